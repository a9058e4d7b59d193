"""A deed is done once, as of its own moment, however often and however late it arrives."""

# ruff: noqa: ANN401 (whatever the factories take)

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import func, select

from app.bootstrap import ServiceDesk
from app.domain.deeds import (
    AbandonDeed,
    AddDeed,
    AnswerDeed,
    CallbackDeed,
    Deed,
    FinishDeed,
    KeepPromiseDeed,
    MoveDeed,
    NoteDeed,
    RegisterDeed,
    ReopenDeed,
    ResolveDeed,
    SolveDeed,
    callback_deed,
    deed_of_call,
    deed_of_ticket,
)
from app.domain.identity import new_id
from app.domain.permissions import Actor
from app.domain.readmodels.calls import CallEnding, Registered, Solution
from app.domain.vocabulary import CallOutcome, EntryKind, ResolutionCode, TicketState
from app.services.performing import perform
from db.base import Base
from db.models.call import Call, CallTicket
from db.models.client import Contact
from db.models.live import SentDeed
from db.models.sla import Promise, StateChange
from db.models.ticket import Ticket
from db.models.timeline import TimelineEntry
from tests.drafts import draft_of
from tests.rooms import SmallRoom

COUNTED: tuple[type[Base], ...] = (
    Call, CallTicket, Contact, Promise, StateChange, Ticket, TimelineEntry, SentDeed,
)  # fmt: skip
Make = Callable[[SmallRoom, ServiceDesk, Registered], Deed]


@pytest.fixture
def desk(room: SmallRoom) -> ServiceDesk:
    return ServiceDesk(room.database, room.clock)


@pytest.fixture
def ticket(room: SmallRoom, desk: ServiceDesk) -> Registered:
    """Petrov's ticket, given to Litvinov."""
    return desk.calls.register(room.dispatcher, draft_of(room)).value


def counts(room: SmallRoom) -> list[int]:
    with room.database.read() as session:
        return [session.scalar(select(func.count()).select_from(one)) or 0 for one in COUNTED]


def version(desk: ServiceDesk, actor: Actor, ticket_id: UUID) -> int:
    return desk.tickets.card(actor, ticket_id).version


def of_call(room: SmallRoom, payload: Any) -> Deed:
    return deed_of_call(room.dispatcher.agent_id, room.clock(), payload)


def of_ticket(room: SmallRoom, who: Actor, ticket: Registered, payload: Any) -> Deed:
    return deed_of_ticket(who.agent_id, room.clock(), ticket.ticket_id, payload)


def promise_of(room: SmallRoom, ticket: Registered) -> UUID:
    with room.database.read() as session:
        return session.scalars(
            select(Promise.id).where(Promise.ticket_id == ticket.ticket_id)
        ).one()


def _resolved(room: SmallRoom, desk: ServiceDesk, ticket: Registered) -> Deed:
    head = room.supervisor
    desk.tickets.resolve(
        head, ticket.ticket_id, version(desk, head, ticket.ticket_id), "готово",
        ResolutionCode.FIXED,
    )  # fmt: skip
    seen = version(desk, head, ticket.ticket_id)
    return of_ticket(room, head, ticket, ReopenDeed(seen, "опять"))


def _lost(room: SmallRoom, desk: ServiceDesk, _ticket: Registered) -> Deed:
    draft = draft_of(room)
    desk.calls.abandon_to_callback(room.dispatcher, draft)
    deed = CallbackDeed(reached=False, note="занято")
    return callback_deed(room.dispatcher.agent_id, room.clock(), draft.call_id, deed)


ENDED = CallEnding(CallOutcome.OFF_TOPIC, reason="не к нам")
MAKES: dict[str, Make] = {
    "register": lambda room, _desk, _t: of_call(room, RegisterDeed(draft_of(room))),
    "solve": lambda room, _desk, _t: of_call(room, SolveDeed(draft_of(room), Solution("помогло"))),
    "add": lambda room, _desk, t: of_call(room, AddDeed(draft_of(room), t.ticket_id)),
    "finish": lambda room, _desk, _t: of_call(room, FinishDeed(draft_of(room), ENDED)),
    "abandon": lambda room, _desk, _t: of_call(room, AbandonDeed(draft_of(room))),
    "callback": _lost,
    "note": lambda room, _desk, t: of_ticket(room, room.litvinov, t, NoteDeed("смотрю")),
    "answer": lambda room, _desk, t: of_ticket(room, room.litvinov, t, AnswerDeed("едем")),
    "move": lambda room, desk, t: of_ticket(
        room, room.litvinov, t,
        MoveDeed(version(desk, room.litvinov, t.ticket_id), TicketState.WAITING_CLIENT, "ждём фото",
                 room.clock() + timedelta(minutes=30)),
    ),
    "resolve": lambda room, desk, t: of_ticket(
        room, room.supervisor, t,
        ResolveDeed(version(desk, room.supervisor, t.ticket_id), "лента", ResolutionCode.FIXED),
    ),
    "reopen": _resolved,
    "promise": lambda room, _desk, t: of_ticket(
        room, room.litvinov, t, KeepPromiseDeed(promise_of(room, t), "позвонил")
    ),
}  # fmt: skip


def who(room: SmallRoom, deed: Deed) -> Actor:
    people = (room.dispatcher, room.litvinov, room.supervisor)
    return next(one for one in people if one.agent_id == deed.agent_id)


