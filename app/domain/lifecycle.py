"""How a ticket moves between states, which moves ask for what, and how long it may come back.

Names of states are free; the rules hang on their type. One code is special: ``reopened``
is the only way back from a resolved or closed state.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from types import MappingProxyType

from app.domain.decision import Decision
from app.domain.vocabulary import StateType, TicketState


@dataclass(frozen=True, slots=True)
class NamedState:
    """A state of the room: its code (template's or own) and what it means to the rules."""

    code: str
    type: StateType


class MoveReason(StrEnum):
    """Why a move or a reopening is allowed or refused."""

    ALLOWED = "allowed"
    ALREADY_THERE = "already_there"
    NOT_A_NEXT_STATE = "not_a_next_state"
    ONLY_REOPENING = "only_reopening"
    NOTHING_TO_REOPEN = "nothing_to_reopen"
    REOPEN_WINDOW_OVER = "reopen_window_over"


class Requirement(StrEnum):
    """An input that a move demands."""

    PAUSE_REASON = "pause_reason"
    REVIEW_AT = "review_at"
    RESOLUTION_TEXT = "resolution_text"
    RESOLUTION_CODE = "resolution_code"


TEMPLATE: Mapping[TicketState, NamedState] = MappingProxyType(
    {
        state: NamedState(state, kind)
        for state, kind in {
            TicketState.NEW: StateType.NEW,
            TicketState.ASSIGNED: StateType.OPEN,
            TicketState.IN_PROGRESS: StateType.OPEN,
            TicketState.WAITING_CLIENT: StateType.PAUSED,
            TicketState.WAITING_PARTNER: StateType.PAUSED,
            TicketState.RESOLVED: StateType.RESOLVED,
            TicketState.CLOSED: StateType.CLOSED,
            TicketState.REOPENED: StateType.OPEN,
        }.items()
    }
)
"""The states that the template ships, in the order of a ticket's life."""

# Open -> new is the way back to the queue: work without an owner must not look owned.
_NEXT: Mapping[StateType, frozenset[StateType]] = {
    StateType.NEW: frozenset({StateType.OPEN, StateType.RESOLVED}),
    StateType.OPEN: frozenset(
        {StateType.NEW, StateType.OPEN, StateType.PAUSED, StateType.RESOLVED}
    ),
    StateType.PAUSED: frozenset({StateType.OPEN, StateType.PAUSED, StateType.RESOLVED}),
    StateType.RESOLVED: frozenset({StateType.CLOSED}),
    StateType.CLOSED: frozenset(),
}
_DONE = frozenset({StateType.RESOLVED, StateType.CLOSED})
_DEMANDS: Mapping[StateType, frozenset[Requirement]] = {
    StateType.PAUSED: frozenset({Requirement.PAUSE_REASON, Requirement.REVIEW_AT}),
    StateType.RESOLVED: frozenset({Requirement.RESOLUTION_TEXT, Requirement.RESOLUTION_CODE}),
}


def can_move(from_state: NamedState, to_state: NamedState) -> Decision:
    """Decide whether a ticket may go from one state to another; the role is asked elsewhere."""
    reason = _reason_of_move(from_state, to_state)
    return Decision(reason is MoveReason.ALLOWED, reason)


def moves_of_types() -> tuple[tuple[StateType, StateType], ...]:
    """List every (from, to) between types of states; coming back is a matter of its own."""
    return tuple((old, new) for old in StateType for new in StateType if new in _NEXT[old])


def _reason_of_move(from_state: NamedState, to_state: NamedState) -> MoveReason:
    if from_state.code == to_state.code:
        return MoveReason.ALREADY_THERE
    if to_state.code == TicketState.REOPENED:
        done = from_state.type in _DONE
        return MoveReason.ALLOWED if done else MoveReason.NOTHING_TO_REOPEN
    if to_state.type in _NEXT[from_state.type]:
        return MoveReason.ALLOWED
    return MoveReason.ONLY_REOPENING if from_state.type in _DONE else MoveReason.NOT_A_NEXT_STATE


def allowed_moves(
    from_state: NamedState, states: Iterable[NamedState] = tuple(TEMPLATE.values())
) -> tuple[NamedState, ...]:
    """List the states of the room a ticket may go to, in the room's order."""
    return tuple(state for state in states if can_move(from_state, state))


def reopen_allowed(resolved_at: datetime | None, now: datetime, window: timedelta) -> Decision:
    """Decide whether a done ticket may come back (R44); the window's last moment counts.

    After the window a new, linked ticket is the way. A window of zero closes it at once.
    """
    if resolved_at is None:
        return Decision(allowed=False, reason=MoveReason.NOTHING_TO_REOPEN)
    if window <= timedelta(0) or now - resolved_at > window:
        return Decision(allowed=False, reason=MoveReason.REOPEN_WINDOW_OVER)
    return Decision(allowed=True, reason=MoveReason.ALLOWED)


def requirements_for(to_state: NamedState) -> frozenset[Requirement]:
    """Tell which inputs a move to the state demands."""
    return _DEMANDS.get(to_state.type, frozenset())


def clock_runs(state_type: StateType) -> bool:
    """Tell whether the time to solve runs in a state of this type."""
    return state_type in (StateType.NEW, StateType.OPEN)
