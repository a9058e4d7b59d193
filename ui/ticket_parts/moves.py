"""Which moves a ticket offers to this agent, and why the others are shut."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from app.domain.lifecycle import NamedState, can_move, reopen_allowed
from app.domain.permissions import Actor, Permission, TicketFacts, allows
from app.domain.readmodels.catalogue import Catalogue
from app.domain.readmodels.tickets import TicketCard
from app.domain.vocabulary import StateType, TicketState
from ui.texts import move_reason, refusal
from ui.texts.away_words import shut_while_away
from ui.translations import translate

_DONE: Final = (StateType.RESOLVED, StateType.CLOSED)


class Move(StrEnum):
    """What a status key does."""

    TAKE = "take"
    START = "start"
    WAIT_CLIENT = "wait_client"
    TO_PARTNER = "to_partner"
    RESOLVE = "resolve"
    REOPEN = "reopen"


TARGETS: Final = {
    Move.START: TicketState.IN_PROGRESS,
    Move.WAIT_CLIENT: TicketState.WAITING_CLIENT,
    Move.TO_PARTNER: TicketState.WAITING_PARTNER,
    Move.RESOLVE: TicketState.RESOLVED,
}


@dataclass(frozen=True, slots=True)
class MoveOption:
    """One status key; ``refusal`` says why it is shut and is empty when it is open."""

    move: Move
    text: str
    key: str
    refusal: str = ""

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
    """Return the four status keys of a ticket as it stands."""
    return (
        _first_key(card, actor, catalogue, now),
        _option(Move.WAIT_CLIENT, "2", card, actor, catalogue),
        _option(Move.TO_PARTNER, "3", card, actor, catalogue),
        _option(Move.RESOLVE, "4", card, actor, catalogue),
    )


def open_while_away(options: tuple[MoveOption, ...]) -> tuple[MoveOption, ...]:
    """Shut the keys whose move only the centre can make; the others wait to be sent."""
    shut = shut_while_away(Permission.TICKET_TAKE)
    return tuple(
        replace(each, refusal=each.refusal or shut) if each.move is Move.TAKE else each
        for each in options
    )


def _first_key(card: TicketCard, actor: Actor, catalogue: Catalogue, now: datetime) -> MoveOption:
    if card.state_type in _DONE:
        return _reopening(card, actor, catalogue, now)
    if card.assignee_id is None:
        refused = right_refused(card, actor, Permission.TICKET_TAKE)
        return MoveOption(Move.TAKE, move_text(Move.TAKE), "1", refused)
    return _option(Move.START, "1", card, actor, catalogue)


def _reopening(card: TicketCard, actor: Actor, catalogue: Catalogue, now: datetime) -> MoveOption:
    window = timedelta(days=catalogue.settings.reopen_window_days)
    rule = reopen_allowed(card.resolved_at, now, window)
    refused = right_refused(card, actor, Permission.TICKET_REOPEN) or move_reason(str(rule.reason))
    return MoveOption(Move.REOPEN, move_text(Move.REOPEN), "1", refused)


def _option(
    move: Move, key: str, card: TicketCard, actor: Actor, catalogue: Catalogue
) -> MoveOption:
    target = TARGETS[move]
    known = catalogue.states.get(target)
    to_type = known.state_type if known else StateType.OPEN
    rule = can_move(NamedState(card.state, card.state_type), NamedState(target, to_type))
    right = Permission.TICKET_RESOLVE if move is Move.RESOLVE else Permission.TICKET_WORK
    refused = move_reason(str(rule.reason)) or right_refused(card, actor, right)
    return MoveOption(move, move_text(move), key, refused)


def right_refused(card: TicketCard, actor: Actor, permission: Permission) -> str:
    """Say why the actor may not do this to the ticket; empty when he may."""
    decision = allows(actor, permission, facts_of(card))
    return "" if decision.allowed else refusal(permission, str(decision.reason))


def move_text(move: Move) -> str:
    """Return the words on the key."""
    return {
        Move.TAKE: translate("Moves", "Take it"),
        Move.START: translate("Moves", "Start"),
        Move.WAIT_CLIENT: translate("Moves", "Waiting for client"),
        Move.TO_PARTNER: translate("Moves", "To partner"),
        Move.RESOLVE: translate("Moves", "Solved"),
        Move.REOPEN: translate("Moves", "Reopen"),
    }[move]
