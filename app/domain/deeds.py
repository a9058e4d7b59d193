"""A piece of work as it waits in the outbox: what was done, by whom, when, on which ticket."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType
from typing import Final
from uuid import UUID

from app.domain.identity import new_id_at
from app.domain.readmodels.calls import CallDraft, CallEnding, Solution
from app.domain.readmodels.conflicts import FieldChoice
from app.domain.vocabulary import Audience, ResolutionCode, TicketState


class DeedKind(StrEnum):
    """What a desk can do while the server is away."""

    REGISTER = "register"
    SOLVE_AT_ONCE = "solve_at_once"
    ADD_TO_TICKET = "add_to_ticket"
    FINISH = "finish"
    ABANDON = "abandon"
    CALLBACK = "callback"
    NOTE = "note"
    ANSWER = "answer"
    MOVE = "move"
    RESOLVE = "resolve"
    REOPEN = "reopen"
    KEEP_PROMISE = "keep_promise"
    RESTATE = "restate"
    DECIDE = "decide"


REGISTRATIONS: Final = frozenset({DeedKind.REGISTER, DeedKind.SOLVE_AT_ONCE})
"""The kinds that make a ticket: they get a provisional number."""


@dataclass(frozen=True, slots=True)
class RegisterDeed:
    """A registered matter; ``keep_open`` when another matter of the call follows."""

    draft: CallDraft
    keep_open: bool = False


@dataclass(frozen=True, slots=True)
class SolveDeed:
    """A matter solved while talking."""

    draft: CallDraft
    solution: Solution


@dataclass(frozen=True, slots=True)
class AddDeed:
    """A call that became a note on an open ticket."""

    draft: CallDraft
    ticket_id: UUID


@dataclass(frozen=True, slots=True)
class FinishDeed:
    """A call without a ticket of its own."""

    draft: CallDraft
    ending: CallEnding


@dataclass(frozen=True, slots=True)
class AbandonDeed:
    """A lost caller who is to be rung back."""

    draft: CallDraft


@dataclass(frozen=True, slots=True)
class CallbackDeed:
    """A ring back, reached or not."""

    reached: bool
    note: str = ""


@dataclass(frozen=True, slots=True)
class NoteDeed:
    """Words to colleagues or to a partner."""

    text: str
    audience: Audience = Audience.INTERNAL


@dataclass(frozen=True, slots=True)
class AnswerDeed:
    """Words to the client."""

    text: str


@dataclass(frozen=True, slots=True)
class MoveDeed:
    """A change of state; ``version`` is the ticket's as it was seen."""

    version: int
    to_state: str
    reason: str = ""
    review_at: datetime | None = None
    partner_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class ResolveDeed:
    """A solution; ``version`` is the ticket's as it was seen."""

    version: int
    text: str
    code: ResolutionCode | None
    workaround: str = ""
    to_state: str = TicketState.RESOLVED.value


@dataclass(frozen=True, slots=True)
class ReopenDeed:
    """A ticket that came back; ``version`` is the ticket's as it was seen."""

    version: int
    reason: str


@dataclass(frozen=True, slots=True)
class KeepPromiseDeed:
    """A promise that was kept."""

    promise_id: UUID
    note: str = ""


@dataclass(frozen=True, slots=True)
class RestateDeed:
    """Other words for the solution of a ticket that somebody else solved meanwhile."""

    version: int
    text: str
    code: ResolutionCode


@dataclass(frozen=True, slots=True)
class DecideDeed:
    """How a clash was decided, for the history; ``text`` came with what did not stand."""

    choices: tuple[FieldChoice, ...]
    text: str = ""


Payload = (
    RegisterDeed
    | SolveDeed
    | AddDeed
    | FinishDeed
    | AbandonDeed
    | CallbackDeed
    | NoteDeed
    | AnswerDeed
    | MoveDeed
    | ResolveDeed
    | ReopenDeed
    | KeepPromiseDeed
    | RestateDeed
    | DecideDeed
)
PAYLOADS: Mapping[DeedKind, type[Payload]] = MappingProxyType(
    {
        DeedKind.REGISTER: RegisterDeed,
        DeedKind.SOLVE_AT_ONCE: SolveDeed,
        DeedKind.ADD_TO_TICKET: AddDeed,
        DeedKind.FINISH: FinishDeed,
        DeedKind.ABANDON: AbandonDeed,
        DeedKind.CALLBACK: CallbackDeed,
        DeedKind.NOTE: NoteDeed,
        DeedKind.ANSWER: AnswerDeed,
        DeedKind.MOVE: MoveDeed,
        DeedKind.RESOLVE: ResolveDeed,
        DeedKind.REOPEN: ReopenDeed,
        DeedKind.KEEP_PROMISE: KeepPromiseDeed,
        DeedKind.RESTATE: RestateDeed,
        DeedKind.DECIDE: DecideDeed,
    }
)
_KINDS: Mapping[type[Payload], DeedKind] = MappingProxyType(
    {payload: kind for kind, payload in PAYLOADS.items()}
)


@dataclass(frozen=True, slots=True)
class Deed:
    """One piece of work under a key made at the desk (UUIDv7), so that it is done once.

    ``ticket_id`` and ``call_id`` name what it belongs to: deeds that share one of them are
    done in the order in which they were made. ``about`` says in words what it concerns, for lists.
    """

    id: UUID
    kind: DeedKind
    agent_id: UUID
    made_at: datetime
    ticket_id: UUID | None
    call_id: UUID | None
    payload: Payload
    about: str = ""

    @property
    def seen_version(self) -> int | None:
        """The ticket's version that the deed builds on, None for what asks for none."""
        return getattr(self.payload, "version", None)

    @property
    def strands(self) -> frozenset[UUID]:
        """The keys within which the order matters."""
        return frozenset(key for key in (self.ticket_id, self.call_id) if key is not None)

    @property
    def draft(self) -> CallDraft | None:
        """The call card it came from, None for work on a ticket."""
        return getattr(self.payload, "draft", None)


def deed_of_call(agent_id: UUID, made_at: datetime, payload: Payload) -> Deed:
    """Make the deed of a call card, under a new key."""
    draft: CallDraft = payload.draft  # type: ignore[union-attr]
    ticket_id: UUID | None = draft.matter.ticket_id
    if isinstance(payload, AddDeed):
        ticket_id = payload.ticket_id
    elif isinstance(payload, FinishDeed):
        ticket_id = payload.ending.ticket_id
    elif isinstance(payload, AbandonDeed):
        ticket_id = None
    kind, key = _KINDS[type(payload)], new_id_at(made_at)
    about = draft.organisation or draft.caller_name or draft.number_typed
    if draft.new_contact is not None:
        about = draft.new_contact.organisation or draft.new_contact.full_name or about
    return Deed(key, kind, agent_id, made_at, ticket_id, draft.call_id, payload, about)


def deed_of_ticket(
    agent_id: UUID, made_at: datetime, ticket_id: UUID, payload: Payload, about: str = ""
) -> Deed:
    """Make the deed of work on a ticket, under a new key."""
    kind, key = _KINDS[type(payload)], new_id_at(made_at)
    return Deed(key, kind, agent_id, made_at, ticket_id, None, payload, about)


def callback_deed(
    agent_id: UUID, made_at: datetime, call_id: UUID, payload: CallbackDeed, about: str = ""
) -> Deed:
    """Make the deed of a ring back, under a new key."""
    key = new_id_at(made_at)
    return Deed(key, DeedKind.CALLBACK, agent_id, made_at, None, call_id, payload, about)
