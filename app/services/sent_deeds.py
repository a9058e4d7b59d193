"""Deeds done once: the moment they were made, how late they arrived, what a second sending gets."""

from collections.abc import Callable, Collection
from datetime import datetime, timedelta
from functools import wraps
from typing import Any, Concatenate, Final, ParamSpec, TypeVar
from uuid import UUID

from sqlalchemy.orm import Session

from app.domain.changes import Changes, Touched
from app.domain.errors import Conflict
from app.domain.identity import moment_of
from app.domain.permissions import Actor
from app.domain.readmodels.tickets import TicketCard
from app.services.operation import Operations, Outcome
from db.queries import ticket_card
from db.writes.deeds import DONE_ALREADY, standing_deeds
from db.writes.once import REPEATED

STANDS: Final = frozenset({DONE_ALREADY, REPEATED})
"""The conflicts that mean: this very deed was done before."""
LATE: Final = timedelta(minutes=1)
"""A deed older than this when it arrives was done without connection, and the log says so."""

Args = ParamSpec("Args")
Work = TypeVar("Work", bound=Operations)


class SentDeeds(Operations):
    """What the room knows of the desks' outboxes."""

    def standing(self, actor: Actor, deeds: Collection[UUID]) -> frozenset[UUID]:
        """Return which of the actor's deeds stand in this database."""
        if not deeds:
            return frozenset()
        with self.database.read() as session:
            return standing_deeds(session, actor.agent_id, deeds)


def made_at(deed: UUID | None, now: datetime) -> datetime:
    """Return when a deed was made, by its key; a clock that ran ahead counts as now."""
    return now if deed is None else min(moment_of(deed), now)


def arrival(deed: UUID | None, now: datetime) -> dict[str, Any]:
    """Return the facts that tell a late deed's arrival; none for a deed done at once."""
    late = deed is not None and now - moment_of(deed) > LATE
    return {"arrived_at": now.isoformat()} if late else {}


def refuse_repeated(session: Session, actor: Actor, deed: UUID | None) -> None:
    """Raise Conflict ``deed_done_already`` for a deed that stands."""
    if deed is not None and standing_deeds(session, actor.agent_id, (deed,)):
        raise Conflict("deed_done_already")


def answers_repeated(
    touched: Touched = Touched.TICKET | Touched.QUEUE,
) -> Callable[
    [Callable[Concatenate[Work, Actor, UUID, Args], Outcome[TicketCard]]],
    Callable[Concatenate[Work, Actor, UUID, Args], Outcome[TicketCard]],
]:
    """Make a change of a ticket answer a deed that stands with the ticket as it is now.

    Conflict ``deed_done_already`` where the ticket has since left the actor's sight.
    """

    def once(
        method: Callable[Concatenate[Work, Actor, UUID, Args], Outcome[TicketCard]],
    ) -> Callable[Concatenate[Work, Actor, UUID, Args], Outcome[TicketCard]]:
        @wraps(method)
        def answering(
            work: Work, actor: Actor, ticket_id: UUID, /, *args: Args.args, **more: Args.kwargs
        ) -> Outcome[TicketCard]:
            try:
                return method(work, actor, ticket_id, *args, **more)
            except Conflict as error:
                if error.code not in STANDS:
                    raise
            with work.database.read() as session:
                card = ticket_card.card(session, ticket_id, actor, always=True)
            if card is None:
                raise Conflict("deed_done_already")
            return Outcome(card, Changes(touched | Touched.TIMELINE, frozenset({ticket_id})))

        return answering

    return once
