"""The history as rows: mark in a gutter, who and when, the text in its card."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final
from uuid import UUID

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.texts.waiting import waits_text
from ui.theme import color, px
from ui.ticket_parts.timeline_texts import TimelineLine
from ui.translations import translate
from ui.widgets import (
    STRETCH,
    Card,
    DeskButton,
    ElidedLabel,
    Mark,
    Pill,
    clear,
    column,
    fill,
    label,
    paint_mark,
    row,
)
from ui.widgets.base import Painted, smooth
from ui.widgets.labels import Role

PAGE: Final = 40
"""Entries built at once: a long history must not fill the window with widgets."""


class _Gutter(Painted):
    """The line down the side with the entry's mark on it."""

    def __init__(self, mark: Mark, *, first: bool, last: bool) -> None:
        super().__init__()
        self._mark, self._first, self._last = mark, first, last
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)

    def sizeHint(self) -> QSize:
        return QSize(px(24), px(22))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth(self)
        middle, top, side = px(12), px(6), px(14)
        painter.setPen(QPen(color("border"), 1.5))
        if not self._first:
            painter.drawLine(QPointF(middle, 0), QPointF(middle, top - 2))
        if not self._last:
            painter.drawLine(QPointF(middle, top + side + 2), QPointF(middle, self.height()))
        paint_mark(painter, self._mark, QRectF(middle - side / 2, top, side, side))
        painter.end()


class EntryView(QWidget):
    """One entry of the history."""

    def __init__(self, line: TimelineLine, *, first: bool, last: bool) -> None:
        super().__init__()
        self.line = line
        words = column(self._head(line), self._body(line), margins=(0, 3, 0, 9), spacing=4)
        fill(
            QHBoxLayout(self),
            _Gutter(line.mark, first=first, last=last), (words, 1), spacing=8,
        )  # fmt: skip
        self.setAccessibleName(line.sentence)

    def _head(self, line: TimelineLine) -> QHBoxLayout:
        role: Role = "secondary" if line.system else "small_strong"
        title = ElidedLabel(line.title, role)
        pill = Pill(line.tag, None, line.tone, text_size=11, height=18) if line.tag else None
        waits = _small(line.waits, Mark.UNSENT) if line.waits else None
        return row(title, label(line.when, "caption"), pill, waits, STRETCH, spacing=7)

    def _body(self, line: TimelineLine) -> QWidget | None:
        if not line.body:
            return None
        words = label(line.body, "small", wrap=True)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        if not line.box:
            return words
        return Card(words, kind=line.box, margins=(11, 8, 11, 8), spacing=6)


def _small(text: str, mark: Mark) -> Pill:
    return Pill(text, mark, "warn", text_size=11, height=18)


def told_waiting(lines: Iterable[TimelineLine], unsent: frozenset[UUID]) -> list[TimelineLine]:
    """Say of the entries that only this computer has that they wait to be sent."""
    return [
        replace(line, waits=waits_text()) if line.entry_id in unsent else line for line in lines
    ]


class TimelineView(QWidget):
    """Entries downwards, newest first. Signals: ``more_asked()``."""

    more_asked = Signal()

    def __init__(self, parent: QWidget | None = None, *, page: int = PAGE) -> None:
        """``page`` entries are shown until more are asked for."""
        super().__init__(parent)
        self._page, self._shown = page, page
        self._lines: tuple[TimelineLine, ...] = ()
        self._built: tuple[TimelineLine, ...] = ()
        self._box = fill(QVBoxLayout(self), spacing=0)

    @property
    def lines(self) -> tuple[TimelineLine, ...]:
        """The entries that are on the screen."""
        return self._built

    def show_lines(self, lines: Sequence[TimelineLine]) -> None:
        """Show a history; the same one again costs nothing."""
        self._lines = tuple(lines)
        self._build()

    def begin_again(self) -> None:
        """Show the first page only (another ticket)."""
        self._shown = self._page

    def _build(self) -> None:
        wanted = self._lines[: self._shown]
        if wanted == self._built:
            return
        self._built = wanted
        clear(self._box)
        last = len(wanted) - 1
        for at, line in enumerate(wanted):
            self._box.addWidget(EntryView(line, first=at == 0, last=at == last))
        hidden = len(self._lines) - len(wanted)
        if hidden:
            self._box.addWidget(self._more(hidden), 0, Qt.AlignmentFlag.AlignLeft)

    def _more(self, hidden: int) -> DeskButton:
        button = DeskButton(translate("Timeline", "Show earlier (%n)", n=hidden), "chip")
        button.clicked.connect(self._on_more)
        return button

    def _on_more(self) -> None:
        self._shown += self._page
        self._build()
        self.more_asked.emit()
