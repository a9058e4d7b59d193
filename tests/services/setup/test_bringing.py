"""The whole set-up as one file: out, read by people, in again, refused whole."""

import pytest

from app.bootstrap import ServiceDesk
from app.domain.errors import RuleBroken
from app.domain.permissions import Actor, Permission, Reach
from app.domain.rights_by_grade import Extent
from app.domain.setup.documents import SetupKind, Verdict
from app.domain.vocabulary import Grade, Role
from app.services.catalogue import CatalogueService
from app.services.role_rights import RoleRights
from app.services.setup import SetUp
from db.models.sla import WorkingCalendar
from db.schema_gate import upgrade_database
from db.seed.demo import create_demo_room
from db.session import Database
from tests import factories as make
from tests.rooms import HandClock, SmallRoom


def test_people_read_names_not_keys(setup: SetUp, administrator: Actor) -> None:
    text = setup.export(administrator)
    assert 'parent_id = "3"' in text
    assert 'group_id = "cash"' in text
    assert 'calendar_id = "' in text
    assert "pin_hash" not in text


def test_a_room_brought_into_itself_changes_nothing(setup: SetUp, administrator: Actor) -> None:
    text = setup.export(administrator)
    told = setup.rehearse(administrator, text)
    assert {each.verdict for each in told.records} == {Verdict.UNCHANGED}
    assert (told.left, told.may_come) == (0, True)
    assert setup.export(administrator) == text


def test_the_demo_room_is_the_same_in_an_empty_database(
    sqlite_url: str, empty_sqlite_url: str
) -> None:
    old = Database(sqlite_url)
    create_demo_room(old, make.NOW)
    setup, actor = shaper(old)
    text = setup.export(actor)
    fresh = Database(empty_sqlite_url)
    upgrade_database(fresh)
    there, actor = shaper(fresh)
    done = there.bring_in(actor, text).value
    known = {each.kind for each in done.records if each.verdict is not Verdict.CREATED}
    assert known == {SetupKind.LINE}  # the schema comes with them
    assert there.export(actor) == text
    for database in (old, fresh):
        database.dispose()


def test_a_rule_about_a_client_who_is_not_there_comes_in_out_of_use(
    room: SmallRoom, setup: SetUp, administrator: Actor, empty_sqlite_url: str
) -> None:
    with room.database.write() as session:
        for place, each in enumerate(session.query(WorkingCalendar)):
            each.name = f"Время {place}"
        make.make_sla_rule(session, 1, room.strict, name="Рога", client_id=room.horns)
    text = setup.export(administrator)
    fresh = Database(empty_sqlite_url)
    upgrade_database(fresh)
    there, actor = shaper(fresh)
    told = there.rehearse(actor, text)
    [rule] = [each for each in told.records if each.kind is SetupKind.SLA_RULE]
    assert [(each.code, each.stops) for each in rule.problems] == [
        ("sla_rule_client_missing", False)
    ]
    there.bring_in(actor, text)
    [stands] = there.book(actor).of(SetupKind.SLA_RULE).values()
    assert (stands.active, stands.body["client_id"]) == (False, None)
    fresh.dispose()


def shaper(database: Database) -> tuple[SetUp, Actor]:
    from app.central import command_actor

    clock = HandClock()
    return SetUp(database, clock, CatalogueService(database, clock)), command_actor()


def test_changes_come_in_by_name_and_are_told(
    setup: SetUp, room: SmallRoom, administrator: Actor, catalogue: CatalogueService
) -> None:
    text = setup.export(administrator).replace('name = "Нет интернета"', 'name = "Сеть лежит"')
    told = setup.rehearse(administrator, text)
    (changed,) = [each for each in told.records if each.verdict is Verdict.CHANGED]
    assert (changed.kind, changed.name, changed.fields) == (
        SetupKind.CATEGORY,
        "Сеть лежит",
        ("name",),
    )
    assert catalogue.snapshot().categories[room.no_network].name == "Нет интернета"
    setup.bring_in(administrator, text)
    assert catalogue.snapshot().categories[room.no_network].name == "Сеть лежит"
    assert len(setup.history(administrator, SetupKind.CATEGORY, str(room.no_network))) == 1


