"""What a row of the palette stands for."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from ui.actions import ActionSpec
from ui.widgets import Mark


class Kind(StrEnum):
    """Groups of rows, in their order on the screen."""

    RECENT = "recent"
    CLIENT = "client"
    TICKET = "ticket"
    KNOWLEDGE = "knowledge"
    COMMAND = "command"


@dataclass(frozen=True, slots=True)
class Entry:
    """One row: words, second words, sign; ``target`` is what it opens.

    ``target``: UUID of a contact, client or ticket, ArticleView, or the id of an action.
    ``form`` tells them apart: contact, organisation, ticket, article, action, reading.
    """

    kind: Kind
    form: str
    title: str
    detail: str = ""
    icon: str = ""
    mark: Mark | None = None
    key: str = ""
    target: object = None


class Commands(Protocol):
    """What can be run, and running it; the window implements it."""

    def available(self) -> tuple[ActionSpec, ...]:
        """Return the commands this person may run, in the order of the table."""
        ...

    def run(self, name: str) -> None:
        """Run a command; one of another section shows that section first."""
        ...


PREFIXES = {">": Kind.COMMAND, "#": Kind.TICKET, "@": Kind.CLIENT}
"""A first sign that narrows the search to one group."""


def parse(text: str) -> tuple[Kind | None, str]:
    """Return the group asked for (None for all) and the words to find."""
    bare = text.strip()
    kind = PREFIXES.get(bare[:1])
    return kind, (bare[1:].strip() if kind else bare)
