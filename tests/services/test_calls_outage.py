"""A matter linked to the ticket of an outage while it is registered."""

from dataclasses import replace
from uuid import UUID, uuid4

import pytest
from sqlalchemy import select

from app.domain import drafts
from app.domain.errors import RuleBroken
from app.domain.readmodels.calls import CallDraft
from app.domain.vocabulary import EntryKind, LinkKind
from app.services.calls import CallService
from app.services.catalogue import CatalogueService
from db.models.ticket import Ticket, TicketLink
from db.models.timeline import TimelineEntry
from tests import factories as make
from tests.drafts import draft_of, matter_of, questions_of
from tests.rooms import SmallRoom
from tests.statements import StatementCounter

MOST_STATEMENTS = 11
"""The ten of any registration and the link itself."""


@pytest.fixture
def calls(room: SmallRoom, catalogue: CatalogueService) -> CallService:
    return CallService(room.database, room.clock, catalogue)


@pytest.fixture
def outage(room: SmallRoom) -> UUID:
    with room.database.write() as session:
        return make.make_ticket(session, 77, room.department, category_id=room.no_print)


def linked_draft(room: SmallRoom, outage: UUID) -> CallDraft:
    return draft_of(room, matter=matter_of(room, outage_id=outage))


def test_the_link_stands_and_is_told_on_both_sides(
    room: SmallRoom, calls: CallService, outage: UUID
) -> None:
    draft = linked_draft(room, outage)
    told = calls.register(room.dispatcher, draft)
    with room.database.read() as session:
        [link] = session.scalars(select(TicketLink))
        stories = {
            row.ticket_id: row.facts
            for row in session.scalars(
                select(TimelineEntry).where(TimelineEntry.kind == EntryKind.LINKED)
            )
        }
        ticket = session.get_one(Ticket, told.value.ticket_id)
        number = session.get_one(Ticket, outage).number
    ends = (link.ticket_id, link.other_id, link.kind)
    assert ends == (told.value.ticket_id, outage, LinkKind.OUTAGE)
    assert stories == {
        told.value.ticket_id: {"number": number, "kind": "outage"},
        outage: {"number": told.value.number, "kind": "outage"},
    }
    assert told.changes.tickets == {told.value.ticket_id, outage}
    assert ticket.master_id is None


def test_under_a_master_it_hangs_as_well(room: SmallRoom, calls: CallService, outage: UUID) -> None:
    with room.database.write() as session:
        make.make_ticket(session, 78, room.department, master_id=outage)
    told = calls.register(room.dispatcher, linked_draft(room, outage)).value
    with room.database.read() as session:
        assert session.get_one(Ticket, told.ticket_id).master_id == outage


def test_a_ticket_gone_or_out_of_reach_is_refused(room: SmallRoom, calls: CallService) -> None:
    with room.database.write() as session:
        foreign = make.make_ticket(session, 79, make.make_department(session, "elsewhere"))
    for actor, key in ((room.dispatcher, uuid4()), (room.litvinov, foreign)):
        with pytest.raises(RuleBroken) as refused:
            calls.register(actor, replace(linked_draft(room, key), agent_id=actor.agent_id))
        assert (refused.value.code, refused.value.field) == ("ticket_unknown", "outage")
    with room.database.read() as session:
        assert list(session.scalars(select(TicketLink))) == []


def test_one_statement_more_and_one_commit(
    room: SmallRoom,
    calls: CallService,
    catalogue: CatalogueService,
    outage: UUID,
    statements: StatementCounter,
) -> None:
    answers = dict.fromkeys(questions_of(catalogue.snapshot(), room.no_print), 1)
    number = calls.reserve_number(room.dispatcher)
    matter = matter_of(
        room,
        number=number,
        fields={"model": "Атол"},
        answers=answers,
        assignee_id=room.kim.agent_id,
        outage_id=outage,
    )
    statements.clear()
    calls.register(room.dispatcher, draft_of(room, matter=matter))
    assert statements.commits == 1
    assert len(statements) <= MOST_STATEMENTS, statements.texts


def test_the_draft_keeps_it_and_older_drafts_lack_it(room: SmallRoom, outage: UUID) -> None:
    draft = linked_draft(room, outage)
    text = drafts.to_json(draft)
    assert drafts.from_json(text) == draft
    older = text.replace(f',"outage_id":"{outage}"', "")
    assert older != text
    assert drafts.from_json(older).matter.outage_id is None
