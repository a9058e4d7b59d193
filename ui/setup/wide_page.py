"""A page over the whole width, and the keys that press its buttons."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QWidget

from ui.translations import Retranslatable


class WidePage(Retranslatable, QWidget):
    """A list at the left, its editor at the right; ``foot`` holds the buttons at the bottom."""

    foot: QWidget | None = None

    def refresh(self) -> None:
        """Ask for everything anew."""

    def first(self) -> QWidget | None:
        """Name where the work on this page begins, None when the list of pages keeps the focus."""
        return None


def press_in(page: QWidget, button: QAbstractButton, key: str) -> None:
    """Press the button with a key while the focus is inside the page."""
    on_key(page, key, button.click)


def on_key(page: QWidget, key: str, run: Callable[[], object]) -> None:
    """Run a method of a living object with a key while the focus is inside the page."""
    shortcut = QShortcut(QKeySequence(key), page)
    shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    shortcut.activated.connect(run)
