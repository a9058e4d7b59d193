"""The server's copies of open call cards: their words outlive the computer (ux 4.2)."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import (
    ARRAY,
    ColumnElement,
    Uuid,
    delete,
    exists,
    insert,
    literal,
    select,
    update,
)
from sqlalchemy.orm import Session

from app.domain.drafts import to_json
from app.domain.permissions import Actor
from app.domain.readmodels.calls import CallDraft
from app.services.drafts import readable
from app.services.operation import Operations
from db.models.call import Call
from db.models.live import CallDraftCopy
from db.models.ticket import Ticket
from db.session import dialect_of


@dataclass(frozen=True, slots=True)
class DraftCopy:
    """A card as it was last kept, and when."""

    draft: CallDraft
    kept_at: datetime


class DraftCopies(Operations):
    """Everybody's own copies and nobody else's; the guard of the server says the same."""

    def put(self, actor: Actor, draft: CallDraft) -> None:
        """Keep the newest form of a card."""
        values = {"body": to_json(draft), "kept_at": self.clock()}
        with self.database.write() as session:
            kept = update(CallDraftCopy).where(_own(actor), CallDraftCopy.call_id == draft.call_id)
            found = session.execute(kept.values(**values).returning(CallDraftCopy.call_id))
            if found.first() is None:
                keys = {"call_id": draft.call_id, "agent_id": actor.agent_id}
                session.execute(insert(CallDraftCopy).values(**keys, **values))

    def remove(self, actor: Actor, call_id: UUID) -> None:
        """Take a copy away, its call is over; one that is not there is no error."""
        with self.database.write() as session:
            _drop(session, actor, [call_id])

    def elsewhere(self, actor: Actor, here: Collection[UUID]) -> tuple[DraftCopy, ...]:
        """Return the cards begun at another computer and not ended, the oldest first.

        ``here`` are the calls that this computer has. A copy whose call is finished, or whose
        ticket stands, is a leftover and removed; one that cannot be read is passed over.
        """
        finished = exists().where(Call.id == CallDraftCopy.call_id, Call.finished_at.is_not(None))
        wanted = select(CallDraftCopy.call_id, CallDraftCopy.body, CallDraftCopy.kept_at)
        wanted = wanted.where(_own(actor), CallDraftCopy.call_id.not_in(list(here)))
        with self.database.write() as session:
            over = select(CallDraftCopy.call_id).where(_own(actor), finished)
            if leftovers := session.scalars(over).all():
                _drop(session, actor, leftovers)
            rows = session.execute(wanted.order_by(CallDraftCopy.kept_at)).all()
            read = [(readable(row.call_id, row.body), row) for row in rows]
            found = [
                DraftCopy(draft, row.kept_at)
                for draft, row in read
                if draft is not None and _is_his(draft, actor, row.call_id)
            ]
            return _without_registered(session, actor, found)


def _without_registered(
    session: Session, actor: Actor, found: Sequence[DraftCopy]
) -> tuple[DraftCopy, ...]:
    """Remove the copies whose matter has become a ticket, and return the others."""
    matters = [each.draft.matter.ticket_id for each in found]
    standing = set(session.scalars(select(Ticket.id).where(Ticket.id.in_(matters))))
    over = [each.draft.call_id for each in found if each.draft.matter.ticket_id in standing]
    if over:
        _drop(session, actor, over)
    return tuple(each for each in found if each.draft.matter.ticket_id not in standing)


def _drop(session: Session, actor: Actor, calls: Sequence[UUID]) -> None:
    plain = delete(CallDraftCopy).where(_own(actor), CallDraftCopy.call_id.in_(calls))
    keys = literal(list(calls), ARRAY(Uuid))
    dialect_of(session).remove(session, "drop_drafts", keys, plain=plain)


def _own(actor: Actor) -> ColumnElement[bool]:
    return CallDraftCopy.agent_id == actor.agent_id


def _is_his(draft: CallDraft, actor: Actor, call_id: UUID) -> bool:
    return draft.agent_id == actor.agent_id and draft.call_id == call_id
