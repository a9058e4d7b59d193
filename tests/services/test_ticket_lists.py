"""All tickets by one line: what it finds, how it counts, what is passed on at once."""

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest
from sqlalchemy import text

from app.domain.errors import RuleBroken
from app.domain.filters.language import parse
from app.domain.filters.naming import names_of
from app.domain.filters.terms import TicketFilter
from app.domain.identity import new_id
from app.domain.permissions import Permission
from app.domain.readmodels.lists import OwnFilter
from app.domain.vocabulary import Channel, Priority, ResolutionCode, StateType, SupportLine
from app.services.catalogue import CatalogueService
from app.services.own_lists import OwnLists
from app.services.ticket_lists import Hand
from db.models.lists import ChannelOwner
from db.models.staff import Agent, SupportGroup
from db.queries import ticket_lists
from db.queries.ticket_lists import ListQuery
from tests import factories as make
from tests.rooms import SmallRoom
from tests.services.people import without
from tests.services.support_tickets import register
from tests.statements import StatementCounter

NOW = make.NOW
PAUSED = {"state": "waiting_client", "state_type": StateType.PAUSED}
SOLVED = {"state": "resolved", "state_type": StateType.RESOLVED}


@pytest.fixture
def lists(room: SmallRoom, catalogue: CatalogueService) -> OwnLists:
    catalogue.snapshot()
    return OwnLists(room.database, room.clock, catalogue)


def read(lists: OwnLists, line: str) -> TicketFilter:
    parsed = parse(line, names_of(lists.catalogue.snapshot()))
    assert parsed.faults == ()
    return parsed.filter


def found(lists: OwnLists, room: SmallRoom, line: str) -> set[UUID]:
    page = lists.page(room.supervisor, read(lists, line))
    (count,) = lists.counts(room.supervisor, [read(lists, line)])
    assert page.total == len(page.rows) == count
    return {row.ticket_id for row in page.rows}


def test_every_field_finds_its_tickets(room: SmallRoom, lists: OwnLists) -> None:
    plain = register(room, due_at=NOW + timedelta(hours=5))
    urgent = register(
        room, priority=Priority.CRITICAL, due_at=NOW + timedelta(minutes=30),
        assignee_id=room.kim.agent_id, category_id=room.no_print, channel=Channel.EMAIL,
    )  # fmt: skip
    late = register(room, due_at=NOW - timedelta(minutes=1), client_id=room.vector,
                    category_id=room.cash_branch, opened_at=NOW - timedelta(days=3))  # fmt: skip
    waits = register(room, due_at=NOW - timedelta(days=1), first_response_at=NOW, **PAUSED)
    net = register(room, group_id=room.network, line=SupportLine.THIRD, sla_policy_id=None)
    advice = {"resolution_code": ResolutionCode.ADVICE, **SOLVED}
    solved = register(room, assignee_id=room.kim.agent_id, **advice)
    every = {plain, urgent, late, waits, net}
    expected = {
        "": every,
        "is:all": every | {solved},
        "is:finished": {solved},
        "state:resolved,new": {solved, plain, late, net},
        "группа:network": {net},
        "-группа:network": every - {net},
        "приоритет:P1": {urgent},
        "исполнитель:никто": every - {urgent},
        "кто:kim is:all": {urgent, solved},
        "категория:3": {urgent, late},
        "категория:31": {urgent},
        "категория:нет": {plain, waits, net},
        "линия:3": {net},
        "канал:почта": {urgent},
        "период:07.03.2026": {late},
        "период:08.03.2026..10.03.2026 is:all": (every | {solved}) - {late},
        "итог:совет is:all": {solved},
        "-итог:совет is:all": every,
        "итог:нет is:all": every,
        "срок:<1ч": {urgent, late},
        "срок:>1ч": {plain},
        "срок:нет": {net},
        "какие:просроченные": {late},
        "какие:приостановленные": {waits},
        "реакции-нет:>30м": {late},
        "реакции-нет:<30м": {plain, urgent, net},
        "возраст:>1д": {late},
        "клиент:векто": {late},
    }
    assert {line: found(lists, room, line) for line in expected} == expected


