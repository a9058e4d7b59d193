"""Small painted signs: pills, avatars, meters, skeleton bars."""

from typing import Final, Literal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import color, font, px
from ui.theme.fonts import SEMIBOLD, metrics
from ui.widgets.base import Painted, rounded, smooth
from ui.widgets.shapes import Mark, paint_mark

PillTone = Literal["neutral", "accent", "ok", "warn", "danger"]
MeterTone = Literal["ok", "risk", "breach", "accent", "paused"]
_PILL: Final = {
    "neutral": ("subtle", "sec", "border"),
    "accent": ("accent_bg", "accent_text", "accent_bg"),
    "ok": ("ok_bg", "ok", "ok_line"),
    "warn": ("warn_bg", "warn", "warn_line"),
    "danger": ("danger_bg", "danger", "danger_line"),
}
_METER: Final = {
    "ok": "ok_fill",
    "risk": "warn_fill",
    "breach": "danger_fill",
    "accent": "accent",
    "paused": "ctl",
}
_PILL_MARK: Final = 12
_FIXED: Final = QSizePolicy.Policy.Fixed


class Pill(Painted):
    """A rounded word with an optional mark: state, priority, contract."""

    def __init__(
        self,
        text: str,
        mark: Mark | None = None,
        tone: PillTone = "neutral",
        *,
        text_size: int = 12,
        height: int = 22,
        parent: QWidget | None = None,
    ) -> None:
        """Sizes in pixels at 100 %; 13 and 28 make the large one."""
        super().__init__(parent)
        self._text, self._mark, self._tone = text, mark, tone
        self._text_size, self._high = text_size, height
        self.setSizePolicy(_FIXED, _FIXED)
        self.setAccessibleName(text)

    def text(self) -> str:
        """Return the words shown."""
        return self._text

    def show_as(self, text: str, mark: Mark | None, tone: PillTone) -> None:
        """Show other words, mark and tone."""
        self._text, self._mark, self._tone = text, mark, tone
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room of words and mark."""
        words = metrics(self._text_size, SEMIBOLD).horizontalAdvance(self._text)
        mark = px(_PILL_MARK) + 6 if self._mark else 0
        return QSize(round(words + mark) + 17, px(self._high))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the pill."""
        painter = smooth(self)
        back, front, edge = _PILL[self._tone]
        rounded(painter, QRectF(self.rect()), color(back), color(edge), 5)
        left = 8.0
        if self._mark:
            side = px(_PILL_MARK)
            box = QRectF(left, (self.height() - side) / 2, side, side)
            paint_mark(painter, self._mark, box, front, back)
            left += side + 6
        painter.setFont(font(self._text_size, SEMIBOLD))
        painter.setPen(color(front))
        box = QRectF(left, 0, self.width() - left, self.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, self._text)
        painter.end()


class Avatar(Painted):
    """Initials in a circle."""

    def __init__(self, initials: str, size: int = 32, parent: QWidget | None = None) -> None:
        """``size`` in pixels at 100 %."""
        super().__init__(parent)
        self._initials, self._side = initials, size
        self.setSizePolicy(_FIXED, _FIXED)

    def set_initials(self, initials: str) -> None:
        """Show somebody else."""
        self._initials = initials
        self.update()

    def sizeHint(self) -> QSize:
        """Return a square."""
        return QSize(px(self._side), px(self._side))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the circle."""
        painter = smooth(self)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color("accent_bg"))
        painter.drawEllipse(QRectF(self.rect()))
        painter.setPen(color("accent_text"))
        painter.setFont(font(int(self._side * 0.38), SEMIBOLD))
        painter.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignCenter, self._initials)
        painter.end()


class Meter(Painted):
    """A thin bar filled from the left; words beside it tell the same."""

    def __init__(
        self,
        share: float = 0.0,
        tone: MeterTone = "ok",
        height: int = 6,
        parent: QWidget | None = None,
    ) -> None:
        """``share`` 0..1 of the bar is filled; more is drawn as full."""
        super().__init__(parent)
        self._share, self._tone, self._high = share, tone, height
        self.setSizePolicy(QSizePolicy.Policy.Expanding, _FIXED)

    def show_share(self, share: float, tone: MeterTone, words: str = "") -> None:
        """Fill to share; ``words`` go to screen readers."""
        self._share, self._tone = share, tone
        self.setAccessibleName(words)
        self.update()

    def sizeHint(self) -> QSize:
        """Return a short bar."""
        return QSize(60, self._high)

    def minimumSizeHint(self) -> QSize:
        """Return the shortest bar that still tells something."""
        return QSize(30, self._high)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the groove and the filled part."""
        painter = smooth(self)
        box = QRectF(self.rect())
        rounded(painter, box, color("line"), None, self._high / 2)
        box.setWidth(box.width() * max(0.0, min(1.0, self._share)))
        rounded(painter, box, color(_METER[self._tone]), None, self._high / 2)
        painter.end()


class Skeleton(Painted):
    """Grey bars in the place of text that is on its way."""

    def __init__(self, *widths: int, parent: QWidget | None = None) -> None:
        """One bar a line, each of its width in pixels."""
        super().__init__(parent)
        self._widths = widths
        self.setSizePolicy(QSizePolicy.Policy.Preferred, _FIXED)

    def sizeHint(self) -> QSize:
        """Return the room of all bars."""
        return QSize(max(self._widths, default=0), px(24) * len(self._widths) - px(12))

    def minimumSizeHint(self) -> QSize:
        """Let the bars be cut."""
        return QSize(24, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the bars."""
        painter = smooth(self)
        for line, width in enumerate(self._widths):
            bar = QRectF(0, px(24) * line, min(width, self.width()), px(12))
            rounded(painter, bar, color("hover"), None, 4)
        painter.end()
