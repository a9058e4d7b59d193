"""Whose the ticket is: taking, assigning, passing on, giving back to the queue."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.orm import Session

from app.domain.changes import Changes, Touched
from app.domain.errors import RuleBroken
from app.domain.permissions import Actor, Permission, TicketFacts
from app.domain.readmodels.tickets import TicketCard
from app.domain.text_guard import clean_line
from app.domain.vocabulary import EntryKind, StateType, TicketState
from app.services.leave import require_released
from app.services.operation import Outcome, require
from app.services.sent_deeds import answers_repeated
from app.services.ticket_change import Change, TicketWork, facts_of, out_of_reach
from app.services.ticket_routing import outside_holder, why_fits
from app.services.ticket_terms import follow_queue
from db.models.staff import Agent, SupportGroup
from db.models.ticket import Ticket
from db.queries import ticket_card
from db.queries.claims import unclaimed
from db.writes.taking import Claim, claim

REASON_LIMIT = 500
DONE = frozenset({StateType.RESOLVED, StateType.CLOSED})


@dataclass(frozen=True, slots=True)
class Why:
    """Why a ticket is passed on, and what was tried before a farther line gets it."""

    reason: str = ""
    tried: str = ""


class TicketHands(TicketWork):
    """Every passing is told with who, to whom, when and why (R12)."""

    def take(self, actor: Actor, ticket_id: UUID, version: int) -> Outcome[TicketCard]:
        """Make a ticket nobody holds the actor's own: one conditional UPDATE decides (N8).

        Whatever else changed since ``version`` is no hindrance while it has no holder.
        RuleBroken ``already_assigned`` with by, ``ticket_done``; Conflict
        ``no_longer_yours`` when it left the actor's reach.
        """
        with self.working(actor, Permission.TICKET_TAKE) as session:
            self._win(session, actor, ticket_id, seen=version > 0)
            card = ticket_card.card(session, ticket_id, actor, always=True)
        assert card is not None  # noqa: S101 - claimed in this very transaction
        touched = Touched.TICKET | Touched.QUEUE | Touched.TIMELINE
        return Outcome(card, Changes(touched, frozenset({ticket_id})))

    def _win(self, session: Session, actor: Actor, ticket_id: UUID, *, seen: bool) -> None:
        """Claim the ticket; what changed between the two statements is looked at again."""
        tried = 0
        wanted = self._claim(session, actor, ticket_id, seen=seen)
        while not claim(session, wanted):
            tried, wanted = wanted.version, self._claim(session, actor, ticket_id, seen=seen)
            if wanted.version == tried:
                raise out_of_reach(ticket_id, seen=True)

    def _claim(self, session: Session, actor: Actor, ticket_id: UUID, *, seen: bool) -> Claim:
        """Look at the ticket as it stands, refuse what cannot be claimed."""
        row = unclaimed(session, actor, ticket_id)
        if row is None:
            raise out_of_reach(ticket_id, seen=seen)
        facts = TicketFacts(row.assignee_id, row.group_id, row.department_id, row.line)
        if row.assignee_id is not None and row.state_type not in DONE:
            raise RuleBroken("already_assigned", by=row.holder, field="assignee")
        require(actor, Permission.TICKET_TAKE, facts)
        if row.state_type in DONE:
            raise RuleBroken("ticket_done", state=row.state, field="assignee")
        at = max(self.clock(), row.changed_at)
        standing = (ticket_id, row.version, row.state, row.state_type)
        return Claim(*standing, actor.agent_id, actor.full_name, at)

    @answers_repeated()
    def assign(
        self,
        actor: Actor,
        ticket_id: UUID,
        version: int,
        assignee_id: UUID | None,
        group_id: UUID | None = None,
        reason: str | Why = "",
        deed: UUID | None = None,
    ) -> Outcome[TicketCard]:
        """Give the ticket to an agent, or with None to the queue; ``group_id`` None keeps it.

        Once somebody works on it, another hand needs a reason: RuleBroken ``required``.
        To another line it is an escalation and asks for that right; to a farther one it asks for
        what was ``tried`` already, which is reason enough (R54). Further RuleBroken:
        ``agent_unknown``, ``agent_inactive``, ``group_unknown``, ``ticket_done``.
        """
        given = reason if isinstance(reason, Why) else Why(reason)
        because = clean_line(given.reason, REASON_LIMIT, "reason")
        tried = clean_line(given.tried, REASON_LIMIT, "tried")
        wish = self._wish(assignee_id, group_id)
        with self.changing(
            actor, Permission.TICKET_ASSIGN, ticket_id, version, wish, deed
        ) as change:
            ticket = change.ticket
            refuse_done(ticket, "assignee")
            require_released(change)
            group = _group(change, group_id) if group_id not in (None, ticket.group_id) else None
            if group is not None and group.line != ticket.line:
                require(actor, Permission.TICKET_ESCALATE, facts_of(ticket))
            if group is not None and assignee_id is None:
                assignee_id = outside_holder(change, group)
            words = _words_for(ticket, assignee_id, group, Why(because, tried))
            why = why_fits(change, assignee_id, group.id if group else ticket.group_id)
            facts = hand_over(change, assignee_id, group, words.reason)
            if facts:
                told = {"tried": words.tried} if words.tried else {}
                change.tell(EntryKind.ASSIGNED, words.reason, facts | why | told)
                change.clocks.settle()
        return change.outcome()

    def _wish(self, assignee_id: UUID | None, group_id: UUID | None) -> dict[str, str]:
        """Say in names, as the timeline does, whose the ticket is to be."""
        known = self.catalogue.snapshot()
        agent = known.agents.get(assignee_id) if assignee_id else None
        group = known.groups.get(group_id) if group_id else None
        wish = {"assignee": agent.full_name if agent else ""}
        return wish | ({"group": group.name} if group else {})


def refuse_done(ticket: Ticket, field: str) -> None:
    """Raise RuleBroken ``ticket_done`` for a solved or closed ticket."""
    if ticket.state_type in DONE:
        raise RuleBroken("ticket_done", state=ticket.state, field=field)


def has_begun(ticket: Ticket) -> bool:
    """Tell whether somebody has already worked on the ticket."""
    return ticket.first_response_at is not None or not (
        ticket.state_type is StateType.NEW or ticket.state == TicketState.ASSIGNED
    )


def _words_for(
    ticket: Ticket, assignee_id: UUID | None, group: SupportGroup | None, given: Why
) -> Why:
    """Return what is told of a passing; refuse one that lacks words."""
    if group is not None and group.line > ticket.line:
        if not given.tried:
            raise RuleBroken("required", field="tried")
        return Why(given.reason or given.tried, given.tried)
    passes = ticket.assignee_id not in (None, assignee_id) or group is not None
    if passes and has_begun(ticket) and not given.reason:
        raise RuleBroken("required", field="reason")
    return Why(given.reason)


def _group(change: Change, group_id: UUID | None) -> SupportGroup:
    group = change.session.get(SupportGroup, group_id)
    if group is None or not group.active:
        raise RuleBroken("group_unknown", field="group")
    return group


def _agent_name(change: Change, agent_id: UUID | None, *, takes: bool = False) -> str:
    if agent_id is None:
        return ""
    agent = change.session.get(Agent, agent_id)
    if agent is None:
        raise RuleBroken("agent_unknown", field="assignee")
    if takes and not agent.active:
        raise RuleBroken("agent_inactive", login=agent.login, field="assignee")
    return agent.full_name


def hand_over(
    change: Change, assignee_id: UUID | None, group: SupportGroup | None, reason: str
) -> dict[str, object]:
    """Put the ticket into other hands; return what is to be told, nothing when all is as it was.

    The clocks are for the caller to settle.
    """
    ticket = change.ticket
    facts: dict[str, object] = {
        "from": _agent_name(change, ticket.assignee_id),
        "to": _agent_name(change, assignee_id, takes=True),
    }
    if group is not None:
        facts |= {"group_from": _group_name(change, ticket.group_id), "group_to": group.name}
        facts |= {"line_from": int(ticket.line), "line_to": int(group.line)}
        ticket.group_id, ticket.line = group.id, group.line
        ticket.department_id = group.department_id
        facts |= follow_queue(change)
    elif ticket.assignee_id == assignee_id:
        return {}
    if ticket.assignee_id != assignee_id:
        ticket.assignee_id = assignee_id
        facts |= _restart(change, reason)
    return facts


def _group_name(change: Change, group_id: UUID | None) -> str:
    group = change.session.get(SupportGroup, group_id) if group_id else None
    return group.name if group else ""


def _restart(change: Change, reason: str) -> dict[str, object]:
    """New hands have not begun, no hands mean the queue; waiting goes on waiting."""
    if change.ticket.state_type is StateType.PAUSED:
        return {}
    held = change.ticket.assignee_id is not None
    state = change.named_state(TicketState.ASSIGNED if held else TicketState.NEW)
    if state.code == change.ticket.state:
        return {}
    moved = change.enter(state, reason)
    return {"state_from": moved["from"], "state_to": moved["to"]}
