"""The outbox of a desk: nothing acknowledged is lost while the server is away (N4, R123).

A deed is on this computer's disk before anybody is told that it was taken down, and it leaves
the outbox only after the server has confirmed it. What is sent twice stands once: the deed's
key is written in the deed's own transaction. Central databases only.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any, Final
from uuid import UUID

from app.domain.changes import Changes, Touched
from app.domain.clock import Clock
from app.domain.deed_text import from_json, to_json
from app.domain.deeds import REGISTRATIONS, Deed
from app.domain.errors import DeskError, EnvironmentFailed, RuleBroken
from app.domain.permissions import Actor
from app.domain.plain_json import as_json, read_json
from app.domain.readmodels.calls import Registered
from app.domain.readmodels.tickets import TicketCard
from app.domain.waiting import Fate, OutboxSight, Waiting, WaitingState, fate_of
from app.services.operation import Outcome
from app.services.performing import DeskServices, perform
from app.services.sent_deeds import STANDS
from db.outbox_file import OutboxFile, OutboxRow
from db.sealed_file import new_key

FILE: Final = "outbox.journal"
KEPT_AFTER: Final = timedelta(hours=24)
"""A server that lost its last transactions in a failover is offered them again within this."""


@dataclass(frozen=True, slots=True)
class Damage:
    """A damaged outbox: where it was put, and how many deeds were saved into the new one."""

    file: str
    saved: int


@dataclass(frozen=True, slots=True)
class Sent:
    """A deed that stands on the server, and what it answered."""

    waiting: Waiting
    outcome: Outcome[Any]


class Outbox:
    """The deeds of everybody who works at this computer, each person's by himself.

    ``encrypted`` is False where the system has no keyring. Raises EnvironmentFailed with the
    codes of db.failures when the disk refuses (``disk_full``).
    """

    def __init__(self, folder: Path, key: bytes | None, clock: Clock) -> None:
        self._file = OutboxFile(folder / FILE, key)
        self._clock = clock
        self.encrypted = self._file.encrypted
        aside = self._file.set_aside
        self.damage = Damage(str(aside), self._file.saved) if aside is not None else None

    def put(self, deed: Deed, local: int | None = None) -> Waiting:
        """Keep a deed; it is on the disk when this returns.

        A registration gets a provisional number, ``local`` when one was reserved for it.
        """
        if deed.kind in REGISTRATIONS and local is None:
            local = self._file.draw()
        self._file.put(deed.id, deed.agent_id, WaitingState.WAITING, to_json(deed), local)
        return Waiting(deed, WaitingState.WAITING, local)

    def reserve(self) -> int:
        """Draw a provisional number to read to the caller; unused ones leave gaps."""
        return self._file.draw()

    def look(self, agent_id: UUID) -> OutboxSight:
        """Return a person's outbox."""
        rows = self._file.rows(agent_id)
        found = [one for one in map(_readable, rows) if one is not None]
        sent = tuple(one for one in found if one.state is WaitingState.SENT)
        waiting = tuple(one for one in found if one.state is not WaitingState.SENT)
        return OutboxSight(waiting, sent, len(rows) - len(found))

    def waiting(self, agent_id: UUID) -> tuple[Waiting, ...]:
        """Return what a person's outbox still holds, refused deeds too, the first made first."""
        return self.look(agent_id).waiting

    def next(self, agent_id: UUID, passed: Iterable[UUID] = ()) -> Waiting | None:
        """Return the first deed whose turn it is; ``passed`` ones and all behind them wait.

        Deeds of one ticket or one call go in order; a refused one holds those behind it.
        """
        left, held = frozenset(passed), set[UUID]()
        for one in self.waiting(agent_id):
            stays = one.state is WaitingState.REFUSED or one.deed.id in left
            if not stays and held.isdisjoint(one.deed.strands):
                return one
            held |= one.deed.strands
        return None

    def is_next(self, deed: Deed) -> bool:
        """Tell whether nothing of the deed's ticket or call waits before it."""
        for one in self.waiting(deed.agent_id):
            if one.deed.id == deed.id:
                return one.state is WaitingState.WAITING
            if one.deed.strands & deed.strands:
                return False
        return False

    def send(self, desk: DeskServices, actor: Actor, deed_id: UUID) -> Sent:
        """Do a deed on the server.

        One that stands already, out of the actor's sight, is sent: its outcome has no value.
        EnvironmentFailed leaves it waiting; RuleBroken and Conflict mark it refused and are
        raised, RuleBroken ``deed_gone`` when it is not there (any more).
        """
        waiting = self._find(deed_id)
        deed = waiting.deed
        if deed.agent_id != actor.agent_id:
            raise ValueError("a deed is sent by whoever made it")
        try:
            outcome = perform(desk, actor, deed, recorded=True, version=self._version(deed))
        except EnvironmentFailed:
            raise
        except DeskError as error:
            if error.code not in STANDS:
                self._settle(deed.id, WaitingState.REFUSED, fate_of(error))
                raise
            outcome = Outcome(None, Changes(Touched.QUEUE | Touched.CALL))
        except Exception as error:
            refusal = RuleBroken("unexpected", detail=str(error))
            self._settle(deed.id, WaitingState.REFUSED, fate_of(refusal))
            raise
        fate = _fate_of_outcome(deed, outcome)
        self._settle(deed.id, WaitingState.SENT, fate)
        state = WaitingState.SENT
        return Sent(Waiting(deed, state, waiting.local, self._clock(), fate), outcome)

    def try_again(self, deed_id: UUID) -> None:
        """Let a refused deed wait for the next sending."""
        self._settle(deed_id, WaitingState.WAITING, Fate())

    def drop(self, deed_id: UUID) -> None:
        """Wipe a deed; whoever calls this has its text somewhere else."""
        self._file.remove(deed_id)

    def exchange(self, deed: Deed, others: Sequence[Deed]) -> None:
        """Put deeds in the place of one, so that what is said by them is never lost between."""
        bodies = [(other.id, to_json(other)) for other in others]
        self._file.exchange(deed.id, deed.agent_id, WaitingState.WAITING, bodies)

    def offer_again(self, desk: DeskServices, actor: Actor) -> int:
        """Put back what was sent and the server does not know any more; return how many.

        A failover may lose what was confirmed last: it is asked for after every reconnect.
        """
        sent = self.look(actor.agent_id).sent
        unknown = self.unknown_to(desk, actor, sent)
        for one in unknown:
            self._settle(one.deed.id, WaitingState.WAITING, Fate())
        return len(unknown)

    def unknown_to(
        self, desk: DeskServices, actor: Actor, sent: tuple[Waiting, ...]
    ) -> tuple[Waiting, ...]:
        """Return the sent deeds that do not stand in the database."""
        known = desk.deeds.standing(actor, [one.deed.id for one in sent])
        return tuple(one for one in sent if one.deed.id not in known)

    def purge(self) -> None:
        """Wipe what was confirmed more than a day ago."""
        self._file.purge(WaitingState.SENT, self._clock() - KEPT_AFTER)

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()

    def _find(self, deed_id: UUID) -> Waiting:
        row = self._file.row(deed_id)
        waiting = _readable(row) if row is not None else None
        if waiting is None:
            raise RuleBroken("deed_gone")
        return waiting

    def _version(self, deed: Deed) -> int:
        """Return the version that our own last deed gave the ticket: this one builds on it."""
        if deed.ticket_id is None:
            return 0
        sent = self.look(deed.agent_id).sent
        ours = (one.fate.version for one in sent if one.deed.ticket_id == deed.ticket_id)
        return max(ours, default=0)

    def _settle(self, deed_id: UUID, state: WaitingState, fate: Fate) -> None:
        at = self._clock() if state is WaitingState.SENT else None
        self._file.settle(deed_id, state, as_json(fate), at)


def _readable(row: OutboxRow) -> Waiting | None:
    if row.body is None:
        return None
    try:
        deed = from_json(row.body)
        fate = read_json(Fate, row.fate) if row.fate else Fate()
        state = WaitingState(row.state)
    except ValueError:
        return None
    return Waiting(deed, state, row.local, row.settled_at, fate)


def _fate_of_outcome(deed: Deed, outcome: Outcome[Any]) -> Fate:
    value = outcome.value
    if isinstance(value, Registered):
        return Fate(number=value.number)
    if isinstance(value, TicketCard):
        # A note knows the ticket's version too, but others may have raised it: it proves nothing.
        version = value.version if deed.seen_version is not None else 0
        return Fate(number=value.number, version=version)
    return Fate()


__all__ = ["Damage", "Outbox", "Sent", "new_key"]
