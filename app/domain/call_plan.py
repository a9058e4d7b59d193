"""What follows from category, client and time of a call: priority, policy, times, queue."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from app.domain.priority import Assessment, assess
from app.domain.promise import Promise, promise_for
from app.domain.readmodels.calls import PlanQuestion
from app.domain.readmodels.catalogue import AgentView, Catalogue
from app.domain.routes import Route, RouteCase, first_match
from app.domain.sla import SlaPolicy, SlaTargets, targets_for
from app.domain.sla_choice import ChosenPolicy, PolicyBy, SlaCase, choose_policy
from app.domain.vocabulary import Channel, Priority
from app.domain.working_calendar import WorkingCalendar, zone_of

FRESH = timedelta(hours=1)
"""How long a call counts as going on: until then a promise is reckoned from its start."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What a client has: a mark, a specialist, a contract with a policy of its own.

    ``city`` is where the matter is: the site's, else the client's.
    """

    is_key: bool = False
    dedicated_id: UUID | None = None
    contract_policy_id: UUID | None = None
    city: str = ""


@dataclass(frozen=True, slots=True)
class Terms:
    """Priority and times of one matter; without a policy there are no targets."""

    priority: Assessment
    chosen: ChosenPolicy | None
    targets: SlaTargets | None

    @property
    def policy(self) -> SlaPolicy | None:
        """The policy that holds."""
        return self.chosen.policy if self.chosen else None

    @property
    def from_contract(self) -> bool:
        """Whether the client's contract chose it."""
        return self.chosen is not None and self.chosen.by is PolicyBy.CONTRACT


NOBODY = Standing()


def terms_of(catalogue: Catalogue, standing: Standing, question: PlanQuestion) -> Terms:
    """Assess the matter; without a policy it has no targets."""
    assessment = assess(
        question.impact,
        question.urgency,
        key_client=standing.is_key,
        matrix=catalogue.matrix_of(question.category_id),
    )
    case = case_of(catalogue, question, assessment.priority)
    chosen = policy_of(catalogue, standing, case)
    policy = chosen.policy if chosen else None
    targets = targets_for(policy, assessment.priority, question.at) if policy else None
    return Terms(assessment, chosen, targets)


def case_of(catalogue: Catalogue, question: PlanQuestion, priority: Priority) -> SlaCase:
    """Say where the matter would lie, as the rules of the policies ask it."""
    group = catalogue.groups.get(queue_of(catalogue, question) or UUID(int=0))
    category = catalogue.categories.get(question.category_id or UUID(int=0))
    department_id = category.department_id if category else catalogue.default_department_id
    return SlaCase(
        client_id=question.client_id,
        department_id=group.department_id if group else department_id,
        branch=branch_of(catalogue, question.category_id),
        line=group.line if group else catalogue.intake_line,
        channel=question.channel,
        priority=priority,
    )


def policy_of(catalogue: Catalogue, standing: Standing, case: SlaCase) -> ChosenPolicy | None:
    """Choose the policy: the contract's, else a rule's, else the branch's, else the default."""
    return choose_policy(
        catalogue.policies,
        catalogue.sla_rules,
        case,
        contract=standing.contract_policy_id,
        of_branch=(catalogue.categories[key].sla_policy_id for key in case.branch),
        default=catalogue.default_policy_id,
    )


def branch_of(catalogue: Catalogue, category_id: UUID | None) -> tuple[UUID, ...]:
    """Name a category and all above it, nearest first; one met twice ends the walk."""
    found: list[UUID] = []
    while category_id in catalogue.categories and category_id not in found:
        found.append(category_id)
        category_id = catalogue.categories[category_id].parent_id
    return tuple(found)


def queue_of(catalogue: Catalogue, question: PlanQuestion) -> UUID | None:
    """Name the group: the one asked for, the chosen person's, the rule's, the category's."""
    usual = _usual_queue(catalogue, question)
    if question.group_id in catalogue.groups:
        return question.group_id
    agent = catalogue.agents.get(question.assignee_id) if question.assignee_id else None
    return usual if agent is None else home_queue(catalogue, agent, usual)


def routed(catalogue: Catalogue, standing: Standing, question: PlanQuestion) -> PlanQuestion:
    """Return the question with the rule that says where it goes; None where no rule fits.

    Then the category may say how one is chosen: a rule's own choice goes before it.
    """
    route = route_of(catalogue, standing, question)
    category = catalogue.categories.get(question.category_id) if question.category_id else None
    by_category = category.chosen if category and route is None else None
    return replace(question, route=route, by_category=by_category)


def route_of(catalogue: Catalogue, standing: Standing, question: PlanQuestion) -> Route | None:
    """Find the first of the room's rules that fits; what was chosen by hand plays no part."""
    if not catalogue.routing_rules:
        return None
    queue = _queue_of_category(catalogue, question.category_id, question.channel)
    usual = catalogue.groups.get(queue or UUID(int=0))
    case = RouteCase(
        branch=branch_of(catalogue, question.category_id),
        client_id=question.client_id,
        key_client=standing.is_key,
        city=standing.city,
        channel=question.channel,
        line=usual.line if usual else catalogue.intake_line,
        at=question.at,
    )
    rules, calendars = catalogue.routing_rules, catalogue.calendars
    return first_match(rules, case, calendars, catalogue.groups, catalogue.agents)


