"""The same draft sent twice is written once, whatever happened to the first answer."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from threading import Barrier

import pytest
from sqlalchemy import func, select

from app.domain.errors import RuleBroken
from app.domain.identity import new_id
from app.domain.readmodels.calls import CallEnding, NewContact, Registered, Solution
from app.domain.vocabulary import CallOutcome
from app.services.calls import CallService
from app.services.catalogue import CatalogueService
from db.base import Base
from db.models.call import Call, CallTicket
from db.models.client import Contact
from db.models.sla import Promise
from db.models.ticket import Ticket
from db.models.timeline import TimelineEntry
from tests.drafts import draft_of, matter_of
from tests.rooms import SmallRoom


@pytest.fixture
def calls(room: SmallRoom, catalogue: CatalogueService) -> CallService:
    return CallService(room.database, room.clock, catalogue)


def count(room: SmallRoom, model: type[Base]) -> int:
    with room.database.read() as session:
        return session.scalar(select(func.count()).select_from(model)) or 0


def counts(room: SmallRoom) -> list[int]:
    kinds = (Call, CallTicket, Ticket, TimelineEntry, Promise, Contact)
    return [count(room, kind) for kind in kinds]


def test_a_retry_answers_as_the_first_time(room: SmallRoom, calls: CallService) -> None:
    draft = draft_of(room)
    first = calls.register(room.dispatcher, draft).value
    stood = counts(room)
    room.clock.forward(minutes=5)
    assert calls.register(room.dispatcher, draft).value == first
    assert counts(room) == stood


def test_a_retry_of_an_unknown_caller_makes_no_second_person(
    room: SmallRoom, calls: CallService
) -> None:
    new = NewContact("Ольга Белова", organisation="Заря")
    draft = draft_of(room, contact_id=None, client_id=None, new_contact=new)
    first = calls.register(room.dispatcher, draft).value
    stood = counts(room)
    assert calls.register(room.dispatcher, draft).value == first
    assert counts(room) == stood


def test_a_retry_of_a_later_matter(room: SmallRoom, calls: CallService) -> None:
    first = draft_of(room)
    calls.register(room.dispatcher, first, keep_open=True)
    second = replace(first, matter=matter_of(room), registered=(first.matter.ticket_id,))
    told = calls.register(room.dispatcher, second).value
    stood = counts(room)
    assert calls.register(room.dispatcher, second).value == told
    assert counts(room) == stood


def test_a_later_matter_whose_first_was_never_told(room: SmallRoom, calls: CallService) -> None:
    first = draft_of(room)
    calls.register(room.dispatcher, first, keep_open=True)
    forgetful = replace(first, matter=matter_of(room))
    told = calls.register(room.dispatcher, forgetful).value
    assert told.ticket_id == forgetful.matter.ticket_id
    assert (count(room, Ticket), count(room, Call)) == (2, 1)


def test_two_senders_at_once_write_one_ticket(room: SmallRoom, calls: CallService) -> None:
    draft = draft_of(room)
    together = Barrier(4)

    def send() -> Registered:
        together.wait()
        return calls.register(room.dispatcher, draft).value

    with ThreadPoolExecutor(4) as senders:
        told = [sending.result() for sending in [senders.submit(send) for _ in range(4)]]
    assert len({one.number for one in told}) == 1
    assert (count(room, Ticket), count(room, Call)) == (1, 1)


def test_many_desks_at_once_get_a_number_each(room: SmallRoom, calls: CallService) -> None:
    drafts = [draft_of(room) for _ in range(12)]
    with ThreadPoolExecutor(4) as desks:
        told = list(desks.map(lambda draft: calls.register(room.dispatcher, draft).value, drafts))
    assert sorted(one.number % 100 for one in told) == list(range(1, 13))


def test_a_number_reserved_in_another_database_gives_way(
    room: SmallRoom, calls: CallService
) -> None:
    taken = calls.register(room.dispatcher, draft_of(room)).value.number
    draft = draft_of(room, matter=matter_of(room, number=taken))
    told = calls.register(room.dispatcher, draft).value
    assert told.number == taken + 1
    assert count(room, Ticket) == 2


def test_solving_twice_and_adding_twice(room: SmallRoom, calls: CallService) -> None:
    solved = draft_of(room)
    told = calls.solve_at_once(room.dispatcher, solved, Solution("Подсказали")).value
    assert told is not None
    added = draft_of(room)
    calls.add_to_ticket(room.dispatcher, added, told.ticket_id)
    stood = counts(room)
    assert calls.solve_at_once(room.dispatcher, solved, Solution("Подсказали")).value == told
    again = calls.add_to_ticket(room.dispatcher, added, told.ticket_id).value
    assert again.ticket_id == told.ticket_id
    assert counts(room) == stood


def test_an_ending_twice_keeps_the_first_times(room: SmallRoom, calls: CallService) -> None:
    draft = draft_of(room)
    ending = CallEnding(CallOutcome.WRONG_NUMBER)
    calls.finish(room.dispatcher, draft, ending)
    room.clock.forward(hours=1)
    calls.finish(room.dispatcher, draft, ending)
    with room.database.read() as session:
        call = session.get(Call, draft.call_id)
    assert call is not None
    assert call.wrap_up_seconds == 30


def test_a_key_of_nobody_is_no_repetition(room: SmallRoom, calls: CallService) -> None:
    draft = draft_of(room, matter=matter_of(room, site_id=new_id()))
    with pytest.raises(RuleBroken) as told:
        calls.register(room.dispatcher, draft)
    assert told.value.code == "reference_unknown"
    assert counts(room)[:3] == [0, 0, 0]
