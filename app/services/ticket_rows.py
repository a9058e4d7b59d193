"""The rows of a new ticket, spelt out column by column."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from app.domain import call_rules
from app.domain.identity import new_id
from app.domain.intake_script import Asked, asked_in, summed_up
from app.domain.readmodels.calls import CallDraft, Matter, Solution
from app.domain.readmodels.catalogue import Catalogue, CategoryView
from app.domain.sla import SlaTargets
from app.domain.text_guard import clean_line, clean_text
from app.domain.vocabulary import Audience, EntryKind, LinkKind, SlaClock, TicketState
from app.services import planning
from app.services.decided import Decided, Desk
from db.writes.registration import TicketRows

Values = dict[str, Any]
_MINUTE = timedelta(minutes=1)


def rows_of(
    desk: Desk, draft: CallDraft, decided: Decided, solution: Solution | None
) -> TicketRows:
    """Put all rows together."""
    key, matter = draft.matter.ticket_id, draft.matter
    category = desk.catalogue.categories[matter.category_id or UUID(int=0)]
    solved_at = call_rules.ended_at(draft, desk.now) if solution else None
    return TicketRows(
        ticket=_ticket(desk, draft, decided, solution, solved_at),
        call_id=draft.call_id,
        states=list(_states(desk, draft, decided, solved_at)),
        targets=list(_targets(draft, decided, solved_at)),
        timeline=[
            {"id": new_id(), "ticket_id": key, "agent_id": desk.actor.agent_id, **entry}
            for entry in (*_entries(desk, draft, decided, solution), *_linked(desk, decided))
        ],
        fields=list(_fields(matter, category)),
        answers=list(_answers(matter, category, desk.catalogue)),
        promise=_promise(desk, draft, decided),
        links=list(_links(matter, decided)),
    )


def _ticket(
    desk: Desk,
    draft: CallDraft,
    decided: Decided,
    solution: Solution | None,
    solved_at: datetime | None,
) -> Values:
    values = _classified(desk, draft, decided) | _dated(desk, draft, decided)
    if solution is not None:
        values |= {
            "due_at": None,
            "first_response_at": solved_at,
            "resolved_at": solved_at,
            "solved_at_once": True,
            "resolution_code": solution.code,
            "resolution": clean_text(solution.text, call_rules.MOST_DESCRIPTION, "solution"),
        }
    return values


def _classified(desk: Desk, draft: CallDraft, decided: Decided) -> Values:
    matter, policy, outage = draft.matter, decided.terms.policy, decided.outage
    return {
        "id": matter.ticket_id,
        "number": decided.number,
        "subject": decided.subject,
        "description": decided.description,
        "state": decided.state.value,
        "state_type": decided.state_type,
        "priority": decided.terms.priority.priority,
        "impact": decided.question.impact,
        "urgency": decided.question.urgency,
        "channel": draft.channel,
        "line": planning.line_of(desk.catalogue, decided.group_id),
        "department_id": decided.department_id,
        "group_id": decided.group_id,
        "assignee_id": decided.given.agent_id,
        "category_id": matter.category_id,
        "client_id": decided.client_id,
        "contact_id": draft.contact_id,
        "site_id": matter.site_id,
        "equipment_id": matter.equipment_id,
        "sla_policy_id": policy.id if policy else None,
        "master_id": outage.ticket_id if outage and outage.is_master else None,
    }


def _dated(desk: Desk, draft: CallDraft, decided: Decided) -> Values:
    return {
        "opened_at": draft.started_at,
        "registered_at": desk.now,
        "registered_by_id": desk.actor.agent_id,
        "entered_afterwards": draft.entered_afterwards,
        "changed_at": desk.now,
        "changed_by_id": desk.actor.agent_id,
        "due_at": min((due for _, due, _ in clocks_of(decided.terms.targets)), default=None),
    }


def clocks_of(targets: SlaTargets | None) -> Iterator[tuple[SlaClock, datetime, timedelta]]:
    """Yield the clocks that run, each with its due time and what was promised."""
    if targets is None:
        return
    if targets.first_response_due_at and targets.first_response is not None:
        yield SlaClock.FIRST_RESPONSE, targets.first_response_due_at, targets.first_response
    if targets.resolution_due_at and targets.resolution is not None:
        yield SlaClock.RESOLUTION, targets.resolution_due_at, targets.resolution


def _targets(draft: CallDraft, decided: Decided, solved_at: datetime | None) -> Iterator[Values]:
    for clock, due_at, target in clocks_of(decided.terms.targets):
        yield {
            "ticket_id": draft.matter.ticket_id,
            "clock": clock,
            "policy_id": decided.terms.policy and decided.terms.policy.id,
            "started_at": draft.started_at,
            "due_at": due_at,
            "target_minutes": target // _MINUTE,
            "met_at": solved_at,
        }


def _states(
    desk: Desk, draft: CallDraft, decided: Decided, solved_at: datetime | None
) -> Iterator[Values]:
    first = TicketState.ASSIGNED if solved_at else decided.state
    by = {"ticket_id": draft.matter.ticket_id, "agent_id": desk.actor.agent_id}
    yield {"id": new_id(), "at": draft.started_at, "state": first.value, **by}
    if solved_at is not None:
        yield {"id": new_id(), "at": solved_at, "state": decided.state.value, **by}


def _entries(
    desk: Desk, draft: CallDraft, decided: Decided, solution: Solution | None
) -> Iterator[Values]:
    """Tell the story so far; every row names the same columns, so that one statement does."""
    matter = draft.matter
    yield call_entry(draft, desk.now)
    registered: Values = {"number": decided.number, "afterwards": draft.entered_afterwards}
    registered |= desk.arrival
    if decided.terms.chosen is not None:
        registered |= decided.terms.chosen.facts()
    if matter.not_same_as:
        registered["not_same_as"] = [str(key) for key in matter.not_same_as]
    yield entry(EntryKind.REGISTERED, desk.now, registered)
    yield from remote_look(draft, desk.now)
    if solution is not None:
        text = clean_text(solution.text, call_rules.MOST_DESCRIPTION, "solution")
        solved: Values = {"code": solution.code.value, "at_once": True}
        if matter.answer_id is not None:
            solved["answer_id"] = str(matter.answer_id)
        yield entry(EntryKind.RESOLUTION, desk.now, solved, text, Audience.CLIENT)
        return
    yield entry(EntryKind.ASSIGNED, desk.now, _assignment(matter, decided))
    if decided.promise is not None:
        promised = {
            "due_at": decided.promise.due_at.isoformat(),
            "kind": decided.promise.kind.value,
            "manned": decided.promise.manned,
        }
        yield entry(EntryKind.PROMISE, desk.now, promised, audience=Audience.CLIENT)


def _assignment(matter: Matter, decided: Decided) -> Values:
    reason = clean_line(matter.override_reason, call_rules.MOST_LINE, "override_reason")
    return {
        "assignee_id": str(decided.given.agent_id) if decided.given.agent_id else None,
        "group_id": str(decided.group_id) if decided.group_id else None,
        "reasons": [one.value for one in decided.given.reasons],
        "override": reason,
        **_route_facts(decided, reason),
    }


def _route_facts(decided: Decided, override: str) -> Values:
    """Name the rule or category that chose; where somebody chose otherwise, his reason says why."""
    led = decided.question.route or decided.question.by_category
    return {} if led is None or override else dict(led.facts())


def _links(matter: Matter, decided: Decided) -> Iterator[Values]:
    if decided.outage is not None:
        other = decided.outage.ticket_id
        yield {"ticket_id": matter.ticket_id, "other_id": other, "kind": LinkKind.OUTAGE}


def _linked(desk: Desk, decided: Decided) -> Iterator[Values]:
    """Tell the link to an outage on both sides."""
    outage, kind = decided.outage, LinkKind.OUTAGE.value
    if outage is None:
        return
    yield entry(EntryKind.LINKED, desk.now, {"number": outage.number, "kind": kind})
    there = entry(EntryKind.LINKED, desk.now, {"number": decided.number, "kind": kind})
    yield {**there, "ticket_id": outage.ticket_id}


def entry(
    kind: EntryKind,
    at: datetime,
    facts: Values,
    body: str = "",
    audience: Audience = Audience.INTERNAL,
) -> Values:
    """Make a timeline row, without its ticket and author."""
    return {"kind": kind, "at": at, "facts": facts, "body": body, "audience": audience}


def call_entry(draft: CallDraft, now: datetime, body: str = "") -> Values:
    """Make the row that tells of the call itself, at the time it began, with its talk so far."""
    facts = {
        "call_id": str(draft.call_id),
        "channel": draft.channel.value,
        "talk_seconds": call_rules.handling_of(draft, now).talk,
    }
    return entry(EntryKind.CALL, draft.started_at, facts, body)


def remote_look(draft: CallDraft, now: datetime) -> Iterator[Values]:
    """Make the row of a look at the client's device, if there was one (R23)."""
    seen = clean_text(draft.matter.remote_look, call_rules.MOST_DESCRIPTION, "remote_look")
    if seen:
        yield entry(EntryKind.REMOTE_LOOK, now, {}, seen)


