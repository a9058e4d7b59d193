"""«График»: who is on duty in a week, single days changed by hand, how evenly work lies."""

from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.domain.changes import Changes, Touched
from app.domain.permissions import Permission, Reach, allows, reach_of
from app.domain.readmodels.roster import DayOfOne, Evenness, HandHours, RosterWeek
from app.domain.roster import monday_of
from app.domain.working_calendar import zone_of
from app.services.operation import Outcome
from ui.formats import clock_time
from ui.kept_form import Taken
from ui.settings.roster.day_card import DayCard, DayShown
from ui.settings.roster.evenness_card import EvennessCard
from ui.settings.roster.week_grid import WeekGrid, head
from ui.setup.wide_page import WidePage, press_in
from ui.texts import error_text
from ui.theme import px
from ui.translations import translate
from ui.widgets import STRETCH, Card, DeskButton, ElidedLabel, fill, label, row

if TYPE_CHECKING:
    from ui.context import DeskContext

_WEEK: Final = timedelta(weeks=1)
_DAY: Final = timedelta(days=1)
_SIDE: Final = 284
Read = tuple[RosterWeek, tuple[Evenness, ...]]


class RosterPage(WidePage):
    """Arrows walk over the days, Ctrl+← → over the weeks, Enter goes to the hours."""

    def __init__(self, context: "DeskContext", parent: QWidget | None = None) -> None:
        """Begin with this week."""
        super().__init__(parent)
        self._context = context
        self.monday = monday_of(self._today())
        self.week: RosterWeek | None = None
        self.at: tuple[UUID, int] | None = None
        self._sent: Taken | None = None
        self.title, self.rolled = label("", "h2"), ElidedLabel("", "caption")
        self.earlier = DeskButton("", "chip", key="Ctrl+←")
        self.later = DeskButton("", "chip", key="Ctrl+→")
        self.now = DeskButton("", "chip", key="Ctrl+Home")
        self.grid, self.day, self.evenness = WeekGrid(), DayCard(context), EvennessCard()
        self._lay_out()
        self._connect()
        self.retranslate()
        self.refresh()

    def _today(self) -> date:
        zone = zone_of(self._context.desk.duties.roster.zone)
        return self._context.clock().astimezone(zone).date()

    @property
    def _may(self) -> bool:
        return bool(allows(self._context.actor, Permission.CATALOGUE_EDIT))

    def _lay_out(self) -> None:
        bar = row(self.title, 8, (self.rolled, 1), self.earlier, self.now, self.later,
                  margins=(14, 0, 12, 0), spacing=6)  # fmt: skip
        left = Card(bar, (self.grid, 1), margins=(1, 12, 1, 1), spacing=10)
        side, area = QWidget(), QScrollArea()
        fill(QVBoxLayout(side), self.day, self.evenness, STRETCH, margins=(0, 0, 8, 0), spacing=12)
        area.setWidget(side)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setFixedWidth(px(_SIDE))
        fill(QHBoxLayout(self), (left, 1), area, spacing=12)

    def minimumSizeHint(self) -> QSize:
        """Grid and side scroll by themselves."""
        return QSize(px(560), px(320))

    def _connect(self) -> None:
        self.grid.day_changed.connect(self._on_day)
        self.grid.row_chosen.connect(self._on_enter)
        self.earlier.clicked.connect(self._on_earlier)
        self.later.clicked.connect(self._on_later)
        self.now.clicked.connect(self._on_now)
        self.day.saving.connect(self._on_saving)
        self.day.giving_back.connect(self._on_back)
        self._context.hub.changed.connect(self._on_hub)
        keys = (
            (self.earlier, "Ctrl+Left"), (self.later, "Ctrl+Right"), (self.now, "Ctrl+Home"),
            (self.day.save, "Ctrl+S"), (self.day.back, "Ctrl+Del"),
        )  # fmt: skip
        for button, key in keys:
            press_in(self, button, key)
        press_in(self.grid, self.day.off, "Del")
        leave = QShortcut(QKeySequence("Esc"), self)
        leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        leave.activated.connect(self._on_leave)

    def retranslate(self) -> None:
        """Name everything."""
        self.earlier.setText(translate("Roster", "Earlier"))
        self.later.setText(translate("Roster", "Later"))
        self.now.setText(translate("Roster", "This week"))
        self.grid.setAccessibleName(translate("Roster", "Roster of the week"))
        if self.week is not None:
            self._show(self.week)

    def refresh(self) -> None:
        """Read the week anew."""
        work = partial(self._read, self.monday)
        self._context.background.read(work, self._on_read, self._on_failed)

    # ---- reading
    def _read(self, monday: date) -> Read:
        desk, actor = self._context.desk, self._context.actor
        lines: tuple[Evenness, ...] = ()
        if reach_of(actor, Permission.REPORT_READ) is Reach.ANY:
            lines = desk.duties.evenness.of_day(actor, self._measured(monday))
        return desk.duties.roster.week(monday), lines

    def _measured(self, monday: date) -> date:
        """Today in this week, else the week's Friday: what is over or to come."""
        today = self._today()
        return today if monday_of(today) == monday else monday + 4 * _DAY

    def _on_read(self, found: Read) -> None:
        week, lines = found
        if week.monday != self.monday:
            return
        self.week = week
        measured = reach_of(self._context.actor, Permission.REPORT_READ) is Reach.ANY
        self.evenness.setVisible(measured)
        self.evenness.show_day(self._measured(week.monday), lines)
        self._show(week)

    def _show(self, week: RosterWeek) -> None:
        last = week.monday + 6 * _DAY
        text = translate("Roster", "Week of {first} to {last}")
        self.title.setText(text.format(first=_short(week.monday), last=_short(last)))
        rolled = translate("Roster", "rotations are rolled out up to {day}")
        none = translate("Roster", "no rotation yet: add one on the page “Rotation of duties”")
        told = rolled.format(day=_short(week.rolled_to)) if week.rolled_to else none
        self.rolled.setText(told)
        groups = self._context.catalogue.groups
        self.day.show_groups(tuple(groups.values()))
        self.grid.show_week(week, groups, self._today())
        self._show_day()

    def _show_day(self) -> None:
        what = self._current()
        self.day.setEnabled(what is not None and self._may)
        if what is None or self.week is None or self.at is None:
            return
        agent, place = self.at
        name = next(each.full_name for each in self.week.rows if each.agent_id == agent)
        zone = zone_of(self.week.zone)
        duty = what.duties[0] if what.duties else None
        starts = clock_time(duty.starts_at, zone) if duty else ""
        ends = clock_time(duty.ends_at, zone) if duty else ""
        day = self.week.monday + place * _DAY
        record = f"{agent}/{day.isoformat()}"
        self.day.show_day(DayShown(record, name, head(day, date.min), what, starts, ends))

    def _current(self) -> DayOfOne | None:
        if self.week is None or self.at is None:
            return None
        agent, place = self.at
        rows = [each for each in self.week.rows if each.agent_id == agent]
        return rows[0].days[place] if rows and 0 <= place < len(rows[0].days) else None

    # ---- what the person does
    def _on_day(self, agent: UUID | None, place: int) -> None:
        self.at = (agent, place) if agent is not None and place >= 0 else None
        self._show_day()

    def _on_enter(self, _row: int) -> None:
        if self.day.isEnabled():
            self.day.starts.setFocus()
            self.day.starts.selectAll()

    def _on_leave(self) -> None:
        self.day.kept.finish()
        self._show_day()
        self.grid.setFocus()

    def _on_earlier(self) -> None:
        self._go(self.monday - _WEEK)

    def _on_later(self) -> None:
        self._go(self.monday + _WEEK)

    def _on_now(self) -> None:
        self._go(monday_of(self._today()))

    def _go(self, monday: date) -> None:
        self.monday = monday
        self.refresh()

    def _on_saving(self, hours: HandHours | None, note: str) -> None:
        if self.at is None or self.week is None:
            return
        agent, place = self.at
        self._sent = self.day.kept.taken()
        day = self.week.monday + place * _DAY
        roster, actor = self._context.desk.duties.roster, self._context.actor
        work = partial(roster.set_day, actor, agent, day, hours, note)
        self._context.background.write(work, self._on_done, self._on_failed)

    def _on_back(self) -> None:
        if self.at is None or self.week is None:
            return
        agent, place = self.at
        roster, day = self._context.desk.duties.roster, self.week.monday + place * _DAY
        work = partial(roster.clear_day, self._context.actor, agent, day)
        self._context.background.write(work, self._on_done, self._on_failed)

    def _on_done(self, outcome: Outcome[object]) -> None:
        if self._sent is not None:
            self.day.kept.saved(self._sent)
        self._sent = None
        self._context.hub.publish(outcome.changes, self)
        self.grid.setFocus()
        self.refresh()

    def _on_failed(self, error: BaseException) -> None:
        self._context.notices.remark(error_text(error))

    def _on_hub(self, changes: Changes, initiator: object) -> None:
        if initiator is not self and changes.touched & Touched.STAFF:
            self.refresh()


def _short(day: date) -> str:
    return f"{day.day:02}.{day.month:02}"
