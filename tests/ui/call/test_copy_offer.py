"""Which cards of the server are another computer's: none that this one has begun or done."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain.deeds import RegisterDeed, deed_of_call
from app.services.draft_copies import DraftCopies
from app.services.drafts import Drafts
from app.services.outbox import Outbox, new_key
from db.session import Database
from tests.drafts import draft_of
from tests.rooms import SmallRoom, small_room
from ui.call.copy_offer import Here, elsewhere


@pytest.fixture
def room(sqlite_url: str) -> Iterator[SmallRoom]:
    database = Database(sqlite_url)
    yield small_room(database)
    database.dispose()


@pytest.fixture
def here(room: SmallRoom, tmp_path: Path) -> Iterator[Here]:
    made = Here(Drafts(tmp_path, None), Outbox(tmp_path, new_key(), room.clock))
    yield made
    made.drafts.close()
    assert made.outbox is not None
    made.outbox.close()


def test_a_call_that_waits_in_the_outbox_is_not_offered(room: SmallRoom, here: Here) -> None:
    anna, copies = room.dispatcher, DraftCopies(room.database, room.clock)
    done, begun, foreign = draft_of(room), draft_of(room), draft_of(room)
    for each in (done, begun, foreign):
        copies.put(anna, each)
    here.drafts.keep(begun)
    assert here.outbox is not None
    here.outbox.put(deed_of_call(anna.agent_id, room.clock(), RegisterDeed(done)))
    found = elsewhere(copies, here, anna)
    assert [each.draft.call_id for each in found] == [foreign.call_id]


def test_without_an_outbox_the_journal_alone_decides(room: SmallRoom, here: Here) -> None:
    anna, copies = room.dispatcher, DraftCopies(room.database, room.clock)
    copies.put(anna, draft_of(room))
    assert len(elsewhere(copies, Here(here.drafts, None), anna)) == 1
