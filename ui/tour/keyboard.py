"""A person's hands: real key events for whatever has the focus, every one of them counted."""

from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

_SHIFTED: Final = '~!@#$%^&*()_+{}|:"<>?'
_NONE: Final = Qt.KeyboardModifier.NoModifier
_SHIFT: Final = Qt.KeyboardModifier.ShiftModifier


def keys_in(chord: str) -> int:
    """Return how many keys a chord takes: each modifier counts, as in the keystroke model."""
    return len(chord.split("+"))


class Keyboard:
    """Presses and releases; ``pressed`` counts keys of chords, ``typed`` characters of text."""

    def __init__(self, window: QWidget) -> None:
        """Keys go to the focus of the program, to the window while nothing has it."""
        self._window = window
        self.pressed = 0
        self.typed = 0

    def press(self, chord: str) -> None:
        """Press one chord as the key caps name it: ``Ctrl+Enter``, ``F2``, ``7``."""
        main = chord.replace("Enter", "Return")  # the large key, not the one of the number pad
        combination = QKeySequence(main)[0]  # type: ignore[index]
        self.pressed += keys_in(chord)
        QTest.keyClick(self._focus(), combination.key(), combination.keyboardModifiers())

    def type(self, text: str) -> None:
        """Type a text letter by letter."""
        for letter in text:
            self.typed += 1
            self._type_letter(letter)

    def _type_letter(self, letter: str) -> None:
        """Send a letter by itself: the test library knows Latin keys only."""
        target = self._focus()
        key, modifier = _key_of(letter)
        asks = QKeyEvent(QEvent.Type.ShortcutOverride, key, modifier, letter)
        asks.ignore()
        QApplication.sendEvent(target, asks)
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(target, QKeyEvent(kind, key, modifier, letter))

    def _focus(self) -> QWidget:
        return QApplication.focusWidget() or self._window


def _key_of(letter: str) -> tuple[int, Qt.KeyboardModifier]:
    """Return key and modifier of a letter as a keyboard sends them; code points name the keys."""
    upper = letter.upper()
    shifted = letter in _SHIFTED or (letter != letter.lower() and letter == upper)
    key = ord(upper) if len(upper) == 1 else Qt.Key.Key_unknown.value
    return key, _SHIFT if shifted else _NONE
