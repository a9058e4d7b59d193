"""Intake scripts: what is asked, by which keys it is answered, what the answers bring (N13)."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from app.domain.setup.checks_script import script_of
from app.domain.setup.documents import Body, Book, Document, SetupKind
from ui.settings.subjects.script_figures import ScriptFigures
from ui.settings.subjects.script_questions import QuestionsInput
from ui.settings.subjects.script_try import ScriptTry
from ui.setup.form import Form
from ui.setup.inputs import LongTextInput, name_pair
from ui.setup.subject import ListColumn, Part, Subject
from ui.translations import translate

if TYPE_CHECKING:
    from ui.context import DeskContext


class ScriptSubject(Subject):
    """Questions, a trial of them, and what the calls so far say."""

    kind = SetupKind.SCRIPT
    lines = 2

    def __init__(self, context: "DeskContext") -> None:
        """``context`` asks for the figures."""
        self._context = context

    def head(self) -> str:
        return translate("SetupScripts", "Script")

    def new_title(self) -> str:
        return translate("SetupScripts", "New script")

    def hide_words(self) -> tuple[str, str]:
        return translate("SetupScripts", "Hide the script"), translate("SetupScripts", "Show again")

    def columns(self) -> tuple[ListColumn, ...]:
        return (ListColumn(_questions, 84, _count, right=True),)

    def second(self, document: Document, book: Book) -> str:
        users = [
            each.name
            for each in book.of(SetupKind.CATEGORY).values()
            if each.active and script_of(each.key, book) == document.key
        ]
        return ", ".join(users) or translate("SetupScripts", "no category asks it")

    def parts(self) -> tuple[Part, ...]:
        return (
            Part(_questions, _form, _counted),
            Part(_trial, _try_form, paths=("trial",)),
            Part(_figures, self._figures_form, paths=("figures",)),
        )

    def blank(self, book: Book, near: Document | None) -> Body:
        del book, near
        return {"name": "", "name_en": "", "active": True, "closing_phrase": "", "questions": []}

    def _figures_form(self) -> Form:
        return Form(ScriptFigures(self._context))


def _form() -> Form:
    return Form(name_pair(), QuestionsInput(), LongTextInput("closing_phrase", _closing))


def _try_form() -> Form:
    return Form(ScriptTry())


def _counted(body: Body, _book: Book, _key: str) -> int:
    return len(body.get("questions") or ())


def _count(document: Document, _book: Book, _known: Mapping[str, int]) -> str:
    return str(len(document.body["questions"]))


def _questions() -> str:
    return translate("SetupScripts", "Questions")


def _trial() -> str:
    return translate("SetupScripts", "Trial")


def _figures() -> str:
    return translate("SetupScripts", "Figures")


def _closing() -> str:
    return translate("SetupScripts", "Closing phrase, read to the client")
