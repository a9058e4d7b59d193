"""A room at work: fifty desks, each under its own login, do their main job against one server.

Dispatchers find a caller, look at card and history, ask for the plan and register; engineers
take the next ticket, start, write a note and solve it. Every desk listens to the changes of
all others the while, and begins a job every ``pace`` seconds: some sixty times as often as
people do.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass, field
from threading import Barrier, Event
from time import perf_counter
from typing import Any, TypeVar
from uuid import UUID

from app.bootstrap import ServiceDesk
from app.domain.errors import DeskError
from app.domain.identity import new_id
from app.domain.permissions import Actor
from app.domain.readmodels.calls import CallDraft, Matter, PlanQuestion
from app.domain.vocabulary import Impact, ResolutionCode, Role, TicketState, Urgency
from db.session import Database
from tests.bench.desk import Clock
from tests.bench.meter import MILLISECOND, Figures, figures
from tests.bench.room import FIELD, Room
from tests.support.employees import address_as
from tests.support.side_by_side import all_ready, dealt, in_processes

PROCESSES = 2
PACE = 3.0
DISPATCHERS_OF_TEN = 4
OPERATIONS = ("find", "card", "history", "plan", "register", "take", "start", "note", "solve")
Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True)
class Part:
    """The desks of one process: address and person of each, and the numbers that call."""

    desks: Sequence[tuple[str, Actor]]
    room: Room
    callers: Sequence[str]
    seconds: float
    pace: float


@dataclass(slots=True)
class Worked:
    """What one desk did: nanoseconds by operation, what it registered and took, what failed."""

    times: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    numbers: list[int] = field(default_factory=list)
    taken: list[UUID] = field(default_factory=list)
    jobs: int = 0
    told: int = 0
    errors: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Fifty:
    """The room's figures; ``twice`` counts tickets or numbers that two desks got."""

    desks: int
    seconds: float
    jobs: int
    by_operation: dict[str, tuple[int, Figures, float]]
    """How often, the usual figures, the longest in milliseconds."""
    numbers: int
    taken: int
    twice: int
    deaf: int
    errors: tuple[str, ...]

    @property
    def per_second(self) -> float:
        return sum(count for count, _, _ in self.by_operation.values()) / self.seconds


def fifty(
    url: str,
    room: Room,
    callers: Sequence[str],
    seconds: float,
    desks: int = 50,
    pace: float = PACE,
) -> Fifty:
    """Let so many desks work for so many seconds."""
    people = [(address_as(url, each.login), each) for each in _people(room, desks)]
    parts = [Part(pile, room, callers, seconds, pace) for pile in dealt(people, PROCESSES)]
    return _summed([each for part in in_processes(work_together, parts) for each in part], seconds)


def _people(room: Room, desks: int) -> Sequence[Actor]:
    at_calls = desks * DISPATCHERS_OF_TEN // 10
    return (*room.dispatchers[:at_calls], *room.engineers[: desks - at_calls])


def work_together(part: Part) -> list[Worked]:
    """Open the desks of this process, begin with those of all others, work until the end."""
    with ExitStack() as stack:
        opened = [_OpenDesk(url, actor, part) for url, actor in part.desks]
        for desk in opened:
            stack.callback(desk.close)
        start = Barrier(len(opened), all_ready)
        pool = stack.enter_context(ThreadPoolExecutor(2 * len(opened)))
        for desk in opened:
            stack.callback(desk.stopping.set)
            pool.submit(desk.listen)
        return list(pool.map(lambda desk: desk.work(start), opened))


