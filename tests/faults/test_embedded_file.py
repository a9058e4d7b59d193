"""What may be wrong with an embedded database's file: told plainly, nothing lost or touched."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from sqlalchemy import event, func, select

from app.bootstrap import open_desk, upgrade_schema
from app.domain.errors import EnvironmentFailed
from app.services.calls import CallService
from app.services.catalogue import CatalogueService
from app.services.clients import ClientService
from db.dialects import sqlite
from db.models.call import Call
from db.models.ticket import Ticket
from db.session import Database
from tests.drafts import draft_of, matter_of
from tests.rooms import SmallRoom, small_room

HEADER, PAGE = 100, 4096


@pytest.fixture
def file(sqlite_url: str) -> Path:
    return Path(sqlite_url.removeprefix("sqlite:///"))


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits five seconds for a lock in a test."""
    settings = [each for each in sqlite.SETTINGS if "busy_timeout" not in each]
    monkeypatch.setattr(sqlite, "SETTINGS", (*settings, "PRAGMA busy_timeout=50"))


@contextmanager
def held(file: Path) -> Iterator[None]:
    """Somebody else writes and does not let go."""
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        yield


def calls_of(room: SmallRoom) -> CallService:
    return CallService(room.database, room.clock, CatalogueService(room.database, room.clock))


def count(room: SmallRoom, model: type[Call] | type[Ticket]) -> int:
    with room.database.read() as session:
        return session.scalar(select(func.count()).select_from(model)) or 0


def refused(code: str, work: Callable[[], object]) -> EnvironmentFailed:
    with pytest.raises(EnvironmentFailed) as told:
        work()
    assert told.value.code == code
    return told.value


@pytest.mark.usefixtures("impatient")
def test_while_another_process_writes_reading_goes_on_and_the_call_is_sent_again(
    sqlite_url: str, file: Path
) -> None:
    database = Database(sqlite_url)
    room = small_room(database)
    calls, draft = calls_of(room), draft_of(room)
    calls.catalogue.snapshot()
    with held(file):
        refused("database_locked", lambda: calls.register(room.dispatcher, draft))
        assert calls.recent(room.dispatcher) == ()
    told = calls.register(room.dispatcher, draft).value
    assert calls.register(room.dispatcher, draft).value.number == told.number
    assert (count(room, Call), count(room, Ticket)) == (1, 1)
    database.dispose()


@pytest.mark.usefixtures("impatient")
def test_a_fresh_file_that_is_held_is_not_begun(tmp_path: Path) -> None:
    file = tmp_path / "new.sqlite"
    with closing(sqlite3.connect(file)) as base:
        base.execute("PRAGMA journal_mode=WAL")
    with held(file):
        refused("database_locked", lambda: open_desk(f"sqlite:///{file}"))
    open_desk(f"sqlite:///{file}").close()


def test_a_file_that_can_only_be_read_is_read(sqlite_url: str, file: Path) -> None:
    database = Database(sqlite_url)
    room = small_room(database)
    read_only = Database(f"sqlite:///file:{file}?mode=ro&uri=true")
    calls = CallService(read_only, room.clock, CatalogueService(read_only, room.clock))
    assert calls.recent(room.dispatcher) == ()
    draft = draft_of(room)
    refused("database_read_only", lambda: calls.register(room.dispatcher, draft))
    assert calls_of(room).register(room.dispatcher, draft).value.number
    read_only.dispose()
    database.dispose()


def full(database: Database) -> Callable[[], None]:
    """Let the file grow no more; what comes back makes room again."""

    def stop(connection: sqlite3.Connection, _record: object = None) -> None:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count={pages}")

    database.dispose()
    event.listen(database.engine, "connect", stop)

    def free() -> None:
        event.remove(database.engine, "connect", stop)
        database.dispose()

    return free


def test_on_a_full_disk_nothing_is_half_written_and_the_call_is_sent_again(
    sqlite_url: str,
) -> None:
    database = Database(sqlite_url)
    room = small_room(database)
    calls, text = calls_of(room), "Касса не печатает. " * 900
    drafts = [draft_of(room, matter=matter_of(room, description=text)) for _ in range(30)]
    free = full(database)
    refused("disk_full", lambda: [calls.register(room.dispatcher, one) for one in drafts])
    before = count(room, Ticket)
    assert before == count(room, Call) < len(drafts)
    free()
    calls.register(room.dispatcher, drafts[before])
    assert (count(room, Call), count(room, Ticket)) == (before + 1, before + 1)
    database.dispose()


def garbage_header(file: Path) -> None:
    body = file.read_bytes()
    file.write_bytes(b"\x00garbage" * 13 + body[HEADER + 4 :])


def text_file(file: Path) -> None:
    file.write_text("Это список покупок, а не база данных.\n" * 200, "utf-8")


def damaged_pages(file: Path) -> None:
    body = bytearray(file.read_bytes())
    body[PAGE:] = b"\xa5" * (len(body) - PAGE)
    file.write_bytes(body)


def cut_short(file: Path) -> None:
    file.write_bytes(file.read_bytes()[: PAGE * 3 + 100])


@pytest.mark.parametrize("spoil", [garbage_header, text_file, damaged_pages, cut_short])
def test_a_damaged_file_is_told_and_left_as_it_is(
    sqlite_url: str, file: Path, spoil: Callable[[Path], None]
) -> None:
    spoil(file)
    before = file.read_bytes()
    refused("database_corrupt", lambda: open_desk(sqlite_url))
    refused("database_corrupt", lambda: upgrade_schema(sqlite_url))
    assert file.read_bytes() == before


def test_a_page_damaged_later_is_told_by_the_question_that_meets_it(
    sqlite_url: str, file: Path
) -> None:
    database = Database(sqlite_url)
    room = small_room(database)
    with database.read() as session:
        statement = "SELECT rootpage FROM sqlite_master WHERE name = 'contact'"
        root = session.connection().exec_driver_sql(statement).scalar_one()
    database.dispose()
    with closing(sqlite3.connect(file)) as base:
        base.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    with file.open("r+b") as body:
        body.seek((root - 1) * PAGE)
        body.write(b"\xa5" * PAGE)
    clients = ClientService(database, room.clock)
    refused("database_corrupt", lambda: clients.card(room.dispatcher, room.petrov))
    database.dispose()


@pytest.mark.parametrize("place", ["", "no/such/folder/desk.sqlite"])
def test_a_place_that_holds_no_file_is_told(tmp_path: Path, place: str) -> None:
    refused("database_cannot_open", lambda: open_desk(f"sqlite:///{tmp_path / place}"))
