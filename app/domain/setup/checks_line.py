"""What is wrong with a line of the room, and with what names one (R1 to R3)."""

from collections.abc import Iterator
from typing import Final

from app.domain.setup.documents import Book, Document, Problem, SetupKind

_RULES: Final = (SetupKind.SLA_RULE, SetupKind.ROUTING, SetupKind.KPI)


def line(document: Document, book: Book) -> Iterator[Problem]:
    """One place a line; one that groups or people are on stays, and one of the house is left."""
    number = document.body.get("number")
    others = [each for each in book.of(document.kind).values() if each.key != document.key]
    if any(each.body.get("number") == number for each in others):
        yield Problem("line_taken", "number", {"number": number})
    if not any(is_own(each) for each in (*others, document)):
        path = "active" if not document.active else "outside"
        yield Problem("line_last", path)
    if not document.active:
        yield from _still_on(number, book)


def _still_on(number: object, book: Book) -> Iterator[Problem]:
    groups, people = (_on(kind, number, book) for kind in (SetupKind.GROUP, SetupKind.AGENT))
    if groups or people:
        first = (groups or people)[0].name
        facts = {"groups": len(groups), "people": len(people), "name": first}
        yield Problem("line_peopled", "active", facts)
    rules = [each for kind in _RULES for each in _on(kind, number, book)]
    if rules:
        facts = {"count": len(rules), "name": rules[0].name}
        yield Problem("line_ruled", "active", facts, stops=False)


def _on(kind: SetupKind, number: object, book: Book) -> list[Document]:
    every = book.of(kind).values()
    return [each for each in every if each.active and each.body.get("line") == number]


def is_own(document: Document) -> bool:
    """Tell whether a line is in use and of the house."""
    return document.active and not document.body.get("outside")


def on_a_line(document: Document, book: Book) -> Iterator[Problem]:
    """What works lies on a line in use."""
    if document.active and not _in_use(document, book):
        yield Problem("line_not_in_use", "line", {"number": document.body.get("line")})


def names_a_line(document: Document, book: Book) -> Iterator[Problem]:
    """A rule about a line that is not in use holds for nothing."""
    named = document.body.get("line")
    if document.active and named is not None and not _in_use(document, book):
        yield Problem("line_not_in_use", "line", {"number": named}, stops=False)


def _in_use(document: Document, book: Book) -> bool:
    lines = book.of(SetupKind.LINE).values()
    number = document.body.get("line")
    return any(each.active and each.body.get("number") == number for each in lines)
