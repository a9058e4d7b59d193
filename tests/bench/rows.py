"""Rows as plain dicts, with the keys, the dice and the moment that make them the same each time."""

from collections import defaultdict
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any
from uuid import UUID

from db.base import Base

Row = dict[str, Any]
NOW = datetime(2026, 3, 3, 9, 30, tzinfo=UTC)
"""The room's present: a Tuesday noon in Moscow."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)


class Batch:
    """Rows by table, and keys in the shape of UUIDv7 drawn from one seed."""

    def __init__(self, dice: Random) -> None:
        self.dice = dice
        self.rows: dict[str, list[Row]] = defaultdict(list)

    def key(self, moment: datetime) -> UUID:
        milliseconds = (moment - _EPOCH) // _MILLISECOND
        drawn = self.dice.getrandbits(74)
        high = milliseconds << 16 | 7 << 12 | drawn >> 62
        return UUID(int=high << 64 | 0b10 << 62 | drawn & (2**62 - 1))

    def add(self, model: type[Base], moment: datetime = NOW, **values: Any) -> UUID:
        key = self.key(moment)
        self.rows[model.__tablename__].append({"id": key, **values})
        return key

    def put(self, model: type[Base], **values: Any) -> None:
        self.rows[model.__tablename__].append(values)

    def taken(self) -> dict[str, list[Row]]:
        """What was collected since the last time."""
        rows, self.rows = self.rows, defaultdict(list)
        return rows
