"""Values of columns as plain JSON, and back again with what must hold for each column."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from enum import Enum
from functools import partial
from typing import Any, Final
from uuid import UUID

from sqlalchemy import JSON, Boolean, Column, Date, Integer, Text, Uuid

from app.domain.errors import RuleBroken
from app.domain.text_guard import clean_line, clean_text
from db.types import SmallEnum, TextEnum, UtcDateTime

LINE: Final = 400
TEXT: Final = 20_000
_MOST_NUMBER: Final = 2**31 - 1
_MOST_SMALL: Final = 2**15 - 1


def plain(value: object) -> Any:  # noqa: ANN401 (what JSON takes)
    """Return a column's value as JSON has it."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, UUID):
        return str(value)
    if isinstance(value, date | datetime):
        return value.isoformat()
    return value


def default_of(column: Column[Any]) -> Any:  # noqa: ANN401 (of the column's own type)
    """Return what a column holds when nothing is said; None when it has no default."""
    default = column.default
    if default is None:
        return None
    if default.is_callable:
        return {}  # the only callable among documents' columns makes an empty object
    return plain(getattr(default, "arg", None))


def tidy(column: Column[Any], value: object, path: str) -> Any:  # noqa: ANN401 (what JSON takes)
    """Return a typed value cleaned as its column wants it, still plain.

    RuleBroken ``required``, ``setup_value``, ``text_too_long``, each with the path as field.
    """
    if value is None:
        value = default_of(column)
    if value is None:
        if not column.nullable:
            raise RuleBroken("required", field=path)
        return None
    if isinstance(value, str) and isinstance(column.type, Text):
        return clean_text(value, TEXT, path)
    if isinstance(value, str) and _is_line(column):
        return clean_line(value, getattr(column.type, "length", None) or LINE, path)
    return plain(_converted(column, value, path))


def bound(column: Column[Any], value: object) -> Any:  # noqa: ANN401 (of the column's own type)
    """Return a plain value as the column takes it."""
    return None if value is None else _converted(column, value, column.name)


def _is_line(column: Column[Any]) -> bool:
    return column.type.python_type is str and not isinstance(column.type, TextEnum)


def _converted(column: Column[Any], value: Any, path: str) -> Any:  # noqa: ANN401 (both are any)
    try:
        return _by_type(column, value)
    except (ValueError, TypeError, AttributeError) as error:
        raise RuleBroken("setup_value", field=path, value=str(value)[:80]) from error


def _by_type(column: Column[Any], value: Any) -> Any:  # noqa: ANN401 (both are any)
    kind = column.type
    if isinstance(kind, TextEnum | SmallEnum):
        return kind.kind(value)
    if isinstance(kind, Integer) and not isinstance(kind, Boolean):
        return _number(column, value)
    reader = next((read for of, read in _READERS.items() if isinstance(kind, of)), None)
    return reader(value) if reader else _of(str, value)


def _moment(value: str) -> datetime:
    moment = datetime.fromisoformat(value)
    if moment.tzinfo is None:
        raise ValueError(value)
    return moment


def _number(column: Column[Any], value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise TypeError(value)
    most = _MOST_SMALL if type(column.type).__name__ == "SmallInteger" else _MOST_NUMBER
    if not -most <= value <= most:
        raise ValueError(value)
    return value


def _of(kind: type[Any], value: Any) -> Any:  # noqa: ANN401 (checked here)
    if not isinstance(value, kind):
        raise TypeError(value)
    return value


_READERS: Final[Mapping[type[Any], Callable[[Any], Any]]] = {
    Uuid: UUID,
    UtcDateTime: _moment,
    Date: date.fromisoformat,
    Boolean: partial(_of, bool),
    JSON: partial(_of, Mapping),
}
