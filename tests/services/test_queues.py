"""The lists of a desk: what stands in them and in which order."""

from collections.abc import Callable
from datetime import timedelta
from uuid import UUID

import pytest

from app.domain.errors import RuleBroken
from app.domain.permissions import Actor, Permission
from app.domain.readmodels.tickets import TicketPage
from app.domain.vocabulary import Priority, StateType, SupportLine
from app.services.catalogue import CatalogueService
from app.services.queues import Queues
from db.models.call import Call
from tests import factories as make
from tests.rooms import SmallRoom
from tests.services.people import without
from tests.services.support_tickets import register, states_of
from tests.statements import StatementCounter

NOW = make.NOW


@pytest.fixture
def queues(room: SmallRoom, catalogue: CatalogueService) -> Queues:
    catalogue.snapshot()
    return Queues(room.database, room.clock, catalogue)


def keys(page: TicketPage) -> list[UUID]:
    return [row.ticket_id for row in page.rows]


def lose(room: SmallRoom, actor: Actor, **more: object) -> None:
    """A caller whom the actor lost, to be rung back now."""
    with room.database.write() as session:
        values = {"agent_id": actor.agent_id, "started_at": NOW, "callback_due_at": NOW} | more
        session.add(Call(**values))


def test_the_nearest_deadline_is_of_a_clock_that_runs(room: SmallRoom, queues: Queues) -> None:
    mine = {"assignee_id": room.litvinov.agent_id}
    paused = {"state": "waiting_client", "state_type": StateType.PAUSED}
    register(room, due_at=NOW + timedelta(minutes=5), **(mine | paused))
    assert queues.counts(room.litvinov).next_due_at is None
    register(room, due_at=NOW + timedelta(hours=1), **mine)
    assert queues.counts(room.litvinov).next_due_at == NOW + timedelta(hours=1)


def test_lost_callers_are_the_first_lines_or_ones_own(room: SmallRoom, queues: Queues) -> None:
    for actor in (room.dispatcher, room.litvinov, room.litvinov, room.kim):
        lose(room, actor)
    people = (room.dispatcher, room.supervisor, room.litvinov, room.kim, room.ershov)
    assert [queues.counts(each).callbacks for each in people] == [4, 4, 2, 1, 0]


def test_nobodys_tickets_stand_in_the_first_lines_queue(room: SmallRoom, queues: Queues) -> None:
    stray = register(room, group_id=None, line=SupportLine.FIRST)
    own = register(room, group_id=room.first_line, line=SupportLine.FIRST, priority=Priority.HIGH)
    register(room)
    page = queues.group_queue(room.dispatcher)
    assert (keys(page), page.total) == ([own, stray], 2)
    assert queues.counts(room.dispatcher).unassigned == 2
    assert queues.group_queue(room.dispatcher, limit=1).total == 2
    assert queues.group_queue(room.litvinov).total == queues.counts(room.litvinov).unassigned == 1
    assert keys(queues.group_queue(room.supervisor, [room.first_line])) == [own, stray]
    given = [queues.take_next(room.dispatcher).value for _ in range(3)]
    assert [row.ticket_id if row else None for row in given] == [own, stray, None]


def test_my_work_leads_with_breached_and_ends_with_paused(room: SmallRoom, queues: Queues) -> None:
    mine = {"assignee_id": room.litvinov.agent_id}
    paused = {"state": "waiting_client", "state_type": StateType.PAUSED, "sla_policy_id": None}
    later = register(room, due_at=NOW + timedelta(hours=3), **mine)
    waits = register(room, **(mine | paused))
    free = register(room, sla_policy_id=None, **mine)
    breached = register(room, due_at=NOW - timedelta(hours=3), **mine)
    soon = register(room, due_at=NOW + timedelta(minutes=5), **mine)
    register(room, assignee_id=room.kim.agent_id)
    register(room, state="resolved", state_type=StateType.RESOLVED, resolved_at=NOW, **mine)
    page = queues.my_work(room.litvinov)
    assert keys(page) == [breached, soon, later, free, waits]
    assert page.total == 5


