"""Places in a document: "name", "intervals.2.ends_minute"."""

from collections.abc import Mapping, Sequence
from typing import Any

from app.domain.setup.documents import Body


def value_at(body: Body, path: str) -> Any:  # noqa: ANN401 - a document holds whatever JSON holds
    """Return what stands at a place, None where there is no such place."""
    found: Any = body
    for step in path.split("."):
        if isinstance(found, Mapping):
            found = found.get(step)
        elif isinstance(found, Sequence) and not isinstance(found, str) and step.isdecimal():
            found = found[int(step)] if int(step) < len(found) else None
        else:
            return None
    return found


def with_value(body: Body, path: str, value: object) -> dict[str, Any]:
    """Return the document with another value at a place; missing objects on the way are made.

    An index that a list does not have raises IndexError.
    """
    return dict(_replaced(body, path.split("."), value))


def _replaced(holder: Any, steps: list[str], value: object) -> Any:  # noqa: ANN401
    if not steps:
        return value
    step, *rest = steps
    if isinstance(holder, Sequence) and not isinstance(holder, str):
        items = list(holder)
        items[int(step)] = _replaced(items[int(step)], rest, value)
        return items
    known = holder if isinstance(holder, Mapping) else {}
    return {**known, step: _replaced(known.get(step), rest, value)}


def is_within(place: str, path: str) -> bool:
    """Tell whether a place is a path or lies inside it."""
    return place == path or place.startswith(f"{path}.")
