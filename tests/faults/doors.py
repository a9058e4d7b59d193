"""Every door through which typed text comes in: name -> what goes in, what is found stored."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select, text

from app.domain.client_inputs import ContactChange, NewNotice
from app.domain.readmodels.calls import CallDraft, CallEnding, NewContact, Solution
from app.domain.vocabulary import CallOutcome, EntryKind, NoticeKind
from app.services.calls import CallService
from app.services.catalogue import CatalogueService
from app.services.clients import ClientService
from app.services.knowledge import Knowledge
from app.services.queues import Queues
from app.services.room import Room
from app.services.sign_in import SignIn
from app.services.similar import Similar
from app.services.tickets import Tickets
from db.models.call import Call
from db.models.client import Client, ClientNotice, Contact
from db.models.ticket import Ticket, TicketFieldValue
from db.models.timeline import TimelineEntry
from db.session import Database, dialect_of
from tests import factories as make
from tests.drafts import draft_of, matter_of
from tests.rooms import HandClock, SmallRoom, small_room
from tests.services.support_tickets import begun, register
from tests.support.furnished import furnished

BY_HAND = 500_000


@dataclass(frozen=True, slots=True)
class House:
    """The room with its services and one ticket that Litvinov works on."""

    room: SmallRoom
    line: UUID
    ticket: UUID
    calls: CallService
    clients: ClientService
    tickets: Tickets
    queues: Queues
    similar: Similar
    knowledge: Knowledge
    sign_in: SignIn
    switches: Room


@dataclass(frozen=True, slots=True)
class _Begun:
    """What a house begins with: the keys, and the time at which all that was done."""

    room: SmallRoom
    line: UUID
    ticket: UUID
    now: datetime


def open_house(database: Database) -> House:
    begun_with = furnished(database, "house", _begin)
    room = replace(begun_with.room, database=database, clock=HandClock(begun_with.now))
    _keep_numbers(database)
    catalogue = CatalogueService(database, room.clock)
    catalogue.snapshot()
    stand = (database, room.clock)
    return House(
        room=room,
        line=begun_with.line,
        ticket=begun_with.ticket,
        calls=CallService(*stand, catalogue),
        clients=ClientService(*stand),
        tickets=Tickets(*stand, catalogue),
        queues=Queues(*stand, catalogue),
        similar=Similar(*stand, catalogue),
        knowledge=Knowledge(*stand, catalogue),
        sign_in=SignIn(*stand),
        switches=Room(*stand, catalogue),
    )


def _keep_numbers(database: Database) -> None:
    """The tickets that the tests make by hand have numbers of their own."""
    with database.write() as session:
        sequence = dialect_of(session).name == "postgresql"
        dialect_of(session).draw_numbers(session, make.NOW.year, 1 if sequence else BY_HAND)
        if sequence:
            reached = text(f"SELECT setval('guard.number_of_{make.NOW.year}', {BY_HAND})")
            session.execute(reached)


def _begin(database: Database) -> _Begun:
    room = small_room(database)
    with database.write() as session:
        line = make.make_field(session, room.cash_branch, "seen_on_screen")
    catalogue = CatalogueService(database, room.clock)
    names = {"client_id": room.vector, "contact_id": room.petrov, "category_id": room.no_print}
    ticket = register(room, assignee_id=room.litvinov.agent_id, **names)
    begun(Tickets(database, room.clock, catalogue), room, ticket)
    return _Begun(room, line, ticket, room.clock.now)


Write = Callable[[House, str], str]


def _registered(house: House, draft: CallDraft) -> UUID:
    return house.calls.register(house.room.dispatcher, draft).value.ticket_id


def _description(house: House, text: str) -> str:
    room = house.room
    key = _registered(house, draft_of(room, matter=matter_of(room, description=text)))
    with room.database.read() as session:
        return session.get_one(Ticket, key).description


def _field(house: House, text: str) -> str:
    room = house.room
    matter = matter_of(room, fields={"seen_on_screen": text})
    key = _registered(house, draft_of(room, matter=matter))
    with room.database.read() as session:
        stored = session.get(TicketFieldValue, (key, house.line))
        return stored.value if stored else ""


def _remote_look(house: House, text: str) -> str:
    room = house.room
    key = _registered(house, draft_of(room, matter=matter_of(room, remote_look=text)))
    return body_of(house, key, EntryKind.REMOTE_LOOK)


def _override(house: House, text: str) -> str:
    room = house.room
    matter = matter_of(room, override_reason=text, assignee_id=room.kim.agent_id)
    key = _registered(house, draft_of(room, matter=matter))
    return str(facts_of(house, key, EntryKind.ASSIGNED)["override"])


def _new_caller(part: str) -> Write:
    def send(house: House, text: str) -> str:
        room = house.room
        more: dict[str, Any] = {part: text}
        new = replace(NewContact(full_name="Новый Звонящий"), **more)
        draft = draft_of(room, contact_id=None, client_id=None, new_contact=new)
        key = _registered(house, draft)
        with room.database.read() as session:
            person = session.get_one(Contact, session.get_one(Ticket, key).contact_id)
            if part != "organisation":
                return str(getattr(person, part))
            return session.get_one(Client, person.client_id).name if person.client_id else ""

    return send


def _created(part: str) -> Write:
    def send(house: House, text: str) -> str:
        more: dict[str, Any] = {part: text}
        new = replace(NewContact(full_name="Ещё Один"), **more)
        key = house.clients.create(house.room.dispatcher, new, "").value
        card = house.clients.card(house.room.dispatcher, key)
        return str(getattr(card, part))

    return send


def _edited(part: str) -> Write:
    def send(house: House, text: str) -> str:
        change = ContactChange(**{part: text})
        house.clients.edit(house.room.dispatcher, house.room.petrov, change)
        with house.room.database.read() as session:
            return str(getattr(session.get_one(Contact, house.room.petrov), part))

    return send


def _notice(house: House, text: str) -> str:
    notice = NewNotice(NoticeKind.OTHER, text, contact_id=house.room.petrov)
    key = house.clients.add_notice(house.room.dispatcher, notice).value
    with house.room.database.read() as session:
        return session.get_one(ClientNotice, key).text


def _solved_at_once(house: House, text: str) -> str:
    told = house.calls.solve_at_once(house.room.dispatcher, draft_of(house.room), Solution(text))
    assert told.value is not None
    with house.room.database.read() as session:
        return session.get_one(Ticket, told.value.ticket_id).resolution


def _added(house: House, text: str) -> str:
    room = house.room
    draft = draft_of(room, matter=matter_of(room, description=text))
    house.calls.add_to_ticket(room.dispatcher, draft, house.ticket)
    with room.database.read() as session:
        return session.get_one(TimelineEntry, draft.matter.ticket_id).body


def _added_field(house: House, text: str) -> str:
    room = house.room
    draft = draft_of(room, matter=matter_of(room, fields={"seen_on_screen": text}))
    house.calls.add_to_ticket(room.dispatcher, draft, house.ticket)
    with room.database.read() as session:
        facts = session.get_one(TimelineEntry, draft.matter.ticket_id).facts
    return str(facts["fields"].get("seen_on_screen", ""))


def _ending(part: str) -> Write:
    def send(house: House, text: str) -> str:
        draft = draft_of(house.room)
        more: dict[str, Any] = {part: text}
        ending = replace(CallEnding(CallOutcome.OFF_TOPIC, reason="Реклама"), **more)
        house.calls.finish(house.room.dispatcher, draft, ending)
        with house.room.database.read() as session:
            return str(getattr(session.get_one(Call, draft.call_id), part))

    return send


def _lost_call(house: House, text: str) -> str:
    room = house.room
    draft = draft_of(room, matter=matter_of(room, description=text))
    house.calls.abandon_to_callback(room.dispatcher, draft)
    with room.database.read() as session:
        return session.get_one(Call, draft.call_id).note


def _rung_back(house: House, text: str) -> str:
    room = house.room
    draft = draft_of(room, matter=matter_of(room, description=""))
    house.calls.abandon_to_callback(room.dispatcher, draft)
    house.calls.callback_done(room.dispatcher, draft.call_id, reached=True, note=text)
    with room.database.read() as session:
        return session.get_one(Call, draft.call_id).note


def _room_name(house: House, text: str) -> str:
    return house.switches.set(house.room.supervisor, "room_name", text).value.room_name


def body_of(house: House, ticket: UUID, kind: EntryKind) -> str:
    entry = last_of(house, ticket, kind)
    return entry.body if entry else ""


def facts_of(house: House, ticket: UUID, kind: EntryKind) -> dict[str, Any]:
    entry = last_of(house, ticket, kind)
    return entry.facts if entry else {}


def last_of(house: House, ticket: UUID, kind: EntryKind) -> TimelineEntry | None:
    mine = (TimelineEntry.ticket_id == ticket) & (TimelineEntry.kind == kind)
    newest = select(TimelineEntry).where(mine).order_by(TimelineEntry.id.desc()).limit(1)
    with house.room.database.read() as session:
        return session.scalar(newest)


CALL_WRITES: Mapping[str, Write] = {
    "description": _description,
    "a category's own field": _field,
    "remote look": _remote_look,
    "why somebody else": _override,
    "new caller's name": _new_caller("full_name"),
    "new caller's organisation": _new_caller("organisation"),
    "new caller's position": _new_caller("position"),
    "new caller's city": _new_caller("city"),
    "contact's name": _created("full_name"),
    "contact's organisation": _created("organisation"),
    "contact's address": _edited("address"),
    "contact's manner": _edited("manner"),
    "contact's e-mail": _edited("email"),
    "say-first banner": _notice,
    "solution at once": _solved_at_once,
    "call added to a ticket": _added,
    "field of a call added to a ticket": _added_field,
    "reason of an ending": _ending("reason"),
    "note of an ending": _ending("note"),
    "lost call": _lost_call,
    "ring back": _rung_back,
    "name of the room": _room_name,
}
