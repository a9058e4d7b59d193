"""Child rows with more to each than a line holds: the current row's rest stands below the list."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QVBoxLayout

from app.domain.setup.documents import Body, Book
from ui.setup.columns import Column
from ui.setup.form import Form
from ui.setup.inputs import Words
from ui.setup.rows_input import RowsInput
from ui.widgets import Card, label


class DetailedRows(RowsInput):
    """A list, and below it a form over the row that is current."""

    def __init__(
        self,
        path: str,
        caption: Words,
        columns: Sequence[Column],
        *,
        blank: Callable[[Sequence[Any]], Any],
        most_rows: int = 7,
    ) -> None:
        """Build the list; the form comes with the first document (a form finds its inputs)."""
        self.detail: Form | None = None
        super().__init__(path, caption, columns, blank=blank, most_rows=most_rows)
        self._card = Card(kind="sub", margins=(12, 9, 12, 10), spacing=6)
        self._heading = label("", "small_strong")
        self._card.box.addWidget(self._heading)
        layout = self.layout()
        if isinstance(layout, QVBoxLayout):
            layout.addSpacing(10)
            layout.addWidget(self._card)
        self.view.selectionModel().currentRowChanged.connect(self._on_current)
        self._card.hide()

    # ---- what a kind of rows says
    def form(self) -> Form:
        """Return the form over one row."""
        raise NotImplementedError

    def heading(self, place: int) -> str:
        """Name the form over the row at a place."""
        raise NotImplementedError

    def seen(self, row: Body, rows: Sequence[Body]) -> Body:
        """Return a row as its form is shown it."""
        del rows
        return row

    def changed(self, row: Body, path: str, value: Any) -> Body:  # noqa: ANN401
        """Return a row with what the form says of it."""
        return {**row, path: value}

    # ---- the input
    @property
    def place(self) -> int:
        """The current row, −1 for none."""
        at = self.view.currentIndex().row()
        return at if 0 <= at < len(self.model.rows) else -1

    def show_document(self, body: Body, book: Book, value: Any) -> None:  # noqa: ANN401
        kept = self.place
        super().show_document(body, book, value)
        if self.model.rows and self.place < 0:
            at = min(max(kept, 0), len(self.model.rows) - 1)
            self.view.setCurrentIndex(self.model.index(at, 0))
        self._show_detail()

    def set_error(self, text: str, *, stops: bool = True, place: str = "") -> None:
        super().set_error(text, stops=stops, place=place)
        parts = place.removeprefix(f"{self.path}.").split(".", 1)
        mine = len(parts) > 1 and parts[0].isdecimal() and int(parts[0]) == self.place
        if self.detail is not None and self.place >= 0:
            for each in self.detail.inputs:
                here = mine and bool(text) and each.covers(parts[1])
                each.set_error(text if here else each.fault, stops=stops)

    def focus(self, place: str = "") -> None:
        super().focus(place)
        parts = place.removeprefix(f"{self.path}.").split(".", 1)
        if self.detail is None or len(parts) < 2:
            return
        found = self.detail.input_of(parts[1])
        if found is not None:
            found.focus(parts[1])

    def _build(self) -> Form:
        if self.detail is None:
            self.detail = self.form()
            self.detail.edited.connect(self._on_detail)
            self.detail.typing.connect(self._on_detail_typing)
            self._card.box.addWidget(self.detail)
        return self.detail

    def _show_detail(self) -> None:
        at = self.place
        self._card.setVisible(at >= 0)
        if at < 0:
            return
        self._heading.setText(self.heading(at))
        rows = self.model.rows
        self._build().show_document(self.seen(rows[at], rows), self.book)

    def _on_current(self, _now: QModelIndex, _before: QModelIndex) -> None:
        if self.detail is not None:
            self.detail.forget()
        self._show_detail()

    def _on_detail(self, path: str, value: object) -> None:
        if self.place >= 0:
            rows = self._with_detail(path, value)
            self.model.rows[self.place] = rows[self.place]
            self.tell(rows)

    def _on_detail_typing(self, path: str, value: object) -> None:
        if self.place >= 0:
            self.typing.emit(self.path, self._with_detail(path, value))

    def _with_detail(self, path: str, value: object) -> list[Any]:
        rows = list(self.model.rows)
        rows[self.place] = self.changed(rows[self.place], path, value)
        return rows

    def _on_edited(self) -> None:
        super()._on_edited()
        self._show_detail()
