"""The room's switches."""

import pytest
from sqlalchemy import select

from app.domain.errors import RuleBroken
from app.domain.vocabulary import RegisterPolicy
from app.services.catalogue import CatalogueService
from app.services.room import Room
from db.models.ticket import AuditEntry
from tests.rooms import SmallRoom


@pytest.fixture
def switches(room: SmallRoom, catalogue: CatalogueService) -> Room:
    return Room(room.database, room.clock, catalogue)


def test_a_switch_takes_effect_at_once_and_is_audited(room: SmallRoom, switches: Room) -> None:
    assert switches.settings().register_policy is RegisterPolicy.EVERY_CALL
    switches.set(room.supervisor, "register_policy", "not_solved_at_once")
    assert switches.settings().register_policy is RegisterPolicy.NOT_SOLVED_AT_ONCE
    told = switches.set(room.supervisor, "register_policy", "every_call")
    assert told.value.register_policy is RegisterPolicy.EVERY_CALL
    with room.database.read() as session:
        facts = list(session.scalars(select(AuditEntry.facts).order_by(AuditEntry.id)))
    assert [(one["before"], one["after"]) for one in facts] == [
        (None, {"value": "not_solved_at_once"}),
        ({"value": "not_solved_at_once"}, {"value": "every_call"}),
    ]


def test_a_dispatcher_may_not_switch(room: SmallRoom, switches: Room) -> None:
    with pytest.raises(RuleBroken) as told:
        switches.set(room.dispatcher, "repeat_days", "3")
    assert told.value.code == "not_allowed"


@pytest.mark.parametrize(
    ("name", "text", "code"),
    [("nonsense", "1", "setting_unknown"), ("repeat_days", "soon", "setting_value")],
)
def test_nonsense_is_refused(
    room: SmallRoom, switches: Room, name: str, text: str, code: str
) -> None:
    with pytest.raises(RuleBroken) as told:
        switches.set(room.supervisor, name, text)
    assert told.value.code == code
