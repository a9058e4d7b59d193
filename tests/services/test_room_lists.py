"""Lists, owners of channels and targets as records of the set-up."""

from uuid import UUID

import pytest

from app.domain.errors import RuleBroken
from app.domain.identity import new_id
from app.domain.permissions import Actor
from app.domain.readmodels.calls import PlanQuestion
from app.domain.setup.documents import Body, Draft, SetupKind
from app.domain.vocabulary import Channel, Impact, Urgency
from app.services.catalogue import CatalogueService
from app.services.planning import Planning
from app.services.setup import SetUp
from tests.rooms import SmallRoom
from tests.services.setup.conftest import administrator, setup

__all__ = ["administrator", "setup"]


def save(setup: SetUp, actor: Actor, kind: SetupKind, body: Body) -> None:
    setup.save(actor, Draft(kind, str(new_id()), body))


def a_list(text: str) -> Body:
    return {"name": "Касса", "name_en": "", "active": True, "role": None, "text": text}


def a_target(measure: str, target: int) -> Body:
    return {"name": "Цель", "name_en": "", "active": True, "measure": measure, "target": target}


def test_a_list_of_the_room_is_read_as_a_desk_would(
    room: SmallRoom, setup: SetUp, administrator: Actor, catalogue: CatalogueService
) -> None:
    for text, code in (
        ("group:nowhere", "filter_value"),
        ("x:1", "filter_field"),
        ("", "required"),
    ):
        with pytest.raises(RuleBroken, match=code):
            save(setup, administrator, SetupKind.FILTER, a_list(text))
    save(setup, administrator, SetupKind.FILTER, a_list("group:cash due:<1h"))
    assert [each.text for each in catalogue.snapshot().filters] == ["group:cash due:<1h"]
    assert "group:cash due:<1h" in setup.export(administrator)


def test_the_owner_of_a_channel_takes_what_no_category_sends_elsewhere(
    room: SmallRoom, setup: SetUp, administrator: Actor, catalogue: CatalogueService
) -> None:
    owner = {"channel": "email", "group_id": str(room.network), "agent_id": None}
    save(setup, administrator, SetupKind.CHANNEL, owner)
    planning = Planning(room.database, room.clock, catalogue)

    def queue(channel: Channel, category: UUID | None = None) -> object:
        question = PlanQuestion(
            category,
            None,
            Impact.PERSON,
            Urgency.TODAY,
            room.clock(),
            channel=channel,
        )
        return planning.plan(room.dispatcher, question).group_id

    assert queue(Channel.EMAIL) == room.network
    assert queue(Channel.PHONE) == room.first_line
    assert queue(Channel.EMAIL, room.no_print) == room.cash


@pytest.mark.parametrize(("measure", "target"), [("reopened", 101), ("mark", 6)])
def test_a_target_lies_within_its_measure(
    setup: SetUp, administrator: Actor, measure: str, target: int
) -> None:
    with pytest.raises(RuleBroken, match="kpi_target_wrong"):
        save(setup, administrator, SetupKind.KPI, a_target(measure, target))
    save(setup, administrator, SetupKind.KPI, a_target(measure, 4))


def test_who_shapes_nothing_sets_no_target(room: SmallRoom, setup: SetUp) -> None:
    with pytest.raises(RuleBroken, match="not_allowed"):
        save(setup, room.kim, SetupKind.KPI, a_target("mark", 4))
