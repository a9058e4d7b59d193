"""Ready answers and the sets they are given out in."""

from collections import defaultdict
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.readmodels.catalogue import AnswerSetView, AnswerView
from app.domain.vocabulary import Role
from db.models.knowledge import AnswerSet, AnswerSetHolder, CannedAnswer


def answers(session: Session) -> tuple[AnswerView, ...]:
    """Read the answers of the sets in use, the most helpful of each place first."""
    rows = session.execute(
        select(CannedAnswer.__table__)
        .join(AnswerSet, AnswerSet.id == CannedAnswer.answer_set_id)
        .where(CannedAnswer.active, AnswerSet.active)
        .order_by(CannedAnswer.position, CannedAnswer.helped.desc(), CannedAnswer.title)
    )
    return tuple(
        AnswerView(
            answer_id=row.id,
            category_id=row.category_id,
            article_id=row.article_id,
            title=row.title,
            body=row.body,
            code=row.code,
            used=row.used,
            helped=row.helped,
            set_id=row.answer_set_id,
        )
        for row in rows
    )


def answer_sets(session: Session) -> dict[UUID, AnswerSetView]:
    """Read the sets in use with who is given each; a newer program's roles are passed over."""
    rows = session.execute(
        select(
            AnswerSet.id,
            AnswerSet.name,
            AnswerSet.name_en,
            AnswerSetHolder.role,
            AnswerSetHolder.agent_id,
        )
        .outerjoin(AnswerSetHolder, AnswerSetHolder.answer_set_id == AnswerSet.id)
        .where(AnswerSet.active)
        .order_by(AnswerSet.name, AnswerSet.id)
    )
    names: dict[UUID, tuple[str, str]] = {}
    roles: dict[UUID, set[Role]] = defaultdict(set)
    people: dict[UUID, set[UUID]] = defaultdict(set)
    for row in rows:
        names[row.id] = (row.name, row.name_en)
        if row.agent_id is not None:
            people[row.id].add(row.agent_id)
        elif row.role in set(Role):
            roles[row.id].add(Role(row.role))
    return {
        key: AnswerSetView(key, *both, frozenset(roles[key]), frozenset(people[key]))
        for key, both in names.items()
    }
