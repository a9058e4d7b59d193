"""The room's reference data as one snapshot that a window may ask without the database."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from app.domain.escalation import EscalationRule
from app.domain.kpi import Target
from app.domain.lifecycle import Demands, MoveTable, NamedState
from app.domain.priority import Matrix, read_matrix
from app.domain.readmodels.lists import RoleFilterView
from app.domain.readmodels.retired import RetiredCategory
from app.domain.room import RoomSettings
from app.domain.routes import CategoryWay, RoutingRule
from app.domain.sla import SlaPolicy
from app.domain.sla_choice import SlaRule
from app.domain.vocabulary import (
    ArticleKind,
    Channel,
    FieldKind,
    Grade,
    Impact,
    Role,
    StateType,
    SupportLine,
    Urgency,
)
from app.domain.working_calendar import WorkingCalendar


@dataclass(frozen=True, slots=True)
class FieldView:
    """A category's own field; ``options`` is {"values": [...]} or {"by": {parent: [...]}}."""

    field_id: UUID
    code: str
    name: str
    name_en: str
    kind: FieldKind
    options: dict[str, Any]
    default_value: str
    required_on_create: bool
    required_on_close: bool


@dataclass(frozen=True, slots=True)
class CategoryView:
    """A category with its path of names from the root, itself included.

    ``at_once`` is whether it may be solved while talking; ``chosen`` how one of the group is
    chosen, None where neither it nor its branch says so.
    """

    category_id: UUID
    parent_id: UUID | None
    department_id: UUID
    code: str
    name: str
    name_en: str
    path: tuple[str, ...]
    path_en: tuple[str, ...]
    synonyms: tuple[str, ...]
    group_id: UUID | None
    script_id: UUID | None
    sla_policy_id: UUID | None
    priority_matrix: str | None
    default_impact: Impact
    default_urgency: Urgency
    needs_equipment: bool
    selectable: bool
    fields: tuple[FieldView, ...]
    at_once: bool = True
    chosen: CategoryWay | None = None


@dataclass(frozen=True, slots=True)
class OptionView:
    """One answer of a question under its digit."""

    digit: int
    text: str
    text_en: str
    summary: str
    sets_impact: Impact | None
    sets_urgency: Urgency | None
    routes_to_id: UUID | None


@dataclass(frozen=True, slots=True)
class QuestionView:
    """One question; asked only after ``after_answer`` to ``after_question_id`` when that is set."""

    question_id: UUID
    text: str
    text_en: str
    simple_cause: bool
    after_question_id: UUID | None
    after_answer: int | None
    options: tuple[OptionView, ...]


@dataclass(frozen=True, slots=True)
class ScriptView:
    """An intake script; ``closing_phrase`` is added to what is read to the client."""

    script_id: UUID
    name: str
    name_en: str
    closing_phrase: str
    questions: tuple[QuestionView, ...]


@dataclass(frozen=True, slots=True)
class AnswerView:
    """A canned answer, one step a line."""

    answer_id: UUID
    category_id: UUID | None
    article_id: UUID | None
    title: str
    body: str
    code: str
    used: int
    helped: int
    set_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class AnswerSetView:
    """A set of answers and who is given it; nobody named means everybody (R75)."""

    set_id: UUID
    name: str
    name_en: str
    roles: frozenset[Role]
    agent_ids: frozenset[UUID]


@dataclass(frozen=True, slots=True)
class ArticleView:
    """An article of the knowledge base; ``steps`` is the fix, ``workaround`` what to do until.

    ``helped`` and ``not_helped`` count what was said of it here and at tickets.
    """

    article_id: UUID
    title: str
    symptom: str
    steps: str
    workaround: str
    audience: str
    updated_at: datetime
    for_new_clients: bool
    helped: int
    not_helped: int
    category_ids: frozenset[UUID]
    kind: ArticleKind = ArticleKind.ARTICLE
    published: bool = True
    active: bool = True
    author_id: UUID | None = None
    author: str = ""
    review_on: date | None = None
    from_ticket_id: UUID | None = None
    version: int = 1

    def review_due(self, today: date) -> bool:
        """Tell whether it is time to read it through again."""
        return self.review_on is not None and self.review_on <= today


