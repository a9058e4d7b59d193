"""Which moves a ticket offers to this agent, and why the others are shut."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Final

from app.domain.lifecycle import DONE, Demands, MoveReason, NamedState, can_move
from app.domain.permissions import Actor, Permission, TicketFacts, allows
from app.domain.readmodels.catalogue import Catalogue, StateView
from app.domain.readmodels.tickets import TicketCard
from app.domain.reopening import reopen_allowed, reopening_of
from app.domain.vocabulary import StateType, TicketState
from ui.texts import move_reason, refusal, state_name
from ui.texts.away_words import shut_while_away
from ui.translations import translate


class Move(StrEnum):
    """What a status key does; four lead to a state of the room's own, the last to a new ticket."""

    TAKE = "take"
    START = "start"
    WAIT_CLIENT = "wait_client"
    TO_PARTNER = "to_partner"
    RESOLVE = "resolve"
    REOPEN = "reopen"
    GO_ON = "go_on"
    WAIT = "wait"
    SOLVE_AS = "solve_as"
    CLOSE = "close"
    FOLLOW_UP = "follow_up"


TARGETS: Final = {
    Move.START: TicketState.IN_PROGRESS,
    Move.WAIT_CLIENT: TicketState.WAITING_CLIENT,
    Move.TO_PARTNER: TicketState.WAITING_PARTNER,
    Move.RESOLVE: TicketState.RESOLVED,
    Move.REOPEN: TicketState.REOPENED,
}
SOLVES: Final = frozenset({Move.RESOLVE, Move.SOLVE_AS})
_OWN: Final = {
    StateType.OPEN: Move.GO_ON,
    StateType.PAUSED: Move.WAIT,
    StateType.RESOLVED: Move.SOLVE_AS,
    StateType.CLOSED: Move.CLOSE,
}
OWN_STATES: Final = frozenset(_OWN.values())
_RIGHTS: Final = {
    StateType.OPEN: Permission.TICKET_WORK,
    StateType.PAUSED: Permission.TICKET_WORK,
    StateType.RESOLVED: Permission.TICKET_RESOLVE,
    StateType.CLOSED: Permission.TICKET_CLOSE,
}
_TO_FOLLOW: Final = (
    Permission.TICKET_REGISTER,
    Permission.CALL_REGISTER,
    Permission.TICKET_LINK,
)
_TOO_LATE: Final = frozenset({MoveReason.REOPEN_WINDOW_OVER, MoveReason.CONFIRMATION_OVER})
_ONLINE: Final = frozenset({Move.TAKE, Move.FOLLOW_UP})
_MOST_KEYS: Final = 9
_FIRST: Final = frozenset({TicketState.NEW, *TARGETS.values()})


@dataclass(frozen=True, slots=True)
class MoveOption:
    """One way on to the state ``target``; ``refusal`` says why it is shut, empty when open.

    Without a ``key`` it stands in lists only.
    """

    move: Move
    text: str
    key: str
    refusal: str = ""
    target: str = ""

    @property
    def allowed(self) -> bool:
        """Whether the key works now."""
        return not self.refusal


def facts_of(card: TicketCard) -> TicketFacts:
    """Return what the rights look at."""
    return TicketFacts(card.assignee_id, card.group_id, card.department_id, card.line)


def options_for(
    card: TicketCard, actor: Actor, catalogue: Catalogue, now: datetime
) -> tuple[MoveOption, ...]:
    """Return the four status keys of a ticket as it stands, then its other ways on."""
    keys = (
        _first_key(card, actor, catalogue, now),
        _option(Move.WAIT_CLIENT, "2", card, actor, catalogue),
        _option(Move.TO_PARTNER, "3", card, actor, catalogue),
        _option(Move.RESOLVE, "4", card, actor, catalogue),
    )
    return keys + _further(card, actor, catalogue, len(keys) + 1)


def demands_of(move: Move, target: str, catalogue: Catalogue) -> Demands:
    """Tell what a move asks for before it is made."""
    state = catalogue.states.get(target or TARGETS.get(move, ""))
    return state.asks if state is not None else frozenset()


def open_while_away(options: tuple[MoveOption, ...]) -> tuple[MoveOption, ...]:
    """Shut the keys whose move only the centre can make; the others wait to be sent."""
    shut = shut_while_away(Permission.TICKET_TAKE)
    return tuple(
        replace(each, refusal=each.refusal or shut) if each.move in _ONLINE else each
        for each in options
    )


