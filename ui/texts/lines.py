"""The lines of the room in words: as the room itself calls them (R1 to R3)."""

from collections.abc import Mapping
from typing import TYPE_CHECKING
from weakref import ref

from app.domain.vocabulary import SupportLine
from ui.texts.words import named
from ui.translations import translate

if TYPE_CHECKING:
    from app.domain.readmodels.catalogue import LineView
    from app.services.catalogue import CatalogueService

_known: "list[ref[CatalogueService]]" = []
"""The reference data of the room that this window works in, at most one."""


def follow_lines(catalogue: "CatalogueService") -> None:
    """Call lines as this room does, from its data as last read."""
    _known[:] = [ref(catalogue)]


def known_lines() -> "Mapping[SupportLine, LineView]":
    """Return the lines of the room, none before it is opened; never asks the database."""
    catalogue = _known[0]() if _known else None
    return catalogue.loaded.lines if catalogue is not None else {}


def line_name(line: SupportLine) -> str:
    """``первая линия``: the room's own name, the usual one while no room is known."""
    own = known_lines().get(line)
    if own is not None:
        return named(own.name, own.name_en)
    usual = {
        SupportLine.FIRST: translate("Words", "first line"),
        SupportLine.SECOND: translate("Words", "second line"),
        SupportLine.THIRD: translate("Words", "third line"),
        SupportLine.FOURTH: translate("Words", "partners"),
    }
    return usual.get(line) or translate("Words", "line {number}").format(number=int(line))


def line_title(line: SupportLine) -> str:
    """``Первая линия``, where it stands by itself."""
    return capital(line_name(line))


def lines_in_use() -> tuple[SupportLine, ...]:
    """Return the lines that may be chosen, the lowest first."""
    known = known_lines()
    return tuple(each.line for each in known.values() if each.active) or tuple(SupportLine)[:4]


def line_choices() -> tuple[tuple[int, str], ...]:
    """Return the lines that may be chosen as a list of choices has them."""
    return tuple((each.value, line_title(each)) for each in lines_in_use())


def capital(text: str) -> str:
    """Return a name as it stands at the beginning."""
    return text[:1].upper() + text[1:]