@dataclass(frozen=True, slots=True)
class DepartmentView:
    """A part of the house."""

    department_id: UUID
    code: str
    name: str
    name_en: str


@dataclass(frozen=True, slots=True)
class LineView:
    """A line of the room, out of use or not: what lies on it is still called by its name."""

    line: SupportLine
    name: str
    name_en: str
    outside: bool = False
    active: bool = True


@dataclass(frozen=True, slots=True)
class GroupView:
    """A queue of one line."""

    group_id: UUID
    department_id: UUID
    code: str
    name: str
    name_en: str
    line: SupportLine


@dataclass(frozen=True, slots=True)
class AgentView:
    """A member of staff."""

    agent_id: UUID
    login: str
    full_name: str
    role: Role
    line: SupportLine
    department_id: UUID
    group_ids: frozenset[UUID]
    work_limit: int
    has_pin: bool
    grade: Grade = Grade.ENGINEER
    mentor_id: UUID | None = None
    takes_calls: bool = True
    solves_alone: bool = True
    registers_alone: bool = True


@dataclass(frozen=True, slots=True)
class StateView:
    """A named state."""

    code: str
    name: str
    name_en: str
    state_type: StateType
    asks: Demands = frozenset()
    active: bool = True

    @property
    def named(self) -> NamedState:
        """The state as the rules of moves see it."""
        return NamedState(self.code, self.state_type, self.active)


@dataclass(frozen=True, slots=True)
class PartnerView:
    """An outside house; ``answer`` is the working time it has by ``calendar``, if any (R66)."""

    partner_id: UUID
    name: str
    answer: timedelta | None = None
    calendar: WorkingCalendar | None = None


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Everything above by key; a new snapshot replaces it when something changes."""

    categories: dict[UUID, CategoryView] = field(default_factory=dict)
    retired: dict[UUID, RetiredCategory] = field(default_factory=dict)
    scripts: dict[UUID, ScriptView] = field(default_factory=dict)
    answers: tuple[AnswerView, ...] = ()
    answer_sets: dict[UUID, AnswerSetView] = field(default_factory=dict)
    articles: tuple[ArticleView, ...] = ()
    departments: dict[UUID, DepartmentView] = field(default_factory=dict)
    filters: tuple[RoleFilterView, ...] = ()
    channel_groups: dict[Channel, UUID] = field(default_factory=dict)
    lines: dict[SupportLine, LineView] = field(default_factory=dict)
    channel_agents: dict[Channel, UUID] = field(default_factory=dict)
    targets: tuple[Target, ...] = ()
    groups: dict[UUID, GroupView] = field(default_factory=dict)
    agents: dict[UUID, AgentView] = field(default_factory=dict)
    states: dict[str, StateView] = field(default_factory=dict)
    moves: MoveTable = field(default_factory=MoveTable)
    partners: dict[UUID, PartnerView] = field(default_factory=dict)
    policies: dict[UUID, SlaPolicy] = field(default_factory=dict)
    default_policy_id: UUID | None = None
    sla_rules: tuple[SlaRule, ...] = ()
    routing_rules: tuple[RoutingRule, ...] = ()
    calendars: dict[UUID, WorkingCalendar] = field(default_factory=dict)
    escalations: tuple[EscalationRule, ...] = ()
    first_line_group_id: UUID | None = None
    default_department_id: UUID | None = None
    settings: RoomSettings = field(default_factory=RoomSettings)

    @property
    def intake_line(self) -> SupportLine:
        """The line that new work falls to: the lowest of the house that is in use (R3)."""
        own = (each.line for each in self.lines.values() if each.active and not each.outside)
        return min(own, default=SupportLine.FIRST)

    @property
    def every_category(self) -> Mapping[UUID, CategoryView | RetiredCategory]:
        """All that a ticket may have, those in use first."""
        return {**self.categories, **self.retired}

    def matrix_of(self, category_id: UUID | None) -> Matrix:
        """Return the priorities that hold for a category: its branch's own, else the room's."""
        one = self.categories.get(category_id) if category_id else None
        return read_matrix((one.priority_matrix if one else "") or self.settings.priority_matrix)
