"""Which questions come most, held against an independent count on both databases (R40)."""

from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.asked import MOST_DAYS, last_days
from app.domain.errors import RuleBroken
from app.domain.filters.terms import Condition, FilterField, Is, TicketFilter
from app.domain.identity import new_id
from app.domain.periods import Period
from app.domain.readmodels.asked import Aside, Asked, AskedQuestion, Tally
from app.domain.readmodels.calls import CallEnding, Solution
from app.domain.vocabulary import (
    CallOutcome,
    CallTicketRelation,
    Channel,
    RegisterPolicy,
    ResolutionCode,
    SupportLine,
)
from app.services.asked import AskedService
from app.services.calls import CallService
from app.services.catalogue import CatalogueService
from app.services.room import Room
from app.services.ticket_lists import TicketLists
from db.models.call import Call, CallTicket
from db.models.catalogue import Category
from db.models.ticket import Ticket
from tests import factories as make
from tests.drafts import draft_of
from tests.rooms import SmallRoom

ZONE = ZoneInfo("Europe/Moscow")
PHONE, EMAIL = Channel.PHONE, Channel.EMAIL
FIRST, SECOND = SupportLine.FIRST, SupportLine.SECOND
APART = {ResolutionCode.OFF_TOPIC, ResolutionCode.DUPLICATE}


@pytest.fixture
def asked(room: SmallRoom, catalogue: CatalogueService) -> AskedService:
    return AskedService(room.database, room.clock, catalogue)


@dataclass(frozen=True)
class One:
    """A ticket or a call of the property: when (hours before now), what, how it ended."""

    hours: int
    matter: int
    channel: Channel
    line: SupportLine
    code: ResolutionCode | None
    at_once: bool
    reopened: int
    outcome: CallOutcome | None
    """Not None: a call, which made the ticket before it when ``reopened`` is 1."""


CODES = st.sampled_from([None, None, *ResolutionCode])
ONES = st.lists(
    st.builds(
        One,
        st.integers(-30, 24 * 20),
        st.integers(0, 3),
        st.sampled_from([PHONE, EMAIL]),
        st.sampled_from([FIRST, SECOND]),
        CODES,
        st.booleans(),
        st.integers(0, 2),
        st.sampled_from([None, None, *CallOutcome]),
    ),
    max_size=25,
)
NARROW = st.tuples(
    st.booleans(), st.sampled_from([None, FIRST, SECOND]), st.sampled_from([None, PHONE, EMAIL])
)


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(ones=ONES, days=st.integers(1, 9), back=st.integers(0, 9), narrow=NARROW)
def test_counts_are_those_of_an_independent_count(
    room: SmallRoom,
    asked: AskedService,
    ones: list[One],
    days: int,
    back: int,
    narrow: tuple[bool, SupportLine | None, Channel | None],
) -> None:
    room.clock.now = make.NOW
    matters = _matters(room)
    _fill(room, ones, matters)
    last = make.NOW.astimezone(ZONE).date() - timedelta(days=back)
    department = room.department if narrow[0] else None
    question = AskedQuestion(last_days(days, last), department, narrow[1], narrow[2])
    found = asked.count(room.supervisor, question)
    assert found == _counted(question, ones, matters)
    whole = sum(t.asked for t in found.matters.values()) + found.calls.asked
    assert found.total.asked == whole


def _matters(room: SmallRoom) -> list[UUID | None]:
    return [None, room.cash_branch, room.no_print, room.no_network]


def _fill(room: SmallRoom, ones: list[One], matters: list[UUID | None]) -> None:
    with room.database.write() as session:
        for table in (CallTicket, Call, Ticket):
            session.query(table).delete()
        made: tuple[UUID, One] | None = None
        for number, one in enumerate(ones, start=1):
            at = make.NOW - timedelta(hours=one.hours)
            if one.outcome is None:
                ticket = make.make_ticket(session, number, room.department, **_values(one, at))
                session.get_one(Ticket, ticket).category_id = matters[one.matter]
                made = ticket, one
                continue
            call = new_id()
            agent = room.dispatcher if one.line is FIRST else room.kim
            values: dict[str, Any] = {"agent_id": agent.agent_id, "channel": one.channel}
            session.add(Call(id=call, started_at=at, outcome=one.outcome, **values))
            session.flush()
            if one.reopened == 1 and made is not None:
                relation = CallTicketRelation.CREATED
                session.add(CallTicket(call_id=call, ticket_id=made[0], relation=relation))
        session.flush()


