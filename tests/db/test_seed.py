"""The template and the demo room: whole, plausible and the same for the same seed."""

import contextlib
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import func, select

from app.domain.errors import RuleBroken
from app.domain.phone import parse
from app.domain.vocabulary import FieldKind, NoticeKind, SlaClock, StateType
from db.models.call import Call
from db.models.catalogue import Category, CategorySynonym, CustomField, Script, ScriptOption
from db.models.client import Client, ClientNotice, Contact, Contract, Equipment, PhoneNumber
from db.models.knowledge import AnswerSet, Article, CannedAnswer
from db.models.sla import CalendarException, Promise, SlaPolicy, SlaTarget
from db.models.staff import Agent, DutyShift, SupportGroup
from db.models.ticket import Ticket, TicketCounter, TicketStateName
from db.seed import DemoSummary, create_demo_room, create_reference
from db.seed.demo import collect_room
from db.session import Database
from tests.support.servers import PostgresServer, copy_of_template, postgres_template

NOW = datetime(2026, 11, 19, 11, 10, tzinfo=UTC)
UNFINISHED = (StateType.NEW, StateType.OPEN, StateType.PAUSED)


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    opened = Database(database_url)
    yield opened
    opened.dispose()


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def room(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Database]:
    """The demo room, made once; these tests only read it."""
    with contextlib.ExitStack() as stack:
        if request.param == "sqlite":
            url = copy_of_template(tmp_path_factory.mktemp("seed"))
        else:
            server: PostgresServer = request.getfixturevalue("postgres_server")
            url = stack.enter_context(server.database(postgres_template(server)))
        opened = Database(url)
        stack.callback(opened.dispose)
        create_demo_room(opened, NOW)
        yield opened


def number_of(database: Database, model: type, *where: object) -> int:
    with database.read() as session:
        return session.execute(
            select(func.count()).select_from(model).where(*where)  # type: ignore[arg-type]
        ).scalar_one()


def test_the_template_has_states_a_queue_and_policies_but_nobody(database: Database) -> None:
    create_reference(database, NOW)
    assert number_of(database, TicketStateName) == 8
    assert number_of(database, SupportGroup) == 1
    assert number_of(database, SlaPolicy, SlaPolicy.is_default) == 1
    assert number_of(database, CalendarException) > 40
    assert number_of(database, Agent) == number_of(database, Ticket) == 0


def test_a_room_that_holds_something_is_left_alone(database: Database) -> None:
    create_reference(database, NOW)
    create_demo_room(database, NOW)
    clients = number_of(database, Client)
    with pytest.raises(RuleBroken) as refused:
        create_demo_room(database, NOW)
    assert refused.value.code == "database_not_empty"
    assert number_of(database, Client) == clients


def test_there_is_enough_of_everything(database: Database) -> None:
    summary = create_demo_room(database, NOW)
    assert isinstance(summary, DemoSummary)
    assert (summary.groups, summary.agents) == (7, 41)
    assert summary.categories >= 60
    assert 110 <= summary.clients <= 130
    assert summary.contacts >= 300
    assert 650 <= summary.tickets <= 800
    assert 850 <= summary.calls <= 1000
    assert number_of(database, Script) >= 12
    assert number_of(database, CannedAnswer) >= 40
    assert number_of(database, AnswerSet) == 3
    assert number_of(database, Article) >= 40
    assert number_of(database, Article, Article.for_new_clients) == 3
    assert number_of(database, Client, Client.is_key) == 12


def test_every_category_can_be_reached_and_answered(room: Database) -> None:
    with room.read() as session:
        by_id = {each.id: each for each in session.scalars(select(Category))}
        named = set(session.scalars(select(CategorySynonym.category_id)))
        kinds = set(session.scalars(select(CustomField.kind)))
    parents = {each.parent_id for each in by_id.values()}
    for category in by_id.values():
        assert category.group_id is not None
        if category.parent_id is not None:
            assert category.code[:-1] == by_id[category.parent_id].code
        if category.id not in parents:
            assert category.id in named, category.name
            assert category.selectable
    assert max(len(each.code) for each in by_id.values()) == 3
    assert kinds == set(FieldKind)


