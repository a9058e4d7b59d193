"""Cards, histories, notices and the writing down of people."""

from collections.abc import Iterator
from datetime import date, timedelta
from uuid import UUID, uuid4

import pytest
from sqlalchemy import event, func, select

from app.domain.client_inputs import ContactChange, NewNotice
from app.domain.errors import RuleBroken
from app.domain.identity import new_id
from app.domain.permissions import Permission
from app.domain.readmodels.calls import NewContact
from app.domain.vocabulary import NoticeKind, Role
from app.services.clients import ClientService
from db.models.client import Client, Contact, Contract, Equipment, Site
from db.models.sla import Promise
from db.session import Database
from tests.services.people import NOW, actor, clock, person, ticket


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    database = Database(database_url)
    yield database
    database.dispose()


@pytest.fixture
def clients(database: Database) -> ClientService:
    return ClientService(database, clock)


def client_of(database: Database, contact_id: UUID) -> UUID:
    with database.read() as session:
        client_id = session.get_one(Contact, contact_id).client_id
        assert client_id is not None
        return client_id


def test_a_card_shows_the_house_its_contract_and_its_devices(
    database: Database, clients: ClientService
) -> None:
    key = person(database, "Ким Лев", "Вектор", "88120004417 доб. 12", "9211234567")
    client_id = client_of(database, key)
    with database.write() as session:
        session.get_one(Client, client_id).is_key = True
        session.add(Site(client_id=client_id, name="Склад", city="Псков"))
        session.add(Equipment(client_id=client_id, name="Касса 2", serial="77"))
        session.add(Equipment(client_id=client_id, name="Списанная", active=False))
        for number, ends in (("1", date(2025, 1, 1)), ("2", date(2026, 11, 30))):
            session.add(Contract(client_id=client_id, number=number, ends_on=ends))
    card = clients.card(actor(), key)
    assert (card.full_name, card.organisation, card.is_key) == ("Ким Лев", "Вектор", True)
    assert [(line.e164, line.extension) for line in card.phones] == [
        ("+78120004417", "12"),
        ("+79211234567", ""),
    ]
    assert [site.name for site in card.sites] == ["Склад"]
    assert [device.name for device in card.equipment] == ["Касса 2"]
    assert card.contract is not None
    assert (card.contract.number, card.contract.active) == ("2", True)
    assert [notice.kind for notice in card.notices] == [NoticeKind.CONTRACT_ENDS]
    assert card.notices[0].expires_at is not None
    assert card.notices[0].expires_at.date() == date(2026, 11, 30)


def test_a_private_person_sees_only_his_own_notices(
    database: Database, clients: ClientService
) -> None:
    one, other = person(database, "Один"), person(database, "Другой")
    clients.add_notice(actor(), NewNotice(NoticeKind.OTHER, "только по чужому", contact_id=other))
    assert clients.card(actor(), one).notices == ()
    assert [notice.text for notice in clients.card(actor(), other).notices] == ["только по чужому"]


def test_a_notice_lives_until_its_end_or_its_removal(
    database: Database, clients: ClientService
) -> None:
    key = person(database, "Ким Лев", "Вектор")
    client_id = client_of(database, key)
    notice = NewNotice(
        NoticeKind.NO_REMOTE,
        "",
        client_id=client_id,
        expires_at=NOW + timedelta(1),
        must_confirm=True,
    )
    notice_id = clients.add_notice(actor(), notice).value
    shown = clients.card(actor(), key).notices
    assert [(one.notice_id, one.kind, one.must_confirm) for one in shown] == [
        (notice_id, NoticeKind.NO_REMOTE, True)
    ]
    later = ClientService(database, lambda: NOW + timedelta(2))
    assert later.card(actor(), key).notices == ()
    clients.remove_notice(actor(), notice_id)
    assert clients.card(actor(), key).notices == ()


