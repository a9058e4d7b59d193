"""One matter of a call turned into the rows of a ticket; decides, reads little, writes once."""

from dataclasses import replace
from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from app.domain import call_plan
from app.domain.call_plan import Terms
from app.domain.errors import RuleBroken
from app.domain.lifecycle import TEMPLATE
from app.domain.permissions import Permission
from app.domain.promise import Promise
from app.domain.readmodels.calls import CallDraft, PlanQuestion, Registered, Solution
from app.domain.readmodels.catalogue import Catalogue
from app.domain.routing import rank
from app.domain.subject import compose_subject
from app.domain.ticket_number import pack_number
from app.domain.vocabulary import CallOutcome, TicketState
from app.services import call_record, planning
from app.services.admission import releasing_mentor, require_alone
from app.services.decided import Decided, Desk, Given
from app.services.operation import require
from app.services.releasing import ask_mentor
from app.services.ticket_rows import described, rows_of
from db.queries import calls as queries
from db.session import dialect_of
from db.writes.calls import OutageAsked, Standings, Wanted, record_call
from db.writes.notices import confirm_notices
from db.writes.registration import write_ticket


def question_of(draft: CallDraft, catalogue: Catalogue) -> PlanQuestion:
    """Ask what registering this draft depends on; the category fills impact and urgency."""
    matter = draft.matter
    category = catalogue.categories[matter.category_id or UUID(int=0)]
    return PlanQuestion(
        category_id=matter.category_id,
        client_id=draft.client_id,
        impact=matter.impact or category.default_impact,
        urgency=matter.urgency or category.default_urgency,
        at=draft.started_at,
        group_id=matter.group_id,
        assignee_id=matter.assignee_id,
        channel=draft.channel,
        site_id=matter.site_id,
    )


def register(
    session: Session,
    desk: Desk,
    draft: CallDraft,
    outcome: CallOutcome | None,
    solution: Solution | None = None,
    *,
    again: bool,
) -> Registered:
    """Write call and ticket in the caller's transaction; ``outcome`` None leaves the call open.

    Raises RuleBroken ``not_allowed``, ``assignee_unavailable``, ``room_without_department``,
    ``ticket_unknown`` when the ticket of the outage is gone or out of reach, ``notice_unsaid``
    when something was to be said first; a deed that comes late is let in, its desk may not have
    known.
    """
    question = question_of(draft, desk.catalogue)
    if solution is not None:
        question = replace(question, group_id=own_queue(desk), assignee_id=desk.actor.agent_id)
    _check_rights(desk, question, solution)
    call = call_record.values_of(draft, desk.actor, desk.now, outcome)
    standings = record_call(session, call, _wanted(desk, draft, question), again=again)
    if standings.unsaid and not desk.arrival:
        raise RuleBroken("notice_unsaid")
    if draft.matter.outage_id is not None and standings.outage is None:
        raise RuleBroken("ticket_unknown", field="outage")
    question = replace(question, client_id=standings.client_id)
    if solution is None:
        question = call_plan.routed(desk.catalogue, standings.client, question)
        _check_rights(desk, question, solution)  # the rule may lead to another queue
    decided = _decide(session, desk, draft, question, standings, solution, again=again)
    rows = rows_of(desk, draft, decided, solution)
    write_ticket(session, rows, with_siblings=again)
    if solution is None:
        ask_mentor(session, desk, draft.matter.ticket_id)
    confirm_notices(session, draft.confirmed, draft.call_id, desk.actor.agent_id, desk.now)
    return _told(desk, draft, decided, solution)


def own_queue(desk: Desk) -> UUID | None:
    """Name the queue of whoever solves the matter himself."""
    agent = desk.catalogue.agents.get(desk.actor.agent_id)
    first = desk.catalogue.first_line_group_id
    return call_plan.home_queue(desk.catalogue, agent, first) if agent else first


def _check_rights(desk: Desk, question: PlanQuestion, solution: Solution | None) -> None:
    facts = planning.facts_of(desk.catalogue, question, question.assignee_id)
    if solution is not None:
        require(desk.actor, Permission.TICKET_RESOLVE, facts)
        require_alone(desk.actor, desk.catalogue)
    elif question.assignee_id is not None:
        require(desk.actor, Permission.TICKET_ASSIGN, facts)


def _wanted(desk: Desk, draft: CallDraft, question: PlanQuestion) -> Wanted:
    return Wanted(
        contact_id=draft.contact_id,
        client_id=draft.client_id,
        site_id=draft.matter.site_id,
        equipment_id=draft.matter.equipment_id,
        assignee_id=question.assignee_id,
        group_id=call_plan.queue_of(desk.catalogue, question),
        outage=OutageAsked(draft.matter.outage_id, desk.actor),
        spoken=call_record.spoken_of(draft),
        day=call_plan.local_day(desk.catalogue, question.at),
        now=desk.now,
    )


