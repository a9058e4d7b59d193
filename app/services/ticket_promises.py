"""What was promised to the client, and when it was kept (R21, N5)."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select, update

from app.domain.changes import Touched
from app.domain.errors import RuleBroken
from app.domain.permissions import Actor, Permission
from app.domain.readmodels.tickets import TicketCard
from app.domain.text_guard import clean_text
from app.domain.vocabulary import EntryKind
from app.services.operation import Outcome
from app.services.sent_deeds import answers_repeated, refuse_repeated
from app.services.ticket_change import Change, TicketWork
from db.models.sla import Promise
from db.writes.rows import table_of

NOTE_LIMIT = 20_000
KEPT = Touched.TICKET | Touched.QUEUE | Touched.CLIENT
"""A kept promise is no longer said first to the client who rings."""
_PROMISE = table_of(Promise)


class TicketPromises(TicketWork):
    """A promise is kept when the client has heard what he was to hear."""

    def keep_promise(
        self, actor: Actor, promise_id: UUID, note: str = "", deed: UUID | None = None
    ) -> Outcome[TicketCard]:
        """Note that a promise was kept, by a call for example; said twice it changes nothing.

        It asks for the right to answer the client. RuleBroken ``promise_unknown``,
        ``text_too_long`` (field note).
        """
        text = clean_text(note, NOTE_LIMIT, "note")
        with self.reading(actor, Permission.TICKET_READ) as session:
            found = select(Promise.ticket_id).where(Promise.id == promise_id)
            ticket_id = session.scalar(found)
            if ticket_id is None:
                refuse_repeated(session, actor, deed)
        if ticket_id is None:
            raise RuleBroken("promise_unknown", field="promise")
        return self._keep_one(actor, ticket_id, promise_id, text, deed)

    @answers_repeated(KEPT)
    def _keep_one(
        self, actor: Actor, ticket_id: UUID, promise_id: UUID, note: str, deed: UUID | None
    ) -> Outcome[TicketCard]:
        with self.changing(actor, Permission.TICKET_ANSWER, ticket_id, None, deed=deed) as change:
            _keep(change, _PROMISE.c.id == promise_id, note)
        return change.outcome(KEPT)


def keep_all(change: Change) -> None:
    """Keep every promise still open: the client is told what he was promised to be told.

    Called by whatever reaches the client: the first answer after a promise was made, and the
    solution, which is read or sent to him.
    """
    _keep(change, _PROMISE.c.ticket_id == change.ticket.id, "")


def _keep(change: Change, which: Any, note: str) -> None:  # noqa: ANN401 (a clause)
    kept = (
        update(_PROMISE)
        .where(which, _PROMISE.c.kept_at.is_(None))
        .values(kept_at=change.at)
        .returning(_PROMISE.c.due_at)
    )
    for due_at in change.session.connection().execute(kept).scalars().all():
        change.tell(EntryKind.PROMISE, note, _facts(due_at, change.at))


def _facts(due_at: datetime | None, kept_at: datetime) -> dict[str, Any]:
    late = due_at is not None and kept_at > due_at
    return {"kept": True, "late": late, "due_at": due_at.isoformat() if due_at else None}
