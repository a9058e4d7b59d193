"""What usually goes with a role when somebody is added."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from app.domain.vocabulary import Role, SupportLine

USUAL_LINE: Final[Mapping[Role, SupportLine]] = MappingProxyType(
    {
        Role.DISPATCHER: SupportLine.FIRST,
        Role.ENGINEER: SupportLine.SECOND,
        Role.EXPERT: SupportLine.THIRD,
        Role.PARTNER: SupportLine.FOURTH,
        Role.SUPERVISOR: SupportLine.FIRST,
        Role.ADMINISTRATOR: SupportLine.FIRST,
    }
)
"""The line somebody of a role works on unless it is said otherwise (R1, R2)."""
