"""Doing on the copy what waits for the centre: a desk that is away sees its own work at once.

Nothing done here reaches the centre, which does every deed itself when it arrives. The copy
counts a ticket's versions on by itself meanwhile; what is sent names the version that was
copied, so that the centre still sees what others changed since.
"""

import logging
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from sqlalchemy import select

from app.domain.changes import Changes
from app.domain.deeds import Deed
from app.domain.errors import RuleBroken
from app.domain.permissions import Actor
from app.domain.waiting import OutboxSight, Waiting
from app.services.calls import CallService
from app.services.catalogue import CatalogueService
from app.services.operation import Outcome
from app.services.performing import perform
from app.services.sent_deeds import SentDeeds
from app.services.tickets import Tickets
from db.models.ticket import Ticket
from db.models.timeline import TimelineEntry
from db.session import Database

if TYPE_CHECKING:
    from app.services.offline import Offline

_LEFT_BEHIND: Final = "_unknown"
"""How codes end that blame a missing row: the copy may lack it where the centre has it."""
_LOG: Final = logging.getLogger(__name__)


@dataclass(slots=True)
class _Services:
    calls: CallService
    tickets: Tickets
    deeds: SentDeeds


@dataclass(frozen=True, slots=True)
class _Stand:
    """A ticket on the copy: version 0 when it is not there, and the keys of its history."""

    version: int = 0
    entries: frozenset[UUID] = frozenset()


class Rehearsal:
    """The copy in force with the desk's own deeds on it; for the write lane only."""

    def __init__(self, offline: "Offline", catalogue: CatalogueService) -> None:
        self._offline, self._catalogue = offline, catalogue
        self._copy: Database | None = None
        self._raised: dict[UUID, int] = {}
        self._entries: dict[UUID, frozenset[UUID]] = {}

    @property
    def behind(self) -> bool:
        """Whether the centre is away and the copy in force has not caught up with the outbox."""
        copy = self._in_force()
        return copy is not None and copy is not self._copy

    def catch_up(self, actor: Actor, sight: OutboxSight) -> Changes:
        """Do again on a copy newly in force what it lacks; one that fails there is left out."""
        copy, since = self._in_force(), self._offline.snapshot_at
        if copy is None or since is None or not self.behind:
            return Changes()
        self._copy, self._raised, self._entries = copy, {}, {}
        changes = Changes()
        for one in sight.to_repeat(since):
            try:
                outcome = self.do(actor, one)
            except RuleBroken as error:
                _LOG.info("a deed was not done on the copy: %s", error.code)
                continue
            changes |= outcome.changes if outcome is not None else Changes()
        return changes

    def do(self, actor: Actor, one: Waiting) -> Outcome[Any] | None:
        """Do a deed on the copy in force, once; None without one, or when it cannot tell.

        Raises RuleBroken as the centre would.
        """
        copy = self._in_force()
        if copy is None:
            return None
        try:
            return self._do(copy, actor, one)
        except RuleBroken as error:
            if error.code.endswith(_LEFT_BEHIND):
                return None
            raise
        except Exception:  # noqa: BLE001 - the deed is safe, and the centre decides
            _LOG.info("a deed could not be done on the copy", exc_info=True)
            return None

    def as_seen(self, deed: Deed) -> Deed:
        """Return a deed with the version of its ticket that was copied from the centre."""
        seen, ticket_id = deed.seen_version, deed.ticket_id
        raised = self._raised.get(ticket_id, 0) if ticket_id is not None else 0
        if seen is None or not raised or self._in_force() is not self._copy:
            return deed
        return _with_version(deed, max(1, seen - raised))

    def entries_of(self, deeds: Iterable[UUID]) -> frozenset[UUID]:
        """Return the keys of the histories' entries that deeds wrote on the copy."""
        entries = self._entries
        return frozenset(key for deed in deeds for key in entries.get(deed, ()))

    def _do(self, copy: Database, actor: Actor, one: Waiting) -> Outcome[Any]:
        deed, before = one.deed, _stand(copy, one.deed.ticket_id)
        services, fitted = self._services(copy, deed), _for_copy(one, before.version)
        outcome = perform(services, actor, fitted, recorded=True, version=before.version)
        self._remember(deed, before, _stand(copy, deed.ticket_id))
        return outcome

    def _in_force(self) -> Database | None:
        return self._offline.replica if self._offline.away else None

    def _services(self, copy: Database, deed: Deed) -> _Services:
        """The services at the moment of the deed: on the copy nothing arrives late."""

        def clock() -> Any:  # noqa: ANN401 - the moment
            return deed.made_at

        tickets = Tickets(copy, clock, self._catalogue)
        calls = CallService(copy, clock, self._catalogue)
        return _Services(calls, tickets, SentDeeds(copy, clock))

    def _remember(self, deed: Deed, before: _Stand, after: _Stand) -> None:
        if written := after.entries - before.entries:
            self._entries[deed.id] = written
        if deed.ticket_id is not None and before.version:
            raised = self._raised.get(deed.ticket_id, 0)
            self._raised[deed.ticket_id] = raised + after.version - before.version


def _stand(copy: Database, ticket_id: UUID | None) -> _Stand:
    if ticket_id is None:
        return _Stand()
    with copy.read() as session:
        version = session.scalar(select(Ticket.version).where(Ticket.id == ticket_id))
        written = select(TimelineEntry.id).where(TimelineEntry.ticket_id == ticket_id)
        return _Stand(version or 0, frozenset(session.scalars(written)))


def _for_copy(one: Waiting, version: int) -> Deed:
    """Return the deed as the copy takes it: by its own version, under the provisional number.

    The number Л-n is −n there until the centre gives a real one.
    """
    deed = one.deed
    if deed.seen_version is not None:
        return _with_version(deed, version)
    draft = deed.draft
    if draft is None or one.local is None or draft.matter.number is not None:
        return deed
    number = one.fate.number or -one.local
    matter = replace(draft.matter, number=number)
    payload: Any = deed.payload
    return replace(deed, payload=replace(payload, draft=replace(draft, matter=matter)))


def _with_version(deed: Deed, version: int) -> Deed:
    payload: Any = deed.payload
    return replace(deed, payload=replace(payload, version=version))
