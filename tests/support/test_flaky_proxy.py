"""The bad line itself: each fault is seen by a real driver at a real server."""

import psycopg
import pytest
from sqlalchemy.engine import make_url

from tests.support.flaky_proxy import FlakyProxy, flaky_line


def plain(url: str) -> str:
    return make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)


def rows(url: str) -> int:
    with psycopg.connect(plain(url)) as direct:
        (count,) = direct.execute("SELECT count(*) FROM spot").fetchone() or (0,)
        return int(count)


@pytest.fixture
def url(empty_postgresql_url: str) -> str:
    with psycopg.connect(plain(empty_postgresql_url), autocommit=True) as direct:
        direct.execute("CREATE TABLE spot (id int)")
    return empty_postgresql_url


def test_a_good_line_carries_everything(url: str) -> None:
    with flaky_line(url) as (_, through), psycopg.connect(plain(through)) as desk:
        assert desk.execute("SELECT repeat('x', 300000)").fetchone() == ("x" * 300_000,)


def test_a_swallowed_commit_stands_and_is_not_answered(url: str) -> None:
    with flaky_line(url) as (proxy, through):
        desk = psycopg.connect(plain(through))
        desk.execute("INSERT INTO spot VALUES (1)")
        proxy.swallow_reply()
        with pytest.raises(psycopg.OperationalError):
            desk.commit()
        assert proxy.wait_swallowed(1)
        desk.close()
    assert rows(url) == 1


def test_a_reset_ends_what_is_open_and_lets_new_ones_in(url: str) -> None:
    with flaky_line(url) as (proxy, through):
        desk = psycopg.connect(plain(through))
        proxy.reset()
        with pytest.raises(psycopg.OperationalError):
            desk.execute("SELECT 1")
        desk.close()
        with psycopg.connect(plain(through)) as again:
            assert again.execute("SELECT 1").fetchone() == (1,)


def test_a_cut_line_refuses_until_it_is_restored(url: str) -> None:
    with flaky_line(url) as (proxy, through):
        proxy.cut()
        with pytest.raises(psycopg.OperationalError):
            psycopg.connect(plain(through), connect_timeout=2)
        proxy.restore()
        with psycopg.connect(plain(through)) as again:
            assert again.execute("SELECT 1").fetchone() == (1,)


def test_a_stalled_line_carries_on_where_it_stopped(url: str) -> None:
    with flaky_line(url) as (proxy, through), psycopg.connect(plain(through)) as desk:
        proxy.stall()
        with pytest.raises(psycopg.OperationalError):
            psycopg.connect(plain(through), connect_timeout=2)
        proxy.restore()
        assert desk.execute("SELECT 1").fetchone() == (1,)


def test_a_server_that_is_not_there_is_a_closed_door() -> None:
    with FlakyProxy("127.0.0.1", 1) as proxy, pytest.raises(psycopg.OperationalError):
        psycopg.connect(f"host=127.0.0.1 port={proxy.port} connect_timeout=2")
