"""A line with a list under it: type, ↑ ↓, Enter; what was typed is never lost."""

from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.widgets.candidates import MOST_ROWS, Candidate, CandidateList


class TypeAhead(QLineEdit):
    """A line with candidates under it.

    The owner answers ``asked(text)`` with ``offer(candidates)``. Signals: ``asked(text)``
    while typing and, with what stands in the line, on F4 or Alt+↓; ``accepted(Candidate)``;
    ``entered(text)`` on Enter when there is nothing to accept; ``left()`` on focus out.
    """

    asked = Signal(str)
    accepted = Signal(object)
    entered = Signal(str)
    left = Signal()

    def __init__(self, placeholder: str = "", parent: QWidget | None = None) -> None:
        """Start with an empty line and no list."""
        super().__init__(parent)
        self.setPlaceholderText(placeholder)
        self._list: CandidateList | None = None
        self._offered: tuple[Candidate, ...] = ()
        self._enter_waits = False
        self.textEdited.connect(self._on_edited)

    @property
    def is_open(self) -> bool:
        """Whether the list is shown."""
        return self._list is not None and self._list.isVisible()

    @property
    def candidates(self) -> tuple[Candidate, ...]:
        """What was offered last."""
        return self._offered

    def offer(self, candidates: tuple[Candidate, ...], *, show: bool = True) -> None:
        """Show candidates, or take the list away with none; the first row is current.

        If Enter was pressed before they came and there is exactly one, it is accepted.
        """
        self._offered = candidates
        waited, self._enter_waits = self._enter_waits, False
        if waited and len(candidates) == 1:
            self._accept(candidates[0])
        elif candidates and show and self.hasFocus():
            self._open()
        else:
            self.close_list()

    def wait_for_answer(self) -> None:
        """Let the next ``offer`` accept its only row: Enter was pressed before the answer."""
        self._enter_waits = True

    def close_list(self) -> None:
        """Take the list away; the text stays."""
        if self._list is not None:
            self._list.hide()

    def event(self, event: QEvent) -> bool:
        """Claim F4, Alt+↓ and, while the list is open, Esc before any window action."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            closes = self.is_open and event.key() == Qt.Key.Key_Escape
            if self._opens(event) or closes:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move in the list, accept, close; everything else is typing."""
        if self._opens(event):
            self._enter_waits = False
            self.asked.emit(self.text())
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not _with_control(event):
            self._on_enter()
        elif self.is_open and event.key() == Qt.Key.Key_Escape:
            self.close_list()
        elif self.is_open and event.key() in _STEPS:
            self._step(_STEPS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the list away with the focus."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._enter_waits = False
            self.close_list()
            self.left.emit()

    def _opens(self, event: QKeyEvent) -> bool:
        alt_down = (
            event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier
        )
        return bool(event.key() == Qt.Key.Key_F4 and not event.modifiers()) or bool(alt_down)

    def _on_edited(self, text: str) -> None:
        self._enter_waits = False
        self.asked.emit(text)

    def _on_enter(self) -> None:
        if self.is_open and self._list is not None:
            row = self._list.view.currentIndex().row()
            self._accept(self._offered[max(0, row)])
        elif len(self._offered) == 1 and self.text():
            self._accept(self._offered[0])
        else:
            self.entered.emit(self.text())

    def _accept(self, candidate: Candidate) -> None:
        self.close_list()
        self._offered = ()
        self.setText(candidate.text)
        self.accepted.emit(candidate)

    def _open(self) -> None:
        if self._list is None:
            self._list = CandidateList(self)
            self._list.view.clicked.connect(self._on_clicked)
        self._list.model.replace(self._offered)
        self._list.view.setCurrentIndex(self._list.model.index(0, 0))
        self._list.place(self)
        self._list.show()

    def _step(self, step: int) -> None:
        if self._list is None:
            return
        row = self._list.view.currentIndex().row() + step
        last = len(self._offered) - 1
        self._list.view.setCurrentIndex(self._list.model.index(max(0, min(last, row)), 0))

    def _on_clicked(self, index: QModelIndex) -> None:
        self._accept(self._offered[index.row()])


_STEPS: Final = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_PageUp: -MOST_ROWS,
    Qt.Key.Key_PageDown: MOST_ROWS,
}


def _with_control(event: QKeyEvent) -> bool:
    return bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
