"""Own deeds on the copy while the centre is away: seen at once, sent as they were made."""

# ruff: noqa: ANN401 (whatever the factories take)

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from threading import Event
from typing import Any
from uuid import UUID

import pytest

from app.bootstrap import ServiceDesk
from app.domain.deeds import (
    AnswerDeed,
    Deed,
    FinishDeed,
    KeepPromiseDeed,
    MoveDeed,
    NoteDeed,
    Payload,
    RegisterDeed,
    ReopenDeed,
    ResolveDeed,
    deed_of_call,
    deed_of_ticket,
)
from app.domain.errors import Conflict, RuleBroken
from app.domain.identity import new_id
from app.domain.permissions import Actor
from app.domain.readmodels.calls import CallDraft, CallEnding, NewContact
from app.domain.readmodels.tickets import TicketCard
from app.domain.vocabulary import CallOutcome, ResolutionCode, StateType, TicketState
from app.services import offline
from app.services.operation import Outcome
from app.services.outbox import Outbox, new_key
from db.replica import ReachableDatabase, Replica
from tests.drafts import draft_of
from tests.rooms import HandClock, SmallRoom, small_room


def given_to(room: SmallRoom, actor: Actor, **more: Any) -> CallDraft:
    draft = draft_of(room, **more)
    matter = replace(draft.matter, assignee_id=actor.agent_id, group_id=room.cash)
    return replace(draft, matter=matter)


class AwayDesk:
    """Litvinov's desk at a centre that has gone away, with a ticket of his on the copy."""

    def __init__(self, room: SmallRoom, outbox: Outbox) -> None:
        self.room, self.outbox = room, outbox
        assert isinstance(room.database, ReachableDatabase)
        self.centre = room.database
        self.desk = ServiceDesk(room.database, room.clock)
        self.actor = room.litvinov
        draft = given_to(room, self.actor)
        given = self.desk.calls.register(room.dispatcher, draft).value.ticket_id
        self.ticket = given
        self.take()
        self.leave()

    def take(self) -> None:
        self.desk.offline.take(self.actor, Event())

    def leave(self) -> None:
        self.centre.lose()

    def come_back(self) -> None:
        self.desk.ping()

    @property
    def card(self) -> TicketCard:
        return self.desk.tickets.card(self.actor, self.ticket)

    def work(self, payload: Payload, ticket: UUID | None = None) -> Deed:
        self.room.clock.forward(seconds=20)
        return deed_of_ticket(
            self.actor.agent_id, self.room.clock(), ticket or self.ticket, payload
        )

    def do(self, deed: Deed, actor: Actor | None = None) -> Outcome[Any] | None:
        """As the write lane does it: kept first, then done on the copy."""
        rehearsal, doer = self.desk.rehearsal, actor or self.actor
        kept = self.outbox.put(rehearsal.as_seen(deed))
        rehearsal.catch_up(doer, self.outbox.look(doer.agent_id))
        return rehearsal.do(doer, kept)

    def send_all(self) -> None:
        while (one := self.outbox.next(self.actor.agent_id)) is not None:
            self.outbox.send(self.desk, self.actor, one.deed.id)


