"""What registering would do now: priority, times, who takes it and why."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from app.domain import call_plan
from app.domain.call_plan import Standing
from app.domain.clock import Clock
from app.domain.permissions import Actor, Permission, TicketFacts, allows
from app.domain.readmodels.calls import CallPlan, PlanQuestion
from app.domain.readmodels.catalogue import Catalogue
from app.domain.routes import RoutingRule, Way
from app.domain.routing import Candidate, Choice, Ranked, rank, score_of
from app.domain.vocabulary import SupportLine
from app.services.catalogue import CatalogueService
from app.services.operation import Operations
from db.queries import planning as queries
from db.session import Database, dialect_of


class Planning(Operations):
    """Answers while the form is being filled; three statements at most."""

    def __init__(self, database: Database, clock: Clock, catalogue: CatalogueService) -> None:
        super().__init__(database, clock)
        self.catalogue = catalogue

    def plan(self, actor: Actor, question: PlanQuestion) -> CallPlan:
        """Work the plan out; nobody is chosen when the queue itself was asked for.

        A person asked for by name is chosen even when he is off shift; then no reason ranks
        him. Whoever may not assign tickets gets a plan without a chosen person.
        """
        return self._planned(actor, question, self.catalogue.snapshot())

    def rehearse(
        self, actor: Actor, question: PlanQuestion, rules: Sequence[RoutingRule]
    ) -> CallPlan:
        """Say what would be planned if the room's rules were these."""
        catalogue = replace(self.catalogue.snapshot(), routing_rules=tuple(rules))
        return self._planned(actor, question, catalogue)

    def _planned(self, actor: Actor, question: PlanQuestion, catalogue: Catalogue) -> CallPlan:
        with self.reading(actor, Permission.TICKET_REGISTER) as session:
            day = call_plan.local_day(catalogue, question.at)
            standing = queries.standing(session, question.client_id, day, question.site_id)
            question = call_plan.routed(catalogue, standing, question)
            group_id = call_plan.queue_of(catalogue, question)
            length = queries.queue_length(session, group_id)
            found = candidates(session, catalogue, standing, question, self.clock())
            choice = choice_of(question, _next_turn(session, question))
        seen = Seen(found, length, choice)
        return _plan(actor, catalogue, standing, question, seen, self.clock())


def candidates(
    session: Session,
    catalogue: Catalogue,
    standing: Standing,
    question: PlanQuestion,
    now: datetime,
) -> tuple[Candidate, ...]:
    """Read who could take the matter; one statement."""
    owner = call_plan.channel_owner(catalogue, question)
    asked = queries.Asked(
        group_id=call_plan.queue_of(catalogue, question),
        category_id=question.category_id,
        family=call_plan.family_of(catalogue, question.category_id),
        client_id=question.client_id,
        dedicated_id=_specialist(catalogue, standing, question),
        assignee_id=question.assignee_id,
        now=now,
        ruled_id=_ruled(question),
        channel_owner_id=owner.agent_id if owner else None,
    )
    known = catalogue.lines
    outside = {each.line for each in known.values() if each.outside}
    found = queries.candidates(session, asked)
    return tuple(replace(each, outside=each.line in outside) for each in found)


def _ruled(question: PlanQuestion) -> UUID | None:
    return question.route.rule.agent_id if question.route else None


def choice_of(question: PlanQuestion, turn: int = 0) -> Choice:
    """Say how one of the group is chosen: as the rule has it, else as the category has it.

    A queue chosen by hand is ranked as ever.
    """
    if question.group_id is not None:
        return Choice()
    if question.route is None:
        return Choice(question.by_category.way, turn=turn) if question.by_category else Choice()
    rule = question.route.rule
    return Choice(rule.way, rule.least_grade, rule.least_competence, turn)


def _next_turn(session: Session, question: PlanQuestion) -> int:
    """Look whose turn it would be; looking takes nobody's turn."""
    ring = _ring_of(question)
    if choice_of(question).way is not Way.ROUND_ROBIN or ring is None:
        return 0
    return dialect_of(session).next_turn(session, ring)


def _ring_of(question: PlanQuestion) -> UUID | None:
    """Name whose turns are counted: the rule's, else those of the category that goes round."""
    if question.route is not None:
        return question.route.rule.rule_id
    return question.by_category.category_id if question.by_category else None


def goes_round(question: PlanQuestion, ranked: Sequence[Ranked]) -> bool:
    """Tell whether a turn has to be drawn: not for whom the rule or the client names."""
    going = choice_of(question).way is Way.ROUND_ROBIN
    return going and bool(ranked) and not ranked[0].candidate.goes_first


