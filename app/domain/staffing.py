"""What usually goes with a role when somebody is added."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from app.domain.readmodels.catalogue import LineView
from app.domain.vocabulary import Role, SupportLine

_USUAL: Final[Mapping[Role, SupportLine]] = MappingProxyType(
    {
        Role.DISPATCHER: SupportLine.FIRST,
        Role.ENGINEER: SupportLine.SECOND,
        Role.EXPERT: SupportLine.THIRD,
        Role.SUPERVISOR: SupportLine.FIRST,
        Role.ADMINISTRATOR: SupportLine.FIRST,
    }
)


def usual_line(role: Role, lines: Mapping[SupportLine, LineView]) -> SupportLine:
    """Name the line of the room that somebody of a role works on unless it is said otherwise.

    Where the room has no such line it is the next one up, else its last (R1 to R3).
    """
    known = [each for each in lines.values() if each.active]
    own = sorted(each.line for each in known if not each.outside)
    outside = sorted(each.line for each in known if each.outside)
    if role is Role.PARTNER:
        return next(iter((*outside, *own[::-1])), SupportLine.FOURTH)
    usual = _USUAL[role]
    return next((each for each in own if each >= usual), own[-1] if own else usual)
