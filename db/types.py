"""Column types that hide what the two databases do differently."""

from collections.abc import Callable
from datetime import UTC, datetime
from enum import Enum, IntEnum, StrEnum
from typing import Any, Generic, TypeVar

from sqlalchemy import DateTime, Dialect, SmallInteger, String
from sqlalchemy.types import TypeDecorator

TextE = TypeVar("TextE", bound=StrEnum)
SmallE = TypeVar("SmallE", bound=IntEnum)
AnyE = TypeVar("AnyE", bound=Enum)


def _in_utc(value: datetime | None) -> datetime | None:
    if value is None or value.tzinfo is UTC:
        return value
    return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def _member_of(kind: type[AnyE]) -> Callable[[Any], AnyE | None]:
    """Return the lookup of a member by its value; what is no member is refused as ever."""
    members: dict[Any, AnyE | None] = {each.value: each for each in kind}
    members[None] = None

    def member(value: Any) -> AnyE | None:  # noqa: ANN401 (text or number)
        return members[value] if value in members else kind(value)

    return member


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
        return _in_utc(value)

    def result_processor(
        self, dialect: Dialect, coltype: object
    ) -> Callable[[datetime | None], datetime | None] | None:
        """Return what makes the moment; a server's driver has made all but the zone of it."""
        if dialect.name == "sqlite":
            return super().result_processor(dialect, coltype)
        return _in_utc


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

    def result_processor(
        self, dialect: Dialect, coltype: object
    ) -> Callable[[str | None], TextE | None]:
        """Return what looks the member up: a page of a list has a thousand of them."""
        return _member_of(self.kind)


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

    def result_processor(
        self, dialect: Dialect, coltype: object
    ) -> Callable[[int | None], SmallE | None]:
        """Return what looks the member up, as above."""
        return _member_of(self.kind)


def digits_column(length: int = 40) -> String:
    """Text compared byte by byte, so that a range over reversed digits uses the plain index."""
    return String(length).with_variant(String(length, collation="C"), "postgresql")
