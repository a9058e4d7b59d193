"""Rows, columns and grids on the four-pixel grid, written the way they are read."""

from typing import Final, TypeVar

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

STRETCH: Final = "|"
"""Takes the free room in a row or column."""

Item = QWidget | QLayout | tuple[QWidget | QLayout, int] | int | str | None
"""Widget or layout; with a stretch factor; a gap in pixels; STRETCH; None is skipped."""
Margins = tuple[int, int, int, int]
_Box = TypeVar("_Box", bound=QBoxLayout)


def row(*items: Item, margins: Margins = (0, 0, 0, 0), spacing: int = 8) -> QHBoxLayout:
    """Lay items out from left to right; margins are left, top, right, bottom."""
    layout = QHBoxLayout()
    return fill(layout, *items, margins=margins, spacing=spacing)


def column(*items: Item, margins: Margins = (0, 0, 0, 0), spacing: int = 8) -> QVBoxLayout:
    """Lay items out from top to bottom; margins are left, top, right, bottom."""
    layout = QVBoxLayout()
    return fill(layout, *items, margins=margins, spacing=spacing)


def fill(layout: _Box, *items: Item, margins: Margins = (0, 0, 0, 0), spacing: int = 8) -> _Box:
    """Put items into a layout that is there already, and return it."""
    layout.setContentsMargins(*margins)
    layout.setSpacing(spacing)
    for item in items:
        add(layout, item)
    return layout


def add(layout: QBoxLayout, item: Item) -> None:
    """Append one item; see ``Item``."""
    if isinstance(item, tuple):
        _place(layout, item[0], item[1])
    elif isinstance(item, str):
        layout.addStretch(1)
    elif isinstance(item, int):
        layout.addSpacing(item)
    elif item is not None:
        _place(layout, item, 0)


def _place(layout: QBoxLayout, item: QWidget | QLayout, stretch: int) -> None:
    if isinstance(item, QLayout):
        layout.addLayout(item, stretch)
    else:
        layout.addWidget(item, stretch)


def clear(layout: QLayout) -> None:
    """Take everything out of a layout; widgets are hidden and deleted later."""
    while (item := layout.takeAt(0)) is not None:
        inner, widget = item.layout(), item.widget()
        if inner is not None:
            clear(inner)
            inner.deleteLater()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
