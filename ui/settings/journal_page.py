"""Everything that was done to the room's set-up: who, when, what, before and after (N21)."""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.domain.changes import Changes, Touched
from app.domain.folding import fold, readings
from app.domain.setup.documents import Book, SetupChange, SetupKind
from ui.formats import day_time, short_name
from ui.settings.journal_words import value_words
from ui.setup.history_part import told
from ui.setup.subject import Opener
from ui.setup.wide_page import WidePage, press_in
from ui.texts import error_text
from ui.texts.setup_words import kind_name, path_name
from ui.theme import px
from ui.translations import translate
from ui.widgets import (
    Card,
    Cell,
    CellKind,
    CellModel,
    CellRow,
    DeskButton,
    ElidedCombo,
    EmptyState,
    TwoLineTable,
    add,
    fill,
    hline,
    label,
    row,
)

if TYPE_CHECKING:
    from ui.context import DeskContext

_SAID = 3
"""Fields told in a row before the rest is only counted."""


class JournalPage(WidePage):
    """The filter finds person, record and words; Enter opens the record, Ctrl+Z takes back."""

    def __init__(
        self, context: "DeskContext", open_record: Opener, parent: QWidget | None = None
    ) -> None:
        """Read the newest entries."""
        super().__init__(parent)
        self._context, self._open = context, open_record
        self._changes: tuple[SetupChange, ...] = ()
        self._book = Book({})
        self.filter, self.kind = QLineEdit(), ElidedCombo()
        self.table = TwoLineTable((150, 190, 210, 0))
        self.undo = DeskButton("", icon="undo", key="Ctrl+Z")
        self.go = DeskButton("", icon="open_in_new", key="Enter")
        self._detail = label("", "small", wrap=True)
        self._none = EmptyState("history", "")
        self._model = CellModel(("", "", "", ""), self)
        self.table.setModel(self._model)
        self._lay_out()
        self._connect()
        self.retranslate()
        self.refresh()

    def _lay_out(self) -> None:
        self.filter.setClearButtonEnabled(True)
        self.kind.setFixedWidth(px(220))
        head = row((self.filter, 1), self.kind, margins=(12, 0, 12, 0), spacing=10)
        self._foot = QWidget()
        fill(
            QVBoxLayout(self._foot),
            row((self._detail, 1), self.go, self.undo, margins=(12, 0, 12, 0), spacing=10),
        )
        card = Card(
            head, (self.table, 1), (self._none, 1), hline(), self._foot,
            margins=(1, 12, 1, 12), spacing=10,
        )  # fmt: skip
        add(fill(QVBoxLayout(self), spacing=0), (card, 1))

    def retranslate(self) -> None:
        """Name everything and say the rows anew."""
        self.filter.setPlaceholderText(translate("Journal", "Filter: person, record or words"))
        self.filter.setAccessibleName(self.filter.placeholderText())
        self.kind.setAccessibleName(translate("Journal", "Kind of record"))
        chosen = max(0, self.kind.currentIndex())
        self.kind.clear()
        self.kind.addItem(translate("Journal", "Everything"), None)
        for each in SetupKind:
            self.kind.addItem(kind_name(each), each)
        self.kind.setCurrentIndex(chosen)
        self._model.set_heads((
            translate("Journal", "When and who"),
            translate("Journal", "Kind"),
            translate("Journal", "Record"),
            translate("Journal", "What"),
        ))  # fmt: skip
        self.table.setAccessibleName(translate("Journal", "What was done"))
        self.undo.setText(translate("Journal", "Take back"))
        self.go.setText(translate("Journal", "Open"))
        self._none.set_texts(translate("Journal", "Nothing of the kind was done yet"))
        self._fill()

    def first(self) -> QWidget:
        """Begin in the table."""
        return self.table

    def refresh(self) -> None:
        """Read the journal anew; the current row stays."""
        work = partial(_read, self._context)
        self._context.background.read(work, self._on_read, self._on_failed)

    def _connect(self) -> None:
        self.filter.textChanged.connect(self._fill)
        self.filter.returnPressed.connect(self.table.setFocus)
        self.kind.currentIndexChanged.connect(self._fill)
        self.table.row_changed.connect(self._on_row)
        self.table.row_chosen.connect(self._on_open)
        self.go.clicked.connect(self._on_open)
        self.undo.clicked.connect(self._on_undo)
        press_in(self.table, self.undo, "Ctrl+Z")
        self._context.hub.changed.connect(self._on_hub)

    # ---- rows
    def _fill(self) -> None:
        wanted = readings(self.filter.text())
        kind = self.kind.currentData()
        rows = [
            made
            for change in self._changes
            if kind in (None, change.kind) and (made := self._row(change)) is not None
            if not wanted or any(all(w in fold(made.sentence) for w in r.split()) for r in wanted)
        ]
        self._model.replace(rows)
        self.table.setVisible(bool(rows))
        self._foot.setVisible(bool(rows))
        self._none.setVisible(not rows)
        self._on_row(self.table.current_row)

    def _row(self, change: SetupChange) -> CellRow | None:
        who = short_name(change.by) if change.by else translate("Journal", "command line")
        when = day_time(change.at, self._context.clock())
        kind, name = kind_name(change.kind), _name(change)
        what = "; ".join(_lines(change, self.said))
        cells = (
            Cell(when, CellKind.TWO_LINES, who), Cell(kind), Cell(name, strong=True), Cell(what),
        )  # fmt: skip
        return CellRow(change.entry_id, cells, f"{when}, {who}, {kind}, {name}: {what}")

    def said(self, field: str, value: Any) -> tuple[str, str]:  # noqa: ANN401
        """Return the name of a field and a value of it in words."""
        if field == "position":
            return "", ""
        return (path_name(field) if field else ""), value_words(field, value, self._book)

    def _current(self) -> SetupChange | None:
        key = self._model.row_id(self.table.current_row)
        return next((each for each in self._changes if each.entry_id == key), None)

    def _on_row(self, _row: int) -> None:
        change = self._current()
        told_of = [] if change is None else list(_lines(change, self.said, most=99))
        self._detail.setText("\n".join(told_of[:6]))

    # ---- what the person does
    def _on_open(self) -> None:
        change = self._current()
        if change is not None:
            self._open(change.kind, change.key)

    def _on_undo(self) -> None:
        change = self._current()
        if change is None:
            return
        work = partial(self._context.desk.setup.undo, self._context.actor, change.entry_id)
        self._context.background.write(work, self._on_undone, self._on_failed)

    def _on_undone(self, outcome: Any) -> None:  # noqa: ANN401
        self._context.hub.publish(outcome.changes, self)
        self._context.notices.done(translate("Journal", "Taken back"))
        self.refresh()

    # ---- what comes back
    def _on_read(self, found: tuple[Book, tuple[SetupChange, ...]]) -> None:
        self._book, self._changes = found
        self._fill()

    def _on_failed(self, error: BaseException) -> None:
        self._context.notices.remark(error_text(error))

    def _on_hub(self, changes: Changes, initiator: object) -> None:
        ours = changes.touched & (Touched.CATALOGUE | Touched.STAFF)
        if ours and initiator is not self and self.isVisible():
            self.refresh()


def _lines(change: SetupChange, said: Any, *, most: int = _SAID) -> Iterator[str]:  # noqa: ANN401
    rows: Sequence[tuple[str, str, str, str]] = list(told(change, said))
    for field, name, before, after in rows[:most]:
        yield f"{name}: {before} → {after}" if field else name
    if len(rows) > most:
        yield translate("SetupKit", "%n more", n=len(rows) - most)


def _name(change: SetupChange) -> str:
    body = change.after or change.before or {}
    names = ("name", "full_name", "title", "login")
    return next((str(body[each]) for each in names if body.get(each)), change.key)


def _read(context: "DeskContext") -> tuple[Book, tuple[SetupChange, ...]]:
    setup, actor = context.desk.setup, context.actor
    return setup.book(actor), setup.journal(actor)
