"""The same race without the product: what the server itself can give, its guard on.

The floor's three statements, prepared and sent by the driver in two journeys, each engineer
under his own login, the hint behind the commit as a desk gives it.
"""

from typing import Any
from uuid import UUID

import psycopg

from app.domain.identity import new_id
from app.domain.permissions import Actor
from tests.bench.floor import driver_words
from tests.bench.room import Room
from tests.bench.rows import NOW
from tests.bench.store import plain
from tests.bench.taking import (
    FACTS,
    GIVE,
    LOCKED,
    LOG,
    TELL,
    TOP,
    Part,
    Race,
    Took,
    raced,
    together,
)

TAKE = driver_words(f"{GIVE} id = ({TOP}{LOCKED['postgresql']}) RETURNING id")
TRIES = 4
"""For each ticket: the one chosen may have been taken since the statement began to look."""
STORY = (driver_words(TELL), driver_words(LOG))


def race(url: str, room: Room, takes: int) -> Race:
    """As many engineers as in the product's race, from the same queue."""
    return raced(take_together, url, room, takes)


def take_together(part: Part) -> Took:
    return together(part, [_Driver(*each) for each in part.engineers])


class _Driver:
    def __init__(self, url: str, actor: Actor) -> None:
        self._session: psycopg.Connection[Any] = psycopg.connect(
            plain(url), autocommit=True, prepare_threshold=0, application_name="firstline/driver/"
        )
        self._actor = actor

    def take(self, queue: UUID) -> UUID | None:
        for _ in range(TRIES):
            if (key := self._one(queue)) is not None:
                return key
        return None

    def _one(self, queue: UUID) -> UUID | None:
        values = {"agent": self._actor.agent_id, "now": NOW, "queue": queue, "facts": FACTS}
        with self._session.pipeline():
            self._session.execute("BEGIN")
            row = self._session.execute(TAKE, values).fetchone()
        if row is None:
            self._session.execute("ROLLBACK")
            return None
        told = values | {"ticket": row[0], "entry": new_id(), "change": new_id()}
        with self._session.pipeline():
            for statement in STORY:
                self._session.execute(statement, told)
            self._session.execute("COMMIT")
            self._session.execute("NOTIFY firstline_change")
        key: UUID = row[0]
        return key

    def close(self) -> None:
        self._session.close()
