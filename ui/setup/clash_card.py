"""Two people changed the same fields: for each the person takes mine or theirs, in place."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.setup.documents import Body
from ui.formats import clock_time
from ui.setup.editing import Clash
from ui.translations import Retranslatable, translate
from ui.widgets import (
    Card,
    DeskButton,
    ElidedLabel,
    Mark,
    SegmentedControl,
    Shape,
    clear,
    fill,
    label,
    row,
)

Said = Callable[[str, Any], tuple[str, str]]
"""The name of a field and a value of it in words."""


class _Row(QWidget):
    """One field: what is typed, what stands, and which of them is kept."""

    def __init__(self, field: str, name: str, mine: str, theirs: str) -> None:
        super().__init__()
        self.field = field
        self.side = SegmentedControl(("", ""), keys=("1", "2"))
        self.side.set_texts((translate("SetupKit", "Mine"), translate("SetupKit", "Theirs")))
        self.side.setAccessibleName(name)
        words = translate("SetupKit", "mine: {mine} · theirs: {theirs}")
        said = ElidedLabel(words.format(mine=mine, theirs=theirs), "caption", "sec")
        fill(QVBoxLayout(self), row(label(name, "small_strong"), (said, 1), self.side, spacing=10))


class ClashCard(Retranslatable, Card):
    """1 keeps mine, 2 takes theirs. Signals: ``resolved({field: keep mine})`` when all are told."""

    resolved = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start hidden."""
        super().__init__(kind="warn", margins=(12, 9, 12, 10), spacing=6, parent=parent)
        self._clash: Clash | None = None
        self._title = label("", "small_strong", wrap=True)
        self.mine, self.theirs = DeskButton("", "chip"), DeskButton("", "chip")
        self._rows = QVBoxLayout()
        self.rows: list[_Row] = []
        self._held = fill(self._rows, spacing=4)
        head = row(Shape(Mark.DUPLICATE, 15), (self._title, 1), self.mine, self.theirs, spacing=9)
        fill(self.box, head, self._held, margins=(12, 9, 12, 10), spacing=6)
        self.mine.clicked.connect(self._on_mine)
        self.theirs.clicked.connect(self._on_theirs)
        self.hide()
        self.retranslate()

    def retranslate(self) -> None:
        """Name the title and the buttons."""
        self.mine.setText(translate("SetupKit", "All mine"))
        self.theirs.setText(translate("SetupKit", "All theirs"))
        clash = self._clash
        if clash is None:
            return
        who = clash.by or translate("SetupKit", "Another desk")
        words = translate("SetupKit", "{who} has changed the same since {time}: choose for each")
        when = clock_time(clash.at) if clash.at else "…"
        self._title.setText(words.format(who=who, time=when))

    def show_clash(self, clash: Clash | None, mine: Body, said: Said) -> None:
        """Ask about a clash, or end asking."""
        same = (clash is not None and self._clash is not None) and (
            clash.fields == self._clash.fields and clash.theirs == self._clash.theirs
        )
        self._clash = clash
        self.setVisible(clash is not None)
        self.retranslate()
        if clash is None or same:
            return
        clear(self._rows)
        self.rows = [self._made(each, mine, clash.theirs, said) for each in clash.fields]
        for each in self.rows:
            self._rows.addWidget(each)
        self.rows[0].side.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """↑ and ↓ walk over the fields."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        at = next((n for n, each in enumerate(self.rows) if each.side.hasFocus()), None)
        if step is None or at is None:
            super().keyPressEvent(event)
            return
        self.rows[max(0, min(len(self.rows) - 1, at + step))].side.setFocus()

    def _made(self, field: str, mine: Body, theirs: Body, said: Said) -> _Row:
        name, my_words = said(field, mine.get(field))
        made = _Row(field, name, my_words, said(field, theirs.get(field))[1])
        made.side.chosen.connect(self._on_chosen)
        return made

    def _on_chosen(self, _side: int) -> None:
        left = [each for each in self.rows if each.side.current < 0]
        if left:
            left[0].side.setFocus()
            return
        self.resolved.emit({each.field: each.side.current == 0 for each in self.rows})

    def _on_mine(self) -> None:
        self._all(0)

    def _on_theirs(self) -> None:
        self._all(1)

    def _all(self, side: int) -> None:
        for each in self.rows:
            each.side.set_current(side)
        self._on_chosen(side)
