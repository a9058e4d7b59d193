"""The demo room's clients: organisations, sites, contracts, equipment, people, notices."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from random import Random
from typing import Any
from uuid import UUID

from app.domain.folding import fold
from app.domain.lookup import contract_key
from app.domain.vocabulary import NoticeKind
from db.models import client as tables
from db.seed.content import read
from db.seed.people import NameMaker, NumberMaker, number_row
from db.seed.reference import Reference
from db.seed.rows import Rows
from db.seed.staff import Staff

PEOPLE = 300
KEY_CLIENTS = 12
OFFICE_POSITION = 1
DEDICATED = ("s.litvinov", "o.ryabova", "a.chernov", "y.frolova", "i.melnikov")
COVERAGE = {
    "standard": "Консультации, удалённая помощь, два выезда в месяц",
    "premium": "Круглосуточно, выезды без ограничения, подменное оборудование",
}
CONTRACT_NAMES = {"standard": "«Стандарт» 8×5", "premium": "«Премиум» 24×7"}


@dataclass(slots=True)
class Organisation:
    """A client with what tickets need to know of it; ``policy`` is "" without a live contract."""

    key: UUID
    name: str
    is_key: bool
    dedicated: str
    policy: str
    site_id: UUID
    equipment: list[tuple[UUID, str, str]] = field(default_factory=list)
    people: list[tuple[UUID, str, str]] = field(default_factory=list)
    """(contact, full name, number as written)"""


class ClientMaker:
    """Collects organisations one after another; the same dice give the same room."""

    def __init__(
        self, rows: Rows, reference: Reference, staff: Staff, now: datetime, dice: Random
    ) -> None:
        self._rows, self._reference, self._staff = rows, reference, staff
        self._now, self._dice = now, dice
        self._data = read("clients")
        self._names = NameMaker(dice, self._data["names"])
        self._numbers = NumberMaker(dice, self._taken())
        self._contracts = 100
        self.made: dict[str, Organisation] = {}

    def _taken(self) -> set[str]:
        known = [n for k in self._data["known"] for p in k["people"] for n in p[3]]
        known += [k["office"] for k in self._data["known"] if "office" in k]
        known += [entry[3] for entry in read("partners")["list"]["partners"]]
        return {number_row(n)["key"][-4:] for n in known} | set(self._data["reserved"])

    def make_all(self) -> dict[str, Organisation]:
        """Collect the known clients, then the others until the people are all there."""
        for entry in self._data["known"]:
            self._known(entry)
        for kind in self._data["kinds"].values():
            for name in kind[1]:
                full = kind[0].format(name)
                if full not in self.made:
                    self._invented(full, kind)
        self._fill_up()
        return self.made

    def _known(self, entry: Mapping[str, Any]) -> None:
        made = self._organisation(
            entry["name"],
            entry["city"],
            entry["address"],
            entry["hours"],
            entry["environment"],
            entry.get("dedicated", ""),
        )
        if entry["policy"]:
            self._contract(made, entry["policy"], self._end_of(entry["ends"]))
        for name, model, firmware in entry["equipment"]:
            self._device(made, name, model, firmware)
        for position, (full_name, post, manner, numbers) in enumerate(entry["people"]):
            written = list(numbers)
            if "office" in entry:
                written.append(f"{entry['office']} доб. {101 + position}")
            self._person(made, full_name, post, manner, written)
        for kind, text in entry.get("notices", ()):
            self._notice(made, NoticeKind(kind), text)

    def _end_of(self, ends: int | str) -> date:
        today = self._now.date()
        if isinstance(ends, int):
            return today + timedelta(days=ends)
        # The mock's contract runs to the end of 2026; a later demo shows the end of its own year.
        return date(max(today.year, 2026), 12, 31)

    def _invented(self, name: str, kind: Sequence[Any]) -> None:
        dice, places = self._dice, self._data["places"]
        is_key = self._keys() < KEY_CLIENTS and dice.random() < KEY_CLIENTS / 100
        made = self._organisation(
            name,
            dice.choice(places["cities"]),
            f"{dice.choice(places['streets'])}, {dice.randint(1, 120)}",
            kind[4],
            "",
            dice.choice(DEDICATED) if is_key else "",
        )
        self._maybe_contract(made)
        self._devices(made, kind[3])
        self._office_people(made, kind[2])
        self._maybe_notice(made)

    def _keys(self) -> int:
        return sum(each.is_key for each in self.made.values())

    def _maybe_contract(self, made: Organisation) -> None:
        luck = self._dice.random()
        if luck < 0.18 and not made.is_key:
            return
        policy = "premium" if luck > 0.9 or made.is_key else "standard"
        soon = [12, 25, -30, -90] if self._dice.random() < 0.2 else [60, 120, 210, 300, 400]
        days = self._dice.choice([60, 180, 330] if made.is_key else soon)
        self._contract(made, policy, self._now.date() + timedelta(days=days))

    def _contract(self, made: Organisation, policy: str, ends_on: date) -> None:
        self._contracts += 1
        number = f"Д-{self._contracts}/{ends_on.year % 100:02d}"
        self._rows.add(
            tables.Contract,
            self._now - timedelta(days=200),
            client_id=made.key,
            number=number,
            number_key=contract_key(number),
            name=CONTRACT_NAMES[policy],
            coverage=COVERAGE[policy],
            sla_policy_id=self._reference.policies[policy].id,
            starts_on=ends_on - timedelta(days=364),
            ends_on=ends_on,
        )
        made.policy = policy if ends_on >= self._now.date() else ""

    def _organisation(
        self, name: str, city: str, address: str, hours: str, environment: str, dedicated: str
    ) -> Organisation:
        created = self._now - timedelta(days=self._dice.randint(200, 900))
        key = self._rows.add(
            tables.Client,
            created,
            name=name,
            search_text=fold(name),
            tax_number=f"78{self._dice.randint(10_000_000, 99_999_999)}",
            city=city,
            address=address,
            time_zone=self._reference.zone,
            working_hours=hours,
            environment=environment,
            is_key=bool(dedicated),
            dedicated_agent_id=self._staff.agents.get(dedicated),
            created_at=created,
        )
        site = self._rows.add(
            tables.Site, created, client_id=key, name=address, address=address, city=city
        )
        made = Organisation(key, name, bool(dedicated), dedicated, "", site)
        self.made[name] = made
        if dedicated:
            self._notice(made, NoticeKind.KEY_CLIENT, "Ключевой клиент: соединять с закреплённым")
        return made

    def _devices(self, made: Organisation, registers: int) -> None:
        lists = self._data["equipment"]
        for number in range(1, self._dice.randint(1, registers) + 1):
            model = self._dice.choice(lists["registers"])
            firmware = self._dice.choice(lists["firmware"]) if "АТОЛ" in model else ""
            self._device(made, f"Касса {number}", model, firmware)
        for name, model in self._dice.sample(lists["devices"], self._dice.randint(1, 3)):
            self._device(made, name, model, "")

    def _device(self, made: Organisation, name: str, model: str, firmware: str) -> None:
        serial = f"00107{self._dice.randint(100_000_000, 999_999_999)}"
        key = self._rows.add(
            tables.Equipment,
            self._now - timedelta(days=180),
            client_id=made.key,
            site_id=made.site_id,
            name=name,
            model=model,
            serial=serial,
            firmware=firmware,
        )
        made.equipment.append((key, name, model))

    def _office_people(self, made: Organisation, posts: Sequence[str]) -> None:
        office, count = self._numbers.office(), self._dice.choice((1, 2, 2, 3, 4))
        for number in range(count):
            shared = f"{office} доб. {101 + number}" if count > OFFICE_POSITION else office
            written = [shared] if self._dice.random() < 0.5 else [self._numbers.mobile(), shared]
            self._invented_person(made, posts[number % len(posts)], written)

    def _fill_up(self) -> None:
        """Let the last ones come with numbers of their own until everybody is there."""
        homes = list(self.made.values())[len(self._data["known"]) :]
        while self._rows.count(tables.Contact) < PEOPLE:
            home = self._dice.choice(homes)
            self._invented_person(home, "кассир", [self._numbers.mobile()])

    def _invented_person(self, made: Organisation, post: str, written: list[str]) -> None:
        manner = self._dice.choice(self._data["names"]["manners"])
        self._person(made, self._names.draw(), post, manner, written)

    def _person(
        self, made: Organisation, full_name: str, post: str, manner: str, written: list[str]
    ) -> None:
        created = self._now - timedelta(days=self._dice.randint(30, 200))
        key = self._rows.add(
            tables.Contact,
            created,
            client_id=made.key,
            site_id=made.site_id,
            full_name=full_name,
            search_text=fold(f"{full_name} {made.name}"),
            position=post,
            manner=manner,
            created_at=created,
        )
        for position, number in enumerate(written):
            self._rows.add(
                tables.PhoneNumber, created, contact_id=key, position=position, **number_row(number)
            )
        made.people.append((key, full_name, written[0]))

    def _maybe_notice(self, made: Organisation) -> None:
        if self._dice.random() < 0.22:
            kind = self._dice.choice(list(self._data["notices"]))
            self._notice(made, NoticeKind(kind), self._dice.choice(self._data["notices"][kind]))

    def _notice(self, made: Organisation, kind: NoticeKind, text: str) -> None:
        self._rows.add(
            tables.ClientNotice,
            self._now - timedelta(days=5),
            client_id=made.key,
            kind=kind,
            text=text,
            author_id=self._staff.agents["n.pavlova"],
            created_at=self._now - timedelta(days=5),
            expires_at=self._now + timedelta(days=60),
            must_confirm=kind is NoticeKind.NO_REMOTE,
        )
