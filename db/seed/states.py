"""The states a room begins with, what they demand, and the moves between them."""

from collections.abc import Iterator
from typing import Any, Final

from app.domain.lifecycle import TEMPLATE, Requirement, template_demands, template_moves

Values = dict[str, Any]
AUTO_CLOSE_DAYS: Final = 3
"""A room begins with solved tickets that close by themselves, though they may still come back."""


def template_states() -> Iterator[Values]:
    """Yield the columns of every template state but its names."""
    for position, (code, state) in enumerate(TEMPLATE.items()):
        demands = template_demands(state)
        yield {
            "code": code.value,
            "state_type": state.type,
            "position": position,
            "active": True,
            **{f"asks_{one}": one in demands for one in Requirement},
        }


def template_state_moves() -> list[Values]:
    """List the moves of the template, everybody's."""
    rows = sorted(template_moves(TEMPLATE.values()).rows)
    return [{"from_state": old, "to_state": new, "role": role} for old, new, role in rows]
