"""Absences and deputies: whoever is away is not offered, his deputy stands in (R62)."""

from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy.orm import Session

from app.domain.changes import Changes, Touched
from app.domain.clock import Clock
from app.domain.errors import Conflict, RuleBroken
from app.domain.identity import new_id
from app.domain.permissions import Actor, Permission
from app.domain.readmodels.roster import AbsenceEffect, AbsenceView, HandedOver, NewAbsence
from app.domain.text_guard import clean_line
from app.services.catalogue import CatalogueService
from app.services.operation import Operations, Outcome
from app.services.ticket_hands import TicketHands
from db.models.staff import Absence
from db.queries import roster as queries
from db.session import Database
from db.writes import roster as writes

REASON: Final = 200
TOUCHED: Final = Changes(Touched.STAFF)


class Absences(Operations):
    """A replacement is never stored: it holds while the absence does and ends with it."""

    def __init__(self, database: Database, clock: Clock, catalogue: CatalogueService) -> None:
        super().__init__(database, clock)
        self.catalogue = catalogue

    def coming(self) -> tuple[AbsenceView, ...]:
        """List who is and will be away."""
        with self.database.read() as session:
            return queries.absences(session, self.clock())

    def effect(self, agent_id: UUID, starts_at: datetime, ends_at: datetime) -> AbsenceEffect:
        """Say what an absence would touch, before it is written."""
        with self.database.read() as session:
            return queries.effect(session, agent_id, starts_at, ends_at)

    def add(self, actor: Actor, new: NewAbsence) -> Outcome[UUID]:
        """Write an absence.

        RuleBroken ``agent_unknown``, ``absence_ends`` (before it begins, or in the past),
        ``absence_twice``, ``deputy_self``, ``deputy_away``.
        """
        key = new_id()
        with self.writing(actor, Permission.CATALOGUE_EDIT) as session:
            self._check(session, new)
            if queries.away_at(session, new.agent_id, new.starts_at, new.ends_at):
                raise RuleBroken("absence_twice", field="starts_at")
            row: dict[str, object] = {
                "id": key,
                "agent_id": new.agent_id,
                "deputy_id": new.deputy_id,
                "starts_at": new.starts_at,
                "ends_at": new.ends_at,
                "reason": clean_line(new.reason, REASON, "reason"),
            }
            writes.add_absence(session, row)
        return Outcome(key, TOUCHED)

    def _check(self, session: Session, new: NewAbsence) -> None:
        agents = self.catalogue.snapshot().agents
        if new.agent_id not in agents:
            raise RuleBroken("agent_unknown", field="agent_id")
        if new.ends_at <= new.starts_at or new.ends_at <= self.clock():
            raise RuleBroken("absence_ends", field="ends_at")
        self._check_deputy(session, new.agent_id, new.deputy_id, new.starts_at, new.ends_at)

    def _check_deputy(
        self,
        session: Session,
        agent_id: UUID,
        deputy_id: UUID | None,
        starts_at: datetime,
        ends_at: datetime,
    ) -> None:
        if deputy_id is None:
            return
        deputy = self.catalogue.snapshot().agents.get(deputy_id)
        if deputy is None:
            raise RuleBroken("agent_unknown", field="deputy_id")
        if deputy_id == agent_id:
            raise RuleBroken("deputy_self", field="deputy_id")
        if queries.away_at(session, deputy_id, starts_at, ends_at):
            raise RuleBroken("deputy_away", field="deputy_id", name=deputy.full_name)

    def change(
        self, actor: Actor, absence_id: UUID, ends_at: datetime, deputy_id: UUID | None
    ) -> Outcome[None]:
        """Let an absence end at another time, or somebody else stand in."""
        with self.writing(actor, Permission.CATALOGUE_EDIT) as session:
            row = session.get(Absence, absence_id)
            if row is None:
                raise RuleBroken("reference_unknown")
            if ends_at <= row.starts_at:
                raise RuleBroken("absence_ends", field="ends_at")
            if queries.away_at(session, row.agent_id, row.starts_at, ends_at, absence_id):
                raise RuleBroken("absence_twice", field="ends_at")
            self._check_deputy(session, row.agent_id, deputy_id, row.starts_at, ends_at)
            values: dict[str, object] = {"ends_at": ends_at, "deputy_id": deputy_id}
            writes.change_absence(session, absence_id, values)
        return Outcome(None, TOUCHED)

    def hand_over(self, actor: Actor, absence_id: UUID, reason: str) -> Outcome[HandedOver]:
        """Give every open ticket of the absent person to his deputy, each told in its history.

        One transaction a ticket: one that somebody changes at this very moment stays where it
        is and is counted. RuleBroken ``deputy_missing``.
        """
        with self.reading(actor, Permission.TICKET_ASSIGN) as session:
            row = session.get(Absence, absence_id)
            if row is None or row.deputy_id is None:
                raise RuleBroken("deputy_missing", field="deputy_id")
            deputy_id, tickets = row.deputy_id, queries.open_tickets(session, row.agent_id)
        hands = TicketHands(self.database, self.clock, self.catalogue)
        changes, given = Changes(), 0
        for key, version in tickets:
            try:
                done = hands.assign(actor, key, version, deputy_id, None, reason)
            except (Conflict, RuleBroken):
                continue
            changes, given = changes | done.changes, given + 1
        return Outcome(HandedOver(given, len(tickets) - given), changes)
