"""Claiming a ticket that nobody holds: one conditional UPDATE decides, then its story."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ColumnClause,
    bindparam,
    column,
    insert,
    update,
)
from sqlalchemy.orm import Session

from app.domain.identity import new_id
from app.domain.readmodels.tickets import TicketRow
from app.domain.vocabulary import EntryKind, StateType, TicketState
from db.models.sla import StateChange
from db.models.ticket import Ticket
from db.models.timeline import TimelineEntry
from db.queries.queues import ROW_COLUMNS
from db.session import dialect_of
from db.writes.rows import table_of

_TICKET = table_of(Ticket)
_GIVEN = ("assignee_id", "state", "state_type", "changed_at", "changed_by_id", "version")
_CLAIM = (
    update(_TICKET)
    .where(
        _TICKET.c.id == bindparam("ticket_id"),
        _TICKET.c.version == bindparam("seen"),
        _TICKET.c.assignee_id.is_(None),
    )
    .values({name: bindparam(name) for name in _GIVEN})
)
_TELL = insert(table_of(TimelineEntry))
_LOG = insert(table_of(StateChange))
_TAKEN: tuple[ColumnClause[Any], ...] = tuple(column(one.name, one.type) for one in ROW_COLUMNS)


@dataclass(frozen=True, slots=True)
class Claim:
    """A ticket as it was seen without a holder, and who wants it, from when on."""

    ticket_id: UUID
    version: int
    state: str
    state_type: StateType
    agent_id: UUID
    agent_name: str
    at: datetime

    @property
    def starts(self) -> bool:
        """Work that has no owner yet becomes assigned; waiting goes on waiting."""
        return self.becomes != self.state

    @property
    def becomes(self) -> str:
        """The state of the ticket once it is claimed."""
        open_ = self.state_type in (StateType.NEW, StateType.OPEN)
        return TicketState.ASSIGNED.value if open_ else self.state

    @property
    def becomes_type(self) -> StateType:
        """The type of that state."""
        return StateType.OPEN if self.starts else self.state_type


def claim(session: Session, wanted: Claim) -> bool:
    """Give the ticket to him who wants it; False when it is no longer as it was seen."""
    connection = session.connection()
    given = {
        "assignee_id": wanted.agent_id,
        "state": wanted.becomes,
        "state_type": wanted.becomes_type,
        "changed_at": wanted.at,
        "changed_by_id": wanted.agent_id,
        "version": wanted.version + 1,
    }
    key = {"ticket_id": wanted.ticket_id, "seen": wanted.version}
    if connection.execute(_CLAIM, given | key).rowcount != 1:
        return False
    about = {"ticket_id": wanted.ticket_id, "at": wanted.at, "agent_id": wanted.agent_id}
    entry = {"id": new_id(), "kind": EntryKind.ASSIGNED, "facts": _facts(wanted)}
    connection.execute(_TELL, entry | about | {"ticket_version": wanted.version + 1})
    if wanted.starts:
        connection.execute(_LOG, {"id": new_id(), "state": wanted.becomes, **about})
    return True


def _facts(wanted: Claim) -> dict[str, str]:
    facts = {"from": "", "to": wanted.agent_name}
    return facts | {"state_from": wanted.state, "state_to": wanted.becomes}


def taken_by_server(
    session: Session, agent_id: UUID, groups: Collection[UUID | None], at: datetime
) -> tuple[TicketRow, ...] | None:
    """Have the server give the top of the queues to the agent, with its story, in one call.

    Empty when nothing waits there, None where no server does it.
    """
    asked = (
        [group for group in groups if group is not None],
        None in groups,
        agent_id,
        at,
        new_id(),
        new_id(),
    )
    rows = dialect_of(session).call(session, "take_next", _TAKEN, *asked, writes=True)
    return None if rows is None else tuple(TicketRow(*row) for row in rows)
