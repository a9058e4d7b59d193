"""Faults of other systems' clocks, named after where they were reported; none happens here."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from app.domain.ledger import ClockTerms, Ledger, LoggedState, LoggedTerms, TermsKind, ledger_of
from app.domain.ledger_calendar import Why
from app.domain.sla import SlaPolicy, SlaTarget, targets_for
from app.domain.vocabulary import Priority, StateType
from app.domain.working_calendar import Hours, WorkingCalendar
from app.domain.working_time import add_working, next_working_moment, working_between

HOUR, MINUTE = timedelta(hours=1), timedelta(minutes=1)
LUNCH = (Hours(9 * 60, 13 * 60), Hours(14 * 60, 18 * 60))
ROOM = WorkingCalendar(
    "Europe/Moscow",
    (LUNCH,) * 5 + ((),) * 2,
    # 2026: Wednesday 4 November is a holiday; 3 November is shortened.
    {date(2026, 11, 4): (), date(2026, 11, 3): (Hours(540, 780), Hours(840, 1020))},
    {date(2026, 11, 4): "День народного единства"},
)


def at(day: int, hour: int, minute: int = 0) -> datetime:
    """Moscow time in November 2026, as UTC; the 2nd is a Monday."""
    return datetime(2026, 11, day, hour, minute, tzinfo=UTC) - 3 * HOUR


def state(day: int, hour: int, code: str, minute: int = 0) -> LoggedState:
    kinds = {
        "new": StateType.NEW,
        "waiting_client": StateType.PAUSED,
        "resolved": StateType.RESOLVED,
    }
    return LoggedState(at(day, hour, minute), code, kinds.get(code, StateType.OPEN))


def told(target: timedelta, now: datetime, *states: LoggedState, terms: tuple = ()) -> Ledger:  # type: ignore[type-arg]
    clock = ClockTerms(ROOM, states[0].at, target)
    return ledger_of(clock, states, terms, now)


def test_osticket_6847_lunch_is_left_out_once_a_day() -> None:
    """Lunch was counted wrong: a ticket of 12:30 with two hours ends at 15:30."""
    assert add_working(ROOM, at(2, 12, 30), 2 * HOUR) == at(2, 15, 30)
    assert working_between(ROOM, at(2, 9), at(2, 18)) == 8 * HOUR


def test_frappe_2212_a_break_within_the_day_stops_the_clock() -> None:
    ledger = told(6 * HOUR, at(2, 9), state(2, 9, "new"))
    assert [line.why for line in ledger.lines] == [Why.WORKING, Why.BREAK, Why.WORKING]
    assert ledger.due_at == at(2, 16)


def test_osticket_4166_holidays_and_shortened_days_are_known() -> None:
    """A day's work opened on the eve of a holiday ends after it."""
    assert add_working(ROOM, at(3, 12), 8 * HOUR) == at(5, 13)
    assert working_between(ROOM, at(3, 9), at(5, 9)) == 7 * HOUR


def test_glpi_687_opened_outside_hours_is_not_zero() -> None:
    """A ticket opened at night got a deadline of nothing: the clock begins at opening time."""
    policy = SlaPolicy(UUID(int=1), "", ROOM, {Priority.HIGH: SlaTarget(HOUR, 4 * HOUR)})
    for opened in (at(2, 3), at(1, 12), at(2, 9)):
        targets = targets_for(policy, Priority.HIGH, opened)
        assert targets.first_response_due_at == at(2, 10)
        assert targets.resolution_due_at == at(2, 13)


def test_frappe_2449_a_pause_over_days_off_costs_working_time_only() -> None:
    """Hold time was added to the time of creation: a weekend on hold moved nothing or too much."""
    states = (state(6, 16, "in_progress"), state(6, 17, "waiting_client"), state(9, 10, "new"))
    ledger = told(4 * HOUR, at(9, 10), *states)
    assert ledger.due_at == at(9, 13)
    assert ledger.lines[1].idle == 2 * HOUR


def test_glpi_6902_another_urgency_keeps_the_pause() -> None:
    """Changing urgency forgot the time on hold; here the log is replayed with the new target."""
    states = (state(2, 9, "new"), state(2, 10, "waiting_client"), state(2, 12, "in_progress"))
    change = LoggedTerms(at(2, 12, 30), TermsKind.PRIORITY, "3", "2")
    ledger = told(2 * HOUR, at(2, 12, 30), *states, terms=(change,))
    assert ledger.due_at == at(2, 14) - HOUR
    assert ledger.spent == HOUR + 30 * MINUTE


def test_glpi_15605_another_policy_while_it_waits_keeps_the_pause() -> None:
    """The policy was changed in the very pause: what was waited stays out of the new one too."""
    states = (state(2, 9, "new"), state(2, 10, "waiting_client"), state(2, 16, "in_progress"))
    change = LoggedTerms(at(2, 11), TermsKind.POLICY, "Обычная", "Договорная")
    ledger = told(3 * HOUR, at(2, 16), *states, terms=(change,))
    assert ledger.due_at == at(2, 18)
    assert [line.why for line in ledger.lines] == [Why.WORKING, Why.PAUSED, Why.WORKING]


def test_zammad_5177_the_first_response_has_a_clock_of_its_own() -> None:
    """A clock of updates overrode the first response; here neither clock knows of the other."""
    policy = SlaPolicy(UUID(int=1), "", ROOM, {Priority.HIGH: SlaTarget(HOUR, 8 * HOUR)})
    targets = targets_for(policy, Priority.HIGH, at(2, 9))
    states = [state(2, 9, "new"), state(2, 11, "in_progress"), state(2, 12, "reopened")]
    clock = ClockTerms(ROOM, at(2, 9), HOUR, met_at=at(2, 11))
    assert targets.first_response_due_at == at(2, 10)
    assert ledger_of(clock, states, (), at(2, 17)).due_at == at(2, 10)


def test_zammad_3140_nothing_falls_due_at_night() -> None:
    """Reminders went out at midnight; a deadline never lies where nobody works."""
    for minutes in range(1, 40 * 60, 7):
        due = add_working(ROOM, at(2, 9), minutes * MINUTE)
        assert next_working_moment(ROOM, due - MINUTE) == due - MINUTE


def test_frappe_3465_reopened_after_days_it_goes_on_where_it_stopped() -> None:
    """Solved for two days and reopened: those days spoil neither clock nor figures."""
    states = (state(2, 9, "in_progress"), state(2, 11, "resolved"), state(5, 9, "reopened"))
    ledger = told(4 * HOUR, at(5, 9), *states)
    assert ledger.spent == 2 * HOUR
    assert ledger.due_at == at(5, 11)


def test_osticket_3034_waiting_for_the_client_is_nobodys_delay() -> None:
    """Open since 2016: the time in which the client has to answer counted against the room."""
    states = (state(2, 9, "in_progress"), state(2, 10, "waiting_client"))
    ledger = told(2 * HOUR, at(6, 18), *states)
    assert ledger.spent == HOUR
    assert ledger.due_at is None
