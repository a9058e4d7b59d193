"""Newcomers: admitted step by step, a mentor who looks at their work, seniors who are asked."""

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest

from app.domain.errors import Conflict, EnvironmentFailed, RuleBroken
from app.domain.mentoring import Verdict
from app.domain.permissions import Actor
from app.domain.readmodels.staff import StandingInput
from app.domain.vocabulary import Grade, ResolutionCode, Role
from app.services.admission import require_calls
from app.services.calls import CallService
from app.services.catalogue import CatalogueService
from app.services.consulting import Consulting
from app.services.staff_standing import StaffStanding
from app.services.tickets import Tickets
from db.models.staff import Absence, Agent
from tests import factories as make
from tests.drafts import draft_of, matter_of
from tests.rooms import SmallRoom
from tests.services.support_tickets import register


@pytest.fixture
def newcomer(room: SmallRoom) -> Actor:
    """Kim, whose mentor is Litvinov and whose solutions wait for him."""
    with room.database.write() as session:
        kim = session.get_one(Agent, room.kim.agent_id)
        kim.grade, kim.mentor_id = Grade.JUNIOR, room.litvinov.agent_id
        kim.solves_alone = False
    return room.kim


@pytest.fixture
def consulting(room: SmallRoom, newcomer: Actor, catalogue: CatalogueService) -> Consulting:
    catalogue.refresh()
    return Consulting(room.database, room.clock, catalogue)


@pytest.fixture
def tickets(room: SmallRoom, newcomer: Actor, catalogue: CatalogueService) -> Tickets:
    catalogue.refresh()
    return Tickets(room.database, room.clock, catalogue)


@pytest.fixture
def his(room: SmallRoom, newcomer: Actor) -> UUID:
    return register(room, assignee_id=newcomer.agent_id)


def solve(tickets: Tickets, actor: Actor, ticket: UUID) -> None:
    version = tickets.card(actor, ticket).version
    tickets.resolve(actor, ticket, version, "Заменил ленту", ResolutionCode.FIXED)


def test_a_newcomers_solution_waits_for_his_mentors_key(
    room: SmallRoom, consulting: Consulting, tickets: Tickets, newcomer: Actor, his: UUID
) -> None:
    with pytest.raises(RuleBroken, match="mentor_first"):
        solve(tickets, newcomer, his)
    consulting.show_mentor(newcomer, his, "Заменил ленту")
    assert consulting.waiting(room.ershov) == consulting.waiting(newcomer) == ()
    (asked,) = consulting.waiting(room.litvinov)
    assert (asked.ticket_id, asked.text, asked.mine_to_decide) == (his, "Заменил ленту", True)
    consulting.decide(room.litvinov, asked.consult_id, Verdict.APPROVED)
    solve(tickets, newcomer, his)
    told = [item.facts.get("consulting") for item in tickets.timeline(newcomer, his)]
    assert [each for each in told if each] == ["approved", "review"]