def _fields(matter: Matter, category: CategoryView) -> Iterator[Values]:
    for field in category.fields:
        value = call_rules.field_value(field, matter, category)
        if value:
            yield {"ticket_id": matter.ticket_id, "field_id": field.field_id, "value": value}


def _answers(matter: Matter, category: CategoryView, catalogue: Catalogue) -> Iterator[Values]:
    for place, asked in enumerate(asked_of(matter, category, catalogue)):
        yield {
            "ticket_id": matter.ticket_id,
            "question_id": asked.question.question_id,
            "question": asked.question.text,
            "answer": asked.option.text if asked.option is not None else "",
            "position": place,
            "digit": asked.digit,
            "simple_cause": asked.question.simple_cause,
            "moved_route": asked.moved_route,
            "moved_priority": asked.moved_priority,
        }


def asked_of(matter: Matter, category: CategoryView, catalogue: Catalogue) -> tuple[Asked, ...]:
    """Give what was asked: scripts that led to this category first, then its own."""
    last = category.script_id
    scripts = sorted(catalogue.scripts.values(), key=lambda one: one.script_id == last)
    return asked_in(scripts, matter.answers, category.default_impact, category.default_urgency)


def described(draft: CallDraft, catalogue: Catalogue) -> str:
    """Return the caller's words with the answers summed up below them (N13)."""
    text = clean_text(draft.matter.description, call_rules.MOST_DESCRIPTION)
    category = catalogue.categories.get(draft.matter.category_id or UUID(int=0))
    asked = asked_of(draft.matter, category, catalogue) if category is not None else ()
    return "\n\n".join(part for part in (text, summed_up(asked)) if part)


def _promise(desk: Desk, draft: CallDraft, decided: Decided) -> Values | None:
    if decided.promise is None:
        return None
    return {
        # The ticket's own key: a desk that was away keeps the promise before the centre has it.
        "id": draft.matter.ticket_id,
        "ticket_id": draft.matter.ticket_id,
        "call_id": draft.call_id,
        "text": clean_text(draft.matter.said, call_rules.MOST_DESCRIPTION, "promise"),
        "due_at": decided.promise.due_at,
        "made_at": desk.now,
        "made_by_id": desk.actor.agent_id,
    }
