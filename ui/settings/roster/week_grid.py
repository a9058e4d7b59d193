"""The week by person: a row each, a day a column; arrows walk over the days."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Final
from uuid import UUID
from zoneinfo import ZoneInfo

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from app.domain.readmodels.catalogue import GroupView
from app.domain.readmodels.roster import DayOfOne, RosterRow, RosterWeek
from app.domain.roster import WEEK, Duty
from app.domain.working_calendar import zone_of
from ui.formats import short_name
from ui.texts.lines import line_name
from ui.texts.words import named
from ui.translations import translate
from ui.widgets import Cell, CellKind, CellModel, CellRow, Mark, TwoLineTable
from ui.widgets.base import focus_ring
from ui.widgets.table import CellDelegate

Index = QModelIndex | QPersistentModelIndex
_PERSON: Final = 150
_DAY: Final = timedelta(days=1)
NO_HOURS: Final = "—"


class _DayDelegate(CellDelegate):
    """Rings the current day while the grid has the focus."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        view = self.parent()
        if isinstance(view, WeekGrid) and view.hasFocus() and index == view.currentIndex():
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            box = QRectF(option.rect)  # type: ignore[attr-defined]
            focus_ring(painter, box.adjusted(2, 2, -2, -3), "accent", 5)
            painter.restore()


class WeekGrid(TwoLineTable):
    """Signals: ``day_changed(agent id or None, day 0..6)`` with the current cell."""

    day_changed = Signal(object, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__((_PERSON, *(0,) * WEEK), parent=parent)
        self.setItemDelegate(_DayDelegate(self))
        self._model = CellModel(("",) * (WEEK + 1), self)
        self.setModel(self._model)

    def show_week(self, week: RosterWeek, groups: Mapping[UUID, GroupView], today: date) -> None:
        """Show a week; the current cell stays where it is."""
        at = self.currentIndex()
        kept, column = self._model.row_id(at.row()), max(1, at.column())
        days = [week.monday + place * _DAY for place in range(WEEK)]
        self._model.set_heads((translate("Roster", "Employee"), *(head(d, today) for d in days)))
        words = DutyWords(groups, zone_of(week.zone))
        self._model.replace([_row(each, words) for each in week.rows])
        row = max(0, self._model.row_of(kept)) if kept is not None else 0
        self.setCurrentIndex(self._model.index(row, column))

    def go_to(self, agent_id: UUID, day: int) -> None:
        """Make a day of somebody's current."""
        self.setCurrentIndex(self._model.index(self._model.row_of(agent_id), day + 1))

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which day is current; the names are no day."""
        super().currentChanged(current, previous)
        if current.isValid() and current.column() == 0:
            self.setCurrentIndex(self._model.index(current.row(), 1))
            return
        self.viewport().update()
        agent = self._model.row_id(current.row()) if current.isValid() else None
        self.day_changed.emit(agent, current.column() - 1)


class DutyWords:
    """Hours in words: ``08:00–20:00`` over ``звонки · Кассы``."""

    def __init__(self, groups: Mapping[UUID, GroupView], zone: ZoneInfo) -> None:
        """``groups`` name the queues."""
        self._groups, self._zone = groups, zone

    def hours(self, duties: Sequence[Duty]) -> str:
        """Name the hours of a day: ``8–20``, ``8:30–17``."""
        return ", ".join(f"{self._hour(one.starts_at)}–{self._hour(one.ends_at)}" for one in duties)

    def _hour(self, moment: datetime) -> str:
        wall = moment.astimezone(self._zone)
        return f"{wall.hour}:{wall.minute:02}" if wall.minute else str(wall.hour)

    def tasks(self, duties: Sequence[Duty]) -> str:
        """Name what is done in them."""
        told: dict[str, None] = {}
        for one in duties:
            if one.on_calls:
                told[translate("Roster", "calls")] = None
            group = self._groups.get(one.group_id) if one.group_id else None
            if group is not None:
                told[named(group.name, group.name_en)] = None
        return " · ".join(told)


def _row(row: RosterRow, words: DutyWords) -> CellRow:
    name = Cell(short_name(row.full_name), CellKind.TWO_LINES, line_name(row.line), strong=True)
    days = tuple(_day(each, words) for each in row.days)
    sentence = ", ".join([row.full_name, *(f"{d.text} {d.second}".strip() for d in days)])
    return CellRow(row.agent_id, (name, *days), sentence)


def _day(day: DayOfOne, words: DutyWords) -> Cell:
    """One day: hours over tasks; an absence over everything; a mark where a hand set it."""
    hours = words.hours(day.duties)
    if day.absent:
        return Cell(translate("Roster", "away"), CellKind.TWO_LINES, hours, token="muted")
    task = words.tasks(day.duties)
    if day.by_hand:
        note = day.note or task or translate("Roster", "by hand")
        off = translate("Roster", "day off")
        return Cell(hours or off, CellKind.TWO_LINES, note, Mark.INFO)
    token = "" if hours else "muted"
    return Cell(hours or NO_HOURS, CellKind.TWO_LINES, task, token=token)


def head(day: date, today: date) -> str:
    """``Пн 9`` as the head of a day; today is marked."""
    names = translate("Roster", "Mo Tu We Th Fr Sa Su").split()
    text = f"{names[day.weekday()]} {day.day:02}.{day.month:02}"
    return f"• {text}" if day == today else text
