"""The tabs of a category: its intake script with the questions, its own fields."""

from collections.abc import Sequence
from typing import Any

from app.domain.setup.documents import Body, Book, Document, SetupKind
from app.domain.vocabulary import FieldKind
from ui.setup.columns import Column, FlagColumn, ReferenceColumn, Surroundings
from ui.setup.form import Form
from ui.setup.inputs import Input
from ui.setup.references import ReferenceInput
from ui.setup.rows_input import RowsInput
from ui.texts.words import field_kind_name, named
from ui.translations import translate
from ui.widgets import Cell, CellKind, CellModel, CellRow, TwoLineTable


def script_form() -> Form:
    """Choose the script; its questions as they will be asked."""
    chosen = ReferenceInput("script_id", _script, SetupKind.SCRIPT, none=_as_above)
    return Form(chosen, QuestionsView())


def script_questions(body: Body, book: Book, key: str) -> int:
    """Count the questions of the category's own or inherited script."""
    del key
    script = script_of(body, book)
    return len(script.body.get("questions") or ()) if script else 0


def script_of(body: Body, book: Book) -> Document | None:
    """Return the nearest script of the branch."""
    seen: set[str] = set()
    while True:
        found = book.get(SetupKind.SCRIPT, body.get("script_id"))
        above = book.get(SetupKind.CATEGORY, body.get("parent_id"))
        if found is not None or above is None or above.key in seen:
            return found
        seen.add(above.key)
        body = above.body


class QuestionsView(Input):
    """The questions of the script in force, to read; they are shaped on the page of scripts."""

    def __init__(self) -> None:
        """Start empty."""
        self.table = TwoLineTable((36, 0, 0))
        self._model = CellModel(("", "", ""))
        super().__init__("script_id", _questions, self.table)
        self._model.setParent(self)
        self.table.setModel(self._model)
        self.table.setMinimumHeight(300)
        self.retranslate()

    def retranslate(self) -> None:
        super().retranslate()
        heads = translate("SetupCategories", "Question"), translate("SetupCategories", "Answers")
        self._model.set_heads(("", *heads))

    def covers(self, place: str) -> bool:
        del place
        return False

    def show_document(self, body: Body, book: Book, value: Any) -> None:  # noqa: ANN401
        del value
        script = script_of(body, book)
        questions = (script.body.get("questions") or ()) if script else ()
        rows = [_question(at, each, questions) for at, each in enumerate(questions)]
        self._model.replace(rows)


def _question(at: int, question: Body, all_of: Sequence[Body]) -> CellRow:
    options = question.get("options") or ()
    answers = " · ".join(f"{o['digit']} {named(o['text'], o['text_en'])}" for o in options)
    after = question.get("after_question_id")
    above = next((n for n, each in enumerate(all_of, 1) if each.get("id") == after), 0)
    when = translate("SetupCategories", "after the answer {digit} to question {n}")
    second = when.format(digit=question.get("after_answer"), n=above) if above else ""
    asked = Cell(named(question["text"], question["text_en"]), CellKind.TWO_LINES, second)
    return CellRow(str(question.get("id")), (Cell(str(at + 1)), asked, Cell(answers)))


def fields_form() -> Form:
    """Which fields are asked for, and when each must be filled."""
    columns = (
        ReferenceColumn("field_id", _field, kind=SetupKind.FIELD, fits=_own_field),
        _KindColumn("kind", _kind, 136),
        FlagColumn("required_on_create", _on_create, 112),
        FlagColumn("required_on_close", _on_close, 112),
    )
    return Form(RowsInput("fields", _own_fields, columns, blank=_blank, note=_inherited_note))


class _KindColumn(Column):  # no field is its own, so it stays a plain subclass
    """What kind of field it is; nothing to edit."""

    def text(self, value: Any, around: Surroundings) -> str:  # noqa: ANN401
        del value
        found = around.book.get(SetupKind.FIELD, around.row.get("field_id"))
        return field_kind_name(FieldKind(found.body["kind"])) if found else ""

    def editable(self) -> bool:
        return False


def _blank(_rows: Sequence[Any]) -> Any:  # noqa: ANN401
    return {"field_id": None, "required_on_create": False, "required_on_close": False}


def _own_field(field: Document, _row: Body, _book: Book) -> bool:
    return field.active


# ---- words
def _script() -> str:
    return translate("SetupCategories", "Intake script")


def _as_above() -> str:
    return translate("SetupCategories", "As in the branch above")


def _questions() -> str:
    return translate("SetupCategories", "What the dispatcher will ask")


def _own_fields() -> str:
    return translate("SetupCategories", "Own fields of the category")


def _inherited_note() -> str:
    return translate("SetupCategories", "the branch above adds its own")


def _field() -> str:
    return translate("SetupCategories", "Field")


def _kind() -> str:
    return translate("SetupCategories", "Kind")


def _on_create() -> str:
    return translate("SetupCategories", "to register")


def _on_close() -> str:
    return translate("SetupCategories", "to solve")