def draw_turn(session: Session, question: PlanQuestion) -> int:
    """Draw the next turn of the question's rule or category: nobody else will have it."""
    ring = _ring_of(question)
    return dialect_of(session).draw_turn(session, ring) if ring is not None else 0


def _specialist(catalogue: Catalogue, standing: Standing, question: PlanQuestion) -> UUID | None:
    """Name the client's own specialist when he works on the line the matter goes to."""
    if question.route is not None and not question.route.rule.specialist:
        return None
    agent = catalogue.agents.get(standing.dedicated_id) if standing.dedicated_id else None
    if agent is None or agent.line != line_of(catalogue, call_plan.queue_of(catalogue, question)):
        return None
    return agent.agent_id


def line_of(catalogue: Catalogue, group_id: UUID | None) -> SupportLine:
    """Name a group's line; without a group it is the one that new work falls to."""
    group = catalogue.groups.get(group_id) if group_id else None
    return group.line if group else catalogue.intake_line


def choose(
    ranked: Sequence[Ranked], found: Sequence[Candidate], question: PlanQuestion
) -> Ranked | None:
    """Pick the person asked for, else the best; nobody when only a queue is wanted.

    A rule that leads to the queue still lets go first whom it or the client names.
    """
    if question.assignee_id is not None:
        named = [one for one in ranked if one.candidate.agent_id == question.assignee_id]
        named += [Ranked(c, (), score_of(c)) for c in found if c.agent_id == question.assignee_id]
        return named[0] if named else None
    if not ranked or question.group_id is not None:
        return None
    waits = choice_of(question).way is Way.QUEUE
    return None if waits and not ranked[0].candidate.goes_first else ranked[0]


def may_assign(actor: Actor, catalogue: Catalogue, question: PlanQuestion, agent_id: UUID) -> bool:
    """Tell whether the actor may give this matter to that person."""
    return bool(allows(actor, Permission.TICKET_ASSIGN, facts_of(catalogue, question, agent_id)))


def facts_of(catalogue: Catalogue, question: PlanQuestion, assignee_id: UUID | None) -> TicketFacts:
    """Say where the ticket would lie, in the words of the rights."""
    group_id = call_plan.queue_of(catalogue, question)
    return TicketFacts(
        assignee_id=assignee_id,
        group_id=group_id,
        department_id=department_of(catalogue, question),
        line=line_of(catalogue, group_id),
    )


def department_of(catalogue: Catalogue, question: PlanQuestion) -> UUID | None:
    """Name the department: the queue's, else the category's, else the room's."""
    group_id = call_plan.queue_of(catalogue, question)
    group = catalogue.groups.get(group_id) if group_id else None
    if group is not None:
        return group.department_id
    category = catalogue.categories.get(question.category_id) if question.category_id else None
    return category.department_id if category else catalogue.default_department_id


def last_on_shift(ranked: Sequence[Ranked]) -> datetime | None:
    """Tell when the last of those who could do it goes home."""
    ends = [one.candidate.on_shift_until for one in ranked]
    return max((end for end in ends if end is not None), default=None)


@dataclass(frozen=True, slots=True)
class Seen:
    """What was read: who could take it, how long the queue is, how one is chosen."""

    found: Sequence[Candidate]
    length: int
    choice: Choice


def _plan(
    actor: Actor,
    catalogue: Catalogue,
    standing: Standing,
    question: PlanQuestion,
    seen: Seen,
    now: datetime,
) -> CallPlan:
    terms = call_plan.terms_of(catalogue, standing, question)
    group_id = call_plan.queue_of(catalogue, question)
    group = catalogue.groups.get(group_id) if group_id else None
    ranked = rank(seen.found, now, seen.choice)
    chosen = choose(ranked, seen.found, question)
    if chosen and not may_assign(actor, catalogue, question, chosen.candidate.agent_id):
        chosen = None
    others = [one for one in ranked if chosen and one.candidate != chosen.candidate]
    return CallPlan(
        priority=terms.priority,
        policy_id=terms.policy.id if terms.policy else None,
        policy_name=terms.policy.name if terms.policy else "",
        from_contract=terms.from_contract,
        policy_by=terms.chosen.by if terms.chosen else None,
        policy_rule=terms.chosen.rule if terms.chosen else None,
        targets=terms.targets,
        group_id=group_id,
        group_name=group.name if group else "",
        queue_length=seen.length,
        candidates=ranked,
        chosen=chosen,
        backup=others[0] if others else None,
        promise=call_plan.promise_of(terms, question.at, now, last_on_shift(ranked)),
        route=question.route,
        by_category=question.by_category,
    )
