"""States and moves shaped by the administrator: what is refused, said and effective at once."""

from typing import Any

import pytest

from app.domain.errors import RuleBroken
from app.domain.permissions import Actor
from app.domain.setup.documents import Body, Document, Draft, SetupKind
from app.services.catalogue import CatalogueService
from app.services.setup import SetUp
from app.services.tickets import Tickets
from tests.rooms import SmallRoom
from tests.services.support_tickets import begun, register

STATE = SetupKind.STATE
REPAIR: Body = {
    "name": "В ремонте", "name_en": "In repair", "state_type": "paused", "asks_reason": True,
    "moves": [{"to_state": "in_progress", "role": ""}],
}  # fmt: skip


def state(setup: SetUp, actor: Actor, key: str) -> Document:
    found = setup.book(actor).get(STATE, key)
    assert found is not None
    return found


def changed(document: Document, **values: Any) -> Draft:  # noqa: ANN401 (what JSON takes)
    return Draft(STATE, document.key, {**document.body, **values}, document.body)


def test_a_state_is_added_led_to_and_used_at_once(
    setup: SetUp, room: SmallRoom, administrator: Actor, catalogue: CatalogueService
) -> None:
    setup.save(administrator, Draft(STATE, "at_repair", REPAIR))
    work = state(setup, administrator, "in_progress")
    moves = [*work.body["moves"], {"to_state": "at_repair", "role": "engineer"}]
    setup.save(administrator, changed(work, moves=moves))
    tickets = Tickets(room.database, room.clock, catalogue)
    mine = register(room, assignee_id=room.litvinov.agent_id)
    version = begun(tickets, room, mine).version
    with pytest.raises(RuleBroken) as refused:
        tickets.move(room.supervisor, mine, version, "at_repair", "Увезли")
    assert refused.value.facts["reason"] == "not_for_role"
    card = tickets.move(room.litvinov, mine, version, "at_repair", "Увезли").value
    assert card.state == "at_repair"
    told = setup.history(administrator, STATE, "in_progress")[0]
    assert told.fields == ("moves",)
    setup.undo(administrator, told.entry_id)
    assert state(setup, administrator, "in_progress") == work


@pytest.mark.parametrize(
    ("key", "values", "code", "field"),
    [
        ("new", {"active": False}, "state_begins", "active"),
        ("reopened", {"active": False}, "state_needed", "active"),
        ("resolved", {"state_type": "open"}, "setup_forever", "state_type"),
        ("in_progress", {"asks_review_at": True}, "state_demand_unfit", "asks_review_at"),
        (
            "in_progress",
            {"moves": [{"to_state": "closed", "role": ""}]},
            "state_move_unfit",
            "moves.0.to_state",
        ),
        (
            "in_progress",
            {"moves": [{"to_state": "resolved", "role": "king"}]},
            "setup_value",
            "moves.0.role",
        ),
        ("waiting_client", {"moves": []}, "state_no_way_out", "moves"),
    ],
)
def test_what_makes_no_sense_is_refused(
    setup: SetUp, administrator: Actor, key: str, values: Body, code: str, field: str
) -> None:
    before = state(setup, administrator, key)
    with pytest.raises(RuleBroken) as refused:
        setup.save(administrator, changed(before, **values))
    assert (refused.value.code, refused.value.field) == (code, field)
    assert state(setup, administrator, key) == before


@pytest.mark.parametrize(
    ("key", "values", "code"),
    [
        ("at_repair", {**REPAIR, "moves": []}, "state_no_way_out"),
        ("triage", {**REPAIR, "state_type": "new"}, "state_one_beginning"),
        ("В ремонте", REPAIR, "state_code"),
    ],
)
def test_a_new_state_that_makes_no_sense_is_refused(
    setup: SetUp, administrator: Actor, key: str, values: Body, code: str
) -> None:
    problems = setup.check(administrator, Draft(STATE, key, values)).problems
    assert code in [each.code for each in problems if each.stops]


def test_a_loop_without_an_end_names_its_states(setup: SetUp, administrator: Actor) -> None:
    setup.save(administrator, Draft(STATE, "at_repair", REPAIR))
    loop = {**REPAIR, "name": "На складе", "moves": [{"to_state": "at_repair", "role": ""}]}
    setup.save(administrator, Draft(STATE, "in_store", loop))
    repair = state(setup, administrator, "at_repair")
    draft = changed(repair, moves=[{"to_state": "in_store", "role": ""}])
    endless = [e for e in setup.check(administrator, draft).problems if e.code == "state_endless"]
    assert [each.facts["path"] for each in endless] == ["В ремонте, На складе"]


def test_a_state_that_nothing_leads_to_is_a_warning(setup: SetUp, administrator: Actor) -> None:
    told = setup.check(administrator, Draft(STATE, "at_repair", REPAIR))
    assert told.may_save
    assert [each.code for each in told.problems] == ["state_unreached"]


def test_what_stands_in_a_state_is_said_before_saving(
    setup: SetUp, room: SmallRoom, administrator: Actor, catalogue: CatalogueService
) -> None:
    tickets = Tickets(room.database, room.clock, catalogue)
    mine = register(room, assignee_id=room.litvinov.agent_id)
    begun(tickets, room, mine)
    work = state(setup, administrator, "in_progress")
    fewer = setup.check(administrator, changed(work, moves=work.body["moves"][1:]))
    assert [(e.code, e.facts["count"]) for e in fewer.effects] == [("open_go_by_new_moves", 1)]
    hidden = setup.check(administrator, changed(work, active=False))
    assert [(e.code, e.facts["count"]) for e in hidden.effects] == [("tickets_stay_in_state", 1)]


def test_states_go_out_and_come_in_as_they_are(setup: SetUp, administrator: Actor) -> None:
    setup.save(administrator, Draft(STATE, "at_repair", REPAIR))
    rehearsal = setup.rehearse(administrator, setup.export(administrator))
    assert {each.verdict.value for each in rehearsal.records} == {"unchanged"}
