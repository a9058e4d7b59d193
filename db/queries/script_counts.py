"""What was asked by a script and what came of it, from the answers as they were kept."""

from collections import defaultdict
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Integer, Row, case, cast, func, select
from sqlalchemy.orm import Session

from app.domain.intake_script import SKIPPED
from app.domain.readmodels.scripts import AnswerCount, QuestionCount, ScriptCounts
from db.models.catalogue import ScriptQuestion
from db.models.ticket import Ticket, TicketAnswer


def script_counts(session: Session, script_id: UUID, since: datetime) -> ScriptCounts:
    """Count a script over the tickets opened since a moment; two statements."""
    given, question = TicketAnswer, ScriptQuestion
    of_script = (question.script_id == script_id, Ticket.opened_at >= since)
    skipped = case((given.digit == SKIPPED, 1), else_=0)
    rows = session.execute(
        select(
            question.id,
            question.text,
            given.answer,
            func.max(skipped).label("skipped"),
            func.count().label("times"),
            func.sum(cast(given.moved_route, Integer)).label("moved_route"),
            func.sum(cast(given.moved_priority, Integer)).label("moved_priority"),
        )
        .join(question, question.id == given.question_id)
        .join(Ticket, Ticket.id == given.ticket_id)
        .where(*of_script)
        .group_by(question.id, question.position, question.text, given.answer, skipped)
        .order_by(question.position, question.id, func.count().desc(), given.answer)
    )
    tickets = session.scalar(
        select(func.count(given.ticket_id.distinct()))
        .join(question, question.id == given.question_id)
        .join(Ticket, Ticket.id == given.ticket_id)
        .where(*of_script)
    )
    return ScriptCounts(script_id, since, tickets or 0, _questions(rows.all()))


def _questions(rows: Any) -> tuple[QuestionCount, ...]:  # noqa: ANN401 (rows)
    by_question: dict[UUID, list[Row[Any]]] = defaultdict(list)
    for row in rows:
        by_question[row.id].append(row)
    return tuple(
        QuestionCount(
            question_id=key,
            text=group[0].text,
            asked=sum(row.times for row in group),
            skipped=sum(row.times for row in group if row.skipped),
            answers=tuple(_answer(row) for row in group if not row.skipped),
        )
        for key, group in by_question.items()
    )


def _answer(row: Row[Any]) -> AnswerCount:
    return AnswerCount(row.answer, row.times, row.moved_route, row.moved_priority)
