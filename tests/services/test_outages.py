"""One fault, many callers: marked, told of, joined, solved with all of them, rung back."""

import pytest
from sqlalchemy import select

from app.domain.room import RoomSettings
from app.domain.vocabulary import (
    EntryKind,
    JoinedPolicy,
    LinkKind,
    ResolutionCode,
    Ringing,
    Spread,
    StateType,
)
from app.services.catalogue import CatalogueService
from app.services.outages import Outages
from app.services.room import Room
from app.services.tickets import Tickets
from db.models.timeline import TimelineEntry
from tests.rooms import SmallRoom
from tests.services.outage_cases import (
    SOLVED,
    WORDS,
    calls,
    declared,
    joined,
    refusal,
    solve,
    states,
)


@pytest.fixture
def outages(room: SmallRoom, catalogue: CatalogueService) -> Outages:
    return Outages(room.database, room.clock, catalogue)


@pytest.fixture
def tickets(room: SmallRoom, catalogue: CatalogueService) -> Tickets:
    return Tickets(room.database, room.clock, catalogue)


# ---- marking and words
def test_an_outage_is_marked_told_of_and_stands_on_the_board(
    room: SmallRoom, outages: Outages
) -> None:
    master = declared(room, outages)
    outages.say(room.dispatcher, master, "Разбираемся.")
    room.clock.forward(minutes=5)
    outages.say(room.ershov, master, WORDS)
    [line] = outages.board(room.supervisor).lines
    assert (line.ticket_id, line.joined, line.waiting, line.over) == (master, 0, 0, False)
    assert line.words is not None
    assert (line.words.body, line.words.author, line.words.at) == (WORDS, "Ershov", room.clock())
    card = outages.outage(room.ershov, master)
    assert [each.body for each in card.words] == [WORDS, "Разбираемся."]
    with room.database.read() as session:
        told = select(TimelineEntry.facts).where(TimelineEntry.kind == EntryKind.OUTAGE)
        stories = list(session.scalars(told.order_by(TimelineEntry.at, TimelineEntry.id)))
    assert stories == [{"spread": "systemic"}, {"text": True}, {"text": True}]


def test_a_single_fault_is_no_outage(room: SmallRoom, outages: Outages) -> None:
    [ticket] = calls(room, 1)
    outages.mark(room.dispatcher, ticket, Spread.SINGLE)
    assert outages.board(room.dispatcher).lines == ()
    assert refusal(outages.say, room.dispatcher, ticket, WORDS) == "no_outage"
    assert refusal(outages.outage, room.dispatcher, ticket) == "ticket_unknown"
    outages.mark(room.dispatcher, ticket, Spread.SYSTEMIC)
    assert len(outages.board(room.dispatcher).lines) == 1


def test_only_who_leads_the_outage_says_what_is_told(room: SmallRoom, outages: Outages) -> None:
    master = declared(room, outages)
    assert refusal(outages.say, room.kim, master, WORDS) == "not_allowed"
    assert refusal(outages.say, room.dispatcher, master, "  ") == "required"
    outages.say(room.ershov, master, WORDS)


# ---- joining
def test_joining_is_told_on_both_sides_and_can_be_taken_back(
    room: SmallRoom, outages: Outages, tickets: Tickets
) -> None:
    master = declared(room, outages)
    [one, other] = joined(room, outages, 2, master)
    outages.join(room.dispatcher, one, master)  # said twice it changes nothing
    card = outages.outage(room.dispatcher, master)
    assert [each.ticket_id for each in card.joined] == [one, other]
    assert card.joined[0].organisation == "Точка 1"
    told = [each.facts for each in tickets.timeline(room.dispatcher, one)]
    assert {"number": 20260000900, "kind": "outage"} in told
    links = tickets.card(room.dispatcher, one).links
    assert [(each.ticket_id, each.kind) for each in links] == [(master, LinkKind.OUTAGE)]
    outages.leave(room.dispatcher, one)
    assert tickets.card(room.dispatcher, one).links == ()
    assert [each.ticket_id for each in outages.outage(room.dispatcher, master).joined] == [other]
    assert {"left": 20260000900} in [each.facts for each in tickets.timeline(room.dispatcher, one)]


