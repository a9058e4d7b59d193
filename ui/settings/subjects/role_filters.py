"""Lists of tickets that the room offers (R83 to R85)."""

from collections.abc import Mapping

from app.domain.setup.documents import Body, Book, Document, SetupKind
from app.domain.vocabulary import Role
from ui.setup.form import Form
from ui.setup.inputs import TextInput, name_pair
from ui.setup.more_inputs import ChoiceInput
from ui.setup.subject import ListColumn, Part, Subject
from ui.texts.words import role_name
from ui.translations import translate
from ui.widgets import STRETCH, row


class RoleFilterSubject(Subject):
    """Name, the line that filters, and for whom; their order is that of the tabs."""

    kind = SetupKind.FILTER
    ordered = True
    lines = 2

    def head(self) -> str:
        return translate("SetupLists", "List")

    def new_title(self) -> str:
        return translate("SetupLists", "New list")

    def columns(self) -> tuple[ListColumn, ...]:
        return (ListColumn(_whose, 140, _whose_of),)

    def second(self, document: Document, book: Book) -> str:
        del book
        return str(document.body.get("text") or "")

    def parts(self) -> tuple[Part, ...]:
        return (Part(self.head, _form),)

    def blank(self, book: Book, near: Document | None) -> Body:
        del near
        return {
            "name": "", "name_en": "", "active": True, "role": None, "text": "",
            "position": len(book.of(self.kind)),
        }  # fmt: skip


def _form() -> Form:
    return Form(
        name_pair(),
        TextInput("text", _text, required=True, longest=500, note=_text_note),
        row((ChoiceInput("role", _whose, _roles), 1), STRETCH, spacing=12),
    )


def _roles() -> tuple[tuple[str | None, str], ...]:
    return (
        (None, translate("SetupLists", "Everybody")),
        *((role.value, role_name(role)) for role in Role),
    )


def _whose_of(document: Document, _book: Book, _figures: Mapping[str, int]) -> str:
    return dict(_roles()).get(document.body.get("role"), "")


def _whose() -> str:
    return translate("SetupLists", "For whom")


def _text() -> str:
    return translate("SetupLists", "Filter")


def _text_note() -> str:
    return translate("SetupLists", "as it is typed over the list of tickets")
