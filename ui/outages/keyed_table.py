"""A table whose rows answer single keys, with the chips that show them."""

from collections.abc import Mapping
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.widgets import STRETCH, CellModel, CellRow, DeskButton, TwoLineTable, fill, row


class _Table(TwoLineTable):
    """Signals: ``pressed(str)`` a key that means something here."""

    pressed = Signal(str)

    def __init__(self, widths: tuple[int, ...], keys: Mapping[int, str]) -> None:
        super().__init__(widths)
        self._keys = keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell a key of the table; leave the others to the list."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        name = self._keys.get(event.key())
        if plain and name is not None and self.current_row >= 0:
            self.pressed.emit(name)
            return
        super().keyPressEvent(event)


class KeyedTable(QWidget):
    """Signals: ``opened(UUID)`` on Enter, ``asked(str, UUID)`` a key, ``stood()`` another row."""

    opened = Signal(object)
    asked = Signal(str, object)
    stood = Signal()

    def __init__(
        self,
        widths: tuple[int, ...],
        keys: Mapping[str, tuple[int, str]],
        parent: QWidget | None = None,
    ) -> None:
        """``keys``: name of a deed to its key and the words of its cap."""
        super().__init__(parent)
        self.model = CellModel([""] * len(widths), self)
        self.table = _Table(widths, {key: name for name, (key, _) in keys.items()})
        self.table.setModel(self.model)
        self.chips = {
            name: DeskButton("", "chip", key=cap, parent=self) for name, (_, cap) in keys.items()
        }
        for chip in self.chips.values():
            chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            chip.clicked.connect(self._on_chip)
        foot = row(*self.chips.values(), STRETCH, spacing=6)
        fill(QVBoxLayout(self), (self.table, 1), foot, spacing=8)
        self.table.row_chosen.connect(self._on_chosen)
        self.table.pressed.connect(self._on_pressed)
        self.table.selectionModel().currentChanged.connect(self.stood)
        self.setFocusProxy(self.table)

    def show_rows(self, rows: tuple[CellRow, ...]) -> None:
        """Show rows; the current one stays where it can."""
        self.model.replace(rows)
        self.stood.emit()

    def shut(self, why: str, *names: str) -> None:
        """Let these deeds not be done, and say why; all of them when none is named."""
        for name in names or tuple(self.chips):
            self.chips[name].setEnabled(not why)
            self.chips[name].setToolTip(why)

    def current(self) -> UUID | None:
        """Return the ticket of the current row."""
        found = self.model.row_id(self.table.current_row)
        return found if isinstance(found, UUID) else None

    def go_to(self, ticket_id: UUID) -> None:
        """Make a row current."""
        place = self.model.row_of(ticket_id)
        if place >= 0:
            self.table.setCurrentIndex(self.model.index(place, 0))

    def _on_chosen(self, _row: int) -> None:
        self.opened.emit(self.current())

    def _on_chip(self) -> None:
        names = [name for name, chip in self.chips.items() if chip is self.sender()]
        self._on_pressed(names[0])

    def _on_pressed(self, name: str) -> None:
        ticket_id = self.current()
        chip = self.chips[name]
        if ticket_id is not None and chip.isEnabled() and not chip.isHidden():
            self.asked.emit(name, ticket_id)