def test_no_chains_and_nothing_under_what_is_no_outage(room: SmallRoom, outages: Outages) -> None:
    master = declared(room, outages)
    [one, plain] = calls(room, 2)
    assert refusal(outages.join, room.dispatcher, one, plain) == "no_outage"
    assert refusal(outages.join, room.dispatcher, one, one) == "link_to_itself"
    outages.join(room.dispatcher, one, master)
    assert refusal(outages.mark, room.dispatcher, one, Spread.SYSTEMIC) == "outage_joined_itself"
    assert refusal(outages.mark, room.dispatcher, master, Spread.SINGLE) == "outage_has_joined"
    outages.mark(room.dispatcher, plain, Spread.SYSTEMIC)
    assert refusal(outages.join, room.dispatcher, master, plain) == "outage_has_joined"


# ---- over
def test_sixty_joined_callers_are_closed_with_sixty_recorded_outcomes(
    room: SmallRoom, outages: Outages, tickets: Tickets
) -> None:
    master = declared(room, outages)
    made = joined(room, outages, 60, master)
    assert refusal(outages.ring, room.dispatcher, made[0], Ringing.REACHED) == "outage_not_over"
    room.clock.forward(minutes=30)
    solve(room, tickets, master)
    assert states(room, made) == {StateType.RESOLVED}
    [line] = outages.board(room.dispatcher).lines
    assert (line.over, line.joined, line.waiting) == (True, 60, 60)
    results = (Ringing.REACHED, Ringing.REFUSED, Ringing.TOLD)
    for place, each in enumerate(made):
        room.clock.forward(seconds=20)
        if place % 10 == 0:
            outages.ring(room.dispatcher, each, Ringing.NOT_REACHED, "занято")
            room.clock.forward(seconds=20)
        outages.ring(room.dispatcher, each, results[place % 3])
    card = outages.outage(room.dispatcher, master)
    assert [each.result for each in card.joined] == [results[n % 3] for n in range(60)]
    assert [each.tries for each in card.joined] == [2 if n % 10 == 0 else 1 for n in range(60)]
    assert card.line.waiting == 0
    assert outages.board(room.dispatcher).lines == (), "done: it leaves the board"


def test_each_joined_ticket_tells_that_the_outage_solved_it(
    room: SmallRoom, outages: Outages, tickets: Tickets
) -> None:
    master = declared(room, outages)
    [one] = joined(room, outages, 1, master)
    solve(room, tickets, master)
    card = tickets.card(room.dispatcher, one)
    assert (card.resolution, card.resolution_code) == (SOLVED, ResolutionCode.BY_PARTNER)
    story = next(
        each for each in tickets.timeline(room.dispatcher, one) if each.kind is EntryKind.RESOLUTION
    )
    assert (story.body, story.facts["with"], story.agent_name) == (SOLVED, 20260000900, "Ershov")


def test_a_room_may_keep_joined_tickets_open(
    room: SmallRoom, outages: Outages, tickets: Tickets, catalogue: CatalogueService
) -> None:
    Room(room.database, room.clock, catalogue).set(
        room.supervisor, "outage_joined", JoinedPolicy.KEEP.value
    )
    master = declared(room, outages)
    made = joined(room, outages, 2, master)
    solve(room, tickets, master)
    assert states(room, made) == {StateType.NEW}
    assert outages.board(room.dispatcher).lines[0].waiting == 2
    assert RoomSettings().outage_joined is JoinedPolicy.SOLVE


def test_an_outage_solved_by_nobody_of_the_joined_tickets_hands(
    room: SmallRoom, outages: Outages, tickets: Tickets
) -> None:
    """Ershov may solve his own tickets only; what hangs under his outage he solves with it."""
    master = declared(room, outages)
    made = calls(room, 2, assignee_id=room.kim.agent_id, state="assigned",
                 state_type=StateType.OPEN)  # fmt: skip
    for each in made:
        outages.join(room.dispatcher, each, master)
    version = tickets.card(room.ershov, made[0]).version
    given = (room.ershov, made[0], version, SOLVED, ResolutionCode.FIXED)
    assert refusal(tickets.resolve, *given) == "not_allowed"
    solve(room, tickets, master)
    assert states(room, made) == {StateType.RESOLVED}


def test_who_does_not_ring_back_and_did_not_lead_it_may_not(
    room: SmallRoom, outages: Outages, tickets: Tickets
) -> None:
    master = declared(room, outages)
    [one] = joined(room, outages, 1, master)
    solve(room, tickets, master)
    assert refusal(outages.ring, room.kim, one, Ringing.REACHED) == "not_allowed"
    outages.ring(room.ershov, one, Ringing.NOT_REACHED)
    assert outages.outage(room.ershov, master).joined[0].waits