def test_every_question_has_digits_from_one(room: Database) -> None:
    with room.read() as session:
        rows = session.execute(select(ScriptOption.question_id, ScriptOption.digit)).all()
    digits: dict[object, list[int]] = {}
    for question_id, digit in rows:
        digits.setdefault(question_id, []).append(digit)
    assert all(sorted(each) == list(range(1, len(each) + 1)) for each in digits.values())
    assert all(2 <= len(each) <= 9 for each in digits.values())


def test_numbers_can_be_read_and_stand_in_ranges_that_nobody_answers(room: Database) -> None:
    with room.read() as session:
        numbers = session.scalars(select(PhoneNumber)).all()
    assert all(each.key == parse(each.as_written).key for each in numbers)
    assert all(each.key_reversed == each.key[::-1] for each in numbers)
    assert {each.key[:6] for each in numbers} == {"812000", "921000"}
    shared = Counter(each.key for each in numbers if each.extension)
    assert max(shared.values()) >= 10


def test_kravtsova_is_the_only_one_behind_4417(room: Database) -> None:
    with room.read() as session:
        query = select(Contact).join(PhoneNumber, PhoneNumber.contact_id == Contact.id)
        (person,) = session.scalars(query.where(PhoneNumber.key_reversed.startswith("7144"))).all()
        client = session.get_one(Client, person.client_id)
        dedicated = session.get_one(Agent, client.dedicated_agent_id)
        contract = session.scalars(select(Contract).where(Contract.client_id == client.id)).one()
        device = session.scalars(
            select(Equipment).where(Equipment.client_id == client.id, Equipment.name == "Касса 2")
        ).one()
        tickets = session.scalars(select(Ticket).where(Ticket.contact_id == person.id)).all()
    assert (person.full_name, person.position) == ("Кравцова Елена Андреевна", "заведующая")
    assert person.manner == "на «вы», просит короче"
    assert (client.name, client.is_key, dedicated.login) == (
        "Аптека «Добрый день»",
        True,
        "s.litvinov",
    )
    assert contract.ends_on is not None
    assert contract.ends_on.isoformat() == "2026-12-31"
    assert (device.model, device.firmware) == ("АТОЛ 91Ф", "10.9.1")
    assert len(tickets) == 27
    (at_work,) = [each for each in tickets if each.state_type in UNFINISHED]
    assert (at_work.subject, at_work.opened_at) == ("Касса 2: ошибка ФН", NOW - timedelta(hours=2))


def test_litvinov_has_eight_of_ten_with_a_breach_and_two_pauses(room: Database) -> None:
    with room.read() as session:
        agent = session.scalars(select(Agent).where(Agent.login == "s.litvinov")).one()
        mine = session.scalars(
            select(Ticket).where(Ticket.assignee_id == agent.id, Ticket.state_type.in_(UNFINISHED))
        ).all()
        on_shift = session.scalars(
            select(DutyShift.ends_at).where(
                DutyShift.agent_id == agent.id, DutyShift.starts_at <= NOW, DutyShift.ends_at > NOW
            )
        ).all()
    assert (len(mine), agent.work_limit) == (8, 10)
    running = [each for each in mine if each.paused_at is None and each.due_at is not None]
    left = sorted(each.due_at - NOW for each in running if each.due_at is not None)
    assert left[0] == timedelta(minutes=-18)
    assert left[1] == timedelta(minutes=41)
    assert len(mine) - len(running) == 2
    assert on_shift == [datetime(2026, 11, 19, 17, tzinfo=UTC)]


def test_every_queue_has_something_without_an_owner(room: Database) -> None:
    with room.read() as session:
        rows = session.execute(
            select(SupportGroup.code, func.count())
            .join(Ticket, Ticket.group_id == SupportGroup.id)
            .where(Ticket.assignee_id.is_(None), Ticket.state_type.in_(UNFINISHED))
            .group_by(SupportGroup.code)
        ).all()
    assert dict(rows) == {"kassy": 3, "buh": 1, "net": 1, "field": 2}


