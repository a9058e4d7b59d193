"""What a move asks before it is made, and the moments offered for looking again."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Final
from uuid import UUID

from app.domain.vocabulary import ResolutionCode
from ui.ticket_parts.moves import Move
from ui.translations import translate

_MORNING: Final = time(9)


@dataclass(frozen=True, slots=True)
class MoveInput:
    """What was typed for a move; ``text`` is the reason, or the solution of a RESOLVE."""

    move: Move
    text: str = ""
    review_at: datetime | None = None
    code: ResolutionCode | None = None
    workaround: str = ""
    partner: str = ""
    partner_id: UUID | None = None


def missing_in(given: MoveInput) -> str:
    """Name the first field that the move still lacks; empty when nothing is missing."""
    wants = {
        Move.WAIT_CLIENT: ("text", "review_at"),
        Move.TO_PARTNER: ("partner", "text", "review_at"),
        Move.RESOLVE: ("text", "code"),
        Move.REOPEN: ("text",),
    }
    for name in wants.get(given.move, ()):
        value = getattr(given, name)
        if not (value.strip() if isinstance(value, str) else value):
            return name
    return ""


def missing_text(move: Move, name: str) -> str:
    """Say what to do about a missing field."""
    if name == "text" and move is Move.RESOLVE:
        return translate("MoveForm", "Write what helped")
    return {
        "text": translate("MoveForm", "Write the reason"),
        "review_at": translate("MoveForm", "Choose a moment that is still ahead"),
        "code": translate("MoveForm", "Choose how it ended"),
        "partner": translate("MoveForm", "Choose the partner"),
    }[name]


def review_moments(now: datetime) -> tuple[tuple[str, datetime], ...]:
    """Offer four moments to look again, on the wall clock of this machine."""
    local = now.astimezone()
    return (
        (translate("MoveForm", "In 1 h"), now + timedelta(hours=1)),
        (translate("MoveForm", "In 4 h"), now + timedelta(hours=4)),
        (translate("MoveForm", "Tomorrow 09:00"), _morning(local, 1)),
        (translate("MoveForm", "In 3 days"), _morning(local, 3)),
    )


def _morning(local: datetime, days: int) -> datetime:
    day = (local + timedelta(days=days)).date()
    return datetime.combine(day, _MORNING).astimezone(local.tzinfo)