def _first_key(card: TicketCard, actor: Actor, catalogue: Catalogue, now: datetime) -> MoveOption:
    if card.state_type in DONE:
        return _reopening(card, actor, catalogue, now)
    if card.assignee_id is None:
        refused = right_refused(card, actor, Permission.TICKET_TAKE)
        return MoveOption(Move.TAKE, move_text(Move.TAKE), "1", refused)
    return _option(Move.START, "1", card, actor, catalogue)


def _reopening(card: TicketCard, actor: Actor, catalogue: Catalogue, now: datetime) -> MoveOption:
    state = _target(TicketState.REOPENED, catalogue)
    rule = reopening_of(catalogue.settings)
    late = reopen_allowed(rule, card.state_type, card.resolved_at, now)
    if late.reason in _TOO_LATE:
        return _following(card, actor, move_reason(str(late.reason)))
    refused = right_refused(card, actor, Permission.TICKET_REOPEN) or move_reason(str(late.reason))
    refused = refused or _rule_refused(card, actor, catalogue, state)
    return MoveOption(Move.REOPEN, move_text(Move.REOPEN), "1", refused, state.code)


def _following(card: TicketCard, actor: Actor, why: str) -> MoveOption:
    """Offer a new linked ticket in the place of reopening; ``why`` that is over."""
    refused = next(filter(None, (right_refused(card, actor, each) for each in _TO_FOLLOW)), "")
    shut = f"{why}. {refused}" if refused else ""
    return MoveOption(Move.FOLLOW_UP, move_text(Move.FOLLOW_UP), "1", shut)


def _option(
    move: Move, key: str, card: TicketCard, actor: Actor, catalogue: Catalogue
) -> MoveOption:
    state = _target(TARGETS[move], catalogue)
    refused = _refusal(card, actor, catalogue, state)
    return MoveOption(move, move_text(move), key, refused, state.code)


def _further(
    card: TicketCard, actor: Actor, catalogue: Catalogue, key: int
) -> tuple[MoveOption, ...]:
    """List the other states of the room; what is open gets the next digits."""
    found: list[MoveOption] = []
    for state in catalogue.states.values():
        if state.code in _FIRST or state.state_type is StateType.NEW:
            continue
        move, refused = _OWN[state.state_type], _refusal(card, actor, catalogue, state.named)
        keyed = not refused and state.code != TicketState.ASSIGNED and key <= _MOST_KEYS
        found.append(
            MoveOption(move, _own_text(state), str(key) if keyed else "", refused, state.code)
        )
        key += keyed
    return tuple(found)


def _refusal(card: TicketCard, actor: Actor, catalogue: Catalogue, state: NamedState) -> str:
    refused = _rule_refused(card, actor, catalogue, state)
    refused = refused or right_refused(card, actor, _RIGHTS[state.type])
    if not refused and state.type is StateType.OPEN and card.assignee_id is None:
        return translate("Moves", "Nobody holds the ticket: take it first")
    return refused


def _rule_refused(card: TicketCard, actor: Actor, catalogue: Catalogue, state: NamedState) -> str:
    stands = NamedState(card.state, card.state_type)
    return move_reason(str(can_move(stands, state, catalogue.moves, actor.role).reason))


def _target(code: str, catalogue: Catalogue) -> NamedState:
    known = catalogue.states.get(code)
    return known.named if known else NamedState(code, StateType.OPEN, active=False)


def right_refused(card: TicketCard, actor: Actor, permission: Permission) -> str:
    """Say why the actor may not do this to the ticket; empty when he may."""
    decision = allows(actor, permission, facts_of(card))
    return "" if decision.allowed else refusal(permission, str(decision.reason))


def move_text(move: Move) -> str:
    """Return the words on a template's key; empty for a state of the room's own."""
    return {
        Move.TAKE: translate("Moves", "Take it"),
        Move.START: translate("Moves", "Start"),
        Move.WAIT_CLIENT: translate("Moves", "Waiting for client"),
        Move.TO_PARTNER: translate("Moves", "To partner"),
        Move.RESOLVE: translate("Moves", "Solved"),
        Move.REOPEN: translate("Moves", "Reopen"),
        Move.FOLLOW_UP: translate("Moves", "New linked ticket"),
    }.get(move, "")


def _own_text(state: StateView) -> str:
    if state.code == TicketState.CLOSED:
        return translate("Moves", "Close")
    return state_name(state.code, state)
