"""«Проверьте срок»: when a ticket of a day and time would be due by the hours typed here."""

from datetime import datetime, time, timedelta
from typing import Any, Final

from PySide6.QtWidgets import QLineEdit

from app.domain.clock import Clock
from app.domain.errors import RuleBroken
from app.domain.setup.calendars import calendar_of
from app.domain.typed_time import minutes_of, time_of
from app.domain.working_calendar import WorkingCalendar, zone_of
from app.domain.working_time import add_working
from ui import formats
from ui.settings.subjects.weekdays import weekdays
from ui.setup.inputs import Input
from ui.translations import translate
from ui.widgets import Card, ElidedCombo, ElidedLabel, add, label, row

_FRIDAY: Final = 4
_WEEK: Final = 7


class DeadlineCheck(Input):
    """Day, time and a target; the answer follows every key. Writes nothing."""

    def __init__(self, clock: Clock) -> None:
        """Begin with a Friday's evening, where calendars show what they are worth."""
        self._clock = clock
        self.card = Card(kind="sub", margins=(12, 9, 12, 10), spacing=6)
        self._title, self.answer = label("", "small_strong"), ElidedLabel("", "strong")
        self.day, self.at, self.target = ElidedCombo(), QLineEdit("17:40"), QLineEdit("4:00")
        self._words = label("", "small"), label("", "small")
        asked = row(
            (self.day, 2), (self.at, 1), self._words[0], (self.target, 1), self._words[1], spacing=8
        )
        for item in (self._title, asked, self.answer):
            add(self.card.box, item)
        super().__init__("", _caption, self.card)
        self.field.hide_head()
        self.card.setFocusProxy(self.day)
        self.day.activated.connect(self._reckon)
        for each in (self.at, self.target):
            each.textEdited.connect(self._reckon)

    def retranslate(self) -> None:
        super().retranslate()
        shown = self.day.currentIndex() if self.day.count() else _FRIDAY
        self.day.clear()
        self.day.addItems([name for _at, name in weekdays()])
        self.day.setCurrentIndex(shown)
        self._title.setText(translate("SetupTime", "Try a deadline"))
        self._words[0].setText(translate("SetupTime", "with"))
        self._words[1].setText(translate("SetupTime", "of working time"))
        for each, name in (
            (self.day, translate("SetupTime", "Day of the ticket")),
            (self.at, translate("SetupTime", "Time of the ticket")),
            (self.target, translate("SetupTime", "Working time it may take")),
        ):
            each.setAccessibleName(name)
        self._reckon()

    def show_document(self, body: Any, book: Any, value: Any) -> None:  # noqa: ANN401
        del value
        self.body, self.book = body, book
        self._reckon()

    def show_value(self, value: Any) -> None:  # noqa: ANN401
        del value

    def covers(self, place: str) -> bool:
        del place
        return False

    def _reckon(self, _changed: object = None) -> None:
        self.answer.setText(self._answer() if self.body else "")

    def _answer(self) -> str:
        at, target = time_of(self.at.text()), minutes_of(self.target.text())
        if at is None or target is None:
            return translate("SetupTime", "Write a time like 17:40 and a target like 4:00")
        try:
            calendar = calendar_of(self.body)
            opened = self._moment(calendar, at)
            due = add_working(calendar, opened, timedelta(minutes=target))
        except (RuleBroken, KeyError, TypeError, ValueError):
            return translate("SetupTime", "The hours above give no deadline yet")
        zone = zone_of(calendar.zone)
        names = dict(weekdays())
        start, end = opened.astimezone(zone), due.astimezone(zone)
        return translate("SetupTime", "{day} {time} → {due_day} {due_time}, {date}").format(
            day=names[start.weekday()],
            time=formats.clock_time(start, zone),
            due_day=names[end.weekday()],
            due_time=formats.clock_time(end, zone),
            date=formats.date_short(end, zone),
        )

    def _moment(self, calendar: WorkingCalendar, minute: int) -> datetime:
        """Find the next such day, by the calendar's own wall clock."""
        today = calendar.local_date(self._clock())
        ahead = (self.day.currentIndex() - today.weekday()) % _WEEK
        day = today + timedelta(days=ahead)
        wall = datetime.combine(day, time(), zone_of(calendar.zone))
        return wall + timedelta(minutes=min(minute, 24 * 60 - 1))


def _caption() -> str:
    return translate("SetupTime", "Try a deadline")