@pytest.fixture
def away(sqlite_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[AwayDesk]:
    monkeypatch.setattr(offline, "REST_SECONDS", 0)
    clock = HandClock()
    room = small_room(ReachableDatabase(sqlite_url, clock), clock)
    outbox = Outbox(tmp_path, new_key(), room.clock)
    yield AwayDesk(room, outbox)
    outbox.close()
    room.database.dispose()


def start(away: AwayDesk) -> Deed:
    return away.work(MoveDeed(away.card.version, TicketState.IN_PROGRESS))


def test_a_note_an_answer_and_a_promise_kept_are_in_the_history_at_once(away: AwayDesk) -> None:
    (promise,) = away.card.promises
    deeds = [
        away.work(payload)
        for payload in (
            NoteDeed("проверил питание"), KeepPromiseDeed(promise.promise_id), AnswerDeed("едем"),
        )
    ]  # fmt: skip
    for deed in deeds:
        away.do(deed)
    told = away.desk.tickets.timeline(away.actor, away.ticket)
    assert {"проверил питание", "едем"} <= {each.body for each in told}
    assert away.card.promises[0].kept_at
    unsent = away.desk.rehearsal.entries_of(deed.id for deed in deeds)
    marked = {each.body for each in told if each.entry_id in unsent}
    assert {"проверил питание", "едем"} <= marked
    assert len(unsent) < len(told)
    assert not any("arrived_at" in each.facts for each in told)


def test_a_ticket_is_started_solved_and_reopened_on_the_copy(away: AwayDesk) -> None:
    states = []
    away.do(start(away))
    states.append(away.card.state)
    away.do(away.work(ResolveDeed(away.card.version, "сменил блок", ResolutionCode.FIXED)))
    states.append(away.card.state)
    assert away.desk.queues.solved_today(away.actor).rows[0].ticket_id == away.ticket
    away.do(away.work(ReopenDeed(away.card.version, "опять не печатает")))
    assert states == [TicketState.IN_PROGRESS, TicketState.RESOLVED]
    assert away.card.state_type is StateType.OPEN


def test_what_was_done_on_the_copy_stands_once_at_the_centre(away: AwayDesk) -> None:
    seen = away.card.version
    away.do(start(away))
    away.do(away.work(NoteDeed("жду блок")))
    away.do(away.work(ResolveDeed(away.card.version, "сменил блок", ResolutionCode.FIXED)))
    waiting = away.outbox.waiting(away.actor.agent_id)
    assert [one.deed.seen_version for one in waiting] == [seen, None, seen]
    away.come_back()
    away.send_all()
    assert away.card.state == TicketState.RESOLVED
    told = [each.body for each in away.desk.tickets.timeline(away.actor, away.ticket)]
    assert told.count("жду блок") == 1
    assert away.outbox.waiting(away.actor.agent_id) == ()


def test_a_change_made_by_another_meanwhile_is_not_taken_for_ones_own(away: AwayDesk) -> None:
    """On the copy the ticket is one version on; the centre has reached the same by other hands."""
    away.do(start(away))
    second = away.work(ResolveDeed(away.card.version, "сменил блок", ResolutionCode.FIXED))
    away.do(second)
    first = away.outbox.waiting(away.actor.agent_id)[0]
    away.outbox.drop(first.deed.id)
    away.come_back()
    away.desk.tickets.resolve(
        away.room.supervisor, away.ticket, away.card.version, "само прошло", ResolutionCode.FIXED
    )
    with pytest.raises(Conflict, match="changed_meanwhile"):
        away.outbox.send(away.desk, away.actor, second.id)
    assert away.card.resolution == "само прошло"


def test_what_a_rule_forbids_is_refused_on_the_copy(away: AwayDesk) -> None:
    with pytest.raises(RuleBroken) as told:
        away.do(away.work(ResolveDeed(away.card.version, "  ", ResolutionCode.FIXED)))
    assert told.value.field
    assert away.card.state != TicketState.RESOLVED


def test_a_ticket_that_the_copy_lacks_is_left_to_the_centre(away: AwayDesk) -> None:
    assert away.do(away.work(NoteDeed("в другую заявку"), new_id())) is None


def test_a_call_taken_away_is_in_the_lists_under_its_provisional_number(away: AwayDesk) -> None:
    room = away.room
    draft = given_to(room, room.litvinov)
    deed = deed_of_call(room.dispatcher.agent_id, room.clock(), RegisterDeed(draft))
    away.do(deed, room.dispatcher)
    mine = away.desk.queues.my_work(room.litvinov).rows
    assert [row.number for row in mine if row.ticket_id == draft.matter.ticket_id] == [-1]
    assert away.desk.calls.recent(room.dispatcher)[0].ticket_number == -1


def test_a_call_without_a_ticket_is_among_the_recent_ones(away: AwayDesk) -> None:
    room = away.room
    ending = CallEnding(CallOutcome.OFF_TOPIC, reason="реклама")
    payload = FinishDeed(draft_of(room), ending)
    away.do(deed_of_call(room.dispatcher.agent_id, room.clock(), payload), room.dispatcher)
    assert away.desk.calls.recent(room.dispatcher)[0].outcome is CallOutcome.OFF_TOPIC


def test_a_new_caller_rings_again_before_the_centre_knows_him(away: AwayDesk) -> None:
    room, agent = away.room, away.room.dispatcher
    new = NewContact("Тимофеев Игорь", "Новая контора")
    first = draft_of(
        room, contact_id=None, client_id=None, new_contact=new, number_typed="89210005560"
    )
    away.do(deed_of_call(agent.agent_id, room.clock(), RegisterDeed(first)), agent)
    (known,) = away.desk.clients.find(agent, "89210005560").matches
    again = draft_of(room, contact_id=known.contact_id, client_id=known.client_id)
    room.clock.forward(minutes=5)
    away.do(deed_of_call(agent.agent_id, room.clock(), RegisterDeed(again)), agent)
    away.come_back()
    for _each in range(2):
        one = away.outbox.next(agent.agent_id)
        assert one is not None
        away.outbox.send(away.desk, agent, one.deed.id)
    card = away.desk.tickets.card(room.supervisor, again.matter.ticket_id)
    assert (card.contact_name, card.client_name) == ("Тимофеев Игорь", "Новая контора")


def test_a_promise_of_a_call_taken_away_is_kept_before_the_centre_has_it(away: AwayDesk) -> None:
    room = away.room
    draft = given_to(room, room.litvinov)
    agent = away.actor = room.supervisor
    away.do(deed_of_call(agent.agent_id, room.clock(), RegisterDeed(draft)))
    ticket = draft.matter.ticket_id
    (promise,) = away.desk.tickets.card(agent, ticket).promises
    away.do(away.work(KeepPromiseDeed(promise.promise_id), ticket))
    assert away.desk.tickets.card(agent, ticket).promises[0].kept_at
    away.come_back()
    away.send_all()
    assert away.desk.tickets.card(agent, ticket).promises[0].kept_at
    assert away.outbox.waiting(agent.agent_id) == ()


def test_opened_again_while_still_away_everything_is_done_again_in_order(away: AwayDesk) -> None:
    fresh = away.desk.offline.replica
    assert isinstance(fresh, Replica)
    sealed = fresh.data()
    away.do(start(away))
    away.do(away.work(NoteDeed("жду блок")))
    away.do(away.work(ResolveDeed(away.card.version, "сменил блок", ResolutionCode.FIXED)))
    told = [each.body for each in away.desk.tickets.timeline(away.actor, away.ticket)]
    away.room.clock.forward(hours=2)
    away.centre.put_in_force(Replica(fresh.taken_at, sealed))
    assert away.card.state != TicketState.RESOLVED
    assert away.desk.rehearsal.behind
    sight = away.outbox.look(away.actor.agent_id)
    changes = away.desk.rehearsal.catch_up(away.actor, sight)
    assert away.ticket in changes.tickets
    again = away.desk.tickets.timeline(away.actor, away.ticket)
    assert [each.body for each in again] == told
    assert away.card.state == TicketState.RESOLVED
    assert not any("arrived_at" in each.facts for each in again)


def test_what_went_just_before_the_centre_did_is_on_the_copy_too(away: AwayDesk) -> None:
    away.come_back()
    note = away.work(NoteDeed("успело уйти"))
    away.outbox.put(note)
    away.send_all()
    away.leave()
    sight = away.outbox.look(away.actor.agent_id)
    away.desk.rehearsal.catch_up(away.actor, sight)
    told = [each.body for each in away.desk.tickets.timeline(away.actor, away.ticket)]
    assert told.count("успело уйти") == 1


def test_a_copy_that_has_a_sent_deed_does_not_do_it_again(away: AwayDesk) -> None:
    away.come_back()
    away.outbox.put(away.work(NoteDeed("уже на сервере")))
    away.send_all()
    away.room.clock.forward(seconds=-10)
    away.take()
    away.leave()
    away.desk.rehearsal.catch_up(away.actor, away.outbox.look(away.actor.agent_id))
    told = [each.body for each in away.desk.tickets.timeline(away.actor, away.ticket)]
    assert told.count("уже на сервере") == 1


def test_a_refused_deed_and_what_is_behind_it_are_not_shown_as_done(away: AwayDesk) -> None:
    away.come_back()
    away.outbox.put(away.work(MoveDeed(99, "no-such-state")))
    with pytest.raises(RuleBroken):
        away.send_all()
    away.outbox.put(away.work(NoteDeed("за отказом")))
    away.leave()
    away.desk.rehearsal.catch_up(away.actor, away.outbox.look(away.actor.agent_id))
    told = [each.body for each in away.desk.tickets.timeline(away.actor, away.ticket)]
    assert "за отказом" not in told


def test_at_the_centre_nothing_is_rehearsed(away: AwayDesk) -> None:
    away.come_back()
    assert away.do(away.work(NoteDeed("сразу"))) is None
