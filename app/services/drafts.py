"""Unfinished work on this computer: nothing typed is lost, nothing is mixed (N3)."""

from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from app.domain.drafts import Writing, from_json, to_json
from app.domain.plain_json import as_json, read_json
from app.domain.readmodels.calls import CallDraft
from db.journal import Journal, new_key

FILE = "drafts.journal"


@dataclass(frozen=True, slots=True)
class Restored:
    """The drafts that came back, oldest first, and how many could not be read.

    ``set_aside`` is where a damaged journal was put when this run began, "" when it was whole.
    """

    drafts: tuple[CallDraft, ...]
    unreadable: int
    set_aside: str = ""


class Drafts:
    """The journal of one desk; ``encrypted`` is False where the system has no keyring."""

    def __init__(self, folder: Path, key: bytes | None) -> None:
        self._journal = Journal(folder / FILE, key)
        self.encrypted = self._journal.encrypted

    def keep(self, draft: CallDraft) -> None:
        """Write a draft durably; EnvironmentFailed when the disk refuses."""
        self._journal.put(draft.call_id, draft.agent_id, to_json(draft))

    def keep_sent(self, draft: CallDraft) -> None:
        """Write one matter of a call that goes on, under the matter's own key."""
        self._journal.put(draft.matter.ticket_id, draft.agent_id, to_json(draft))

    def forget(self, key: UUID) -> None:
        """Wipe a saved call or matter."""
        self._journal.remove(key)

    def restore(self, agent_id: UUID) -> Restored:
        """Return the agent's drafts; a damaged one is counted, never guessed at."""
        found: list[CallDraft] = []
        unreadable = 0
        for entry in self._journal.entries(agent_id):
            draft = readable(entry.id, entry.body)
            if draft is None:
                unreadable += 1
            else:
                found.append(draft)
        aside = self._journal.set_aside
        return Restored(tuple(found), unreadable, str(aside or ""))

    # ---- texts of other forms, each under its own record
    def keep_writing(self, agent_id: UUID, writing: Writing) -> None:
        """Write an unfinished text durably, over an earlier one of the same record."""
        self._journal.put_page(agent_id, writing.place, writing.record, as_json(writing))

    def forget_writing(self, agent_id: UUID, place: str, record: str) -> None:
        """Wipe a text that was saved or dropped."""
        self._journal.remove_page(agent_id, place, record)

    def writings(self, agent_id: UUID) -> tuple[Writing, ...]:
        """Return somebody's unfinished texts; what cannot be read is left out, never guessed at."""
        found = []
        for page in self._journal.pages(agent_id):
            try:
                writing = read_json(Writing, page.body or "")
            except ValueError:
                continue
            if (writing.place, writing.record) == (page.place, page.record):
                found.append(writing)
        return tuple(found)

    def close(self) -> None:
        """Let go of the file."""
        self._journal.close()


def readable(key: UUID, body: str | None) -> CallDraft | None:
    """Return the draft of an entry, or None when it is damaged or speaks of another call."""
    if body is None:
        return None
    try:
        draft = from_json(body)
    except ValueError:
        return None
    return draft if key in (draft.call_id, draft.matter.ticket_id) else None


__all__ = ["Drafts", "Restored", "new_key"]
