"""Frozen records as JSON: driven by their annotations, readable by older and newer programs."""

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import datetime
from enum import Enum
from types import NoneType, UnionType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints
from uuid import UUID

Record = TypeVar("Record")
_HINTS: dict[type[Any], dict[str, Any]] = {}


def as_json(record: object) -> str:
    """Write a frozen dataclass; UUIDs, moments and enums become text or numbers."""
    return json.dumps(_plain(record), ensure_ascii=False, separators=(",", ":"))


def read_json(kind: type[Record], text: str) -> Record:
    """Read a record; unknown keys are passed over, missing ones take their defaults.

    Raises ValueError for anything that is no such record, or lacks what has no default.
    """
    try:
        found: Record = _record(kind, _of(dict, json.loads(text)))
    except (TypeError, KeyError, AttributeError, RecursionError) as error:
        raise ValueError(f"not a {kind.__name__}") from error
    return found


def _plain(value: object) -> Any:  # noqa: ANN401 (what json takes)
    if is_dataclass(value):
        return {one.name: _plain(getattr(value, one.name)) for one in fields(value)}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Mapping):
        return {str(key): _plain(each) for key, each in value.items()}
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    if isinstance(value, datetime):
        return value.isoformat()
    return str(value) if isinstance(value, UUID) else value


def _record(kind: type[Any], plain: Mapping[str, Any]) -> Any:  # noqa: ANN401 (any of ours)
    hints = _hints(kind)
    known = {one.name for one in fields(kind)} & plain.keys()
    return kind(**{name: _value(hints[name], plain[name]) for name in sorted(known)})


def _hints(kind: type[Any]) -> dict[str, Any]:
    known = _HINTS.get(kind)
    if known is None:
        known = _HINTS[kind] = get_type_hints(kind)
    return known


def _value(kind: Any, plain: Any) -> Any:  # noqa: ANN401 (driven by the annotations)
    if get_origin(kind) is UnionType:
        (inner,) = (each for each in get_args(kind) if each is not NoneType)
        return None if plain is None else _value(inner, plain)
    if get_origin(kind) is tuple:
        return tuple(_value(get_args(kind)[0], each) for each in _of(list, plain))
    if get_origin(kind) is dict:
        key, value = get_args(kind)
        return {_value(key, k): _value(value, v) for k, v in _of(dict, plain).items()}
    if hasattr(kind, "__dataclass_fields__"):
        return _record(kind, _of(dict, plain))
    return _scalar(kind, plain)


def _scalar(kind: type[Any], plain: Any) -> Any:  # noqa: ANN401 (driven by the annotations)
    if kind is UUID:
        return UUID(_of(str, plain))
    if kind is datetime:
        return _moment(_of(str, plain))
    return kind(plain) if issubclass(kind, Enum) else _of(kind, plain)


def _moment(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError("a kept moment has its zone")
    return moment


def _of(kind: type[Any], plain: Any) -> Any:  # noqa: ANN401 (checked here)
    # A flag is an int to Python, but a count of True seconds is none of ours.
    if not isinstance(plain, kind) or (isinstance(plain, bool) and kind is not bool):
        raise ValueError(f"a {kind.__name__} was expected")
    return plain
