"""The outbox of a desk: in order per ticket, refused ones kept, sent ones offered again."""

# ruff: noqa: ANN401 (whatever the factories take)

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import delete

from app.bootstrap import ServiceDesk
from app.domain.deeds import Deed, MoveDeed, NoteDeed, RegisterDeed, deed_of_call, deed_of_ticket
from app.domain.errors import Conflict, EnvironmentFailed, RuleBroken
from app.domain.vocabulary import TicketState
from app.domain.waiting import WaitingState
from app.services.outbox import Outbox, new_key
from db.models.live import SentDeed
from tests.drafts import draft_of
from tests.rooms import SmallRoom

KEY = new_key()


@pytest.fixture
def room(sqlite_room: SmallRoom) -> SmallRoom:
    return sqlite_room


@pytest.fixture
def desk(room: SmallRoom) -> ServiceDesk:
    return ServiceDesk(room.database, room.clock)


@pytest.fixture
def outbox(room: SmallRoom, tmp_path: Path) -> Iterator[Outbox]:
    opened = Outbox(tmp_path, KEY, room.clock)
    yield opened
    opened.close()


def registration(room: SmallRoom, **more: Any) -> Deed:
    draft = draft_of(room, **more)
    return deed_of_call(room.dispatcher.agent_id, room.clock(), RegisterDeed(draft))


def note_on(room: SmallRoom, deed: Deed, text: str = "ещё") -> Deed:
    assert deed.ticket_id is not None
    agent = room.dispatcher.agent_id
    return deed_of_ticket(agent, room.clock(), deed.ticket_id, NoteDeed(text))


def test_a_deed_survives_the_program_and_keeps_its_number(
    room: SmallRoom, outbox: Outbox, tmp_path: Path
) -> None:
    deed = registration(room)
    assert outbox.put(deed).local == 1
    outbox.close()
    again = Outbox(tmp_path, KEY, room.clock)
    (kept,) = again.waiting(room.dispatcher.agent_id)
    assert (kept.deed, kept.local, kept.state) == (deed, 1, WaitingState.WAITING)
    assert again.put(registration(room)).local == 2
    assert again.put(note_on(room, deed)).local is None
    assert again.put(registration(room), again.reserve()).local == 3
    again.close()


def test_sending_brings_the_real_number_and_leaves_the_provisional_one_beside_it(
    room: SmallRoom, desk: ServiceDesk, outbox: Outbox
) -> None:
    deed = registration(room)
    outbox.put(deed)
    sent = outbox.send(desk, room.dispatcher, deed.id)
    look = outbox.look(room.dispatcher.agent_id)
    assert look.waiting == ()
    assert [(one.local, one.fate.number) for one in look.sent] == [(1, sent.outcome.value.number)]
    assert outbox.send(desk, room.dispatcher, deed.id).outcome.value == sent.outcome.value


