"""A call desk in a window of its own, on a real database, driven by real keys."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.bootstrap import ServiceDesk
from app.config import Settings
from app.domain.clock import Clock
from app.domain.filters.terms import TicketFilter
from app.domain.permissions import Actor
from app.services.drafts import Drafts
from db.session import Database
from tests.notices import RecordingNotices
from ui.background import Background
from ui.call.desk import CallDesk
from ui.changes_hub import ChangesHub
from ui.context import DeskContext

WAIT = 10_000


class RecordingNavigator(QObject):
    """Remembers where the desk wanted to go."""

    def __init__(self) -> None:
        super().__init__()
        self.tickets: list[UUID] = []

    def open_section(self, name: str) -> None:
        raise AssertionError(name)

    def open_ticket(self, ticket_id: UUID, from_list: tuple[UUID, ...] = ()) -> None:
        assert ticket_id not in from_list
        self.tickets.append(ticket_id)

    def open_list(self, asked: TicketFilter) -> None:
        raise AssertionError(asked)

    def start_call_for(self, contact_id: UUID) -> None:
        raise AssertionError(contact_id)

    def open_article(self, article_id: UUID) -> None:
        raise AssertionError(article_id)

    def write_article(self, ticket_id: UUID) -> None:
        raise AssertionError(ticket_id)

    def go_back(self) -> None:
        raise AssertionError


@dataclass
class CallWindow:
    """The desk, its window, and hands that type."""

    qtbot: QtBot
    desk: CallDesk
    window: QWidget
    services: ServiceDesk
    notices: RecordingNotices
    navigator: RecordingNavigator
    background: Background
    journal: Background
    keys: int = 0

    @property
    def focus(self) -> QWidget:
        found = self.window.focusWidget()
        assert found is not None, "nothing has the focus"
        return found

    def on(self, widget: QWidget) -> bool:
        """Whether the caret stands there."""
        return self.focus is widget

    def press(
        self,
        key: Qt.Key,
        modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        """One key with its modifiers; each of them is a key of its own."""
        self.keys += 1 + sum(
            bool(modifier & each)
            for each in (
                Qt.KeyboardModifier.ControlModifier,
                Qt.KeyboardModifier.ShiftModifier,
                Qt.KeyboardModifier.AltModifier,
            )
        )
        QTest.keyClick(self.focus, key, modifier)

    def digits(self, text: str) -> None:
        """Type keys that count."""
        for letter in text:
            self.press(Qt.Key(ord(letter)))

    def say(self, text: str) -> None:
        """Type free text; it is data, so its keys do not count."""
        plain = Qt.KeyboardModifier.NoModifier
        for letter in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, Qt.Key.Key_unknown, plain, letter)
                QApplication.sendEvent(self.focus, event)

    def wait(self, condition: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(condition, timeout=WAIT)

    def settle(self) -> None:
        """Wait until nothing is asked of the database any more."""
        self.wait(lambda: not self.desk.parts.saving.pending)
        self.wait(lambda: not self.desk.parts.plan.busy)
        assert self.desk.parts.plan.current is not None

    def settle_down(self) -> None:
        """Wait until no lane has anything to do and what they told has been shown."""
        assert self.background.drain(10)
        assert self.journal.drain(10)
        QApplication.processEvents()

    def find(self, digits: str, name: str) -> None:
        """Find the caller by the end of his number and settle on him."""
        self.digits(digits)
        self.press(Qt.Key.Key_Return)
        board = self.desk.parts.board
        self.wait(lambda: board.current.caller_name == name)
        self.wait(lambda: self.desk.parts.caller.view.card is not None)
        self.wait(lambda: self.focus is self.desk.form.matter.text)

    def close(self) -> None:
        """Take the desk down first, so that nothing asks lanes that are closed."""
        assert self.background.drain(10)
        assert self.journal.drain(10)
        self.window.close()
        self.window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.processEvents()
        assert self.background.close()
        assert self.journal.close()


def open_call_window(
    qtbot: QtBot, database: Database, actor: Actor, clock: Clock, folder: Path
) -> CallWindow:
    """Build the desk as the window does and put the caret into the first field."""
    services = ServiceDesk(database, clock)
    services.catalogue.refresh()
    background, journal, notices = Background(), Background(), RecordingNotices()
    navigator = RecordingNavigator()
    folder.mkdir(parents=True, exist_ok=True)
    context = DeskContext(
        services, actor, Drafts(folder, None), background, journal, ChangesHub(), notices,
        Settings(),
    )  # fmt: skip
    desk = CallDesk(context, navigator)
    window = QWidget()
    box = QVBoxLayout(window)
    box.setContentsMargins(0, 0, 0, 0)
    for part in (desk.top_widget, desk, desk.bottom_widget):
        box.addWidget(part)
    window.resize(1600, 900)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    desk.activate()
    qtbot.waitUntil(lambda: window.focusWidget() is not None, timeout=WAIT)
    return CallWindow(qtbot, desk, window, services, notices, navigator, background, journal)
