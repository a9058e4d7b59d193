"""A desk whose clock is a day off writes the server's time, and says how far it is off."""

from datetime import UTC, datetime, timedelta

import pytest

from app.bootstrap import open_desk
from app.server_clock import TOLERANCE, ServerClock

DAY = timedelta(days=1)


def test_the_answer_is_taken_from_the_middle() -> None:
    moments = iter([datetime(2026, 1, 1, 12, 0, s, tzinfo=UTC) for s in (0, 4, 10)])
    clock = ServerClock(lambda: next(moments))
    off = clock.hold_against(lambda: datetime(2026, 1, 1, 13, 0, 2, tzinfo=UTC))
    assert off == timedelta(hours=1)
    assert clock() == datetime(2026, 1, 1, 13, 0, 10, tzinfo=UTC)


def test_a_clock_that_is_near_enough_stays_as_it_is() -> None:
    now = datetime(2026, 1, 1, tzinfo=UTC)
    clock = ServerClock(lambda: now)
    assert clock.hold_against(lambda: now + TOLERANCE) == timedelta()
    assert clock.hold_against(lambda: now + DAY) == DAY
    assert clock.hold_against(lambda: now) == timedelta()


def test_a_desk_a_day_off_uses_the_servers_time(
    postgresql_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    wrong = [-DAY]

    def own() -> datetime:
        return datetime.now(UTC) + wrong[0]

    monkeypatch.setattr("app.central.utc_now", own)
    desk = open_desk(postgresql_url, own)
    try:
        assert abs(desk.about().clock_off - DAY) < timedelta(seconds=5)
        assert abs(desk.clock() - datetime.now(UTC)) < timedelta(seconds=5)
        # Somebody sets the clock in the middle of the shift: right again with the next question.
        wrong[0] = timedelta(hours=3)
        desk.ping()
        assert abs(desk.clock() - datetime.now(UTC)) < timedelta(seconds=5)
    finally:
        desk.close()


def test_a_clock_set_by_hand_and_an_embedded_one_stay(postgresql_url: str, sqlite_url: str) -> None:
    def pretended() -> datetime:
        return datetime(2020, 1, 1, tzinfo=UTC)

    for url in (postgresql_url, sqlite_url):
        desk = open_desk(url, pretended)
        assert desk.about().clock_off == timedelta()
        assert desk.clock() == pretended()
        desk.close()
