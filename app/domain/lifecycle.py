"""How a ticket moves between states: what the types can mean, what the room allows to whom.

Names of states are free; the rules hang on their type. Three codes are special: ``new`` and
``assigned`` follow whoever holds the ticket, and ``reopened`` is the only way back from a
resolved or closed state.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from app.domain.decision import Decision
from app.domain.vocabulary import Role, StateType, TicketState

EVERY_ROLE: Final = ""
"""Stands in the room's table of moves for whoever works here."""


@dataclass(frozen=True, slots=True)
class NamedState:
    """A state of the room: its code (template's or own) and what it means to the rules."""

    code: str
    type: StateType
    active: bool = True


class MoveReason(StrEnum):
    """Why a move or a reopening is allowed or refused."""

    ALLOWED = "allowed"
    ALREADY_THERE = "already_there"
    NOT_A_NEXT_STATE = "not_a_next_state"
    NOT_FOR_ROLE = "not_for_role"
    STATE_HIDDEN = "state_hidden"
    ONLY_REOPENING = "only_reopening"
    NOTHING_TO_REOPEN = "nothing_to_reopen"
    REOPEN_WINDOW_OVER = "reopen_window_over"
    CONFIRMATION_OVER = "confirmation_over"


class Requirement(StrEnum):
    """An input that entering a state may demand; the room says which (R37)."""

    REASON = "reason"
    REVIEW_AT = "review_at"
    RESOLUTION_TEXT = "resolution_text"
    RESOLUTION_CODE = "resolution_code"
    WORKAROUND = "workaround"
    OWN_FIELDS = "own_fields"


Demands = frozenset[Requirement]

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

HANDS: Final = frozenset({TicketState.NEW.value, TicketState.ASSIGNED.value})
"""Entered by giving a ticket back or into hands: rights rule them, and they ask for nothing."""
FIXED: Final = HANDS | {TicketState.RESOLVED, TicketState.CLOSED, TicketState.REOPENED}
"""States that the program itself puts a ticket into: renamed at will, never hidden."""

# Open -> new is the way back to the queue: work without an owner must not look owned.
_TEMPLATE_NEXT: Mapping[StateType, frozenset[StateType]] = {
    StateType.NEW: frozenset({StateType.OPEN, StateType.RESOLVED}),
    StateType.OPEN: frozenset(
        {StateType.NEW, StateType.OPEN, StateType.PAUSED, StateType.RESOLVED}
    ),
    StateType.PAUSED: frozenset({StateType.OPEN, StateType.PAUSED, StateType.RESOLVED}),
    StateType.RESOLVED: frozenset({StateType.CLOSED}),
    StateType.CLOSED: frozenset(),
}
# What a room may allow at all: nothing is closed unsolved, nothing comes back but by reopening.
_CONCEIVABLE: Mapping[StateType, frozenset[StateType]] = {
    **_TEMPLATE_NEXT,
    StateType.NEW: _TEMPLATE_NEXT[StateType.NEW] | {StateType.PAUSED},
}
DONE: Final = frozenset({StateType.RESOLVED, StateType.CLOSED})
_TEMPLATE_DEMANDS: Mapping[StateType, Demands] = {
    StateType.PAUSED: frozenset({Requirement.REASON, Requirement.REVIEW_AT}),
    StateType.RESOLVED: frozenset(
        {Requirement.RESOLUTION_TEXT, Requirement.RESOLUTION_CODE, Requirement.OWN_FIELDS}
    ),
}
_SOLUTION: Demands = frozenset(Requirement) - {Requirement.REASON, Requirement.REVIEW_AT}
_FITTING: Mapping[StateType, Demands] = {
    StateType.NEW: frozenset(),
    StateType.OPEN: frozenset({Requirement.REASON, Requirement.OWN_FIELDS}),
    StateType.PAUSED: frozenset(
        {Requirement.REASON, Requirement.REVIEW_AT, Requirement.OWN_FIELDS}
    ),
    StateType.RESOLVED: _SOLUTION,
    StateType.CLOSED: frozenset({Requirement.REASON, Requirement.OWN_FIELDS}),
}


