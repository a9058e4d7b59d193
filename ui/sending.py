"""Every write that must not be lost: onto this computer's disk first, then to the server.

At an embedded database there is no outbox: a write goes straight to its file.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.changes import Changes, Touched
from app.domain.deciding import decided
from app.domain.deeds import REGISTRATIONS, Deed
from app.domain.errors import DeskError, EnvironmentFailed, RuleBroken
from app.domain.permissions import Actor
from app.domain.readmodels.conflicts import FieldChoice
from app.domain.waiting import OutboxSight, Waiting
from app.services.operation import Outcome
from ui.background import Background
from ui.carrying import Carrier, Kept
from ui.changes_hub import ChangesHub
from ui.connection import UNREACHED, ConnectionWatch

if TYPE_CHECKING:
    from app.bootstrap import ServiceDesk
    from app.services.outbox import Outbox, Sent

RETRY_MS: Final = 10_000
_LOG: Final = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Drained:
    """What one emptying of the outbox did."""

    sent: tuple[Waiting, ...] = ()
    refused: tuple[Waiting, ...] = ()


@dataclass(frozen=True, slots=True)
class _Step:
    """One deed of an emptying: it stands, or there is an error."""

    waiting: Waiting
    sent: "Sent | None" = None
    error: DeskError | None = None


class Sending(QObject):
    """The outbox at work.

    Signals: ``changed()`` what waits differs, ``drained(Drained)`` after an emptying that sent
    or was refused something, ``numbered(ticket_id)`` a provisional number was drawn.
    """

    changed = Signal()
    drained = Signal(object)
    numbered = Signal(object)

    def __init__(
        self,
        desk: "ServiceDesk",
        who: Callable[[], Actor],
        outbox: "Outbox | None",
        background: Background,
        journal: Background,
        hub: ChangesHub,
        connection: ConnectionWatch,
    ) -> None:
        """``who`` tells the actor as he is now; no ``outbox`` at an embedded database.

        ``journal`` is the lane of small files.
        """
        super().__init__()
        self._desk, self._who, self.outbox = desk, who, outbox
        self._background, self._journal, self._hub = background, journal, hub
        self.connection = connection
        self._carrier = Carrier(desk, who, outbox, connection) if outbox is not None else None
        self.sight = OutboxSight()
        self._locals: dict[UUID, int] = {}
        self._drawing: set[UUID] = set()
        self._draining = False
        self._passed: set[UUID] = set()
        self._done = Drained()
        self._retry = QTimer(self)
        self._retry.setSingleShot(True)
        self._retry.setInterval(RETRY_MS)
        self._retry.timeout.connect(self.drain)
        if outbox is not None:
            connection.found.connect(self.recover)
            hub.reach_changed.connect(self._on_reach)

    # ---- what the window shows
    @property
    def local_only(self) -> bool:
        """Whether what is saved now stays on this computer for the time being."""
        return self.outbox is not None and self.connection.away

    def provisional(self, ticket_id: UUID) -> int | None:
        """Return n of Л-n for a card; None while it is being drawn (``numbered`` tells)."""
        known = self._locals.get(ticket_id)
        if known is None and self.outbox is not None and ticket_id not in self._drawing:
            self._drawing.add(ticket_id)
            work = partial(self._draw, self.outbox, ticket_id)
            self._journal.write(work, self._on_drawn, self._on_not_drawn)
        return known

    def waits(self, key: UUID) -> bool:
        """Whether something done to a ticket or a call has not reached the server yet."""
        return key in self.sight.strands

    def waiting_entries(self, ticket_id: UUID) -> frozenset[UUID]:
        """Return the keys of the entries of a ticket's history that only this computer has."""
        deeds = [one.deed.id for one in self.sight.unsent if one.deed.ticket_id == ticket_id]
        return self._desk.rehearsal.entries_of(deeds)

    # ---- one deed
    def carry(self, deed: Deed) -> Outcome[Any] | Kept:
        """Keep a deed and do it; runs in the write lane. Raises as ``Carrier.carry`` does."""
        if self._carrier is None:
            from app.services.performing import perform

            return perform(self._desk, self._who(), deed, recorded=False)
        local = None
        if deed.ticket_id is not None and deed.kind in REGISTRATIONS:
            local = self._locals.get(deed.ticket_id)
        return self._carrier.carry(deed, local)

    def note(self, answer: object) -> Kept | None:
        """Hear in the GUI thread what ``carry`` returned; give it back when it only was kept."""
        if self.outbox is not None:
            self.refresh()
        if not isinstance(answer, Kept):
            return None
        if answer.error is not None:
            self.connection.report(answer.error)
        self._retry.start()
        self._publish(answer.changes)
        return answer

    # ---- all that waits
    def start(self) -> None:
        """Send what an earlier run left behind."""
        if self.outbox is not None:
            self.refresh()
            self._on_reach(self._desk.offline.away)
            self.recover()

    def refresh(self) -> None:
        """Look again at what waits."""
        if self.outbox is not None:
            work = partial(self.outbox.look, self._who().agent_id)
            self._journal.read(work, self._on_sight, self._on_bug)

    def recover(self) -> None:
        """After a reconnect: offer again what a failover may have lost, then send what waits."""
        if self.outbox is not None and not self._background.closed:
            self._background.write(self._offer, self._on_offered, self._on_not_offered)

    def drain(self) -> None:
        """Send what waits, one deed after the other; calls that are saved meanwhile go between."""
        closed = self._background.closed
        if self.outbox is None or self._draining or self.connection.away or closed:
            return
        self._draining, self._passed, self._done = True, set(), Drained()
        self._step()

    def try_again(self, deed_id: UUID) -> None:
        """Send a refused deed once more."""
        if self.outbox is not None:
            self._journal.write(
                partial(self.outbox.try_again, deed_id), self._on_try_again, self._on_bug
            )

    def drop(self, deed_id: UUID) -> None:
        """Take a deed out whose text is kept elsewhere; what waited behind it may go."""
        if self.outbox is not None:
            self._journal.write(
                partial(self.outbox.drop, deed_id), self._on_try_again, self._on_bug
            )

    def exchange(self, deed: Deed, others: tuple[Deed, ...]) -> None:
        """Keep other deeds in the place of a refused one, which then goes."""
        if self.outbox is not None:
            work = partial(self.outbox.exchange, deed, others)
            self._journal.write(work, self._on_try_again, self._on_bug)

    def decide(self, clashed: Waiting, choices: tuple[FieldChoice, ...], text: str) -> None:
        """Do a clashed deed as it was decided, and tell the history of both sides."""
        version, now = clashed.fate.stands_at, self._desk.clock()
        self.exchange(clashed.deed, decided(clashed.deed, choices, version, text, now))

    # ---- inside
    def _on_reach(self, away: bool) -> None:
        if away and self._carrier is not None and not self._background.closed:
            self._background.write(self._carrier.catch_up, self._publish, self._on_bug)

    def _publish(self, changes: Changes) -> None:
        if changes.touched is not Touched.NOTHING:
            self._hub.publish(changes, self)

    def _draw(self, outbox: "Outbox", ticket_id: UUID) -> tuple[UUID, int]:
        return ticket_id, outbox.reserve()

    def _on_drawn(self, answer: tuple[UUID, int]) -> None:
        ticket_id, local = answer
        self._drawing.discard(ticket_id)
        self._locals[ticket_id] = local
        self.numbered.emit(ticket_id)

    def _on_not_drawn(self, _error: object) -> None:
        """Leave it: the number is drawn when the deed is put."""
        self._drawing.clear()

    def _offer(self) -> None:
        if self.outbox is not None:
            self.outbox.purge()
            self.outbox.offer_again(self._desk, self._who())

    def _on_offered(self, _nothing: object) -> None:
        self.drain()

    def _on_not_offered(self, error: BaseException) -> None:
        self.connection.report(error)
        self._retry.start()

    def _step(self) -> None:
        if self._background.closed:
            self._draining = False
            return
        self._background.write(self._send_next, self._on_step, self._on_broken)

    def _send_next(self) -> _Step | None:
        """Send one deed; runs in the write lane."""
        outbox = self.outbox
        one = outbox.next(self._who().agent_id, self._passed) if outbox is not None else None
        if outbox is None or one is None:
            return None
        try:
            return _Step(one, outbox.send(self._desk, self._who(), one.deed.id))
        except DeskError as error:
            return _Step(one, error=error)
        except Exception as error:  # noqa: BLE001 - marked refused, the rest goes on
            _LOG.exception("a deed of the outbox failed")
            return _Step(one, error=RuleBroken("unexpected", detail=str(error)))

    def _on_step(self, step: _Step | None) -> None:
        if step is None or not self._go_on_after(step):
            self._finish()
            return
        self.refresh()
        self._step()

    def _go_on_after(self, step: _Step) -> bool:
        """Account for one deed; False when the server is away and nothing else would go."""
        done = self._done
        if step.sent is not None:
            self._done = Drained((*done.sent, step.sent.waiting), done.refused)
            self._hub.publish(step.sent.outcome.changes, self)
        elif isinstance(step.error, EnvironmentFailed):
            self._passed.add(step.waiting.deed.id)
            self.connection.report(step.error)
            return step.error.code not in UNREACHED
        else:
            self._done = Drained(done.sent, (*done.refused, step.waiting))
        return True

    def _on_broken(self, error: object) -> None:
        _LOG.error("the outbox could not be emptied: %s", error)
        self._finish()

    def _finish(self) -> None:
        self._draining = False
        self.refresh()
        if self._done.sent:
            self._desk.offline.renew()
        if self._done.sent or self._done.refused:
            self.drained.emit(self._done)

    def _on_try_again(self, _nothing: object) -> None:
        self.refresh()
        self.drain()

    def _on_sight(self, sight: OutboxSight) -> None:
        self.sight = sight
        left = len(sight.waiting) - len(sight.refused)
        if left and not self._draining and not self._retry.isActive():
            self._retry.start()
        self.connection.show_queue(len(sight.waiting), len(sight.refused), sending=self._draining)
        self.changed.emit()

    def _on_bug(self, error: object) -> None:
        _LOG.error("the outbox could not be read: %s", error)