@pytest.mark.parametrize(
    ("line", "empty"),
    [
        ("-группа:cash", "group_id"),
        ("-кто:kim", "assignee_id"),
        ("-категория:31", "category_id"),
        ("-итог:fixed", "resolution_code"),
    ],
)
def test_what_is_left_out_takes_nothing_without_a_value_with_it(
    room: SmallRoom, lists: OwnLists, line: str, empty: str
) -> None:
    with room.database.write() as session:
        key = make.make_ticket(session, 1, room.department, **{empty: None})
    assert key in found(lists, room, line)


def test_words_are_found_in_the_text(room: SmallRoom, lists: OwnLists) -> None:
    there = register(room, subject="Не печатает чек", description="")
    register(room, subject="Нет интернета", description="")
    assert found(lists, room, "печатает чек") == {there}
    assert found(lists, room, "печатает линия:3") == set()
    assert found(lists, room, "!!!") == set()


def test_nobodys_tickets_stand_apart(room: SmallRoom, lists: OwnLists) -> None:
    """No group, a group without people, or a person who has left (R11)."""
    with room.database.write() as session:
        empty = make.make_group(session, room.department, "empty")
        gone = make.make_agent(session, room.department, "gone", groups=[empty])
        session.get_one(Agent, gone).active = False
    stray = register(room, group_id=None)
    lonely = register(room, group_id=empty)
    left = register(room, group_id=None, assignee_id=gone)
    register(room, group_id=None, assignee_id=room.kim.agent_id)
    register(room)
    assert found(lists, room, "is:nobody") == {stray, lonely, left}


def test_the_owner_of_a_channel_sees_what_came_by_it(room: SmallRoom, lists: OwnLists) -> None:
    mine, ours = register(room, channel=Channel.EMAIL), register(room, channel=Channel.SOCIAL)
    register(room)
    with room.database.write() as session:
        session.add(ChannelOwner(channel=Channel.EMAIL, agent_id=room.litvinov.agent_id))
        session.add(ChannelOwner(channel=Channel.SOCIAL, group_id=room.cash))

    def seen(actor: object) -> set[UUID]:
        rows = lists.page(actor, read(lists, "is:my-channels")).rows  # type: ignore[arg-type]
        return {row.ticket_id for row in rows}

    assert seen(room.litvinov) == {mine, ours}
    assert seen(room.kim) == {ours}


def test_what_to_do_first_leads(room: SmallRoom, lists: OwnLists) -> None:
    paused = register(room, due_at=NOW - timedelta(days=1), **PAUSED)
    free = register(room, sla_policy_id=None)
    soon = register(room, due_at=NOW + timedelta(minutes=5))
    late = register(room, due_at=NOW - timedelta(hours=1))
    page = lists.page(room.supervisor, read(lists, ""))
    assert [row.ticket_id for row in page.rows] == [late, soon, free, paused]
    newest = lists.page(room.supervisor, read(lists, "порядок:новые"))
    assert [row.number for row in newest.rows] == sorted(
        (row.number for row in page.rows), reverse=True
    )


def test_nobody_sees_more_than_he_may(room: SmallRoom, lists: OwnLists) -> None:
    own = register(room, assignee_id=room.kim.agent_id)
    register(room)
    partner = replace(room.kim, reaches=without(Permission.TICKET_READ))
    with pytest.raises(RuleBroken):
        lists.page(partner, TicketFilter())
    page = lists.page(room.kim, read(lists, "is:mine"))
    assert [row.ticket_id for row in page.rows] == [own]


def test_pages_follow_each_other_and_the_whole_is_counted(
    room: SmallRoom, lists: OwnLists, statements: StatementCounter
) -> None:
    for _ in range(7):
        register(room)
    asked = read(lists, "порядок:новые")
    first, rest = lists.page(room.supervisor, asked, 4), lists.page(room.supervisor, asked, 4, 4)
    assert (len(first.rows), first.total, len(rest.rows), rest.total) == (4, 7, 3, 7)
    assert len({row.ticket_id for row in (*first.rows, *rest.rows)}) == 7
    assert len(lists.whole(room.supervisor, asked)) == 7
    before = len(statements)
    assert lists.counts(room.supervisor, [asked, read(lists, "is:nobody"), asked]) == (7, 0, 7)
    assert len(statements) == before + 1


def test_a_count_ends_where_nobody_reads_on(
    room: SmallRoom, lists: OwnLists, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ticket_lists, "MOST_COUNTED", 3)
    for _ in range(5):
        register(room)
    assert lists.counts(room.supervisor, [TicketFilter()]) == (3,)
    assert lists.page(room.supervisor, TicketFilter(), 4).total == 4


