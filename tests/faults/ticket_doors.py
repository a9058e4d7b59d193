"""The doors of a ticket that somebody works on: name -> what goes in, what is found stored."""

from collections.abc import Mapping
from datetime import timedelta

from app.domain.identity import new_id
from app.domain.vocabulary import Audience, EntryKind, ResolutionCode
from db.models.sla import Promise
from db.models.ticket import Ticket, TicketFieldValue
from tests.faults.doors import CALL_WRITES, House, Write, body_of
from tests.services.support_tickets import begun, register


def _note(house: House, text: str) -> str:
    house.tickets.note(house.room.litvinov, house.ticket, text, Audience.INTERNAL)
    return body_of(house, house.ticket, EntryKind.NOTE)


def _answer(house: House, text: str) -> str:
    house.tickets.answer(house.room.litvinov, house.ticket, text)
    return body_of(house, house.ticket, EntryKind.ANSWER)


def _resolution(house: House, text: str) -> str:
    engineer, tickets = house.room.litvinov, house.tickets
    key = register(house.room, assignee_id=engineer.agent_id)
    version = begun(tickets, house.room, key).version
    tickets.resolve(engineer, key, version, text, ResolutionCode.FIXED, workaround=text)
    with house.room.database.read() as session:
        return session.get_one(Ticket, key).resolution


def _pause(house: House, text: str) -> str:
    engineer, tickets = house.room.litvinov, house.tickets
    key = register(house.room, assignee_id=engineer.agent_id)
    version = begun(tickets, house.room, key).version
    later = house.room.clock() + timedelta(days=1)
    tickets.move(engineer, key, version, "waiting_client", text, later)
    with house.room.database.read() as session:
        return session.get_one(Ticket, key).pause_reason


def _set_field(house: House, text: str) -> str:
    engineer, tickets = house.room.litvinov, house.tickets
    version = tickets.card(engineer, house.ticket).version
    tickets.set_field(engineer, house.ticket, version, "seen_on_screen", text)
    with house.room.database.read() as session:
        stored = session.get(TicketFieldValue, (house.ticket, house.line))
        return stored.value if stored else ""


def _kept_promise(house: House, text: str) -> str:
    key, room = new_id(), house.room
    with room.database.write() as session:
        session.add(Promise(id=key, ticket_id=house.ticket, text="", made_at=room.clock()))
    house.tickets.keep_promise(room.litvinov, key, text)
    return body_of(house, house.ticket, EntryKind.PROMISE)


WRITES: Mapping[str, Write] = {
    **CALL_WRITES,
    "internal note": _note,
    "answer to the client": _answer,
    "resolution": _resolution,
    "reason of a pause": _pause,
    "field of a ticket": _set_field,
    "note on a kept promise": _kept_promise,
}