def test_a_file_with_one_wrong_record_is_refused_whole(
    setup: SetUp, room: SmallRoom, administrator: Actor
) -> None:
    text = setup.export(administrator)
    wrong = text.replace('name = "Нет интернета"', 'name = " "').replace(
        'group_id = "cash"', 'group_id = "nobody"'
    )
    told = setup.bring_in(administrator, wrong).value
    refused = {each.name: each.problems[0].code for each in told.records if each.problems}
    assert refused["Кассы"] == "setup_not_in_file"
    assert "required" in refused.values()
    assert not told.may_come
    assert setup.export(administrator) == text


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "setup_file_format"),
        ("[firstline]\nformat = 99", "setup_file_format"),
        (
            "[firstline]\nformat = 1\n[least_grade.administrator]\n'staff:edit' = 'head'",
            "setup_file_part",
        ),
        (
            "[firstline]\nformat = 1\n[least_grade.engineer]\n'ticket:close' = 'junior'",
            "setup_file_part",
        ),
        ("[firstline\nformat", "setup_file"),
        ("\x00", "setup_file"),
        ("[firstline]\nformat = 1\n[[colour]]\nname = 1", "setup_file_part"),
        ("category = 3\n[firstline]\nformat = 1\n", "setup_file_part"),
        ("[firstline]\nformat = 1\n[role_right.king]\n'a:b' = 'any'", "setup_file_part"),
    ],
)
def test_what_is_no_such_file_is_refused(
    setup: SetUp, administrator: Actor, text: str, code: str
) -> None:
    with pytest.raises(RuleBroken, match=code):
        setup.rehearse(administrator, text)


def test_a_name_twice_in_a_file_is_refused(setup: SetUp, administrator: Actor) -> None:
    text = "[firstline]\nformat = 1\n" + 2 * '[[partner]]\nname = "Завод"\n'
    told = setup.rehearse(administrator, text)
    assert [each.verdict for each in told.records] == [Verdict.CREATED, Verdict.REFUSED]


def test_rights_go_with_the_file(
    setup: SetUp, room: SmallRoom, administrator: Actor, own_roles: object
) -> None:
    rights = RoleRights(room.database, room.clock)
    rights.set(administrator, Role.DISPATCHER, Permission.CLIENT_HISTORY, Reach.NONE)
    text = setup.export(administrator)
    rights.restore(administrator)
    setup.bring_in(administrator, text)
    reaches = {(each.role, each.permission): each.reach for each in rights.table(administrator)}
    assert reaches[Role.DISPATCHER, Permission.CLIENT_HISTORY] is Reach.NONE


def test_the_grades_that_rights_begin_at_go_with_the_file(
    setup: SetUp, room: SmallRoom, administrator: Actor, own_roles: object
) -> None:
    rights = RoleRights(room.database, room.clock)
    rights.bind(administrator, Role.ENGINEER, Permission.TICKET_REOPEN, Grade.HEAD)
    rights.set(administrator, Role.ENGINEER, Permission.TICKET_CLOSE, Reach.OWN)
    rights.bind(administrator, Role.ENGINEER, Permission.TICKET_CLOSE, Grade.SENIOR)
    text = setup.export(administrator)
    assert '[least_grade.engineer]\n"ticket:close" = "senior"\n"ticket:reopen" = "head"' in text
    rights.restore(administrator)
    assert "least_grade" not in setup.export(administrator)
    setup.bring_in(administrator, text)
    told = {(each.role, each.permission): each.extent for each in rights.table(administrator)}
    assert told[Role.ENGINEER, Permission.TICKET_REOPEN] == Extent(Reach.OWN_GROUP, Grade.HEAD)
    assert told[Role.ENGINEER, Permission.TICKET_CLOSE] == Extent(Reach.OWN, Grade.SENIOR)
    assert setup.export(administrator) == text


def test_a_central_room_makes_no_person_from_a_file(
    setup: SetUp, room: SmallRoom, administrator: Actor
) -> None:
    person = (
        '[firstline]\nformat = 1\n[[agent]]\nlogin = "new"\nfull_name = "Новый"\n'
        'role = "dispatcher"\nline = 1\ndepartment_id = "support"\n'
    )
    told = setup.rehearse(administrator, person)
    pins = room.database.dialect.pins
    (one,) = told.records
    assert one.verdict is (Verdict.CREATED if pins else Verdict.REFUSED)


def test_the_service_stands_at_the_desk(sqlite_url: str) -> None:
    desk = ServiceDesk(Database(sqlite_url))
    assert desk.setup is desk.setup
    desk.close()
