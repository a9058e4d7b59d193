"""Departments: the parts of the house that own groups, categories and fields."""

from collections.abc import Mapping

from app.domain.setup.documents import Body, Book, Document, SetupKind
from ui.setup.form import Form
from ui.setup.inputs import TextInput, name_pair
from ui.setup.subject import ListColumn, Part, Subject
from ui.translations import translate
from ui.widgets import row


class DepartmentSubject(Subject):
    """Name and code; its groups and open tickets as figures."""

    kind = SetupKind.DEPARTMENT

    def head(self) -> str:
        return translate("SetupGroups", "Department")

    def new_title(self) -> str:
        return translate("SetupGroups", "New department")

    def hide_words(self) -> tuple[str, str]:
        hide = translate("SetupGroups", "Hide the department")
        return hide, translate("SetupGroups", "Show again")

    def columns(self) -> tuple[ListColumn, ...]:
        return (
            ListColumn(_groups, 82, _groups_of, right=True),
            ListColumn(_open, 82, _open_of, right=True),
        )

    def parts(self) -> tuple[Part, ...]:
        return (Part(self.head, _form),)

    def blank(self, book: Book, near: Document | None) -> Body:
        del book, near
        return {"code": "", "name": "", "name_en": "", "active": True}


def _form() -> Form:
    code = TextInput("code", _code, required=True, longest=30, note=_code_note)
    return Form(name_pair(), row((code, 1), "|", spacing=12))


def _groups_of(document: Document, book: Book, _figures: Mapping[str, int]) -> str:
    groups = book.of(SetupKind.GROUP).values()
    mine = [each for each in groups if each.body.get("department_id") == document.key]
    return str(sum(each.active for each in mine))


def _open_of(document: Document, _book: Book, figures: Mapping[str, int]) -> str:
    return str(figures.get(document.key, 0))


def _groups() -> str:
    return translate("SetupGroups", "groups")


def _open() -> str:
    return translate("SetupGroups", "open")


def _code() -> str:
    return translate("SetupKit", "Code")


def _code_note() -> str:
    return translate("SetupKit", "fast hands and files know it by this")
