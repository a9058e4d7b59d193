"""The room's rules of where a matter goes, in their order."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.routes import RoutingRule
from db.models.routing import RoutingRule as Row


def routing_rules(session: Session) -> tuple[RoutingRule, ...]:
    """Read the rules in use."""
    rows = session.execute(
        select(
            Row.id, Row.position, Row.name, Row.group_id, Row.agent_id, Row.way, Row.specialist,
            Row.least_grade, Row.least_competence, Row.category_id, Row.client_id, Row.key_client,
            Row.territory, Row.channel, Row.line, Row.calendar_id, Row.inside,
        )
        .where(Row.active)
        .order_by(Row.position, Row.name, Row.id)
    )  # fmt: skip
    return tuple(RoutingRule(*row) for row in rows)