def test_a_server_refuses_what_a_desk_did_not_ask(
    tickets: Tickets, newcomer: Actor, his: UUID, room: SmallRoom, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Psql or a changed program: the solution is refused past the mentor all the same."""
    monkeypatch.setattr("app.services.ticket_moves.require_leave", lambda _change: None)
    if room.database.dialect.name == "sqlite":
        solve(tickets, newcomer, his)
        return
    with pytest.raises(RuleBroken) as refused:
        solve(tickets, newcomer, his)
    assert refused.value.facts["reason"] == "mentor_first"


def test_calls_wait_until_one_is_admitted(
    room: SmallRoom, catalogue: CatalogueService, newcomer: Actor
) -> None:
    with room.database.write() as session:
        session.get_one(Agent, newcomer.agent_id).takes_calls = False
    catalogue.refresh()
    with pytest.raises(RuleBroken, match="calls_not_yet"):
        require_calls(newcomer, catalogue.snapshot())
    require_calls(room.litvinov, catalogue.snapshot())


def test_what_is_sent_back_needs_a_word_and_may_be_shown_again(
    room: SmallRoom, consulting: Consulting, tickets: Tickets, newcomer: Actor, his: UUID
) -> None:
    consulting.show_mentor(newcomer, his, "Перезагрузил")
    with pytest.raises(RuleBroken, match="mentor_asked"):
        consulting.show_mentor(newcomer, his, "Ещё раз")
    (asked,) = consulting.waiting(room.litvinov)
    with pytest.raises(RuleBroken, match="required"):
        consulting.decide(room.litvinov, asked.consult_id, Verdict.RETURNED, " ")
    consulting.decide(room.litvinov, asked.consult_id, Verdict.RETURNED, "Проверьте ленту")
    with pytest.raises(RuleBroken, match="mentor_first"):
        solve(tickets, newcomer, his)
    with pytest.raises(Conflict, match="consult_decided"):
        consulting.decide(room.supervisor, asked.consult_id, Verdict.APPROVED)
    consulting.show_mentor(newcomer, his, "Заменил ленту")
    assert [each.verdict for each in consulting.of_ticket(newcomer, his)] == [
        None,
        Verdict.RETURNED,
    ]


def test_nobody_approves_his_own_and_no_other_mentor_does(
    room: SmallRoom, consulting: Consulting, newcomer: Actor, his: UUID
) -> None:
    consulting.show_mentor(newcomer, his, "Заменил ленту")
    (asked,) = consulting.of_ticket(newcomer, his)
    for actor in (newcomer, room.ershov):
        with pytest.raises(RuleBroken, match="consult_not_yours"):
            consulting.decide(actor, asked.consult_id, Verdict.APPROVED)
    consulting.decide(room.supervisor, asked.consult_id, Verdict.APPROVED)


def test_leave_ends_when_the_ticket_comes_back(
    room: SmallRoom, consulting: Consulting, tickets: Tickets, newcomer: Actor, his: UUID
) -> None:
    consulting.show_mentor(newcomer, his, "Заменил ленту")
    (asked,) = consulting.waiting(room.litvinov)
    consulting.decide(room.litvinov, asked.consult_id, Verdict.APPROVED)
    solve(tickets, newcomer, his)
    room.clock.forward(minutes=5)
    tickets.reopen(newcomer, his, tickets.card(newcomer, his).version, "Снова")
    with pytest.raises(RuleBroken, match="mentor_first"):
        solve(tickets, newcomer, his)


def test_seniors_are_asked_and_one_answers(
    room: SmallRoom, consulting: Consulting, tickets: Tickets, newcomer: Actor, his: UUID
) -> None:
    consulting.ask_senior(newcomer, his, "Какой драйвер?")
    assert len(consulting.waiting(room.litvinov)) == 1
    assert consulting.waiting(newcomer) == consulting.waiting(room.ershov) == ()
    (asked,) = consulting.of_ticket(room.ershov, his)
    assert asked.mine_to_decide  # whoever is senior and sees it may answer
    consulting.decide(room.ershov, asked.consult_id, Verdict.ANSWERED, "Десятый")
    assert consulting.waiting(room.litvinov) == ()
    assert consulting.of_ticket(newcomer, his)[0].answer == "Десятый"


def test_the_seniors_on_shift_are_asked_and_the_nearest_first(
    room: SmallRoom, consulting: Consulting, tickets: Tickets, newcomer: Actor, his: UUID
) -> None:
    """Kim's group has Litvinov; when he is away, Ershov of the same line is asked."""
    first = consulting.seniors(newcomer)
    assert first.on_shift
    nearest = {each.agent_id for each in first.people}
    consulting.ask_senior(newcomer, his, "Какой драйвер?")
    told = tickets.timeline(newcomer, his)[0].facts
    assert told["asked"] == [each.name for each in first.people]
    seniors = {one.agent_id: one for one in (room.litvinov, room.ershov)}
    for key, actor in seniors.items():
        assert bool(consulting.waiting(actor)) == (key in nearest)
    away = Absence(
        agent_id=room.litvinov.agent_id,
        starts_at=room.clock.now - timedelta(hours=1),
        ends_at=room.clock.now + timedelta(hours=1),
    )
    with room.database.write() as session:
        make.add(session, away)
    assert consulting.waiting(room.litvinov) == ()
    (asked,) = consulting.waiting(room.ershov)
    room.clock.forward(hours=20)
    everybody = consulting.seniors(newcomer)
    assert not everybody.on_shift
    assert {room.litvinov.agent_id, room.ershov.agent_id} <= {
        each.agent_id for each in everybody.people
    }
    consulting.decide(room.litvinov, asked.consult_id, Verdict.ANSWERED, "Десятый")


@pytest.fixture
def watched(room: SmallRoom, newcomer: Actor, catalogue: CatalogueService) -> Actor:
    """Kim, whose new tickets wait for Litvinov's key as well."""
    with room.database.write() as session:
        session.get_one(Agent, newcomer.agent_id).registers_alone = False
    catalogue.refresh()
    return newcomer


def registered(
    room: SmallRoom, catalogue: CatalogueService, by: Actor, group: UUID | None = None
) -> UUID:
    calls = CallService(room.database, room.clock, catalogue)
    draft = draft_of(room, agent_id=by.agent_id, matter=matter_of(room, group_id=group))
    calls.register(by, draft)
    return draft.matter.ticket_id


def test_what_a_newcomer_registers_waits_with_his_mentor_and_goes_on_by_his_key(
    room: SmallRoom,
    consulting: Consulting,
    tickets: Tickets,
    watched: Actor,
    catalogue: CatalogueService,
) -> None:
    own = tickets.card(room.litvinov, registered(room, catalogue, room.litvinov))
    waits = tickets.card(watched, registered(room, catalogue, watched))
    assert waits.assignee_id == room.litvinov.agent_id
    assert waits.due_at == own.due_at is not None  # the client's deadlines run
    with pytest.raises(RuleBroken, match="release_first"):
        tickets.assign(watched, waits.ticket_id, waits.version, None, None, "Пусть ждёт")
    (asked,) = consulting.waiting(room.litvinov)
    assert (asked.ticket_id, asked.mine_to_decide) == (waits.ticket_id, True)
    consulting.decide(room.litvinov, asked.consult_id, Verdict.APPROVED)
    gone = tickets.card(watched, waits.ticket_id)
    assert (gone.group_id, gone.assignee_id) == (own.group_id, own.assignee_id)
    tickets.assign(watched, gone.ticket_id, gone.version, None, None, "Теперь можно")
    tickets.take(watched, gone.ticket_id, 0)
    with pytest.raises(RuleBroken, match="mentor_first"):  # letting go is no leave to solve
        solve(tickets, watched, gone.ticket_id)


def test_a_server_holds_it_past_the_services(
    room: SmallRoom,
    tickets: Tickets,
    watched: Actor,
    catalogue: CatalogueService,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    held = tickets.card(watched, registered(room, catalogue, watched))
    monkeypatch.setattr("app.services.ticket_hands.require_released", lambda _change: None)
    monkeypatch.setattr("app.services.registration.releasing_mentor", lambda *_: None)
    if room.database.dialect.name == "sqlite":
        return
    for refused in (
        lambda: tickets.assign(watched, held.ticket_id, held.version, None, None, "Мимо"),
        lambda: registered(room, catalogue, watched, room.cash),
    ):
        with pytest.raises(RuleBroken) as said:
            refused()
        assert said.value.facts["reason"] == "release_first"


@pytest.fixture
def administrator(room: SmallRoom) -> Actor:
    with room.database.write() as session:
        key = make.make_agent(session, room.department, "root", role=Role.ADMINISTRATOR)
    return replace(room.supervisor, agent_id=key, login="root", role=Role.ADMINISTRATOR)


@pytest.fixture
def staff(room: SmallRoom) -> StaffStanding:
    return StaffStanding(room.database, room.clock)


def test_grades_follow_each_other_and_every_step_is_told(
    room: SmallRoom, staff: StaffStanding, administrator: Actor
) -> None:
    kim = room.kim.agent_id
    steps = (Grade.SENIOR, Grade.JUNIOR, Grade.SENIOR, Grade.ENGINEER, Grade.HEAD)
    for grade in steps:
        assert (
            staff.set_standing(administrator, kim, StandingInput(grade)).value.standing.grade
            is grade
        )
    with pytest.raises(RuleBroken, match="grade_jumped"):
        staff.set_standing(administrator, kim, StandingInput(Grade.SENIOR))
    told = [each.facts["grade"] for each in staff.changes(administrator, kim)]
    assert told[0] == ["engineer", "head"]
    assert len(told) == len(steps)


def test_who_may_be_a_mentor(room: SmallRoom, staff: StaffStanding, administrator: Actor) -> None:
    kim, litvinov = room.kim.agent_id, room.litvinov.agent_id
    staff.set_standing(administrator, kim, StandingInput(mentor_id=litvinov, solves_alone=False))
    for agent, mentor in ((litvinov, kim), (kim, kim), (kim, UUID(int=7))):
        with pytest.raises(RuleBroken, match="mentor_unfit"):
            staff.set_standing(administrator, agent, StandingInput(mentor_id=mentor))
    with pytest.raises(RuleBroken, match="mentor_needed"):
        staff.set_standing(administrator, kim, StandingInput(solves_alone=False))


def test_only_who_manages_staff_promotes(room: SmallRoom, staff: StaffStanding) -> None:
    with pytest.raises((RuleBroken, EnvironmentFailed)):
        staff.set_standing(room.supervisor, room.kim.agent_id, StandingInput(Grade.HEAD))
