"""A deed whose answer was lost stands already, also where its ticket has left the own sight.

On a server everybody acts under his own login, so that it is the guard that hides the ticket.
"""

from pathlib import Path

import pytest
from sqlalchemy import delete, func, select, update

from app.bootstrap import ServiceDesk
from app.domain.deeds import (
    AddDeed,
    AnswerDeed,
    Deed,
    KeepPromiseDeed,
    MoveDeed,
    NoteDeed,
    RegisterDeed,
    deed_of_call,
    deed_of_ticket,
)
from app.domain.permissions import Actor
from app.domain.vocabulary import ResolutionCode, StateType, TicketState
from app.domain.waiting import WaitingState
from app.services.outbox import Outbox, new_key
from app.services.performing import perform
from db.base import Base
from db.models.live import SentDeed
from db.models.sla import Promise
from db.models.ticket import Ticket
from db.models.timeline import TimelineEntry
from tests import factories as make
from tests.drafts import draft_of, matter_of
from tests.rooms import SmallRoom


@pytest.fixture
def desk(room: SmallRoom) -> ServiceDesk:
    return ServiceDesk(room.database, room.clock)


def count(room: SmallRoom, model: type[Base]) -> int:
    with room.database.read() as session:
        return session.scalar(select(func.count()).select_from(model)) or 0


def give_away(room: SmallRoom, ticket_id: object) -> None:
    """Put the ticket where only those see it who see everything."""
    with room.database.write() as session:
        far = make.make_department(session, "far")
        group = make.make_group(session, far, "far")
        values = {"department_id": far, "group_id": group, "assignee_id": None}
        session.execute(update(Ticket).where(Ticket.id == ticket_id).values(**values))


def of_litvinov(room: SmallRoom, payload: object, ticket_id: object) -> Deed:
    agent = room.litvinov.agent_id
    return deed_of_ticket(agent, room.clock(), ticket_id, payload)  # type: ignore[arg-type]


def his_ticket(room: SmallRoom, desk: ServiceDesk) -> Deed:
    """Registered by Litvinov himself, as engineers do who answer the telephone."""
    matter = matter_of(room, assignee_id=room.litvinov.agent_id)
    draft = draft_of(room, agent_id=room.litvinov.agent_id, matter=matter)
    deed = deed_of_call(room.litvinov.agent_id, room.clock(), RegisterDeed(draft))
    perform(desk, room.litvinov, deed, recorded=True)
    return deed


def test_a_registration_for_others_tells_its_number_again(
    room: SmallRoom, desk: ServiceDesk
) -> None:
    with room.database.write() as session:
        far = make.make_department(session, "far")
        group = make.make_group(session, far, "far")
        category = make.make_category(session, far, "9", "Сайт", group_id=group)
    desk.catalogue.refresh()
    matter = matter_of(room, category_id=category, equipment_id=None)
    draft = draft_of(room, agent_id=room.litvinov.agent_id, matter=matter)
    deed = deed_of_call(room.litvinov.agent_id, room.clock(), RegisterDeed(draft))
    first = perform(desk, room.litvinov, deed, recorded=True).value
    again = perform(desk, room.litvinov, deed, recorded=True).value
    assert (again.number, again.subject) == (first.number, first.subject)
    assert (count(room, Ticket), count(room, SentDeed)) == (1, 1)


@pytest.mark.parametrize("kind", ["note", "answer", "promise", "move", "add"])
def test_work_on_a_ticket_that_was_passed_on_is_known_as_done(
    room: SmallRoom, desk: ServiceDesk, tmp_path: Path, kind: str
) -> None:
    who = room.litvinov
    ticket_id = his_ticket(room, desk).ticket_id
    with room.database.read() as session:
        promise = session.scalars(select(Promise.id)).one()
    seen = desk.tickets.card(who, ticket_id).version  # type: ignore[arg-type]
    draft = draft_of(room, agent_id=who.agent_id)
    deed = {
        "note": of_litvinov(room, NoteDeed("смотрю"), ticket_id),
        "answer": of_litvinov(room, AnswerDeed("едем"), ticket_id),
        "promise": of_litvinov(room, KeepPromiseDeed(promise), ticket_id),
        "move": of_litvinov(room, MoveDeed(seen, TicketState.IN_PROGRESS), ticket_id),
        "add": deed_of_call(who.agent_id, room.clock(), AddDeed(draft, ticket_id)),  # type: ignore[arg-type]
    }[kind]
    outbox = Outbox(tmp_path, new_key(), room.clock)
    outbox.put(deed)
    perform(desk, who, deed, recorded=True)
    give_away(room, ticket_id)
    stood = count(room, TimelineEntry)
    sent = outbox.send(desk, who, deed.id)
    assert sent.waiting.state is WaitingState.SENT
    assert outbox.waiting(who.agent_id) == ()
    assert count(room, TimelineEntry) == stood
    outbox.close()


def test_a_deed_that_never_stood_is_still_refused_there(room: SmallRoom, desk: ServiceDesk) -> None:
    ticket_id = his_ticket(room, desk).ticket_id
    give_away(room, ticket_id)
    note = of_litvinov(room, NoteDeed("поздно"), ticket_id)
    with pytest.raises(Exception, match="ticket_unknown"):
        perform(desk, room.litvinov, note, recorded=True)


@pytest.mark.parametrize("payload", [NoteDeed("смотрю"), AnswerDeed("едем")])
def test_words_repeated_after_the_room_forgot_their_deed_stand_once(
    room: SmallRoom, desk: ServiceDesk, payload: NoteDeed | AnswerDeed
) -> None:
    """An outbox may have been shut in a drawer for longer than the room remembers deeds."""
    deed = of_litvinov(room, payload, his_ticket(room, desk).ticket_id)
    perform(desk, room.litvinov, deed, recorded=True)
    with room.database.write() as session:
        session.execute(delete(SentDeed).where(SentDeed.id == deed.id))
    stood = count(room, TimelineEntry)
    room.clock.forward(days=20)
    card = perform(desk, room.litvinov, deed, recorded=True).value
    assert card.ticket_id == deed.ticket_id
    assert count(room, TimelineEntry) == stood
    with room.database.read() as session:
        assert session.get(TimelineEntry, deed.id) is not None


@pytest.mark.parametrize("to_state", [TicketState.CLOSED, TicketState.NEW])
def test_closing_and_giving_back_are_recorded_too(
    room: SmallRoom, desk: ServiceDesk, to_state: TicketState
) -> None:
    head: Actor = room.supervisor
    ticket_id = his_ticket(room, desk).ticket_id
    assert ticket_id is not None
    if to_state is TicketState.CLOSED:
        seen = desk.tickets.card(head, ticket_id).version
        desk.tickets.resolve(head, ticket_id, seen, "готово", ResolutionCode.FIXED)
    seen = desk.tickets.card(head, ticket_id).version
    deed = deed_of_ticket(head.agent_id, room.clock(), ticket_id, MoveDeed(seen, to_state, "так"))
    first = perform(desk, head, deed, recorded=True).value
    stood = count(room, TimelineEntry)
    again = perform(desk, head, deed, recorded=True).value
    assert (again.version, again.state_type) == (first.version, StateType(to_state.value))
    assert count(room, TimelineEntry) == stood
    assert desk.deeds.standing(head, [deed.id]) == {deed.id}
