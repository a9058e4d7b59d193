"""The classification (R33 to R41): mock 06."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from app.domain.priority import TEMPLATE_MATRIX
from app.domain.setup.checks_category import branch_of, children_of
from app.domain.setup.documents import Body, Book, Document, SetupKind
from app.domain.setup.next_code import next_code
from app.domain.vocabulary import Impact, Urgency
from ui.settings.subjects.category_choice import AtOnceInput, WayInput
from ui.settings.subjects.category_deadlines import DeadlinesInput
from ui.settings.subjects.category_match import MatchCheck
from ui.settings.subjects.category_parts import fields_form, script_form, script_questions
from ui.settings.subjects.category_texts import TextsForm, texts_of
from ui.setup.form import Form
from ui.setup.inputs import TextInput
from ui.setup.matrix import MatrixInput
from ui.setup.more_inputs import CheckInput
from ui.setup.references import ChipsInput, ReferenceInput, title_of
from ui.setup.subject import ListColumn, Opener, Part, Subject
from ui.translations import translate
from ui.widgets import column, row
from ui.widgets.layouts import Item

if TYPE_CHECKING:
    from ui.context import DeskContext


class CategorySubject(Subject):
    """The tree with groups and tickets of 30 days; words, priority, deadlines, fields, texts."""

    kind = SetupKind.CATEGORY
    parent_path = "parent_id"
    ordered = True

    def __init__(self, context: "DeskContext", open_record: Opener) -> None:
        """``open_record`` leads to answers, articles and scripts."""
        self._context, self._open = context, open_record

    def head(self) -> str:
        return translate("SetupCategories", "Category")

    def filter_hint(self) -> str:
        return translate("SetupCategories", "Filter: name, synonym or code")

    def new_title(self) -> str:
        return translate("SetupCategories", "New category")

    def hide_words(self) -> tuple[str, str]:
        hide = translate("SetupCategories", "Hide the category")
        return hide, translate("SetupCategories", "Show again")

    def hidden_word(self) -> str:
        return translate("SetupCategories", "hidden")

    def columns(self) -> tuple[ListColumn, ...]:
        return (
            ListColumn(_group, 132, _group_of),
            ListColumn(_thirty_days, 82, _count_of, right=True),
        )

    def parts(self) -> tuple[Part, ...]:
        return (
            Part(_category, self._form),
            Part(_script, script_form, script_questions, paths=("script_id",)),
            Part(_fields, fields_form, _fields_count, paths=("fields",)),
            Part(_texts, self._texts, texts_of),
        )

    def blank(self, book: Book, near: Document | None) -> Body:
        above = _above_of_new(book, near)
        return {
            "code": _next_code(book, above), "name": "", "name_en": "", "active": True,
            "parent_id": above.key if above else None,
            "department_id": _department_of_new(book, above or near),
            "position": 1 + max((_position(each) for each in _below(book, above)), default=0),
            "group_id": None, "script_id": None, "sla_policy_id": None,
            "default_impact": Impact.PERSON.value, "default_urgency": Urgency.TODAY.value,
            "needs_equipment": False, "selectable": True, "at_once": None, "way": None,
            "synonyms": [], "fields": [],
        }  # fmt: skip

    def _form(self) -> Form:
        return Form(*main_items(self._context, self.key_at_hand))

    def _texts(self) -> Form:
        return TextsForm(self._open, self.key_at_hand)


def main_items(context: "DeskContext", at_hand: Callable[[], str | None]) -> tuple[Item, ...]:
    """Return the rows of the first tab from the top."""
    names = row(
        (TextInput("name", _name_ru, required=True, longest=120), 5),
        (TextInput("name_en", _name_en, longest=120), 5),
        (TextInput("code", _code, required=True, longest=30), 2),
        spacing=12,
    )
    place = row(
        (ReferenceInput("group_id", _group, SetupKind.GROUP, none=_as_above, fits=_own_group), 2),
        (WayInput(), 3),
        spacing=12,
    )
    matrix = MatrixInput("priority_matrix", _priority, usual_matrix, _CELL)
    priority = row(matrix, (DeadlinesInput("sla_policy_id", _deadlines), 1), spacing=8)
    priority.setAlignment(matrix, Qt.AlignmentFlag.AlignTop)
    # All three in one row are wider than the editor of a small window.
    flags = column(
        row((CheckInput("selectable", _selectable), 1), (AtOnceInput(_at_once, _at_once_note), 1)),
        CheckInput("needs_equipment", _needs_equipment),
        spacing=4,
    )
    department = ReferenceInput("department_id", _department, SetupKind.DEPARTMENT, required=True)
    above = ReferenceInput("parent_id", _parent, SetupKind.CATEGORY, none=_top, fits=_may_hold,
                           detail=_path_of)  # fmt: skip
    return (
        names, ChipsInput("synonyms", _synonyms, note=_synonyms_note), place, priority, flags,
        MatchCheck(context, at_hand), column(row((above, 1), (department, 1), spacing=12)),
    )  # fmt: skip


_CELL = ("default_impact", "default_urgency")


_TEMPLATE = "".join(
    str(TEMPLATE_MATRIX[impact, urgency].value) for impact in Impact for urgency in Urgency
)


def usual_matrix(body: Body, book: Book) -> str:
    """Return the nine digits of the branch above, else of the room, else of the template."""
    above = book.get(SetupKind.CATEGORY, body.get("parent_id"))
    for each in branch_of(above, book) if above else ():
        if each.body.get("priority_matrix"):
            return str(each.body["priority_matrix"])
    room = book.get(SetupKind.SWITCH, "priority_matrix")
    return str(room.body["value"]) if room else _TEMPLATE


# ---- the list
def _group_of(document: Document, book: Book, _figures: Mapping[str, int]) -> str:
    for each in branch_of(document, book):
        found = book.get(SetupKind.GROUP, each.body.get("group_id"))
        if found is not None:
            return title_of(found)
    return ""


def _count_of(document: Document, _book: Book, figures: Mapping[str, int]) -> str:
    return str(figures.get(document.key, 0))


# ---- a new one
def _above_of_new(book: Book, near: Document | None) -> Document | None:
    """A category with others below it gets one more; a leaf gets a neighbour."""
    if near is None:
        return None
    if children_of(near.key, book):
        return near
    return book.get(SetupKind.CATEGORY, near.body.get("parent_id"))


def _below(book: Book, above: Document | None) -> list[Document]:
    key = above.key if above else None
    return [
        each for each in book.of(SetupKind.CATEGORY).values() if each.body.get("parent_id") == key
    ]


def _next_code(book: Book, above: Document | None) -> str:
    codes = [str(each.body.get("code") or "") for each in book.of(SetupKind.CATEGORY).values()]
    beside = [str(each.body.get("code") or "") for each in _below(book, above)]
    return next_code(beside, str(above.body.get("code") or "") if above else "", codes)


def _department_of_new(book: Book, beside: Document | None) -> str | None:
    if beside is not None:
        return str(beside.body["department_id"])
    active = (each for each in book.of(SetupKind.DEPARTMENT).values() if each.active)
    first = next(active, None)
    return first.key if first else None


def _position(document: Document) -> int:
    return int(document.body.get("position") or 0)


# ---- what may be chosen
def _own_group(group: Document, body: Body, _book: Book) -> bool:
    return group.body.get("department_id") == body.get("department_id")


def _may_hold(document: Document, body: Body, book: Book) -> bool:
    """A category hangs under whatever is not itself and not below it."""
    own = body.get("code")
    return all(each.body.get("code") != own for each in branch_of(document, book))


def _path_of(document: Document, book: Book) -> str:
    names = [title_of(each) for each in branch_of(document, book)[1:]]
    return " › ".join(reversed(names))


def _fields_count(body: Body, _book: Book, _key: str) -> int:
    return len(body.get("fields") or ())


# ---- words
def _category() -> str:
    return translate("SetupCategories", "Category")


def _script() -> str:
    return translate("SetupCategories", "Intake script")


def _fields() -> str:
    return translate("SetupCategories", "Fields")


def _texts() -> str:
    return translate("SetupCategories", "Answers and articles")


def _name_ru() -> str:
    return translate("SetupKit", "Name (Russian)")


def _name_en() -> str:
    return translate("SetupKit", "Name (English)")


def _code() -> str:
    return translate("SetupKit", "Code")


def _synonyms() -> str:
    return translate("SetupCategories", "What callers call it")


def _synonyms_note() -> str:
    return translate("SetupCategories", "by these words it is found and offered while typing")


def _group() -> str:
    return translate("SetupCategories", "Group")


def _thirty_days() -> str:
    return translate("SetupCategories", "in 30 days")


def _as_above() -> str:
    return translate("SetupCategories", "As in the branch above")


def _parent() -> str:
    return translate("SetupCategories", "Above it in the tree")


def _top() -> str:
    return translate("SetupCategories", "Nothing: it stands at the top")


def _priority() -> str:
    return translate("SetupCategories", "Priority: impact × urgency")


def _deadlines() -> str:
    return translate("SetupCategories", "Deadlines")


def _selectable() -> str:
    return translate("SetupCategories", "Shown on the first line")


def _at_once() -> str:
    return translate("SetupCategories", "May be solved at once")


def _at_once_note() -> str:
    return translate("SetupCategories", "else it is always registered and given to its group")


def _needs_equipment() -> str:
    return translate("SetupCategories", "Equipment must be named")


def _department() -> str:
    return translate("SetupCategories", "Department")
