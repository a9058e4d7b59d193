"""Variables in ready texts: what they are called, what stands in for them (R74, R76).

A text names a variable in braces by its code, ``{contact}``. The window shows and takes the
names of its own language; ``renamed`` turns one into the other. Braces around anything else
are refused when a text is kept, so that no client ever reads ``{kontact}``.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from app.domain.errors import RuleBroken

BLANK: Final = "___"
"""Stands where a variable has no value yet: it is seen at once, and typed over."""
_NAMED: Final = re.compile(r"\{([^{}\n]{1,40})\}")


class Variable(StrEnum):
    """What a text may ask for."""

    CONTACT = "contact"
    NAME = "name"
    CLIENT = "client"
    TICKET = "ticket"
    SUBJECT = "subject"
    AGENT = "agent"
    GROUP = "group"
    REACTION = "reaction"
    DUE = "due"
    PROMISE = "promise"
    SITE = "site"
    EQUIPMENT = "equipment"
    ROOM = "room"
    TODAY = "today"


Values = Mapping[Variable, str]


@dataclass(frozen=True, slots=True)
class Filled:
    """A text with everything known in it, and what is not known yet, in its order."""

    text: str
    missing: tuple[Variable, ...] = ()


def check_variables(body: str, field: str) -> str:
    """Return the text; RuleBroken ``variable_unknown`` (field, variable) names the first wrong."""
    for name in _names(body):
        if name not in set(Variable):
            raise RuleBroken("variable_unknown", field=field, variable=name)
    return body


def fill_in(body: str, values: Values) -> Filled:
    """Put values in the place of variables; what braces hold otherwise stays as it is."""
    missing: dict[Variable, None] = {}

    def put(found: re.Match[str]) -> str:
        name = found[1].strip().casefold()
        if name not in set(Variable):
            return found[0]
        value = values.get(Variable(name), "").strip()
        if not value:
            missing.setdefault(Variable(name))
        return value or BLANK

    return Filled(_NAMED.sub(put, body), tuple(missing))


def renamed(body: str, name_of: Callable[[str], str]) -> str:
    """Return the text with every name in braces as ``name_of`` gives it; braces stay."""
    return _NAMED.sub(lambda found: f"{{{name_of(found[1].strip())}}}", body)


def first_name(full_name: str) -> str:
    """Return how a person is spoken to: of three Russian names the last two, else all of it."""
    parts = full_name.split()
    return " ".join(parts[1:]) if len(parts) == len(("family", "own", "father's")) else full_name


def letter(opening: str, body: str, signature: str) -> str:
    """Put the room's opening above a text and its signature below, each on lines of its own."""
    return "\n\n".join(part.strip() for part in (opening, body, signature) if part.strip())


def _names(body: str) -> Iterator[str]:
    return (found[1].strip().casefold() for found in _NAMED.finditer(body))
