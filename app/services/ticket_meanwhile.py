"""What others did to a ticket since it was read: merged when it goes together, else told (N8)."""

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain import merging
from app.domain.errors import Conflict
from app.domain.merging import Since, Wish
from app.domain.permissions import Actor, Permission, TicketFacts, allows
from app.domain.readmodels.conflicts import FieldClash
from db.models.catalogue import CustomField
from db.models.staff import Agent, SupportGroup
from db.models.ticket import Ticket, TicketFieldValue
from db.queries import timeline


def changed_since(
    session: Session, actor: Actor, ticket: Ticket, seen: int, wish: Wish
) -> dict[str, Since]:
    """Sum up field by field what others did after the version ``seen``.

    Where the actor himself was the last, he knows what stands there: that is not counted.
    Versions that no entry tells of (changes past the program, a copy put back) count as if
    they had touched every field of the wish.
    """
    told = timeline.told_since(session, ticket.id, seen, ticket.version)
    if merging.accounted(told, seen, ticket.version):
        summed = merging.since(told).items()
        return {field: each for field, each in summed if each.agent_id != actor.agent_id}
    by, at = _name(session, Agent, ticket.changed_by_id), ticket.changed_at
    return {field: Since(None, _stands(session, ticket, field), by, at) for field in wish}


def refuse_lost(
    actor: Actor, permission: Permission, ticket: TicketFacts, changed: dict[str, Since]
) -> None:
    """Raise Conflict ``no_longer_yours`` when somebody passed the ticket on meanwhile."""
    passed = changed.get("assignee") or changed.get("group")
    if passed is None or allows(actor, permission, ticket).allowed:
        return
    raise Conflict(
        "no_longer_yours", by=passed.by, at=passed.at, theirs=passed.theirs, field="assignee"
    )


def refuse_clash(wish: Wish, changed: dict[str, Since], ticket: Ticket) -> None:
    """Raise Conflict ``changed_meanwhile``: who, when, which field, and both sides of each.

    ``rows`` holds every field in question, the other facts name the one changed last.
    """
    rows = merging.clashes(wish, changed)
    if rows:
        raise conflict_of(rows, ticket)


def conflict_of(rows: tuple[FieldClash, ...], ticket: Ticket) -> Conflict:
    """Tell of fields that two people changed; ``version`` is the one that holds theirs."""
    last = max(rows, key=lambda each: each.at)
    return Conflict(
        "changed_meanwhile",
        by=last.by,
        at=last.at,
        state=ticket.state,
        version=ticket.version,
        field=last.field,
        base=last.base,
        theirs=last.theirs,
        mine=last.mine,
        rows=rows,
    )


def _stands(session: Session, ticket: Ticket, field: str) -> str:
    """How a field stands now, written as timelines write it."""
    if field.startswith(merging.OWN_FIELD):
        return _own_value(session, ticket.id, field.removeprefix(merging.OWN_FIELD))
    if field == "assignee":
        return _name(session, Agent, ticket.assignee_id)
    if field == "group":
        return _name(session, SupportGroup, ticket.group_id)
    plain = {
        "state": ticket.state,
        "category": str(ticket.category_id or ""),
        "priority": merging.assessed(ticket.impact, ticket.urgency),
        "resolution": ticket.resolution,
    }
    return plain[field]


def _own_value(session: Session, ticket_id: UUID, code: str) -> str:
    stored = (
        select(TicketFieldValue.value)
        .join(CustomField, CustomField.id == TicketFieldValue.field_id)
        .where(TicketFieldValue.ticket_id == ticket_id, CustomField.code == code)
    )
    return session.scalar(stored) or ""


def _name(session: Session, model: type[Agent | SupportGroup], key: UUID | None) -> str:
    named = Agent.full_name if model is Agent else SupportGroup.name
    return session.scalar(select(named).where(model.id == key)) or "" if key else ""
