"""Rows of cells kept by id: a refresh touches only what changed and moves nothing else."""

from collections.abc import Collection, Hashable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from ui.translations import translate
from ui.widgets.table import CELL_ROLE, FRESH_ROLE, Cell

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class CellRow:
    """One row: its id, its cells, and the sentence screen readers read for it."""

    id: Hashable
    cells: tuple[Cell, ...]
    sentence: str = ""


class CellModel(QAbstractTableModel):
    """The model of a TwoLineTable."""

    def __init__(self, heads: Sequence[str], parent: QObject | None = None) -> None:
        """Start empty; ``heads`` are the words of the header."""
        super().__init__(parent)
        self._heads = tuple(heads)
        self._rows: list[CellRow] = []
        self._fresh: frozenset[Hashable] = frozenset()

    def set_heads(self, heads: Sequence[str]) -> None:
        """Show other words in the header (language); as many as before."""
        self._heads = tuple(heads)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self._heads) - 1)

    def row_id(self, row: int) -> Hashable | None:
        """Return the id of a row, None when there is no such row."""
        return self._rows[row].id if 0 <= row < len(self._rows) else None

    def row_of(self, row_id: Hashable) -> int:
        """Return the row of an id, −1 when it is not shown."""
        return next((at for at, row in enumerate(self._rows) if row.id == row_id), -1)

    @property
    def ids(self) -> tuple[Hashable, ...]:
        """The ids shown, from the top."""
        return tuple(row.id for row in self._rows)

    @property
    def fresh(self) -> frozenset[Hashable]:
        """The ids marked as just come."""
        return self._fresh

    def mark_fresh(self, ids: Collection[Hashable]) -> None:
        """Mark these rows as just come, and no others."""
        before, self._fresh = self._fresh, frozenset(ids)
        for at, row in enumerate(self._rows):
            if (row.id in before) is not (row.id in self._fresh):
                self.dataChanged.emit(self.index(at, 0), self.index(at, len(self._heads) - 1))

    def replace(self, rows: Sequence[CellRow]) -> None:
        """Show rows: the same ids in the same order only change, else rows move in and out.

        Selection and scroll position stay with the rows that stay.
        """
        if not self._rows:
            self._fill(rows)
            return
        wanted = {row.id for row in rows}
        for at in reversed(range(len(self._rows))):
            if self._rows[at].id not in wanted:
                self._remove(at)
        known = {row.id for row in self._rows}
        for at, row in enumerate(rows):
            self._put(at, row, self._found(at, row.id, known))

    def merge(self, rows: Sequence[CellRow]) -> None:
        """Renew the rows that are shown and append the others; nothing moves."""
        for row in rows:
            at = self.row_of(row.id)
            self._put(len(self._rows) if at < 0 else at, row, at)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._heads)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        cell = row.cells[index.column()]
        if role == CELL_ROLE:
            return cell
        if role == Qt.ItemDataRole.DisplayRole:
            return cell.text
        if role == FRESH_ROLE:
            return row.id in self._fresh
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = row.sentence or ", ".join(each.text for each in row.cells)
            new = translate("Table", "new: {row}")
            return new.format(row=said) if row.id in self._fresh else said
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        flat = orientation is Qt.Orientation.Horizontal
        return self._heads[section] if flat and role == Qt.ItemDataRole.DisplayRole else None

    def _found(self, at: int, row_id: Hashable, known: set[Hashable]) -> int:
        """Return where an id is now; a row that did not move is not looked for."""
        if self.row_id(at) == row_id:
            return at
        return self.row_of(row_id) if row_id in known else -1

    def _put(self, at: int, row: CellRow, now: int) -> None:
        if now < 0:
            self.beginInsertRows(QModelIndex(), at, at)
            self._rows.insert(at, row)
            self.endInsertRows()
            return
        if now != at:
            self.beginMoveRows(QModelIndex(), now, now, QModelIndex(), at)
            self._rows.insert(at, self._rows.pop(now))
            self.endMoveRows()
        if self._rows[at] != row:
            self._rows[at] = row
            self.dataChanged.emit(self.index(at, 0), self.index(at, len(self._heads) - 1))

    def _fill(self, rows: Sequence[CellRow]) -> None:
        """Show all rows in one step: a long list must not be looked through for each of them."""
        if rows:
            self.beginInsertRows(QModelIndex(), 0, len(rows) - 1)
            self._rows.extend(rows)
            self.endInsertRows()

    def _remove(self, at: int) -> None:
        self.beginRemoveRows(QModelIndex(), at, at)
        del self._rows[at]
        self.endRemoveRows()
