"""A draft made whole and looked at from all sides, before anything is written."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from app.domain.errors import RuleBroken
from app.domain.setup.checks import problems, unchangeable
from app.domain.setup.documents import Body, Book, Checked, Document, Draft, Problem, SetupKind
from db.setup.effects import effects
from db.setup.references import missing
from db.setup.tidying import Tidied


@dataclass(frozen=True, slots=True)
class Looked:
    """The body as it would be written, None for a removal, and what is wrong with it."""

    body: Body | None
    problems: tuple[Problem, ...]

    def refuse(self) -> None:
        """Raise RuleBroken for the first problem that stops, with its path as field."""
        for each in self.problems:
            if each.stops:
                raise refusal(each)


def looked(kind: SetupKind, key: str, body: Body | None, book: Book) -> Looked:
    """Tidy a body and check it within the room as it would be."""
    if body is None:
        return Looked(None, ())
    tidied = Tidied(kind, body)
    if any(each.stops for each in tidied.problems):
        return Looked(tidied.body, tuple(tidied.problems))
    then = book.with_body(kind, key, tidied.body)
    found = [
        *unchangeable(kind, book.get(kind, key), tidied.body),
        *missing(kind, tidied.body, then),
        *problems(Document(kind, key, tidied.body), then),
    ]
    return Looked(tidied.body, tuple(found))


def checked(session: Session, draft: Draft, book: Book) -> Checked:
    """Say everything that can be said of a draft."""
    found = looked(draft.kind, draft.key, draft.body, book)
    if any(each.stops for each in found.problems):
        return Checked(found.problems)
    whole = Draft(draft.kind, draft.key, found.body, draft.base, draft.also)
    return Checked(found.problems, effects(session, whole, book))


def refusal(problem: Problem) -> RuleBroken:
    """Return a problem as the failure that carries it to the window."""
    facts = {name: value for name, value in problem.facts.items() if name != "field"}
    return RuleBroken(problem.code, field=problem.field, **facts)
