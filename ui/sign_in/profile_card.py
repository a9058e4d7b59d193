"""Signing in at a database of this computer: choose a name, type the PIN if there is one."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from app.domain.folding import fold, readings
from ui.sign_in.database_line import DatabaseLine
from ui.sign_in.entry_card import EntryCard
from ui.sign_in.gate import LastVisit
from ui.sign_in.profile_list import ProfileList
from ui.sign_in.visit_words import visit_words
from ui.texts import error_text, role_name
from ui.translations import translate
from ui.widgets import Candidate, DeskButton, Field, hline, label

if TYPE_CHECKING:
    from app.domain.readmodels.staff import Profile


class ProfileCard(EntryCard):
    """Signals: ``entered(login, pin)``, ``looked_at(login)`` when another name is current."""

    entered = Signal(str, str)
    looked_at = Signal(str)

    def __init__(self, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        """``now`` gives the present moment, for «last seen yesterday»."""
        super().__init__(parent)
        self._now = now
        self._profiles: tuple[Profile, ...] = ()
        self._visit: LastVisit | None = None
        self._error: BaseException | None = None
        self.line = DatabaseLine()
        self._edit, self._pin_edit = QLineEdit(), QLineEdit()
        self._edit.setMaxLength(200)
        self._pin_edit.setMaxLength(12)
        self._pin_edit.setEchoMode(QLineEdit.EchoMode.Password)
        self._list = ProfileList()
        self._name, self._pin = Field("", self._edit), Field("", self._pin_edit)
        self._button = DeskButton("", "primary", key="Enter", large=True)
        self._last = label("", "secondary", wrap=True)
        self._truth = label("", "caption", wrap=True)
        self.put(self._name, self._list, self._pin, self._button, hline(), self.line)
        self.put(self._last, self._truth)
        self._connect()
        self.first = self._edit
        self.retranslate()

    def show_profiles(self, profiles: "tuple[Profile, ...]", login: str) -> None:
        """Offer names, the one that was here last at the top."""
        here = [each for each in profiles if each.login == login]
        self._profiles = (*here, *(each for each in profiles if each.login != login))
        self._offer()

    def show_visit(self, visit: LastVisit) -> None:
        """Say what the current person left behind."""
        self._visit = visit
        self._tell()

    def show_error(self, error: BaseException) -> None:
        """Say what is wrong with the PIN or the name."""
        self._error = error
        self._tell()
        where = self._pin_edit if self._pin_edit.isVisible() else self._edit
        where.setFocus()
        where.selectAll()

    def set_busy(self, busy: bool) -> None:
        """Wait for the answer."""
        self._button.setEnabled(not busy)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let ↑ and ↓ in the line move in the list."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
            if step is not None and not event.modifiers():
                self._list.step(step)
                return True
        return super().eventFilter(watched, event)

    def retranslate(self) -> None:
        """Name everything."""
        super().retranslate()
        self.set_subtitle(translate("Entry", "sign in for the shift"))
        self._name.set_caption(translate("Entry", "Who is at the desk"))
        self._edit.setPlaceholderText(translate("Entry", "Start typing the name"))
        self._pin.set_caption(translate("Entry", "PIN"))
        self._button.setText(translate("Entry", "Sign in"))
        self._truth.setText(
            translate(
                "Entry",
                "Profiles tell colleagues apart and protect nothing: "
                "whoever can open the file can read all of it.",
            )
        )
        self._offer()
        self._tell()

    def _connect(self) -> None:
        self._edit.installEventFilter(self)
        self._edit.textEdited.connect(self._on_edited)
        self._edit.returnPressed.connect(self._on_enter)
        self._pin_edit.returnPressed.connect(self._on_enter)
        self._pin_edit.textEdited.connect(self._on_pin_edited)
        self._button.clicked.connect(self._on_enter)
        self._list.chosen.connect(self._on_enter)
        self._list.moved.connect(self._on_moved)

    def _offer(self) -> None:
        wanted = readings(self._edit.text())
        found = [each for each in self._profiles if not wanted or _fits(each, wanted)]
        self._list.offer(tuple(_candidate(each) for each in found))
        self._on_moved()

    def _on_edited(self) -> None:
        self._error = None
        self._offer()

    def _on_pin_edited(self) -> None:
        self._error = None
        self._tell()

    def _on_moved(self) -> None:
        profile = self._current()
        self._visit = None
        self._pin.setVisible(profile is not None and profile.has_pin)
        self._button.setEnabled(profile is not None)
        self._tell()
        if profile is not None:
            self.looked_at.emit(profile.login)

    def _on_enter(self) -> None:
        profile = self._current()
        if profile is None or not self._button.isEnabled():
            return
        if profile.has_pin and not self._pin_edit.text() and not self._pin_edit.hasFocus():
            self._pin_edit.setFocus()
            return
        self.entered.emit(profile.login, self._pin_edit.text() if profile.has_pin else "")

    def _current(self) -> "Profile | None":
        candidate = self._list.current()
        login = candidate.data if candidate is not None else None
        return next((each for each in self._profiles if each.login == login), None)

    def _tell(self) -> None:
        text = error_text(self._error) if self._error is not None else ""
        at_pin = not self._pin.isHidden()
        self._pin.set_error(text if at_pin else "")
        self._name.set_error("" if at_pin else text)
        self._last.setText(visit_words(self._visit, self._now()))
        self._last.setVisible(bool(self._last.text()))


def _fits(profile: "Profile", wanted: tuple[str, ...]) -> bool:
    words = fold(f"{profile.full_name} {profile.login} {profile.group_name}").split()
    return any(
        all(any(word.startswith(part) for word in words) for part in reading.split())
        for reading in wanted
    )


def _candidate(profile: "Profile") -> Candidate:
    parts = (role_name(profile.role), profile.group_name)
    return Candidate(profile.full_name, " · ".join(part for part in parts if part), profile.login)
