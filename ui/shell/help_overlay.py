"""F1: the keys of this screen, read from the table of actions."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtWidgets import QGridLayout, QWidget

from ui.actions import WINDOW, ActionSpec
from ui.translations import translate
from ui.widgets import STRETCH, Card, KeyCap, hline, label, row

COLUMNS: Final = 2
WIDTH: Final = 880


def help_card(available: Iterable[ActionSpec], section: str, title: str) -> Card:
    """Return the box with the keys of a section and of the whole window."""
    table = tuple(available)
    here = [spec for spec in table if spec.section == section and spec.keys]
    everywhere = [spec for spec in table if spec.section == WINDOW and spec.keys]
    head = row(
        label(translate("Shell", "Keys"), "h2"),
        label(title, "secondary"),
        STRETCH,
        label(translate("Shell", "Esc closes"), "caption"),
        spacing=10,
    )
    blocks: list[QWidget] = []
    for heading, specs in ((title, here), (translate("Shell", "Everywhere"), everywhere)):
        if specs:
            blocks += [hline(), label(heading, "caption_strong"), _table(specs)]
    return Card(head, *blocks, margins=(20, 16, 20, 18), spacing=10)


def _table(specs: Iterable[ActionSpec]) -> QWidget:
    holder = QWidget()
    grid = QGridLayout(holder)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(6)
    for at, spec in enumerate(specs):
        line, side = divmod(at, COLUMNS)
        grid.addWidget(KeyCap(spec.key), line, side * 2)
        grid.addWidget(label(spec.text, "small"), line, side * 2 + 1)
    for side in range(COLUMNS):
        grid.setColumnMinimumWidth(side * 2, 120)
        grid.setColumnStretch(side * 2 + 1, 1)
    return holder
