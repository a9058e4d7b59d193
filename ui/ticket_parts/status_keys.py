"""The status keys of a ticket: four of the template, then the room's own states that are open."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.lifecycle import Demands, Requirement
from ui.ticket_parts.moves import SOLVES, Move, MoveOption
from ui.widgets import STRETCH, DeskButton, fill

_FEWEST, _MOST = 4, 9


class StatusKeys(QWidget):
    """Buttons 1 to 9; a shut one tells why in its tooltip. Signals: ``pressed(MoveOption)``."""

    pressed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start with every key shut, those of own states unseen."""
        super().__init__(parent)
        self._options: tuple[MoveOption, ...] = ()
        self._keyed: tuple[MoveOption, ...] = ()
        self.buttons = [DeskButton("", "normal", key=str(at)) for at in range(1, _MOST + 1)]
        for button in self.buttons:
            button.clicked.connect(self._on_clicked)
        for button in self.buttons[_FEWEST:]:
            button.hide()
        fill(QHBoxLayout(self), *self.buttons, STRETCH, spacing=6)

    @property
    def options(self) -> tuple[MoveOption, ...]:
        """Every way on, with or without a key."""
        return self._options

    def show_options(self, options: tuple[MoveOption, ...]) -> None:
        """Show a ticket's moves; the first open one stands out."""
        self._options = options
        self._keyed = tuple(each for each in options if each.key)
        first = self._keyed[:_FEWEST]
        best = next((each for each in (first[0], first[-1]) if each.allowed), None)
        for button, option in zip(self.buttons, self._keyed, strict=False):
            button.setText(option.text)
            button.setEnabled(option.allowed)
            button.setToolTip(option.refusal)
            button.setAccessibleName(option.text)
            button.setAccessibleDescription(option.refusal or option.key)
            button.set_kind("primary" if option is best else "normal")
        for at, button in enumerate(self.buttons):
            button.setVisible(at < len(self._keyed))

    def option(self, digit: int) -> MoveOption | None:
        """Return what a digit means now."""
        return self._keyed[digit - 1] if 1 <= digit <= len(self._keyed) else None

    def press(self, digit: int) -> MoveOption | None:
        """Press a key by its digit; return it when it is shut."""
        option = self.option(digit)
        if option is None or not option.allowed:
            return option
        self.pressed.emit(option)
        return None

    def _on_clicked(self) -> None:
        sender = self.sender()
        at = next(at for at, each in enumerate(self.buttons) if each is sender)
        self.pressed.emit(self._keyed[at])


def asks_first(move: Move, asks: Demands) -> bool:
    """Tell whether a move needs inputs before it is made; own fields are filled beside it."""
    asked = asks - {Requirement.OWN_FIELDS}
    return bool(asked) or move in SOLVES or move is Move.TO_PARTNER
