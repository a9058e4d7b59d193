"""The databases handed to tests are real, apart from each other, and gone afterwards."""

import logging

import psycopg
import pytest
from sqlalchemy import create_engine, inspect, text
from sqlalchemy.engine import make_url

from tests.support.log_watch import LogWatch
from tests.support.servers import PostgresServer, WashedDatabase


def test_an_empty_database_has_no_table(empty_database_url: str) -> None:
    engine = create_engine(empty_database_url)
    try:
        assert inspect(engine).get_table_names() == []
    finally:
        engine.dispose()


@pytest.mark.parametrize("turn", ["first", "second"])
def test_a_migrated_database_has_tables_and_is_private(database_url: str, turn: str) -> None:
    engine = create_engine(database_url)
    try:
        assert inspect(engine).get_table_names()
        with engine.begin() as connection:
            # The second turn would fail here if it saw the table of the first.
            connection.execute(text("CREATE TABLE only_mine (id INTEGER)"))
    finally:
        engine.dispose()


def test_the_server_compares_russian_letters(postgres_server: PostgresServer) -> None:
    with postgres_server.database() as url:
        plain = make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
        with psycopg.connect(plain) as connection:
            connection.execute("CREATE EXTENSION pg_trgm")
            row = connection.execute("SELECT lower('ЁЖИК'), show_trgm('ЁЖ')").fetchone()
    assert row is not None
    assert row[0] == "ёжик"
    assert row[1]


def test_a_dropped_database_is_gone(postgres_server: PostgresServer) -> None:
    with postgres_server.database() as url:
        pass
    plain = make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
    with pytest.raises(psycopg.OperationalError, match="does not exist"):
        psycopg.connect(plain)


def test_a_washed_database_has_its_first_rows_and_no_other(
    washed_database: WashedDatabase,
) -> None:
    engine = create_engine(washed_database.fresh())
    counted = text("SELECT count(*) FROM role_right")
    with engine.begin() as connection:
        shipped = connection.execute(counted).scalar_one()
        connection.execute(text("DELETE FROM role_right WHERE role = 'partner'"))
        connection.execute(text("INSERT INTO room_setting (name, value) VALUES ('odd', '1')"))
    engine.dispose()
    assert washed_database.fresh() == engine.url.render_as_string(hide_password=False)
    with engine.connect() as connection:
        assert connection.execute(counted).scalar_one() == shipped > 0
        assert not connection.execute(text("SELECT * FROM room_setting")).all()
    engine.dispose()


def test_a_database_with_another_shape_is_not_used_again(washed_database: WashedDatabase) -> None:
    url = washed_database.fresh()
    engine = create_engine(url)
    with engine.begin() as connection:
        connection.execute(text("ALTER TABLE room_setting ADD COLUMN odd integer"))
    engine.dispose()
    assert washed_database.fresh() != url


def test_the_log_watch_keeps_what_nobody_expected() -> None:
    watch = LogWatch(("away$",))
    logger = logging.getLogger("firstline.log_watch")
    logger.propagate = False
    logger.addHandler(watch)
    logger.info("quiet")
    logger.warning("server is %s", "away")
    logger.error("torn")
    assert watch.unexpected == ["ERROR firstline.log_watch: torn"]
