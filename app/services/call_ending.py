"""How a call ends without a ticket of its own: added, asked, off topic, lost, rung back."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any, Protocol, TypeVar
from uuid import UUID

from sqlalchemy.orm import Session

from app.domain import call_rules
from app.domain.errors import Conflict, RuleBroken
from app.domain.identity import new_id
from app.domain.permissions import Actor, Permission, Reason
from app.domain.readmodels.calls import CallDraft, CallEnding, Registered
from app.domain.text_guard import clean_line, clean_text
from app.domain.text_guard import require as require_text
from app.domain.vocabulary import CallOutcome, CallTicketRelation, EntryKind
from app.services import call_record, ticket_rows
from app.services.decided import Desk
from app.services.operation import require
from db.queries import calls as queries
from db.writes.calls import callback_rung, tie, write_call
from db.writes.notices import confirm_notices, require_said
from db.writes.timeline import touch_ticket, write_entries

Answer_co = TypeVar("Answer_co", covariant=True)


class Write(Protocol[Answer_co]):
    """One transaction's work; ``again`` when a row of this call may stand already."""

    def __call__(self, session: Session, *, again: bool) -> Answer_co:
        """Write and answer."""
        ...


def whole_outcome(
    session: Session, draft: CallDraft, outcome: CallOutcome | None
) -> CallOutcome | None:
    """Name what came of the whole call: solved at once only if no matter of it is left."""
    earlier = outcome is CallOutcome.SOLVED_AT_ONCE and bool(draft.registered)
    if earlier and queries.left_work(session, draft.call_id):
        return CallOutcome.NEW_TICKET
    return outcome


def check(ending: CallEnding) -> None:
    """Raise RuleBroken ``required``: off topic asks for a reason, a question for its ticket."""
    if ending.outcome is CallOutcome.OFF_TOPIC:
        require_text(ending.reason, "reason")
    if ending.outcome is CallOutcome.STATUS_QUESTION and ending.ticket_id is None:
        raise RuleBroken("required", field="ticket")


def add(
    session: Session, desk: Desk, draft: CallDraft, ticket_id: UUID, *, again: bool
) -> Registered:
    """Write the call, its tie to the ticket and the note, whose key is the matter's."""
    known = _ticket(session, desk, ticket_id)
    call = call_record.values_of(draft, desk.actor, desk.now, CallOutcome.ADDITION)
    write_call(session, call, again=again)
    confirm_notices(session, draft.confirmed, draft.call_id, desk.actor.agent_id, desk.now)
    tie(session, draft.call_id, ticket_id, CallTicketRelation.ADDED_TO)
    note = ticket_rows.entry(EntryKind.NOTE, desk.now, _form_of(desk, draft), _text(draft))
    note["id"] = draft.matter.ticket_id
    call_told = ticket_rows.call_entry(draft, desk.now)
    rows = [call_told, note, *ticket_rows.remote_look(draft, desk.now)]
    _tell(session, desk, ticket_id, rows)
    return known.registered


def _ticket(session: Session, desk: Desk, ticket_id: UUID) -> queries.KnownTicket:
    known = queries.ticket(session, ticket_id)
    if known is None:
        raise RuleBroken("ticket_unknown", field="ticket")
    require(desk.actor, Permission.TICKET_NOTE, known.facts)
    return known


def _text(draft: CallDraft) -> str:
    return clean_text(draft.matter.description, call_rules.MOST_DESCRIPTION, "description")


def _form_of(desk: Desk, draft: CallDraft) -> dict[str, Any]:
    """Keep what the form held beside the text: the answers given and the fields filled."""
    facts: dict[str, Any] = {"call_id": str(draft.call_id), **desk.arrival}
    category = desk.catalogue.categories.get(draft.matter.category_id or UUID(int=0))
    if category is not None:
        asked = ticket_rows.asked_of(draft.matter, category, desk.catalogue)
        facts["answers"] = [
            [one.question.text, one.option.text] for one in asked if one.option is not None
        ]
    facts["fields"] = {key: text for key, text in _filled(draft) if text}
    return facts


def _filled(draft: CallDraft) -> Iterator[tuple[str, str]]:
    for code, typed in draft.matter.fields.items():
        yield code, clean_text(typed, call_rules.MOST_DESCRIPTION, f"field:{code}")


def _tell(session: Session, desk: Desk, ticket_id: UUID, rows: list[dict[str, Any]]) -> None:
    agent_id = desk.actor.agent_id
    version = touch_ticket(session, ticket_id, agent_id, desk.now)
    by = {"ticket_id": ticket_id, "agent_id": agent_id, "ticket_version": version}
    write_entries(session, [{"id": new_id(), **by, **row} for row in rows])


def finish(
    session: Session, desk: Desk, draft: CallDraft, ending: CallEnding, *, again: bool
) -> None:
    """Write the call with its outcome; a question about a ticket shows in its timeline.

    RuleBroken ``notice_unsaid`` as for a registration when it was solved while talking.
    """
    if ending.outcome is CallOutcome.SOLVED_AT_ONCE and not desk.arrival:
        require_said(session, call_record.spoken_of(draft), desk.now)
    note = clean_text(ending.note, call_rules.MOST_DESCRIPTION, "note")
    texts = {"reason": clean_line(ending.reason, call_rules.MOST_LINE, "reason"), "note": note}
    call = call_record.values_of(draft, desk.actor, desk.now, ending.outcome, **texts)
    write_call(session, call, again=again)
    confirm_notices(session, draft.confirmed, draft.call_id, desk.actor.agent_id, desk.now)
    if ending.ticket_id is not None:
        _ticket(session, desk, ending.ticket_id)
        tie(session, draft.call_id, ending.ticket_id, CallTicketRelation.ASKED_STATUS)
        told = ticket_rows.call_entry(draft, desk.now, note)
        told["facts"] |= desk.arrival
        _tell(session, desk, ending.ticket_id, [told])


def abandon(session: Session, desk: Desk, draft: CallDraft, *, again: bool) -> None:
    """Write the call as lost, with the time to ring back."""
    wait = timedelta(minutes=desk.catalogue.settings.lost_caller_callback_minutes)
    lost_at = draft.dropped_at or desk.now
    more = {"note": _text(draft), "callback_due_at": lost_at + wait}
    call = call_record.values_of(draft, desk.actor, desk.now, CallOutcome.ABANDONED, **more)
    write_call(session, call | {"hung_up_at": draft.hung_up_at or lost_at}, again=again)


def ring_back(
    session: Session,
    actor: Actor,
    call_id: UUID,
    note: str,
    next_due_at: datetime | None,
    now: datetime,
) -> None:
    """Note a ring back: reached without ``next_due_at``, else put off until then."""
    before = queries.note_of_lost(session, actor, call_id)
    if before is None:
        right, reason = Permission.CALLBACK_RING.value, Reason.OTHER_ASSIGNEE.value
        raise RuleBroken("not_allowed", permission=right, reason=reason)
    values: dict[str, Any] = {"note": "\n".join(text for text in (before, note) if text)}
    if next_due_at is None:
        values |= {"called_back_at": now, "outcome": CallOutcome.CALLBACK_DONE}
    else:
        values["callback_due_at"] = next_due_at
    if not callback_rung(session, call_id, values):
        raise Conflict("callback_done_already")
