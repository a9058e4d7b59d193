"""A filter as one bounded statement: what is asked, what is counted, in which order (R83)."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, Final
from uuid import UUID

from sqlalchemy import ColumnElement, Select, false, func, literal, or_, select, true
from sqlalchemy.orm import Session

from app.domain import call_plan
from app.domain.filters.terms import (
    ME,
    NONE,
    Condition,
    FilterField,
    Is,
    Order,
    TicketFilter,
)
from app.domain.folding import tokens
from app.domain.periods import period_of
from app.domain.permissions import Actor, Permission
from app.domain.readmodels.catalogue import Catalogue
from app.domain.roster import moment_of
from app.domain.vocabulary import Channel, Priority, ResolutionCode, StateType, SupportLine
from db.models.client import Client
from db.models.lists import ChannelOwner
from db.models.staff import Agent, AgentGroup
from db.models.ticket import Ticket
from db.queries.queues import FIRST_ORDER, IS_UNFINISHED, QUEUE_ORDER, ticket_rows
from db.queries.scope import visible_to
from db.session import dialect_of

MOST_COUNTED: Final = 10_000
"""A longer list is only said to be long: nobody reads it to its end."""
MOST_FOUND: Final = 2_000
"""Tickets that words may find, the newest; more words find fewer."""
_DONE: Final = (StateType.RESOLVED, StateType.CLOSED)
_TOLD: Final = frozenset({Is.OPEN, Is.FINISHED, Is.ALL})
Clause = ColumnElement[bool]


class ListQuery:
    """The clauses of filters for one person at one moment."""

    def __init__(self, session: Session, actor: Actor, catalogue: Catalogue, now: datetime) -> None:
        """Look names up in ``catalogue``."""
        self._session, self._actor, self._now = session, actor, now
        self._catalogue = catalogue
        self._groups = {one.code: key for key, one in catalogue.groups.items()}
        self._agents = {one.login: key for key, one in catalogue.agents.items()}
        self._departments = {one.code: key for key, one in catalogue.departments.items()}

    def page(self, asked: TicketFilter, limit: int, offset: int) -> Select[Any]:
        """Return the select of one page."""
        wanted = ticket_rows().where(*self.clauses(asked)).order_by(*self.order(asked))
        return wanted.limit(limit).offset(offset)

    def counts(self, filters: Sequence[TicketFilter]) -> Select[Any]:
        """Return one statement that counts every list, each to ``MOST_COUNTED`` at most."""
        columns: list[Any] = [self._counted(each) for each in filters]
        return select(*columns)

    def clauses(self, asked: TicketFilter) -> list[Clause]:
        """Return what must hold; what is finished is left out unless it is asked for."""
        found = [visible_to(self._actor, Permission.TICKET_READ)]
        if not self._tells_of_finished(asked):
            found.append(IS_UNFINISHED)
        for each in asked.conditions:
            if each.field is not FilterField.ORDER:
                clause = self._clause(each)
                found.append(_none_of(clause) if each.negated else clause)
        return found

    def order(self, asked: TicketFilter) -> tuple[Any, ...]:
        """Return the order: what is to be done first leads unless another is asked for."""
        newest = (Ticket.number.desc(),)
        late = Order.NEW if self._tells_of_finished(asked) else Order.FIRST
        orders: Mapping[Order, tuple[Any, ...]] = {
            Order.FIRST: FIRST_ORDER,
            Order.NEW: newest,
            Order.OLD: (Ticket.number,),
            Order.CHANGED: (Ticket.changed_at.desc(), Ticket.id.desc()),
            Order.PRIORITY: QUEUE_ORDER,
        }
        return orders[asked.order or late]

    def _tells_of_finished(self, asked: TicketFilter) -> bool:
        """Whether it is said which of finished and unfinished tickets are wanted."""
        if any(_TOLD & set(each.values) for each in asked.of(FilterField.IS)):
            return not any(each.values == (Is.OPEN,) for each in asked.of(FilterField.IS))
        states = self._catalogue.states
        named = {v for each in asked.of(FilterField.STATE) if not each.negated for v in each.values}
        return any(code in states and states[code].state_type in _DONE for code in named)

    def _counted(self, asked: TicketFilter) -> ColumnElement[int]:
        some = select(literal(1)).select_from(Ticket).where(*self.clauses(asked))
        some_of_them = some.limit(MOST_COUNTED).subquery()
        return select(func.count()).select_from(some_of_them).scalar_subquery()

    def _clause(self, one: Condition) -> Clause:
        if one.field is FilterField.WORDS:
            return self._worded(one.values[0])
        makers: Mapping[FilterField, Callable[[str], Clause]] = {
            FilterField.IS: self._is,
            FilterField.GROUP: lambda v: _equals(Ticket.group_id, self._groups, v),
            FilterField.ASSIGNEE: self._assignee,
            FilterField.STATE: lambda v: Ticket.state == v,
            FilterField.PRIORITY: lambda v: Ticket.priority == Priority(int(v)),
            FilterField.LINE: lambda v: Ticket.line == SupportLine(int(v)),
            FilterField.CHANNEL: lambda v: Ticket.channel == Channel(v),
            FilterField.CATEGORY: self._category,
            FilterField.DEPARTMENT: lambda v: _equals(Ticket.department_id, self._departments, v),
            FilterField.CLIENT: self._client,
            FilterField.DUE: self._due,
            FilterField.UNREACTED: self._unreacted,
            FilterField.AGE: lambda v: self._before(Ticket.opened_at, v),
            FilterField.SILENT: lambda v: self._before(Ticket.changed_at, v),
            FilterField.PERIOD: self._opened_in,
            FilterField.RESULT: _ended_as,
        }
        return or_(*(makers[one.field](value) for value in one.values))

    def _is(self, value: str) -> Clause:
        me = self._actor.agent_id
        meanings: Mapping[Is, Callable[[], Clause]] = {
            Is.OPEN: lambda: IS_UNFINISHED,
            Is.FINISHED: lambda: Ticket.state_type.in_(_DONE),
            Is.ALL: true,
            Is.OVERDUE: lambda: self._due("<0"),
            Is.PAUSED: lambda: Ticket.state_type == StateType.PAUSED,
            Is.NOBODY: nobodys,
            Is.MINE: lambda: Ticket.assignee_id == me,
            Is.OURS: lambda: Ticket.group_id.in_(sorted(self._actor.group_ids)),
            Is.CHANNEL_MINE: self._of_my_channels,
            Is.LEARNERS: lambda: Ticket.assignee_id.in_(
                select(Agent.id).where(Agent.mentor_id == me, Agent.active)
            ),
        }
        return meanings[Is(value)]()

    def _of_my_channels(self) -> Clause:
        mine = or_(
            ChannelOwner.agent_id == self._actor.agent_id,
            ChannelOwner.group_id.in_(sorted(self._actor.group_ids)),
        )
        return Ticket.channel.in_(select(ChannelOwner.channel).where(mine))

    def _assignee(self, value: str) -> Clause:
        if value == ME:
            return Ticket.assignee_id == self._actor.agent_id
        return _equals(Ticket.assignee_id, self._agents, value)

    def _category(self, value: str) -> Clause:
        """A category means its whole branch."""
        if value == NONE:
            return Ticket.category_id.is_(None)
        known = self._catalogue.every_category
        branch = {key for key, one in known.items() if one.code == value}
        size = 0
        while len(branch) > size:
            size = len(branch)
            branch |= {key for key, one in known.items() if one.parent_id in branch}
        return Ticket.category_id.in_(sorted(branch)) if branch else false()

    def _client(self, value: str) -> Clause:
        words = tokens(value)
        if not words:
            return false()
        named = [Client.search_text.contains(word, autoescape=True) for word in words]
        return Ticket.client_id.in_(select(Client.id).where(*named))

    def _worded(self, value: str) -> Clause:
        found = dialect_of(self._session).tickets_found(value, MOST_FOUND)
        if found is None:
            return false()
        return Ticket.id.in_(select(found.limit(MOST_FOUND).subquery().c.id))

    def _due(self, value: str) -> Clause:
        if value == NONE:
            return Ticket.due_at.is_(None)
        at = self._now + timedelta(minutes=int(value[1:]))
        runs = Ticket.state_type != StateType.PAUSED
        return (Ticket.due_at < at) & runs if value[0] == "<" else Ticket.due_at > at

    def _opened_in(self, value: str) -> Clause:
        """Opened on these days of the room's wall clock."""
        zone, period = call_plan.zone_name(self._catalogue), period_of(value)
        if period is None:
            return false()
        begins = moment_of(period.first, 0, zone)
        ends = moment_of(period.last + timedelta(days=1), 0, zone)
        return (Ticket.opened_at >= begins) & (Ticket.opened_at < ends)

    def _unreacted(self, value: str) -> Clause:
        return Ticket.first_response_at.is_(None) & self._before(Ticket.opened_at, value)

    def _before(self, column: Any, value: str) -> Clause:  # noqa: ANN401 (a moment of a ticket)
        """Longer ago than a span, or not so long."""
        at = self._now - timedelta(minutes=int(value[1:]))
        clause: Clause = column < at if value[0] == ">" else column > at
        return clause


def nobodys() -> Clause:
    """Return the clause of tickets that nobody answers for (R11).

    Nobody who still works here holds it, and it lies with no group that has such members.
    """
    staffed = select(AgentGroup.group_id).join(Agent, Agent.id == AgentGroup.agent_id)
    gone = select(Agent.id).where(~Agent.active)
    return or_(Ticket.assignee_id.is_(None), Ticket.assignee_id.in_(gone)) & or_(
        Ticket.group_id.is_(None), Ticket.group_id.not_in(staffed.where(Agent.active))
    )


def _ended_as(value: str) -> Clause:
    wanted = None if value == NONE else ResolutionCode(value)
    return Ticket.resolution_code == wanted


def _none_of(clause: Clause) -> Clause:
    """What has no value there is none of those that are to be left out."""
    return ~func.coalesce(clause, false())


def _equals(column: Any, known: Mapping[str, UUID], value: str) -> Clause:  # noqa: ANN401 (a key)
    """A code that is gone means nothing rather than everything."""
    clause: Clause = column.is_(None) if value == NONE else column == known.get(value)
    return clause if value == NONE or value in known else false()
