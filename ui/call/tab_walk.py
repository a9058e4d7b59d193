"""Where Tab goes: an order of its own, whatever the order of building was."""

from collections.abc import Sequence

from PySide6.QtWidgets import QLineEdit, QWidget


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


def lines_in(host: QWidget) -> tuple[QWidget, ...]:
    """Return the lines to fill in a column, from the top; its lists and buttons are for F6."""
    lines = [each for each in host.findChildren(QLineEdit) if each.isVisible() and each.isEnabled()]
    return tuple(sorted(lines, key=lambda line: _place(line, host)))


def _place(widget: QWidget, host: QWidget) -> tuple[int, int]:
    point = widget.mapTo(host, widget.rect().topLeft())
    return point.y(), point.x()
