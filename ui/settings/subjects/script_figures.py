"""What the answers of the last calls say of a script: which question decides, which is skipped."""

from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.readmodels.scripts import QuestionCount, ScriptCounts
from app.domain.setup.documents import Body, Book, SetupKind
from app.services.scripts import PERIOD
from ui.formats import percent
from ui.latest import LatestLookup
from ui.setup.inputs import Input
from ui.texts import error_text
from ui.translations import translate
from ui.widgets import Cell, CellKind, CellModel, CellRow, TwoLineTable, fill, label

if TYPE_CHECKING:
    from ui.context import DeskContext

_WIDTHS: Final = (0, 88, 88, 88, 100)
_ASK_MS: Final = 120


class ScriptFigures(Input):
    """Read in the background when its tab is shown and when the record changes."""

    def __init__(self, context: "DeskContext") -> None:
        """Ask nothing before there is a record."""
        self._context = context
        self._counts: ScriptCounts | None = None
        self._failure = ""
        self._said = label("", "caption", wrap=True)
        self.table = TwoLineTable(_WIDTHS)
        self._model = CellModel(("", "", "", "", ""), self.table)
        self.table.setModel(self._model)
        self.table.setMinimumHeight(320)
        whole = QWidget()
        fill(QVBoxLayout(whole), self._said, (self.table, 1), spacing=8)
        super().__init__("questions", _caption, whole)
        self.field.hide_head()
        lane = context.background
        self._lookup = LatestLookup(lane, self._count, delay_ms=_ASK_MS, parent=self)
        self._lookup.answered.connect(self._on_counted)
        self._lookup.failed.connect(self._on_failed)

    def retranslate(self) -> None:
        super().retranslate()
        self._model.set_heads(
            (
                translate("SetupScripts", "Question and its answers"),
                translate("SetupScripts", "Asked"),
                translate("SetupScripts", "Skipped"),
                translate("SetupScripts", "Route"),
                translate("SetupScripts", "Priority"),
            )
        )
        self._show()

    def covers(self, place: str) -> bool:
        del place
        return False

    def show_document(self, body: Body, book: Book, value: Any) -> None:  # noqa: ANN401
        del value
        key = _key_of(body, book)
        if key != (str(self._counts.script_id) if self._counts else None):
            self._counts = None
            self._show()
            if key is not None:
                self._lookup.ask(key)

    def _count(self, key: str) -> ScriptCounts:
        return self._context.desk.scripts.counts(self._context.actor, UUID(key))

    def _on_counted(self, _key: object, counts: ScriptCounts) -> None:
        self._counts, self._failure = counts, ""
        self._show()

    def _on_failed(self, _key: object, error: BaseException) -> None:
        self._failure = error_text(error)
        self._show()

    def _show(self) -> None:
        counts = self._counts
        rows = [_row(each) for each in counts.questions] if counts is not None else []
        self._model.replace(rows)
        tickets = counts.tickets if counts is not None else 0
        text = translate("SetupScripts", "%n ticket(s) of the last {days} days", n=tickets)
        none = translate("SetupScripts", "Nobody was asked yet")
        said = text.format(days=PERIOD.days) if tickets else none
        self._said.setText(self._failure or said)


def _row(question: QuestionCount) -> CellRow:
    shares = " · ".join(f"{each.text} {percent(question.share(each))}" for each in question.answers)
    numbers = (
        question.asked,
        question.skipped,
        question.moved_route,
        question.moved_priority,
    )
    cells = [Cell(question.text, CellKind.TWO_LINES, shares)]
    cells += [
        Cell(str(each) if each else "—", strong=bool(each) and place > 1)
        for place, each in enumerate(numbers)
    ]
    return CellRow(question.question_id, tuple(cells))


def _key_of(body: Body, book: Book) -> str | None:
    """Find the record by its questions: a name may be being changed."""
    mine = {str(each.get("id")) for each in body.get("questions") or ()}
    for document in book.of(SetupKind.SCRIPT).values():
        if any(str(each["id"]) in mine for each in document.body["questions"]):
            return document.key
    return None


def _caption() -> str:
    return translate("SetupScripts", "Figures")
