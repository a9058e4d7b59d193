"""A list of child rows of a document: intervals, targets, fields of a category, options."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.setup.documents import Body, Book
from ui.setup.columns import Column, Surroundings, row_words
from ui.setup.inputs import NOTHING, Input, Words
from ui.setup.rows_model import RowsModel
from ui.setup.rows_view import RowsView
from ui.translations import translate
from ui.widgets import STRETCH, DeskButton, fill, row

_SAID = 4
"""Rows told in a history before the rest is only counted."""


class RowsInput(Input):
    """Ins adds, Del removes, Alt+↑ ↓ move, Enter or typing edits the cell, Space turns a flag."""

    def __init__(
        self,
        path: str,
        caption: Words,
        columns: Sequence[Column],
        *,
        blank: Callable[[Sequence[Any]], Any] | None = None,
        ordered: bool = True,
        most_rows: int = 10,
        note: Words | None = None,
    ) -> None:
        """``blank(rows so far)`` makes a new row; rows that are not ``ordered`` do not move."""
        self.model = RowsModel(columns)
        self.view = RowsView(self.model, most_rows)
        self._blank = blank
        self.add, self.remove = DeskButton("", "chip", key="Ins"), DeskButton("", "chip", key="Del")
        self.up = DeskButton("", "chip", key="Alt+↑")
        self.down = DeskButton("", "chip", key="Alt+↓")
        whole = QWidget()
        keys = row(self.add, self.remove, self.up, self.down, STRETCH, spacing=6)
        fill(QVBoxLayout(whole), self.view, keys, spacing=6)
        super().__init__(path, caption, whole, note=note)
        self.model.setParent(self)
        whole.setFocusProxy(self.view)
        self.up.setVisible(ordered)
        self.down.setVisible(ordered)
        self._ordered = ordered
        self._connect()

    def retranslate(self) -> None:
        super().retranslate()
        self.view.setAccessibleName(self.caption())
        self.add.setText(translate("SetupKit", "Add"))
        self.remove.setText(translate("SetupKit", "Remove"))
        self.up.setText(translate("SetupKit", "Up"))
        self.down.setText(translate("SetupKit", "Down"))
        self.model.headerDataChanged.emit(
            self.view.horizontalHeader().orientation(), 0, len(self.model.columns) - 1
        )

    def show_document(self, body: Body, book: Book, value: Any) -> None:  # noqa: ANN401
        self.body, self.book = body, book
        self.model.show_rows(value or (), body, book)
        self._enable()

    def show_value(self, value: Any) -> None:  # noqa: ANN401
        self.model.show_rows(value or (), self.body, self.book)

    def words(self, value: Any, book: Book) -> str:  # noqa: ANN401
        rows = list(value or ())
        columns = self.model.columns
        said = [
            row_words(columns, each, Surroundings(each if isinstance(each, dict) else {}, {}, book))
            for each in rows[:_SAID]
        ]
        more = len(rows) - len(said)
        if more:
            said.append(translate("SetupKit", "%n more", n=more))
        return "; ".join(said) or NOTHING

    def set_error(self, text: str, *, stops: bool = True, place: str = "") -> None:
        cell = self._cell(place)
        self.model.show_errors({cell: text} if cell and text else {})
        said = text
        if cell and text:
            pattern = translate("SetupKit", "Row {n}: {problem}")
            said = pattern.format(n=cell[0] + 1, problem=text)
        super().set_error(said, stops=stops)

    def focus(self, place: str = "") -> None:
        cell = self._cell(place)
        self.view.setFocus()
        if cell:
            self.view.setCurrentIndex(self.model.index(*cell))

    def forget(self) -> None:
        super().forget()
        self.model.forget()

    def _cell(self, place: str) -> tuple[int, int] | None:
        parts = place.removeprefix(f"{self.path}.").split(".") if place != self.path else []
        if not parts or not parts[0].isdecimal() or int(parts[0]) >= self.model.rowCount():
            return None
        names = [each.name for each in self.model.columns]
        named = len(parts) > 1 and parts[1] in names
        return int(parts[0]), names.index(parts[1]) if named else 0

    def _connect(self) -> None:
        self.add.clicked.connect(self._on_add)
        self.remove.clicked.connect(self._on_remove)
        self.up.clicked.connect(self._on_up)
        self.down.clicked.connect(self._on_down)
        self.view.adding.connect(self._on_add)
        self.view.removing.connect(self._on_remove)
        self.view.moving.connect(self._move)
        self.model.rows_edited.connect(self._on_edited)
        self.model.rows_typed.connect(self._on_typing)

    def _on_edited(self) -> None:
        self.fault = self.model.fault
        self.set_error(self.fault)
        self._enable()
        self.tell(list(self.model.rows))

    def _on_typing(self, rows: list[Any]) -> None:
        self.typing.emit(self.path, rows)

    def _enable(self) -> None:
        for each in (self.remove, self.up, self.down):
            each.setEnabled(bool(self.model.rows))

    def _on_add(self) -> None:
        current = self.view.currentIndex()
        at = current.row() + 1 if current.isValid() else len(self.model.rows)
        self.model.add(at, self._new())
        self.view.setFocus()
        index = self.model.index(at, 0)
        self.view.setCurrentIndex(index)
        self.view.edit(index)

    def _new(self) -> Any:  # noqa: ANN401
        if self._blank is not None:
            return self._blank(tuple(self.model.rows))
        names = self.model.columns
        return {each.name: each.empty for each in names} if names[0].name else names[0].empty

    def _on_remove(self) -> None:
        at = self.view.currentIndex().row()
        if at >= 0:
            self.model.remove(at)
            self.view.setFocus()

    def _on_up(self) -> None:
        self._move(-1)

    def _on_down(self) -> None:
        self._move(1)

    def _move(self, step: int) -> None:
        index = self.view.currentIndex()
        if index.isValid() and self._ordered:
            self.model.move(index.row(), index.row() + step)
