"""Signing in at a central database (mock 09)."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from ui.sign_in.database_line import DatabaseLine
from ui.sign_in.entry_card import EntryCard
from ui.texts import error_text
from ui.translations import translate
from ui.widgets import STRETCH, DeskButton, Field, hline, label, row


class LoginCard(EntryCard):
    """Name, password, remember. Signals: ``entered(login, password, remember)``."""

    entered = Signal(str, str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self.line = DatabaseLine()
        self._error: tuple[str, BaseException] | None = None
        login, password = QLineEdit(), QLineEdit()
        password.setEchoMode(QLineEdit.EchoMode.Password)
        for edit in (login, password):
            edit.setMaxLength(200)
            edit.returnPressed.connect(self._on_enter)
            edit.textEdited.connect(self.clear_errors)
        self._login, self._password = Field("", login), Field("", password)
        self._login_edit, self._password_edit = login, password
        self._remember = QCheckBox()
        self._button = DeskButton("", "primary", key="Enter", large=True)
        self._button.clicked.connect(self._on_enter)
        self._place_error = label("", "caption", "danger", wrap=True)
        self._place_error.hide()
        self.put(self._login, self._password, row(self._remember, STRETCH), self._button)
        self.put(self._place_error, hline(), self.line)
        self.first = login
        self.retranslate()

    def prefill(self, login: str, password: str, *, remember: bool) -> None:
        """Start with what is remembered; what was typed meanwhile stays."""
        if not self._login_edit.isModified():
            self._login_edit.setText(login)
        if not self._password_edit.isModified():
            self._password_edit.setText(password)
        self._remember.setChecked(remember)
        self.first = self._password_edit if login else self._login_edit

    def show_error(self, field: str, error: BaseException) -> None:
        """Say what is wrong beside the field, the caret in it."""
        self.clear_errors()
        self._error = (field, error)
        self._tell()
        where = {"login": self._login_edit, "password": self._password_edit}.get(field)
        if where is not None:
            where.setFocus()
            where.selectAll()

    def clear_errors(self) -> None:
        """Take the errors away."""
        self._error = None
        self._tell()

    def set_busy(self, busy: bool) -> None:
        """Wait for the server's answer."""
        self._button.setEnabled(not busy)
        self._button.setText(_waiting() if busy else translate("Entry", "Sign in"))

    def retranslate(self) -> None:
        """Name everything."""
        super().retranslate()
        self.set_subtitle(translate("Entry", "sign in for the shift"))
        self._login.set_caption(translate("Entry", "Agent's name"))
        self._password.set_caption(translate("Entry", "Password"))
        self._remember.setText(translate("Entry", "Remember me (system keyring)"))
        self.set_busy(not self._button.isEnabled())
        self._tell()

    def _tell(self) -> None:
        field, error = self._error or ("", None)
        text = error_text(error) if error is not None else ""
        self._login.set_error(text if field == "login" else "")
        self._password.set_error(text if field == "password" else "")
        elsewhere = bool(text) and field not in {"login", "password"}
        self._place_error.setText(text if elsewhere else "")
        self._place_error.setVisible(elsewhere)

    def _on_enter(self) -> None:
        if self._button.isEnabled():
            login = self._login_edit.text().strip()
            self.entered.emit(login, self._password_edit.text(), self._remember.isChecked())


def _waiting() -> str:
    return translate("Entry", "Signing in…")
