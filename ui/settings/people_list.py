"""Everybody who works or worked here: filter, table, the key that adds."""

from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from app.domain.folding import fold, readings
from app.domain.readmodels.staff import Employee
from ui.settings.person_words import state_text
from ui.texts.words import role_name
from ui.translations import translate
from ui.widgets import (
    STRETCH,
    Card,
    Cell,
    CellKind,
    CellModel,
    CellRow,
    DeskButton,
    Mark,
    TwoLineTable,
    hline,
    row,
)


class PeopleList(Card):
    """Signals: ``chosen(agent_id or None)`` with the current row, ``adding()``, ``entered()``."""

    chosen = Signal(object)
    adding = Signal()
    entered = Signal()

    def __init__(self, *, central: bool, parent: QWidget | None = None) -> None:
        """Start empty."""
        self.filter = QLineEdit()
        self.table = TwoLineTable((0, 124, 74))
        self.add = DeskButton("", key="Ins", icon="person_add")
        foot = row(self.add, STRETCH, margins=(12, 0, 12, 0))
        super().__init__(
            row(self.filter, margins=(12, 0, 12, 0)), (self.table, 1), hline(), foot,
            margins=(0, 12, 0, 12), spacing=10, parent=parent,
        )  # fmt: skip
        self._central = central
        self._people: tuple[Employee, ...] = ()
        self._model = CellModel(("", "", ""), self)
        self.table.setModel(self._model)
        self.filter.textEdited.connect(self._fill)
        self.table.row_changed.connect(self._on_row)
        self.table.row_chosen.connect(self._on_entered)
        self.filter.returnPressed.connect(self.table.setFocus)
        self.add.clicked.connect(self.adding)

    def retranslate(self) -> None:
        """Name everything."""
        self.filter.setPlaceholderText(translate("People", "Filter: name, login or role"))
        self.filter.setAccessibleName(self.filter.placeholderText())
        self.table.setAccessibleName(translate("People", "People"))
        self.add.setText(translate("People", "Add"))
        who, role = translate("People", "Who"), translate("People", "Role")
        heads = who, role, translate("People", "Open")
        self._model.set_heads(heads)
        self._fill()

    def show_people(self, people: tuple[Employee, ...]) -> None:
        """Show them; the current row stays with its person."""
        self._people = people
        self._fill()

    def select(self, agent_id: UUID) -> None:
        """Make a person current, taking away a filter that hides him."""
        if self._model.row_of(agent_id) < 0:
            self.filter.clear()
            self._fill()
        at = self._model.row_of(agent_id)
        if at >= 0:
            self.table.setCurrentIndex(self._model.index(at, 0))

    def current(self) -> Employee | None:
        """Return the current person."""
        key = self._model.row_id(self.table.current_row)
        return next((one for one in self._people if one.agent_id == key), None)

    def _fill(self) -> None:
        wanted = readings(self.filter.text())
        shown = [one for one in self._people if not wanted or _fits(one, wanted)]
        self._model.replace([_row(one, central=self._central) for one in shown])
        if shown and self.table.current_row < 0:
            self.table.setCurrentIndex(self._model.index(0, 0))

    def _on_row(self, row_number: int) -> None:
        self.chosen.emit(self._model.row_id(row_number))

    def _on_entered(self, _row: int) -> None:
        self.entered.emit()


def _fits(person: Employee, wanted: tuple[str, ...]) -> bool:
    words = fold(f"{person.full_name} {person.login} {role_name(person.role)}")
    return any(reading in words for reading in wanted)


def _row(person: Employee, *, central: bool) -> CellRow:
    state = state_text(person, central=central)
    quiet = "" if person.active else "muted"
    second = f"{person.login} · {state}" if state else person.login
    count = str(person.open_tickets) if person.open_tickets else "—"
    role = Cell(role_name(person.role), token=quiet)
    if not person.active:
        role = Cell(role_name(person.role), CellKind.STATUS, mark=Mark.OFF, token="muted")
    cells = (
        Cell(person.full_name, CellKind.TWO_LINES, second, strong=person.active, token=quiet),
        role,
        Cell(count, token=quiet),
    )
    return CellRow(person.agent_id, cells)
