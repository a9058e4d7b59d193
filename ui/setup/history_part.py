"""The tab «Изменения»: who changed what and when, before and after, and taking it back."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.clock import Clock
from app.domain.setup.documents import Deed, SetupChange, differing
from ui.formats import day_time, short_name
from ui.setup.wide_page import press_in
from ui.translations import Retranslatable, translate
from ui.widgets import (
    STRETCH,
    Cell,
    CellKind,
    CellModel,
    CellRow,
    DeskButton,
    ElidedLabel,
    EmptyState,
    TwoLineTable,
    column,
    fill,
    label,
    row,
)

Said = Callable[[str, Any], tuple[str, str]]


class HistoryPart(Retranslatable, QWidget):
    """One row a field. Signals: ``undoing(entry_id)``."""

    undoing = Signal(str)

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._clock = clock
        self._changes: dict[str, SetupChange] = {}
        self._shown: tuple[Sequence[SetupChange], Said] | None = None
        self.table = TwoLineTable((150, 190, 0))
        self._model = CellModel(("", "", ""), self)
        self.table.setModel(self._model)
        self._none = EmptyState("history", "")
        self._before, self._after = label("", "small", wrap=True), label("", "small", wrap=True)
        self._what = ElidedLabel("", "caption")
        self.undo = DeskButton("", icon="undo", key="Ctrl+Z")
        self._detail = QWidget()
        words = column(self._what, self._before, self._after, spacing=3)
        fill(QVBoxLayout(self._detail), row((words, 1), column(self.undo, STRETCH), spacing=12))
        fill(QVBoxLayout(self), (self.table, 1), self._detail, (self._none, 1), spacing=8)
        self.table.row_changed.connect(self._on_row)
        self.undo.clicked.connect(self._on_undo)
        press_in(self.table, self.undo, "Ctrl+Z")
        self.retranslate()

    def retranslate(self) -> None:
        """Name everything and say the rows anew."""
        self._model.set_heads((
            translate("SetupKit", "When and who"),
            translate("SetupKit", "What"),
            translate("SetupKit", "Before and after"),
        ))  # fmt: skip
        self.table.setAccessibleName(translate("SetupKit", "Changes"))
        self.undo.setText(translate("SetupKit", "Take back"))
        self._none.set_texts(
            translate("SetupKit", "Nobody has changed it yet"),
            translate("SetupKit", "Every change will stand here: who, when, what"),
        )
        if self._shown is not None:
            self.show_changes(*self._shown)

    def show_changes(self, changes: Sequence[SetupChange], said: Said) -> None:
        """Show entries, the newest first."""
        self._shown = (changes, said)
        self._changes = {each.entry_id: each for each in changes}
        self._model.replace([row for each in changes for row in self._rows(each, said)])
        for each in (self.table, self._detail):
            each.setVisible(bool(changes))
        self._none.setVisible(not changes)
        self._on_row(self.table.current_row)

    def _rows(self, change: SetupChange, said: Said) -> Iterator[CellRow]:
        who = short_name(change.by) if change.by else translate("SetupKit", "command line")
        when = day_time(change.at, self._clock())
        first = Cell(when, CellKind.TWO_LINES, who)
        for field, name, before, after in told(change, said):
            what = Cell(name, strong=True)
            words = Cell(after, CellKind.TWO_LINES, before)
            yield CellRow((change.entry_id, field), (first, what, words),
                          f"{when}, {who}: {name}: {before} → {after}")  # fmt: skip

    def _current(self) -> SetupChange | None:
        found = self._model.row_id(self.table.current_row)
        return self._changes.get(str(found[0])) if isinstance(found, tuple) else None

    def _on_row(self, at: int) -> None:
        change, found = self._current(), self._model.row_id(at)
        self.undo.setEnabled(change is not None)
        if change is None or self._shown is None or not isinstance(found, tuple):
            return
        for field, name, before, after in told(change, self._shown[1]):
            if field == found[1]:
                self._what.setText(name)
                self._before.setText(translate("SetupKit", "was: {words}").format(words=before))
                self._after.setText(translate("SetupKit", "became: {words}").format(words=after))

    def _on_undo(self) -> None:
        change = self._current()
        if change is not None:
            self.undoing.emit(change.entry_id)


def told(change: SetupChange, said: Said) -> Iterator[tuple[str, str, str, str]]:
    """Yield field, its name, the words before and after; one row for a birth or an end."""
    if change.deed is not Deed.CHANGED:
        body = change.after or change.before or {}
        name = str(body.get("name") or body.get("title") or change.key)
        made = change.deed is Deed.CREATED
        deed = translate("SetupKit", "added") if made else translate("SetupKit", "removed")
        yield "", deed, "—" if made else name, name if made else "—"
        return
    before, after = change.before or {}, change.after or {}
    for field in differing(before, after):
        was, became = _apart(before.get(field), after.get(field))
        name, old = said(field, was)
        new = said(field, became)[1]
        if name:
            yield field, name, old, new


__all__ = ["HistoryPart", "told"]


def _apart(before: Any, after: Any) -> tuple[Any, Any]:  # noqa: ANN401 - whatever a document holds
    """Of two lists keep what the other has not; two orders of the same stay whole."""
    if not isinstance(before, list) or not isinstance(after, list):
        return before, after
    gone = [each for each in before if each not in after]
    come = [each for each in after if each not in before]
    return (gone, come) if gone or come else (before, after)
