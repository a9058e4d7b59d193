"""What the call desk works with: the draft of a call, its plan, what came of it."""

from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from app.domain.outbreak import Traces
from app.domain.priority import Assessment
from app.domain.promise import Promise
from app.domain.readmodels.outages import OutageWords
from app.domain.routes import CategoryWay, Route
from app.domain.routing import Ranked, RankReason
from app.domain.sla import SlaTargets
from app.domain.sla_choice import PolicyBy
from app.domain.vocabulary import (
    CallOutcome,
    Channel,
    Impact,
    Priority,
    ResolutionCode,
    Urgency,
)


@dataclass(frozen=True, slots=True)
class NewContact:
    """A caller nobody knows yet; ``client_id`` when the organisation was chosen from the list."""

    full_name: str = ""
    organisation: str = ""
    client_id: UUID | None = None
    position: str = ""
    city: str = ""


@dataclass(frozen=True, slots=True)
class Matter:
    """One matter of a call as typed so far; ``ticket_id`` is made at the desk, once.

    Keys of ``fields`` are codes of fields, of ``answers`` ids of questions as text. The desk fills
    ``assignee_id`` with whom it showed and ``assign_reasons`` with the reasons it showed.
    ``outage_id`` is the ticket of an outage that this matter is to be linked to; ``said`` is the
    sentence that stood on the screen to be read aloud, kept with the promise.
    """

    ticket_id: UUID
    number: int | None = None
    description: str = ""
    category_id: UUID | None = None
    fields: dict[str, str] = field(default_factory=dict)
    answers: dict[str, int] = field(default_factory=dict)
    impact: Impact | None = None
    urgency: Urgency | None = None
    site_id: UUID | None = None
    equipment_id: UUID | None = None
    group_id: UUID | None = None
    assignee_id: UUID | None = None
    assign_reasons: tuple[RankReason, ...] = ()
    override_reason: str = ""
    remote_look: str = ""
    not_same_as: tuple[UUID, ...] = ()
    answer_id: UUID | None = None
    answer_text: str = ""
    outage_id: UUID | None = None
    said: str = ""


@dataclass(frozen=True, slots=True)
class CallDraft:
    """One call card; everything that must survive a kill of the process.

    ``hold_seconds`` sums finished holds; ``registered`` are tickets this call already made,
    ``confirmed`` the notices that were said.
    """

    call_id: UUID
    agent_id: UUID
    started_at: datetime
    matter: Matter
    channel: Channel = Channel.PHONE
    number_typed: str = ""
    contact_id: UUID | None = None
    client_id: UUID | None = None
    caller_name: str = ""
    organisation: str = ""
    new_contact: NewContact | None = None
    hung_up_at: datetime | None = None
    parked_at: datetime | None = None
    dropped_at: datetime | None = None
    hold_seconds: int = 0
    entered_afterwards: bool = False
    registered: tuple[UUID, ...] = ()
    key_count: int = 0
    confirmed: tuple[UUID, ...] = ()


@dataclass(frozen=True, slots=True)
class Solution:
    """What helped at once (R20)."""

    text: str
    code: ResolutionCode = ResolutionCode.ADVICE


@dataclass(frozen=True, slots=True)
class PlanQuestion:
    """What the plan of a ticket depends on; ``at`` is the real time of the call.

    ``route`` is filled by whoever answers, once the client is known; where there is none,
    ``by_category`` says how one is chosen.
    """

    category_id: UUID | None
    client_id: UUID | None
    impact: Impact
    urgency: Urgency
    at: datetime
    group_id: UUID | None = None
    assignee_id: UUID | None = None
    channel: Channel | None = None
    site_id: UUID | None = None
    route: Route | None = None
    by_category: CategoryWay | None = None


@dataclass(frozen=True, slots=True)
class CallPlan:
    """Priority, times and who: what registering would do now, with the reasons.

    ``policy_id`` is None when the room has no policy; ``policy_by`` says what chose it, a
    rule with its place; ``promise_due_at`` always lies in working time. ``route`` is the rule
    that says where it goes; one that goes ``in_turn`` is settled only by registering.
    """

    priority: Assessment
    policy_id: UUID | None
    policy_name: str
    from_contract: bool
    policy_by: PolicyBy | None
    policy_rule: int | None
    targets: SlaTargets | None
    group_id: UUID | None
    group_name: str
    queue_length: int
    candidates: tuple[Ranked, ...]
    chosen: Ranked | None
    backup: Ranked | None
    promise: Promise | None
    route: Route | None = None
    by_category: CategoryWay | None = None

    @property
    def in_turn(self) -> bool:
        """Whether whoever is chosen was only the next in turn when the plan was made."""
        return self.chosen is not None and RankReason.IN_TURN in self.chosen.reasons


@dataclass(frozen=True, slots=True)
class Registered:
    """A ticket that now stands in the database, and what to say about it."""

    ticket_id: UUID
    number: int
    subject: str
    priority: Priority
    assignee_id: UUID | None
    assignee_name: str
    group_name: str
    first_response_due_at: datetime | None
    resolution_due_at: datetime | None
    contact_id: UUID | None
    solved_at_once: bool


@dataclass(frozen=True, slots=True)
class CallEnding:
    """How a call without a new ticket ended (N2)."""

    outcome: CallOutcome
    reason: str = ""
    ticket_id: UUID | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class ShiftFigures:
    """The dispatcher's own day, shown to the dispatcher alone (N12); seconds are means."""

    on_shift_since: datetime | None
    calls: int
    mean_handling_seconds: int
    solved_at_once: int


@dataclass(frozen=True, slots=True)
class RecentCall:
    """One of the last calls, for the empty desk."""

    call_id: UUID
    started_at: datetime
    contact_id: UUID | None
    caller_name: str
    organisation: str
    number_typed: str
    outcome: CallOutcome | None
    ticket_number: int | None


@dataclass(frozen=True, slots=True)
class Callback:
    """A caller who was lost and waits to be rung back."""

    call_id: UUID
    contact_id: UUID | None
    caller_name: str
    organisation: str
    number_typed: str
    due_at: datetime
    note: str


@dataclass(frozen=True, slots=True)
class Outage:
    """Several callers with one category within hours: perhaps one fault.

    The master is a ticket under which others hang already, the oldest the first of the window
    that is unfinished; ``ticket_id`` and ``number`` are what a new call is linked to.
    ``marked`` says that the master was declared an outage; ``words`` is then what callers are told
    of it. ``traces`` are what callers of the last hour have in common with the matter at hand, by
    category or in their words (``at_hand``).
    """

    category_id: UUID | None
    count: int
    since: datetime
    master_id: UUID | None
    master_number: int | None
    oldest_id: UUID | None = None
    oldest_number: int | None = None
    marked: bool = False
    at_hand: bool = False
    words: OutageWords | None = None
    traces: Traces | None = None

    @property
    def ticket_id(self) -> UUID | None:
        """The master, else the oldest."""
        return self.oldest_id if self.master_id is None else self.master_id

    @property
    def number(self) -> int | None:
        """The number of ``ticket_id``."""
        return self.oldest_number if self.master_id is None else self.master_number


@dataclass(frozen=True, slots=True)
class FrequentMatter:
    """A category by the number of tickets today, for the empty desk."""

    category_id: UUID
    count: int