def test_a_row_carries_every_name(room: SmallRoom, queues: Queues) -> None:
    ticket = register(
        room,
        assignee_id=room.litvinov.agent_id,
        changed_by_id=room.kim.agent_id,
        client_id=room.vector,
        site_id=room.site,
        category_id=room.no_print,
    )
    (row,) = queues.my_work(room.litvinov).rows
    assert row.ticket_id == ticket
    assert (row.client_name, row.site_name) == ("Вектор", "Магазин на Лесной")
    assert (row.assignee_name, row.changed_by) == ("Litvinov", "Kim")
    assert (row.category_id, row.sla_policy_id) == (room.no_print, room.strict)
    assert (row.state, row.state_type, row.version) == ("assigned", StateType.OPEN, 1)


def test_the_group_queue_is_what_take_next_gives_in_its_order(
    room: SmallRoom, queues: Queues
) -> None:
    old = register(room, opened_at=NOW - timedelta(hours=4))
    new = register(room, opened_at=NOW - timedelta(hours=1))
    urgent = register(room, priority=Priority.CRITICAL)
    register(room, group_id=room.network)
    register(room, assignee_id=room.kim.agent_id)
    page = queues.group_queue(room.litvinov)
    assert keys(page) == [urgent, old, new]
    given = [queues.take_next(room.litvinov).value for _ in range(3)]
    assert [row.ticket_id for row in given if row] == keys(page)
    assert queues.take_next(room.litvinov).value is None


def test_a_page_knows_how_long_the_whole_queue_is(room: SmallRoom, queues: Queues) -> None:
    all_of_it = [register(room, opened_at=NOW - timedelta(minutes=n)) for n in range(5, 0, -1)]
    first = queues.group_queue(room.litvinov, limit=2)
    last = queues.group_queue(room.litvinov, limit=2, offset=4)
    assert (keys(first), first.total) == (all_of_it[:2], 5)
    assert (keys(last), last.total) == (all_of_it[4:], 5)
    assert queues.group_queue(room.litvinov, limit=2, offset=8).total == 5
    assert queues.group_queue(room.supervisor) == TicketPage((), 0)
    assert queues.group_queue(room.supervisor, [room.cash, room.network]).total == 5


def test_taking_assigns_and_leaves_its_trace(room: SmallRoom, queues: Queues) -> None:
    ticket = register(room)
    outcome = queues.take_next(room.litvinov)
    assert outcome.value is not None
    assert outcome.changes.tickets == {ticket}
    assert queues.my_work(room.litvinov).rows == (outcome.value,)
    assert (outcome.value.state, outcome.value.assignee_name) == ("assigned", "Litvinov")
    assert (outcome.value.version, outcome.value.changed_at) == (2, NOW)
    assert states_of(room, ticket) == ["new", "assigned"]


def test_a_ticket_that_waits_is_taken_waiting(room: SmallRoom, queues: Queues) -> None:
    paused = {"state": "waiting_client", "state_type": StateType.PAUSED}
    ticket = register(room, **paused)
    taken = queues.take_next(room.litvinov).value
    assert taken is not None
    assert (taken.state, taken.assignee_id) == ("waiting_client", room.litvinov.agent_id)
    assert states_of(room, ticket) == ["waiting_client"]


def test_taking_asks_for_the_right(room: SmallRoom, queues: Queues) -> None:
    register(room)
    litvinov = room.litvinov
    denied = Actor(
        litvinov.agent_id,
        litvinov.login,
        litvinov.full_name,
        litvinov.role,
        litvinov.line,
        litvinov.department_id,
        litvinov.group_ids,
        reaches=without(Permission.TICKET_TAKE),
    )
    with pytest.raises(RuleBroken) as refused:
        queues.take_next(denied)
    assert refused.value.facts["permission"] == "ticket:take"


def test_waiting_shows_the_next_to_be_looked_at_first(room: SmallRoom, queues: Queues) -> None:
    paused = {
        "state": "waiting_client",
        "state_type": StateType.PAUSED,
        "assignee_id": room.litvinov.agent_id,
        "sla_policy_id": None,
    }
    someday = register(room, **paused)
    tomorrow = register(room, review_at=NOW + timedelta(days=1), **paused)
    today = register(room, review_at=NOW + timedelta(hours=1), **paused)
    register(room, **(paused | {"state": "waiting_partner"}))
    assert keys(queues.waiting(room.litvinov, "waiting_client")) == [today, tomorrow, someday]
    assert queues.waiting(room.kim, "waiting_client").total == 0


