"""A page that scrolls downwards only."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ui.widgets import STRETCH, fill
from ui.widgets.layouts import Item


def scroller(*items: Item, spacing: int = 11, parent: QWidget | None = None) -> QScrollArea:
    """Return items in a column that scrolls when the room is short."""
    page = QWidget()
    fill(QVBoxLayout(page), *items, STRETCH, spacing=spacing)
    area = QScrollArea(parent)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(page)
    return area
