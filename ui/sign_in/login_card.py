"""Signing in at a central database (mock 09)."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from app.domain.errors import DeskError, RuleBroken
from ui.sign_in.away_offer import AwayOffer
from ui.sign_in.database_line import DatabaseLine
from ui.sign_in.entry_card import EntryCard
from ui.sign_in.gate import LastVisit
from ui.sign_in.visit_words import visit_words
from ui.texts import error_text
from ui.translations import translate
from ui.widgets import DeskButton, Field, hline, label


class LoginCard(EntryCard):
    """Name, password, remember.

    Signals: ``entered(login, password, remember)``, ``away_wanted(login, password)`` work
    without the server, ``looked_at(login)`` another name was written.
    """

    entered = Signal(str, str, bool)
    away_wanted = Signal(str, str)
    looked_at = Signal(str)

    def __init__(self, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        """Start empty; ``now`` gives the present moment."""
        super().__init__(parent)
        self._now = now
        self._visit: LastVisit | None = None
        self._prefilled = False
        self.line = DatabaseLine()
        self._last = label("", "secondary", wrap=True)
        self._last.hide()
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
        self._away = AwayOffer(now)
        self._away.button.clicked.connect(self._on_away)
        login.editingFinished.connect(self._on_looked_at)
        self._place_error = label("", "caption", "danger", wrap=True)
        self._place_error.hide()
        self.put(self._login, self._password)
        self.put_check(self._remember)
        self.put(self._button, self._place_error, self._away, hline(), self.line, self._last)
        self.first = login
        self.retranslate()

    def prefill(self, login: str, password: str, *, remember: bool) -> None:
        """Start with what is remembered; what was typed meanwhile stays."""
        if not self._login_edit.isModified():
            self._login_edit.setText(login)
        if not self._password_edit.isModified():
            self._password_edit.setText(password)
        if not self._prefilled:
            self._remember.setChecked(remember)
        self._prefilled = True
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

    def show_away(self, offer: datetime | DeskError | None) -> None:
        """Offer to work by the copy of that moment, say why there is none, or nothing."""
        self._away.show_offer(offer)

    def show_visit(self, visit: LastVisit) -> None:
        """Say when this person was here last, and what waits."""
        self._visit = visit
        self._tell()

    def clear_errors(self) -> None:
        """Take the errors away."""
        self._error = None
        self._tell()

    def set_busy(self, busy: bool) -> None:
        """Wait for the server's answer."""
        self._button.setEnabled(not busy)
        self._away.button.setEnabled(not busy)
        self._button.setText(_waiting() if busy else translate("Entry", "Sign in"))

    def retranslate(self) -> None:
        """Name everything."""
        super().retranslate()
        self.set_subtitle(translate("Entry", "sign in for the shift"))
        self._login.set_caption(self._captions()["login"])
        self._password.set_caption(self._captions()["password"])
        self._remember.setText(translate("Entry", "Remember me (system keyring)"))
        self.set_busy(not self._button.isEnabled())
        self._tell()

    def _captions(self) -> dict[str, str]:
        return {
            "login": translate("Entry", "Agent's name"),
            "password": translate("Entry", "Password"),
        }

    def _tell(self) -> None:
        field, error = self._error or ("", None)
        text = error_text(error) if error is not None else ""
        self._login.set_error(text if field == "login" else "")
        self._password.set_error(text if field == "password" else "")
        elsewhere = bool(text) and field not in {"login", "password"}
        self._place_error.setText(text if elsewhere else "")
        self._place_error.setVisible(elsewhere)
        self._last.setText(visit_words(self._visit, self._now()))
        self._last.setVisible(bool(self._last.text()))

    def _on_enter(self) -> None:
        if self._is_complete() and self._button.isEnabled():
            self.entered.emit(*self._who(), self._remember.isChecked())

    def _on_away(self) -> None:
        if self._is_complete():
            self.away_wanted.emit(*self._who())

    def _on_looked_at(self) -> None:
        self.looked_at.emit(self._who()[0])

    def _who(self) -> tuple[str, str]:
        return self._login_edit.text().strip(), self._password_edit.text()

    def _is_complete(self) -> bool:
        login, password = self._who()
        missing = "" if login and password else "password" if login else "login"
        if missing:
            named = self._captions()[missing]
            self.show_error(missing, RuleBroken("required", field=missing, name=named))
        return not missing


def _waiting() -> str:
    return translate("Entry", "Signing in…")
