"""The demo room's outages: one that goes on, one whose callers are being rung back."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from app.domain.vocabulary import Audience, EntryKind, LinkKind, Ringing, Spread
from db.models.outage import OutageCall, OutageMark, OutageText
from db.models.ticket import Ticket
from db.models.timeline import TimelineEntry
from db.seed.classification import Classification
from db.seed.clients import Organisation
from db.seed.content import read
from db.seed.history import HistoryMaker
from db.seed.rows import Rows
from db.seed.staff import Staff
from db.seed.story import Story
from db.seed.today import minutes, tell_story

SHARED = ("category", "impact", "urgency", "assignee", "group", "solved")
"""What a joined ticket has in common with its outage."""
AFTER = timedelta(seconds=25)


@dataclass(frozen=True, slots=True)
class Outage:
    """A master with its joined tickets, each with what the data file tells of it."""

    told: Mapping[str, Any]
    master: Story
    joined: tuple[tuple[Mapping[str, Any], Story], ...]

    def stories(self) -> Iterator[Story]:
        """Yield the tickets, the master's first."""
        yield self.master
        yield from (story for _told, story in self.joined)


def outages_of_today(
    maker: HistoryMaker,
    classification: Classification,
    clients: Mapping[str, Organisation],
    now: datetime,
) -> tuple[Outage, ...]:
    """Tell the outages of the data file."""

    def story(entry: Mapping[str, Any]) -> Story:
        return tell_story(entry, maker, classification, clients, now)

    return tuple(
        Outage(
            told=entry,
            master=story(entry),
            joined=tuple((one, story(_with_shared(entry, one))) for one in entry["joined"]),
        )
        for entry in read("outages")["outages"]
    )


def _with_shared(master: Mapping[str, Any], one: Mapping[str, Any]) -> dict[str, Any]:
    shared = {name: master[name] for name in SHARED if name in master}
    return {**shared, **one}


class OutageWriter:
    """Adds marks, words, joinings and rings once the tickets are there."""

    def __init__(
        self, rows: Rows, staff: Staff, written: Sequence[tuple[UUID, Story]], now: datetime
    ) -> None:
        self._rows, self._staff, self._now = rows, staff, now
        self._keys = {id(story): key for key, story in written}
        self._tickets = {row["id"]: row for row in rows.of(Ticket)}

    def write(self, outage: Outage) -> None:
        """Add everything about one outage."""
        told, master = outage.told, self._keys[id(outage.master)]
        login = told["assignee"]
        at = self._ago(told["marked"])
        self._rows.put(
            OutageMark,
            ticket_id=master,
            spread=Spread.SYSTEMIC,
            marked_at=at,
            marked_by_id=self._staff.agents[login],
        )
        self._entry(master, at, login, EntryKind.OUTAGE, "", {"spread": Spread.SYSTEMIC.value})
        for ago, author, body in told["texts"]:
            self._say(master, self._ago(ago), author, body)
        for one, story in outage.joined:
            self._join(master, self._keys[id(story)], one)

    def _say(self, master: UUID, at: datetime, login: str, body: str) -> None:
        agent_id = self._staff.agents[login]
        self._rows.add(OutageText, at, ticket_id=master, at=at, agent_id=agent_id, body=body)
        self._entry(master, at, login, EntryKind.OUTAGE, body, {"text": True})

    def _join(self, master: UUID, ticket_id: UUID, told: Mapping[str, Any]) -> None:
        at, ticket = self._ago(told["at"]), self._tickets[ticket_id]
        ticket["master_id"] = master
        numbers = (self._tickets[master]["number"], ticket["number"])
        for key, number in zip((ticket_id, master), numbers, strict=True):
            facts = {"number": number, "kind": LinkKind.OUTAGE.value}
            self._entry(key, at, told["dispatcher"], EntryKind.LINKED, "", facts)
        for ago, login, result, note in told.get("rings", ()):
            self._ring(master, ticket_id, self._ago(ago), login, Ringing(result), note)

    def _ring(
        self, master: UUID, ticket_id: UUID, at: datetime, login: str, result: Ringing, note: str
    ) -> None:
        self._rows.add(
            OutageCall,
            at,
            ticket_id=ticket_id,
            master_id=master,
            at=at,
            agent_id=self._staff.agents[login],
            result=result,
            note=note,
        )
        facts = {"ringing": result.value, "number": self._tickets[master]["number"]}
        self._entry(ticket_id, at, login, EntryKind.OUTAGE, note, facts)

    def _ago(self, count: int) -> datetime:
        return self._now - minutes(count) + AFTER

    def _entry(
        self,
        ticket_id: UUID,
        at: datetime,
        login: str,
        kind: EntryKind,
        body: str,
        facts: dict[str, Any],
    ) -> None:
        self._rows.add(
            TimelineEntry,
            at,
            ticket_id=ticket_id,
            at=at,
            agent_id=self._staff.agents[login],
            kind=kind,
            audience=Audience.INTERNAL,
            body=body,
            facts=facts,
        )
        ticket = self._tickets[ticket_id]
        ticket["changed_at"] = max(ticket["changed_at"], at)
