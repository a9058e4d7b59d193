"""The keys of deeds that stand: dated by the server, thrown away when no outbox repeats them."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

import psycopg
import pytest
from sqlalchemy.engine import make_url

from app.domain.identity import new_id
from db.session import Database
from tests.rooms import small_room
from tests.support.employees import address_as

OLD = timedelta(days=15)
SWEEPS, SPARES = 0x20, 0x21
"""The last byte of a key decides which row takes the old ones along."""


@pytest.fixture
def anna(postgresql_url: str) -> tuple[str, UUID]:
    database = Database(postgresql_url)
    room = small_room(database)
    database.dispose()
    return plain(address_as(postgresql_url, "anna")), room.dispatcher.agent_id


def plain(url: str) -> str:
    parts = make_url(url).set(drivername="postgresql")
    return parts.render_as_string(hide_password=False)


def key(last: int) -> UUID:
    return UUID(int=(new_id().int & ~0xFF) | last)


def send(address: str, agent: UUID, *keys: UUID, at: datetime) -> None:
    with psycopg.connect(address) as connection:
        connection.cursor().executemany(
            "INSERT INTO sent_deed (id, agent_id, at) VALUES (%s, %s, %s)",
            [(one, agent, at) for one in keys],
        )


def age(url: str, *keys: UUID, by: timedelta) -> None:
    with psycopg.connect(plain(url)) as keeper:
        keeper.execute("UPDATE sent_deed SET at = at - %s WHERE id = ANY (%s)", [by, list(keys)])


def standing(url: str) -> dict[UUID, datetime]:
    with psycopg.connect(plain(url)) as keeper:
        return dict(keeper.execute("SELECT id, at FROM sent_deed").fetchall())


def test_a_desk_whose_clock_is_off_does_not_date_its_deeds(
    postgresql_url: str, anna: tuple[str, UUID]
) -> None:
    now, deed = datetime.now(UTC), key(SPARES)
    send(*anna, deed, at=now - timedelta(days=400))
    assert abs(standing(postgresql_url)[deed] - now) < timedelta(minutes=5)


def test_what_no_outbox_repeats_any_more_is_thrown_away(
    postgresql_url: str, anna: tuple[str, UUID]
) -> None:
    now = datetime.now(UTC)
    old, young = [key(SPARES) for _ in range(100)], [key(SPARES) for _ in range(5)]
    send(*anna, *old, *young, at=now)
    age(postgresql_url, *old, by=OLD)
    age(postgresql_url, *young, by=timedelta(hours=48))
    send(*anna, key(SPARES), at=now)
    assert set(old) <= standing(postgresql_url).keys()
    send(*anna, key(SWEEPS), at=now)
    assert len(standing(postgresql_url).keys() & set(old)) == 100 - 64
    send(*anna, key(SWEEPS), at=now)
    left = standing(postgresql_url).keys()
    assert not left & set(old)
    assert set(young) <= left


def test_nobody_throws_a_deed_away_himself(postgresql_url: str, anna: tuple[str, UUID]) -> None:
    deed = key(SPARES)
    send(*anna, deed, at=datetime.now(UTC))
    for statement in ("DELETE FROM sent_deed", "UPDATE sent_deed SET at = now() - interval '1 y'"):
        with psycopg.connect(anna[0]) as connection, pytest.raises(psycopg.Error) as refused:
            connection.execute(statement.encode())
        assert refused.value.sqlstate == "42501"
    assert deed in standing(postgresql_url)
