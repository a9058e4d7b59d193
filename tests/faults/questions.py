"""Questions and short entries: what matters is that there is an answer or a refusal in words."""

from collections.abc import Callable, Mapping

from tests.faults.doors import House

Ask = Callable[[House, str], object]

ASKS: Mapping[str, Ask] = {
    "find": lambda h, text: h.clients.find(h.room.dispatcher, text),
    "organisations": lambda h, text: h.clients.organisations(h.room.dispatcher, text),
    "alike people": lambda h, text: h.clients.similar_contacts(
        h.room.dispatcher, text, organisation=text, number=text
    ),
    "history": lambda h, text: h.clients.history(h.room.dispatcher, h.room.petrov, text=text),
    "tickets": lambda h, text: h.queues.search(h.room.litvinov, text),
    "alike tickets": lambda h, text: h.similar.open_alike(
        h.room.dispatcher, h.room.petrov, h.room.vector, None, text
    ),
    "knowledge": lambda h, text: h.knowledge.search(text),
    "suggested category": lambda h, text: h.calls.catalogue.index().suggest(text),
    "category typed": lambda h, text: h.calls.catalogue.index().search(text),
    "number of a known person": lambda h, text: h.clients.add_phone(
        h.room.dispatcher, h.room.petrov, text
    ),
    "server login": lambda h, text: h.sign_in.enter_server(text),
    "last visit": lambda h, text: h.sign_in.last_visit(text),
    "own PIN": lambda h, text: h.sign_in.set_pin(h.room.dispatcher, text),
    "state of a ticket": lambda h, text: h.tickets.move(h.room.litvinov, h.ticket, 1, text),
    "switch of the room": lambda h, text: h.switches.set(h.room.supervisor, text, text),
    "length of a call": lambda h, text: h.switches.set(
        h.room.supervisor, "call_norm_seconds", text
    ),
}


def embedded_only(house: House, text: str) -> object:
    """Sign in by a profile whose PIN is set: the login and the PIN are typed."""
    house.sign_in.set_pin(house.room.dispatcher, "1234")
    return house.sign_in.enter_profile(house.room.dispatcher.login, text)
