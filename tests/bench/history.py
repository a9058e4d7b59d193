"""Clients with their people and two years of tickets, the same rows for the same size."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import accumulate
from random import Random
from uuid import UUID

from app.domain.folding import fold
from app.domain.ticket_number import pack_number
from app.domain.vocabulary import (
    Channel,
    EntryKind,
    Impact,
    Priority,
    ResolutionCode,
    SlaClock,
    StateType,
    SupportLine,
    TicketState,
    Urgency,
)
from db.models import client, sla, ticket, timeline
from tests.bench import words
from tests.bench.room import TARGETS, Room, add_room
from tests.bench.rows import NOW, Batch, Row
from tests.bench.sizes import Size

SEED = 20_260_303
PEOPLE_OF_A_CLIENT = 8
OFFICE_SHARE = 0.3
CHUNK = 20_000
DAYS = 730
UNASSIGNED, HELD, PAUSED = 0.04, 0.02, 0.005
FIRST_QUEUE_SHARE = 0.6
PRIORITIES = (Priority.CRITICAL, Priority.HIGH, Priority.NORMAL, Priority.LOW)
CODES = ("9{:09d}", "812{:07d}", "495{:07d}")
Rows = dict[str, list[Row]]


@dataclass(frozen=True, slots=True)
class Person:
    """Whom a ticket may be about."""

    contact: UUID
    client: UUID
    site: UUID


def everything(size: Size) -> Iterator[Rows]:
    """All rows in an order that foreign keys accept, some thousand tickets at a time."""
    batch = Batch(Random(SEED))
    room = add_room(batch)
    people = _clients(batch, size.people)
    yield batch.taken()
    maker = _Tickets(batch, room, people, size.tickets)
    for start in range(0, size.tickets, CHUNK):
        for place in range(start, min(start + CHUNK, size.tickets)):
            maker.add(place)
        yield batch.taken()
    counter = ticket.TicketCounter
    batch.put(counter, year=NOW.year, last=maker.sequence)
    yield batch.taken()


def room_of() -> Room:
    """The keys of the room alone: it is the first that is made."""
    return add_room(Batch(Random(SEED)))


def _clients(batch: Batch, count: int) -> list[Person]:
    people: list[Person] = []
    number = 0
    while len(people) < count:
        number += 1
        people += _client(batch, number, min(PEOPLE_OF_A_CLIENT, count - len(people)))
    return people


def _client(batch: Batch, number: int, size: int) -> Iterator[Person]:
    dice = batch.dice
    created = NOW - timedelta(days=DAYS + 30)
    name = f"{dice.choice(words.TRADES)} «{dice.choice(words.TITLES)}-{number}»"
    city = dice.choice(words.CITIES)
    key = batch.add(
        client.Client,
        created,
        name=name,
        search_text=fold(name),
        city=city,
        is_key=dice.random() < 0.02,
        created_at=created,
    )
    address = f"{dice.choice(words.STREETS)}, {dice.randint(1, 120)}"
    site = batch.add(client.Site, created, client_id=key, name=address, address=address, city=city)
    office = _digits(dice)
    for place in range(size):
        extension = str(101 + place) if dice.random() < OFFICE_SHARE else ""
        contact = _contact(batch, key, site, name)
        _phone(batch, contact, office if extension else _digits(dice), extension)
        yield Person(contact, key, site)


def _digits(dice: Random) -> str:
    code = dice.choice(CODES)
    return code.format(dice.randrange(10 ** (9 if code[0] == "9" else 7)))


def _contact(batch: Batch, key: UUID, site: UUID, organisation: str) -> UUID:
    name = words.full_name(batch.dice)
    return batch.add(
        client.Contact,
        NOW - timedelta(days=DAYS),
        client_id=key,
        site_id=site,
        full_name=name,
        search_text=fold(f"{name} {organisation}"),
        position=batch.dice.choice(words.POSTS),
        created_at=NOW - timedelta(days=DAYS),
    )


def _phone(batch: Batch, contact: UUID, digits: str, extension: str) -> None:
    spelt = f"+7 ({digits[:3]}) {digits[3:6]}-{digits[6:8]}-{digits[8:]}"
    batch.add(
        client.PhoneNumber,
        NOW - timedelta(days=DAYS),
        contact_id=contact,
        key=digits,
        key_reversed=digits[::-1],
        extension=extension,
        e164=f"+7{digits}",
        as_written=spelt + (f" доб. {extension}" if extension else ""),
    )


class _Tickets:
    """Tickets from the oldest to the newest; some clients call far more often than others."""

    def __init__(self, batch: Batch, room: Room, people: list[Person], count: int) -> None:
        self._batch, self._room, self._people = batch, room, people
        self._count = count
        self._complaints = words.Complaints(batch.dice)
        self._often = list(accumulate(1 / (rank + 20) for rank in range(len(people))))
        self._year = 0
        self.sequence = 0

    def add(self, place: int) -> None:
        opened = NOW - timedelta(days=DAYS) * ((self._count - place) / self._count)
        self._number(opened)
        kind, values = self._standing(opened)
        person = self._batch.dice.choices(self._people, cum_weights=self._often)[0]
        key = self._batch.add(
            ticket.Ticket,
            opened,
            number=pack_number(self._year, self.sequence),
            subject=self._complaints.text(6),
            description=self._complaints.text(self._batch.dice.randint(6, 18)),
            channel=Channel.PHONE,
            client_id=person.client,
            contact_id=person.contact,
            site_id=person.site,
            **self._classified(opened),
            **values,
        )
        self._told(key, opened, values["state"])
        if kind in (StateType.NEW, StateType.OPEN, StateType.PAUSED):
            self._clocks(key, opened, values["priority"])

    def _number(self, opened: datetime) -> None:
        if opened.year != self._year:
            self._year, self.sequence = opened.year, 0
        self.sequence += 1

    def _classified(self, opened: datetime) -> Row:
        registrar = self._batch.dice.choice(self._room.dispatchers).agent_id
        return {
            "impact": Impact.PERSON,
            "urgency": Urgency.TODAY,
            "line": SupportLine.SECOND,
            "department_id": self._room.department,
            "category_id": self._batch.dice.choice(self._room.categories),
            "sla_policy_id": self._room.policy,
            "opened_at": opened,
            "registered_at": opened,
            "registered_by_id": registrar,
            "changed_by_id": registrar,
        }

    def _standing(self, opened: datetime) -> tuple[StateType, Row]:
        """Where the ticket stands now; what nobody holds lies mostly in the first queue."""
        dice = self._batch.dice
        luck = dice.random()
        priority = dice.choices(PRIORITIES, (2, 13, 70, 15))[0]
        held = {"assignee_id": dice.choice(self._room.engineers).agent_id}
        queue = dice.choice(self._room.queues)
        row: Row = {"priority": priority, "changed_at": opened, "group_id": queue}
        if luck < UNASSIGNED:
            first = dice.random() < FIRST_QUEUE_SHARE
            row["group_id"] = self._room.queues[0] if first else queue
            return StateType.NEW, row | _state(TicketState.NEW, StateType.NEW) | _due(row, opened)
        if luck < UNASSIGNED + HELD:
            state = _state(TicketState.IN_PROGRESS, StateType.OPEN)
            return StateType.OPEN, row | held | state | _due(row, opened)
        if luck < UNASSIGNED + HELD + PAUSED:
            waits = {"paused_at": opened, "review_at": NOW, "pause_reason": "ждём клиента"}
            state = _state(TicketState.WAITING_CLIENT, StateType.PAUSED)
            return StateType.PAUSED, row | held | state | waits
        solved = min(opened + timedelta(minutes=dice.randint(20, 3_000)), NOW)
        state = _state(TicketState.CLOSED, StateType.CLOSED)
        ends = {
            "first_response_at": solved,
            "resolved_at": solved,
            "closed_at": solved,
            "changed_at": solved,
            "resolution_code": ResolutionCode.FIXED,
            "resolution": self._complaints.text(5),
        }
        return StateType.CLOSED, row | held | state | ends

    def _told(self, key: UUID, opened: datetime, state: str) -> None:
        about = {"ticket_id": key, "at": opened}
        self._batch.add(sla.StateChange, opened, state=state, **about)
        kind = EntryKind.REGISTERED
        self._batch.add(timeline.TimelineEntry, opened, kind=kind, facts={}, **about)

    def _clocks(self, key: UUID, opened: datetime, priority: Priority) -> None:
        clocks = zip(SlaClock, TARGETS[priority], strict=True)
        for clock, minutes in clocks:
            self._batch.put(
                sla.SlaTarget,
                ticket_id=key,
                clock=clock,
                policy_id=self._room.policy,
                started_at=opened,
                due_at=opened + timedelta(minutes=minutes),
                target_minutes=minutes,
            )


def _state(state: TicketState, kind: StateType) -> Row:
    return {"state": state.value, "state_type": kind}


def _due(row: Row, opened: datetime) -> Row:
    return {"due_at": opened + timedelta(minutes=TARGETS[row["priority"]][0])}
