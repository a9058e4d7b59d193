"""A year at a glance: twelve months, each day as it counts; arrows walk, Space turns it over."""

from calendar import monthrange
from datetime import date, timedelta
from typing import Any, Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.errors import RuleBroken
from app.domain.setup.calendars import calendar_of
from app.domain.setup.documents import Body
from app.domain.working_calendar import WorkingCalendar
from ui.setup.typed import time_text
from ui.theme import color, font, px
from ui.theme.fonts import REGULAR, SEMIBOLD
from ui.translations import translate
from ui.widgets import announce
from ui.widgets.base import Painted, focus_ring, rounded, smooth

_ACROSS, _DOWN = 4, 3
_LEAST, _MOST, _HIGH, _HEAD, _GAP = 17, 30, 19, 22, 12
"""Pixels at 100 %: the narrowest and the widest day, its height, a month's name, the gaps."""
_WEEKS: Final = 6
_MOVES: Final = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -7,
    Qt.Key.Key_Down: 7,
}


class YearGrid(Painted):
    """Signals: ``turned(day)`` Space, Enter or a double click on a day, ``walked(day)``."""

    turned = Signal(object)
    walked = Signal(object)

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        """Begin at today's year, with nothing known."""
        super().__init__(parent)
        self.at, self._today = today, today
        self.calendar: WorkingCalendar | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    @property
    def year(self) -> int:
        """The year shown."""
        return self.at.year

    def show_body(self, body: Body) -> None:
        """Show the days as a document of working time has them."""
        try:
            self.calendar = calendar_of(body)
        except (RuleBroken, KeyError, TypeError, ValueError):
            self.calendar = None  # hours that are just being typed
        self.update()

    def go(self, day: date) -> None:
        """Make a day the current one."""
        self.at = day
        self.setAccessibleDescription(self.words(day))
        self.walked.emit(day)
        self.update()

    def words(self, day: date) -> str:
        """Say a day with its hours and its name."""
        when = f"{day.day:02}.{day.month:02}.{day.year}"
        if self.calendar is None:
            return when
        hours = self.calendar.hours_on(day)
        spans = ", ".join(f"{time_text(h.opens)}–{time_text(h.closes)}" for h in hours)
        said = spans or translate("SetupTime", "day off")
        name = self.calendar.names.get(day, "")
        return " · ".join(each for each in (when, said, name) if each)

    def sizeHint(self) -> QSize:
        wide = _ACROSS * 7 * px(_LEAST) + (_ACROSS - 1) * px(_GAP)
        return QSize(wide, _DOWN * (px(_HEAD) + _WEEKS * px(_HIGH) + px(_GAP)))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @property
    def _cell(self) -> float:
        room = (self.width() - (_ACROSS - 1) * px(_GAP)) / _ACROSS / 7
        return max(px(_LEAST), min(px(_MOST), room))

    # ---- keys and pointer
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk by days and weeks, by months with Page keys; Space and Enter turn a day over."""
        key = Qt.Key(event.key())
        if key in _MOVES and not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.go(self.at + timedelta(days=_MOVES[key]))
            announce(self, self.words(self.at))
        elif key in {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}:
            self.go(self.at + timedelta(days=-28 if key == Qt.Key.Key_PageUp else 28))
            announce(self, self.words(self.at))
        elif key in {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.turned.emit(self.at)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the day under the pointer."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        point = event.position()
        for month in range(1, 13):
            for day in self._days(month):
                if self._box(day).contains(point):
                    self.go(day)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Turn the day over."""
        self.mousePressEvent(event)
        self.turned.emit(self.at)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    # ---- drawing
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw twelve months."""
        painter = smooth(self)
        names = _month_names()
        for month in range(1, 13):
            corner = self._corner(month)
            painter.setFont(font(12, SEMIBOLD))
            painter.setPen(color("text"))
            head = QRectF(corner[0], corner[1], 7 * self._cell, px(_HEAD))
            left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(head, left, names[month - 1])
            for day in self._days(month):
                self._paint_day(painter, day)
        painter.end()

    def _paint_day(self, painter: QPainter, day: date) -> None:
        box = self._box(day).adjusted(1, 1, -1, -1)
        back, front = self._look(day)
        if back:
            rounded(painter, box, color(back), None, 3)
        painter.setFont(font(11, SEMIBOLD if back or day == self._today else REGULAR))
        painter.setPen(color(front))
        # Colour is not the only sign: production calendars star the shortened days.
        text = f"{day.day}*" if back == "warn_bg" else str(day.day)
        painter.drawText(box.adjusted(-4, 0, 4, 0), Qt.AlignmentFlag.AlignCenter, text)
        if day == self.at:
            focus_ring(painter, box, "accent" if self.hasFocus() else "ctl", 3)

    def _look(self, day: date) -> tuple[str, str]:
        """Colours of ground and figure: off and named, shortened or worked by itself, usual."""
        calendar = self.calendar
        if calendar is None:
            return "", "muted"
        works = bool(calendar.hours_on(day))
        if day not in calendar.exceptions:
            return ("", "text") if works else ("", "muted")
        if not works:
            return "danger_bg", "danger"
        return ("warn_bg", "warn") if calendar.week[day.weekday()] else ("ok_bg", "ok")

    def _days(self, month: int) -> list[date]:
        _first, count = monthrange(self.year, month)
        return [date(self.year, month, day) for day in range(1, count + 1)]

    def _corner(self, month: int) -> tuple[float, float]:
        down, across = divmod(month - 1, _ACROSS)
        wide = 7 * self._cell + px(_GAP)
        high = px(_HEAD) + _WEEKS * px(_HIGH) + px(_GAP)
        return across * wide, down * high

    def _box(self, day: date) -> QRectF:
        left, top = self._corner(day.month)
        first = date(day.year, day.month, 1).weekday()
        row, column = divmod(first + day.day - 1, 7)
        return QRectF(
            left + column * self._cell,
            top + px(_HEAD) + row * px(_HIGH),
            self._cell,
            px(_HIGH),
        )


def _month_names() -> list[str]:
    return translate(
        "SetupTime",
        "January February March April May June July August September October November December",
    ).split()


def turned_over(body: Body, day: date) -> list[dict[str, Any]]:
    """Return the exceptions with a day turned: back to its week, else off, else worked."""
    key = day.isoformat()
    rows = [dict(each) for each in body["exceptions"]]
    if any(each["day"] == key for each in rows):
        return [each for each in rows if each["day"] != key]
    weekday = [each for each in body["intervals"] if each["weekday"] == day.weekday()]
    if weekday:
        rows.append({"day": key, "starts_minute": 0, "ends_minute": 0, "name": ""})
    else:
        days = sorted({each["weekday"] for each in body["intervals"]})
        rows += [
            {"day": key, "starts_minute": each["starts_minute"],
             "ends_minute": each["ends_minute"], "name": ""}
            for each in body["intervals"]
            if days and each["weekday"] == days[0]
        ]  # fmt: skip
    return sorted(rows, key=lambda each: (each["day"], each["starts_minute"]))
