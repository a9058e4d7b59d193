"""What is being written, ticket by ticket; one ticket's text never shows under another."""

from dataclasses import dataclass
from uuid import UUID

from app.domain.vocabulary import Audience


@dataclass(frozen=True, slots=True)
class Note:
    """An unfinished text and for whom it is meant."""

    text: str = ""
    audience: Audience = Audience.INTERNAL


class NotePad:
    """Unfinished texts in memory; shared by the screens so that a text follows its ticket."""

    def __init__(self) -> None:
        self._notes: dict[UUID, Note] = {}
        self.undecided: dict[UUID, list[object]] = {}
        """Clashes that wait for a decision, ticket by ticket."""

    def of(self, ticket_id: UUID) -> Note:
        """Return what was written for a ticket; a blank internal note when nothing was."""
        return self._notes.get(ticket_id, Note())

    def keep(self, ticket_id: UUID, note: Note) -> None:
        """Remember a text; a blank internal one is forgotten."""
        if note == Note():
            self._notes.pop(ticket_id, None)
        else:
            self._notes[ticket_id] = note

    def sent(self, ticket_id: UUID, note: Note) -> bool:
        """Forget a text that is written down; say False when it has been changed since."""
        if self.of(ticket_id) != note:
            return False
        self._notes.pop(ticket_id, None)
        return True
