"""What makes the room live: following the feed of changes, and who else is at a ticket."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from threading import Event
from time import monotonic
from typing import Final
from uuid import UUID

from sqlalchemy import select

from app.domain.changes import Changes, Touched
from app.domain.clock import Clock
from app.domain.errors import DeskError, RuleBroken
from app.domain.permissions import Actor, Permission
from app.domain.readmodels.live import Present
from app.domain.vocabulary import ChangeKind, Doing
from app.services.operation import Operations
from db.feed_link import FeedLink, FeedPart, Mark, Stamp
from db.models.ticket import Ticket
from db.queries.scope import visible_to
from db.session import Database
from db.writes import presence

POLL_EVERY: Final = 15.0
"""Seconds after which the feed is read without any hint."""
STEP: Final = 0.5
PAUSE: Final = 0.25
BREATH: Final = 0.02
"""Seconds between two looks at the feed: the first hint is answered at once, those of a storm
together."""
_LOG: Final = logging.getLogger(__name__)
_TOUCHED: Final = {
    ChangeKind.TICKET: Touched.TICKET | Touched.QUEUE,
    ChangeKind.TIMELINE: Touched.TIMELINE,
    ChangeKind.PRESENCE: Touched.PRESENCE,
    ChangeKind.CALL: Touched.CALL,
    ChangeKind.CLIENT: Touched.CLIENT,
    ChangeKind.CATALOGUE: Touched.CATALOGUE,
    ChangeKind.STAFF: Touched.STAFF,
}


@dataclass(frozen=True, slots=True)
class Lost:
    """The link that hears of changes broke; they are asked for now and then until ``Back``."""

    error: DeskError | None


@dataclass(frozen=True, slots=True)
class Back:
    """The link stands again, and what was missed has been told."""


Tell = Callable[[Changes | Lost | Back], None]


@dataclass(frozen=True, slots=True)
class Place:
    """How far the feed was read, and of which history; after a failover that is another one."""

    lineage: str
    mark: Mark


class Live(Operations):
    """The feed and presence."""

    def __init__(self, database: Database, clock: Clock) -> None:
        super().__init__(database, clock)
        self._from: Place | None = None

    def mark(self) -> None:
        """Remember where the feed stands: what is read afterwards is followed from here."""
        with self.database.feed(own=False) as link:
            self._from = Place(link.lineage, link.position())

    def follow(self, stopping: Event, tell: Tell) -> None:
        """Tell of every change until stopping; for a thread of its own.

        Nothing ends it but the event: a lost connection is told, taken up again with growing
        pauses, and what was missed meanwhile is told by the numbers of the feed.
        """
        _Follower(self.database, stopping, tell, self._from).run()

    def look(self, actor: Actor, ticket_id: UUID, doing: Doing) -> tuple[Present, ...]:
        """Say that the actor is at a ticket, and return who else is; again every 10 seconds.

        RuleBroken ``ticket_unknown`` for one he may not see.
        """
        now = self.clock()
        seen = visible_to(actor, Permission.TICKET_READ)
        with self.working(actor, Permission.TICKET_READ) as session:
            if session.scalar(select(Ticket.id).where(Ticket.id == ticket_id, seen)) is None:
                raise RuleBroken("ticket_unknown", ticket_id=str(ticket_id))
            presence.come(session, actor.agent_id, ticket_id, doing, now)
            return presence.others_at(session, ticket_id, actor.agent_id, now)

    def leave(self, actor: Actor) -> None:
        """Say that the actor is at no ticket any more."""
        with self.database.write() as session:
            presence.go(session, actor.agent_id)

    def present(self, actor: Actor, ticket_id: UUID) -> tuple[Present, ...]:
        """Return who else is at a ticket, each once; who writes first."""
        with self.reading(actor, Permission.TICKET_READ) as session:
            return presence.others_at(session, ticket_id, actor.agent_id, self.clock())


class _Follower:
    """One run of following the feed.

    A standby that was promoted may have missed the last changes and given their numbers to
    others: what was read before says nothing about its feed, so everything is read anew.
    """

    def __init__(self, database: Database, stopping: Event, tell: Tell, last: Place | None) -> None:
        self._database, self._stopping, self._tell = database, stopping, tell
        self._last = last
        self._lost = False
        self._pause = PAUSE

    def run(self) -> None:
        while not self._stopping.is_set():
            try:
                self._listen()
            except Exception as error:  # noqa: BLE001 - whatever befalls one link, the next may stand
                self._lose(error)
                self._stopping.wait(self._pause)
                self._pause = min(self._pause * 2, POLL_EVERY)

    def _listen(self) -> None:
        with self._database.feed(own=True) as link:
            self._catch_up(link)
            self._found()
            due = monotonic() + POLL_EVERY
            while not self._stopping.is_set():
                if link.hinted(STEP) or monotonic() >= due:
                    self._catch_up(link)
                    due = monotonic() + POLL_EVERY
                    self._stopping.wait(BREATH)

    def _catch_up(self, link: FeedLink) -> None:
        last = self._last
        if last is None or last.lineage != link.lineage:
            self._last = Place(link.lineage, link.position())
            if last is not None:
                self._tell(Changes(Touched.EVERYTHING))
            return
        part = link.after(last.mark)
        changes = changes_of(part)
        self._last = Place(link.lineage, part.reached)
        if changes.touched is not Touched.NOTHING:
            self._tell(changes)

    def _found(self) -> None:
        self._pause = PAUSE
        if self._lost:
            self._lost = False
            self._tell(Back())

    def _lose(self, error: Exception) -> None:
        if not isinstance(error, DeskError):
            _LOG.error("the feed of changes", exc_info=error)
        if not self._lost and not self._stopping.is_set():
            self._lost = True
            self._tell(Lost(error if isinstance(error, DeskError) else None))
        self._look_once()

    def _look_once(self) -> None:
        """Poll on a connection of the pool, where there is one: listening may be all that fails."""
        try:
            with self._database.feed(own=False) as link:
                self._catch_up(link)
        except DeskError as error:
            _LOG.info("the feed cannot be read: %s", error.code)


def changes_of(part: FeedPart) -> Changes:
    """Return what a part of the feed touched, without the desk's own doings; all after a gap."""
    if part.gap:
        return Changes(Touched.EVERYTHING)
    changes = Changes()
    for stamp in part.stamps:
        if not stamp.own:
            changes |= _change(stamp)
    return changes


def _change(stamp: Stamp) -> Changes:
    keys = frozenset({stamp.key} if stamp.key is not None else ())
    about_client = stamp.kind is ChangeKind.CLIENT
    about_ticket = stamp.kind in (ChangeKind.TICKET, ChangeKind.TIMELINE, ChangeKind.PRESENCE)
    return Changes(
        _TOUCHED[stamp.kind],
        tickets=keys if about_ticket else frozenset(),
        clients=keys if about_client else frozenset(),
    )
