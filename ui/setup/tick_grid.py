"""A grid of ticks: names at the left, heads on end over the columns; arrows walk, Space ticks."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import color, font, px
from ui.theme.fonts import MEDIUM, REGULAR, metrics
from ui.translations import translate
from ui.widgets import Mark, announce, paint_mark
from ui.widgets.base import Painted, rounded, smooth

Cell = tuple[int, int]
_WIDE, _HIGH, _GAP = 38, 26, 4
_MOST_NAME, _MOST_HEAD, _PAD = 200, 124, 12
_SIGN: Final = 13
_STEPS: Final = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}


class Tick(Enum):
    """What stands in a cell; ``LENT`` holds because of another cell, ``SHUT`` can never hold."""

    OFF = auto()
    ON = auto()
    LENT = auto()
    SHUT = auto()


@dataclass(frozen=True, slots=True)
class Ticks:
    """What the grid shows; ``row`` is the only one that can be ticked, None for all of them."""

    rows: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()
    cells: Mapping[Cell, Tick] = field(default_factory=dict)
    row: int | None = None


class TickGrid(Painted):
    """Signals: ``toggled(row, column)``, ``entered(row)`` on Enter."""

    toggled = Signal(int, int)
    entered = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self.ticks, self.at = Ticks(), (0, 0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_ticks(self, ticks: Ticks) -> None:
        """Show a grid; the current cell stays where it can."""
        if ticks.row is not None and not self.hasFocus():
            self.at = (ticks.row, self.at[1])
        self.ticks = ticks
        self._keep_inside(*self.at)
        self.updateGeometry()
        self.update()

    def tick(self, row: int, column: int) -> Tick:
        """Return what stands in a cell."""
        return self.ticks.cells.get((row, column), Tick.OFF)

    def sizeHint(self) -> QSize:
        width = self._names() + len(self.ticks.columns) * px(_WIDE + _GAP) + px(_GAP)
        return QSize(round(width), round(self._top() + len(self.ticks.rows) * px(_HIGH + _GAP)))

    # ---- keys and pointer
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk, tick, open."""
        step, plain = _STEPS.get(Qt.Key(event.key())), not _modified(event)
        if plain and step is not None:
            self._go(self.at[0] + step[0], self.at[1] + step[1])
        elif plain and event.key() == Qt.Key.Key_Space:
            self._toggle()
        elif plain and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered.emit(self.at[0])
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tick the cell under the pointer."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        for row in range(len(self.ticks.rows)):
            for column in range(len(self.ticks.columns)):
                if self._box(row, column).contains(QPointF(event.position())):
                    self._go(row, column)
                    self._toggle()
                    return

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def _toggle(self) -> None:
        row, column = self.at
        if self.ticks.row in (None, row) and self.tick(row, column) is not Tick.SHUT:
            self.toggled.emit(row, column)
            self._say()

    def _go(self, row: int, column: int) -> None:
        self._keep_inside(row, column)
        self._say()
        self.update()

    def _keep_inside(self, row: int, column: int) -> None:
        last = max(0, len(self.ticks.rows) - 1), max(0, len(self.ticks.columns) - 1)
        self.at = min(max(row, 0), last[0]), min(max(column, 0), last[1])

    def _say(self) -> None:
        if not self.ticks.rows or not self.ticks.columns:
            return
        row, column = self.at
        names = f"{self.ticks.rows[row]} → {self.ticks.columns[column]}"
        self.setAccessibleDescription(f"{names}: {_word(self.tick(row, column))}")
        announce(self, self.accessibleDescription())

    # ---- drawing
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw heads on end, names, cells."""
        painter = smooth(self)
        for column, head in enumerate(self.ticks.columns):
            self._paint_head(painter, column, head)
        for row, name in enumerate(self.ticks.rows):
            chosen = row == self.ticks.row
            box = self._box(row, 0)
            if chosen:
                line = QRectF(0, box.y() - 1, self.width(), box.height() + 2)
                rounded(painter, line, color("sel"), color("sel"), 5)
            weight = MEDIUM if chosen else REGULAR
            painter.setFont(font(13, weight))
            dim = self.ticks.row is not None and not chosen
            painter.setPen(color("sec" if dim else "text"))
            room = QRectF(px(6), box.y(), self._names() - px(_PAD), box.height())
            words = metrics(13, weight).elidedText(name, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)
            for column in range(len(self.ticks.columns)):
                self._paint_cell(painter, row, column)
        painter.end()

    def _paint_head(self, painter: QPainter, column: int, head: str) -> None:
        box, long = self._box(0, column), self._top() - px(8)
        painter.save()
        painter.setFont(font(12, REGULAR))
        painter.setPen(color("text" if column == self.at[1] and self.hasFocus() else "muted"))
        painter.translate(box.center().x(), self._top() - px(6))
        painter.rotate(-90)
        words = metrics(12, REGULAR).elidedText(head, Qt.TextElideMode.ElideRight, long)
        room = QRectF(0, -px(_WIDE) / 2, long, px(_WIDE))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        painter.restore()

    def _paint_cell(self, painter: QPainter, row: int, column: int) -> None:
        box, tick = self._box(row, column), self.tick(row, column)
        if tick is Tick.SHUT:
            painter.setPen(QPen(color("faint"), 1))
            middle = box.center()
            painter.drawLine(middle - QPointF(px(3), 0), middle + QPointF(px(3), 0))
        else:
            on = tick is Tick.ON
            back = color("accent_bg" if on else "surface")
            rounded(painter, box, back, color("accent" if on else "border"), 5)
        if tick in (Tick.ON, Tick.LENT):
            side = px(_SIGN)
            sign = QRectF(box.center().x() - side / 2, box.center().y() - side / 2, side, side)
            front = "accent_text" if tick is Tick.ON else "muted"
            paint_mark(painter, Mark.SOLVED, sign, front, "surface")
        if self.hasFocus() and (row, column) == self.at:
            painter.setPen(QPen(color("accent"), 2, Qt.PenStyle.DotLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(-2, -2, 2, 2), 6, 6)

    def _box(self, row: int, column: int) -> QRectF:
        left = self._names() + column * px(_WIDE + _GAP)
        return QRectF(left, self._top() + row * px(_HIGH + _GAP), px(_WIDE), px(_HIGH))

    def _names(self) -> float:
        widths = [metrics(13, MEDIUM).horizontalAdvance(each) for each in self.ticks.rows]
        return min(px(_MOST_NAME), max(widths, default=0)) + px(_PAD + 8)

    def _top(self) -> float:
        widths = [metrics(12, REGULAR).horizontalAdvance(each) for each in self.ticks.columns]
        return min(px(_MOST_HEAD), max(widths, default=0)) + px(_PAD)


def _modified(event: QKeyEvent) -> bool:
    return bool(event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier)


def _word(tick: Tick) -> str:
    return {
        Tick.ON: translate("TickGrid", "allowed"),
        Tick.LENT: translate("TickGrid", "allowed to everybody"),
        Tick.OFF: translate("TickGrid", "not allowed"),
        Tick.SHUT: translate("TickGrid", "cannot be"),
    }[tick]
