"""Groups: the queues of the room (R4)."""

from collections.abc import Mapping

from app.domain.setup.documents import Body, Book, Document, SetupKind
from app.domain.vocabulary import SupportLine
from ui.setup.form import Form
from ui.setup.inputs import TextInput, name_pair
from ui.setup.more_inputs import ChoiceInput
from ui.setup.references import ReferenceInput
from ui.setup.subject import ListColumn, Part, Subject
from ui.texts.lines import line_choices, line_name, lines_in_use
from ui.texts.words import named
from ui.translations import translate
from ui.widgets import row


class GroupSubject(Subject):
    """Name, code, department and line of each queue; open tickets as the figure."""

    kind = SetupKind.GROUP

    def head(self) -> str:
        return translate("SetupGroups", "Group")

    def filter_hint(self) -> str:
        return translate("SetupGroups", "Filter: name, code or department")

    def new_title(self) -> str:
        return translate("SetupGroups", "New group")

    def hide_words(self) -> tuple[str, str]:
        return translate("SetupGroups", "Hide the group"), translate("SetupGroups", "Show again")

    def columns(self) -> tuple[ListColumn, ...]:
        return (
            ListColumn(_department, 138, _department_of),
            ListColumn(_line, 96, _line_of),
            ListColumn(_open, 82, _open_of, right=True),
        )

    def parts(self) -> tuple[Part, ...]:
        return (Part(_group, _form),)

    def blank(self, book: Book, near: Document | None) -> Body:
        departments = [each for each in book.of(SetupKind.DEPARTMENT).values() if each.active]
        beside = near.body.get("department_id") if near else None
        first = departments[0].key if departments else None
        return {
            "code": "", "name": "", "name_en": "", "active": True,
            "department_id": beside or first, "line": lines_in_use()[0].value,
        }  # fmt: skip

    def path(self, document: Document, book: Book) -> str:
        return _department_of(document, book, {})

    def search(self, document: Document, book: Book) -> str:
        return f"{super().search(document, book)} {_department_of(document, book, {})}"


def _form() -> Form:
    return Form(
        name_pair(),
        row(
            (TextInput("code", _code, required=True, longest=30, note=_code_note), 1),
            (ReferenceInput("department_id", _department, SetupKind.DEPARTMENT, required=True), 1),
            spacing=12,
        ),
        row((ChoiceInput("line", _line, line_choices, required=True), 1), ("|"), spacing=12),
    )


def _department_of(document: Document, book: Book, _figures: Mapping[str, int]) -> str:
    found = book.get(SetupKind.DEPARTMENT, document.body.get("department_id"))
    return named(found.name, str(found.body.get("name_en") or "")) if found else ""


def _line_of(document: Document, _book: Book, _figures: Mapping[str, int]) -> str:
    line = document.body.get("line")
    return line_name(SupportLine(line)) if line in set(SupportLine) else ""


def _open_of(document: Document, _book: Book, figures: Mapping[str, int]) -> str:
    return str(figures.get(document.key, 0))


def _group() -> str:
    return translate("SetupGroups", "Group")


def _department() -> str:
    return translate("SetupGroups", "Department")


def _line() -> str:
    return translate("SetupGroups", "Line")


def _open() -> str:
    return translate("SetupGroups", "open")


def _code() -> str:
    return translate("SetupKit", "Code")


def _code_note() -> str:
    return translate("SetupKit", "fast hands and files know it by this")
