"""Edits of an older version: merged by field, or told with both sides (N8)."""

from collections.abc import Callable
from datetime import timedelta
from uuid import UUID

import pytest
from sqlalchemy import select, update

from app.domain.errors import Conflict, RuleBroken
from app.domain.readmodels.calls import CallEnding
from app.domain.readmodels.conflicts import FieldChoice, FieldClash, Side
from app.domain.vocabulary import CallOutcome, EntryKind, Impact, ResolutionCode, Urgency
from app.services.calls import CallService
from app.services.catalogue import CatalogueService
from app.services.queues import Queues
from app.services.tickets import Tickets
from db.models.staff import Agent
from db.models.ticket import Ticket
from db.models.timeline import TimelineEntry
from tests import factories as make
from tests.drafts import draft_of
from tests.rooms import SmallRoom
from tests.services.support_tickets import begun, register, solved
from tests.statements import StatementCounter

LATER = make.NOW + timedelta(days=1)
FIXED = ResolutionCode.FIXED
Edit = Callable[[Tickets, SmallRoom, UUID, int], object]


@pytest.fixture
def tickets(room: SmallRoom, catalogue: CatalogueService) -> Tickets:
    catalogue.snapshot()
    return Tickets(room.database, room.clock, catalogue)


@pytest.fixture
def mine(room: SmallRoom) -> UUID:
    """A ticket of Litvinov's, nothing done yet, of a category with its own fields."""
    return register(room, assignee_id=room.litvinov.agent_id, category_id=room.no_print)


EDITS: dict[str, Edit] = {
    "state": lambda t, r, k, v: t.move(r.litvinov, k, v, "in_progress"),
    "assignee": lambda t, r, k, v: t.assign(
        r.supervisor, k, v, r.litvinov.agent_id, r.network, "Сеть"
    ),
    "priority": lambda t, r, k, v: t.set_priority(r.kim, k, v, Impact.SITE, Urgency.NOW),
    "category": lambda t, r, k, v: t.set_category(r.litvinov, k, v, r.no_fiscal),
    "field:model": lambda t, r, k, v: t.set_field(r.kim, k, v, "model", "Атол"),
}


@pytest.mark.parametrize("second", EDITS)
@pytest.mark.parametrize("first", EDITS)
def test_different_fields_go_together_and_the_answer_is_fresh(
    room: SmallRoom, tickets: Tickets, mine: UUID, first: str, second: str
) -> None:
    if first == second or (first, second) == ("category", "field:model"):
        pytest.skip("the same field, or a field that the new category lacks")
    if first == "assignee" and second in {"priority", "field:model", "category"}:
        pytest.skip("Kim and Litvinov may not edit what the other group has")
    EDITS[first](tickets, room, mine, 1)
    outcome = EDITS[second](tickets, room, mine, 1)
    card = tickets.card(room.supervisor, mine)
    assert outcome.value == card  # type: ignore[attr-defined]
    assert card.version == 3
    versions = select(TimelineEntry.ticket_version).where(TimelineEntry.ticket_id == mine)
    with room.database.read() as session:
        known = {version for version in session.scalars(versions) if version}
    assert known == {2, 3}


def test_calls_and_notes_stand_in_nobodys_way(
    room: SmallRoom, catalogue: CatalogueService, tickets: Tickets, mine: UUID
) -> None:
    calls = CallService(room.database, room.clock, catalogue)
    ending = CallEnding(CallOutcome.STATUS_QUESTION, ticket_id=mine)
    calls.finish(room.dispatcher, draft_of(room), ending)
    tickets.note(room.kim, mine, "Заметка")
    assert tickets.card(room.kim, mine).version == 2
    assert tickets.move(room.litvinov, mine, 1, "in_progress").value.version == 3


def test_an_edit_that_changes_nothing_makes_no_version(
    room: SmallRoom, tickets: Tickets, mine: UUID
) -> None:
    tickets.assign(room.supervisor, mine, 1, room.litvinov.agent_id)
    tickets.set_category(room.litvinov, mine, 1, room.no_print)
    assert tickets.card(room.litvinov, mine).version == 1


