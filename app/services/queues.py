"""The second line's lists, and taking the next ticket so that nobody gets it twice."""

from collections.abc import Collection
from dataclasses import replace
from datetime import UTC, datetime, time
from uuid import UUID

from sqlalchemy import Select
from sqlalchemy.orm import Session

from app.domain.changes import Changes, Touched
from app.domain.clock import Clock
from app.domain.lookup import MOST_CHARACTERS
from app.domain.permissions import Actor, Permission
from app.domain.readmodels.tickets import TicketPage, TicketRow, WorkCounts
from app.domain.working_calendar import zone_of
from app.services.catalogue import CatalogueService
from app.services.operation import Operations, Outcome
from app.services.ticket_change import out_of_reach
from app.services.ticket_numbers import numbers_in
from db.queries import queues, ticket_search
from db.session import Database
from db.writes.taking import Claim, claim, taken_by_server


class Queues(Operations):
    """Every list holds only what the actor may read."""

    def __init__(self, database: Database, clock: Clock, catalogue: CatalogueService) -> None:
        super().__init__(database, clock)
        self.catalogue = catalogue

    def my_work(self, actor: Actor) -> TicketPage:
        """What the actor holds unfinished: breached first, then by deadline, paused last."""
        return self._whole(actor, queues.my_work(actor))

    def waiting(self, actor: Actor, state_code: str) -> TicketPage:
        """The actor's tickets in one waiting state, the next to be looked at first."""
        return self._whole(actor, queues.waiting(actor, state_code))

    def solved_today(self, actor: Actor) -> TicketPage:
        """What the actor solved since midnight of the room, newest first."""
        return self._whole(actor, queues.solved_since(actor, self._midnight()))

    def group_queue(
        self,
        actor: Actor,
        group_ids: Collection[UUID] | None = None,
        limit: int = queues.PAGE,
        offset: int = 0,
    ) -> TicketPage:
        """Unfinished tickets without an assignee of the groups, the actor's own by default.

        The first line's queue holds those of no group as well, so that nobody's ticket
        is in some list (R11). By priority, then by who waits longest: the order in which
        ``take_next`` gives them.
        """
        groups = self._groups(actor.group_ids if group_ids is None else group_ids)
        with self.reading(actor, Permission.TICKET_READ) as session:
            if not groups:
                return TicketPage((), 0)
            rows = queues.group_queue(session, actor, groups, limit, offset)
            if len(rows) < limit and (rows or not offset):
                return TicketPage(rows, offset + len(rows))
            return TicketPage(rows, queues.queue_length(session, actor, groups))

    def counts(self, actor: Actor) -> WorkCounts:
        """The figures over the actor's desk; the nearest deadline is of a clock that runs.

        Call-backs are those of ``CallService.callbacks``.
        """
        groups = self._groups(actor.group_ids)
        with self.reading(actor, Permission.TICKET_READ) as session:
            return queues.counts(session, actor, groups, self._midnight())

    def search(self, actor: Actor, text: str, limit: int = queues.PAGE) -> TicketPage:
        """Find by ticket number, words of the ticket or the client's name, newest first.

        ``total`` is one more than the rows when there are more than ``limit``.
        """
        with self.reading(actor, Permission.TICKET_READ) as session:
            typed = text[:MOST_CHARACTERS]
            numbers = numbers_in(typed, self.clock().year)
            rows = ticket_search.search(session, actor, typed, numbers, limit + 1)
        return TicketPage(rows[:limit], len(rows))

    def take_next(self, actor: Actor) -> Outcome[TicketRow | None]:
        """Give the top of the groups' queue to the actor; None when the queue is empty.

        Two desks never get one ticket: the row is locked while it is chosen, and desks that
        come at the same moment are given the next one.
        """
        groups = self._groups(actor.group_ids)
        with self.working(actor, Permission.TICKET_TAKE) as session:
            taken = self._take_top(session, actor, groups) if groups else None
        if taken is None:
            return Outcome(None)
        touched = Touched.TICKET | Touched.TIMELINE | Touched.QUEUE
        return Outcome(taken, Changes(touched, frozenset({taken.ticket_id})))

    def _take_top(
        self, session: Session, actor: Actor, groups: queues.GroupIds
    ) -> TicketRow | None:
        now = self.clock()
        given = taken_by_server(session, actor.agent_id, groups, now)
        if given is not None:
            return given[0] if given else None
        top = queues.next_in_queue(session, actor, groups)
        if top is None:
            return None
        claimed = _claim(top, actor, now)
        if not claim(session, claimed):  # the row is locked: only the server can say no
            raise out_of_reach(top.ticket_id, seen=True)
        return _taken(top, claimed)

    def _groups(self, asked: Collection[UUID]) -> queues.GroupIds:
        """Add None, the tickets of no group, to the first line's group."""
        first = self.catalogue.snapshot().first_line_group_id
        return frozenset({*asked, None}) if first in asked else frozenset(asked)

    def _whole(self, actor: Actor, statement: Select[tuple[object, ...]]) -> TicketPage:
        with self.reading(actor, Permission.TICKET_READ) as session:
            rows = queues.rows_of(session, statement)
        return TicketPage(rows, len(rows))

    def _midnight(self) -> datetime:
        """When the room's day began, by the wall clock of its default calendar."""
        snapshot = self.catalogue.snapshot()
        policy_id = snapshot.default_policy_id
        zone = zone_of(snapshot.policies[policy_id].calendar.zone) if policy_id else UTC
        return datetime.combine(self.clock().astimezone(zone).date(), time(), zone).astimezone(UTC)


def _claim(top: TicketRow, actor: Actor, now: datetime) -> Claim:
    at = max(now, top.changed_at)
    standing = (top.ticket_id, top.version, top.state, top.state_type)
    return Claim(*standing, actor.agent_id, actor.full_name, at)


def _taken(top: TicketRow, claimed: Claim) -> TicketRow:
    """What the ticket becomes."""
    return replace(
        top,
        state=claimed.becomes,
        state_type=claimed.becomes_type,
        assignee_id=claimed.agent_id,
        assignee_name=claimed.agent_name,
        changed_at=claimed.at,
        changed_by=claimed.agent_name,
        version=claimed.version + 1,
    )
