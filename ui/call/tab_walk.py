"""Where Tab goes: an order of its own, whatever the order of building was."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget


def next_stop(
    stops: Sequence[QWidget], current: QWidget | None, *, forwards: bool
) -> QWidget | None:
    """Return the stop after (or before) the current one, around the ends; None off the way."""
    if current is None or not stops:
        return None
    place = next((n for n, s in enumerate(stops) if s is current or s.isAncestorOf(current)), None)
    if place is None:
        return None
    return stops[(place + (1 if forwards else -1)) % len(stops)]
