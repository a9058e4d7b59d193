"""What an engineer knows of tickets that lie in another department than his own."""

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest

from app.domain.errors import RuleBroken
from app.domain.identity import new_id
from app.domain.vocabulary import NoticeKind, SupportLine
from app.services.calls import CallService
from app.services.catalogue import CatalogueService
from app.services.clients import ClientService
from app.services.queues import Queues
from app.services.tickets import Tickets
from db.models.sla import Promise
from tests import factories as make
from tests.drafts import draft_of, matter_of
from tests.rooms import SmallRoom
from tests.services.support_tickets import register


@pytest.fixture
def elsewhere(room: SmallRoom) -> UUID:
    """A ticket of Petrov's in a department that kim is not of, with a promise."""
    with room.database.write() as session:
        other = make.make_department(session, "other")
        away = make.make_group(session, other, "away")
    key = register(
        room,
        department_id=other,
        group_id=away,
        line=SupportLine.SECOND,
        client_id=room.vector,
        contact_id=room.petrov,
        category_id=room.no_print,
        subject="Терминал молчит",
        external_key="INC0000777",
    )
    with room.database.write() as session:
        due_at = room.clock.now + timedelta(hours=1)
        promise = Promise(id=new_id(), ticket_id=key, text="Перезвонить", due_at=due_at)
        promise.made_at, promise.made_by_id = room.clock.now, room.supervisor.agent_id
        session.add(promise)
    return key


def test_the_ticket_itself_is_out_of_reach(
    room: SmallRoom, catalogue: CatalogueService, elsewhere: UUID
) -> None:
    tickets = Tickets(room.database, room.clock, catalogue)
    with pytest.raises(RuleBroken) as refused:
        tickets.card(room.kim, elsewhere)
    assert refused.value.code == "ticket_unknown"
    assert Queues(room.database, room.clock, catalogue).search(room.kim, "терминал").rows == ()
    assert tickets.card(room.supervisor, elsewhere).subject == "Терминал молчит"


@pytest.mark.parametrize("text", ["", "ТЕРМИНАЛ"])
def test_a_history_is_the_clients_whole_one(room: SmallRoom, elsewhere: UUID, text: str) -> None:
    clients = ClientService(room.database, room.clock)
    for contact, client in ((None, room.vector), (room.petrov, None)):
        found = clients.history(room.kim, contact, client, text=text)
        assert (found.total, [one.ticket_id for one in found.items]) == (1, [elsewhere])
        assert found.items[0].requester_name == "Иван Петров"
    assert clients.history(room.kim, room.petrov, text="сканер").total == 0
    assert clients.history(room.kim, room.sidorova).total == 0


def test_what_was_promised_is_said_first(room: SmallRoom, elsewhere: UUID) -> None:
    card = ClientService(room.database, room.clock).card(room.kim, room.petrov)
    promises = [one for one in card.notices if one.kind is NoticeKind.OPEN_PROMISE]
    assert [(one.text, one.author) for one in promises] == [("Перезвонить", "Head")]


def test_whoever_names_its_number_is_found(room: SmallRoom, elsewhere: UUID) -> None:
    found = ClientService(room.database, room.clock).find(room.kim, "inc0000777")
    assert found.ticket_id == elsewhere
    assert [one.contact_id for one in found.matches] == [room.petrov]


def test_it_counts_in_what_is_frequent(
    room: SmallRoom, catalogue: CatalogueService, elsewhere: UUID
) -> None:
    calls = CallService(room.database, room.clock, catalogue)
    assert [(one.category_id, one.count) for one in calls.frequent_today(room.kim)] == [
        (room.no_print, 1)
    ]


def test_a_registration_for_another_department_is_answered_twice(
    room: SmallRoom, catalogue: CatalogueService
) -> None:
    with room.database.write() as session:
        other = make.make_department(session, "other")
        away = make.make_group(session, other, "away")
    calls = CallService(room.database, room.clock, catalogue)
    draft = draft_of(room, agent_id=room.kim.agent_id, matter=matter_of(room, group_id=away))
    first = calls.register(room.kim, draft, deed=draft.call_id).value
    again = calls.register(room.kim, draft, deed=draft.call_id).value
    assert again == first
    with pytest.raises(RuleBroken):
        Tickets(room.database, room.clock, catalogue).card(room.kim, first.ticket_id)


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_nobody_is_told_of_what_another_registered(
    room: SmallRoom, catalogue: CatalogueService
) -> None:
    with room.database.write() as session:
        other = make.make_department(session, "other")
        away = make.make_group(session, other, "away")
    calls = CallService(room.database, room.clock, catalogue)
    draft = draft_of(room, matter=matter_of(room, group_id=away))
    calls.register(room.dispatcher, draft)
    copied = draft_of(room, agent_id=room.kim.agent_id, matter=matter_of(room, group_id=away))
    copied = replace(copied, matter=replace(copied.matter, ticket_id=draft.matter.ticket_id))
    with pytest.raises(RuleBroken) as refused:
        calls.register(room.kim, copied)
    assert refused.value.code == "reference_unknown"
