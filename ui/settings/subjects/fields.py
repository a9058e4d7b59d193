"""Fields of the room's own: seven kinds, lists that hang on lists, limits, what is filled in."""

from collections.abc import Mapping

from app.domain.setup.documents import Body, Book, Document, SetupKind
from app.domain.vocabulary import FieldKind
from ui.settings.subjects.field_form import FieldForm
from ui.settings.subjects.field_users import UsersForm, users_of
from ui.setup.subject import ListColumn, Opener, Part, Subject
from ui.texts.words import field_kind_name
from ui.translations import translate


class FieldSubject(Subject):
    """Kind and number of categories that ask for it beside each name."""

    kind = SetupKind.FIELD

    def __init__(self, open_record: Opener) -> None:
        """``open_record`` leads to the categories that ask for a field."""
        self._open = open_record

    def head(self) -> str:
        return translate("SetupFields", "Field")

    def new_title(self) -> str:
        return translate("SetupFields", "New field")

    def hide_words(self) -> tuple[str, str]:
        return translate("SetupFields", "Hide the field"), translate("SetupFields", "Show again")

    def hidden_word(self) -> str:
        return translate("SetupFields", "hidden")

    def columns(self) -> tuple[ListColumn, ...]:
        return (
            ListColumn(_kind, 130, _kind_of),
            ListColumn(_asked, 92, _asked_of, right=True),
        )

    def parts(self) -> tuple[Part, ...]:
        return (Part(self.head, FieldForm), Part(_users, self._users, users_of))

    def blank(self, book: Book, near: Document | None) -> Body:
        del book, near
        return {
            "code": "", "name": "", "name_en": "", "active": True, "kind": FieldKind.LINE.value,
            "options": {}, "default_value": "", "department_id": None,
        }  # fmt: skip

    def path(self, document: Document, book: Book) -> str:
        home = book.name_of(SetupKind.DEPARTMENT, document.body.get("department_id"))
        return home or translate("SetupFields", "For every department")

    def _users(self) -> UsersForm:
        return UsersForm(self._open, self.key_at_hand)


def _kind_of(document: Document, _book: Book, _figures: Mapping[str, int]) -> str:
    kind = document.body.get("kind")
    return field_kind_name(FieldKind(str(kind))) if kind in set(FieldKind) else ""


def _asked_of(document: Document, book: Book, _figures: Mapping[str, int]) -> str:
    return str(users_of(document.body, book, document.key))


def _kind() -> str:
    return translate("SetupFields", "Kind")


def _asked() -> str:
    return translate("SetupFields", "categories")


def _users() -> str:
    return translate("SetupFields", "Where it is asked")
