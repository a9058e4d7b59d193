"""A closed list that is searched by typing: the words in any order, ё as е."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QIcon, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from app.domain.folding import fold, readings
from ui.theme import icon
from ui.widgets import Candidate, TypeAhead

_OPENING: Final = (Qt.Key.Key_Down, Qt.Key.Key_Up)


class SearchLine(TypeAhead):
    """Looks like a list, finds like a search. Signals: ``picked(data)`` for one of the choices.

    Leaving the line with words that are no choice brings the choice back.
    """

    picked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start without choices."""
        super().__init__(parent=parent)
        self._source: Callable[[], Sequence[Candidate]] = tuple
        self._chosen = ""
        self._arrow = self.addAction(QIcon(), QLineEdit.ActionPosition.TrailingPosition)
        self._arrow.setIcon(icon("keyboard_arrow_down"))
        self._arrow.triggered.connect(self._on_arrow)
        self.asked.connect(self._on_asked)
        self.accepted.connect(self._on_accepted)
        self.left.connect(self._on_left)

    def set_choices(self, choices: Sequence[Candidate]) -> None:
        """Offer these."""
        kept = tuple(choices)
        self._source = lambda: kept

    def set_source(self, source: Callable[[], Sequence[Candidate]]) -> None:
        """Offer what ``source`` names at the moment when the list is opened."""
        self._source = source

    def show_choice(self, words: str) -> None:
        """Show the words of what is chosen."""
        self._chosen = words
        if words != self.text() and not self.is_open:
            self.setText(words)
            self.setCursorPosition(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with the arrows as a list does; Esc in the open list brings the choice back."""
        if not self.is_open and event.key() in _OPENING and not event.modifiers():
            self.open_all()
            return
        closes = self.is_open and event.key() == Qt.Key.Key_Escape
        super().keyPressEvent(event)
        if closes:
            self.setText(self._chosen)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click opens the list."""
        super().mousePressEvent(event)
        if not self.is_open:
            self.open_all()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select the words: typing replaces them."""
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.MouseFocusReason:
            self.selectAll()

    def changeEvent(self, event: QEvent) -> None:
        """Draw the arrow in the colour of the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._arrow.setIcon(icon("keyboard_arrow_down"))

    def open_all(self) -> None:
        """Offer every choice; typing replaces what stands in the line."""
        self.selectAll()
        self.offer(tuple(self._source()))

    def _on_arrow(self) -> None:
        self.setFocus()
        if self.is_open:
            self.close_list()
        else:
            self.open_all()

    def _on_asked(self, text: str) -> None:
        whole = text == self._chosen
        choices = tuple(self._source())
        self.offer(choices if whole else found(choices, text))

    def _on_accepted(self, candidate: Candidate) -> None:
        self._chosen = candidate.text
        self.picked.emit(candidate.data)

    def _on_left(self) -> None:
        self.setText(self._chosen)
        self.setCursorPosition(0)


def found(choices: Sequence[Candidate], text: str) -> tuple[Candidate, ...]:
    """Return the choices that have every word typed, in any order."""
    wanted = [reading.split() for reading in readings(text)]
    if not wanted:
        return tuple(choices)
    kept = []
    for each in choices:
        words = fold(f"{each.text} {each.detail}")
        if any(all(word in words for word in reading) for reading in wanted):
            kept.append(each)
    return tuple(kept)
