"""A furnished room on the server, and a way to ask it as one of its people through plain SQL."""

from collections.abc import Callable, Iterator

import psycopg
import pytest
from sqlalchemy.engine import make_url

from db.session import Database
from tests.db.guard.writing import Server
from tests.rooms import SmallRoom, small_room
from tests.support.employees import address_as

Ask = Callable[[str], psycopg.Connection]


@pytest.fixture
def room(postgresql_url: str) -> Iterator[SmallRoom]:
    database = Database(postgresql_url)
    yield small_room(database)
    database.dispose()


@pytest.fixture
def connect_as(postgresql_url: str) -> Iterator[Ask]:
    """Opens a plain session of an employee's own; every statement stands for itself."""
    opened: list[psycopg.Connection] = []

    def connect(login: str) -> psycopg.Connection:
        url = make_url(address_as(postgresql_url, login)).set(drivername="postgresql")
        plain = url.render_as_string(hide_password=False)
        opened.append(psycopg.connect(plain, autocommit=True))
        return opened[-1]

    yield connect
    for connection in opened:
        connection.close()


@pytest.fixture
def keeper(postgresql_url: str) -> Iterator[psycopg.Connection]:
    plain = make_url(postgresql_url).set(drivername="postgresql")
    with psycopg.connect(plain.render_as_string(hide_password=False), autocommit=True) as opened:
        yield opened


@pytest.fixture
def server(postgresql_url: str, room: SmallRoom) -> Iterator[Server]:
    """Whoever writes by raw SQL in the furnished room."""
    opened = Server(postgresql_url)
    yield opened
    opened.close()
