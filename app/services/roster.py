"""The roster: rotations rolled out as hours of duty, single days changed by hand (R61)."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from typing import Final
from uuid import UUID

from sqlalchemy.orm import Session

from app.domain import call_plan
from app.domain.changes import Changes, Touched
from app.domain.clock import Clock
from app.domain.errors import RuleBroken
from app.domain.permissions import Actor, Permission
from app.domain.readmodels.catalogue import AgentView
from app.domain.readmodels.roster import DayOfOne, HandHours, RosterRow, RosterWeek
from app.domain.roster import WEEK, Difference, Duty, Pattern, difference, duties, moment_of
from app.domain.text_guard import clean_line
from app.domain.working_calendar import MINUTES_OF_DAY, zone_of
from app.services.catalogue import CatalogueService
from app.services.operation import Operations, Outcome
from db.queries import roster as queries
from db.session import Database
from db.writes import roster as writes

AHEAD: Final = timedelta(weeks=8)
"""How far rotations are rolled out."""
NOTE: Final = 200
TOUCHED: Final = Changes(Touched.STAFF)
_DAY: Final = timedelta(days=1)


class Roster(Operations):
    """Everybody reads it; whoever shapes the room changes it. What has begun stays."""

    def __init__(self, database: Database, clock: Clock, catalogue: CatalogueService) -> None:
        super().__init__(database, clock)
        self.catalogue = catalogue

    @property
    def zone(self) -> str:
        """The room's wall clock."""
        return call_plan.zone_name(self.catalogue.snapshot())

    def week(self, monday: date) -> RosterWeek:
        """Show a week by person, lines first, then names."""
        zone, known = self.zone, self.catalogue.snapshot()
        begin, end = moment_of(monday, 0, zone), moment_of(monday + WEEK * _DAY, 0, zone)
        with self.database.read() as session:
            standing = queries.shifts(session, begin, end)
            by_hand = queries.days_by_hand(session, monday, monday + (WEEK - 1) * _DAY)
            away = queries.away(session, begin, end)
            last = queries.rolled_to(session)
        seen = _Seen(monday, zone, standing, by_hand, away)
        people = sorted(known.agents.values(), key=lambda one: (one.line, one.full_name))
        rows = tuple(seen.row(each) for each in people)
        rolled = last.astimezone(zone_of(zone)).date() if last else None
        return RosterWeek(monday, zone, rows, rolled)

    def set_day(
        self, actor: Actor, agent_id: UUID, day: date, hours: HandHours | None, note: str = ""
    ) -> Outcome[None]:
        """Set one day by hand; None is a day off. The rotation leaves it alone from now on.

        RuleBroken ``duty_hours`` for hours that do not begin within the day.
        """
        told = clean_line(note, NOTE, "note")
        if hours is not None and not _sound(hours):
            raise RuleBroken("duty_hours", field="ends_minute")
        with self.writing(actor, Permission.CATALOGUE_EDIT) as session:
            self._empty(session, agent_id, day)
            if hours is not None:
                writes.add_shifts(session, [_by_hand(agent_id, day, hours, self.zone)])
            writes.mark_day(session, agent_id, day, told, actor.agent_id, self.clock())
        return Outcome(None, TOUCHED)

    def clear_day(self, actor: Actor, agent_id: UUID, day: date) -> Outcome[Difference]:
        """Leave a day to the rotation again."""
        with self.writing(actor, Permission.CATALOGUE_EDIT) as session:
            self._empty(session, agent_id, day)
            writes.unmark_day(session, agent_id, day)
            done = self._roll(session)
        return Outcome(done, TOUCHED)

    def _empty(self, session: Session, agent_id: UUID, day: date) -> None:
        begin, end = moment_of(day, 0, self.zone), moment_of(day + _DAY, 0, self.zone)
        writes.drop_shifts(session, list(queries.shifts(session, begin, end, agent_id).values()))

    def roll_out(self, actor: Actor) -> Outcome[Difference]:
        """Write the hours of the coming weeks; done twice, the second time nothing differs."""
        with self.writing(actor, Permission.CATALOGUE_EDIT) as session:
            done = self._roll(session)
        return Outcome(done, TOUCHED if done.added or done.dropped else Changes())

    def would_roll(self, patterns: Iterable[Pattern]) -> Difference:
        """Say what rolling out these rotations would change."""
        with self.database.read() as session:
            return self._difference(session, patterns)[0]

    def keep_ahead(self, actor: Actor) -> Outcome[Difference]:
        """Roll out what time has made due; mostly nothing, and then nothing is written."""
        with self.database.read() as session:
            due = self._difference(session, queries.patterns(session))[0]
        return self.roll_out(actor) if due.added or due.dropped else Outcome(due)

    def _roll(self, session: Session) -> Difference:
        """Write the difference; two desks at once do it one after the other."""
        writes.hold_patterns(session)
        found, standing = self._difference(session, queries.patterns(session))
        writes.drop_shifts(session, [standing[each] for each in found.dropped])
        writes.add_shifts(session, found.added)
        return found

    def _difference(
        self, session: Session, patterns: Iterable[Pattern]
    ) -> tuple[Difference, Mapping[Duty, UUID]]:
        now, zone = self.clock(), self.zone
        first = now.astimezone(zone_of(zone)).date()
        last = first + AHEAD
        # Hours of one's own that run by now may still lie over a rotation's.
        standing = queries.shifts(session, now - _DAY)
        by_hand = frozenset(queries.days_by_hand(session, first, date.max))
        wanted = duties(patterns, first, last)
        return difference(wanted, standing, by_hand, zone, now), standing


def _sound(hours: HandHours) -> bool:
    starts, ends = hours.starts_minute, hours.ends_minute
    return 0 <= starts < MINUTES_OF_DAY and starts < ends <= starts + MINUTES_OF_DAY


def _by_hand(agent_id: UUID, day: date, hours: HandHours, zone: str) -> Duty:
    starts_at = moment_of(day, hours.starts_minute, zone)
    ends_at = moment_of(day, hours.ends_minute, zone)
    return Duty(agent_id, starts_at, ends_at, hours.on_calls, hours.group_id)


class _Seen:
    """A week as it was read, dealt out to people and days."""

    def __init__(
        self,
        monday: date,
        zone: str,
        standing: Iterable[Duty],
        by_hand: Mapping[tuple[UUID, date], str],
        away: Iterable[tuple[UUID, datetime, datetime]],
    ) -> None:
        self._days = tuple(monday + at * _DAY for at in range(WEEK))
        self._zone, self._by_hand, self._away = zone, by_hand, tuple(away)
        self._duties: dict[tuple[UUID, date], list[Duty]] = {}
        local = zone_of(zone)
        for one in standing:
            day = one.starts_at.astimezone(local).date()
            self._duties.setdefault((one.agent_id, day), []).append(one)

    def row(self, agent: AgentView) -> RosterRow:
        days = tuple(self._day(agent.agent_id, day) for day in self._days)
        return RosterRow(agent.agent_id, agent.full_name, agent.line, agent.group_ids, days)

    def _day(self, agent_id: UUID, day: date) -> DayOfOne:
        key = (agent_id, day)
        noon = moment_of(day, MINUTES_OF_DAY // 2, self._zone)
        away = any(who == agent_id and start <= noon < end for who, start, end in self._away)
        own = tuple(self._duties.get(key, ()))
        return DayOfOne(own, key in self._by_hand, self._by_hand.get(key, ""), away)
