"""What the second line's desk shows and does, without widgets."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from typing import Final
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal

from app.bootstrap import ServiceDesk
from app.domain.changes import Changes, Touched
from app.domain.deeds import CallbackDeed, callback_deed
from app.domain.kpi import KpiMeasure, target_for
from app.domain.permissions import Actor, Permission, TicketFacts, allows, reach_of
from app.domain.readmodels.calls import Callback
from app.domain.readmodels.tickets import TicketPage, TicketRow, WorkCounts
from app.domain.vocabulary import StateType, TicketState
from app.services.operation import Outcome
from ui.carrying import Kept
from ui.context import DeskContext
from ui.latest import LatestLookup
from ui.texts import refusal
from ui.texts.away_words import shut_while_away
from ui.texts.waiting import kept_text
from ui.ticket_parts.keyed_jobs import KeyedJobs
from ui.ticket_parts.notepad import NotePad
from ui.ticket_parts.ticket_at_hand import TicketAtHand

TICK_MS: Final = 30_000
_SHOWN: Final = Touched.TICKET | Touched.QUEUE | Touched.CALL | Touched.CATALOGUE | Touched.CLIENT


class WorkTab(StrEnum):
    """The lists of the desk."""

    MINE = "mine"
    QUEUE = "queue"
    WAITING_CLIENT = "waiting_client"
    WAITING_PARTNER = "waiting_partner"
    SOLVED = "solved"
    CALLBACKS = "callbacks"


@dataclass(frozen=True, slots=True)
class WorkReading:
    """One list, the group's queue and the figures, read together."""

    tab: WorkTab
    page: TicketPage
    callbacks: tuple[Callback, ...]
    mine: TicketPage
    queue: TicketPage
    counts: WorkCounts


@dataclass(frozen=True, slots=True)
class _Take:
    """A wish for the next ticket, with what stood on top when it was made."""

    top: UUID | None


def read_work(desk: ServiceDesk, actor: Actor, tab: WorkTab) -> WorkReading:
    """Read what the desk shows under a tab; runs in the read lane."""
    queue, mine = desk.queues.group_queue(actor), desk.queues.my_work(actor)
    listed: dict[WorkTab, Callable[[], TicketPage]] = {
        WorkTab.MINE: lambda: mine,
        WorkTab.QUEUE: lambda: queue,
        WorkTab.WAITING_CLIENT: partial(desk.queues.waiting, actor, TicketState.WAITING_CLIENT),
        WorkTab.WAITING_PARTNER: partial(desk.queues.waiting, actor, TicketState.WAITING_PARTNER),
        WorkTab.SOLVED: partial(desk.queues.solved_today, actor),
    }
    callbacks = desk.calls.callbacks(actor) if tab is WorkTab.CALLBACKS else ()
    page = listed[tab]() if tab in listed else TicketPage((), 0)
    return WorkReading(tab, page, callbacks, mine, queue, desk.queues.counts(actor))


