"""The room that the tour plays: a file behind a line that is cut, held and restored."""

from collections.abc import Iterator
from dataclasses import replace
from threading import Event, Thread

import pytest

from app.domain.errors import EnvironmentFailed
from app.domain.readmodels.connection import Means
from app.domain.vocabulary import Role
from app.staged import Line, RunSecrets, StagedDesk, colleague_at, staged_desk
from db.session import Database
from tests.drafts import draft_of
from tests.rooms import SmallRoom, small_room


@pytest.fixture
def room(sqlite_url: str) -> Iterator[SmallRoom]:
    database = Database(sqlite_url)
    yield small_room(database)
    database.dispose()


@pytest.fixture
def line() -> Line:
    return Line()


@pytest.fixture
def desk(room: SmallRoom, sqlite_url: str, line: Line) -> Iterator[StagedDesk]:
    made = staged_desk(sqlite_url, room.clock, line, "db1, db2", "firstline")
    yield made
    made.close()


def test_the_window_takes_it_for_a_server(desk: StagedDesk) -> None:
    about = desk.about()
    assert (desk.embedded, about.embedded, about.host, about.name) == (
        False, False, "db1, db2", "firstline",
    )  # fmt: skip
    assert about.protection.means is Means.VERIFIED
    assert desk.offline.possible
    assert desk.draft_copies is not None


def test_everybody_has_a_login(desk: StagedDesk, room: SmallRoom) -> None:
    administrator = replace(room.supervisor, role=Role.ADMINISTRATOR)
    people = desk.staff.people(administrator)
    assert people
    assert all(each.account is not None and each.account.can_enter for each in people)


def test_a_cut_line_leaves_the_copy_to_read_from(
    desk: StagedDesk, room: SmallRoom, line: Line
) -> None:
    desk.offline.take(room.dispatcher, Event())
    line.cut = True
    with pytest.raises(EnvironmentFailed):
        desk.ping()
    assert desk.offline.away
    assert desk.about().protection.means is Means.FILE
    assert desk.clients.find(room.dispatcher, "Петров").matches
    with pytest.raises(EnvironmentFailed) as caught:
        desk.calls.register(room.dispatcher, draft_of(room))
    assert caught.value.code == "server_away"
    line.cut = False
    desk.ping()
    assert not desk.offline.away


def test_nobody_comes_in_over_a_cut_line(room: SmallRoom, sqlite_url: str, line: Line) -> None:
    line.cut = True
    with pytest.raises(EnvironmentFailed):
        staged_desk(sqlite_url, room.clock, line, "db1", "firstline")


def test_what_is_written_waits_while_the_line_is_held(
    desk: StagedDesk, room: SmallRoom, line: Line
) -> None:
    line.hold()
    work = Thread(target=desk.calls.register, args=(room.dispatcher, draft_of(room)))
    work.start()
    work.join(0.2)
    assert work.is_alive()
    line.release()
    work.join(10)
    assert not work.is_alive()


def test_a_colleague_works_on_while_the_line_is_cut(
    desk: StagedDesk, room: SmallRoom, sqlite_url: str, line: Line
) -> None:
    line.cut = True
    other = colleague_at(sqlite_url, room.clock)
    assert other.calls.register(room.dispatcher, draft_of(room)).value.number
    other.close()
    line.cut = False
    assert desk.ping() >= 0


def test_secrets_of_the_run_count_as_lasting_and_touch_no_keyring() -> None:
    secrets = RunSecrets()
    assert secrets.lasting
    assert secrets.put("key", "value")
    assert secrets.get("key") == "value"
    assert RunSecrets().get("key") is None
    secrets.forget("key")
    secrets.forget("key")
    assert secrets.get("key") is None
