"""The one field: 144 spellings, shared numbers, slips, layouts, contracts and tickets."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain import phone, phone_search
from app.domain.errors import RuleBroken
from app.domain.identity import new_id
from app.domain.lookup import contract_key
from app.domain.readmodels.clients import MatchedBy
from app.domain.vocabulary import Role
from app.services.clients import ClientService
from db.models.client import Contact, Contract
from db.session import Database
from tests.services.people import actor, clock, person

SPELLINGS = (
    "+79211234567",
    "89211234567",
    "9211234567",
    "8 (921) 123-45-67",
    "8-921-123-45-67",
    "+7 921 123-45-67",
    "+7(921)123 45 67",
    "7 921 1234567",
    "8 921 123 45 67",
    "+7-921-123-45-67",
    "тел. 8(921)1234567",
    "007 921 123 45 67",
)


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    with opened(database_url) as database:
        yield database


@contextmanager
def opened(url: str) -> Iterator[Database]:
    database = Database(url)
    try:
        yield database
    finally:
        database.dispose()


def names(database: Database, text: str, limit: int = 20) -> list[str]:
    found = ClientService(database, clock).find(actor(), text, limit)
    return [match.full_name for match in found.matches]


def test_every_spelling_finds_every_stored_spelling(database: Database) -> None:
    for place, spelling in enumerate(SPELLINGS):
        person(database, f"Человек {place:02d}", "", spelling)
    everybody = [f"Человек {place:02d}" for place in range(len(SPELLINGS))]
    answers = {spelling: names(database, spelling) for spelling in SPELLINGS}
    assert answers == dict.fromkeys(SPELLINGS, everybody)


def test_people_of_one_number_stand_side_by_side_whatever_the_limit(database: Database) -> None:
    office = [f"Сотрудник {place:02d}" for place in range(30)]
    for name in office:
        person(database, name, "Ромашка", "+7 812 000-44-17")
    found = ClientService(database, clock).find(actor(), "8 812 000 44 17", limit=5)
    assert [match.full_name for match in found.matches] == office
    assert found.exact
    assert found.matched_by is MatchedBy.PHONE


def test_a_whole_number_comes_before_an_end_and_an_end_before_a_beginning(
    database: Database,
) -> None:
    person(database, "Внутренний", "", "4417")
    person(database, "Конец", "", "+7 812 000-44-17")
    person(database, "Добавочный", "", "+7 812 555-00-00 доб. 4417")
    person(database, "Начало", "", "+7 441 755-00-00")
    assert names(database, "4417") == ["Внутренний", "Конец", "Добавочный", "Начало"]


def test_an_extension_narrows_a_shared_number(database: Database) -> None:
    person(database, "Первый", "", "+7 812 555-00-00 доб. 12")
    person(database, "Второй", "", "+7 812 555-00-00 доб. 13")
    person(database, "Общий", "", "+7 812 555-00-00")
    assert names(database, "88125550000 доб. 13") == ["Второй", "Общий"]
    assert names(database, "доб. 12") == ["Первый"]


DIGITS = st.text("0123456789", min_size=4, max_size=8)
STORED = ("88120004417", "4417", "04417", "88125550000 доб. 4417", "+44 20 7946 0958", "0004417")


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_the_database_finds_what_the_rule_says(kind: str, request: pytest.FixtureRequest) -> None:
    with opened(str(request.getfixturevalue(f"{kind}_url"))) as database:
        stored = {number: phone.parse(number) for number in STORED}
        for number in STORED:
            person(database, f"Имя {number}", "", number)

        @settings(max_examples=60, suppress_health_check=list(HealthCheck))
        @given(st.one_of(DIGITS, st.sampled_from([n[-k:] for n in STORED for k in range(4, 9)])))
        def check(typed: str) -> None:
            query = phone_search.search_key(typed)
            if query is None:
                return
            wanted = {f"Имя {n}" for n, key in stored.items() if phone_search.matches(key, query)}
            assert set(names(database, typed)) == wanted

        check()


@pytest.mark.parametrize(
    ("typed", "by"),
    [
        ("Рожков", MatchedBy.NAME),
        ("рожков евд", MatchedBy.NAME),
        ("евдоким рожков", MatchedBy.NAME),
        ("Рожкв", MatchedBy.NAME_ALIKE),
        ("Рожокв", MatchedBy.NAME_ALIKE),
        ("Ражков", MatchedBy.NAME_ALIKE),
        ("Pожков", MatchedBy.NAME_ALIKE),
        ("татэнерго", MatchedBy.ORGANISATION),
        ("«Татэнерго»", MatchedBy.ORGANISATION),
        ("Рожков Татэнерго", MatchedBy.ORGANISATION),
        ("атэнер", MatchedBy.ORGANISATION),
        ("татэнегро", MatchedBy.NAME_ALIKE),
    ],
)
def test_a_name_is_found_by_words_slips_and_parts(
    database: Database, typed: str, by: MatchedBy
) -> None:
    person(database, "Рожков Евдоким Еремеевич", "ОАО «Татэнерго»", "88120004417")
    person(database, "Кудрявцева Владислава", "Инна тур", "88120004418")
    found = ClientService(database, clock).find(actor(), typed)
    assert [match.full_name for match in found.matches] == ["Рожков Евдоким Еремеевич"]
    assert found.matched_by is by


def test_the_other_layout_and_yo_are_understood(database: Database) -> None:
    person(database, "Королёв Пётр", "Ромашка")
    found = ClientService(database, clock).find(actor(), "Rjhjktd")
    assert [match.full_name for match in found.matches] == ["Королёв Пётр"]
    assert found.reading == "королев"
    assert names(database, "королев петр") == names(database, "КОРОЛЁВ") == ["Королёв Пётр"]


def test_an_exact_surname_comes_first_and_slips_join_a_few_beginnings(database: Database) -> None:
    person(database, "Сидоров Иван Иванович")
    person(database, "Иванова Анна")
    person(database, "Иванов Олег")
    assert names(database, "иванов")[0] == "Иванов Олег"
    assert set(names(database, "иванов")) == {
        "Иванов Олег",
        "Иванова Анна",
        "Сидоров Иван Иванович",
    }


def test_parts_of_a_double_surname_are_words(database: Database) -> None:
    person(database, "Салтыков-Щедрин Михаил", "Отечественные записки")
    assert names(database, "щедрин") == ["Салтыков-Щедрин Михаил"]
    assert names(database, "щедрни") == ["Салтыков-Щедрин Михаил"]


def test_a_contract_number_gives_the_clients_people(database: Database) -> None:
    key = person(database, "Ким Лев", "Вектор")
    person(database, "Чужой Яков", "Ромашка")
    with database.write() as session:
        client_id = session.get_one(Contact, key).client_id
        assert client_id is not None
        number = "К-112/26"
        session.add(
            Contract(
                id=new_id(), client_id=client_id, number=number, number_key=contract_key(number)
            )
        )
    found = ClientService(database, clock).find(actor(), "договор k 112.26")
    assert [match.full_name for match in found.matches] == ["Ким Лев"]
    assert found.matched_by is MatchedBy.CONTRACT


def test_inactive_people_are_not_offered(database: Database) -> None:
    key = person(database, "Ушедший Роман", "Вектор", "88120004417")
    with database.write() as session:
        session.get_one(Contact, key).active = False
    assert names(database, "88120004417") == names(database, "ушедший") == []


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "   ",
        "\x00",
        "x" * 1_000_000,
        "🙂🙂",
        "\u202eвонави",
        "\ud800",
        "8-9ab",
        "%_%",
        '"OR"',
        "а' --",
        "**",
        "1",
    ],
)
def test_anything_typed_gets_an_answer(database: Database, typed: str) -> None:
    person(database, "Рожков Евдоким", "Татэнерго", "88120004417")
    assert names(database, typed) == []


def test_forty_digits_are_too_many(database: Database) -> None:
    with pytest.raises(RuleBroken) as caught:
        names(database, "1234567890" * 4)
    assert (caught.value.code, caught.value.field) == ("phone_too_long", "phone")


def test_a_role_without_the_right_finds_nobody(database: Database) -> None:
    with pytest.raises(RuleBroken, match="not_allowed"):
        ClientService(database, clock).find(actor(Role.PARTNER), "4417")


def test_more_people_than_shown_are_told(database: Database) -> None:
    for place in range(4):
        person(database, f"Номер {place}", "", f"+7 812 00{place}-44-17")
    found = ClientService(database, clock).find(actor(), "4417", limit=3)
    assert (len(found.matches), found.more) == (3, True)