class WorkPresenter(QObject):
    """The desk.

    Signals: ``read()`` lists and figures are there or fresh, ``read_failed(error)``,
    ``waiting()`` another list was asked for, ``ticked()`` each 30 s, ``taken(row, faster)``
    with whether somebody was faster, ``queue_empty()``, ``take_failed(error)``,
    ``called_back(callback)``, ``call_back_failed(error)``.
    """

    read = Signal()
    read_failed = Signal(object)
    waiting = Signal()
    ticked = Signal()
    taken = Signal(object, bool)
    queue_empty = Signal()
    take_failed = Signal(object)
    called_back = Signal(object)
    call_back_failed = Signal(object)

    def __init__(
        self, context: DeskContext, pad: NotePad | None = None, parent: QObject | None = None
    ) -> None:
        """``pad`` is shared with the other screens of tickets."""
        super().__init__(parent)
        self.context = context
        self.tab = WorkTab.MINE
        self.reading: WorkReading | None = None
        self.ticket = TicketAtHand(context, pad or NotePad(), self)
        self._taking = False
        self._lookup = LatestLookup(context.background, self._work, parent=self)
        self._lookup.answered.connect(self._on_read)
        self._lookup.failed.connect(self._on_read_failed)
        self._jobs = KeyedJobs(context.background, self)
        self._jobs.done.connect(self._on_written)
        self._jobs.failed.connect(self._on_write_failed)
        context.hub.changed.connect(self._on_changed)
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self.ticked)
        self._timer.start()

    @property
    def rows(self) -> tuple[TicketRow, ...]:
        """The list under the tab."""
        return self.reading.page.rows if self.reading else ()

    @property
    def may_take(self) -> bool:
        """Whether the actor may take from his groups' queue."""
        actor = self.context.actor
        group = next(iter(actor.group_ids), None)
        facts = TicketFacts(None, group, actor.department_id, actor.line)
        return bool(allows(actor, Permission.TICKET_TAKE, facts))

    @property
    def solved_wanted(self) -> int | None:
        """What the room wants solved in a shift, where the actor may see it."""
        targets = self.context.catalogue.targets
        return target_for(targets, self.context.actor, KpiMeasure.SOLVED_A_SHIFT)

    def why_not_take(self) -> str:
        """Say why the next ticket cannot be taken now; empty when it can."""
        right = Permission.TICKET_TAKE
        if not self.may_take:
            return refusal(right, str(allows(self.context.actor, right).reason))
        return shut_while_away(right) if self.context.desk.offline.away else ""

    @property
    def may_read(self) -> bool:
        """Whether the actor may see tickets at all."""
        return reach_of(self.context.actor, Permission.TICKET_READ) != "none"

    @property
    def nearest(self) -> TicketRow | None:
        """The actor's ticket whose running deadline comes first."""
        rows = self.reading.mine.rows if self.reading else ()
        return next(
            (row for row in rows if row.due_at and row.state_type is not StateType.PAUSED), None
        )

    @property
    def is_outdated(self) -> bool:
        """Whether the lists know a newer state of the ticket at hand than its card."""
        card, reading = self.ticket.card, self.reading
        if card is None or reading is None:
            return False
        rows = (*reading.page.rows, *reading.queue.rows)
        return any(row.ticket_id == card.ticket_id and row.version > card.version for row in rows)

    def refresh(self) -> None:
        """Read lists and figures again; the ticket at hand follows its own changes."""
        self._lookup.ask_now(self.tab)

    def choose_tab(self, tab: WorkTab) -> None:
        """Show another list."""
        if tab is self.tab:
            return
        self.tab, self.reading = tab, None
        self.waiting.emit()
        self.refresh()

    def take_next(self) -> None:
        """F2: take the top of the queue; a second press waits for the first."""
        if self._taking or self.why_not_take():
            return
        self._taking = True
        rows = self.reading.queue.rows if self.reading else ()
        wish = _Take(rows[0].ticket_id if rows else None)
        desk, actor = self.context.desk, self.context.actor
        self._jobs.write(wish, partial(desk.queues.take_next, actor))

    def finish_callback(self, callback: Callback, note: str, *, reached: bool) -> None:
        """Note that a lost caller was rung back, reached or not."""
        actor, about = self.context.actor, callback.organisation or callback.caller_name
        deed = callback_deed(
            actor.agent_id, self.context.clock(), callback.call_id,
            CallbackDeed(reached, note), about or callback.number_typed,
        )  # fmt: skip
        self._jobs.write(callback, partial(self.context.sending.carry, deed))

    def neighbours(self) -> tuple[UUID, ...]:
        """The tickets of the list, for Alt+↑ and Alt+↓ in the ticket's own view."""
        return tuple(row.ticket_id for row in self.rows)

    def _work(self, key: object) -> object:
        return read_work(self.context.desk, self.context.actor, WorkTab(str(key)))

    def _on_read(self, key: object, result: object) -> None:
        if key is self.tab and isinstance(result, WorkReading):
            self.reading = result
            self.read.emit()

    def _on_read_failed(self, key: object, error: object) -> None:
        if key is self.tab:
            self.read_failed.emit(error)

    def _on_written(self, key: object, outcome: Outcome[TicketRow | None] | Kept) -> None:
        self.context.sending.note(outcome)
        if isinstance(outcome, Kept):
            self.context.notices.remark(kept_text(outcome.waiting))
            self.called_back.emit(key)
            return
        self.context.hub.publish(outcome.changes, self)
        if isinstance(key, Callback):
            self.called_back.emit(key)
        elif isinstance(key, _Take):
            self._on_taken(key, outcome.value)

    def _on_taken(self, wish: _Take, row: TicketRow | None) -> None:
        self._taking = False
        if row is None:
            self.queue_empty.emit()
            self.refresh()
            return
        faster = wish.top is not None and row.ticket_id != wish.top
        self.taken.emit(row, faster)

    def _on_write_failed(self, key: object, error: object) -> None:
        if isinstance(key, _Take):
            self._taking = False
            self.take_failed.emit(error)
        else:
            self.call_back_failed.emit(error)

    def _on_changed(self, changes: Changes, _initiator: object) -> None:
        if changes.touched & _SHOWN:
            self.refresh()
