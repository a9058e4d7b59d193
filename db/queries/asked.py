"""How often each matter was asked, in a period and in the one before it: counts, no rows."""

from typing import Any
from uuid import UUID

from sqlalchemy import (
    BigInteger,
    ColumnClause,
    ColumnElement,
    Select,
    Uuid,
    and_,
    case,
    column,
    exists,
    func,
    literal,
    or_,
    select,
)
from sqlalchemy.orm import Session

from app.domain.asked import Spans
from app.domain.readmodels.asked import Aside, Asked, AskedQuestion, Tally
from app.domain.vocabulary import CallOutcome, CallTicketRelation, ResolutionCode
from db.models.call import Call, CallTicket
from db.models.staff import Agent
from db.models.ticket import Ticket
from db.session import dialect_of

_APART = (ResolutionCode.OFF_TOPIC, ResolutionCode.DUPLICATE)
_COUNTS = ("asked", "before", "at_once", "reopened", "off_topic", "duplicates")
_TICKETS: tuple[ColumnClause[Any], ...] = (
    column("category_id", Uuid),
    *(column(name, BigInteger) for name in _COUNTS),
)
_CALLS: tuple[ColumnClause[Any], ...] = (
    column("outcome", Call.outcome.type),
    column("asked", BigInteger),
    column("before", BigInteger),
)


def asked(session: Session, question: AskedQuestion, spans: Spans) -> Asked:
    """Count tickets by category and calls that made none."""
    arguments = _arguments(question, spans)
    told = dialect_of(session).wide_read("asked_tickets", _TICKETS, *arguments)
    if told is None:
        matters, off_topic, duplicates = _read_tickets(session, question, spans)
    else:
        rows = session.execute(told).all()
        matters = {
            row.category_id: Tally(row.asked, row.before, row.at_once, row.reopened) for row in rows
        }
        off_topic = sum(row.off_topic for row in rows)
        duplicates = sum(row.duplicates for row in rows)
    matters = {key: tally for key, tally in matters.items() if tally != Tally()}
    calls, calls_off_topic = _read_calls(session, question, spans)
    return Asked(question, matters, calls, Aside(off_topic, calls_off_topic, duplicates))


def _read_calls(session: Session, question: AskedQuestion, spans: Spans) -> tuple[Tally, int]:
    told = dialect_of(session).wide_read("asked_calls", _CALLS, *_arguments(question, spans))
    rows = session.execute(_calls(question, spans) if told is None else told)
    ended = {row.outcome: (row.asked, row.before) for row in rows}
    solved, before = ended.get(CallOutcome.SOLVED_AT_ONCE, (0, 0))
    return Tally(solved, before, solved), ended.get(CallOutcome.OFF_TOPIC, (0, 0))[0]


def _arguments(question: AskedQuestion, spans: Spans) -> tuple[ColumnElement[Any], ...]:
    moment = Ticket.opened_at.type
    return (
        literal(spans.begins, moment),
        literal(spans.ends, moment),
        literal(spans.earlier_begins, moment),
        literal(spans.earlier_ends, moment),
        literal(question.department_id, Ticket.department_id.type),
        literal(question.line, Ticket.line.type),
        literal(question.channel, Ticket.channel.type),
    )


def _read_tickets(
    session: Session, question: AskedQuestion, spans: Spans
) -> tuple[dict[UUID | None, Tally], int, int]:
    """One statement a period: sorted once each, which is half the price of telling them apart."""
    matters: dict[UUID | None, Tally] = {}
    apart = dict.fromkeys(_APART, 0)
    for row in session.execute(_now(question, spans)):
        if row.resolution_code in apart:
            apart[row.resolution_code] += row.asked
            told = Tally()
        else:
            told = Tally(row.asked, 0, row.at_once, row.reopened)
        matters[row.category_id] = matters.get(row.category_id, Tally()) + told
    for row in session.execute(_before(question, spans)):
        matters[row.category_id] = matters.get(row.category_id, Tally()) + Tally(0, row.before)
    return matters, apart[ResolutionCode.OFF_TOPIC], apart[ResolutionCode.DUPLICATE]


def _now(question: AskedQuestion, spans: Spans) -> Select[*tuple[Any, ...]]:
    stood = and_(Ticket.solved_at_once, Ticket.reopen_count == 0)
    return (
        select(
            Ticket.category_id,
            Ticket.resolution_code,
            func.count().label("asked"),
            _count(stood).label("at_once"),
            _count(Ticket.reopen_count > 0).label("reopened"),
        )
        .where(Ticket.opened_at >= spans.begins, Ticket.opened_at < spans.ends)
        .where(*_narrowed(question))
        .group_by(Ticket.category_id, Ticket.resolution_code)
    )


def _before(question: AskedQuestion, spans: Spans) -> Select[*tuple[Any, ...]]:
    at, code = Ticket.opened_at, Ticket.resolution_code
    return (
        select(Ticket.category_id, func.count().label("before"))
        .where(at >= spans.earlier_begins, at < spans.earlier_ends)
        .where(or_(code.is_(None), code.not_in(_APART)), *_narrowed(question))
        .group_by(Ticket.category_id)
    )


def _narrowed(question: AskedQuestion) -> list[ColumnElement[bool]]:
    wanted = (
        (Ticket.department_id, question.department_id),
        (Ticket.line, question.line),
        (Ticket.channel, question.channel),
    )
    return [own == value for own, value in wanted if value is not None]


def _calls(question: AskedQuestion, spans: Spans) -> Select[*tuple[Any, ...]]:
    at = Call.started_at
    made = (CallTicket.call_id == Call.id) & (CallTicket.relation == CallTicketRelation.CREATED)
    solved = exists().where(made, Ticket.id == CallTicket.ticket_id, Ticket.solved_at_once)
    at_once = (Call.outcome == CallOutcome.SOLVED_AT_ONCE) & ~solved
    wanted = (
        (Agent.department_id, question.department_id),
        (Agent.line, question.line),
        (Call.channel, question.channel),
    )
    return (
        select(
            Call.outcome,
            _count(at >= spans.begins).label("asked"),
            _count(at < spans.earlier_ends).label("before"),
        )
        .join(Agent, Agent.id == Call.agent_id)
        .where(at >= spans.earlier_begins, at < spans.ends)
        .where(or_(Call.outcome == CallOutcome.OFF_TOPIC, at_once))
        .where(*(own == value for own, value in wanted if value is not None))
        .group_by(Call.outcome)
    )


def _count(holds: ColumnElement[bool]) -> ColumnElement[int]:
    return func.sum(case((holds, 1), else_=0))
