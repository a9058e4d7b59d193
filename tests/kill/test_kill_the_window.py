"""The window killed at a hundred random moments while five calls are being typed into.

Every life goes on from the drafts the one before left: what the program restores is what
the next one types on. Each restart is judged twice, by the journal and by the window.
"""

import json
import os
from base64 import b64decode
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import select

from app.domain.drafts import Writing
from app.domain.readmodels.calls import CallDraft
from app.services.drafts import Drafts
from db.models.staff import Agent
from db.session import Database
from tests.kill.file_keyring import kept_password
from tests.kill.killing import Notes, Start, cold_start, live_and_die, nursery
from tests.kill.people import CALLERS, LOGIN, Caller, furnish
from tests.kill.writer import ARTICLE, AUTHOR

KILLS_IN_A_ROW = int(os.environ.get("FIRSTLINE_KILLS", "8"))
"""Four rows of them; `make soak` asks for a hundred kills in all."""
ROWS = [("sealed", 0), ("sealed", 1), ("sealed", 2), ("plain", 3)]
LOST_AT_MOST = 1.0
KEYRINGS = {
    "sealed": "tests.kill.file_keyring.FileKeyring",
    "plain": "keyring.backends.fail.Keyring",
}


@dataclass(frozen=True, slots=True)
class Room:
    """One computer with the program's data; ``people`` are the callers by their keys."""

    folder: Path
    dispatcher: UUID
    people: dict[UUID, Caller]

    def drafts(self) -> dict[UUID, CallDraft]:
        """What the program would restore now."""
        key = kept_password("Firstline", "draft-journal-key")
        drafts = Drafts(self.folder / "data", b64decode(key) if key else None)
        found = drafts.restore(self.dispatcher)
        drafts.close()
        assert found.unreadable == 0
        return {each.call_id: each for each in found.drafts}

    def writings(self, login: str) -> tuple[Writing, ...]:
        """What the program would bring back now of somebody's other texts."""
        database = Database(f"sqlite:///{self.folder / 'desk.sqlite'}")
        with database.read() as session:
            agent_id = session.scalars(select(Agent.id).where(Agent.login == login)).one()
        database.dispose()
        key = kept_password("Firstline", "draft-journal-key")
        drafts = Drafts(self.folder / "data", b64decode(key) if key else None)
        found = drafts.writings(agent_id)
        drafts.close()
        return found


@pytest.fixture
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Room:
    monkeypatch.setenv("FIRSTLINE_HOME", str(tmp_path))
    return Room(tmp_path, *furnish(tmp_path))


def _environment(keyring: str) -> dict[str, str]:
    return {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHON_KEYRING_BACKEND": keyring}


@pytest.mark.parametrize(("journal", "row"), ROWS)
def test_a_kill_loses_a_second_at_most_and_mixes_nothing(
    room: Room, journal: str, row: int
) -> None:
    with nursery(_environment(KEYRINGS[journal])) as (start, ended):
        _kill_in_a_row(room, start, ended, range(row * 1000, row * 1000 + KILLS_IN_A_ROW))
    written = b"".join(file.read_bytes() for file in (room.folder / "data").iterdir())
    assert (b"number_typed" in written) == (journal == "plain")


def test_a_program_started_cold_is_killed_no_worse(room: Room) -> None:
    environment = _environment(KEYRINGS["sealed"])
    with cold_start(environment) as (start, ended):
        _kill_in_a_row(room, start, ended, range(9000, 9002))


def test_an_article_being_written_survives_kills_under_its_record_only(room: Room) -> None:
    environment, before = _environment(KEYRINGS["sealed"]), ""
    with cold_start(environment, "tests.kill.writer") as (start, ended):
        for seed in range(20, 22):
            notes = live_and_die(start, ended, room.folder, seed)
            assert notes.restored[ARTICLE] == before, "the form shows what the journal has"
            (left,) = room.writings(AUTHOR)
            assert (left.place, left.record) == ("article", "new")
            before, typed = json.loads(left.body)["steps"], notes.text(ARTICLE)
            assert typed.startswith(before[: len(typed)])
            assert len(before) <= len(typed) + 1, "the key under way when it was killed"
            assert before.startswith(notes.text(ARTICLE, until=notes.killed_at - LOST_AT_MOST))
            assert len(before) > 0
    assert room.writings(LOGIN) == ()


def _kill_in_a_row(room: Room, start: Start, ended: Callable[[], int], seeds: range) -> None:
    before: dict[UUID, str] = {}
    for seed in seeds:
        notes = live_and_die(start, ended, room.folder, seed)
        if before:
            assert notes.restored == before, "the window shows other drafts than the journal"
        before = _judged(room, notes)


def _judged(room: Room, notes: Notes) -> dict[UUID, str]:
    """Hold what came back against what was typed; the texts that came back."""
    drafts = room.drafts()
    assert len(drafts) == len(CALLERS)
    assert {draft.contact_id for draft in drafts.values()} == room.people.keys()
    assert notes.calls <= drafts.keys()
    for call, draft in drafts.items():
        _judge_card(room, notes, call, draft)
    return {call: draft.matter.description for call, draft in drafts.items()}


def _judge_card(room: Room, notes: Notes, call: UUID, draft: CallDraft) -> None:
    text, typed = draft.matter.description, notes.text(call)
    caller = room.people[draft.contact_id] if draft.contact_id else None
    assert caller is not None
    assert draft.number_typed == caller.digits
    assert set(text) <= {*caller.letters, " "}, "text of another client"
    last = text[len(typed) :]
    assert len(last) <= 1, "the key under way when it was killed"
    assert text.startswith(typed[: len(text)])
    assert typed.startswith(text[: len(typed)])
    kept = notes.text(call, until=notes.killed_at - LOST_AT_MOST)
    assert text.startswith(kept), f"more than {LOST_AT_MOST} s lost"
