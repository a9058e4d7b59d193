"""A many-line text in which Enter goes on and Shift+Enter begins a new line."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent

from ui.widgets import ElidedCombo, GrowingTextEdit

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class EnterText(GrowingTextEdit):
    """Signals: ``entered()`` on plain Enter."""

    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in _ENTER and plain:
            self.entered.emit()
            return
        super().keyPressEvent(event)


class Choice(ElidedCombo):
    """A closed list; digits choose, Enter goes on.

    Signals: ``entered()`` on Enter, ``folded()`` its list was open and is not any more.
    """

    entered = Signal()
    folded = Signal()

    @property
    def is_open(self) -> bool:
        """Whether its list is open: what stands there must not change under the eye."""
        return self.view().isVisible()

    def hidePopup(self) -> None:
        super().hidePopup()
        self.folded.emit()

    def minimumSizeHint(self) -> QSize:
        return QSize(60, super().minimumSizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text, plain = event.text(), not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() in _ENTER:
            self.entered.emit()
        elif plain and text.isdecimal() and 1 <= int(text) <= self.count():
            self.setCurrentIndex(int(text) - 1)
            self.activated.emit(int(text) - 1)
        else:
            super().keyPressEvent(event)
