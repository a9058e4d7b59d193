"""Open work that follows a change of the set-up when whoever saves asks for it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from functools import partial
from typing import Final
from uuid import UUID

from sqlalchemy.orm import Session

from app.domain.changes import Changes, Touched
from app.domain.errors import Conflict, RuleBroken
from app.domain.permissions import Actor, Permission
from app.domain.setup.documents import Book, Draft, SetupKind
from app.services.roster import Roster
from app.services.ticket_hands import TicketHands, Why
from db.setup.effects import (
    MOVE_OPEN,
    RECOUNT,
    group_of,
    open_tickets_of,
    policies_by,
    tickets_under,
)

Follower = Callable[[TicketHands, Actor], Changes]
"""Runs after the save, one transaction a ticket: each is told in its own history."""
Maker = Callable[[Session, Draft, Book], Iterator[Follower]]


def chosen(session: Session, draft: Draft, book: Book) -> tuple[Follower, ...]:
    """Return what the draft asks to be done; ``book`` is the room after the save."""
    made = [
        follower
        for (kind, name), maker in _MAKERS.items()
        if kind is draft.kind and (name in draft.also or name == ALWAYS)
        for follower in maker(session, draft, book)
    ]
    return tuple(made)


def _move_open(session: Session, draft: Draft, book: Book) -> Iterator[Follower]:
    """Let open tickets that nobody holds follow their category to its new group."""
    if draft.base is None or draft.body is None:
        return
    before = book.with_body(SetupKind.CATEGORY, draft.key, draft.base)
    old, new = group_of(before, draft.key), group_of(book, draft.key)
    if not old or not new or old == new:
        return
    found = open_tickets_of(session, before, draft.key, old)
    free = [(key, version) for key, version, held in found if not held]
    why = book.name_of(SetupKind.CATEGORY, draft.key)
    yield partial(_moved, free, UUID(new), why)


def _moved(
    tickets: Sequence[tuple[UUID, int]],
    group_id: UUID,
    why: str,
    hands: TicketHands,
    actor: Actor,
) -> Changes:
    changes = Changes()
    for key, version in tickets:
        # One that somebody took or changed at this very moment stays where it is.
        with suppress(Conflict, RuleBroken):
            changes |= hands.assign(actor, key, version, None, group_id, Why(why, why)).changes
    return changes


def _roll_out(_session: Session, _draft: Draft, _book: Book) -> Iterator[Follower]:
    """Let the hours of the coming weeks follow their rotation."""

    def rolled(hands: TicketHands, actor: Actor) -> Changes:
        return Roster(hands.database, hands.clock, hands.catalogue).roll_out(actor).changes

    yield rolled


def _recount(session: Session, draft: Draft, book: Book) -> Iterator[Follower]:
    """Replay the deadlines of open tickets by the working time and targets of now."""
    found = tickets_under(session, policies_by(draft, book))
    yield partial(_recounted, found)


def _recounted(tickets: Sequence[UUID], hands: TicketHands, actor: Actor) -> Changes:
    changes = Changes()
    for key in tickets:
        with (
            suppress(Conflict, RuleBroken),
            hands.changing(actor, Permission.TICKET_EDIT, key, None) as change,
        ):
            change.clocks.recount()
            changes |= Changes(Touched.TICKET | Touched.QUEUE, frozenset({key}))
    return changes


ALWAYS: Final = ""
"""Done whether anybody asks or not."""
_MAKERS: Final[Mapping[tuple[SetupKind, str], Maker]] = {
    (SetupKind.CATEGORY, MOVE_OPEN): _move_open,
    (SetupKind.CALENDAR, RECOUNT): _recount,
    (SetupKind.POLICY, RECOUNT): _recount,
    (SetupKind.DUTY, ALWAYS): _roll_out,
}
