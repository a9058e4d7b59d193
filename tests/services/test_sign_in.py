"""Who gets to the desk, and as whom."""

from collections.abc import Iterator
from uuid import UUID

import pytest

from app.domain.errors import RuleBroken
from app.domain.permissions import Permission, Reach
from app.domain.vocabulary import Role
from app.services.sign_in import SignIn, hash_pin, pin_fits
from db.models.staff import Agent, RoleRight
from db.seed.reference import create_reference
from db.session import Database
from tests import factories as make
from tests.rooms import HandClock, SmallRoom, small_room


@pytest.fixture
def sign_in(room: SmallRoom) -> SignIn:
    return SignIn(room.database, room.clock)


@pytest.fixture
def embedded(sqlite_url: str) -> Iterator[SignIn]:
    database = Database(sqlite_url)
    clock = HandClock()
    small_room(database, clock)
    yield SignIn(database, clock)
    database.dispose()


def retire(database: Database, agent_id: UUID) -> None:
    with database.write() as session:
        session.get_one(Agent, agent_id).active = False


def test_the_server_login_gives_the_actor_with_his_groups(room: SmallRoom, sign_in: SignIn) -> None:
    found = sign_in.enter_server("litvinov")
    assert found.actor == room.litvinov
    assert found.agent.group_ids == {room.cash}
    assert not found.agent.has_pin


def test_what_the_room_changed_about_a_role_holds_for_its_people(
    room: SmallRoom, sign_in: SignIn
) -> None:
    taken = {("engineer", "client:history"): "none", ("expert", "ticket:read"): "any"}
    with room.database.write() as session:
        for (role, name), reach in taken.items():
            right = session.get_one(RoleRight, (Role(role), name))
            right.reach = Reach(reach)
        session.add(RoleRight(role=Role.ENGINEER, permission="of:tomorrow", reach=Reach.ANY))
    kim, anna = sign_in.enter_server("kim").actor, sign_in.enter_server("anna").actor
    assert kim.reaches == {(Permission.CLIENT_HISTORY, Reach.NONE)}
    assert anna.reaches == frozenset()


def test_a_stranger_and_a_leaver_are_refused(room: SmallRoom, sign_in: SignIn) -> None:
    retire(room.database, room.kim.agent_id)
    with pytest.raises(RuleBroken) as stranger:
        sign_in.enter_server("nobody")
    assert (stranger.value.code, stranger.value.facts["login"]) == ("agent_unknown", "nobody")
    with pytest.raises(RuleBroken) as leaver:
        sign_in.enter_server("kim")
    assert leaver.value.code == "agent_inactive"


def test_profiles_belong_to_the_embedded_database(room: SmallRoom, sign_in: SignIn) -> None:
    if room.database.dialect.name == "sqlite":
        assert len(sign_in.profiles()) == 5
        return
    for ask in (sign_in.profiles, lambda: sign_in.enter_profile("kim")):
        with pytest.raises(RuleBroken) as refused:
            ask()
        assert refused.value.code == "profiles_embedded_only"


def test_the_last_to_sign_in_stands_first(embedded: SignIn) -> None:
    embedded.enter_profile("kim")
    first, *others = embedded.profiles()
    assert (first.login, first.group_name, first.last_sign_in_at) == (
        "kim",
        "Группа cash",
        make.NOW,
    )
    assert [each.login for each in others] == ["anna", "ershov", "head", "litvinov"]
    assert others[2].group_name == ""


def test_a_pin_is_asked_once_it_is_set(embedded: SignIn) -> None:
    kim = embedded.enter_profile("kim").actor
    assert embedded.set_pin(kim, "2580").value is True
    for wrong in (None, "", "2581", "25800"):
        with pytest.raises(RuleBroken) as refused:
            embedded.enter_profile("kim", wrong)
        assert (refused.value.code, refused.value.field) == ("pin_wrong", "pin")
    assert embedded.enter_profile("kim", "2580").agent.has_pin
    assert embedded.set_pin(kim, None).value is False
    assert embedded.enter_profile("kim").actor.login == "kim"


@pytest.mark.parametrize("pin", ["", "123", "1234567890123", "12a4", "١٢٣٤"])
def test_a_pin_is_four_to_twelve_digits(embedded: SignIn, pin: str) -> None:
    kim = embedded.enter_profile("kim").actor
    with pytest.raises(RuleBroken) as refused:
        embedded.set_pin(kim, pin)
    assert refused.value.code == "pin_form"


def test_two_hashes_of_one_pin_differ_and_both_fit() -> None:
    one, two = hash_pin("2580"), hash_pin("2580")
    assert one != two
    assert pin_fits("2580", one)
    assert pin_fits("2580", two)
    assert not pin_fits("2580", "not a hash")
    assert not pin_fits("2580", "")


@pytest.fixture
def new_room(sqlite_url: str) -> Iterator[SignIn]:
    database = Database(sqlite_url)
    clock = HandClock()
    create_reference(database, clock())
    yield SignIn(database, clock)
    database.dispose()


def test_the_first_person_of_a_room_becomes_its_administrator(new_room: SignIn) -> None:
    entered = new_room.create_first_agent("  Иванова   Анна ")
    assert entered.actor.role is Role.ADMINISTRATOR
    assert entered.agent.full_name == "Иванова Анна"
    assert len(entered.agent.group_ids) == 1
    assert [each.login for each in new_room.profiles()] == ["admin"]
    assert new_room.last_visit("admin") == new_room.clock()


def test_a_room_is_founded_only_once(new_room: SignIn) -> None:
    new_room.create_first_agent("Иванова Анна", "ivanova")
    with pytest.raises(RuleBroken) as again:
        new_room.create_first_agent("Петров Пётр")
    assert again.value.code == "room_not_empty"
    assert new_room.last_visit("nobody") is None


@pytest.mark.parametrize(("name", "code"), [(" \0 ", "required"), ("я" * 201, "text_too_long")])
def test_a_founder_needs_a_name(new_room: SignIn, name: str, code: str) -> None:
    with pytest.raises(RuleBroken) as refused:
        new_room.create_first_agent(name)
    assert (refused.value.code, refused.value.field) == (code, "full_name")
    assert new_room.profiles() == ()
