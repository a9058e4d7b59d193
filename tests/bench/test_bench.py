"""The bench itself: rows alike on both databases, and every answer equal to its floor's."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from tests.bench import lean, report, taking
from tests.bench.__main__ import callers, operations
from tests.bench.bulk import into_postgresql, into_sqlite
from tests.bench.desk import Desk, open_desk
from tests.bench.fifty import OPERATIONS, fifty
from tests.bench.floor import comparable
from tests.bench.history import everything
from tests.bench.listening import listening
from tests.bench.meter import Figures, Measured, Operation, figures, measure
from tests.bench.report import BEGIN, END, Figure, Ran
from tests.bench.sizes import SIZES, Size
from tests.bench.store import plain
from tests.bench.taking import Race

TINY = SIZES["tiny"]
COUNTED = ("client", "contact", "phone_number", "ticket", "state_change", "sla_target", "name_word")


@pytest.fixture
def desk(database_url: str) -> Iterator[Desk]:
    if database_url.startswith("sqlite"):
        into_sqlite(database_url.removeprefix("sqlite:///"), everything(TINY))
    else:
        into_postgresql(plain(database_url), everything(TINY))
    with open_desk(database_url, own_roles=database_url.startswith("postgresql")) as opened:
        yield opened


def test_every_operation_answers_as_its_floor_does(desk: Desk) -> None:
    measured = [measure(each, desk.counter(), samples=1, warm=4) for each in operations(desk)]
    assert [one.operation.code for one in measured if not one.same] == []
    assert {one.operation.code[0] for one in measured} == set("ABCDEFG")
    commits = {one.operation.code: one.commits for one in measured}
    assert {code for code, count in commits.items() if count} == {"C", "E1", "E2"}
    assert set(commits.values()) == {0, 1}
    assert all(one.statements for one in measured)
    if desk.floor.kind == "postgresql":
        register = next(one for one in measured if one.operation.code == "C")
        assert register.statements <= 10


def test_no_engineer_gets_what_another_got(desk: Desk) -> None:
    url = desk.keeper.database.url.render_as_string(hide_password=False)
    race = taking.race(url, desk.room, TINY.takes)
    assert (race.engineers, race.taken, race.twice) == (50, 50, 0)


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_desks_of_a_room_do_their_work_at_once(desk: Desk) -> None:
    url = desk.keeper.database.url.render_as_string(hide_password=False)
    room = fifty(url, desk.room, callers(desk, 40), seconds=2, desks=8, pace=1)
    assert room.errors == ()
    assert (room.desks, room.jobs, room.twice, room.deaf) == (8, 16, 0, 0)
    assert (room.numbers, room.taken) == (6, 10)
    assert set(room.by_operation) == set(OPERATIONS)


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_desks_of_several_processes_hear_of_every_change(desk: Desk) -> None:
    url = desk.keeper.database.url.render_as_string(hide_password=False)
    tickets = [row[0] for row in desk.floor.rows("SELECT id FROM ticket ORDER BY id LIMIT 16", {})]
    heard = listening(url, tickets, 4, [each.login for each in desk.room.engineers[:3]])
    assert (heard.fanned.changes, heard.fanned.expected, heard.fanned.delivered) == (8, 32, 32)
    assert (heard.caught_up.commits, heard.caught_up.lost) == (8, 0)


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_the_driver_alone_takes_as_the_product_does(desk: Desk) -> None:
    url = desk.keeper.database.url.render_as_string(hide_password=False)
    found = lean.race(url, desk.room, 50)
    assert (found.engineers, found.taken, found.twice) == (50, 50, 0)
    told = desk.floor.rows("SELECT count(*) FROM guard.ticket_history WHERE op = 'update'", {})
    assert told[0][0] >= 50
    assert found.server_ms + found.client_ms > 0


def test_the_rows_are_those_that_were_asked_for(desk: Desk) -> None:
    counts = {name: desk.floor.rows(f"SELECT count(*) FROM {name}", {})[0][0] for name in COUNTED}
    assert counts["contact"] == counts["phone_number"] == TINY.people
    assert counts["ticket"] == counts["state_change"] == TINY.tickets
    assert counts["name_word"] > 100
    assert 0 < counts["sla_target"] < TINY.tickets


def test_the_same_size_gives_the_same_rows() -> None:
    size = Size("none", 30, 200, 1, 1, 1, 2)
    first, second = ([*everything(size)] for _ in range(2))
    assert first == second
    numbers = [row["number"] for part in first for row in part.get("ticket", ())]
    assert len(numbers) == 200
    assert all(earlier < later for earlier, later in pairwise(numbers))


def test_times_are_told_in_milliseconds() -> None:
    told = figures([1_000_000 * each for each in range(1, 101)])
    assert told == Figures(p50=50.5, p95=96.0)
    assert told.spread == pytest.approx(1.9, abs=0.01)


def test_values_of_the_drivers_compare() -> None:
    assert comparable(True) == comparable(1)
    assert comparable("text") == "text"


def test_the_report_names_what_is_above_target(tmp_path: Path) -> None:
    operation = Operation(
        "C", "register", 6, lambda _: (lambda: None, lambda: None), lambda *_: True, 10
    )
    slow = Measured(operation, Figures(70, 80), Figures(10, 20), 11, 1, 3, same=True)
    fast = Measured(operation, Figures(30, 80), Figures(10, 20), 10, 1, 3, same=True)
    race = Race(50, 100, 0, 0.05)
    runs = [Ran("sqlite", TINY, [fast], race), Ran("postgresql", TINY, [slow], race)]
    window = [Figure("start", 2.0, "s", 1.0), Figure("frame", 3.0, "ms", 16)]
    text = report.as_text("a machine", runs, window)
    above = text.split("### Above target in this run\n")[1]
    assert above.strip().splitlines() == [
        "- PostgreSQL, 4,000 tickets, C: 7.0 times the floor, 6 wanted",
        "- PostgreSQL, 4,000 tickets, C: 11 statements, 10 wanted",
        "- start: 2 s, at most 1 wanted",
    ]
    page = tmp_path / "page.md"
    page.write_text(f"before\n{BEGIN}\nold\n{END}\nafter\n", encoding="utf-8")
    report.write_into(page, text)
    written = page.read_text(encoding="utf-8")
    assert written.startswith(f"before\n{BEGIN}\nMeasured on a machine.")
    assert written.endswith(f"{END}\nafter\n")
    assert "old" not in written
