"""Copies of open cards on the server: one's own, never doubled, gone with their call."""

import pytest
from sqlalchemy import func, select

from app.domain.identity import new_id
from app.services.calls import CallService
from app.services.catalogue import CatalogueService
from app.services.draft_copies import DraftCopies
from db.models.live import CallDraftCopy
from db.session import Database
from tests.drafts import draft_of, matter_of
from tests.rooms import SmallRoom


@pytest.fixture
def copies(room: SmallRoom) -> DraftCopies:
    return DraftCopies(room.database, room.clock)


def rows(room: SmallRoom) -> int:
    with room.database.read() as session:
        return session.scalar(select(func.count()).select_from(CallDraftCopy)) or 0


def test_the_newest_form_replaces_the_one_before(room: SmallRoom, copies: DraftCopies) -> None:
    anna, draft = room.dispatcher, draft_of(room)
    copies.put(anna, draft)
    room.clock.forward(minutes=2)
    later = draft_of(room, call_id=draft.call_id, number_typed="112")
    copies.put(anna, later)
    (found,) = copies.elsewhere(anna, ())
    assert (found.draft, found.kept_at) == (later, room.clock.now)
    assert rows(room) == 1


def test_what_this_computer_has_is_not_offered(room: SmallRoom, copies: DraftCopies) -> None:
    here, there = draft_of(room), draft_of(room)
    for each in (here, there):
        copies.put(room.dispatcher, each)
    found = copies.elsewhere(room.dispatcher, [here.call_id])
    assert [each.draft.call_id for each in found] == [there.call_id]


def test_nobody_is_offered_a_colleagues_card(room: SmallRoom, copies: DraftCopies) -> None:
    copies.put(room.dispatcher, draft_of(room))
    assert copies.elsewhere(room.kim, ()) == ()


def test_a_removed_copy_is_offered_no_more(room: SmallRoom, copies: DraftCopies) -> None:
    draft = draft_of(room)
    copies.put(room.dispatcher, draft)
    copies.remove(room.kim, draft.call_id)
    assert rows(room) == 1
    copies.remove(room.dispatcher, draft.call_id)
    copies.remove(room.dispatcher, draft.call_id)
    assert rows(room) == 0


def test_a_leftover_of_a_finished_call_is_swept(room: SmallRoom, copies: DraftCopies) -> None:
    calls = CallService(room.database, room.clock, CatalogueService(room.database, room.clock))
    ended, going_on = draft_of(room), draft_of(room, matter=matter_of(room, ticket_id=new_id()))
    calls.register(room.dispatcher, ended)
    for each in (ended, going_on):
        copies.put(room.dispatcher, each)
    found = copies.elsewhere(room.dispatcher, ())
    assert [each.draft.call_id for each in found] == [going_on.call_id]
    assert rows(room) == 1


def test_a_text_is_never_read_back_under_another_call(
    room: SmallRoom, copies: DraftCopies, database: Database
) -> None:
    mine, other = draft_of(room), draft_of(room)
    for each in (mine, other):
        copies.put(room.dispatcher, each)
    with database.write() as session:
        kept = session.execute(select(CallDraftCopy.call_id, CallDraftCopy.body))
        bodies = {row.call_id: row.body for row in kept}
        for call_id, body in ((mine.call_id, bodies[other.call_id]), (other.call_id, "{")):
            row = session.get_one(CallDraftCopy, call_id)
            row.body = body
    assert copies.elsewhere(room.dispatcher, ()) == ()
    assert rows(room) == 2


def test_a_card_that_names_another_agent_is_not_taken_over(
    room: SmallRoom, copies: DraftCopies
) -> None:
    copies.put(room.dispatcher, draft_of(room, agent_id=room.kim.agent_id))
    assert copies.elsewhere(room.dispatcher, ()) == ()


def test_the_server_keeps_everybody_to_his_own(postgresql_url: str) -> None:
    """The guard's policy by itself, with each employee's own login role."""
    from tests.rooms import small_room
    from tests.support.employees import address_as

    keeper = Database(postgresql_url)
    room = small_room(keeper)
    anna, kim = (Database(address_as(postgresql_url, login)) for login in ("anna", "kim"))
    mine = draft_of(room)
    DraftCopies(anna, room.clock).put(room.dispatcher, mine)
    with kim.write() as session:
        assert session.scalar(select(func.count()).select_from(CallDraftCopy)) == 0
        session.execute(select(func.guard.drop_drafts([mine.call_id])))
    for base in (anna, kim, keeper):
        assert base.url
    with anna.read() as session:
        assert session.scalars(select(CallDraftCopy.call_id)).all() == [mine.call_id]
    forged = draft_of(room)
    with pytest.raises(Exception, match=r"row-level security|server_forbids|server_refused"):
        DraftCopies(kim, room.clock).put(room.dispatcher, forged)
    for base in (anna, kim, keeper):
        base.dispose()


def test_a_leftover_of_a_registered_matter_is_swept(room: SmallRoom, copies: DraftCopies) -> None:
    """The call went on with another matter at the computer that has it; here it is over."""
    calls = CallService(room.database, room.clock, CatalogueService(room.database, room.clock))
    registered, going_on = draft_of(room), draft_of(room)
    calls.register(room.dispatcher, registered, keep_open=True)
    for each in (registered, going_on):
        copies.put(room.dispatcher, each)
    found = copies.elsewhere(room.dispatcher, ())
    assert [each.draft.call_id for each in found] == [going_on.call_id]
    assert rows(room) == 1