@pytest.mark.parametrize("kind", MAKES)
def test_a_second_sending_changes_nothing(
    room: SmallRoom, desk: ServiceDesk, ticket: Registered, kind: str
) -> None:
    deed = MAKES[kind](room, desk, ticket)
    before = counts(room)
    first = perform(desk, who(room, deed), deed, recorded=True)
    stood = counts(room)
    assert stood[-1] == before[-1] + 1
    assert stood != [*before[:-1], stood[-1]] or kind == "callback"
    room.clock.forward(hours=3)
    second = perform(desk, who(room, deed), deed, recorded=True)
    assert counts(room) == stood
    assert second.changes.touched == first.changes.touched
    if isinstance(first.value, Registered):
        assert second.value == first.value
    elif first.value is not None:
        assert (second.value.state, second.value.version) == (
            first.value.state,
            first.value.version,
        )


@pytest.mark.parametrize("kind", sorted(MAKES))
def test_a_late_deed_keeps_its_own_time(
    room: SmallRoom, desk: ServiceDesk, ticket: Registered, kind: str
) -> None:
    deed = MAKES[kind](room, desk, ticket)
    made = room.clock()
    with room.database.read() as session:
        before = set(session.scalars(select(TimelineEntry.id)))
    room.clock.forward(hours=2)
    perform(desk, who(room, deed), deed, recorded=True)
    with room.database.read() as session:
        entries = [one for one in session.scalars(select(TimelineEntry)) if one.id not in before]
        sent = session.get(SentDeed, deed.id)
    assert sent is not None
    assert sent.at == room.clock() or room.database.dialect.name == "postgresql"
    assert all(one.at <= made for one in entries)
    told = [one for one in entries if one.kind is not EntryKind.CALL]
    if kind in {"register", "solve", "add"}:
        told = [one for one in told if one.kind in {EntryKind.REGISTERED, EntryKind.NOTE}]
    if told:
        assert all(one.facts["arrived_at"] == room.clock().isoformat() for one in told)


def test_a_late_registration_is_dated_by_its_call(room: SmallRoom, desk: ServiceDesk) -> None:
    deed, made = of_call(room, RegisterDeed(draft_of(room))), room.clock()
    room.clock.forward(hours=5)
    told = perform(desk, room.dispatcher, deed, recorded=True).value
    card = desk.tickets.card(room.dispatcher, told.ticket_id)
    assert card.registered_at == made
    assert card.number == told.number


def test_a_deed_of_a_clock_that_runs_ahead_counts_as_now(
    room: SmallRoom, desk: ServiceDesk
) -> None:
    room.clock.forward(days=1)
    deed = of_call(room, RegisterDeed(draft_of(room)))
    room.clock.forward(days=-1)
    told = perform(desk, room.dispatcher, deed, recorded=True).value
    assert desk.tickets.card(room.dispatcher, told.ticket_id).registered_at == room.clock()


def test_a_deed_done_at_once_says_nothing_of_a_lost_connection(
    room: SmallRoom, desk: ServiceDesk
) -> None:
    told = perform(
        desk, room.dispatcher, of_call(room, RegisterDeed(draft_of(room))), recorded=True
    ).value
    entries = desk.tickets.timeline(room.dispatcher, told.ticket_id)
    assert not any("arrived_at" in one.facts for one in entries)


def test_a_refused_deed_leaves_no_trace_and_can_be_done_later(
    room: SmallRoom, desk: ServiceDesk, ticket: Registered
) -> None:
    deed = of_ticket(room, room.litvinov, ticket, MoveDeed(99, TicketState.IN_PROGRESS))
    stood = counts(room)
    with pytest.raises(Exception, match="changed_meanwhile"):
        perform(desk, room.litvinov, deed, recorded=True)
    assert counts(room) == stood
    seen = version(desk, room.litvinov, ticket.ticket_id)
    mended = of_ticket(room, room.litvinov, ticket, MoveDeed(seen, TicketState.IN_PROGRESS))
    card = perform(desk, room.litvinov, mended, recorded=True).value
    assert card.state == TicketState.IN_PROGRESS


def test_a_late_note_does_not_turn_the_ticket_back(
    room: SmallRoom, desk: ServiceDesk, ticket: Registered
) -> None:
    late = of_call(room, AddDeed(draft_of(room), ticket.ticket_id))
    room.clock.forward(hours=1)
    desk.tickets.note(room.litvinov, ticket.ticket_id, "новее")
    newest = desk.tickets.card(room.litvinov, ticket.ticket_id).changed_at
    perform(desk, room.dispatcher, late, recorded=True)
    assert desk.tickets.card(room.litvinov, ticket.ticket_id).changed_at == newest


def test_the_room_knows_only_what_the_actor_sent(
    room: SmallRoom, desk: ServiceDesk, ticket: Registered
) -> None:
    deed = MAKES["note"](room, desk, ticket)
    perform(desk, room.litvinov, deed, recorded=True)
    asked = [deed.id, new_id()]
    assert desk.deeds.standing(room.litvinov, asked) == {deed.id}
    assert desk.deeds.standing(room.dispatcher, asked) == frozenset()
    assert desk.deeds.standing(room.litvinov, []) == frozenset()
