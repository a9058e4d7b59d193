"""Column types that hide what the two databases do differently."""

from datetime import UTC, datetime
from enum import IntEnum, StrEnum
from typing import Generic, TypeVar

from sqlalchemy import DateTime, Dialect, SmallInteger, String
from sqlalchemy.types import TypeDecorator

TextE = TypeVar("TextE", bound=StrEnum)
SmallE = TypeVar("SmallE", bound=IntEnum)


class UtcDateTime(TypeDecorator[datetime]):
    """An aware moment; SQLite keeps it naive in UTC, PostgreSQL as timestamptz."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            msg = "a moment without a zone must not reach the database"
            raise ValueError(msg)
        moment = value.astimezone(UTC)
        return moment.replace(tzinfo=None) if dialect.name == "sqlite" else moment

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class TextEnum(TypeDecorator[TextE], Generic[TextE]):
    """A StrEnum by its value, so that psql shows words and a new member needs no migration."""

    impl = String(40)
    cache_ok = True

    def __init__(self, kind: type[TextE]) -> None:
        super().__init__()
        self.kind = kind

    def process_bind_param(self, value: TextE | str | None, dialect: Dialect) -> str | None:
        return None if value is None else self.kind(value).value

    def process_result_value(self, value: str | None, dialect: Dialect) -> TextE | None:
        return None if value is None else self.kind(value)


class SmallEnum(TypeDecorator[SmallE], Generic[SmallE]):
    """An IntEnum as a small integer, so that it sorts in the database."""

    impl = SmallInteger
    cache_ok = True

    def __init__(self, kind: type[SmallE]) -> None:
        super().__init__()
        self.kind = kind

    def process_bind_param(self, value: SmallE | int | None, dialect: Dialect) -> int | None:
        return None if value is None else int(value)

    def process_result_value(self, value: int | None, dialect: Dialect) -> SmallE | None:
        return None if value is None else self.kind(value)


def digits_column(length: int = 40) -> String:
    """Text compared byte by byte, so that a range over reversed digits uses the plain index."""
    return String(length).with_variant(String(length, collation="C"), "postgresql")
