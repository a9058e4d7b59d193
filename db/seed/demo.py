"""The demo room: one call fills an empty database with a room in the middle of its day."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from random import Random
from uuid import UUID

from sqlalchemy.orm import Session

from app.domain.phone import parse
from app.domain.vocabulary import CallOutcome, CallTicketRelation
from app.domain.working_calendar import zone_of
from db.models import call as calls
from db.models import client as clients
from db.models.catalogue import Category
from db.models.staff import Agent, SupportGroup
from db.models.ticket import Ticket, TicketCounter
from db.seed.classification import add_classification
from db.seed.clients import ClientMaker, Organisation
from db.seed.content import read
from db.seed.diary import write_diary
from db.seed.history import HistoryMaker
from db.seed.knowledge import add_knowledge
from db.seed.outages import OutageWriter, outages_of_today
from db.seed.process import add_process, add_talk
from db.seed.reference import Reference, add_reference, forget_template, require_empty
from db.seed.rows import Rows
from db.seed.staff import Staff, add_staff
from db.seed.story import Story
from db.seed.tickets import TicketWriter
from db.seed.today import minutes, stories_of_today
from db.seed.warnings import WarningWriter
from db.session import Database, dialect_of

ROOM_NAME = "Диспетчерская СПб"
LOOSE_CALLS = 250
TICKETS_A_DAY = 25
"""What the room takes in on an average day, so that the year's numbers look their age."""
YEAR_STEP = 10**7
CHUNK = 200
OUTCOMES = {
    "status": CallOutcome.STATUS_QUESTION,
    "addition": CallOutcome.ADDITION,
    "consultation": CallOutcome.CONSULTATION,
    "wrong": CallOutcome.WRONG_NUMBER,
    "callback": CallOutcome.CALLBACK_DONE,
}
RELATIONS = {
    "status": CallTicketRelation.ASKED_STATUS,
    "addition": CallTicketRelation.ADDED_TO,
}


@dataclass(frozen=True, slots=True)
class DemoSummary:
    """How much was made."""

    groups: int
    agents: int
    categories: int
    clients: int
    contacts: int
    tickets: int
    calls: int


def create_demo_room(database: Database, now: datetime, seed: int = 1) -> DemoSummary:
    """Fill an empty database; RuleBroken ``database_not_empty`` when it holds a room already.

    The bare template of a new room counts as empty and makes way.

    ``now`` is an aware moment up to which the history runs. The same ``now`` and ``seed``
    give the same room, but for its keys.
    """
    now = now.replace(microsecond=0)
    rows = collect_room(now, seed)
    with database.write() as session:
        forget_template(session)
        require_empty(session)
        rows.write(session)
        _index(session, rows)
        write_diary(session, now)
    return DemoSummary(
        groups=rows.count(SupportGroup),
        agents=rows.count(Agent),
        categories=rows.count(Category),
        clients=rows.count(clients.Client),
        contacts=rows.count(clients.Contact),
        tickets=rows.count(Ticket),
        calls=rows.count(calls.Call),
    )


def collect_room(now: datetime, seed: int) -> Rows:
    """Return every row of the demo room, not yet written."""
    rows, dice = Rows(), Random(seed)
    reference = add_reference(rows, now - timedelta(days=400), ROOM_NAME)
    staff = add_staff(rows, reference, now)
    classification = add_classification(rows, reference, staff, now)
    partners = add_knowledge(rows, classification, staff, now)
    made = ClientMaker(rows, reference, staff, now, dice).make_all()
    rules = add_process(rows, reference, staff, classification, now)
    maker = HistoryMaker(reference, staff, classification, made, now, dice)
    apart = HistoryMaker(reference, staff, classification, made, now, Random(seed + 1))
    outages = outages_of_today(apart, classification, made, now)
    writer = TicketWriter(rows, reference, staff, classification, partners, now, dice)
    stories = [*maker.weeks(), *maker.regular()]
    stories += stories_of_today(maker, classification, made, now)
    stories += [story for outage in outages for story in outage.stories()]
    written = _write_numbered(rows, writer, stories, reference)
    _write_loose_calls(rows, maker, writer, written)
    _write_callbacks(rows, staff, made, now)
    writer_of_outages = OutageWriter(rows, staff, written, now)
    for outage in outages:
        writer_of_outages.write(outage)
    WarningWriter(rows, staff, rules, now).write(written, reference.policies["none"].calendar)
    add_talk(rows, staff, now, seed)
    return rows


def _write_numbered(
    rows: Rows, writer: TicketWriter, stories: Sequence[Story], reference: Reference
) -> list[tuple[UUID, Story]]:
    zone = zone_of(reference.zone)
    last: dict[int, int] = {}
    written = []
    for story in sorted(stories, key=lambda each: each.registered_at):
        local = story.registered_at.astimezone(zone)
        if local.year not in last:
            # The room is older than its shown history, but no year begins in its middle twice.
            last[local.year] = 0 if last else local.timetuple().tm_yday * TICKETS_A_DAY
        last[local.year] += 1
        number = local.year * YEAR_STEP + last[local.year]
        written.append((writer.write(story, number), story))
    for year, number in last.items():
        rows.put(TicketCounter, year=year, last=number)
    return written


def _write_loose_calls(
    rows: Rows,
    maker: HistoryMaker,
    writer: TicketWriter,
    written: Sequence[tuple[UUID, Story]],
) -> None:
    notes = read("matters")["calls"]
    for moment, kind, (ticket_id, story) in maker.loose_calls(written, LOOSE_CALLS):
        again = replace(story, opened_at=moment, talk=story.talk / 2)
        note = notes[kind][moment.minute % len(notes[kind])]
        known = kind != "wrong"
        call_id = writer.add_call(again, OUTCOMES[kind], note=note, known=known)
        if kind in RELATIONS:
            rows.put(
                calls.CallTicket, call_id=call_id, ticket_id=ticket_id, relation=RELATIONS[kind]
            )


def _write_callbacks(
    rows: Rows, staff: Staff, made: dict[str, Organisation], now: datetime
) -> None:
    for ago, client, number, due, note in read("today")["callbacks"]["list"]:
        organisation = made.get(client)
        person = organisation.people[0] if organisation else None
        typed = number or (person[2] if person else "")
        started = now - minutes(ago)
        rows.add(
            calls.Call,
            started,
            agent_id=staff.agents["m.petrova"],
            contact_id=person[0] if person else None,
            client_id=organisation.key if organisation else None,
            number_as_typed=typed,
            phone_key=parse(typed).key if typed else "",
            started_at=started,
            hung_up_at=started + timedelta(seconds=40),
            finished_at=started + timedelta(seconds=55),
            talk_seconds=40,
            wrap_up_seconds=15,
            outcome=CallOutcome.CUT_OFF,
            note=note,
            callback_due_at=now + minutes(due),
        )


def _index(session: Session, rows: Rows) -> None:
    dialect = dialect_of(session)
    people = [(row["id"], row["search_text"]) for row in rows.of(clients.Contact)]
    tickets = [
        (row["number"], " ".join((row["subject"], row["description"], row["resolution"])))
        for row in rows.of(Ticket)
    ]
    for start in range(0, len(people), CHUNK):
        dialect.index_contacts(session, people[start : start + CHUNK])
    for start in range(0, len(tickets), CHUNK):
        dialect.index_tickets(session, tickets[start : start + CHUNK])
