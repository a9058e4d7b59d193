"""Somebody who shapes a room by the keyboard alone, in the real window."""

from typing import Protocol

from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from ui.background import Background
from ui.context import DeskContext
from ui.latest import LatestLookup
from ui.main_window import MainWindow
from ui.setup.page import SetupPage
from ui.shell.desk import Desk
from ui.tour.keyboard import Keyboard

MOST_TABS = 120
PATIENCE = 30_000


class Place(Protocol):
    """Where somebody sits: the whole program, or one window of several."""

    @property
    def window(self) -> MainWindow: ...
    @property
    def background(self) -> Background: ...
    @property
    def desk(self) -> Desk | None: ...


class Hands:
    """Keys to whatever has the focus; waits for what a key set off before the next one."""

    def __init__(self, qtbot: QtBot, place: Place) -> None:
        self._qtbot, self._place = qtbot, place
        self.keyboard = Keyboard(place.window)

    def press(self, *chords: str) -> None:
        for chord in chords:
            self.keyboard.press(chord)
            self.settle()

    def write(self, text: str) -> None:
        """Type over what stands in the field that has the focus."""
        focused = QApplication.focusWidget()
        if isinstance(focused, QLineEdit | QPlainTextEdit) and focused.isEnabled():
            self.keyboard.press("Ctrl+A")
        self.keyboard.type(text)
        self.settle()

    def settle(self) -> None:
        """Until no lane works and no question waits to be asked."""
        self._qtbot.waitUntil(self._idle, timeout=PATIENCE)
        if QApplication.activeWindow() is None:  # without a screen nobody gives it back
            self._place.window.activateWindow()
            self._qtbot.waitUntil(self._place.window.isActiveWindow, timeout=PATIENCE)

    def reach(self, caption: str, key: str = "Tab") -> QWidget:
        """Walk by Tab, or back by Shift+Tab, to the control that is named so."""
        walked: list[str] = []
        for _ in range(MOST_TABS):
            focused = QApplication.focusWidget()
            if focused is not None:
                named = focused.accessibleName() or getattr(focused, "text", str)()
                if named.startswith(caption):
                    return focused
                walked.append(named)
            self.press(key)
        raise AssertionError(f"Tab does not lead to {caption!r}, only to {walked}")

    def open_tab(self, page: SetupPage, at: int) -> None:
        """Walk to the row of tabs, along it, and into the form."""
        for _ in range(MOST_TABS):
            if page.editor.tabs.hasFocus():
                break
            self.press("Tab")
        self.press(*["Left"] * 5, *["Right"] * at, "Tab")

    def fill(self, **fields: str) -> None:
        """Fill fields by caption (_ for a blank), in the order of the form."""
        for caption, text in fields.items():
            self.reach(caption.replace("_", " "))
            self.write(text)

    def choose(self, caption: str, begin: str, key: str = "Tab") -> None:
        """Search a record or a choice by its beginning and take the first."""
        self.reach(caption, key)
        self.write(begin)
        self.press("Enter")

    @property
    def context(self) -> DeskContext:
        """What the screens stand on."""
        desk = self._place.desk
        assert desk is not None
        return desk.context

    def open_section(self, name: str) -> None:
        """Run a command of the palette."""
        self.press("Ctrl+K")
        self.keyboard.type(name)
        self.settle()
        self.press("Enter")

    def open_page(self, name: str) -> SetupPage:
        """Open a page of the settings through the palette."""
        self.open_section(name)
        self._qtbot.waitUntil(lambda: self._page() is not None, timeout=PATIENCE)
        self.settle()
        found = self._page()
        assert found is not None
        return found

    def add(self, page: SetupPage) -> None:
        """Begin a record: back to the list by F6, then Ins."""
        for _ in range(MOST_TABS):
            if page.list.table.hasFocus():
                break
            self.press("F6")
        self.press("Ins")
        assert page.editing.adding

    def save(self, page: SetupPage) -> None:
        """Ctrl+S, and nothing may stand in the way."""
        self.press("Ctrl+S")
        self._qtbot.waitUntil(lambda: not page.editing.busy, timeout=PATIENCE)
        self.settle()
        problems = [(one.code, one.field) for one in page._checked.problems if one.stops]
        assert not page.editing.dirty, (problems, page.editor.error.text(), page.editing.body)

    def pages(self) -> list[SetupPage]:
        """Return the page of the settings that is shown, none where it is of another kind."""
        found = self._place.window.findChildren(SetupPage)
        return [page for page in found if page.isVisible()]

    def _page(self) -> SetupPage | None:
        return next(iter(self.pages()), None)

    def _idle(self) -> bool:
        QApplication.processEvents()
        if self._place.background.pending:
            return False
        shown = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
        return not any(
            lookup.busy for window in shown for lookup in window.findChildren(LatestLookup)
        )
