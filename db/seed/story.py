"""What happened to one ticket of the demo room, before it is written down."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID

from app.domain.lifecycle import TEMPLATE
from app.domain.sla import Pause, SlaPolicy, due_with_pauses, pauses_of, targets_for
from app.domain.vocabulary import (
    Audience,
    Channel,
    EntryKind,
    Impact,
    Priority,
    ResolutionCode,
    StateType,
    TicketState,
    Urgency,
)
from db.seed.classification import Category
from db.seed.clients import Organisation
from db.seed.states import AUTO_CLOSE_DAYS

CLOSED_AFTER = timedelta(days=AUTO_CLOSE_DAYS)


@dataclass(slots=True)
class Wait:
    """A pause: from when, until when (None: still), for whom, why, looked at again when."""

    begins: datetime
    ends: datetime | None
    state: TicketState
    reason: str
    review_at: datetime


@dataclass(slots=True)
class Note:
    """Something written on the ticket."""

    at: datetime
    login: str
    kind: EntryKind
    audience: Audience
    body: str


@dataclass(slots=True)
class Passing:
    """The hand-over to a farther line: when, by whom out of which group, what was tried.

    ``begun_at`` is when the new hands began, None: not yet.
    """

    at: datetime
    login: str
    group: str
    tried: str
    begun_at: datetime | None


@dataclass(slots=True)
class Story:
    """A ticket with its life; moments later than the room's now never appear in it."""

    opened_at: datetime
    talk: timedelta
    category: Category
    organisation: Organisation
    person: tuple[UUID, str, str]
    equipment: tuple[UUID, str, str] | None
    subject: str
    said: str
    priority: Priority
    impact: Impact
    urgency: Urgency
    policy: SlaPolicy
    dispatcher: str
    group: str
    channel: Channel = Channel.PHONE
    assignee: str = ""
    first_response_at: datetime | None = None
    waits: list[Wait] = field(default_factory=list)
    resolved_at: datetime | None = None
    resolution: str = ""
    code: ResolutionCode = ResolutionCode.FIXED
    at_once: bool = False
    in_turn: bool = False
    partner: str = ""
    passing: Passing | None = None
    notes: list[Note] = field(default_factory=list)
    promise: str = ""
    promise_due_at: datetime | None = None
    promise_kept_at: datetime | None = None
    fields: dict[str, str] = field(default_factory=dict)
    """Values of own fields by the field's code."""

    @property
    def registered_at(self) -> datetime:
        """When the dispatcher saved it."""
        return self.opened_at + self.talk

    @property
    def first_hands(self) -> str:
        """Who had it before it was passed on."""
        return self.passing.login if self.passing else self.assignee

    @property
    def first_group(self) -> str:
        """Where it lay before it was passed on."""
        return self.passing.group if self.passing else self.group

    def closed_at(self, now: datetime) -> datetime | None:
        """Return when it closed by itself, or None while it may still come back."""
        if self.resolved_at is None or self.resolved_at + CLOSED_AFTER > now:
            return None
        return self.resolved_at + CLOSED_AFTER

    def states(self, now: datetime) -> Iterator[tuple[datetime, TicketState, str]]:
        """Yield (moment, state, login) from the call to now."""
        first = TicketState.ASSIGNED if self.first_hands else TicketState.NEW
        yield self.opened_at, first, self.dispatcher
        if self.first_response_at and not self.at_once:
            yield self.first_response_at, TicketState.IN_PROGRESS, self.first_hands
        yield from self._passed()
        for wait in self.waits:
            yield wait.begins, wait.state, self.assignee
            if wait.ends:
                yield wait.ends, TicketState.IN_PROGRESS, self.assignee
        if self.resolved_at:
            yield self.resolved_at, TicketState.RESOLVED, self.assignee or self.dispatcher
        closed = self.closed_at(now)
        if closed:
            yield closed, TicketState.CLOSED, ""

    def _passed(self) -> Iterator[tuple[datetime, TicketState, str]]:
        if self.passing is not None:
            yield self.passing.at, TicketState.ASSIGNED, self.passing.login
            if self.passing.begun_at is not None:
                yield self.passing.begun_at, TicketState.IN_PROGRESS, self.assignee

    def state(self, now: datetime) -> TicketState:
        """Return the state it is in."""
        return list(self.states(now))[-1][1]

    def pauses(self, now: datetime) -> tuple[Pause, ...]:
        """Return when its time to solve stood still before it was solved."""
        log = [(at, TEMPLATE[state].type) for at, state, _ in self.states(now)]
        return pauses_of(each for each in log if each[1] not in DONE)

    def resolution_due_at(self, now: datetime) -> datetime | None:
        """Return the deadline as it stands: a running pause leaves the last known one."""
        targets = targets_for(self.policy, self.priority, self.opened_at)
        if targets.resolution is None:
            return None
        finished = [pause for pause in self.pauses(now) if pause.resumed_at is not None]
        return due_with_pauses(self.policy.calendar, self.opened_at, targets.resolution, finished)


DONE = (StateType.RESOLVED, StateType.CLOSED)

DEVICE_OF = {
    "1": "Касса",
    "3": "Терминал",
    "41": "Роутер",
    "61": "Сканер",
    "62": "Весы",
    "63": "Принтер",
    "71": "Компьютер",
    "72": "Компьютер",
    "73": "МФУ",
}
"""What a branch of the classification is about, as the first word of the equipment's name."""


def whole(moment: datetime) -> datetime:
    """Return the moment in whole seconds, as keys and forms give them."""
    return moment.replace(microsecond=0)
