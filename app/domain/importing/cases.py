"""The rows of one case, one each for a simple table or one per event of a log, as one ticket.

Rules for logs whose order or clock is broken: the order of the file is the order of events; a
time that runs back is set to the one before; nothing happens before the opening. The ticket
was resolved when its column says so, else when its last run of resolved rows began, else at
its closing; ``resolved_rule`` tells which of the three.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, tzinfo
from enum import StrEnum
from functools import lru_cache
from typing import Any, TypeVar

from app.domain.errors import RuleBroken
from app.domain.importing import words
from app.domain.importing.dates import read_moment
from app.domain.importing.rows import Row, RowError, cleaned
from app.domain.text_guard import clean_line
from app.domain.vocabulary import (
    Channel,
    EntryKind,
    Impact,
    Priority,
    ResolutionCode,
    TicketState,
    Urgency,
)

Value = TypeVar("Value")
_NAME, _TEXT = 200, 50_000
_NAMES = (
    "requester",
    "organisation",
    "category",
    "subcategory",
    "group",
    "assignee",
    "changed_by",
)
_DONE = (TicketState.RESOLVED, TicketState.CLOSED)


class ResolvedRule(StrEnum):
    """What the time of resolution was taken from."""

    COLUMN = "column"
    LOG = "log"
    CLOSED = "closed"
    NONE = "none"


@lru_cache(maxsize=65_536)
def _clean(text: str, name: str) -> str:
    return clean_line(text, _NAME, name)


@dataclass(frozen=True, slots=True)
class Event:
    """One entry of the timeline."""

    at: datetime
    kind: EntryKind
    agent: str
    facts: dict[str, Any]
    body: str = ""


@dataclass(frozen=True, slots=True)
class ImportedCase:
    """A ticket to be, with names where the database will have keys."""

    row: int
    external_key: str
    subject: str
    description: str
    state: TicketState
    priority: Priority
    impact: Impact
    urgency: Urgency
    channel: Channel
    requester: str
    phone: str
    organisation: str
    category: str
    subcategory: str
    group: str
    assignee: str
    opened_by: str
    opened_at: datetime
    changed_at: datetime
    changed_by: str
    resolved_at: datetime | None
    closed_at: datetime | None
    resolution_code: ResolutionCode | None
    resolution: str
    reopen_count: int
    resolved_rule: ResolvedRule
    mended_times: int
    states: tuple[tuple[datetime, TicketState, str], ...]
    events: tuple[Event, ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Reading:
    """How dates are written and where a time without a zone was local."""

    order: str
    zone: tzinfo


class CaseReader:
    """Reads one case; collects what is wrong with its rows in ``errors``."""

    def __init__(self, rows: Sequence[Row], reading: Reading) -> None:
        self.rows = rows
        self.last = rows[-1]
        self.errors: list[RowError] = []
        self._reading = reading
        self._mended = 0
        self._states: list[tuple[datetime, TicketState, str]] = []
        self._events: list[Event] = []
        self._reopened = 0

    def read(self) -> ImportedCase | None:
        """The ticket, or None when ``errors`` has something."""
        opened_at = self._opened_at()
        if opened_at is None:
            return None
        self._walk(opened_at)
        case = self._case(opened_at)
        return None if self.errors else case

    def _opened_at(self) -> datetime | None:
        for row in self.rows:
            if row.text("opened_at"):
                return self._moment(row, "opened_at")
        error = RuleBroken("required", field="opened_at")
        self.errors.append(self.rows[0].error("opened_at", error))
        return None

    def _walk(self, opened_at: datetime) -> None:
        """Turn what differs from row to row into entries and the log of states."""
        first = self.rows[0]
        opened_by = self._name(first, "opened_by")
        state = self._try(first, "state", words.read_state) or TicketState.NEW
        self._states.append((opened_at, state, opened_by))
        self._events.append(Event(opened_at, EntryKind.REGISTERED, opened_by, {}))
        at, before = opened_at, first
        for place, row in enumerate(self.rows):
            at = self._at(row, at)
            agent = self._name(row, "changed_by")
            if place:
                state = self._state_event(row, at, agent, state)
                self._priority_event(before, row, at, agent)
            self._hands_event(before if place else None, row, at, agent)
            before = row

    def _at(self, row: Row, not_before: datetime) -> datetime:
        written = self._moment(row, "changed_at")
        if written is None or written >= not_before:
            return written or not_before
        self._mended += 1
        return not_before

    def _state_event(self, row: Row, at: datetime, agent: str, before: TicketState) -> TicketState:
        state = self._try(row, "state", words.read_state)
        if state is None or state is before:
            return before
        reopened = before in _DONE and state not in _DONE
        self._reopened += reopened
        kind = EntryKind.REOPENED if reopened else EntryKind.STATE
        facts = {"from": before.value, "to": state.value}
        if state is TicketState.RESOLVED:
            kind, facts = EntryKind.RESOLUTION, {**facts, "code": self.last.text("resolution_code")}
        self._events.append(Event(at, kind, agent, facts))
        self._states.append((at, state, agent))
        return state

    def _priority_event(self, before: Row, row: Row, at: datetime, agent: str) -> None:
        if before.text("priority") == row.text("priority"):
            return
        old = self._try(before, "priority", words.read_priority)
        new = self._try(row, "priority", words.read_priority)
        if old is not None and new is not None and old is not new:
            facts = {"from": int(old), "to": int(new)}
            self._events.append(Event(at, EntryKind.PRIORITY, agent, facts))

    def _hands_event(self, before: Row | None, row: Row, at: datetime, agent: str) -> None:
        old = [self._name(before, name) if before else "" for name in ("assignee", "group")]
        new = [self._name(row, name) for name in ("assignee", "group")]
        if old == new:
            return
        facts: dict[str, Any] = {"from": old[0], "to": new[0]}
        if old[1] != new[1]:
            facts |= {"group_from": old[1], "group_to": new[1]}
        self._events.append(Event(at, EntryKind.ASSIGNED, agent, facts))

    def _case(self, opened_at: datetime) -> ImportedCase:
        last, state = self.last, self._states[-1][1]
        closed_at = self._closed_at(state)
        resolved_at, rule = self._resolved_at(state, closed_at)
        counts = [self._try(row, "reopen_count", words.read_count) or 0 for row in self.rows]
        names = {name: self._name(last, name) for name in _NAMES}
        return ImportedCase(
            **names,
            row=self.rows[0].number,
            external_key=self._name(last, "number"),
            subject=self._subject(),
            description=self._text("description") or self._told_otherwise(),
            state=state,
            priority=self._try(last, "priority", words.read_priority) or Priority.NORMAL,
            impact=self._try(last, "impact", words.read_impact) or Impact.PERSON,
            urgency=self._try(last, "urgency", words.read_urgency) or Urgency.TODAY,
            channel=self._try(last, "channel", words.read_channel) or Channel.PHONE,
            phone=last.text("phone"),
            opened_by=self._name(self.rows[0], "opened_by"),
            opened_at=opened_at,
            changed_at=self._changed_at(opened_at, resolved_at, closed_at),
            resolved_at=resolved_at,
            closed_at=closed_at,
            resolution_code=words.read_resolution(last.text("resolution_code")),
            resolution=self._text("resolution") or last.text("resolution_code"),
            reopen_count=max(self._reopened, *counts),
            resolved_rule=rule,
            mended_times=self._mended,
            states=tuple(self._states),
            events=tuple(self._events),
        )

    def _changed_at(self, opened_at: datetime, *ends: datetime | None) -> datetime:
        told = self._moment(self.last, "changed_at")
        moments = (self._events[-1].at, told, *ends)
        return max(opened_at, *(at for at in moments if at is not None))

    def _closed_at(self, state: TicketState) -> datetime | None:
        if state is not TicketState.CLOSED:
            return None
        return self._moment(self.last, "closed_at") or self._began(TicketState.CLOSED)

    def _resolved_at(
        self, state: TicketState, closed_at: datetime | None
    ) -> tuple[datetime | None, ResolvedRule]:
        if state not in _DONE:
            return None, ResolvedRule.NONE
        written = self._moment(self.last, "resolved_at")
        if written is not None:
            return written, ResolvedRule.COLUMN
        began = self._began(TicketState.RESOLVED)
        return (began, ResolvedRule.LOG) if began else (closed_at, ResolvedRule.CLOSED)

    def _began(self, wanted: TicketState) -> datetime | None:
        return next((at for at, state, _ in reversed(self._states) if state is wanted), None)

    def _subject(self) -> str:
        parts = [self._name(self.last, name) for name in ("category", "subcategory", "symptom")]
        own = self._name(self.last, "subject") or self._text("description").split("\n")[0][:_NAME]
        return own or " · ".join(part for part in parts if part) or self._name(self.last, "number")

    def _told_otherwise(self) -> str:
        """What the table knows and no field of ours holds."""
        return "\n".join(filter(None, (self._name(self.last, n) for n in ("symptom", "location"))))

    def _moment(self, row: Row, name: str) -> datetime | None:
        if not row.text(name):
            return None
        read: Callable[[str], datetime] = lambda text: read_moment(  # noqa: E731 (bound to this reading)
            text, self._reading.order, self._reading.zone
        )
        return self._try(row, name, read)

    def _text(self, name: str) -> str:
        try:
            return cleaned(self.last, name, _TEXT)
        except RuleBroken as error:
            self.errors.append(self.last.error(name, error))
            return ""

    def _name(self, row: Row, name: str) -> str:
        raw = row.text(name)
        return self._try(row, name, lambda text: _clean(text, name)) or "" if raw else ""

    def _try(self, row: Row, name: str, read: Callable[[str], Value]) -> Value | None:
        try:
            return read(row.text(name))
        except RuleBroken as error:
            found = row.error(name, error)
            if found not in self.errors:
                self.errors.append(found)
            return None