@pytest.mark.parametrize(
    ("notice", "code", "field"),
    [
        (NewNotice(NoticeKind.OPEN_PROMISE, "x", contact_id=uuid4()), "notice_kind", "kind"),
        (NewNotice(NoticeKind.OTHER, "x"), "notice_about", "contact_id"),
        (NewNotice(NoticeKind.OTHER, " \x00", contact_id=uuid4()), "required", "text"),
        (NewNotice(NoticeKind.OTHER, "x" * 501, contact_id=uuid4()), "text_too_long", "text"),
        (
            NewNotice(NoticeKind.ACCESS, contact_id=uuid4(), expires_at=NOW),
            "notice_expired",
            "expires_at",
        ),
    ],
)
def test_a_wrong_notice_names_its_field(
    clients: ClientService, notice: NewNotice, code: str, field: str
) -> None:
    with pytest.raises(RuleBroken) as caught:
        clients.add_notice(actor(), notice)
    assert (caught.value.code, caught.value.field) == (code, field)


def test_open_promises_of_the_house_are_said_first(
    database: Database, clients: ClientService
) -> None:
    key, colleague = person(database, "Ким Лев", "Вектор"), person(database, "Яр Ян", "Вектор")
    about = ticket(database, 1, colleague)
    due = NOW + timedelta(hours=2)
    with database.write() as session:
        session.add(Promise(ticket_id=about, text="перезвонить", made_at=NOW, due_at=due))
        session.add(Promise(ticket_id=about, text="уже", made_at=NOW, due_at=due, kept_at=NOW))
    notices = clients.card(actor(), key).notices
    assert [(one.kind, one.text, one.expires_at) for one in notices] == [
        (NoticeKind.OPEN_PROMISE, "перезвонить", due)
    ]


def test_history_by_person_by_house_and_by_words(
    database: Database, clients: ClientService
) -> None:
    one, two = person(database, "Ким Лев", "Вектор"), person(database, "Яр Ян", "Вектор")
    ticket(database, 1, one, subject="Принтер не печатает")
    ticket(database, 2, two)
    ticket(database, 3, one)
    own = clients.history(actor(), contact_id=one)
    assert [item.number % 10**7 for item in own.items] == [3, 1]
    house = clients.history(actor(), client_id=client_of(database, one), limit=2)
    assert (house.total, [item.requester_name for item in house.items]) == (3, ["Ким Лев", "Яр Ян"])
    words = clients.history(actor(), contact_id=one, text="принтеры")
    assert [item.subject for item in words.items] == ["Принтер не печатает"]
    assert clients.history(actor()).total == 0


def test_history_can_be_denied_to_a_person_or_role(
    database: Database, clients: ClientService
) -> None:
    key = person(database, "Ким Лев", "Вектор")
    ticket(database, 1, key)
    denied = clients.history(actor(denied=[Permission.CLIENT_HISTORY]), contact_id=key)
    assert (denied.denied, denied.total, denied.items) == (True, 0, ())
    assert clients.history(actor(Role.PARTNER), contact_id=key).denied


def test_a_ticket_number_finds_its_requester(database: Database, clients: ClientService) -> None:
    key = person(database, "Ким Лев", "Вектор")
    about = ticket(database, 42, key, external_key="INC0000045")
    for typed in ("26-00042", "№ 42", "заявка 26-42", "INC0000045", "inc0000045"):
        found = clients.find(actor(), typed)
        assert [match.contact_id for match in found.matches] == [key], typed
        assert found.ticket_id == about


def test_a_new_person_is_found_at_once_and_shares_the_house(
    database: Database, clients: ClientService
) -> None:
    first = clients.create(actor(), NewContact("Ким Лев", "ООО «Вектор»"), "8 812 000-44-17").value
    clients.create(actor(), NewContact("Яр Ян", "ооо вектор"), "8 812 000-44-17")
    found = clients.find(actor(), "88120004417")
    assert [match.full_name for match in found.matches] == ["Ким Лев", "Яр Ян"]
    assert len({match.client_id for match in found.matches}) == 1
    clients.add_phone(actor(), first, "9211234567")
    card = clients.add_phone(actor(), first, "+7 921 123 45 67").value
    assert [line.key for line in card.phones] == ["8120004417", "9211234567"]
    changed = clients.edit(actor(), first, ContactChange(full_name="Ким Лёва", organisation=""))
    assert (changed.value.full_name, changed.value.organisation) == ("Ким Лёва", "")
    assert [one.full_name for one in clients.find(actor(), "лева").matches] == ["Ким Лёва"]
    assert clients.find(actor(), "лев").matches[0].full_name == "Ким Лёва"


