"""Client lists: people written, completed or recognised, in chunks of one transaction."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import update
from sqlalchemy.orm import Session

from app.domain.errors import RuleBroken
from app.domain.folding import fold
from app.domain.identity import new_id
from app.domain.importing.people import ImportedPerson
from app.domain.importing.rows import RowError
from app.domain.phone import PhoneNumber as Number
from app.services.importing.names import unseen
from app.services.importing.options import ImportReport
from db.bulk import insert_rows
from db.models.client import Client, Contact, PhoneNumber
from db.queries import known
from db.queries.known import KnownPerson
from db.session import dialect_of

_FIELDS = ("position", "city", "address", "email")
Identity = tuple[str, str]


class PeopleWriter:
    """Writes people; the same number under the same name is the same person.

    Colleagues who share a number stay apart. A person without a number is recognised by
    name and organisation. What is known already is completed, never overwritten.
    """

    def __init__(self, session: Session, report: ImportReport, now: datetime) -> None:
        self._session = session
        self._report = report
        self._now = now
        self._clients: dict[str, UUID] = {}
        self._fresh: set[UUID] = set()
        self._texts: list[tuple[UUID, str]] = []
        self._contacts: list[dict[str, Any]] = []
        self._numbers: list[dict[str, Any]] = []

    def write(self, people: Sequence[ImportedPerson]) -> None:
        """Write one chunk."""
        self._clients |= self._organisations(people)
        by_number, by_key, by_text = self._known(people)
        for person in people:
            found = self._found(person, by_number, by_key)
            if found is None and not person.numbers and (key := by_text.get(_text(person))):
                found = _as_known(key, person)
            if found is None:
                found = self._create(person)
                by_text[_text(person)] = found.contact_id
            elif self._taken(person, found):
                continue
            else:
                self._complete(person, found)
            self._remember(person, found, by_number, by_key)
        self.flush()

    def finish(self) -> None:
        """Make the new people findable; last, because words are shared with other desks."""
        if self._texts:
            dialect_of(self._session).index_contacts(self._session, self._texts)
        self._texts = []

    def person(self, one: ImportedPerson) -> UUID:
        """Write one person whom nobody knows and return his key; ``flush`` must follow."""
        return self._create(one).contact_id

    def _known(
        self, people: Sequence[ImportedPerson]
    ) -> tuple[dict[Identity, KnownPerson], dict[str, KnownPerson], dict[str, UUID]]:
        keys = {number.key for person in people for number in person.numbers}
        externals = {person.external_key for person in people if person.external_key}
        texts = {_text(person) for person in people if not person.numbers}
        by_number = {
            (key, fold(one.full_name)): one
            for one in known.people_by_number(self._session, keys)
            for key, _ in one.numbers
        }
        by_key = {
            one.external_key: one
            for one in known.people_by_key(self._session, externals)
            if one.external_key
        }
        return by_number, by_key, known.people_by_text(self._session, texts)

    @staticmethod
    def _found(
        person: ImportedPerson,
        by_number: dict[Identity, KnownPerson],
        by_key: dict[str, KnownPerson],
    ) -> KnownPerson | None:
        name = fold(person.full_name)
        for number in person.numbers:
            if (number.key, name) in by_number:
                return by_number[number.key, name]
        return by_key.get(person.external_key) if person.external_key else None

    def _taken(self, person: ImportedPerson, found: KnownPerson) -> bool:
        """Whether the key of the other system already stands for somebody else."""
        if found.external_key != person.external_key or person.external_key is None:
            return False
        same_name = fold(found.full_name) == fold(person.full_name)
        keys = {key for key, _ in found.numbers}
        if same_name or any(number.key in keys for number in person.numbers):
            return False
        error = RuleBroken("import_key_taken", field="external_key")
        facts = {**error.facts, "name": found.full_name}
        self._report.wrong(
            RowError(person.row, "external_key", person.external_key, error.code, facts)
        )
        return True

    def _create(self, person: ImportedPerson) -> KnownPerson:
        key = new_id()
        client_id = self._clients.get(fold(person.organisation))
        fields = {name: getattr(person, name) for name in _FIELDS}
        text = _text(person)
        self._contacts.append(
            {
                "id": key,
                "client_id": client_id,
                "site_id": None,
                "full_name": person.full_name,
                "search_text": text,
                "manner": "",
                "external_key": person.external_key,
                "active": True,
                "created_at": self._now,
                "version": 1,
                **fields,
            }
        )
        self._texts.append((key, text))
        self._add_numbers(key, person.numbers, 0)
        self._report.created += 1
        self._fresh.add(key)
        numbers = {(number.key, number.extension or "") for number in person.numbers}
        return KnownPerson(
            key, person.full_name, **fields, external_key=person.external_key, numbers=numbers
        )

    def _complete(self, person: ImportedPerson, found: KnownPerson) -> None:
        missing = {
            name: getattr(person, name)
            for name in _FIELDS
            if getattr(person, name) and not getattr(found, name)
        }
        numbers = [n for n in person.numbers if (n.key, n.extension or "") not in found.numbers]
        if missing:
            self.flush()
            change = update(Contact).where(Contact.id == found.contact_id).values(**missing)
            self._session.execute(change)
        self._add_numbers(found.contact_id, numbers, len(found.numbers))
        for name, value in missing.items():
            setattr(found, name, value)
        found.numbers |= {(number.key, number.extension or "") for number in numbers}
        if missing or numbers:
            self._report.updated += 1
        elif found.contact_id in self._fresh:
            self._report.skipped += 1
        else:
            self._report.already_there += 1

    @staticmethod
    def _remember(
        person: ImportedPerson,
        found: KnownPerson,
        by_number: dict[Identity, KnownPerson],
        by_key: dict[str, KnownPerson],
    ) -> None:
        for number in person.numbers:
            by_number[number.key, fold(person.full_name)] = found
        if found.external_key:
            by_key[found.external_key] = found

    def _add_numbers(self, contact_id: UUID, numbers: Sequence[Number], first: int) -> None:
        self._numbers += [
            {
                "id": new_id(),
                "contact_id": contact_id,
                "key": number.key,
                "key_reversed": number.key[::-1],
                "extension": number.extension or "",
                "e164": number.e164 or "",
                "as_written": number.as_written,
                "position": first + place,
            }
            for place, number in enumerate(numbers)
        ]

    def _organisations(self, people: Sequence[ImportedPerson]) -> dict[str, UUID]:
        """Keys of the chunk's organisations, the new ones written with their town."""
        named = {fold(one.organisation): one for one in reversed(people) if one.organisation}
        texts = unseen(named, self._clients)
        found = known.clients_by_text(self._session, texts)
        rows = [_client_row(named[text], text, self._now) for text in texts if text not in found]
        insert_rows(self._session, Client, rows)
        self._report.organisations += len(rows)
        return found | {row["search_text"]: row["id"] for row in rows}

    def organisation(self, name: str) -> UUID | None:
        """The key of an organisation that ``know`` has looked up."""
        return self._clients.get(fold(name))

    def know(self, people: Sequence[ImportedPerson]) -> None:
        """Look up or write the organisations of these people."""
        self._clients |= self._organisations(people)

    def flush(self) -> None:
        """Send what was collected."""
        insert_rows(self._session, Contact, self._contacts)
        insert_rows(self._session, PhoneNumber, self._numbers)
        self._contacts, self._numbers = [], []


def _client_row(person: ImportedPerson, text: str, now: datetime) -> dict[str, Any]:
    return {
        "id": new_id(),
        "name": person.organisation,
        "search_text": text,
        "tax_number": "",
        "city": person.city,
        "address": "",
        "time_zone": "",
        "working_hours": "",
        "environment": "",
        "is_key": False,
        "dedicated_agent_id": None,
        "active": True,
        "created_at": now,
        "version": 1,
    }


def _as_known(key: UUID, person: ImportedPerson) -> KnownPerson:
    """The stored person of this very name and house; his other fields are left as they are."""
    return KnownPerson(
        contact_id=key,
        full_name=person.full_name,
        position=person.position,
        city=person.city,
        address=person.address,
        email=person.email,
        external_key=None,
    )


def _text(person: ImportedPerson) -> str:
    return fold(f"{person.full_name} {person.organisation}")
