"""A person's grade, mentor and admission: by the server's function, or by the row of a file."""

import json
from collections.abc import Mapping
from uuid import UUID

from sqlalchemy import text, update
from sqlalchemy.orm import Session

from app.domain.readmodels.staff import StandingInput
from db.models.staff import Agent
from db.session import dialect_of
from db.writes.staff import By, guard_rules, note

_SET = text(
    "SELECT guard.set_standing(:id, :grade, :mentor, :calls, :alone, :registers,"
    " CAST(:told AS json))"
)


def set_standing(
    session: Session, agent_id: UUID, wanted: StandingInput, told: Mapping[str, object], by: By
) -> None:
    """Write it with what is told of it; the server decides anew what is allowed."""
    if dialect_of(session).name == "postgresql":
        values = {"id": agent_id, "grade": wanted.grade.value, "mentor": wanted.mentor_id,
                  "calls": wanted.takes_calls, "alone": wanted.solves_alone,
                  "registers": wanted.registers_alone,
                  "told": json.dumps(dict(told))}  # fmt: skip
        with guard_rules():
            session.execute(_SET, values)
        return
    row = {"grade": wanted.grade, "mentor_id": wanted.mentor_id,
           "takes_calls": wanted.takes_calls, "solves_alone": wanted.solves_alone,
           "registers_alone": wanted.registers_alone}  # fmt: skip
    session.execute(update(Agent).where(Agent.id == agent_id).values(**row))
    note(session, "standing", "agent", agent_id, told, by)
