"""One question of the script with its answers under digits."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QVBoxLayout

from app.domain.readmodels.catalogue import QuestionView
from ui.texts.words import named
from ui.theme import px
from ui.widgets import DeskButton, fill, label, row, set_state, set_tone
from ui.widgets.base import Ringed

_HEIGHT: Final = 36
_MOST_BESIDE: Final = 400
_BACK: Final = {Qt.Key.Key_Backspace}
_SKIP: Final = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_0}


class QuestionRow(Ringed, QFrame):
    """A focus stop of its own: a digit answers, 0 and Enter skip, Backspace goes back.

    Signals: ``answered(QuestionRow, digit)`` (0 skips), ``back(QuestionRow)``.
    """

    answered = Signal(object, int)
    back = Signal(object)

    def __init__(self, place: int, question: QuestionView) -> None:
        """``place`` counts from 1."""
        super().__init__()
        self.question = question
        self._number = label(str(place), "caption_strong", "muted")
        self._number.setFixedWidth(px(14))
        self._text = label(named(question.text, question.text_en), "small", wrap=True)
        self._options = tuple(self._option(each.digit) for each in question.options)
        for button, option in zip(self._options, question.options, strict=True):
            button.setText(named(option.text, option.text_en))
        self._lay_out()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumHeight(px(_HEIGHT))
        self.setAccessibleName(self._text.text())
        self._show_current(current=False)

    def show_state(self, digit: int | None, *, current: bool) -> None:
        """Light the answer given; the question to ask next is bold."""
        for button, option in zip(self._options, self.question.options, strict=True):
            lit = option.digit == digit
            button.set_kind("segment_on" if lit else "segment")
            if lit:
                self.setAccessibleDescription(button.text())
        self._show_current(current=current)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer, skip or go back."""
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif event.key() in _SKIP:
            self.answered.emit(self, 0)
        elif event.key() in _BACK:
            self.back.emit(self)
        elif event.text().isdecimal():
            self.answered.emit(self, int(event.text()))
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        wide = sum(button.sizeHint().width() + 6 for button in self._options) > px(_MOST_BESIDE)
        head = (self._number, (self._text, 1))
        inner: QBoxLayout = row(*head, *(() if wide else self._options), spacing=6)
        below = row(px(20), *self._options, "|", spacing=6) if wide else None
        fill(QVBoxLayout(self), inner, below, margins=(8, 4, 6, 4), spacing=4)

    def _option(self, digit: int) -> DeskButton:
        button = DeskButton("", "segment", key=str(digit))
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setProperty("digit", digit)
        button.clicked.connect(self._on_clicked)
        return button

    def _show_current(self, *, current: bool) -> None:
        set_state(self._text, "role", "small_strong" if current else "small")
        set_tone(self._number, "accent" if current else "muted")

    def _on_clicked(self) -> None:
        self.answered.emit(self, int(self.sender().property("digit")))
