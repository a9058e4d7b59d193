"""What a move asks before it is made, and the moments offered for looking again."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Final
from uuid import UUID

from app.domain.lifecycle import Demands, Requirement
from app.domain.vocabulary import ResolutionCode
from ui.ticket_parts.moves import SOLVES, Move
from ui.translations import translate
from ui.writings import Writings

PLACE: Final = "move"
"""Where the journal keeps what a move's form asks."""
_MORNING: Final = time(9)
_FIELDS: Final = {
    Requirement.REASON: "text",
    Requirement.RESOLUTION_TEXT: "text",
    Requirement.REVIEW_AT: "review_at",
    Requirement.RESOLUTION_CODE: "code",
    Requirement.WORKAROUND: "workaround",
}


@dataclass(frozen=True, slots=True)
class MoveInput:
    """What was typed for a move; ``text`` is the reason, or the solution.

    ``target`` names a state of the room's own, "" leaves it to the move.
    """

    move: Move
    text: str = ""
    review_at: datetime | None = None
    code: ResolutionCode | None = None
    workaround: str = ""
    partner: str = ""
    partner_id: UUID | None = None
    target: str = ""


def missing_in(given: MoveInput, asks: Demands) -> str:
    """Name the first field that the move still lacks; empty when nothing is missing."""
    wants = [_FIELDS[each] for each in Requirement if each in asks and each in _FIELDS]
    if given.move is Move.TO_PARTNER:
        wants.insert(0, "partner")
    for name in wants:
        value = getattr(given, name)
        if not (value.strip() if isinstance(value, str) else value):
            return name
    return ""


def missing_text(move: Move, name: str) -> str:
    """Say what to do about a missing field."""
    if name == "text" and move in SOLVES:
        return translate("MoveForm", "Write what helped")
    return {
        "text": translate("MoveForm", "Write the reason"),
        "review_at": translate("MoveForm", "Choose a moment that is still ahead"),
        "code": translate("MoveForm", "Choose how it ended"),
        "partner": translate("MoveForm", "Choose the partner"),
        "workaround": translate("MoveForm", "Write how to work around it"),
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


def record_of(ticket_id: UUID, move: Move, target: str) -> str:
    """Name what a form's inputs belong to: a ticket and one move of it."""
    return f"{ticket_id}/{move.value}/{target}"


def left_for(ticket_id: UUID, writings: Writings) -> tuple[Move, str, datetime] | None:
    """Return the newest move of a ticket whose form was left unfinished, and when."""
    found = []
    for each in writings.left(PLACE):
        ticket, move, target = each.record.split("/", 2)
        if ticket == str(ticket_id) and move in set(Move):
            found.append((Move(move), target, each.at))
    return max(found, key=lambda each: each[2], default=None)
