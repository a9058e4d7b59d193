"""What is said of a route before it is saved: it leads nowhere, to nobody, or is never reached."""

from typing import Any

import pytest

from app.domain.identity import new_id
from app.domain.permissions import Actor
from app.domain.setup.documents import Draft, SetupKind
from app.services.setup import SetUp
from db.models.staff import Agent, SupportGroup
from tests import factories as make
from tests.rooms import SmallRoom


def body(**more: Any) -> dict[str, Any]:  # noqa: ANN401 (columns)
    return {
        "name": "Маршрут", "name_en": "", "active": True, "position": 5, "category_id": None,
        "client_id": None, "key_client": None, "territory": "", "channel": None, "line": None,
        "calendar_id": None, "inside": True, "group_id": None, "agent_id": None, "way": "ranked",
        "specialist": True, "least_grade": None, "least_competence": None,
    } | more  # fmt: skip


def said(setup: SetUp, actor: Actor, **more: Any) -> list[tuple[str, str, bool]]:  # noqa: ANN401 (columns)
    draft = Draft(SetupKind.ROUTING, str(new_id()), body(**more))
    return [(one.code, one.field, one.stops) for one in setup.check(actor, draft).problems]


def test_a_route_leads_somewhere(setup: SetUp, room: SmallRoom, administrator: Actor) -> None:
    assert said(setup, administrator) == [("route_nowhere", "group_id", True)]
    assert said(setup, administrator, group_id=str(room.cash)) == []
    assert said(setup, administrator, agent_id=str(room.kim.agent_id)) == []


def test_a_group_of_nobody_and_a_grade_of_nobody_are_told(
    setup: SetUp, room: SmallRoom, administrator: Actor
) -> None:
    with room.database.write() as session:
        empty = make.make_group(session, room.department, "empty")
    nobody = ("route_nobody", "group_id", False)
    assert said(setup, administrator, group_id=str(empty)) == [nobody]
    assert said(setup, administrator, group_id=str(empty), way="queue") == []
    fits = ("route_nobody_fits", "least_grade", False)
    assert said(setup, administrator, group_id=str(room.cash), least_grade="head") == [fits]
    assert said(setup, administrator, group_id=str(room.cash), least_competence=5) == [fits]
    assert said(setup, administrator, group_id=str(room.cash), least_competence=2) == []


@pytest.mark.parametrize("place", [1, 9])
def test_a_route_below_a_wider_one_is_never_reached(
    setup: SetUp, room: SmallRoom, administrator: Actor, place: int
) -> None:
    with room.database.write() as session:
        make.make_route(session, 5, group_id=room.cash, category_id=room.cash_branch)
    below = {"group_id": str(room.cash), "category_id": str(room.no_print), "position": place}
    hidden = [("route_hidden", "position", False)] if place > 1 else []
    assert said(setup, administrator, **below) == hidden


def test_a_hidden_group_and_somebody_who_left_are_told(
    setup: SetUp, room: SmallRoom, administrator: Actor
) -> None:
    with room.database.write() as session:
        session.get_one(SupportGroup, room.network).active = False
        session.get_one(Agent, room.kim.agent_id).active = False
    left = said(setup, administrator, agent_id=str(room.kim.agent_id), group_id=str(room.network))
    assert {(code, field) for code, field, _ in left} >= {
        ("setup_retired", "group_id"),
        ("setup_retired", "agent_id"),
    }
    assert not any(stops for _, _, stops in left)


def test_the_order_is_a_change_like_any_other(
    setup: SetUp, room: SmallRoom, administrator: Actor
) -> None:
    key = str(new_id())
    first = body(group_id=str(room.cash))
    setup.save(administrator, Draft(SetupKind.ROUTING, key, first))
    setup.save(administrator, Draft(SetupKind.ROUTING, key, {**first, "position": 1}, first))
    newest, *_ = setup.history(administrator, SetupKind.ROUTING, key)
    assert newest.fields == ("position",)
    setup.undo(administrator, newest.entry_id)
    document = setup.book(administrator).of(SetupKind.ROUTING)[key]
    assert document.body["position"] == first["position"]
