"""What the ticket's own view shows and does, without widgets."""

from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from typing import Final
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal

from app.bootstrap import ServiceDesk
from app.domain.permissions import Actor, Permission, allows
from app.domain.readmodels.calls import CallPlan, PlanQuestion
from app.domain.readmodels.clients import ClientCard, History, HistoryItem
from app.domain.readmodels.tickets import TicketCard, TimelineItem
from app.domain.state_times import StateTime
from app.domain.vocabulary import Audience, EntryKind, StateType
from ui.context import DeskContext
from ui.ticket_parts.keyed_jobs import KeyedJobs
from ui.ticket_parts.notepad import NotePad
from ui.ticket_parts.ticket_at_hand import TicketAtHand

TICK_MS: Final = 30_000
_OPEN: Final = (StateType.NEW, StateType.OPEN, StateType.PAUSED)
_TALKED: Final = (EntryKind.CALL, EntryKind.ANSWER, EntryKind.PROMISE, EntryKind.REMOTE_LOOK)
_CHANGES: Final = (
    EntryKind.STATE, EntryKind.ASSIGNED, EntryKind.FIELD, EntryKind.PRIORITY,
    EntryKind.RESOLUTION, EntryKind.REOPENED, EntryKind.LINKED, EntryKind.REGISTERED,
    EntryKind.ESCALATED,
)  # fmt: skip


class Part(StrEnum):
    """The tabs over the history."""

    ALL = "all"
    TALK = "talk"
    INTERNAL = "internal"
    PARTNER = "partner"
    CHANGES = "changes"


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stands around a ticket: its client, his open tickets, who could take it, its times."""

    client: ClientCard | None
    open_tickets: tuple[HistoryItem, ...]
    history_denied: bool
    plan: CallPlan | None
    times: tuple[StateTime, ...] = ()


def belongs(part: Part, item: TimelineItem) -> bool:
    """Tell whether an entry is shown under a tab."""
    partner = item.kind is EntryKind.PARTNER or item.audience is Audience.PARTNER
    tests = {
        Part.ALL: True,
        Part.TALK: item.kind in _TALKED or item.audience is Audience.CLIENT,
        Part.INTERNAL: item.kind is EntryKind.NOTE and item.audience is Audience.INTERNAL,
        Part.PARTNER: partner,
        Part.CHANGES: item.kind in _CHANGES,
    }
    return tests[part]


def read_surroundings(desk: ServiceDesk, actor: Actor, card: TicketCard) -> Surroundings:
    """Read client, his open tickets and the candidates; runs in the read lane.

    A partner may know neither: what he may not read is left out, the ticket is his all the same.
    """
    knows = bool(allows(actor, Permission.CLIENT_READ))
    client = desk.clients.card(actor, card.contact_id) if card.contact_id and knows else None
    history = History(0, (), denied=not knows)
    if knows and (card.client_id or card.contact_id):
        person = None if card.client_id else card.contact_id
        history = desk.clients.history(actor, contact_id=person, client_id=card.client_id)
    others = tuple(
        each for each in history.items
        if each.state_type in _OPEN and each.ticket_id != card.ticket_id
    )  # fmt: skip
    plans = bool(allows(actor, Permission.TICKET_REGISTER))
    plan = desk.planning.plan(actor, _question(card)) if plans else None
    times = desk.tickets.state_times(actor, card.ticket_id)
    return Surroundings(client, others, history.denied, plan, times)


def _question(card: TicketCard) -> PlanQuestion:
    return PlanQuestion(
        category_id=card.category_id,
        client_id=card.client_id,
        impact=card.impact,
        urgency=card.urgency,
        at=card.opened_at,
        group_id=card.group_id,
        assignee_id=card.assignee_id,
        channel=card.channel,
    )


class TicketPresenter(QObject):
    """The ticket.

    Signals: ``surrounded()`` client and candidates are there, ``surroundings_failed(error)``,
    ``part_chosen()``, ``moved_along()`` the place among the neighbours differs,
    ``ticked()`` each 30 s.
    """

    surrounded = Signal()
    surroundings_failed = Signal(object)
    part_chosen = Signal()
    moved_along = Signal()
    ticked = Signal()

    def __init__(
        self, context: DeskContext, pad: NotePad | None = None, parent: QObject | None = None
    ) -> None:
        """``pad`` is shared with the other screens of tickets."""
        super().__init__(parent)
        self.context = context
        self.ticket = TicketAtHand(context, pad or NotePad(), self)
        self.part = Part.ALL
        self.neighbours: tuple[UUID, ...] = ()
        self.surroundings: Surroundings | None = None
        self._jobs = KeyedJobs(context.background, self)
        self._jobs.done.connect(self._on_surrounded)
        self._jobs.failed.connect(self._on_failed)
        self.ticket.read.connect(self._on_read)
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self.ticked)
        self._timer.start()

    @property
    def place(self) -> int:
        """Where the ticket stands in the list it came from, from 0; −1 when in none."""
        shown = self.ticket.ticket_id
        return self.neighbours.index(shown) if shown in self.neighbours else -1

    def show(self, ticket_id: UUID, from_list: tuple[UUID, ...] = ()) -> None:
        """Show a ticket; its neighbours are for ``step``."""
        self.neighbours = from_list
        if ticket_id != self.ticket.ticket_id:
            self.surroundings = None
        self.ticket.choose(ticket_id)
        self.moved_along.emit()

    def step(self, by: int) -> None:
        """Alt+↑ and Alt+↓: the neighbour in the list; the ends stay where they are."""
        at = self.place + by
        if self.place >= 0 and 0 <= at < len(self.neighbours):
            self.show(self.neighbours[at], self.neighbours)

    def choose_part(self, part: Part) -> None:
        """Show another part of the history."""
        self.part = part
        self.part_chosen.emit()

    def items(self, part: Part | None = None) -> tuple[TimelineItem, ...]:
        """Return the entries of a part, of the chosen one by default."""
        wanted = part or self.part
        return tuple(item for item in self.ticket.timeline if belongs(wanted, item))

    def _on_read(self) -> None:
        card = self.ticket.card
        if card is None:
            return
        desk, actor = self.context.desk, self.context.actor
        self._jobs.read(card.ticket_id, partial(read_surroundings, desk, actor, card))

    def _on_surrounded(self, key: object, result: object) -> None:
        if key == self.ticket.ticket_id and isinstance(result, Surroundings):
            self.surroundings = result
            self.surrounded.emit()

    def _on_failed(self, key: object, error: object) -> None:
        if key == self.ticket.ticket_id:
            self.surroundings_failed.emit(error)