def test_an_outage_callbacks_and_promises_wait(room: Database) -> None:
    with room.read() as session:
        callers = session.scalars(
            select(Ticket.client_id)
            .join(Category, Category.id == Ticket.category_id)
            .where(Category.code == "111", Ticket.opened_at > NOW - timedelta(hours=2))
        ).all()
    assert len(set(callers)) >= 5
    assert number_of(room, Call, Call.callback_due_at.is_not(None)) == 4
    assert number_of(room, Promise, Promise.kept_at.is_(None)) >= 5


def test_nothing_happens_after_now_and_states_agree_with_times(room: Database) -> None:
    with room.read() as session:
        tickets = session.scalars(select(Ticket)).all()
    for each in tickets:
        marks = [each.registered_at, each.changed_at, each.first_response_at, each.resolved_at]
        assert max(mark for mark in marks if mark is not None) <= NOW
        assert each.registered_at >= each.opened_at
        done = each.state_type in (StateType.RESOLVED, StateType.CLOSED)
        assert done == (each.resolved_at is not None) == bool(each.resolution)
        assert done == (each.due_at is None)
        assert (each.paused_at is not None) == (each.state_type is StateType.PAUSED)


def test_targets_are_mostly_met(room: Database) -> None:
    with room.read() as session:
        targets = session.scalars(select(SlaTarget).where(SlaTarget.met_at.is_not(None))).all()
    for clock in SlaClock:
        met = [
            each.met_at <= each.due_at for each in targets if each.clock is clock and each.met_at
        ]
        assert 0.9 < sum(met) / len(met) < 1


def test_numbers_of_the_year_follow_one_another(room: Database) -> None:
    with room.read() as session:
        tickets = session.scalars(select(Ticket).order_by(Ticket.number)).all()
        (counter,) = session.scalars(select(TicketCounter)).all()
    numbers = [each.number for each in tickets]
    registered = [each.registered_at for each in tickets]
    assert registered == sorted(registered)
    assert numbers == list(range(numbers[0], numbers[0] + len(numbers)))
    assert counter.last == numbers[-1] % 10**7


def test_a_year_that_turns_in_the_history_starts_at_one() -> None:
    numbers = [row["number"] for row in collect_room(NOW.replace(year=2027, month=1), 1).of(Ticket)]
    assert 20270000001 in numbers
    assert numbers == sorted(numbers)


def test_notices_speak_of_facts_only(room: Database) -> None:
    with room.read() as session:
        notices = session.scalars(select(ClientNotice)).all()
    assert {each.kind for each in notices} >= {NoticeKind.KEY_CLIENT, NoticeKind.NO_REMOTE}
    assert all(each.author_id and each.expires_at and each.text for each in notices)


def test_names_can_be_searched_for(room: Database) -> None:
    with room.read() as session:
        found = session.scalars(
            select(Contact.full_name).where(
                Contact.id.in_(room.dialect.contact_ids([["кравцова"]], 5))
            )
        ).all()
        about = room.dialect.tickets_found("накопитель", 50)
        assert about is not None
        tickets = session.scalars(about).all()
    assert found == ["Кравцова Елена Андреевна"]
    assert len(tickets) > 10


@pytest.mark.parametrize("hour", [0, 3, 7, 12, 19, 23])
def test_people_are_on_duty_at_any_hour(hour: int) -> None:
    now = NOW.replace(hour=hour)
    rows = collect_room(now, 1)
    shifts = [row for row in rows.of(DutyShift) if row["starts_at"] <= now < row["ends_at"]]
    assert len(shifts) >= 20


def test_the_same_seed_gives_the_same_room_and_another_does_not() -> None:
    first, again, other = (collect_room(NOW, seed).of(Ticket) for seed in (1, 1, 2))
    told = [(row["number"], row["subject"], row["due_at"], row["state"]) for row in first]
    assert told == [(row["number"], row["subject"], row["due_at"], row["state"]) for row in again]
    assert told != [(row["number"], row["subject"], row["due_at"], row["state"]) for row in other]
