"""A field that takes the next combination of keys instead of text."""

from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

_ALONE: Final = {
    Qt.Key.Key_Control,
    Qt.Key.Key_Shift,
    Qt.Key.Key_Alt,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_Meta,
    Qt.Key.Key_unknown,
}
_LEAVING: Final = {Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape}
_PLAIN: Final = {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier}


class KeyCapture(QLineEdit):
    """Signals: ``captured(key)``, e.g. ``Ctrl+Shift+K``; a letter alone is not taken."""

    captured = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self.setReadOnly(True)

    def event(self, event: QEvent) -> bool:
        """Claim every combination before the window acts on it."""
        override = event.type() == QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and Qt.Key(event.key()) not in _LEAVING:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a combination; Tab and Esc leave as everywhere."""
        key = Qt.Key(event.key())
        if key in _LEAVING:
            super().keyPressEvent(event)
            return
        bare = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in _ALONE or (bare in _PLAIN and event.text().isprintable() and event.text()):
            return
        text = QKeySequence(event.keyCombination()).toString(
            QKeySequence.SequenceFormat.PortableText
        )
        self.setText(text)
        self.captured.emit(text)