def test_the_same_field_is_told_with_both_sides_in_the_words_of_the_timeline(
    room: SmallRoom, tickets: Tickets, mine: UUID
) -> None:
    room.clock.forward(minutes=1)
    tickets.set_field(room.kim, mine, 1, "model", "Атол")
    card = tickets.set_priority(room.kim, mine, 2, Impact.SITE, Urgency.NOW).value
    at, seen = room.clock.now, {"field": "field:model", "base": "", "theirs": "Атол"}
    with pytest.raises(Conflict) as late:
        tickets.set_field(room.litvinov, mine, 1, "model", "Штрих")
    expected = FieldClash("field:model", "", "Атол", "Штрих", "Kim", at)
    assert late.value.facts["rows"] == (expected,)
    assert seen.items() <= late.value.facts.items()
    with pytest.raises(Conflict) as assessed:
        tickets.set_priority(room.litvinov, mine, 1, Impact.SEVERAL, Urgency.TODAY)
    facts = assessed.value.facts
    mine_now = f"{int(Impact.SEVERAL)}/{int(Urgency.TODAY)}"
    assert (facts["theirs"], facts["mine"]) == ("3/3", mine_now)
    assert tickets.card(room.kim, mine) == card  # nothing was written


def test_ones_own_earlier_change_is_known_to_oneself(
    room: SmallRoom, tickets: Tickets, mine: UUID
) -> None:
    tickets.set_field(room.litvinov, mine, 1, "model", "Атол")
    assert tickets.set_field(room.litvinov, mine, 1, "model", "Штрих").value.version == 3
    tickets.set_field(room.kim, mine, 3, "model", "Атол")
    with pytest.raises(Conflict) as late:
        tickets.set_field(room.litvinov, mine, 1, "model", "Штрих")
    assert (late.value.facts["by"], late.value.facts["theirs"]) == ("Kim", "Атол")


def test_what_both_wanted_is_done_once(room: SmallRoom, tickets: Tickets, mine: UUID) -> None:
    tickets.set_field(room.kim, mine, 1, "model", "Атол")
    card = tickets.set_field(room.litvinov, mine, 1, "model", "Атол").value
    assert card.version == 2


def test_two_hands_over_differ_in_agent_and_group(
    room: SmallRoom, tickets: Tickets, mine: UUID
) -> None:
    tickets.assign(room.supervisor, mine, 1, room.ershov.agent_id, room.network)
    with pytest.raises(Conflict) as late:
        tickets.assign(room.dispatcher, mine, 1, room.kim.agent_id, room.cash)
    rows = late.value.facts["rows"]
    assert isinstance(rows, tuple)
    assert [(row.field, row.base, row.theirs, row.mine) for row in rows] == [
        ("assignee", "Litvinov", "Ershov", "Kim"),
        ("group", "Группа cash", "Группа network", "Группа cash"),
    ]


@pytest.mark.parametrize("wish", ["state", "priority", "field:model", "category"])
def test_a_version_that_nobody_tells_of_touched_everything(
    room: SmallRoom, tickets: Tickets, mine: UUID, wish: str
) -> None:
    with room.database.write() as session:
        past_the_program = {"version": 2, "changed_by_id": room.kim.agent_id}
        session.execute(update(Ticket).where(Ticket.id == mine).values(past_the_program))
    with pytest.raises(Conflict) as late:
        EDITS[wish](tickets, room, mine, 1)
    facts = late.value.facts
    assert (late.value.code, facts["field"], facts["by"]) == ("changed_meanwhile", wish, "Kim")
    assert facts["base"] is None
    EDITS[wish](tickets, room, mine, 2)


def test_a_group_chosen_meanwhile_is_not_undone_by_a_category(
    room: SmallRoom, tickets: Tickets
) -> None:
    free = register(room, category_id=room.no_print)
    tickets.assign(room.supervisor, free, 1, None, room.network)
    card = tickets.set_category(room.dispatcher, free, 1, room.no_fiscal).value
    assert (card.category_id, card.group_id) == (room.no_fiscal, room.network)


def test_whose_ticket_was_passed_on_is_told_so(
    room: SmallRoom, tickets: Tickets, mine: UUID
) -> None:
    tickets.assign(room.supervisor, mine, 1, room.kim.agent_id)
    with pytest.raises(Conflict) as lost:
        tickets.resolve(room.litvinov, mine, 1, "Сменил кабель", FIXED)
    assert lost.value.code == "no_longer_yours"
    assert (lost.value.facts["by"], lost.value.facts["theirs"]) == ("Head", "Kim")


