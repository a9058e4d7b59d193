"""What a person left behind, in words."""

from datetime import datetime

from ui.formats import day_time
from ui.sign_in.gate import LastVisit
from ui.translations import translate


def visit_words(visit: LastVisit | None, now: datetime) -> str:
    """Return when the person was here last and what waits; nothing for a first visit."""
    if visit is None:
        return ""
    parts = []
    if visit.at is not None:
        at = day_time(visit.at, now)
        parts.append(translate("Entry", "Last sign-in: {time}.").format(time=at))
    if visit.drafts:
        parts.append(translate("Entry", "%n drafts are waiting.", n=visit.drafts))
    if visit.waiting:
        parts.append(translate("Entry", "%n entries are not sent yet.", n=visit.waiting))
    if visit.sent:
        parts.append(translate("Entry", "%n entries were sent within a day.", n=visit.sent))
    return " ".join(parts)
