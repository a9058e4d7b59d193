"""Variables of ready answers in the language in force, and what stands in for them."""

from datetime import datetime

from app.domain.answer_text import Filled, Values, Variable, first_name, renamed
from app.domain.permissions import Actor
from app.domain.readmodels.catalogue import Catalogue
from app.domain.readmodels.tickets import TicketCard
from app.domain.vocabulary import SlaClock
from ui.formats import date_short, day_time
from ui.texts.waiting import number_text
from ui.texts.words import named
from ui.translations import translate


def variable_name(variable: Variable) -> str:
    """Name a variable as it is typed between braces."""
    return {
        Variable.CONTACT: translate("Variables", "contact"),
        Variable.NAME: translate("Variables", "name"),
        Variable.CLIENT: translate("Variables", "client"),
        Variable.TICKET: translate("Variables", "ticket"),
        Variable.SUBJECT: translate("Variables", "subject"),
        Variable.AGENT: translate("Variables", "agent"),
        Variable.GROUP: translate("Variables", "group"),
        Variable.REACTION: translate("Variables", "reaction"),
        Variable.DUE: translate("Variables", "due"),
        Variable.PROMISE: translate("Variables", "promise"),
        Variable.SITE: translate("Variables", "site"),
        Variable.EQUIPMENT: translate("Variables", "equipment"),
        Variable.ROOM: translate("Variables", "room"),
        Variable.TODAY: translate("Variables", "today"),
    }[variable]


def variable_hint(variable: Variable) -> str:
    """Say what will stand there."""
    return {
        Variable.CONTACT: translate("Variables", "full name of the contact"),
        Variable.NAME: translate("Variables", "how the contact is spoken to"),
        Variable.CLIENT: translate("Variables", "the client's organisation"),
        Variable.TICKET: translate("Variables", "number of the ticket"),
        Variable.SUBJECT: translate("Variables", "subject of the ticket"),
        Variable.AGENT: translate("Variables", "name of the one who writes"),
        Variable.GROUP: translate("Variables", "the group that has the ticket"),
        Variable.REACTION: translate("Variables", "when somebody gets in touch at the latest"),
        Variable.DUE: translate("Variables", "when it is solved at the latest"),
        Variable.PROMISE: translate("Variables", "when the client was promised a call"),
        Variable.SITE: translate("Variables", "the client's site"),
        Variable.EQUIPMENT: translate("Variables", "the device it is about"),
        Variable.ROOM: translate("Variables", "name of the support room"),
        Variable.TODAY: translate("Variables", "today's date"),
    }[variable]


def shown_body(body: str) -> str:
    """Return a kept text with the variables named in the language in force."""
    return renamed(body, _own_name)


def kept_body(typed: str) -> str:
    """Return a typed text as it is kept: variables by their codes, whatever language named them."""
    codes = {variable_name(each).casefold(): each.value for each in Variable}
    return renamed(typed, lambda name: codes.get(name.casefold(), name))


def _own_name(name: str) -> str:
    known = name.casefold()
    return variable_name(Variable(known)) if known in set(Variable) else name


def missing_text(filled: Filled) -> str:
    """Say what is not known yet and stands as a blank; empty when all is."""
    if not filled.missing:
        return ""
    names = ", ".join(variable_name(each) for each in filled.missing)
    return translate("Variables", "Not known yet, fill in yourself: {names}").format(names=names)


def room_values(actor: Actor, catalogue: Catalogue, now: datetime) -> dict[Variable, str]:
    """Return what is known everywhere."""
    return {
        Variable.AGENT: actor.full_name,
        Variable.ROOM: catalogue.settings.room_name,
        Variable.TODAY: date_short(now),
    }


def ticket_values(card: TicketCard, actor: Actor, catalogue: Catalogue, now: datetime) -> Values:
    """Return what a ticket knows."""
    due = {each.clock: day_time(each.due_at, now) for each in card.slas if each.met_at is None}
    open_ = [each.due_at for each in card.promises if each.kept_at is None and each.due_at]
    group = catalogue.groups.get(card.group_id) if card.group_id is not None else None
    return room_values(actor, catalogue, now) | {
        Variable.CONTACT: card.contact_name,
        Variable.NAME: first_name(card.contact_name),
        Variable.CLIENT: card.client_name,
        Variable.TICKET: number_text(card.number),
        Variable.SUBJECT: card.subject,
        Variable.GROUP: named(group.name, group.name_en) if group else "",
        Variable.REACTION: due.get(SlaClock.FIRST_RESPONSE, ""),
        Variable.DUE: due.get(SlaClock.RESOLUTION, ""),
        Variable.PROMISE: day_time(min(open_), now) if open_ else "",
        Variable.SITE: card.site_name,
        Variable.EQUIPMENT: card.equipment,
    }


def sample_values(actor: Actor, catalogue: Catalogue, now: datetime) -> Values:
    """Return what a preview shows before there is a ticket: an example of everything."""
    return {
        Variable.CONTACT: translate("Variables", "Petrova Maria Ivanovna"),
        Variable.NAME: translate("Variables", "Maria Ivanovna"),
        Variable.CLIENT: translate("Variables", "Vector LLC"),
        Variable.TICKET: number_text(now.year * 10**7 + 11902),
        Variable.SUBJECT: translate("Variables", "Till 2, Lesnaya: no receipt"),
        Variable.GROUP: translate("Variables", "Cash registers"),
        Variable.REACTION: day_time(now, now),
        Variable.DUE: day_time(now, now),
        Variable.PROMISE: day_time(now, now),
        Variable.SITE: translate("Variables", "Lesnaya"),
        Variable.EQUIPMENT: translate("Variables", "Till 2"),
    } | room_values(actor, catalogue, now)
