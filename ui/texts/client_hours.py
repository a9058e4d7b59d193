"""When a client works, by his own clock and by how late it is there now (R32)."""

from datetime import datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from app.domain.readmodels.clients import ClientCard
from ui.formats import clock_time
from ui.translations import translate


def hours_text(card: ClientCard, now: datetime) -> str:
    """``пн–пт 9–18 · там 14:05 (Asia/Omsk)``; nothing of a clock that shows the same as here."""
    return " · ".join(part for part in (card.working_hours.strip(), _there(card, now)) if part)


def _there(card: ClientCard, now: datetime) -> str:
    name = card.time_zone.strip()
    if not name:
        return ""
    try:
        zone = ZoneInfo(name)
    except (
        OSError,
        ValueError,
        ZoneInfoNotFoundError,
    ):  # whatever an import brought is said as it stands
        return name
    here = now.astimezone()
    if now.astimezone(zone).utcoffset() == here.utcoffset():
        return ""
    text = translate("ClientCard", "{time} there ({zone})")
    return text.format(time=clock_time(now, zone), zone=name)