def _decide(
    session: Session,
    desk: Desk,
    draft: CallDraft,
    question: PlanQuestion,
    standings: Standings,
    solution: Solution | None,
    *,
    again: bool,
) -> Decided:
    terms = call_plan.terms_of(desk.catalogue, standings.client, question)
    if solution is None:
        given = _give(session, desk, draft, question, standings)
    else:
        given = Given(desk.actor.agent_id, None)
    state = _state(given, solution)
    return Decided(
        number=_number(session, desk, draft.matter.number, again=again),
        subject=_subject(desk.catalogue, draft, standings),
        description=described(draft, desk.catalogue),
        state=state,
        state_type=TEMPLATE[state].type,
        question=question,
        group_id=call_plan.queue_of(desk.catalogue, question),
        department_id=_department(desk, question),
        client_id=standings.client_id,
        terms=terms,
        given=given,
        promise=None if solution else _promise(desk, question, terms, given),
        outage=standings.outage,
    )


def _give(
    session: Session, desk: Desk, draft: CallDraft, question: PlanQuestion, standings: Standings
) -> Given:
    """Honour the choice made at the desk; only without one are the candidates asked for.

    What a newcomer registers goes to his mentor first.
    """
    mentor = releasing_mentor(desk.actor, desk.catalogue)
    if mentor is not None:
        return Given(mentor, standings.group_until)
    if question.assignee_id is not None:
        if not standings.assignee_available:
            raise RuleBroken("assignee_unavailable", field="assignee")
        return Given(question.assignee_id, standings.group_until, draft.matter.assign_reasons)
    if question.group_id is not None:
        return Given(None, standings.group_until)
    found = planning.candidates(session, desk.catalogue, standings.client, question, desk.now)
    ranked = rank(found, desk.now, planning.choice_of(question))
    if planning.goes_round(question, ranked):
        turn = planning.draw_turn(session, question)
        ranked = rank(found, desk.now, planning.choice_of(question, turn))
    until = planning.last_on_shift(ranked)
    best = planning.choose(ranked, found, question)
    if best is None or not planning.may_assign(
        desk.actor, desk.catalogue, question, best.candidate.agent_id
    ):
        return Given(None, until)
    return Given(best.candidate.agent_id, until, best.reasons)


def _state(given: Given, solution: Solution | None) -> TicketState:
    if solution is not None:
        return TicketState.RESOLVED
    return TicketState.NEW if given.agent_id is None else TicketState.ASSIGNED


def _number(session: Session, desk: Desk, reserved: int | None, *, again: bool) -> int:
    # A reserved number can only be in use when the draft comes from another database.
    if reserved is not None and not (again and queries.number_is_taken(session, reserved)):
        return reserved
    return draw_number(session, desk)


def draw_number(session: Session, desk: Desk) -> int:
    """Draw the next human number of the room's year."""
    return new_number(session, desk.catalogue, desk.now)


def new_number(session: Session, catalogue: Catalogue, now: datetime) -> int:
    """The same, apart from a call."""
    year = call_plan.local_day(catalogue, now).year
    (drawn,) = dialect_of(session).draw_numbers(session, year, 1)
    return pack_number(year, drawn)


def _subject(catalogue: Catalogue, draft: CallDraft, standings: Standings) -> str:
    category = catalogue.categories[draft.matter.category_id or UUID(int=0)]
    return compose_subject(
        standings.equipment, standings.site, category.name, draft.matter.description
    )


def _department(desk: Desk, question: PlanQuestion) -> UUID:
    department = planning.department_of(desk.catalogue, question) or desk.actor.department_id
    if department is None:
        raise RuleBroken("room_without_department")
    return department


def _promise(desk: Desk, question: PlanQuestion, terms: Terms, given: Given) -> Promise | None:
    return call_plan.promise_of(terms, question.at, desk.now, given.on_shift_until)


def _told(desk: Desk, draft: CallDraft, decided: Decided, solution: Solution | None) -> Registered:
    agent = desk.catalogue.agents.get(decided.given.agent_id or UUID(int=0))
    group = desk.catalogue.groups.get(decided.group_id or UUID(int=0))
    targets = decided.terms.targets
    return Registered(
        ticket_id=draft.matter.ticket_id,
        number=decided.number,
        subject=decided.subject,
        priority=decided.terms.priority.priority,
        assignee_id=decided.given.agent_id,
        assignee_name=agent.full_name if agent else "",
        group_name=group.name if group else "",
        first_response_due_at=targets.first_response_due_at if targets else None,
        resolution_due_at=targets.resolution_due_at if targets else None,
        contact_id=draft.contact_id,
        solved_at_once=solution is not None,
    )
