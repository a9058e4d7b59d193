"""Lists of tickets that the room offers (R83 to R85)."""

from collections.abc import Mapping
from typing import Any

from app.domain.filters.language import parse
from app.domain.filters.terms import Names
from app.domain.filters.writing import kept, write
from app.domain.setup.checks_lists import names_in
from app.domain.setup.documents import Body, Book, Document, SetupKind
from app.domain.vocabulary import Role
from ui.setup.form import Form
from ui.setup.inputs import TextInput, Words, name_pair
from ui.setup.more_inputs import ChoiceInput
from ui.setup.subject import ListColumn, Part, Subject
from ui.texts.filter_words import in_russian
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
        return in_words(str(document.body.get("text") or ""), names_in(book))

    def parts(self) -> tuple[Part, ...]:
        return (Part(self.head, _form),)

    def blank(self, book: Book, near: Document | None) -> Body:
        del near
        return {
            "name": "", "name_en": "", "active": True, "role": None, "text": "",
            "position": len(book.of(self.kind)),
        }  # fmt: skip


def in_words(text: str, names: Names) -> str:
    """Say a kept line in the words of the language in force; one with faults as it is."""
    read = parse(text, names)
    return text if read.faults else write(read.filter, names, russian=in_russian())


class FilterInput(TextInput):
    """A line that filters: shown in words, kept by codes, so that no renaming breaks it."""

    def __init__(self, path: str, caption: Words, note: Words) -> None:
        """It has to be filled."""
        self._names: Names = {}
        self._kept: str | None = None
        super().__init__(path, caption, required=True, longest=500, note=note)

    def retranslate(self) -> None:
        """Say the line in the other language, unless it is no filter yet."""
        super().retranslate()
        if self._kept is not None:
            kept_line, self._kept = self._kept, None
            self.show_value(kept_line)

    def show_document(self, body: Body, book: Book, value: Any) -> None:  # noqa: ANN401 (any)
        self._names = names_in(book)
        super().show_document(body, book, value)

    def show_value(self, value: Any) -> None:  # noqa: ANN401 (a text or None)
        line = str(value or "")
        if line != self._kept:  # what is being typed here stays as it is typed
            self._kept = line
            super().show_value(in_words(line, self._names))

    def words(self, value: Any, book: Book) -> str:  # noqa: ANN401 (a text or None)
        return in_words(str(value), names_in(book)) if value else super().words(value, book)

    def _on_edited(self, text: str) -> None:
        read = parse(text, self._names)
        self._kept = text if read.faults else kept(read.filter)
        self.tell(self._kept)


def _form() -> Form:
    return Form(
        name_pair(),
        FilterInput("text", _text, _text_note),
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
