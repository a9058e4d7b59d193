"""Status by shape: every state has a form of its own, so colour is never the only sign."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import color, px
from ui.widgets.base import Painted, smooth


class Mark(StrEnum):
    """What a shape stands for."""

    NEW = "new"
    WORK = "work"
    WAIT = "wait"
    PARTNER = "partner"
    SOLVED = "solved"
    CLOSED = "closed"
    REOPENED = "reopened"
    ON_TIME = "on_time"
    RISK = "risk"
    BREACH = "breach"
    PAUSED = "paused"
    CALL = "call"
    DROPPED = "dropped"
    FREE = "free"
    BREAK = "break"
    OFF = "off"
    WRAP_UP = "wrap_up"
    P1 = "p1"
    P2 = "p2"
    P3 = "p3"
    P4 = "p4"
    DUPLICATE = "duplicate"
    INFO = "info"
    DRAFT = "draft"
    UNSENT = "unsent"


class _Brush:
    """A painter with a unit square: points run 0..1 in both directions."""

    def __init__(self, painter: QPainter, box: QRectF, colour: QColor, back: QColor) -> None:
        side = min(box.width(), box.height())
        self.box = QRectF(box.x(), box.y(), side, side)
        self.painter, self.colour, self.back, self.side = painter, colour, back, side

    def pen(self, width: float = 1.8, colour: QColor | None = None) -> None:
        pen = QPen(colour or self.colour, width * max(1.0, self.side / 14))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        self.painter.setPen(pen)
        self.painter.setBrush(Qt.BrushStyle.NoBrush)

    def solid(self) -> None:
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(self.colour)

    def at(self, across: float, down: float) -> QPointF:
        return QPointF(self.box.x() + across * self.side, self.box.y() + down * self.side)

    def rect(self, x: float, y: float, w: float, h: float) -> QRectF:
        return QRectF(self.at(x, y), self.at(x + w, y + h))

    def line(self, *points: tuple[float, float]) -> None:
        self.painter.drawPolyline(QPolygonF([self.at(*point) for point in points]))

    def inner(self, gap: float = 1.2) -> QRectF:
        return self.box.adjusted(gap, gap, -gap, -gap)


def _ring(brush: _Brush) -> None:
    brush.pen()
    brush.painter.drawEllipse(brush.inner())


def _dot(brush: _Brush) -> None:
    brush.solid()
    brush.painter.drawEllipse(brush.inner(0.6))


def _half(brush: _Brush) -> None:
    _ring(brush)
    brush.solid()
    brush.painter.drawPie(brush.inner(2.6), 90 * 16, -180 * 16)


def _bars(brush: _Brush) -> None:
    brush.solid()
    for left in (0.18, 0.58):
        brush.painter.drawRoundedRect(brush.rect(left, 0.14, 0.24, 0.72), 1, 1)


def _arrow(brush: _Brush) -> None:
    brush.pen()
    brush.line((0.14, 0.5), (0.84, 0.5))
    brush.line((0.56, 0.22), (0.86, 0.5), (0.56, 0.78))


def _upwards(brush: _Brush) -> None:
    brush.pen()
    brush.line((0.5, 0.62), (0.5, 0.1))
    brush.line((0.24, 0.36), (0.5, 0.08), (0.76, 0.36))
    brush.line((0.12, 0.66), (0.12, 0.92), (0.88, 0.92), (0.88, 0.66))


def _tick(brush: _Brush) -> None:
    brush.pen(2)
    brush.line((0.1, 0.54), (0.38, 0.82), (0.92, 0.22))


def _ring_tick(brush: _Brush) -> None:
    brush.pen(1.5)
    brush.painter.drawEllipse(brush.inner(0.8))
    brush.line((0.30, 0.52), (0.44, 0.66), (0.70, 0.36))


def _turn(brush: _Brush) -> None:
    brush.pen()
    brush.painter.drawArc(brush.inner(), 60 * 16, 280 * 16)
    brush.line((0.62, 0.02), (0.72, 0.16), (0.56, 0.30))


def _exclamation(brush: _Brush, top: float, stem: float, dot: float) -> None:
    brush.pen(1.7, brush.back)
    brush.line((0.5, top), (0.5, stem))
    brush.painter.drawPoint(brush.at(0.5, dot))


def _triangle(brush: _Brush) -> None:
    brush.pen(1.4)
    brush.painter.setBrush(brush.colour)
    corners = [brush.at(0.5, 0.1), brush.at(0.94, 0.9), brush.at(0.06, 0.9)]
    brush.painter.drawPolygon(QPolygonF(corners))
    _exclamation(brush, 0.40, 0.62, 0.79)


def _square(brush: _Brush) -> None:
    brush.solid()
    brush.painter.drawRoundedRect(brush.inner(0.8), 2.5, 2.5)
    _exclamation(brush, 0.27, 0.54, 0.75)


def _chevron_up_twice(brush: _Brush) -> None:
    brush.pen()
    for top in (0.16, 0.52):
        brush.line((0.16, top + 0.32), (0.5, top), (0.84, top + 0.32))


def _chevron_up(brush: _Brush) -> None:
    brush.pen()
    brush.line((0.14, 0.66), (0.5, 0.32), (0.86, 0.66))


def _lines(brush: _Brush) -> None:
    brush.pen()
    for top in (0.36, 0.66):
        brush.line((0.14, top), (0.86, top))


def _chevron_down(brush: _Brush) -> None:
    brush.pen()
    brush.line((0.14, 0.34), (0.5, 0.68), (0.86, 0.34))


def _cross(brush: _Brush) -> None:
    brush.pen()
    brush.line((0.2, 0.2), (0.8, 0.8))
    brush.line((0.8, 0.2), (0.2, 0.8))


def _pen(brush: _Brush) -> None:
    brush.pen(1.5)
    brush.line((0.14, 0.86), (0.2, 0.62), (0.68, 0.14), (0.86, 0.32), (0.38, 0.8), (0.14, 0.86))


_DRAWN: Final[Mapping[Mark, tuple[Callable[[_Brush], None], str]]] = MappingProxyType({
    Mark.NEW: (_ring, "accent"),
    Mark.WORK: (_half, "accent"),
    Mark.WAIT: (_bars, "muted"),
    Mark.PARTNER: (_arrow, "muted"),
    Mark.SOLVED: (_tick, "ok"),
    Mark.CLOSED: (_ring_tick, "muted"),
    Mark.REOPENED: (_turn, "warn"),
    Mark.ON_TIME: (_ring, "ok"),
    Mark.RISK: (_triangle, "warn"),
    Mark.BREACH: (_square, "danger"),
    Mark.PAUSED: (_bars, "muted"),
    Mark.CALL: (_dot, "ok"),
    Mark.DROPPED: (_triangle, "warn"),
    Mark.FREE: (_ring, "ok"),
    Mark.BREAK: (_bars, "muted"),
    Mark.OFF: (_cross, "muted"),
    Mark.WRAP_UP: (_half, "warn"),
    Mark.P1: (_chevron_up_twice, "danger"),
    Mark.P2: (_chevron_up, "warn"),
    Mark.P3: (_lines, "muted"),
    Mark.P4: (_chevron_down, "muted"),
    Mark.DUPLICATE: (_triangle, "warn"),
    Mark.INFO: (_ring, "accent"),
    Mark.DRAFT: (_pen, "muted"),
    Mark.UNSENT: (_upwards, "warn"),
})  # fmt: skip


def mark_token(mark: Mark) -> str:
    """Return the colour token a mark is drawn in."""
    return _DRAWN[mark][1]


def paint_mark(
    painter: QPainter, mark: Mark, box: QRectF, token: str = "", back: str = "surface"
) -> None:
    """Draw a mark into the top left square of box; ``back`` colours the sign inside it."""
    draw, own = _DRAWN[mark]
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw(_Brush(painter, box, color(token or own), color(back)))
    painter.restore()


class Shape(Painted):
    """One mark as a widget; give it words for screen readers unless a label tells them."""

    def __init__(
        self, mark: Mark, size: int = 14, token: str = "", parent: QWidget | None = None
    ) -> None:
        """``size`` in pixels at 100 %; ``token`` overrides the mark's own colour."""
        super().__init__(parent)
        self._mark, self._side, self._token = mark, size, token
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def mark(self) -> Mark:
        """What is shown."""
        return self._mark

    def set_mark(self, mark: Mark, words: str = "") -> None:
        """Show another mark and tell screen readers its words."""
        self._mark = mark
        self.setAccessibleName(words)
        self.update()

    def sizeHint(self) -> QSize:
        """Return a square."""
        return QSize(px(self._side), px(self._side))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the mark."""
        painter = smooth(self)
        paint_mark(painter, self._mark, QRectF(self.rect()), self._token)
        painter.end()
