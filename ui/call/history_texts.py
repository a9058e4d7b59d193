"""One line about an earlier ticket, and the mark of its state."""

from datetime import datetime
from typing import Final

from app.domain.readmodels.clients import HistoryItem
from app.domain.vocabulary import StateType, TicketState
from ui.formats import day, day_time, duration, short_name
from ui.texts.waiting import number_text
from ui.translations import translate
from ui.widgets.shapes import Mark

_MARKS: Final = {
    StateType.NEW: Mark.NEW,
    StateType.OPEN: Mark.WORK,
    StateType.PAUSED: Mark.WAIT,
    StateType.RESOLVED: Mark.SOLVED,
    StateType.CLOSED: Mark.CLOSED,
}


def mark_of(item: HistoryItem) -> Mark:
    """Return the shape of a ticket's state."""
    if item.state == TicketState.WAITING_PARTNER:
        return Mark.PARTNER
    return _MARKS[item.state_type]


def history_line(item: HistoryItem, now: datetime) -> str:
    """``24-11640 · 18 ноя · решена за 1 ч 20 мин``."""
    parts = (number_text(item.number), _when(item, now), _end(item))
    return " · ".join(part for part in parts if part)


def _when(item: HistoryItem, now: datetime) -> str:
    apart = (now.astimezone().date() - item.opened_at.astimezone().date()).days
    return day_time(item.opened_at, now) if apart <= 1 else day(item.opened_at, now)


def _end(item: HistoryItem) -> str:
    if item.partner_name and item.state == TicketState.WAITING_PARTNER:
        return translate("History", "partner “{name}”").format(name=item.partner_name)
    if item.solved_at_once:
        return translate("History", "solved on the line")
    if item.resolved_at is not None:
        time = duration(item.resolved_at - item.opened_at)
        return translate("History", "solved in {time}").format(time=time)
    if item.assignee_name:
        return short_name(item.assignee_name)
    return translate("History", "nobody has it yet")