def _values(one: One, at: datetime) -> dict[str, Any]:
    return {
        "opened_at": at,
        "registered_at": make.NOW,
        "entered_afterwards": one.hours % 2 == 0,
        "channel": one.channel,
        "line": one.line,
        "resolution_code": one.code,
        "solved_at_once": one.at_once,
        "reopen_count": one.reopened,
        "external_key": f"OLD-{new_id()}" if one.hours % 3 == 0 else None,
    }


def _counted(question: AskedQuestion, ones: list[One], matters: list[UUID | None]) -> Asked:
    """The same in plain Python: by days of the wall clock, one thing after another."""
    rows: dict[UUID | None, list[int]] = {}
    calls, aside, made_at_once = [0, 0], Counter[str](), False
    for one in ones:
        fits = question.line in (None, one.line) and question.channel in (None, one.channel)
        when = _when(question.period, make.NOW - timedelta(hours=one.hours))
        if one.outcome is None:
            made_at_once = one.at_once
            if fits and when is not None:
                _count_ticket(rows.setdefault(matters[one.matter], [0] * 4), one, when, aside)
        elif fits and when is not None:
            solved = one.reopened == 1 and made_at_once
            if one.outcome is CallOutcome.SOLVED_AT_ONCE and not solved:
                calls[when] += 1
            elif one.outcome is CallOutcome.OFF_TOPIC and when == 0:
                aside["calls"] += 1
    told = {key: Tally(*counts) for key, counts in rows.items() if any(counts)}
    apart = Aside(aside["off_topic"], aside["calls"], aside["duplicate"])
    return Asked(question, told, Tally(calls[0], calls[1], calls[0]), apart)


def _count_ticket(counts: list[int], one: One, when: int, aside: Counter[str]) -> None:
    if one.code in APART:
        aside[str(one.code)] += when == 0
        return
    counts[when if when < 2 else 0] += when < 2
    if when == 0:
        counts[2] += one.at_once and one.reopened == 0
        counts[3] += one.reopened > 0


def _when(period: Period, at: datetime) -> int | None:
    """0 in the period, 1 in as much of the one before, 2 between, None outside."""
    wall, now = at.astimezone(ZONE), make.NOW.astimezone(ZONE)
    if period.first <= wall.date() <= period.last:
        return 0
    ahead = wall + timedelta(days=period.days)
    if not period.first <= ahead.date() <= period.last:
        return None
    running = period.last >= now.date()
    return 2 if running and ahead >= now else 1


def _one(found: Asked) -> dict[UUID | None, tuple[int, int]]:
    return {key: (each.asked, each.at_once) for key, each in found.matters.items()}


def _week(room: SmallRoom, **narrowed: Any) -> AskedQuestion:  # noqa: ANN401 (any field)
    return AskedQuestion(last_days(7, room.clock().astimezone(ZONE).date()), **narrowed)


@pytest.fixture
def calls(room: SmallRoom, catalogue: CatalogueService) -> CallService:
    return CallService(room.database, room.clock, catalogue)


def test_what_the_desk_registers_is_counted_by_the_time_of_the_call(
    room: SmallRoom, asked: AskedService, calls: CallService
) -> None:
    calls.register(room.dispatcher, draft_of(room))
    calls.solve_at_once(room.dispatcher, draft_of(room), Solution("Подсказали"))
    then = room.clock() - timedelta(days=8)
    paper = draft_of(room, started_at=then, hung_up_at=then, entered_afterwards=True)
    calls.register(room.dispatcher, paper)
    found = asked.count(room.supervisor, _week(room))
    assert found.matters == {room.no_print: Tally(2, 1, 1, 0)}
    assert (found.calls, found.aside) == (Tally(), Aside())