def test_a_server_that_is_away_leaves_the_deed_waiting(
    room: SmallRoom, desk: ServiceDesk, outbox: Outbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    deed = registration(room)
    outbox.put(deed)

    def away(*_args: object, **_more: object) -> None:
        raise EnvironmentFailed("server_away")

    with monkeypatch.context() as lost:
        lost.setattr(desk.calls, "register", away)
        with pytest.raises(EnvironmentFailed):
            outbox.send(desk, room.dispatcher, deed.id)
    (kept,) = outbox.waiting(room.dispatcher.agent_id)
    assert kept.state is WaitingState.WAITING
    assert outbox.send(desk, room.dispatcher, deed.id).waiting.fate.number


def test_a_refused_deed_holds_its_ticket_and_nothing_else(
    room: SmallRoom, desk: ServiceDesk, outbox: Outbox
) -> None:
    agent = room.dispatcher.agent_id
    broken = registration(room, number_typed="", contact_id=None)
    behind, other = note_on(room, broken), registration(room)
    for deed in (broken, behind, other):
        outbox.put(deed)
    with pytest.raises(RuleBroken):
        outbox.send(desk, room.dispatcher, broken.id)
    first = outbox.next(agent)
    assert first is not None
    assert first.deed == other
    assert not outbox.is_next(behind)
    refused = outbox.look(agent).refused[0]
    assert refused.fate.error is not None
    assert isinstance(refused.fate.error, RuleBroken)
    assert refused.fate.error.facts
    outbox.try_again(broken.id)
    again = outbox.next(agent)
    assert again is not None
    assert again.deed == broken
    assert outbox.next(agent, {broken.id, other.id}) is None


def test_deeds_of_one_call_go_in_order(room: SmallRoom, outbox: Outbox) -> None:
    first = registration(room)
    assert first.draft is not None
    second = registration(room, call_id=first.draft.call_id)
    outbox.put(first)
    outbox.put(second)
    assert outbox.is_next(first)
    assert not outbox.is_next(second)
    outbox.drop(first.id)
    assert outbox.is_next(second)


def test_a_bug_marks_the_deed_and_does_not_stop_the_queue(
    room: SmallRoom, desk: ServiceDesk, outbox: Outbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    deed = registration(room)
    outbox.put(deed)
    monkeypatch.setattr(desk.calls, "register", lambda *_a, **_m: 1 // 0)
    with pytest.raises(ZeroDivisionError):
        outbox.send(desk, room.dispatcher, deed.id)
    (kept,) = outbox.look(room.dispatcher.agent_id).refused
    assert kept.fate.code == "unexpected"


def test_what_a_failover_lost_is_offered_again_within_a_day(
    room: SmallRoom, desk: ServiceDesk, outbox: Outbox
) -> None:
    agent = room.dispatcher.agent_id
    deeds = [registration(room) for _ in range(3)]
    for deed in deeds:
        outbox.put(deed)
        outbox.send(desk, room.dispatcher, deed.id)
    assert outbox.offer_again(desk, room.dispatcher) == 0
    with room.database.write() as session:
        session.execute(delete(SentDeed).where(SentDeed.id == deeds[1].id))
    assert outbox.offer_again(desk, room.dispatcher) == 1
    assert [one.deed for one in outbox.waiting(agent)] == [deeds[1]]
    assert outbox.send(desk, room.dispatcher, deeds[1].id).waiting.local == 2
    room.clock.forward(hours=25)
    outbox.purge()
    assert outbox.look(agent).sent == ()


def test_two_moves_made_from_one_reading_build_on_each_other(
    room: SmallRoom, desk: ServiceDesk, outbox: Outbox
) -> None:
    ticket = desk.calls.register(room.dispatcher, draft_of(room)).value
    who = room.litvinov
    seen = desk.tickets.card(who, ticket.ticket_id).version
    moves = [
        deed_of_ticket(
            who.agent_id, room.clock(), ticket.ticket_id, MoveDeed(seen, state, "фото", at)
        )
        for state, at in (
            (TicketState.IN_PROGRESS, None),
            (TicketState.WAITING_CLIENT, room.clock().replace(hour=23)),
        )
    ]
    for deed in moves:
        outbox.put(deed)
    for deed in moves:
        outbox.send(desk, who, deed.id)
    assert desk.tickets.card(who, ticket.ticket_id).state == TicketState.WAITING_CLIENT


def test_a_note_sent_before_gives_a_move_no_right_over_others(
    room: SmallRoom, desk: ServiceDesk, outbox: Outbox
) -> None:
    ticket = desk.calls.register(room.dispatcher, draft_of(room)).value
    who, key = room.litvinov, ticket.ticket_id
    seen = desk.tickets.card(who, key).version
    note = deed_of_ticket(who.agent_id, room.clock(), key, NoteDeed("смотрю"))
    move = deed_of_ticket(who.agent_id, room.clock(), key, MoveDeed(seen, TicketState.IN_PROGRESS))
    outbox.put(note)
    outbox.put(move)
    later = room.clock().replace(hour=23)
    desk.tickets.move(room.supervisor, key, seen, TicketState.WAITING_CLIENT, "ждём", later)
    outbox.send(desk, who, note.id)
    with pytest.raises(Conflict):
        outbox.send(desk, who, move.id)


def test_nobody_sends_for_another(room: SmallRoom, desk: ServiceDesk, outbox: Outbox) -> None:
    deed = registration(room)
    outbox.put(deed)
    with pytest.raises(ValueError, match="whoever made it"):
        outbox.send(desk, room.kim, deed.id)
    assert outbox.waiting(room.kim.agent_id) == ()


def test_a_deed_under_another_key_is_counted_not_guessed(room: SmallRoom, tmp_path: Path) -> None:
    Outbox(tmp_path, KEY, room.clock).put(registration(room))
    look = Outbox(tmp_path, new_key(), room.clock).look(room.dispatcher.agent_id)
    assert (look.waiting, look.unreadable) == ((), 1)


def test_a_deed_that_is_gone_says_so(room: SmallRoom, desk: ServiceDesk, outbox: Outbox) -> None:
    deed = replace(registration(room))
    with pytest.raises(RuleBroken) as told:
        outbox.send(desk, room.dispatcher, deed.id)
    assert told.value.code == "deed_gone"
