"""Closing a database lets go of every connection, also of one that somebody still uses."""

import gc

import pytest
from sqlalchemy import select

from db.session import Database


@pytest.fixture
def database(postgresql_url: str) -> Database:
    return Database(postgresql_url)


def test_a_connection_in_use_is_closed_when_it_is_given_back(database: Database) -> None:
    with database.read() as session:
        session.execute(select(1))
        raw = session.connection().connection.dbapi_connection
        assert raw is not None
        database.dispose()
        assert not raw.closed
    assert raw.closed
    del raw
    gc.collect()


def test_a_late_question_leaves_no_connection_behind(database: Database) -> None:
    database.dispose()
    with database.read() as session:
        session.execute(select(1))
        raw = session.connection().connection.dbapi_connection
    assert raw is not None
    assert raw.closed


def test_the_link_of_the_feed_is_closed_with_it(database: Database) -> None:
    with database.feed(own=True) as link:
        raw = link._connection.connection.dbapi_connection
        assert raw is not None
        database.dispose()
    assert raw.closed