def test_a_ticket_out_of_reach_since_it_was_read_is_lost_not_unknown(
    room: SmallRoom, tickets: Tickets, mine: UUID
) -> None:
    with room.database.write() as session:
        elsewhere = make.make_department(session, "elsewhere")
        away = {"department_id": elsewhere, "group_id": None, "assignee_id": None, "version": 2}
        session.execute(update(Ticket).where(Ticket.id == mine).values(away))
    with pytest.raises(Conflict) as moved:
        tickets.move(room.litvinov, mine, 1, "in_progress")
    with pytest.raises(Conflict) as taken:
        tickets.take(room.litvinov, mine, 1)
    assert moved.value.code == taken.value.code == "no_longer_yours"
    with pytest.raises(RuleBroken) as unknown:
        tickets.note(room.litvinov, mine, "Заметка")
    assert unknown.value.code == "ticket_unknown"


def test_whoever_left_takes_his_name_off_a_reopened_ticket(
    room: SmallRoom, tickets: Tickets, mine: UUID
) -> None:
    done = solved(tickets, room, mine)
    with room.database.write() as session:
        gone = update(Agent).where(Agent.id == room.litvinov.agent_id).values(active=False)
        session.execute(gone)
    tickets.reopen(room.kim, mine, done.version, "Снова")
    with pytest.raises(Conflict) as late:
        tickets.assign(room.dispatcher, mine, done.version, room.kim.agent_id)
    facts = late.value.facts
    assert (facts["field"], facts["base"], facts["theirs"]) == ("assignee", "Litvinov", "")


def test_taking_looks_past_changes_that_leave_it_without_a_holder(
    room: SmallRoom, catalogue: CatalogueService, tickets: Tickets
) -> None:
    free = register(room, category_id=room.no_print)
    tickets.set_priority(room.kim, free, 1, Impact.SITE, Urgency.NOW)
    card = tickets.take(room.litvinov, free, 1).value
    assert (card.assignee_name, card.version) == ("Litvinov", 3)
    register(room)
    row = Queues(room.database, room.clock, catalogue).take_next(room.kim).value
    assert row is not None
    with room.database.read() as session:
        told = select(TimelineEntry.ticket_version).where(
            TimelineEntry.ticket_id.in_((free, row.ticket_id)),
            TimelineEntry.kind == EntryKind.ASSIGNED,
        )
        assert set(session.scalars(told)) == {2, 3}


def test_taking_takes_seven_statements(
    room: SmallRoom, tickets: Tickets, statements: StatementCounter
) -> None:
    free = register(room, contact_id=room.petrov)
    tickets.take(room.litvinov, free, 1)
    statements.clear()
    again = register(room, contact_id=room.petrov)
    statements.clear()
    tickets.take(room.litvinov, again, 1)
    assert len(statements) == 7  # look, claim, tell, log; head, phones, clocks
    assert statements.commits == 1


def test_both_solutions_are_kept_when_two_solved_at_once(
    room: SmallRoom, tickets: Tickets, mine: UUID
) -> None:
    started = begun(tickets, room, mine).version
    room.clock.forward(minutes=3)
    solved(tickets, room, mine)
    with pytest.raises(Conflict) as late:
        tickets.resolve(room.supervisor, mine, started, "Перезагрузил", FIXED)
    rows = late.value.facts["rows"]
    assert isinstance(rows, tuple)
    row = rows[0]
    assert (row.field, row.theirs, row.mine) == ("resolution", "Сменил кабель", "Перезагрузил")
    room.clock.forward(minutes=1)
    both = "Сменил кабель\n\nПерезагрузил"
    version = tickets.card(room.supervisor, mine).version
    card = tickets.restate(room.supervisor, mine, version, both, FIXED).value
    assert (card.resolution, card.state, card.version) == (both, "resolved", version + 1)
    choice = FieldChoice(row, Side.JOINED, both)
    tickets.tell_choice(room.supervisor, mine, (choice,))
    told, words, _ = tickets.timeline(room.kim, mine)[:3]
    assert (told.kind, told.facts["choices"][0]["mine"]) == (EntryKind.NOTE, "Перезагрузил")
    assert (words.body, words.facts["before"]) == (both, "Сменил кабель")


def test_an_unsolved_ticket_has_no_solution_to_put_other_words_to(
    room: SmallRoom, tickets: Tickets, mine: UUID
) -> None:
    with pytest.raises(RuleBroken) as refused:
        tickets.restate(room.litvinov, mine, 1, "Иначе", FIXED)
    assert refused.value.code == "not_solved"
