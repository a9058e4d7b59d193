"""Sets of ready answers: their texts, and who is given them (R74, R75)."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from app.domain.identity import new_id
from app.domain.setup.documents import Body, Book, Document, SetupKind
from app.domain.vocabulary import Role
from ui.settings.subjects.answer_texts import AnswersInput
from ui.setup.columns import ChoiceColumn, ReferenceColumn
from ui.setup.form import Form
from ui.setup.inputs import name_pair
from ui.setup.rows_input import RowsInput
from ui.setup.subject import ListColumn, Part, Subject
from ui.texts.words import role_name
from ui.translations import translate

if TYPE_CHECKING:
    from ui.context import DeskContext


class AnswerSetSubject(Subject):
    """Nobody named means everybody."""

    kind = SetupKind.ANSWER_SET
    lines = 2

    def __init__(self, context: "DeskContext") -> None:
        """``context`` fills previews in."""
        self._context = context

    def head(self) -> str:
        return translate("SetupAnswers", "Set of answers")

    def new_title(self) -> str:
        return translate("SetupAnswers", "New set of answers")

    def hide_words(self) -> tuple[str, str]:
        return translate("SetupAnswers", "Hide the set"), translate("SetupAnswers", "Show again")

    def columns(self) -> tuple[ListColumn, ...]:
        return (ListColumn(_answers, 84, _count, right=True),)

    def second(self, document: Document, book: Book) -> str:
        return _given_to(document.body.get("holders") or (), book)

    def parts(self) -> tuple[Part, ...]:
        return (
            Part(_answers, self._texts, _texts_count),
            Part(_holders, _holders_form, _holders_count, paths=("holders",)),
        )

    def blank(self, book: Book, near: Document | None) -> Body:
        del book, near
        return {"name": "", "name_en": "", "active": True, "answers": [], "holders": []}

    def _texts(self) -> Form:
        return Form(name_pair(), AnswersInput(self._context))


def _holders_form() -> Form:
    columns = (
        ChoiceColumn("role", _role, width=200, pairs=_roles, empty=""),
        ReferenceColumn("agent_id", _person, kind=SetupKind.AGENT, none=_nobody),
    )
    return Form(
        RowsInput("holders", _holders_caption, columns, blank=_holder, ordered=False, note=_note)
    )


def _holder(_rows: Sequence[Any]) -> Body:
    return {"id": str(new_id()), "role": "", "agent_id": None}


def _roles() -> tuple[tuple[Any, str], ...]:
    return (("", "—"), *((each.value, role_name(each)) for each in Role))


def _given_to(holders: Sequence[Body], book: Book) -> str:
    names = [
        role_name(Role(each["role"])) for each in holders if str(each.get("role")) in set(Role)
    ]
    people = (each.get("agent_id") for each in holders)
    names += [book.name_of(SetupKind.AGENT, str(key)) for key in people if key]
    return ", ".join(filter(None, names)) or translate("SetupAnswers", "everybody")


def _count(document: Document, _book: Book, figures: Mapping[str, int]) -> str:
    return str(figures.get(document.key, 0))


def _texts_count(body: Body, _book: Book, _key: str) -> int:
    return len(body.get("answers") or ())


def _holders_count(body: Body, _book: Book, _key: str) -> int | None:
    return len(body.get("holders") or ()) or None


def _answers() -> str:
    return translate("SetupAnswers", "Answers")


def _holders() -> str:
    return translate("SetupAnswers", "Given to")


def _holders_caption() -> str:
    return translate("SetupAnswers", "Who sees the set: a role or a person a row")


def _note() -> str:
    return translate("SetupAnswers", "empty: everybody")


def _role() -> str:
    return translate("SetupAnswers", "Role")


def _person() -> str:
    return translate("SetupAnswers", "Person")


def _nobody() -> str:
    return "—"