def _usual_queue(catalogue: Catalogue, question: PlanQuestion) -> UUID | None:
    """Name the queue without a choice by hand: the rule's, else the category's."""
    of_category = _queue_of_category(catalogue, question.category_id, question.channel)
    if question.route is None:
        return of_category
    rule = question.route.rule
    if rule.group_id in catalogue.groups:
        return rule.group_id
    agent = catalogue.agents.get(rule.agent_id) if rule.agent_id else None
    return home_queue(catalogue, agent, of_category) if agent else of_category


def _queue_of_category(
    catalogue: Catalogue, category_id: UUID | None, channel: Channel | None
) -> UUID | None:
    """Name the category's queue, else that of whoever answers for the channel (R7)."""
    category = catalogue.categories.get(category_id) if category_id else None
    if category is not None and category.group_id in catalogue.groups:
        return category.group_id
    owner = catalogue.channel_groups.get(channel) if channel else None
    if owner in catalogue.groups:
        return owner
    person = _person_of_channel(catalogue, channel)
    usual = catalogue.first_line_group_id
    return home_queue(catalogue, person, usual) if person else usual


def _person_of_channel(catalogue: Catalogue, channel: Channel | None) -> AgentView | None:
    named = catalogue.channel_agents.get(channel) if channel else None
    return catalogue.agents.get(named) if named else None


def channel_owner(catalogue: Catalogue, question: PlanQuestion) -> AgentView | None:
    """Name the person who answers for the channel of a matter (R7).

    Only where nothing nearer says where it goes: no rule, no queue chosen by hand, no group of
    the category's own; and where the matter stays on his line.
    """
    category = catalogue.categories.get(question.category_id) if question.category_id else None
    sent = category is not None and category.group_id in catalogue.groups
    if sent or question.route is not None or question.group_id is not None:
        return None
    person = _person_of_channel(catalogue, question.channel)
    group = catalogue.groups.get(queue_of(catalogue, question) or UUID(int=0))
    line = group.line if group else catalogue.intake_line
    return person if person is not None and person.line == line else None


def home_queue(catalogue: Catalogue, agent: AgentView, usual: UUID | None) -> UUID | None:
    """Name the queue a person's ticket lies in: the usual one if it is his, else one of his."""
    if usual in agent.group_ids or not agent.group_ids:
        return usual
    own = [group for key, group in catalogue.groups.items() if key in agent.group_ids]
    own.sort(key=lambda group: (group.line != agent.line, group.code))
    return own[0].group_id if own else usual


def family_of(catalogue: Catalogue, category_id: UUID | None) -> frozenset[UUID]:
    """Name the category and its siblings; a root stands alone."""
    category = catalogue.categories.get(category_id) if category_id else None
    if category is None:
        return frozenset()
    if category.parent_id is None:
        return frozenset({category.category_id})
    siblings = (c for c in catalogue.categories.values() if c.parent_id == category.parent_id)
    return frozenset(one.category_id for one in siblings)


def local_day(catalogue: Catalogue, at: datetime) -> date:
    """Give the date by the room's wall clock, which the default policy's calendar carries."""
    policy = catalogue.policies.get(catalogue.default_policy_id or UUID(int=0))
    return policy.calendar.local_date(at) if policy else at.astimezone(UTC).date()


def zone_name(catalogue: Catalogue) -> str:
    """Name the zone of the room's wall clock."""
    policy = catalogue.policies.get(catalogue.default_policy_id or UUID(int=0))
    return policy.calendar.zone if policy else "UTC"


def partner_calendar(catalogue: Catalogue, partner_id: UUID | None) -> WorkingCalendar | None:
    """Find the working time of a partner: his own, else the room's."""
    partner = catalogue.partners.get(partner_id) if partner_id else None
    if partner is not None and partner.calendar is not None:
        return partner.calendar
    room = catalogue.policies.get(catalogue.default_policy_id or UUID(int=0))
    return room.calendar if room else None


def day_start(catalogue: Catalogue, now: datetime) -> datetime:
    """Give the room's last midnight."""
    policy = catalogue.policies.get(catalogue.default_policy_id or UUID(int=0))
    if policy is None:
        return now.astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
    wall = now.astimezone(zone_of(policy.calendar.zone))
    return wall.replace(hour=0, minute=0, second=0, microsecond=0).astimezone(UTC)


def promise_of(
    terms: Terms, at: datetime, now: datetime, on_shift_until: datetime | None
) -> Promise | None:
    """Compute what may be said: the first response, else the solution; None without a target.

    While the call is fresh its start counts, so that what was read aloud is what is kept.
    """
    if terms.policy is None or terms.targets is None:
        return None
    target = terms.targets.first_response or terms.targets.resolution
    if target is None:
        return None
    base = at if now - at <= FRESH else now
    return promise_for(terms.policy.calendar, base, target, on_shift_until)
