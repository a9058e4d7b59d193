"""One's own PIN at a database of this computer."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QWidget

from app.domain.errors import RuleBroken
from app.services.operation import Outcome
from ui.settings.page import SettingsPage
from ui.texts import error_text
from ui.translations import translate
from ui.widgets import STRETCH, DeskButton, Field, row

if TYPE_CHECKING:
    from ui.context import DeskContext


class PinPage(SettingsPage):
    """Set, change or take away."""

    def __init__(self, context: "DeskContext", parent: QWidget | None = None) -> None:
        """Two fields, because what is typed is not seen."""
        super().__init__(parent)
        self._context = context
        self._error: BaseException | None = None
        self._edits = tuple(QLineEdit() for _ in range(2))
        for edit in self._edits:
            edit.setEchoMode(QLineEdit.EchoMode.Password)
            edit.setMaxLength(12)
            edit.textEdited.connect(self._on_edited)
            edit.returnPressed.connect(self._on_set)
        self._first, self._again = (Field("", edit) for edit in self._edits)
        self._set, self._remove = DeskButton("", "primary"), DeskButton("", "danger")
        self._set.clicked.connect(self._on_set)
        self._remove.clicked.connect(self._on_remove)
        self.put(row((self._first, 1), (self._again, 1), spacing=12))
        self.put(row(self._set, self._remove, STRETCH))
        self.retranslate()

    def retranslate(self) -> None:
        """Name everything; say plainly what a PIN is worth."""
        self.title.setText(translate("Settings", "My PIN"))
        self.hint.setText(
            translate(
                "Settings",
                "A PIN keeps colleagues from picking your name by mistake. It protects nothing: "
                "whoever can open the file of this database can read all of it.",
            )
        )
        self._first.set_caption(translate("Settings", "New PIN, 4 to 12 digits"))
        self._again.set_caption(translate("Settings", "Once more"))
        self._set.setText(translate("Settings", "Set the PIN"))
        self._remove.setText(translate("Settings", "Sign in without a PIN"))
        self._tell()

    def _on_edited(self) -> None:
        self._error = None
        self._again.set_error("")
        self._tell()

    def _on_set(self) -> None:
        pin, again = (edit.text() for edit in self._edits)
        if pin != again:
            self._again.set_error(translate("Settings", "The two do not match"))
            self._edits[1].setFocus()
            return
        self._write(pin)

    def _on_remove(self) -> None:
        self._write(None)

    def _write(self, pin: str | None) -> None:
        context = self._context
        work = partial(context.desk.sign_in.set_pin, context.actor, pin)
        context.background.write(work, self._on_done, self._on_failed)

    def _on_done(self, outcome: Outcome[bool]) -> None:
        for edit in self._edits:
            edit.clear()
        self._on_edited()
        self._context.hub.publish(outcome.changes, self)
        is_set = translate("Settings", "The PIN is set")
        gone = translate("Settings", "You sign in without a PIN now")
        self._context.notices.done(is_set if outcome.value else gone)

    def _on_failed(self, error: BaseException) -> None:
        self._error = error
        self._tell()
        if isinstance(error, RuleBroken):
            self._edits[0].setFocus()

    def _tell(self) -> None:
        self._first.set_error(error_text(self._error) if self._error is not None else "")