class _OpenDesk:
    """One person at one desk."""

    def __init__(self, url: str, actor: Actor, part: Part) -> None:
        self._database, self._actor, self._part = Database(url), actor, part
        self._desk = ServiceDesk(self._database, Clock())
        self._desk.catalogue.snapshot()
        self._desk.live.mark()
        self.stopping, self._done = Event(), Worked()

    def close(self) -> None:
        self._database.dispose()

    def listen(self) -> None:
        self._desk.live.follow(self.stopping, self._hear)

    def _hear(self, _told: object) -> None:
        self._done.told += 1

    def work(self, start: Barrier) -> Worked:
        job = self._register if self._actor.role is Role.DISPATCHER else self._solve
        begin = self._part.pace * (self._actor.agent_id.int % 97) / 97
        start.wait()
        started = perf_counter()
        for place in range(round(self._part.seconds / self._part.pace)):
            due = started + begin + place * self._part.pace
            self.stopping.wait(max(0.0, due - perf_counter()))
            try:
                job(place)
                self._done.jobs += 1
            except DeskError as error:
                self._done.errors.append(f"{self._actor.login}: {error.code} {error.facts}")
        return self._done

    def _timed(self, name: str, call: Callable[..., Answer], *arguments: Any) -> Answer:
        began = perf_counter()
        answer = call(self._actor, *arguments)
        self._done.times[name].append(round((perf_counter() - began) * 1000 * MILLISECOND))
        return answer

    def _register(self, place: int) -> None:
        desk, part = self._desk, self._part
        number = part.callers[(self._actor.agent_id.int + place) % len(part.callers)]
        match = self._timed("find", desk.clients.find, number).matches[0]
        self._timed("card", desk.clients.card, match.contact_id)
        self._timed("history", desk.clients.history, match.contact_id, match.client_id)
        category = part.room.categories[place % len(part.room.categories)]
        asked = PlanQuestion(category, match.client_id, Impact.PERSON, Urgency.TODAY, desk.clock())
        plan = self._timed("plan", desk.planning.plan, asked)
        draft = self._draft(number, match.contact_id, match.client_id, category, plan.group_id)
        self._done.numbers.append(self._timed("register", desk.calls.register, draft).value.number)

    def _draft(
        self, number: str, contact: UUID, client: UUID | None, category: UUID, group: UUID | None
    ) -> CallDraft:
        room = self._part.room
        return CallDraft(
            call_id=new_id(),
            agent_id=self._actor.agent_id,
            started_at=self._desk.clock(),
            number_typed=number,
            contact_id=contact,
            client_id=client,
            key_count=96,
            matter=Matter(
                ticket_id=new_id(),
                description="Касса не печатает чек, покупатели ждут в очереди",
                category_id=category,
                fields={FIELD: "Атол 30Ф"},
                answers={str(question): 1 for question in room.questions},
                group_id=group,
            ),
        )

    def _solve(self, _place: int) -> None:
        tickets = self._desk.tickets
        row = self._timed("take", self._desk.queues.take_next).value
        if row is None:
            return
        self._done.taken.append(row.ticket_id)
        state = TicketState.IN_PROGRESS
        card = self._timed("start", tickets.move, row.ticket_id, row.version, state).value
        card = self._timed("note", tickets.note, row.ticket_id, "Перезагрузил, чек вышел").value
        how = ("Заменил термоголовку", ResolutionCode.FIXED)
        self._timed("solve", tickets.resolve, row.ticket_id, card.version, *how)


def _summed(worked: Sequence[Worked], seconds: float) -> Fifty:
    numbers = Counter(number for each in worked for number in each.numbers)
    taken = Counter(key for each in worked for key in each.taken)
    return Fifty(
        desks=len(worked),
        seconds=seconds,
        jobs=sum(each.jobs for each in worked),
        by_operation=dict(_by_operation(worked)),
        numbers=numbers.total(),
        taken=taken.total(),
        twice=numbers.total() - len(numbers) + taken.total() - len(taken),
        deaf=sum(not each.told for each in worked),
        errors=tuple(error for each in worked for error in each.errors),
    )


def _by_operation(worked: Sequence[Worked]) -> Iterator[tuple[str, tuple[int, Figures, float]]]:
    for name in OPERATIONS:
        times = [time for each in worked for time in each.times.get(name, ())]
        if times:
            yield name, (len(times), figures(times), max(times) / MILLISECOND)
