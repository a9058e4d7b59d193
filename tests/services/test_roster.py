"""The roster on a real database: rolled out, changed by hand, shown by the week."""

import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from app.domain.changes import Touched
from app.domain.errors import RuleBroken
from app.domain.identity import new_id
from app.domain.readmodels.roster import HandHours, RosterWeek
from app.domain.roster import moment_of
from app.domain.setup.documents import Draft, SetupKind
from app.services.catalogue import CatalogueService
from app.services.roster import Roster
from app.services.setup import SetUp
from db.models.staff import DutyShift
from db.writes import roster as writes
from tests import factories as make
from tests.rooms import SmallRoom

MONDAY = date(2026, 3, 9)
"""Of the week of make.NOW, a Tuesday."""


@pytest.fixture
def roster(room: SmallRoom, catalogue: CatalogueService) -> Roster:
    return Roster(room.database, room.clock, catalogue)


@pytest.fixture
def setup(room: SmallRoom, catalogue: CatalogueService) -> SetUp:
    return SetUp(room.database, room.clock, catalogue)


def body(room: SmallRoom, **more: Any) -> dict[str, Any]:  # noqa: ANN401 (columns)
    first = {
        "agent_id": str(room.kim.agent_id), "week": 1, "days": "12345", "starts_minute": 480,
        "ends_minute": 1200, "on_calls": False, "group_id": str(room.cash),
    }  # fmt: skip
    second = {**first, "week": 2, "agent_id": str(room.litvinov.agent_id)}
    return {
        "name": "Кассы", "name_en": "", "active": True, "time_zone": "Europe/Moscow",
        "starts_on": "2026-03-09", "weeks": 2, "slots": [first, second],
    } | more  # fmt: skip


def saved(room: SmallRoom, setup: SetUp) -> Draft:
    draft = Draft(SetupKind.DUTY, str(new_id()), body(room))
    document = setup.save(room.supervisor, draft).value
    assert document is not None
    return replace(draft, body=document.body)


def hours_of(week: RosterWeek, room: SmallRoom, day: int) -> list[tuple[Any, bool]]:
    row = next(each for each in week.rows if each.agent_id == room.kim.agent_id)
    return [(one.pattern_id, one.on_calls) for one in row.days[day].duties]


def test_a_saved_rotation_is_rolled_out_for_eight_weeks(
    room: SmallRoom, setup: SetUp, roster: Roster
) -> None:
    draft = Draft(SetupKind.DUTY, str(new_id()), body(room))
    (effect,) = setup.check(room.supervisor, draft).effects
    assert effect.code == "duty_rolled"
    setup.save(room.supervisor, draft)
    week = roster.week(MONDAY)
    assert [len(hours_of(week, room, day)) for day in range(7)] == [0, 1, 1, 1, 1, 0, 0]
    next_week = roster.week(MONDAY + timedelta(weeks=1))
    assert not any(hours_of(next_week, room, day) for day in range(7))
    third = roster.week(MONDAY + timedelta(weeks=2))
    assert len(hours_of(third, room, 0)) == 1
    assert effect.facts["added"] == 40
    assert week.rolled_to is not None
    again = roster.roll_out(room.supervisor)
    assert (again.value.added, again.value.dropped) == ((), ())


def test_a_changed_rotation_replaces_future_hours_only(
    room: SmallRoom, setup: SetUp, roster: Roster
) -> None:
    draft = saved(room, setup)
    room.clock.forward(days=2)
    assert draft.body is not None
    changed = {**draft.body, "slots": [{**draft.body["slots"][0], "starts_minute": 540}]}
    setup.save(room.supervisor, replace(draft, base=draft.body, body=changed))
    row = next(e for e in roster.week(MONDAY).rows if e.agent_id == room.kim.agent_id)
    starts = [one.starts_at.hour for day in row.days for one in day.duties if one.pattern_id]
    assert starts == [5, 5, 6]


def test_a_hidden_rotation_takes_its_coming_hours_along(
    room: SmallRoom, setup: SetUp, roster: Roster
) -> None:
    draft = saved(room, setup)
    assert draft.body is not None
    setup.save(
        room.supervisor, replace(draft, base=draft.body, body={**draft.body, "active": False})
    )
    assert roster.week(MONDAY + timedelta(weeks=2)).rolled_to is None


