"""The left half of a page: filter, records, and the keys that add, move and hide."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from app.domain.folding import fold, readings
from app.domain.setup.documents import Book, Document
from ui.setup.record_table import RecordCell, RecordTable
from ui.setup.subject import Subject
from ui.setup.tree_rows import TreeRow, branch_of, tree_rows
from ui.setup.wide_page import press_in
from ui.theme import px
from ui.translations import Retranslatable, translate
from ui.widgets import (
    STRETCH,
    Card,
    CellModel,
    CellRow,
    DeskButton,
    EmptyState,
    hline,
    row,
)

_LOW, _HIGH = 32, 46
_NARROW: Final = 470
"""Below this width, at 100 %, the four keys of the foot have no room for all their words."""
_UNNAMED: Final = "…"


class RecordList(Retranslatable, Card):
    """A tree or a flat list with its keys.

    Signals: ``chosen(key or None)``, ``adding()``, ``hiding()``, ``moving(step)``,
    ``entered()`` Enter on a row.
    """

    chosen = Signal(object)
    adding = Signal()
    hiding = Signal()
    moving = Signal(int)
    entered = Signal()

    def __init__(self, subject: Subject, *, lines: int = 1, parent: QWidget | None = None) -> None:
        """``lines`` of a row: 1 or 2."""
        self.subject = subject
        columns = subject.columns()
        self.filter, self._none = QLineEdit(clearButtonEnabled=True), EmptyState("list_alt", "")
        self.table = RecordTable(
            [each.width for each in columns],
            right=[at for at, each in enumerate(columns, 1) if each.right],
            row_height=_HIGH if lines > 1 else _LOW,
        )
        self.add = DeskButton("", "chip", key="Ins", icon="add")
        self.up = DeskButton("", "chip", key="Alt+↑")
        self.down = DeskButton("", "chip", key="Alt+↓")
        self.hide_one = DeskButton("", "chip", key="Del")
        keys = (self.add, self.up, self.down, self.hide_one, STRETCH)
        super().__init__(
            row(self.filter, margins=(12, 0, 12, 0)), (self.table, 1), (self._none, 1),
            hline(), row(*keys, margins=(12, 0, 12, 0), spacing=6),
            margins=(1, 12, 1, 10), spacing=8, parent=parent,
        )  # fmt: skip
        self.first_stop = self.table  # F6 leads to the records
        self._book = Book({})
        self._figures: Mapping[str, int] = {}
        self._opened: set[str] = set()
        self._rows: list[TreeRow] = []
        self._quiet = self.held = self._read = False
        self._model = CellModel(("",) * (1 + len(columns)), self)
        self.table.setModel(self._model)
        self._connect()
        self.retranslate()

    def retranslate(self) -> None:
        """Name everything."""
        subject = self.subject
        self.filter.setPlaceholderText(subject.filter_hint())
        self.filter.setAccessibleName(self.filter.placeholderText())
        self.table.setAccessibleName(subject.head())
        self.add.setText(translate("SetupKit", "Add"))
        self._name_moves()
        self.hide_one.setText(translate("SetupKit", "Hide"))
        self.up.setVisible(subject.ordered)
        self.down.setVisible(subject.ordered)
        self.add.setVisible(subject.grows)
        self.hide_one.setVisible(subject.grows or subject.retires)
        self._model.set_heads((subject.head(), *(each.head() for each in subject.columns())))
        self._none.set_texts(*subject.empty())
        self._fill()

    def show_book(self, book: Book, figures: Mapping[str, int]) -> None:
        """Show the records; the current row stays with its record."""
        first, self._read = not self._rows, True
        self._book, self._figures = book, figures
        if first and len(self._documents()) <= 24:
            self._opened = {row.key for row in self._documents().values()}
        self._fill()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Short of room, the moving keys go without their words."""
        super().resizeEvent(event)
        self._name_moves()

    def _name_moves(self) -> None:
        words = translate("SetupKit", "Up"), translate("SetupKit", "Down")
        spoken = self.width() >= px(_NARROW)
        for button, text in zip((self.up, self.down), words, strict=True):
            button.setText(text if spoken else "")
            button.setAccessibleName(text)
            button.setToolTip("" if spoken else text)

    def select(self, key: str | None) -> None:
        """Make a record current without telling; its branch opens, a filter that hides it goes."""
        if key is None:
            return
        if self._model.row_of(key) < 0:
            self._opened |= set(branch_of(self._documents(), self._parent, key))
            known = self._documents().get(key)
            if known is not None and not self._fits(known):
                self.filter.clear()
            self._fill()
        at = self._model.row_of(key)
        if at >= 0 and at != self.table.current_row:
            self._quiet = True
            self.table.setCurrentIndex(self._model.index(at, 0))
            self._quiet = False

    def current(self) -> str | None:
        """Return the key of the current record."""
        key = self._model.row_id(self.table.current_row)
        return None if key is None else str(key)

    def siblings(self, key: str) -> list[Document]:
        """Return the records beside one, itself included, in the room's order."""
        found = self._documents().get(key)
        if found is None:
            return []
        above = self._parent(found)
        return [each for each in self._documents().values() if self._parent(each) == above]

    # ---- rows
    def _documents(self) -> Mapping[str, Document]:
        return self.subject.listed(self._book)

    def _parent(self, document: Document) -> str | None:
        path = self.subject.parent_path
        return (document.body.get(path) or None) if path else None

    def _fits(self, document: Document) -> bool:
        wanted = readings(self.filter.text())
        said = fold(self.subject.search(document, self._book))
        return not wanted or any(all(w in said for w in each.split()) for each in wanted)

    def _fill(self) -> None:
        wanted = self._fits if self.filter.text().strip() else None
        self._rows = tree_rows(self._documents(), self._parent, self._opened, wanted)
        kept = self.current()
        self._quiet = True
        self._model.replace([self._row(each) for each in self._rows])
        self._quiet = False
        at = self._model.row_of(kept)
        if kept is not None and at >= 0:
            self.select(kept)
        self._show_emptiness(self._read and not self._rows and not self.filter.text())

    def _show_emptiness(self, empty: bool) -> None:
        """Say that there is nothing once that is known; until then the table keeps the caret."""
        if empty and self.table.hasFocus():
            self.add.setFocus()
        self._none.setVisible(empty)
        self.table.setVisible(not empty)

    def _row(self, row: TreeRow) -> CellRow:
        document, subject = row.document, self.subject
        quiet = not document.active
        name = subject.listed_name(document) or _UNNAMED
        if quiet:
            name = f"{name}  ({subject.hidden_word()})"
        tree = bool(subject.parent_path)
        first = RecordCell(
            name, second=subject.second(document, self._book), level=row.level, fold=row.fold,
            tree=tree, quiet=quiet, strong=tree and row.level == 0,
        )  # fmt: skip
        others = tuple(
            RecordCell(each.words(document, self._book, self._figures), right=each.right)
            for each in subject.columns()
        )
        return CellRow(document.key, (first, *others), _sentence(row, (first, *others)))

    # ---- what the person does
    def _connect(self) -> None:
        self.filter.textChanged.connect(self._on_filter)
        self.filter.returnPressed.connect(self.table.setFocus)
        self.filter.installEventFilter(self)
        self.table.row_changed.connect(self._on_row)
        self.table.row_chosen.connect(self._on_entered)
        self.table.folding.connect(self._on_folding)
        self.add.clicked.connect(self.adding)
        self.hide_one.clicked.connect(self.hiding)
        self.up.clicked.connect(self._on_up)
        self.down.clicked.connect(self._on_down)
        press_in(self, self.add, "Ins")
        for button, key in ((self.up, "Alt+Up"), (self.down, "Alt+Down"), (self.hide_one, "Del")):
            press_in(self.table, button, key)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """↓ leads from the filter into the list."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            down = event.key() == Qt.Key.Key_Down and not event.modifiers()
            if down:
                self.table.setFocus()
            return down
        return super().eventFilter(watched, event)

    def _on_filter(self, _text: str) -> None:
        """What is found is shown at the right, unless something is being written there."""
        before = self.current()
        if before is not None:
            self._opened |= set(branch_of(self._documents(), self._parent, before))
        self._fill()
        self._go_to_found()
        if self.current() != before and self.current() is not None and not self.held:
            self.chosen.emit(self.current())

    def _go_to_found(self) -> None:
        """A branch above what was found is there only to show where that belongs."""
        found = [each.document.key for each in self._rows if self._fits(each.document)]
        if found and self.current() not in found:
            self.select(found[0])

    def _on_row(self, _row: int) -> None:
        if not self._quiet:
            self.chosen.emit(self.current())

    def _on_entered(self, _row: int) -> None:
        self.entered.emit()

    def _on_up(self) -> None:
        self.moving.emit(-1)

    def _on_down(self) -> None:
        self.moving.emit(1)

    def _on_folding(self, at: int, opened: bool) -> None:
        row = self._rows[at]
        if row.fold is (not opened) and row.fold is not None:
            self._opened ^= {row.document.key}
            self._fill()
        elif not opened:
            self._to(next(branch_of(self._documents(), self._parent, row.document.key), None))
        elif row.fold and at + 1 < len(self._rows):
            self._to(self._rows[at + 1].document.key)

    def _to(self, key: str | None) -> None:
        at = self._model.row_of(key)
        if key is not None and at >= 0:
            self.table.setCurrentIndex(self._model.index(at, 0))


def _sentence(row: TreeRow, cells: tuple[RecordCell, ...]) -> str:
    said = [each.text for each in cells if each.text]
    if cells[0].second:
        said.insert(1, cells[0].second)
    if row.fold is not None:
        said.append(
            translate("SetupKit", "unfolded") if row.fold else translate("SetupKit", "folded")
        )
    return ", ".join(said)