def test_today_begins_at_the_rooms_midnight(room: SmallRoom, queues: Queues) -> None:
    midnight = NOW.replace(hour=21, minute=0) - timedelta(days=1)  # in Moscow
    done = {
        "state": "resolved",
        "state_type": StateType.RESOLVED,
        "assignee_id": room.litvinov.agent_id,
        "sla_policy_id": None,
    }
    register(room, resolved_at=midnight - timedelta(seconds=1), **done)
    first = register(room, resolved_at=midnight, **done)
    last = register(room, resolved_at=NOW, **done)
    assert keys(queues.solved_today(room.litvinov)) == [last, first]


def test_counts_come_in_one_statement(
    room: SmallRoom, queues: Queues, statements: StatementCounter
) -> None:
    mine = {"assignee_id": room.litvinov.agent_id}
    register(room)
    due_at = NOW + timedelta(minutes=7)
    register(room, due_at=due_at, **mine)
    for state in ("waiting_client", "waiting_client", "waiting_partner"):
        register(room, state=state, state_type=StateType.PAUSED, sla_policy_id=None, **mine)
    register(room, state="resolved", state_type=StateType.RESOLVED, resolved_at=NOW, **mine)
    lose(room, room.litvinov)
    lose(room, room.litvinov, called_back_at=NOW)
    lose(room, room.dispatcher)
    statements.clear()
    counts = queues.counts(room.litvinov)
    assert len(statements) == 1
    assert (counts.in_work, counts.limit, counts.next_due_at) == (4, 10, due_at)
    assert (counts.unassigned, counts.solved_today, counts.callbacks) == (1, 1, 1)
    assert (counts.waiting_client, counts.waiting_partner) == (2, 1)


def test_search_finds_by_number_words_and_client(room: SmallRoom, queues: Queues) -> None:
    old = register(
        room,
        subject="Касса не печатает чеки",
        contact_id=room.petrov,
        opened_at=NOW - timedelta(days=3),
    )
    new = register(room, subject="Принтер напечатал чек дважды", contact_id=room.sidorova)
    number = next(r.number for r in queues.search(room.kim, "дважды").rows) % 10**7
    for text in (f"26-{number:05d}", f"№ {number}", f"{number}"):
        assert new in keys(queues.search(room.kim, text))
    assert keys(queues.search(room.kim, "чек")) == [new, old]
    assert keys(queues.search(room.kim, "Петров Иван")) == [old]
    assert keys(queues.search(room.kim, "чек", limit=1)) == [new]
    assert queues.search(room.kim, "чек", limit=1).total == 2
    for nothing in ("", "   ", "***", "нетакогослова", "26-99999"):
        assert queues.search(room.kim, nothing) == TicketPage((), 0)


def test_lists_take_one_statement_and_search_two(
    room: SmallRoom, queues: Queues, statements: StatementCounter
) -> None:
    register(room, subject="Касса стоит")
    asks: tuple[tuple[Callable[[], TicketPage], int], ...] = (
        (lambda: queues.my_work(room.kim), 1),
        (lambda: queues.group_queue(room.kim), 1),
        (lambda: queues.solved_today(room.kim), 1),
        (lambda: queues.search(room.kim, "касса"), 2),
    )
    for ask, most in asks:
        statements.clear()
        ask()
        assert len(statements) == most
    statements.clear()
    queues.take_next(room.kim)
    wanted = 1 if room.database.dialect.name == "postgresql" else 4
    assert (len(statements), statements.commits) == (wanted, 1)


def test_a_list_holds_only_what_may_be_read(room: SmallRoom, queues: Queues) -> None:
    with room.database.write() as session:
        elsewhere = make.make_department(session, "elsewhere")
        foreign = make.make_group(session, elsewhere, "foreign")
    register(room, subject="Чужая касса", department_id=elsewhere, group_id=foreign)
    assert queues.search(room.kim, "касса").total == 0
    assert queues.group_queue(room.kim, [foreign]).total == 0
    assert queues.search(room.dispatcher, "касса").total == 1
