"""What a file of the set-up would do: counts, and a row for each record that it touches."""

from collections.abc import Iterator

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.setup.documents import Carried, Rehearsal, Verdict
from ui.texts.setup_words import kind_name, path_name, problem_text
from ui.translations import Retranslatable, translate
from ui.widgets import (
    Cell,
    CellKind,
    CellModel,
    CellRow,
    EmptyState,
    Mark,
    Pill,
    TwoLineTable,
    fill,
    label,
    row,
)

_MARKS = {
    Verdict.CREATED: Mark.NEW,
    Verdict.CHANGED: Mark.DRAFT,
    Verdict.UNCHANGED: Mark.SOLVED,
    Verdict.REFUSED: Mark.BREACH,
}
_ORDER = (Verdict.REFUSED, Verdict.CREATED, Verdict.CHANGED)


class RehearsalView(Retranslatable, QWidget):
    """Wrong ones first, then new and changed; what stays as it is is only counted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start without a file."""
        super().__init__(parent)
        self._rehearsal: Rehearsal | None = None
        self.pills = {each: Pill("") for each in (*_ORDER, Verdict.UNCHANGED)}
        self._left = label("", "caption")
        self._counts = QWidget()
        fill(QVBoxLayout(self._counts), row(*self.pills.values(), self._left, "|", spacing=8))
        self.table = TwoLineTable((150, 150, 0, 0))
        self._model = CellModel(("", "", "", ""), self)
        self.table.setModel(self._model)
        self._none = EmptyState("check_circle", "")
        fill(QVBoxLayout(self), self._counts, (self.table, 1), (self._none, 1), spacing=8)
        self.show_rehearsal(None)

    def retranslate(self) -> None:
        """Say everything anew."""
        self._model.set_heads((
            translate("Exchange", "What becomes of it"),
            translate("Exchange", "Kind"),
            translate("Exchange", "Record"),
            translate("Exchange", "What changes or is wrong"),
        ))  # fmt: skip
        self.table.setAccessibleName(translate("Exchange", "What the file would do"))
        self._none.set_texts(
            translate("Exchange", "The file changes nothing"),
            translate("Exchange", "This room is set up as the file says"),
        )
        self.show_rehearsal(self._rehearsal)

    def show_rehearsal(self, rehearsal: Rehearsal | None) -> None:
        """Show what a file would do, or nothing."""
        self._rehearsal = rehearsal
        self._counts.setVisible(rehearsal is not None)
        rows = [] if rehearsal is None else list(_rows(rehearsal))
        self.table.setVisible(bool(rows))
        self._none.setVisible(rehearsal is not None and not rows)
        if rehearsal is None:
            return
        for verdict, pill in self.pills.items():
            count = rehearsal.count(verdict)
            bad = verdict is Verdict.REFUSED and count
            pill.show_as(f"{verdict_name(verdict)}: {count}", _MARKS[verdict],
                         "danger" if bad else "neutral")  # fmt: skip
        left = translate("Exchange", "%n of this room are not in the file and stay", rehearsal.left)
        self._left.setText(left if rehearsal.left else "")
        self._model.replace(rows)


def verdict_name(verdict: Verdict) -> str:
    """Return what becomes of a record."""
    return {
        Verdict.CREATED: translate("Exchange", "new"),
        Verdict.CHANGED: translate("Exchange", "changed"),
        Verdict.UNCHANGED: translate("Exchange", "as it was"),
        Verdict.REFUSED: translate("Exchange", "wrong"),
    }[verdict]


def _rows(rehearsal: Rehearsal) -> Iterator[CellRow]:
    for verdict in _ORDER:
        for at, each in enumerate(rehearsal.records):
            if each.verdict is verdict:
                yield _row(at, each)


def _row(at: int, carried: Carried) -> CellRow:
    verdict = Cell(
        verdict_name(carried.verdict), CellKind.STATUS, mark=_MARKS[carried.verdict],
        token="danger" if carried.verdict is Verdict.REFUSED else "",
    )  # fmt: skip
    kind, name = Cell(kind_name(carried.kind)), Cell(carried.name, strong=True)
    if carried.problems:
        first = carried.problems[0]
        place = path_name(first.field) if first.field else ""
        told = Cell(problem_text(first), CellKind.TWO_LINES, place)
    else:
        told = Cell(", ".join(path_name(each) for each in carried.fields))
    return CellRow(at, (verdict, kind, name, told))
