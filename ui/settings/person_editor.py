"""One person at the right of the list: head, form, what was done, the keys below."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.errors import RuleBroken
from app.domain.readmodels.staff import Employee, StaffChange
from ui.kept_form import KeptForm
from ui.settings.person_form import PersonForm
from ui.settings.person_parts import NEW, PLACE, parts_of
from ui.settings.person_words import change_text, state_text
from ui.texts import error_text
from ui.translations import translate
from ui.widgets import (
    STRETCH,
    Card,
    DeskButton,
    ElidedLabel,
    Mark,
    Pill,
    Shape,
    column,
    fill,
    label,
    row,
)

if TYPE_CHECKING:
    from ui.context import DeskContext

_HISTORY = 6


class PersonEditor(QWidget):
    """Widgets only: the page connects its buttons."""

    def __init__(
        self, context: "DeskContext", *, central: bool, parent: QWidget | None = None
    ) -> None:
        """Start with nobody."""
        super().__init__(parent)
        self._context, self._central = context, central
        self._person: Employee | None = None
        self._password = ""
        self._adding = False
        self.form = PersonForm(context)
        self.kept = KeptForm(context, PLACE, self, parts_of(self.form), key="Esc")
        self.form.edited.connect(self.kept.note)
        self._title, self._under = ElidedLabel("", "h1"), ElidedLabel("", "caption")
        self._pill = Pill("", Mark.DRAFT, "warn")
        self._shown, self._shown_text = self._secret_card()
        self._warning = label("", "body", wrap=True)
        self._warn = Card(
            row(column(2, Shape(Mark.RISK, 16), "|", spacing=0), (self._warning, 1), spacing=10),
            kind="warn",
        )
        self._error = label("", "caption", "danger", wrap=True)
        self._history_title = label("", "h3")
        self._history = [ElidedLabel("", "caption") for _ in range(_HISTORY)]
        self.close_account = DeskButton("", "danger", key="Ctrl+Del")
        self.secret = DeskButton("", icon="lock")
        self.revert, self.save = DeskButton("", key="Esc"), DeskButton("", "primary", key="Ctrl+S")
        self._lay_out()

    def _lay_out(self) -> None:
        head = row(
            (column(self._title, self._under, spacing=2), 1), self._pill, self.secret, spacing=12
        )
        card = Card(
            head, 2, self._shown, self.kept.line, self.form, self._warn, self._error, 4,
            self._history_title, column(*self._history, spacing=3), STRETCH,
            margins=(18, 14, 18, 14), spacing=10,
        )  # fmt: skip
        self.foot = Card(
            self.close_account, STRETCH, self.revert, self.save,
            margins=(14, 12, 14, 12), across=True,
        )  # fmt: skip
        fill(QVBoxLayout(self), (card, 1), self.foot, spacing=10)

    def _secret_card(self) -> tuple[Card, "ElidedLabel"]:
        self._secret_hint = label("", "caption", wrap=True)
        text = ElidedLabel("", "h1")
        self.copy = DeskButton("", icon="content_copy")
        self.copy.clicked.connect(self._on_copy)
        words = column(text, self._secret_hint, spacing=2)
        return Card(row((words, 1), self.copy, spacing=12), kind="ok"), text

    def retranslate(self) -> None:
        """Name everything."""
        self.form.retranslate()
        self.revert.setText(translate("People", "As it was"))
        self.copy.setText(translate("People", "Copy"))
        self._secret_hint.setText(
            translate("People", "The password is shown this once. Tell it in person or by phone.")
        )
        self._pill.show_as(translate("People", "changed, not saved"), Mark.DRAFT, "warn")
        self._history_title.setText(translate("People", "What was done"))
        self.save.setText(translate("People", "Save"))
        secret = translate("People", "New password"), translate("People", "Take the PIN away")
        self.secret.setText(secret[0] if self._central else secret[1])
        self.show_person(self._person, adding=self._adding)

    def show_person(self, person: Employee | None, *, adding: bool = False) -> None:
        """Show somebody as he is, or an empty form; what was typed and not saved comes back."""
        self._person, self._adding = person, adding
        new = person is None
        record = str(person.agent_id) if person is not None else NEW if adding else None
        self.kept.stand(record, partial(self.form.show_person, person))
        self._title.setText(
            translate("People", "Somebody new") if person is None else person.full_name
        )
        self._under.setText("" if person is None else self._facts(person))
        closed = person is not None and not person.active
        closing = translate("People", "Take back"), translate("People", "Close the account")
        self.close_account.setText(closing[0] if closed else closing[1])
        self.close_account.set_kind("normal" if closed else "danger")
        self.close_account.setVisible(not new)
        self._shut_own(person)
        self.secret.setVisible(person is not None and (self._central or person.has_pin))
        for each in (self._warn, self._error, self._pill):
            each.hide()
        if new:
            self.show_history(())

    def _shut_own(self, person: Employee | None) -> None:
        """Nobody closes his own account: the key says so before it is pressed."""
        own = person is not None and person.agent_id == self._context.actor.agent_id
        refused = error_text(RuleBroken("not_yourself")) if own else ""
        self.close_account.setEnabled(not own)
        self.close_account.setToolTip(refused)
        self.close_account.setAccessibleDescription(refused)

    def show_edited(self, *, edited: bool) -> None:
        """Mark that something is not saved yet."""
        self._pill.setVisible(edited)
        self.revert.setEnabled(edited)
        self.save.setEnabled(edited)

    def show_history(self, changes: tuple[StaffChange, ...]) -> None:
        """Show the newest of what was done."""
        self._history_title.setVisible(bool(changes))
        for at, line in enumerate(self._history):
            line.setText(change_text(changes[at]) if at < len(changes) else "")
            line.setVisible(at < len(changes))

    def ask_about_closing(self, person: Employee) -> None:
        """Say what stays with somebody before his account is closed."""
        stays = translate(
            "People", "%n open tickets stay with him; they can be reassigned.", person.open_tickets
        )
        ends = translate("People", "His sessions end at once, his history stays.")
        again = translate("People", "Press “{button}” once more.")
        text = f"{stays} {ends}" if person.open_tickets else ends
        self._warning.setText(f"{text} {again.format(button=self.close_account.text())}")
        self._warn.show()

    @property
    def asked_about_closing(self) -> bool:
        """Whether the question about closing stands."""
        return not self._warn.isHidden()

    def show_password(self, password: str) -> None:
        """Show a new password once; an empty one hides it."""
        self._password = password
        self._shown_text.setText(password)
        self._shown.setVisible(bool(password))

    def tell(self, error: BaseException | None) -> None:
        """Show an error at its field, or under the form."""
        placed = self.form.tell(error)
        self._error.setText("" if error is None or placed else error_text(error))
        self._error.setVisible(bool(self._error.text()))

    def _facts(self, person: Employee) -> str:
        said = [person.login, state_text(person, central=self._central)]
        if person.account is not None and person.account.sessions:
            said.append(translate("People", "%n sessions now", person.account.sessions))
        if person.open_tickets:
            said.append(translate("People", "%n open tickets", person.open_tickets))
        return " · ".join(each for each in said if each)

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._password)
