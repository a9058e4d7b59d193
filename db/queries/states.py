"""The room's states and the moves between them, in one statement."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.lifecycle import MoveTable, Requirement
from app.domain.readmodels.catalogue import StateView
from db.models.ticket import StateMove, TicketStateName

_STATE, _MOVE = TicketStateName.__table__, StateMove.__table__
_ALL = (
    select(_STATE, _MOVE.c.to_state, _MOVE.c.role)
    .outerjoin(_MOVE, _MOVE.c.from_state == _STATE.c.code)
    .order_by(_STATE.c.position, _STATE.c.code)
)


def states(session: Session) -> tuple[dict[str, StateView], MoveTable]:
    """Read every state in the room's order, hidden ones too: their tickets must find out."""
    found: dict[str, StateView] = {}
    moves: set[tuple[str, str, str]] = set()
    for row in session.execute(_ALL):
        if row.code not in found:
            values = row._mapping  # noqa: SLF001 (SQLAlchemy's own public name)
            asks = frozenset(one for one in Requirement if values[f"asks_{one}"])
            found[row.code] = StateView(
                row.code, row.name, row.name_en, row.state_type, asks, row.active
            )
        if row.to_state is not None:
            moves.add((row.code, row.to_state, row.role))
    return found, MoveTable(frozenset(moves))