@dataclass(frozen=True, slots=True)
class MoveTable:
    """Which state leads where for whom: (from, to, role); ``EVERY_ROLE`` is everybody."""

    rows: frozenset[tuple[str, str, str]] = frozenset()

    def allows(self, old: str, new: str, role: Role) -> bool:
        """Tell whether the room lets this role go from one state to another."""
        return (old, new, EVERY_ROLE) in self.rows or (old, new, role.value) in self.rows

    def known(self, old: str, new: str) -> bool:
        """Tell whether anybody may go there."""
        return any(self.allows(old, new, role) for role in Role)


def can_move(old: NamedState, new: NamedState, table: MoveTable, role: Role) -> Decision:
    """Decide whether somebody of this role may lead a ticket from one state to another."""
    reason = _reason_of_move(old, new, table, role)
    return Decision(reason is MoveReason.ALLOWED, reason)


def conceivable(old: NamedState, new: NamedState) -> Decision:
    """Decide whether the types let a room allow this move at all."""
    reason = _reason_of_types(old, new)
    return Decision(reason is MoveReason.ALLOWED, reason)


def moves_of_types() -> tuple[tuple[StateType, StateType], ...]:
    """List every conceivable (from, to) between types; coming back is a matter of its own."""
    return tuple((old, new) for old in StateType for new in StateType if new in _CONCEIVABLE[old])


def is_ruled(old: NamedState, new: NamedState) -> bool:
    """Tell whether a cell of the room's table means anything: conceivable, and not by hands."""
    return bool(conceivable(old, new)) and new.type is not StateType.NEW


def template_moves(states: Iterable[NamedState]) -> MoveTable:
    """Return the moves a room begins with: everybody's, by the types of its states."""
    known = tuple(states)
    return MoveTable(
        frozenset(
            (old.code, new.code, EVERY_ROLE)
            for old in known
            for new in known
            if is_ruled(old, new)
            and (new.type in _TEMPLATE_NEXT[old.type] or new.code == TicketState.REOPENED)
        )
    )


def _reason_of_move(old: NamedState, new: NamedState, table: MoveTable, role: Role) -> MoveReason:
    reason = _reason_of_types(old, new)
    if reason is not MoveReason.ALLOWED or new.type is StateType.NEW:
        return reason
    if not new.active:
        return MoveReason.STATE_HIDDEN
    if table.allows(old.code, new.code, role):
        return MoveReason.ALLOWED
    known = table.known(old.code, new.code)
    return MoveReason.NOT_FOR_ROLE if known else MoveReason.NOT_A_NEXT_STATE


def _reason_of_types(old: NamedState, new: NamedState) -> MoveReason:
    if old.code == new.code:
        return MoveReason.ALREADY_THERE
    done = old.type in DONE
    if new.code == TicketState.REOPENED:
        return MoveReason.ALLOWED if done else MoveReason.NOTHING_TO_REOPEN
    if new.type in _CONCEIVABLE[old.type]:
        return MoveReason.ALLOWED
    return MoveReason.ONLY_REOPENING if done else MoveReason.NOT_A_NEXT_STATE


def allowed_moves(
    old: NamedState, states: Iterable[NamedState], table: MoveTable, role: Role
) -> tuple[NamedState, ...]:
    """List the states of the room a ticket may go to, in the room's order."""
    return tuple(state for state in states if can_move(old, state, table, role))


def template_demands(state: NamedState) -> Demands:
    """Tell which inputs a state demands in a room that has changed nothing."""
    if state.code == TicketState.REOPENED:
        return frozenset({Requirement.REASON})
    return _TEMPLATE_DEMANDS.get(state.type, frozenset())


def demands_fitting(state: NamedState) -> Demands:
    """Tell which inputs a room may demand of a state at all."""
    return frozenset() if state.code in HANDS else _FITTING[state.type]


def clock_runs(state_type: StateType) -> bool:
    """Tell whether the time to solve runs in a state of this type."""
    return state_type in (StateType.NEW, StateType.OPEN)
