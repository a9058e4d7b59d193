"""The four status keys of a ticket."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.ticket_parts.moves import Move, MoveOption
from ui.widgets import STRETCH, DeskButton, fill


class StatusKeys(QWidget):
    """Buttons 1 to 4; a shut one tells why in its tooltip. Signals: ``pressed(Move)``."""

    pressed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start with every key shut."""
        super().__init__(parent)
        self._options: tuple[MoveOption, ...] = ()
        self.buttons = [DeskButton("", "normal", key=str(at)) for at in range(1, 5)]
        for button in self.buttons:
            button.clicked.connect(self._on_clicked)
        fill(QHBoxLayout(self), *self.buttons, STRETCH, spacing=6)

    @property
    def options(self) -> tuple[MoveOption, ...]:
        """What the keys offer."""
        return self._options

    def show_options(self, options: tuple[MoveOption, ...]) -> None:
        """Show a ticket's moves; the first open one stands out."""
        self._options = options
        best = next((each for each in (options[0], options[-1]) if each.allowed), None)
        for button, option in zip(self.buttons, options, strict=True):
            button.setText(option.text)
            button.setEnabled(option.allowed)
            button.setToolTip(option.refusal)
            button.setAccessibleName(option.text)
            button.setAccessibleDescription(option.refusal or option.key)
            button.set_kind("primary" if option is best else "normal")

    def press(self, digit: int) -> str:
        """Press a key by its digit; return why it is shut, or an empty text."""
        option = self._options[digit - 1] if digit <= len(self._options) else None
        if option is None:
            return ""
        if option.allowed:
            self.pressed.emit(option.move)
        return option.refusal

    def _on_clicked(self) -> None:
        sender = self.sender()
        at = next(at for at, each in enumerate(self.buttons) if each is sender)
        self.pressed.emit(self._options[at].move)


def asks_first(move: Move) -> bool:
    """Tell whether a move needs inputs before it is made."""
    return move not in (Move.TAKE, Move.START)
