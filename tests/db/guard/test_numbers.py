"""Numbers drawn by many at once: nobody waits for another's transaction, none is given twice."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import psycopg
import pytest

from tests import factories as make
from tests.db.guard.conftest import Ask
from tests.rooms import SmallRoom

NOW = make.NOW
DRAW = "SELECT guard.draw_numbers(2026, 1)"
DRAWN = "SELECT guard.number_drawn(%s)"
YEAR = 2026 * 10**7
Connection = psycopg.Connection


def one(connection: Connection, statement: str, *values: object) -> int:
    row = connection.execute(statement.encode(), values).fetchone()
    assert row is not None
    return int(row[0])


@pytest.fixture
def impatient(connect_as: Ask) -> Callable[[str], Connection]:
    """Sessions that would rather fail than wait for somebody's lock."""

    def opened(login: str) -> Connection:
        connection = connect_as(login)
        connection.execute("SET lock_timeout = '1ms'")
        return connection

    return opened


def test_two_open_transactions_do_not_wait_for_each_other(
    room: SmallRoom, impatient: Callable[[str], Connection]
) -> None:
    anna, kim, again = impatient("anna"), impatient("ershov"), impatient("anna")
    first = one(anna, DRAW)
    with anna.transaction(), kim.transaction(), again.transaction():
        drawn = [one(each, DRAW) for each in (anna, kim, again, anna, kim)]
    assert [first, *drawn] == list(range(1, 7))


def test_a_number_of_a_failed_transaction_is_never_given_again(
    room: SmallRoom, connect_as: Ask
) -> None:
    anna = connect_as("anna")
    one(anna, DRAW)
    with anna.transaction(force_rollback=True):
        lost = one(anna, DRAW)
    assert one(anna, DRAW) == lost + 1
    assert [one(anna, DRAWN, YEAR + place) for place in (0, lost, lost + 1, lost + 2)] == [
        0,
        1,
        1,
        0,
    ]


def test_the_first_numbers_of_a_year_are_drawn_by_many(room: SmallRoom, connect_as: Ask) -> None:
    desks = [connect_as(login) for login in ("anna", "ershov", "head") * 4]
    start = Barrier(len(desks))

    def draw(desk: Connection) -> list[int]:
        start.wait()
        return [one(desk, DRAW) for _ in range(5)]

    with ThreadPoolExecutor(len(desks)) as pool:
        drawn = [number for each in pool.map(draw, desks) for number in each]
    assert sorted(drawn) == list(range(1, 61))


def test_the_next_year_is_ready_before_it_begins(
    room: SmallRoom, impatient: Callable[[str], Connection]
) -> None:
    anna, kim = impatient("anna"), impatient("ershov")
    one(anna, DRAW)
    eve = "SELECT guard.draw_numbers(2027, 1)"
    with anna.transaction(), kim.transaction():
        assert [one(anna, eve), one(kim, eve), one(anna, eve)] == [1, 2, 3]


def test_a_room_goes_on_above_what_its_counter_says(
    room: SmallRoom, connect_as: Ask, keeper: Connection
) -> None:
    keeper.execute("INSERT INTO ticket_counter (year, last) VALUES (2026, 500)")
    anna = connect_as("anna")
    assert [one(anna, DRAWN, YEAR + place) for place in (500, 501)] == [1, 0]
    assert one(anna, DRAW) == 501
    for last, following in ((800, 801), (300, 802)):
        keeper.execute("UPDATE ticket_counter SET last = %s", [last])
        assert one(anna, DRAW) == following


def test_an_import_draws_many_in_rising_order(room: SmallRoom, connect_as: Ask) -> None:
    head, anna = connect_as("head"), connect_as("anna")
    many = "SELECT guard.draw_numbers(2026, 300)"
    one(anna, DRAW)
    with head.transaction():
        drawn = [row[0] for row in head.execute(many)]
        between = one(anna, DRAW)
        drawn += [row[0] for row in head.execute(many)]
    assert drawn == sorted(set(drawn) - {between})
    assert len(drawn) == 600


@pytest.mark.parametrize(
    ("drawing", "refused"),
    [("1999, 1", "22023"), ("2100, 1", "22023"), ("2026, 1000001", "22023"), ("2026, 0", "FL403")],
)
def test_no_age_but_ours_and_no_more_than_there_are(
    room: SmallRoom, connect_as: Ask, drawing: str, refused: str
) -> None:
    with pytest.raises(psycopg.Error) as raised:
        connect_as("head").execute(f"SELECT guard.draw_numbers({drawing})".encode())
    assert raised.value.sqlstate == refused


def test_a_year_ends_with_its_last_number(
    room: SmallRoom, connect_as: Ask, keeper: Connection
) -> None:
    keeper.execute("INSERT INTO ticket_counter (year, last) VALUES (2026, 9999998)")
    anna = connect_as("anna")
    assert one(anna, DRAW) == 9_999_999
    with pytest.raises(psycopg.Error) as raised:
        anna.execute(DRAW)
    assert raised.value.sqlstate == "22023"


def test_the_guard_of_before_gives_way(
    room: SmallRoom, connect_as: Ask, keeper: Connection
) -> None:
    """An upgraded room: the older function drew the first of so many from the counter's row."""
    from sqlalchemy import text

    keeper.execute("DROP FUNCTION guard.draw_numbers(int, int)")
    keeper.execute("ALTER FUNCTION guard.begin_numbers(int) OWNER TO CURRENT_USER")
    keeper.execute("DROP TRIGGER guard_raised ON ticket_counter")
    keeper.execute(
        "CREATE FUNCTION guard.draw_numbers(of_year int, many int) RETURNS int LANGUAGE sql AS"
        " 'INSERT INTO ticket_counter VALUES (of_year, many) ON CONFLICT (year) DO UPDATE"
        " SET last = ticket_counter.last + many RETURNING last - many + 1'"
    )
    assert one(keeper, DRAW) == 1
    assert one(keeper, "SELECT guard.draw_numbers(2026, 10)") == 2
    with room.database.engine.begin() as connection:
        connection.execute(text("SET lock_timeout = '4s'"))
        room.database.dialect.install_guard(connection)
    assert one(connect_as("anna"), DRAW) == 12


def test_the_sequences_are_the_owners_alone(
    room: SmallRoom, connect_as: Ask, keeper: Connection
) -> None:
    assert one(connect_as("anna"), DRAW) == 1
    owners = keeper.execute(
        "SELECT relname, pg_get_userbyid(relowner), relacl::text FROM pg_class"
        " WHERE relkind = 'S' AND relname LIKE 'number%' ORDER BY 1"
    ).fetchall()
    assert owners == [
        ("number_of_2026", "firstline_owner", None),
        ("number_of_2027", "firstline_owner", None),
    ]
