"""After a kill between the outbox and the journal a card is in one place only."""

from pathlib import Path

from app.domain.deeds import RegisterDeed, deed_of_call
from app.domain.errors import RuleBroken
from app.services.drafts import Drafts
from app.services.outbox import Outbox, new_key
from app.services.restoring import restore
from tests.drafts import draft_of
from tests.rooms import SmallRoom


def test_a_card_whose_deed_is_safe_does_not_come_back(
    sqlite_room: SmallRoom, tmp_path: Path
) -> None:
    room, key = sqlite_room, new_key()
    drafts, outbox = Drafts(tmp_path, key), Outbox(tmp_path, key, room.clock)
    agent = room.dispatcher.agent_id
    sent, typed = draft_of(room), draft_of(room)
    drafts.keep(sent)
    drafts.keep(typed)
    outbox.put(deed_of_call(agent, room.clock(), RegisterDeed(sent)))
    assert restore(drafts, outbox, agent).drafts == (typed,)
    assert drafts.restore(agent).drafts == (typed,)
    assert restore(drafts, None, agent).drafts == (typed,)


def test_a_card_whose_deed_was_refused_does(sqlite_room: SmallRoom, tmp_path: Path) -> None:
    import pytest

    from app.bootstrap import ServiceDesk

    room, key = sqlite_room, new_key()
    drafts, outbox = Drafts(tmp_path, key), Outbox(tmp_path, key, room.clock)
    broken = draft_of(room, contact_id=None, number_typed="")
    drafts.keep(broken)
    deed = deed_of_call(room.dispatcher.agent_id, room.clock(), RegisterDeed(broken))
    outbox.put(deed)
    with pytest.raises(RuleBroken):
        outbox.send(ServiceDesk(room.database, room.clock), room.dispatcher, deed.id)
    assert restore(drafts, outbox, room.dispatcher.agent_id).drafts == (broken,)
