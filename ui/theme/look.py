"""The look in force: tokens and text size; painted widgets read it, ``Theme`` sets it."""

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtGui import QColor

from ui.theme.tokens import LIGHT, Tokens


@dataclass(frozen=True, slots=True)
class Look:
    """One theme at one text size; ``scale`` is a factor, 1.0 is 100 %."""

    name: str
    tokens: Tokens
    scale: float = 1.0


class _InForce:
    """Holds the one look of the process (GUI thread only)."""

    look = Look("light", LIGHT)


def look() -> Look:
    """Return the look in force."""
    return _InForce.look


def put_in_force(new: Look) -> None:
    """Make new the look in force; only ``Theme`` calls this."""
    _InForce.look = new


@lru_cache(maxsize=256)
def _parsed(value: str) -> QColor:
    return QColor(value)


def color(token: str) -> QColor:
    """Return the colour of a token in the look in force; an unknown token raises KeyError."""
    return _parsed(_InForce.look.tokens[token])


def px(length: int) -> int:
    """Return a length in device-independent pixels, grown with the text size."""
    return round(length * _InForce.look.scale)
