"""Tickets with their timelines, written in chunks of one transaction."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from app.domain import phone
from app.domain.errors import RuleBroken
from app.domain.folding import fold
from app.domain.identity import new_id, new_id_at
from app.domain.importing.cases import ImportedCase
from app.domain.importing.people import ImportedPerson
from app.domain.lifecycle import TEMPLATE
from app.domain.phone import PhoneNumber
from app.domain.vocabulary import Audience, EntryKind, StateType
from app.services.importing.names import Names, unseen
from app.services.importing.numbers import Numbers
from app.services.importing.options import ImportReport
from app.services.importing.people import PeopleWriter
from db.bulk import insert_rows
from db.models.sla import StateChange
from db.models.ticket import Ticket
from db.models.timeline import TimelineEntry
from db.queries import known
from db.session import dialect_of


class CasesWriter:
    """Writes cases that are not here yet; callers, staff, groups and categories are made."""

    def __init__(
        self, session: Session, report: ImportReport, now: datetime, numbers: Numbers, source: str
    ) -> None:
        self._session = session
        self._report = report
        self._names = Names(session, report)
        self._people_report = ImportReport()
        self._people = PeopleWriter(session, self._people_report, now)
        self._numbers = numbers
        self._source = source
        self._now = now
        self._callers: dict[str, UUID] = {}

    def write(self, cases: Sequence[ImportedCase]) -> None:
        """Write one chunk; those whose number in the other system is known stay as they are."""
        there = known.tickets_by_key(self._session, [case.external_key for case in cases])
        new = [case for case in cases if case.external_key not in there]
        self._report.already_there += len(cases) - len(new)
        self._report.created += len(new)
        if not new:
            return
        self._know_callers(new)
        keys = [(new_id_at(case.opened_at), case) for case in new]
        tickets = [self._ticket(key, case) for key, case in keys]
        states = [row for key, case in keys for row in self._states(key, case)]
        entries = [row for key, case in keys for row in self._entries(key, case)]
        self._people.flush()
        insert_rows(self._session, Ticket, tickets)
        insert_rows(self._session, StateChange, states)
        insert_rows(self._session, TimelineEntry, entries)
        texts = [(row["number"], _words(row)) for row in tickets]
        dialect_of(self._session).index_tickets(self._session, texts)
        self._count(new, len(entries))

    def finish(self) -> None:
        """Make the new callers findable and tell how many there are."""
        self._people.finish()
        self._report.contacts = self._people_report.created
        self._report.organisations = self._people_report.organisations

    def _count(self, cases: Iterable[ImportedCase], entries: int) -> None:
        self._report.entries += entries
        for case in cases:
            self._report.rule(f"resolved_{case.resolved_rule}")
            self._report.rule("times_mended", case.mended_times)

    def _know_callers(self, cases: Sequence[ImportedCase]) -> None:
        """Find or make the callers of a chunk, by number and name, else by name and house."""
        people = {_caller(case): _person(case) for case in reversed(cases)}
        self._people.know(list(people.values()))
        asked = {text: one for text, one in people.items() if text and text not in self._callers}
        numbers = {number.key for one in asked.values() for number in one.numbers}
        by_number = {
            (key, fold(one.full_name)): one.contact_id
            for one in known.people_by_number(self._session, numbers)
            for key, _ in one.numbers
        }
        by_text = known.people_by_text(self._session, unseen(asked, self._callers))
        for text, one in asked.items():
            found = [by_number.get((n.key, fold(one.full_name))) for n in one.numbers]
            key = next(filter(None, found), None) or by_text.get(text)
            self._callers[text] = key or self._people.person(one)

    def _ticket(self, key: UUID, case: ImportedCase) -> dict[str, Any]:
        group_id, line = self._names.group(case.group)
        return {
            **_constant(),
            **self._people_of(case),
            "id": key,
            "number": self._numbers.draw(case.opened_at.year),
            "subject": case.subject,
            "description": case.description,
            "state": case.state.value,
            "state_type": TEMPLATE[case.state].type,
            "priority": case.priority,
            "impact": case.impact,
            "urgency": case.urgency,
            "channel": case.channel,
            "line": line,
            "department_id": self._names.department_id,
            "group_id": group_id,
            "category_id": self._names.category(case.category, case.subcategory),
            "opened_at": case.opened_at,
            "registered_at": case.opened_at,
            "changed_at": case.changed_at,
            "resolved_at": case.resolved_at,
            "closed_at": case.closed_at,
            "paused_at": case.states[-1][0] if _waits(case) else None,
            "resolution_code": case.resolution_code,
            "resolution": case.resolution,
            "reopen_count": case.reopen_count,
            "external_key": case.external_key,
        }

    def _people_of(self, case: ImportedCase) -> dict[str, Any]:
        return {
            "assignee_id": self._names.agent(case.assignee),
            "registered_by_id": self._names.agent(case.opened_by),
            "changed_by_id": self._names.agent(case.changed_by),
            "client_id": self._people.organisation(case.organisation),
            "contact_id": self._callers.get(_caller(case)),
        }

    def _states(self, key: UUID, case: ImportedCase) -> list[dict[str, Any]]:
        return [
            {
                "id": new_id(),
                "ticket_id": key,
                "at": at,
                "state": state.value,
                "agent_id": self._names.agent(agent),
                "reason": "",
                "review_at": None,
            }
            for at, state, agent in case.states
        ]

    def _entries(self, key: UUID, case: ImportedCase) -> list[dict[str, Any]]:
        origin = {"number": case.external_key, "file": self._source}
        rows = [self._entry(key, e.at, e.kind, e.agent, e.facts) for e in case.events]
        return [*rows, self._entry(key, self._now, EntryKind.IMPORTED, "", origin)]

    def _entry(
        self, key: UUID, at: datetime, kind: EntryKind, agent: str, facts: dict[str, Any]
    ) -> dict[str, Any]:
        return {
            "id": new_id(),
            "ticket_id": key,
            "at": at,
            "agent_id": self._names.agent(agent),
            "kind": kind,
            "audience": Audience.INTERNAL,
            "body": "",
            "facts": facts,
        }


def _constant() -> dict[str, Any]:
    """Columns that an imported ticket leaves at their beginning."""
    return {
        **dict.fromkeys(("site_id", "equipment_id", "partner_id", "master_id", "sla_policy_id")),
        **dict.fromkeys(("due_at", "first_response_at", "review_at")),
        **dict.fromkeys(("pause_reason", "workaround", "root_cause", "plan", "billing_note"), ""),
        **dict.fromkeys(("entered_afterwards", "solved_at_once", "outside_sla"), False),
        "version": 1,
    }


def _waits(case: ImportedCase) -> bool:
    return TEMPLATE[case.state].type is StateType.PAUSED


def _caller(case: ImportedCase) -> str:
    return fold(f"{case.requester} {case.organisation}") if case.requester else ""


def _person(case: ImportedCase) -> ImportedPerson:
    return ImportedPerson(
        row=case.row,
        external_key=None,
        full_name=case.requester,
        organisation=case.organisation,
        position="",
        city="",
        address="",
        email="",
        numbers=_numbers_of(case.phone),
    )


def _numbers_of(text: str) -> tuple[PhoneNumber, ...]:
    try:
        return (phone.parse(text),) if text.strip() else ()
    except RuleBroken:
        return ()


def _words(row: dict[str, Any]) -> str:
    return " ".join((row["subject"], row["description"], row["resolution"], row["workaround"]))