def test_a_day_set_by_hand_stays_until_it_is_given_back(
    room: SmallRoom, setup: SetUp, roster: Roster
) -> None:
    draft = saved(room, setup)
    assert draft.body is not None
    thursday = MONDAY + timedelta(days=3)
    roster.set_day(room.supervisor, room.kim.agent_id, thursday, None, "отгул")
    row = next(e for e in roster.week(MONDAY).rows if e.agent_id == room.kim.agent_id)
    assert (row.days[3].duties, row.days[3].by_hand, row.days[3].note) == ((), True, "отгул")
    setup.save(
        room.supervisor, replace(draft, base=draft.body, body={**draft.body, "name": "Кассы 2"})
    )
    assert hours_of(roster.week(MONDAY), room, 3) == []
    hours = HandHours(600, 900, on_calls=True)
    roster.set_day(room.supervisor, room.kim.agent_id, thursday, hours)
    assert hours_of(roster.week(MONDAY), room, 3) == [(None, True)]
    roster.clear_day(room.supervisor, room.kim.agent_id, thursday)
    ((pattern, _),) = hours_of(roster.week(MONDAY), room, 3)
    assert str(pattern) == draft.key


def test_two_desks_that_roll_out_at_once_write_every_shift_once(
    room: SmallRoom, setup: SetUp, roster: Roster, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a server both are in the middle of it before either holds the rotations."""
    saved(room, setup)
    together = threading.Barrier(2)
    on_server = room.database.dialect.name != "sqlite"
    hold = writes.hold_patterns

    def both(session: Session) -> None:
        together.wait(20)
        hold(session)

    def desk(_number: int) -> int:
        if not on_server:
            together.wait(20)
        return len(roster.roll_out(room.supervisor).value.added)

    if on_server:
        monkeypatch.setattr(writes, "hold_patterns", both)
    for _ in range(3):
        with room.database.write() as session:
            rolled = DutyShift.pattern_id.is_not(None)
            session.execute(delete(DutyShift).where(rolled))
        with ThreadPoolExecutor(2) as desks:
            added = sorted(desks.map(desk, range(2)))
        assert added == [0, 40]
        with room.database.read() as session:
            shifts = session.execute(
                select(DutyShift.agent_id, DutyShift.starts_at).where(rolled)
            ).all()
        assert len(shifts) == len(set(shifts)) == 40


def test_a_desk_hears_what_another_rolled_out(
    room: SmallRoom, setup: SetUp, roster: Roster
) -> None:
    saved(room, setup)
    with room.database.write() as session:
        session.execute(delete(DutyShift).where(DutyShift.pattern_id.is_not(None)))
    assert roster.roll_out(room.supervisor).changes.touched & Touched.STAFF
    assert roster.keep_ahead(room.supervisor).changes.touched is Touched.NOTHING


def test_hours_of_ones_own_are_not_doubled_by_a_rotation(
    room: SmallRoom, setup: SetUp, roster: Roster
) -> None:
    """Those that nobody marked as set by hand, as an import or an older program wrote them."""
    kim, wednesday = room.kim.agent_id, MONDAY + timedelta(days=2)
    begins = moment_of(wednesday, 10 * 60, roster.zone)
    with room.database.write() as session:
        make.add(
            session, DutyShift(agent_id=kim, starts_at=begins, ends_at=begins + timedelta(hours=4))
        )
    saved(room, setup)
    assert hours_of(roster.week(MONDAY), room, 2) == [(None, False)]
    assert len(hours_of(roster.week(MONDAY), room, 3)) == 1


def test_who_may_not_shape_the_room_reads_the_roster_only(room: SmallRoom, roster: Roster) -> None:
    assert roster.week(MONDAY).rows
    with pytest.raises(RuleBroken, match="not_allowed"):
        roster.set_day(room.kim, room.kim.agent_id, MONDAY, None)
    with pytest.raises(RuleBroken, match="duty_hours"):
        roster.set_day(room.supervisor, room.kim.agent_id, MONDAY, HandHours(600, 600))


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"week": 3}, "duty_week_beyond"),
        ({"days": "128"}, "duty_days"),
        ({"ends_minute": 480}, "duty_hours"),
    ],
)
def test_a_wrong_rotation_is_refused_with_its_place(
    room: SmallRoom, setup: SetUp, change: dict[str, Any], code: str
) -> None:
    slots = [{**body(room)["slots"][0], **change}]
    draft = Draft(SetupKind.DUTY, str(new_id()), body(room, slots=slots))
    found = setup.check(room.supervisor, draft)
    assert [each.code for each in found.problems if each.stops] == [code]


def test_nobody_is_on_duty_twice_at_once(room: SmallRoom, setup: SetUp) -> None:
    slots = [*body(room)["slots"], {**body(room)["slots"][0], "starts_minute": 600}]
    draft = Draft(SetupKind.DUTY, str(new_id()), body(room, slots=slots))
    assert "duty_twice" in [each.code for each in setup.check(room.supervisor, draft).problems]
