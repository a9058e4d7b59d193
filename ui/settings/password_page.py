"""One's own password at a central database."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QWidget

from app.domain.errors import RuleBroken
from app.domain.passwords import LONGEST, SHORTEST
from app.secrets import Secrets, password_name
from app.services.operation import Outcome
from ui.settings.page import SettingsPage
from ui.texts import error_text
from ui.translations import translate
from ui.widgets import STRETCH, DeskButton, Field, row

if TYPE_CHECKING:
    from ui.context import DeskContext


class PasswordPage(SettingsPage):
    """The present one, the new one twice: what is typed is not seen."""

    def __init__(self, context: "DeskContext", parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._context = context
        self.edits = tuple(QLineEdit() for _ in range(3))
        for edit in self.edits:
            edit.setEchoMode(QLineEdit.EchoMode.Password)
            edit.setMaxLength(LONGEST)
            edit.textEdited.connect(self._on_edited)
            edit.returnPressed.connect(self._on_set)
        self.current, self.new, self.again = (Field("", edit) for edit in self.edits)
        self.change = DeskButton("", "primary")
        self.change.clicked.connect(self._on_set)
        self.put(row((self.current, 1), STRETCH, spacing=12))
        self.put(row((self.new, 1), (self.again, 1), spacing=12))
        self.put(row(self.change, STRETCH))
        self.retranslate()

    def retranslate(self) -> None:
        """Name everything."""
        self.title.setText(translate("Settings", "My password"))
        self.hint.setText(
            translate(
                "Settings",
                "You sign in to the server with it. It never travels as it is: the server gets "
                "and keeps only what proves that you know it.",
            )
        )
        self.current.set_caption(translate("Settings", "Present password"))
        self.new.set_caption(translate("Settings", "New password"))
        self.new.set_note(translate("Settings", "%n characters or more", SHORTEST))
        self.again.set_caption(translate("Settings", "Once more"))
        self.change.setText(translate("Settings", "Change the password"))

    def _on_edited(self) -> None:
        for field in (self.current, self.new, self.again):
            field.set_error("")

    def _on_set(self) -> None:
        self._on_edited()
        present, new, again = (edit.text() for edit in self.edits)
        if new != again:
            self.again.set_error(translate("Settings", "The two do not match"))
            self.edits[2].setFocus()
            return
        self.change.setEnabled(False)
        work = partial(_changed, self._context, present, new)
        self._context.background.write(work, self._on_done, self._on_failed)

    def _on_done(self, _outcome: object) -> None:
        self.change.setEnabled(True)
        for edit in self.edits:
            edit.clear()
        self._context.notices.done(translate("Settings", "The password is changed"))

    def _on_failed(self, error: BaseException) -> None:
        self.change.setEnabled(True)
        named = error.field if isinstance(error, RuleBroken) else None
        field = self.current if named == "current" else self.new
        field.set_error(error_text(error))
        field.control.setFocus()


def _changed(context: "DeskContext", present: str, new: str) -> Outcome[None]:
    """Change it at the server; a password that was remembered is remembered anew."""
    outcome = context.desk.staff.set_own_password(context.actor, present, new)
    secrets, name = Secrets(), password_name(context.actor.login, context.settings.database)
    if secrets.get(name) is not None:
        secrets.put(name, new)
    return outcome
