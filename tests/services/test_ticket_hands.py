"""Whose a ticket is, and how it passes from hand to hand (R12)."""

from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest

from app.domain.errors import RuleBroken
from app.domain.permissions import Actor
from app.domain.vocabulary import Audience, EntryKind, ResolutionCode, Role, SupportLine
from app.services.catalogue import CatalogueService
from app.services.ticket_hands import Why
from app.services.tickets import Tickets
from db.models.staff import Agent
from tests import factories as make
from tests.rooms import SmallRoom
from tests.services.support_tickets import register, states_of

NOW = make.NOW


@pytest.fixture
def tickets(room: SmallRoom, catalogue: CatalogueService) -> Tickets:
    return Tickets(room.database, room.clock, catalogue)


@pytest.fixture
def free(room: SmallRoom) -> UUID:
    """A ticket in the queue of the cash group."""
    return register(room)


def test_taking_makes_a_free_ticket_mine(room: SmallRoom, tickets: Tickets, free: UUID) -> None:
    card = tickets.take(room.kim, free, 1).value
    assert (card.assignee_name, card.state, card.version) == ("Kim", "assigned", 2)
    assert card.first_response_at is None
    assert card.due_at is not None
    newest = tickets.timeline(room.kim, free)[0]
    assert (newest.kind, newest.facts["from"], newest.facts["to"]) == (
        EntryKind.ASSIGNED,
        "",
        "Kim",
    )
    for version in (1, 2):
        with pytest.raises(RuleBroken) as held:
            tickets.take(room.litvinov, free, version)
        assert (held.value.code, held.value.facts["by"]) == ("already_assigned", "Kim")


def test_the_queue_of_others_is_not_mine_to_take(
    room: SmallRoom, tickets: Tickets, free: UUID
) -> None:
    with pytest.raises(RuleBroken) as refused:
        tickets.take(room.ershov, free, 1)
    assert refused.value.facts["reason"] == "other_group"
    assert tickets.card(room.ershov, free).assignee_id is None


def test_a_reason_is_asked_once_work_has_begun(
    room: SmallRoom, tickets: Tickets, free: UUID
) -> None:
    kim, litvinov = room.kim.agent_id, room.litvinov.agent_id
    version = tickets.assign(room.dispatcher, free, 1, kim).value.version
    version = tickets.assign(room.dispatcher, free, version, litvinov).value.version
    version = tickets.move(room.litvinov, free, version, "in_progress").value.version
    with pytest.raises(RuleBroken) as refused:
        tickets.assign(room.litvinov, free, version, kim)
    assert (refused.value.code, refused.value.field) == ("required", "reason")
    card = tickets.assign(room.litvinov, free, version, kim, None, "Отпуск").value
    assert (card.assignee_name, card.state) == ("Kim", "assigned")
    newest = tickets.timeline(room.kim, free)[0]
    assert newest.body == "Отпуск"
    assert newest.facts == {
        "from": "Litvinov",
        "to": "Kim",
        "state_from": "in_progress",
        "state_to": "assigned",
        "why": ["competent", "least_loaded", "on_shift"],
    }
    assert states_of(room, free) == ["new", "assigned", "in_progress", "assigned"]


def test_without_an_owner_it_is_new_again(room: SmallRoom, tickets: Tickets, free: UUID) -> None:
    version = tickets.take(room.kim, free, 1).value.version
    version = tickets.move(room.kim, free, version, "in_progress").value.version
    card = tickets.move(room.kim, free, version, "new", "Не моё").value
    assert (card.assignee_id, card.state) == (None, "new")
    with pytest.raises(RuleBroken) as ownerless:
        tickets.move(room.supervisor, free, card.version, "in_progress")
    assert ownerless.value.code == "assignee_required"


def test_another_line_gets_it_with_its_group(room: SmallRoom, tickets: Tickets, free: UUID) -> None:
    with room.database.write() as session:
        experts = make.make_group(session, room.department, "experts", SupportLine.THIRD)
    with pytest.raises(RuleBroken) as asked:
        tickets.assign(room.kim, free, 1, None, experts, "Сложно")
    assert (asked.value.code, asked.value.field) == ("required", "tried")
    tried = "Менял кабель и порт"
    card = tickets.assign(room.kim, free, 1, None, experts, Why(tried=tried)).value
    assert (card.group_id, card.line, card.assignee_id) == (experts, SupportLine.THIRD, None)
    told = tickets.timeline(room.kim, free)[0]
    facts = told.facts
    assert (told.body, facts["tried"]) == (tried, tried)
    assert (facts["line_from"], facts["line_to"]) == (2, 3)
    assert (facts["group_from"], facts["group_to"]) == ("Группа cash", "Группа experts")
    back = tickets.assign(room.supervisor, free, card.version, None, room.cash).value
    assert back.line is SupportLine.SECOND  # the way back asks for nothing
    assert "tried" not in tickets.timeline(room.supervisor, free)[0].facts


