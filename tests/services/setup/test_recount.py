"""Working time or targets changed: open tickets keep their deadlines, or follow when asked."""

from datetime import timedelta

from app.domain.escalation import WatchedClock
from app.domain.permissions import Actor
from app.domain.setup.documents import Document, Draft, SetupKind
from app.services.catalogue import CatalogueService
from app.services.setup import SetUp
from app.services.tickets import Tickets
from db.models.sla import WorkingCalendar
from db.setup.effects import RECOUNT
from tests.rooms import SmallRoom
from tests.services.support_tickets import due, register

HOUR = timedelta(hours=1)


def named(room: SmallRoom) -> None:
    """The small room's two calendars bear one name; an administrator would refuse that."""
    with room.database.write() as session:
        for place, each in enumerate(session.query(WorkingCalendar).order_by(WorkingCalendar.id)):
            each.name = f"Время {place}"


def office(setup: SetUp, actor: Actor, room: SmallRoom) -> tuple[Document, Document]:
    book = setup.book(actor)
    policy = book.of(SetupKind.POLICY)[str(room.office)]
    return policy, book.of(SetupKind.CALENDAR)[policy.body["calendar_id"]]


def closed_tomorrow(document: Document, room: SmallRoom) -> dict[str, object]:
    day = (room.clock.now + timedelta(days=1)).date().isoformat()
    row = {"day": day, "starts_minute": 0, "ends_minute": 0, "name": "Переезд"}
    return {**document.body, "exceptions": [row]}


def test_a_new_holiday_moves_open_deadlines_only_when_asked(
    room: SmallRoom, setup: SetUp, administrator: Actor, catalogue: CatalogueService
) -> None:
    named(room)
    tickets = Tickets(room.database, room.clock, catalogue)
    ticket = register(room, sla_policy_id=room.office, opened_at=room.clock.now)
    before = due(tickets.card(room.supervisor, ticket))
    _policy, calendar = office(setup, administrator, room)
    draft = Draft(SetupKind.CALENDAR, calendar.key, closed_tomorrow(calendar, room), calendar.body)
    [effect] = setup.check(administrator, draft).effects
    assert (effect.code, effect.facts["count"], effect.offers) == (
        "open_keep_deadlines", 1, RECOUNT,
    )  # fmt: skip
    setup.save(administrator, draft)
    assert due(tickets.card(room.supervisor, ticket)) == before
    told = tickets.ledger(room.supervisor, ticket, WatchedClock.RESOLUTION)
    assert told is not None
    assert told.ledger.due_at == told.stored_due_at + timedelta(days=1)
    _policy, calendar = office(setup, administrator, room)
    back = Draft(
        SetupKind.CALENDAR, calendar.key, {**calendar.body, "exceptions": []}, calendar.body
    )
    setup.save(administrator, back)
    _policy, calendar = office(setup, administrator, room)
    follow = Draft(
        SetupKind.CALENDAR, calendar.key, closed_tomorrow(calendar, room), calendar.body,
        frozenset({RECOUNT}),
    )  # fmt: skip
    outcome = setup.save(administrator, follow)
    assert ticket in outcome.changes.tickets
    assert due(tickets.card(room.supervisor, ticket)) == told.ledger.due_at


def test_other_targets_are_followed_when_asked(
    room: SmallRoom, setup: SetUp, administrator: Actor, catalogue: CatalogueService
) -> None:
    named(room)
    tickets = Tickets(room.database, room.clock, catalogue)
    ticket = register(room, sla_policy_id=room.office, opened_at=room.clock.now)
    policy, _calendar = office(setup, administrator, room)
    shorter = [{**row, "resolution_minutes": 120} for row in policy.body["targets"]]
    draft = Draft(
        SetupKind.POLICY, policy.key, {**policy.body, "targets": shorter}, policy.body,
        frozenset({RECOUNT}),
    )  # fmt: skip
    setup.save(administrator, draft)
    card = tickets.card(room.supervisor, ticket)
    assert due(card) == room.clock.now + 2 * HOUR
