"""Linked lists: on which list a list hangs, and what can be chosen after each of its values."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.setup.checks_field import field_called, values_of
from app.domain.setup.documents import Body, Book, SetupKind
from app.domain.vocabulary import FieldKind
from ui.setup.columns import Column
from ui.setup.inputs import NOTHING, Input, Words
from ui.setup.references import title_of
from ui.setup.rows_model import Index, RowsModel
from ui.setup.rows_view import RowsView
from ui.setup.search_line import SearchLine
from ui.translations import translate
from ui.widgets import STRETCH, Candidate, DeskButton, fill, label, row

_LISTS = (FieldKind.LIST, FieldKind.LINKED_LIST)
_ROWS = 8
By = dict[str, list[str]]


class ParentInput(Input):
    """The code of another list, or "" for whichever field before it has such a value."""

    def __init__(self, path: str, caption: Words) -> None:
        """Lists only; rings are refused by the check."""
        self.line = SearchLine()
        super().__init__(path, caption, self.line)
        self.line.picked.connect(self.tell)

    def show_value(self, value: Any) -> None:  # noqa: ANN401
        own = self.body.get("code")
        lists = [
            each
            for each in self.book.of(SetupKind.FIELD).values()
            if each.body.get("kind") in _LISTS and each.active and each.body.get("code") != own
        ]
        none = Candidate(translate("SetupFields", "The field before it"), "", "")
        choices = (Candidate(title_of(each), "", each.body["code"]) for each in lists)
        self.line.set_choices((none, *choices))
        self.line.show_choice(self.words(value, self.book))

    def words(self, value: Any, book: Book) -> str:  # noqa: ANN401
        if not value:
            return translate("SetupFields", "The field before it")
        found = field_called(str(value), book)
        return title_of(found) if found else str(value)


class LinkedListsInput(Input):
    """Two tables: the values above at the left, those below the current one at the right."""

    def __init__(self, path: str, caption: Words) -> None:
        """Values of a parent list are its own; without one they are typed here."""
        self.above, self.below = RowsModel((Column("", _above),)), RowsModel((Column("", _below),))
        self.left, self.right = RowsView(self.above, _ROWS), RowsView(self.below, _ROWS)
        self.add, self.remove = DeskButton("", "chip", key="Ins"), DeskButton("", "chip", key="Del")
        self._hint = label("", "caption")
        self._by: By = {}
        self._fixed: tuple[str, ...] | None = None
        holder = QWidget()
        tables = fill(QHBoxLayout(), (self.left, 2), (self.right, 3), spacing=12)
        for view in (self.left, self.right):
            tables.setAlignment(view, Qt.AlignmentFlag.AlignTop)
        keys = row(self.add, self.remove, self._hint, STRETCH, spacing=6)
        fill(QVBoxLayout(holder), tables, keys, spacing=6)
        super().__init__(path, caption, holder)
        for model in (self.above, self.below):
            model.setParent(self)
        holder.setFocusProxy(self.left)
        self._connect()

    def retranslate(self) -> None:
        super().retranslate()
        self.left.setAccessibleName(_above())
        self.right.setAccessibleName(_below())
        self.add.setText(translate("SetupKit", "Add"))
        self.remove.setText(translate("SetupKit", "Remove"))
        self._hint.setText(translate("SetupFields", "in the table where the focus is"))

    def show_document(self, body: Body, book: Book, value: Any) -> None:  # noqa: ANN401
        self.body, self.book = body, book
        self.show_value(value)

    def show_value(self, value: Any) -> None:  # noqa: ANN401
        self._by = {str(k): list(v) for k, v in (value or {}).items()}
        code = str((self.body.get("options") or {}).get("parent") or "")
        parent = field_called(code, self.book) if code else None
        self._fixed = values_of(parent) if parent else None
        shown = list(dict.fromkeys((*(self._fixed or ()), *self._by)))
        at = max(0, self.left.currentIndex().row())
        self.above.show_rows(shown, self.body, self.book)
        if shown and not self.left.currentIndex().isValid():
            self.left.setCurrentIndex(self.above.index(min(at, len(shown) - 1), 0))
        self._show_below()

    def words(self, value: Any, book: Book) -> str:  # noqa: ANN401
        del book
        said = [f"{name}: {', '.join(map(str, below))}" for name, below in (value or {}).items()]
        return "; ".join(said) or NOTHING

    def current(self) -> str | None:
        """Return the value above whose list is shown."""
        at = self.left.currentIndex().row()
        return str(self.above.rows[at]) if 0 <= at < len(self.above.rows) else None

    def _connect(self) -> None:
        self.left.selectionModel().currentChanged.connect(self._on_above)
        self.above.rows_edited.connect(self._on_named)
        self.below.rows_edited.connect(self._on_below)
        for view in (self.left, self.right):
            view.adding.connect(self._on_add)
            view.removing.connect(self._on_remove)
        self.right.moving.connect(self._on_move)
        self.add.clicked.connect(self._on_add)
        self.remove.clicked.connect(self._on_remove)

    def _show_below(self) -> None:
        name = self.current()
        self.below.show_rows(self._by.get(name or "", []), self.body, self.book)
        self.right.setEnabled(name is not None)

    def _on_above(self, _now: Index, _before: Index) -> None:
        self._show_below()

    def _on_named(self) -> None:
        """A value above was renamed, added or taken out: its list goes with it."""
        before, after = list(self._by), [str(each) for each in self.above.rows]
        gone = [each for each in before if each not in after]
        fresh = [each for each in after if each not in before]
        moved = dict(zip(fresh, gone, strict=False)) if len(gone) == len(fresh) else {}
        self.tell({each: self._by.get(moved.get(each, each), []) for each in after if each})

    def _on_below(self) -> None:
        name = self.current()
        if name is not None:
            self.tell({**self._by, name: [str(each) for each in self.below.rows]})

    def _on_add(self) -> None:
        view = self.right if self.right.hasFocus() or self._fixed is not None else self.left
        if view is self.right and self.current() is None:
            return
        model = self.below if view is self.right else self.above
        at = view.currentIndex().row() + 1 if model.rows else 0
        model.add(at, "")
        view.setFocus()
        view.setCurrentIndex(model.index(at, 0))
        view.edit(model.index(at, 0))

    def _on_remove(self) -> None:
        view = self.right if self.right.hasFocus() else self.left
        model = self.below if view is self.right else self.above
        at = view.currentIndex().row()
        if at >= 0 and (view is self.right or self._may_go(str(self.above.rows[at]))):
            model.remove(at)
            view.setFocus()

    def _may_go(self, name: str) -> bool:
        """A value that the list above has is taken out there."""
        return self._fixed is None or name not in self._fixed

    def _on_move(self, step: int) -> None:
        at = self.right.currentIndex().row()
        if at >= 0:
            self.below.move(at, at + step)


def _above() -> str:
    return translate("SetupFields", "Value above")


def _below() -> str:
    return translate("SetupFields", "Can be chosen after it")