@pytest.mark.parametrize(
    ("name", "number", "code", "field"),
    [
        ("", "9211234567", "required", "full_name"),
        ("\u202e \x00", "9211234567", "required", "full_name"),
        ("x" * 1_000_000, "", "text_too_long", "full_name"),
        ("Ким", "812-ABC", "phone_letters", "phone"),
        ("Ким", "1" * 40, "phone_too_long", "phone"),
    ],
)
def test_a_wrong_person_names_the_field_and_leaves_nothing(
    database: Database, clients: ClientService, name: str, number: str, code: str, field: str
) -> None:
    with pytest.raises(RuleBroken) as caught:
        clients.create(actor(), NewContact(name, "Вектор"), number)
    assert (caught.value.code, caught.value.field) == (code, field)
    with database.read() as session:
        assert session.execute(select(func.count()).select_from(Client)).scalar_one() == 0


def test_odd_but_honest_names_are_kept(database: Database, clients: ClientService) -> None:
    key = clients.create(actor(), NewContact("Ким\x00 🙂 Лев", "ا Вектор"), "").value
    card = clients.card(actor(), key)
    assert (card.full_name, card.organisation) == ("Ким 🙂 Лев", "ا Вектор")


def test_organisations_by_parts_and_with_a_slip(database: Database, clients: ClientService) -> None:
    person(database, "Ким Лев", "ООО «Ромашка»")
    person(database, "Яр Ян", "ООО «Ромашка»")
    key = person(database, "Лис Ия", "Авторомашка")
    with database.write() as session:
        client_id = session.get_one(Contact, key).client_id
        session.add(
            Contract(id=new_id(), client_id=client_id, number="1", ends_on=date(2020, 1, 1))
        )
    found = clients.organisations(actor(), "ромашк")
    assert [(one.name, one.contacts, one.contract_active) for one in found] == [
        ("Авторомашка", 1, False),
        ("ООО «Ромашка»", 2, None),
    ]
    slip = clients.organisations(actor(), "рамашка")
    assert [one.name for one in slip] == [one.name for one in found]
    assert clients.organisations(actor(), " \x00") == ()


def test_a_second_entry_of_one_person_is_noticed(
    database: Database, clients: ClientService
) -> None:
    person(database, "Ким Лев Ильич", "Вектор", "88120004417")
    person(database, "Ким Лев", "Ромашка", "89990000000")
    same = clients.similar_contacts(actor(), "Ким Лев", organisation="вектор")
    assert [one.organisation for one in same] == ["Вектор"]
    near = clients.similar_contacts(actor(), "Ким Лев", number="8 812 000-44-71")
    assert [one.organisation for one in near] == ["Вектор"]
    assert len(clients.similar_contacts(actor(), "Ким Лев")) == 2
    assert clients.similar_contacts(actor(), "Петров Пётр", organisation="Вектор") == ()


def test_a_lookup_by_number_and_a_history_are_one_statement_each(
    database: Database, clients: ClientService
) -> None:
    key = person(database, "Ким Лев", "Вектор", "88120004417")
    ticket(database, 1, key)
    asked: list[str] = []

    def count(*arguments: object) -> None:
        if str(arguments[2]).lstrip().upper().startswith(("SELECT", "WITH")):
            asked.append(str(arguments[2]))

    event.listen(database.engine, "before_cursor_execute", count)
    clients.find(actor(), "+7 812 000-44-17")
    assert len(asked) == 1
    clients.history(actor(), contact_id=key)
    assert len(asked) == 2
    clients.card(actor(), key)
    assert len(asked) <= 9