def test_partners_get_it_in_hand_and_an_empty_group_gets_nothing(
    room: SmallRoom, tickets: Tickets, free: UUID
) -> None:
    with room.database.write() as session:
        empty = make.make_group(session, room.department, "empty", SupportLine.FOURTH)
        service = make.make_group(session, room.department, "service", SupportLine.FOURTH)
        outside: dict[str, Any] = {
            "role": Role.PARTNER, "line": SupportLine.FOURTH, "groups": [service],
        }  # fmt: skip
        busy, idle = (
            make.make_agent(session, room.department, login, **outside)
            for login in ("a-busy", "z-idle")
        )
    register(room, assignee_id=busy, group_id=service, line=SupportLine.FOURTH)
    with pytest.raises(RuleBroken) as refused:
        tickets.assign(room.kim, free, 1, None, empty)
    assert (refused.value.code, refused.value.field) == ("nobody_outside", "group")
    card = tickets.assign(room.kim, free, 1, None, service, Why(tried="Меняли кабель")).value
    assert (card.group_id, card.line, card.assignee_id) == (service, SupportLine.FOURTH, idle)
    facts = tickets.timeline(room.supervisor, free)[0].facts
    assert (facts["line_from"], facts["line_to"]) == (2, 4)
    assert "outside" in facts["why"]


def test_handed_out_of_reach_is_seen_once_more(
    room: SmallRoom, tickets: Tickets, free: UUID
) -> None:
    with room.database.write() as session:
        elsewhere = make.make_department(session, "elsewhere")
        foreign = make.make_group(session, elsewhere, "foreign")
    card = tickets.assign(room.kim, free, 1, None, foreign).value
    assert (card.group_id, card.department_id) == (foreign, elsewhere)
    with pytest.raises(RuleBroken) as gone:
        tickets.card(room.kim, free)
    assert gone.value.code == "ticket_unknown"


def test_strangers_and_leavers_get_nothing(room: SmallRoom, tickets: Tickets, free: UUID) -> None:
    with room.database.write() as session:
        session.get_one(Agent, room.ershov.agent_id).active = False
    for agent, group, code in (
        (uuid4(), None, "agent_unknown"),
        (room.ershov.agent_id, None, "agent_inactive"),
        (None, uuid4(), "group_unknown"),
    ):
        with pytest.raises(RuleBroken) as refused:
            tickets.assign(room.dispatcher, free, 1, agent, group)
        assert refused.value.code == code
    assert tickets.card(room.kim, free).version == 1


def test_the_same_hands_again_tell_nothing(room: SmallRoom, tickets: Tickets, free: UUID) -> None:
    version = tickets.take(room.kim, free, 1).value.version
    told = tickets.timeline(room.kim, free)
    card = tickets.assign(room.kim, free, version, room.kim.agent_id, room.cash).value
    assert card.assignee_id == room.kim.agent_id
    assert tickets.timeline(room.kim, free) == told


def test_a_solved_ticket_is_not_passed_on(room: SmallRoom, tickets: Tickets, free: UUID) -> None:
    version = tickets.take(room.kim, free, 1).value.version
    version = tickets.resolve(
        room.kim, free, version, "Готово", ResolutionCode.ADVICE
    ).value.version
    with pytest.raises(RuleBroken) as refused:
        tickets.assign(room.dispatcher, free, version, room.litvinov.agent_id, None, "Проверить")
    assert (refused.value.code, refused.value.field) == ("ticket_done", "assignee")


def test_a_waiting_ticket_goes_on_waiting_in_other_hands(
    room: SmallRoom, tickets: Tickets, free: UUID
) -> None:
    version = tickets.take(room.kim, free, 1).value.version
    later = NOW + timedelta(days=1)
    card = tickets.move(room.kim, free, version, "waiting_client", "Ждём фото", later).value
    passed = tickets.assign(
        room.kim, free, card.version, room.litvinov.agent_id, None, "Смена кончилась"
    ).value
    assert (passed.state, passed.review_at, passed.due_at) == ("waiting_client", later, None)


def test_a_partner_reads_stages_and_what_is_meant_for_him(
    room: SmallRoom, tickets: Tickets, free: UUID
) -> None:
    with room.database.write() as session:
        key = make.make_agent(session, room.department, "partner", role=Role.PARTNER)
    partner = Actor(key, "partner", "Partner", Role.PARTNER, SupportLine.FOURTH, room.department)
    version = tickets.take(room.kim, free, 1).value.version
    tickets.note(room.kim, free, "Между нами")
    tickets.note(room.kim, free, "Просим гарантию", Audience.PARTNER)
    tickets.answer(room.kim, free, "Клиенту")
    tickets.assign(room.kim, free, version, key, None, "Гарантия")
    tickets.note(partner, free, "Приняли")
    seen = [(each.kind, each.body) for each in tickets.timeline(partner, free)]
    assert seen == [
        (EntryKind.NOTE, "Приняли"),
        (EntryKind.PARTNER, "Просим гарантию"),
        (EntryKind.REGISTERED, ""),
    ]
    assert len(tickets.timeline(room.kim, free)) == 7