def test_many_are_passed_on_and_each_refusal_is_told(room: SmallRoom, lists: OwnLists) -> None:
    free, old, solved = register(room), register(room), register(room)
    rows = lists.page(room.supervisor, read(lists, "порядок:старые")).rows
    with room.database.write() as session:
        session.execute(
            text("UPDATE ticket SET state = 'resolved', state_type = 'resolved' WHERE number = :n"),
            {"n": rows[2].number},
        )
    assert [row.ticket_id for row in rows] == [free, old, solved]
    to = Hand(room.kim.agent_id)
    outcome = lists.pass_on(room.supervisor, rows, to, "Смена")
    assert outcome.value.done == 2
    assert [each.row.ticket_id for each in outcome.value.refused] == [solved]
    assert outcome.changes.tickets == {free, old}
    assert found(lists, room, "кто:kim") == {free, old}


def test_own_lists_are_kept_by_codes_and_seen_by_nobody_else(
    room: SmallRoom, lists: OwnLists
) -> None:
    mine = OwnFilter(new_id(), " Мои кассы ", "группа:cash срок:<1ч")
    other = OwnFilter(new_id(), "Почта", "канал:почта")
    lists.keep(room.kim, mine)
    kept = lists.keep(room.kim, other)
    assert [(each.name, each.text) for each in kept] == [
        ("Мои кассы", "group:cash due:<1h"),
        ("Почта", "channel:email"),
    ]
    assert lists.own(room.litvinov) == ()
    lists.drop(room.litvinov, mine.filter_id)
    assert lists.own(room.kim) == kept
    assert lists.put_in_order(room.kim, [other.filter_id, mine.filter_id]) == kept[::-1]
    lists.keep(room.kim, OwnFilter(mine.filter_id, "Кассы", "group:cash"))
    assert [each.name for each in lists.own(room.kim)] == ["Почта", "Кассы"]
    assert lists.drop(room.kim, mine.filter_id) == (kept[1],)


@pytest.mark.parametrize(
    ("name", "line", "code"),
    [
        (" ", "линия:2", "required"),
        ("А", "линия:9", "filter_value"),
        ("почта", "линия:2", "filter_name_taken"),
    ],
)
def test_an_own_list_that_cannot_be_kept(
    room: SmallRoom, lists: OwnLists, name: str, line: str, code: str
) -> None:
    lists.keep(room.kim, OwnFilter(new_id(), "Почта", "канал:почта"))
    with pytest.raises(RuleBroken) as refused:
        lists.keep(room.kim, OwnFilter(new_id(), name, line))
    assert refused.value.code == code
    assert len(lists.own(room.kim)) == 1


def test_a_group_that_is_gone_finds_nothing_rather_than_all(
    room: SmallRoom, lists: OwnLists
) -> None:
    register(room)
    asked = read(lists, "группа:cash")
    with room.database.write() as session:
        session.get_one(SupportGroup, room.cash).active = False
    lists.catalogue.refresh()
    assert lists.page(room.supervisor, asked).rows == ()


def _plan(lists: OwnLists, room: SmallRoom, line: str) -> str:
    """The embedded database's own words; a server reads a table of ten rows whole."""
    with room.database.read() as session:
        query = ListQuery(session, room.supervisor, lists.catalogue.snapshot(), room.clock())
        wanted = query.page(read(lists, line), 200, 0)
        bound = wanted.compile(session.get_bind(), compile_kwargs={"literal_binds": True})
        rows = session.execute(text("EXPLAIN QUERY PLAN " + str(bound).replace(":", r"\:")))
        return "\n".join(map(str, rows))


@pytest.mark.parametrize(
    ("line", "index"),
    [
        ("no-reaction:>30m order:old", "ix_ticket_unreacted"),
        ("is:overdue", "ix_ticket_first"),
        ("is:open", "ix_ticket_first"),
    ],
)
def test_the_usual_lists_are_read_by_an_index(
    sqlite_room: SmallRoom, line: str, index: str
) -> None:
    catalogue = CatalogueService(sqlite_room.database, sqlite_room.clock)
    lists = OwnLists(sqlite_room.database, sqlite_room.clock, catalogue)
    assert index in _plan(lists, sqlite_room, line)
