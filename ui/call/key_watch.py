"""What every key on the desk passes first: counted for the person's own figures (N12)."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from shiboken6 import isValid

UNDO: Final = QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_Z)
OFFER: Final = QKeyCombination(Qt.KeyboardModifier.AltModifier, Qt.Key.Key_9)


@dataclass(frozen=True, slots=True)
class _Claim:
    wanted: Callable[[], bool]
    use: Callable[[], object]


class KeyWatch(QObject):
    """Watches the widget that has the focus inside ``places``, and no other.

    A key is counted once, at the question whether it is a shortcut; that question also comes
    first for a claimed key, so a claim wins over a shortcut of the window while it is wanted.
    Signals: ``pressed()`` one key went down, ``focused(QWidget)`` a widget got the focus.
    """

    pressed = Signal()
    focused = Signal(object)

    def __init__(self, places: tuple[QWidget, ...], parent: QObject) -> None:
        """Begin with whatever gets the focus next."""
        super().__init__(parent)
        self._places = places
        self._watched: QWidget | None = None
        self._claims: dict[QKeyCombination, _Claim] = {}
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    def claim(
        self, key: QKeyCombination, wanted: Callable[[], bool], use: Callable[[], object]
    ) -> None:
        """Give a key to ``use`` while ``wanted`` says so; else it goes its usual way."""
        self._claims[key] = _Claim(wanted, use)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Count the key; hand a claimed one over."""
        asks = event.type() == QEvent.Type.ShortcutOverride
        if not (asks or event.type() == QEvent.Type.KeyPress) or not isinstance(event, QKeyEvent):
            return False
        if asks and not event.isAutoRepeat():
            self.pressed.emit()
        claim = self._claims.get(event.keyCombination())
        taken = claim is not None and claim.wanted() and not _undoes(event, watched)
        if not taken or claim is None:
            return False
        if not asks:
            claim.use()
        event.accept()
        return True

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        if self._watched is not None and isValid(self._watched) and self._watched is not new:
            self._watched.removeEventFilter(self)
        inside = new is not None and any(p is new or p.isAncestorOf(new) for p in self._places)
        self._watched = new if inside else None
        if self._watched is not None:
            self._watched.installEventFilter(self)
            self.focused.emit(self._watched)


def _undoes(event: QKeyEvent, watched: QObject) -> bool:
    """Tell whether Ctrl+Z takes back something of the text itself."""
    if event.keyCombination() != UNDO:
        return False
    if isinstance(watched, QLineEdit):
        return watched.isUndoAvailable()
    return isinstance(watched, QPlainTextEdit) and watched.document().isUndoAvailable()
