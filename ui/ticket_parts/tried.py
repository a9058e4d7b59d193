"""What an earlier line has tried before the ticket was handed up (R54)."""

from collections.abc import Sequence
from datetime import datetime

from app.domain.readmodels.tickets import TimelineItem
from app.domain.vocabulary import EntryKind
from ui import formats
from ui.translations import translate

_MOST = 200


def tried_text(timeline: Sequence[TimelineItem]) -> str:
    """Return what was said at the last escalation; empty where there was none."""
    told = _last(timeline)
    return str(told.facts["tried"]) if told else ""


def tried_title(timeline: Sequence[TimelineItem], now: datetime) -> str:
    """``Уже пробовали · Ким А., сегодня 12:02``."""
    told = _last(timeline)
    if told is None:
        return ""
    by = f"{formats.short_name(told.agent_name)}, {formats.day_time(told.at, now)}"
    return f"{translate('Tried', 'Tried already')} · {by}"


def offered_words(timeline: Sequence[TimelineItem]) -> str:
    """Return the last note for colleagues on one line: mostly it says what was done."""
    noted = (each.body for each in timeline if each.kind is EntryKind.NOTE and each.body.strip())
    return " ".join(next(noted, "").split())[:_MOST]


def _last(timeline: Sequence[TimelineItem]) -> TimelineItem | None:
    handed = (e for e in timeline if e.kind is EntryKind.ASSIGNED and e.facts.get("tried"))
    return next(handed, None)
