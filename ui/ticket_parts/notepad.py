"""What is being written, ticket by ticket; one ticket's text never shows under another."""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from app.domain.vocabulary import Audience
from ui.writings import Writings

PLACE: Final = "note"


@dataclass(frozen=True, slots=True)
class Note:
    """An unfinished text and for whom it is meant."""

    text: str = ""
    audience: Audience = Audience.INTERNAL


class NotePad:
    """Unfinished texts; shared by the screens so that a text follows its ticket.

    With ``writings`` they survive a kill of the program.
    """

    def __init__(self, writings: Writings | None = None) -> None:
        """Have what an earlier run left read soon."""
        self._notes: dict[UUID, Note] = {}
        self._writings = writings
        self.undecided: dict[UUID, list[object]] = {}
        """Clashes that wait for a decision, ticket by ticket."""
        if writings is not None:
            writings.look()

    def of(self, ticket_id: UUID) -> Note:
        """Return what was written for a ticket; a blank internal note when nothing was."""
        return self._notes.get(ticket_id) or self._left(ticket_id)

    def keep(self, ticket_id: UUID, note: Note) -> None:
        """Remember a text; a blank internal one is forgotten."""
        if note == Note():
            self._forget(ticket_id)
            return
        self._notes[ticket_id] = note
        if self._writings is not None:
            body = json.dumps([note.text, note.audience.value], ensure_ascii=False)
            self._writings.keep(PLACE, str(ticket_id), body)

    def left_at(self, ticket_id: UUID) -> datetime | None:
        """Return when a text of an earlier run was typed; None for one of this run, or none."""
        if self._writings is None or not self._writings.is_earlier(PLACE, str(ticket_id)):
            return None
        left = self._writings.of(PLACE, str(ticket_id))
        return left.at if left is not None and self._left(ticket_id) != Note() else None

    def sent(self, ticket_id: UUID, note: Note) -> bool:
        """Forget a text that is written down; say False when it has been changed since."""
        if self.of(ticket_id) != note:
            return False
        self._forget(ticket_id)
        return True

    def _forget(self, ticket_id: UUID) -> None:
        self._notes.pop(ticket_id, None)
        if self._writings is not None:
            self._writings.forget(PLACE, str(ticket_id))

    def _left(self, ticket_id: UUID) -> Note:
        left = self._writings.of(PLACE, str(ticket_id)) if self._writings is not None else None
        try:
            text, audience = json.loads(left.body) if left is not None else ("", "")
            return Note(str(text), Audience(audience)) if text else Note()
        except (ValueError, TypeError):
            return Note()
