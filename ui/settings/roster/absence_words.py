"""An absence in the words of its list, and what is said once it is saved."""

from datetime import datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from app.domain.readmodels.roster import AbsenceView, HandedOver
from ui.formats import short_name
from ui.translations import translate
from ui.widgets import Cell, CellKind, CellRow, Mark

_SECOND: Final = timedelta(seconds=1)


def row_of(one: AbsenceView, zone: ZoneInfo, now: datetime) -> CellRow:
    """Return an absence as the list shows it."""
    running = one.starts_at <= now
    first, last = one.starts_at.astimezone(zone), (one.ends_at - _SECOND).astimezone(zone)
    days = f"{first.day:02}.{first.month:02} – {last.day:02}.{last.month:02}"
    state = translate("Absences", "away now") if running else translate("Absences", "to come")
    name = Cell(short_name(one.full_name), CellKind.TWO_LINES, one.reason or "—", strong=True)
    when = Cell(days, CellKind.TWO_LINES, state, Mark.PAUSED if running else None)
    nobody = translate("Absences", "nobody")
    deputy = Cell(short_name(one.deputy_name) if one.deputy_id else nobody,
                  token="" if one.deputy_id else "muted")  # fmt: skip
    return CellRow(one.absence_id, (name, when, deputy, Cell(str(one.open_tickets))))


def hand_over_reason() -> str:
    """Why a ticket changed hands, as its history tells."""
    return translate("Absences", "Stands in during an absence")


def told_of(handed: HandedOver | None) -> str:
    """Say what became of an absence that was saved."""
    if handed is None:
        return translate("Absences", "The absence is saved")
    told = translate("Absences", "%n ticket(s) handed over to the deputy", n=handed.given)
    if not handed.left:
        return told
    left = translate("Absences", "%n changed at that moment and stayed", n=handed.left)
    return f"{told}; {left}"
