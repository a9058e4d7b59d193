"""The child rows of a document as a table model; what cannot be read stays in its cell."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from app.domain.setup.documents import Body, Book
from ui.setup.columns import Column, FlagColumn, Surroundings

Index = QModelIndex | QPersistentModelIndex
ERROR_ROLE: Final = int(Qt.ItemDataRole.UserRole)
"""What is wrong with a cell; "" for nothing."""
FLAG_ROLE: Final = ERROR_ROLE + 1
"""True or false in a column of flags, None elsewhere."""


class RowsModel(QAbstractTableModel):
    """Signals: ``rows_edited()`` by the person, not by ``show_rows``.

    ``rows_typed(list)`` how the rows would be if the cell that is open were closed now.
    """

    rows_edited = Signal()
    rows_typed = Signal(object)

    def __init__(self, columns: Sequence[Column], parent: QObject | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self.columns = tuple(columns)
        self.rows: list[Any] = []
        self._body: Body = {}
        self._book = Book({})
        self._raw: dict[tuple[int, int], str] = {}
        self._errors: dict[tuple[int, int], str] = {}

    def show_rows(self, rows: Sequence[Any], body: Body, book: Book) -> None:
        """Show rows; what is typed and cannot be read stays while the rows are the same."""
        self._body, self._book = body, book
        if list(rows) == self.rows:
            self._repaint()
            return
        self.beginResetModel()
        self.rows = list(rows)
        self._raw.clear()
        self.endResetModel()

    def show_errors(self, errors: Mapping[tuple[int, int], str]) -> None:
        """Mark cells by row and column."""
        self._errors = dict(errors)
        self._repaint()

    @property
    def fault(self) -> str:
        """What is wrong with the first cell that cannot be read, "" for none."""
        place = min(self._raw, default=None)
        return "" if place is None else self.columns[place[1]].complaint()

    def forget(self) -> None:
        """Drop what cannot be read."""
        self._raw.clear()
        self._repaint()

    def around(self, row: int) -> Surroundings:
        """Return what the cells of a row depend on."""
        found = self.rows[row]
        return Surroundings(found if isinstance(found, Mapping) else {}, self._body, self._book)

    def value(self, row: int, column: int) -> Any:  # noqa: ANN401
        """Return the value of a cell."""
        found, name = self.rows[row], self.columns[column].name
        return found.get(name) if name else found

    # ---- what the person does
    def put(self, row: int, column: int, value: Any) -> None:  # noqa: ANN401
        """Put a value into a cell."""
        self._raw.pop((row, column), None)
        name = self.columns[column].name
        self.rows[row] = {**self.rows[row], name: value} if name else value
        self._repaint()
        self.rows_edited.emit()

    def type_in(self, row: int, column: int, text: str) -> None:
        """Put what is typed into a cell; what cannot be read is kept and marked."""
        try:
            value = self.columns[column].parse(text)
        except ValueError:
            self._raw[row, column] = text
            self._repaint()
            self.rows_edited.emit()
            return
        if (row, column) in self._raw or value != self.value(row, column):
            self.put(row, column, value)

    def typing(self, row: int, column: int, text: str) -> None:
        """Tell what the rows would be with what stands in an open cell."""
        try:
            value, name = self.columns[column].parse(text), self.columns[column].name
        except ValueError:
            return
        cell = {**self.rows[row], name: value} if name else value
        self.rows_typed.emit([*self.rows[:row], cell, *self.rows[row + 1 :]])

    def typing_over(self) -> None:
        """The cell is closed: the rows are what they are."""
        self.rows_typed.emit(list(self.rows))

    def add(self, at: int, row: Any) -> None:  # noqa: ANN401
        """Put a new row in."""
        self.beginInsertRows(QModelIndex(), at, at)
        self.rows.insert(at, row)
        self._shift(at, 1)
        self.endInsertRows()
        self.rows_edited.emit()

    def remove(self, at: int) -> None:
        """Take a row out."""
        self.beginRemoveRows(QModelIndex(), at, at)
        del self.rows[at]
        self._shift(at, -1)
        self.endRemoveRows()
        self.rows_edited.emit()

    def move(self, at: int, to: int) -> None:
        """Put a row elsewhere."""
        if not 0 <= to < len(self.rows) or at == to:
            return
        self.beginMoveRows(QModelIndex(), at, at, QModelIndex(), to if to < at else to + 1)
        self.rows.insert(to, self.rows.pop(at))
        swap = {at: to, to: at}
        self._raw = {(swap.get(r, r), c): text for (r, c), text in self._raw.items()}
        self.endMoveRows()
        self.rows_edited.emit()

    def _shift(self, at: int, step: int) -> None:
        kept = {place: text for place, text in self._raw.items() if step > 0 or place[0] != at}
        self._raw = {(r + step if r >= at else r, c): text for (r, c), text in kept.items()}
        self._errors = {}

    # ---- what Qt asks
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        base = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        edits = index.isValid() and self.columns[index.column()].editable()
        return base | Qt.ItemFlag.ItemIsEditable if edits else base

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        place = index.row(), index.column()
        answers: dict[int, Callable[[int, int], object]] = {
            Qt.ItemDataRole.DisplayRole: self._shown,
            Qt.ItemDataRole.EditRole: self._shown,
            Qt.ItemDataRole.ToolTipRole: self.error_at,
            Qt.ItemDataRole.AccessibleTextRole: self._sentence,
            ERROR_ROLE: self.error_at,
            FLAG_ROLE: self._flag,
        }
        answer = answers.get(role)
        return answer(*place) if answer else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        flat = orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
        return self.columns[section].head() if flat else None

    def error_at(self, row: int, column: int) -> str:
        """Return what is wrong with a cell, "" for nothing."""
        if (row, column) in self._raw:
            return self.columns[column].complaint()
        return self._errors.get((row, column), "")

    def _shown(self, row: int, column: int) -> str:
        return self._raw.get((row, column), self._text(row, column))

    def _flag(self, row: int, column: int) -> bool | None:
        flags = isinstance(self.columns[column], FlagColumn)
        return bool(self.value(row, column)) if flags else None

    def _sentence(self, row: int, column: int) -> str:
        said = f"{self.columns[column].head()}: {self._shown(row, column)}"
        return ", ".join(part for part in (said, self.error_at(row, column)) if part)

    def _text(self, row: int, column: int) -> str:
        return self.columns[column].text(self.value(row, column), self.around(row))

    def _repaint(self) -> None:
        if self.rows:
            last = self.index(len(self.rows) - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
