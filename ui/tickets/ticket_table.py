"""The table of all tickets: marked with Space, read page by page."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final
from uuid import UUID

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.domain.readmodels.tickets import TicketRow
from ui.context import DeskContext
from ui.ticket_parts import ticket_lines, words
from ui.ticket_parts.list_block import ListBlock
from ui.ticket_parts.ticket_lines import ticket_line
from ui.translations import translate
from ui.widgets import Cell, CellKind, CellModel, CellRow, Mark

WIDTHS: Final = (34, 102, 64, 0, 150, 176, 124)
Index = QModelIndex | QPersistentModelIndex


def heads() -> tuple[str, ...]:
    """Return the words of the header."""
    *known, last = ticket_lines.heads()
    return ("", *known, translate("TicketList", "Whose"), last)


class PagedModel(CellModel):
    """Asks for the next page when the last row comes into sight. Signals: ``more_wanted()``."""

    more_wanted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Start empty and whole."""
        super().__init__(heads(), parent)
        self.may_grow = False

    def canFetchMore(self, _parent: Index) -> bool:
        return self.may_grow

    def fetchMore(self, _parent: Index) -> None:
        self.more_wanted.emit()


class TicketTable(ListBlock):
    """Signals: ``marks_changed()`` other rows are marked."""

    marks_changed = Signal()

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        """Start empty."""
        self._context = context
        self._tickets: dict[UUID, TicketRow] = {}
        self.marked: dict[UUID, TicketRow] = {}
        self.pages = PagedModel()
        super().__init__(widths=WIDTHS, rows=self.pages, parent=parent)
        self.pages.setParent(self)

    def show_tickets(self, tickets: Sequence[TicketRow], now: datetime, *, may_grow: bool) -> None:
        """Show rows; marks stay on those that are still there."""
        self._tickets = {each.ticket_id: each for each in tickets}
        self.pages.may_grow = may_grow
        held = {key: self._tickets[key] for key in self.marked if key in self._tickets}
        changed = set(held) != set(self.marked)
        self.marked = held
        self.show_rows([self._line(each, now) for each in tickets])
        if changed:
            self.marks_changed.emit()

    def tick(self, now: datetime) -> None:
        """Let the remaining times go on."""
        self.redraw([self._line(each, now) for each in self._tickets.values()])

    def chosen(self) -> tuple[TicketRow, ...]:
        """Return the marked tickets, the current one where none is."""
        if self.marked:
            return tuple(self.marked.values())
        current = self._tickets.get(self.current_id)  # type: ignore[call-overload]
        return (current,) if current is not None else ()

    def mark_all(self) -> None:
        """Mark every row shown, or take all marks away when all have one."""
        every = len(self.marked) == len(self._tickets)
        self._mark({} if every else dict(self._tickets))

    def keep_marked(self, keys: Sequence[UUID]) -> None:
        """Mark these and no others."""
        self._mark({key: self._tickets[key] for key in keys if key in self._tickets})

    def ticket_ids(self) -> tuple[UUID, ...]:
        """Return the tickets shown, from the top."""
        return tuple(each for each in self.rows.ids if isinstance(each, UUID))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space marks the row and goes on to the next; Esc takes the marks away."""
        if event.key() == Qt.Key.Key_Space and not event.modifiers():
            self._toggle()
        elif event.key() == Qt.Key.Key_Escape and self.marked:
            self._mark({})
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        """Renew the words of the header."""
        self.rows.set_heads(heads())
        self.setAccessibleName(translate("TicketList", "Tickets"))

    def _toggle(self) -> None:
        key = self.current_id
        if not isinstance(key, UUID) or key not in self._tickets:
            return
        marked = dict(self.marked)
        if marked.pop(key, None) is None:
            marked[key] = self._tickets[key]
        self._mark(marked)
        if self.current_row + 1 < self.rows.rowCount():
            self.setCurrentIndex(self.rows.index(self.current_row + 1, 0))

    def _mark(self, marked: dict[UUID, TicketRow]) -> None:
        self.marked = marked
        self.tick(self._context.clock())
        self.marks_changed.emit()

    def _line(self, row: TicketRow, now: datetime) -> CellRow:
        context = self._context
        waits = context.sending.waits(row.ticket_id)
        drawn = ticket_line(row, context.catalogue, context.actor, now, waits=waits)
        marked = row.ticket_id in self.marked
        mark = Cell("", CellKind.STATUS, mark=Mark.SOLVED, token="accent") if marked else Cell("")
        cells = (mark, *drawn.cells[:4], self._whose(row), drawn.cells[4])
        told = translate("TicketList", "marked: {row}").format(row=drawn.sentence)
        return CellRow(drawn.id, cells, told if marked else drawn.sentence)

    def _whose(self, row: TicketRow) -> Cell:
        group = words.group_name(self._context.catalogue, row.group_id)
        if row.assignee_id is None:
            nobody = translate("TicketList", "Nobody")
            free = group or translate("TicketList", "in no group")
            return Cell(nobody, CellKind.TWO_LINES, second=free, token="muted")
        who = words.person(self._context.actor, row.assignee_id, row.assignee_name)
        return Cell(who, CellKind.TWO_LINES, second=group)
