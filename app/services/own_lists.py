"""Lists that somebody keeps for himself (R84); those of the room are part of its set-up."""

from collections.abc import Sequence
from uuid import UUID

from app.domain.errors import RuleBroken
from app.domain.filters.language import parse
from app.domain.filters.naming import names_of
from app.domain.filters.writing import kept
from app.domain.permissions import Actor, Permission
from app.domain.readmodels.lists import OwnFilter
from app.domain.text_guard import clean_line
from app.services.ticket_lists import TicketLists
from db.writes import own_lists

MOST_OWN = 30
LONGEST_NAME = 60


class OwnLists(TicketLists):
    """Nobody sees another's."""

    def own(self, actor: Actor) -> tuple[OwnFilter, ...]:
        """Read the actor's lists in his order."""
        with self.reading(actor, Permission.TICKET_READ) as session:
            return own_lists.own_filters(session, actor.agent_id)

    def keep(self, actor: Actor, wanted: OwnFilter) -> tuple[OwnFilter, ...]:
        """Add a list or give one other words; return the actor's lists.

        RuleBroken ``required``, ``text_too_long``, the code of the line's first fault,
        ``filter_name_taken``, ``filters_enough``.
        """
        name = clean_line(wanted.name, LONGEST_NAME, "name")
        if not name:
            raise RuleBroken("required", field="name")
        text = self._by_codes(wanted.text)
        with self.working(actor, Permission.TICKET_READ) as session:
            known = own_lists.own_filters(session, actor.agent_id)
            _refuse_twins(known, wanted.filter_id, name)
            own_lists.keep(session, actor.agent_id, OwnFilter(wanted.filter_id, name, text))
            session.flush()
            return own_lists.own_filters(session, actor.agent_id)

    def _by_codes(self, line: str) -> str:
        parsed = parse(line, names_of(self.catalogue.snapshot()))
        if parsed.faults:
            first = parsed.faults[0]
            raise RuleBroken(first.code, field="text", **first.facts)
        return kept(parsed.filter)

    def put_in_order(self, actor: Actor, order: Sequence[UUID]) -> tuple[OwnFilter, ...]:
        """Give the actor's lists other places."""
        with self.working(actor, Permission.TICKET_READ) as session:
            own_lists.put_in_order(session, actor.agent_id, order)
            return own_lists.own_filters(session, actor.agent_id)

    def drop(self, actor: Actor, filter_id: UUID) -> tuple[OwnFilter, ...]:
        """Take one of the actor's lists away."""
        with self.working(actor, Permission.TICKET_READ) as session:
            own_lists.drop(session, actor.agent_id, filter_id)
            return own_lists.own_filters(session, actor.agent_id)


def _refuse_twins(known: Sequence[OwnFilter], key: UUID, name: str) -> None:
    others = [each for each in known if each.filter_id != key]
    if any(each.name.casefold() == name.casefold() for each in others):
        raise RuleBroken("filter_name_taken", field="name", value=name)
    if len(others) >= MOST_OWN:
        raise RuleBroken("filters_enough", field="name", limit=MOST_OWN)
