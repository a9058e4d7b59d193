"""The part of the palette that asks the database; ``ask`` runs in a worker."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from app.domain.errors import RuleBroken
from app.domain.phone_format import format_number
from app.domain.readmodels.clients import ContactMatch, FindResult, OrganisationMatch
from app.domain.readmodels.tickets import TicketPage, TicketRow
from app.domain.vocabulary import StateType
from ui.palette.entry import Entry, Kind
from ui.texts import priority_short
from ui.texts.waiting import number_text
from ui.translations import translate
from ui.widgets import Mark

if TYPE_CHECKING:
    from ui.context import DeskContext

LEAST_LETTERS: Final = 2
_EACH: Final = 4
_MARKS: Final = {
    StateType.NEW: Mark.NEW,
    StateType.OPEN: Mark.WORK,
    StateType.PAUSED: Mark.WAIT,
    StateType.RESOLVED: Mark.SOLVED,
    StateType.CLOSED: Mark.CLOSED,
}


@dataclass(frozen=True, slots=True)
class Question:
    """The words and the group asked for, None for all."""

    kind: Kind | None
    text: str


@dataclass(frozen=True, slots=True)
class Found:
    """What the database knows; None where it was not asked or the right is missing."""

    people: FindResult | None
    organisations: tuple[OrganisationMatch, ...]
    tickets: TicketPage | None


def ask(context: "DeskContext", question: Question) -> Found:
    """Search clients and tickets, or only the group asked for."""
    people: FindResult | None = None
    organisations: tuple[OrganisationMatch, ...] = ()
    tickets: TicketPage | None = None
    desk, actor = context.desk, context.actor
    kind, text = question.kind, question.text
    if len(text) >= LEAST_LETTERS and kind in {None, Kind.CLIENT}:
        try:
            people = desk.clients.find(actor, text, _EACH)
            organisations = desk.clients.organisations(actor, people.reading or text, _EACH)
        except RuleBroken:  # a number too long to be one, or no right to see clients
            people = None
    if text and kind in {None, Kind.TICKET}:
        try:
            read = people.reading if people is not None and people.reading else text
            tickets = desk.queues.search(actor, read, _EACH)
        except RuleBroken:  # no right to read tickets
            tickets = None
    return Found(people, organisations, tickets)


def entries_of(found: Found) -> list[Entry]:
    """Return the rows of an answer: organisations, people, tickets."""
    rows = [_organisation(each) for each in found.organisations[:2]]
    if found.people is not None:
        rows += [_person(each) for each in found.people.matches]
    if found.tickets is not None:
        rows += [_ticket(each) for each in found.tickets.rows]
    return rows


def reading_of(found: Found) -> str:
    """Return the words in the other keyboard layout when those were found."""
    return found.people.reading if found.people is not None else ""


def _organisation(match: OrganisationMatch) -> Entry:
    people = translate("Palette", "%n people", n=match.contacts)
    detail = " · ".join(part for part in (match.address, people) if part)
    return Entry(
        Kind.CLIENT, "organisation", match.name, detail, icon="apartment", target=match.client_id
    )


def _person(match: ContactMatch) -> Entry:
    phone = match.phones[0] if match.phones else None
    number = format_number(phone.e164 or phone.as_written) if phone else ""
    detail = " · ".join(part for part in (match.organisation, number) if part)
    return Entry(
        Kind.CLIENT, "contact", match.full_name, detail, icon="person", target=match.contact_id
    )


def _ticket(row: TicketRow) -> Entry:
    detail = (row.client_name, priority_short(row.priority), row.assignee_name)
    return Entry(
        Kind.TICKET,
        "ticket",
        f"{number_text(row.number)} {row.subject}",
        " · ".join(part for part in detail if part),
        mark=_MARKS[row.state_type],
        target=row.ticket_id,
    )