def test_calls_that_made_no_ticket_are_counted_beside(
    room: SmallRoom, asked: AskedService, calls: CallService, catalogue: CatalogueService
) -> None:
    rooms = Room(room.database, room.clock, catalogue)
    rooms.set(room.supervisor, "register_policy", RegisterPolicy.NOT_SOLVED_AT_ONCE.value)
    calls.solve_at_once(room.dispatcher, draft_of(room), Solution("Подсказали"))
    off = CallEnding(CallOutcome.OFF_TOPIC, reason="Реклама")
    calls.finish(room.dispatcher, draft_of(room), off)
    found = asked.count(room.supervisor, _week(room))
    assert (found.matters, found.calls) == ({}, Tally(1, 0, 1, 0))
    assert found.aside == Aside(calls_off_topic=1)
    of_kim = asked.count(room.supervisor, _week(room, line=SECOND))
    assert (of_kim.calls, of_kim.aside) == (Tally(), Aside())


def test_another_department_is_counted_and_stays_out_of_reach(
    room: SmallRoom, asked: AskedService
) -> None:
    with room.database.write() as session:
        other = make.make_department(session, "other")
        make.make_ticket(session, 1, other, category_id=room.no_print, opened_at=make.NOW)
    found = asked.count(room.supervisor, _week(room))
    assert _one(found) == {room.no_print: (1, 0)}
    assert asked.count(room.supervisor, _week(room, department_id=room.department)).matters == {}
    for stranger in (room.dispatcher, room.kim):
        with pytest.raises(RuleBroken, match="not_allowed"):
            asked.count(stranger, _week(room))


def test_a_period_has_an_end(room: SmallRoom, asked: AskedService) -> None:
    today = room.clock().date()
    asked.count(room.supervisor, AskedQuestion(last_days(MOST_DAYS, today)))
    with pytest.raises(RuleBroken, match="period_long"):
        asked.count(room.supervisor, AskedQuestion(last_days(MOST_DAYS + 1, today)))


@pytest.fixture
def many(room: SmallRoom) -> Period:
    """Three days around local midnights, of a category that is retired afterwards too."""
    with room.database.write() as session:
        midnight = datetime(2026, 3, 1, tzinfo=ZONE).astimezone(UTC)
        for number, minutes in enumerate((-1, 0, 1, 24 * 60 - 1, 24 * 60), start=1):
            at = midnight + timedelta(minutes=minutes)
            category = room.no_print if number % 2 else room.no_fiscal
            make.make_ticket(session, number, room.department, category_id=category, opened_at=at)
        session.get_one(Category, room.no_fiscal).active = False
    day = midnight.astimezone(ZONE).date()
    return Period(day, day)


def test_the_list_holds_exactly_the_tickets_that_were_counted(
    room: SmallRoom, asked: AskedService, catalogue: CatalogueService, many: Period
) -> None:
    lists = TicketLists(room.database, room.clock, catalogue)
    found = asked.count(room.supervisor, AskedQuestion(many))
    assert _one(found) == {room.no_print: (1, 0), room.no_fiscal: (2, 0)}
    retired = catalogue.snapshot().retired[room.no_fiscal]
    assert (retired.code, retired.path) == ("32", ("Кассы", "Нет связи с ФН"))
    for code, count in (("31", 1), ("32", 2), ("3", 3), ("4", 0)):
        asking = TicketFilter(
            (
                Condition(FilterField.IS, (Is.ALL,)),
                Condition(FilterField.PERIOD, (many.kept,)),
                Condition(FilterField.CATEGORY, (code,)),
                Condition(FilterField.RESULT, ("off_topic", "duplicate"), negated=True),
            )
        )
        assert len(lists.whole(room.supervisor, asking)) == count
