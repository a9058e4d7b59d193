"""What a lookup and a client card show."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from app.domain.vocabulary import NoticeKind, Priority, ResolutionCode, StateType


class MatchedBy(StrEnum):
    """Why a person was found."""

    PHONE = "phone"
    PHONE_END = "phone_end"
    EXTENSION = "extension"
    NAME = "name"
    NAME_ALIKE = "name_alike"
    ORGANISATION = "organisation"
    CONTRACT = "contract"
    TICKET = "ticket"


@dataclass(frozen=True, slots=True)
class PhoneLine:
    """One number of a person; ``e164`` is empty for a local or internal number."""

    key: str
    e164: str
    extension: str
    as_written: str


@dataclass(frozen=True, slots=True)
class ContactMatch:
    """One person the lookup found; ``exact`` means the whole number or the whole name."""

    contact_id: UUID
    client_id: UUID | None
    full_name: str
    organisation: str
    position: str
    city: str
    is_key: bool
    phones: tuple[PhoneLine, ...]
    matched_by: MatchedBy
    exact: bool


@dataclass(frozen=True, slots=True)
class FindResult:
    """The ranked people; ``reading`` is the text in the other keyboard layout when that matched."""

    typed: str
    matches: tuple[ContactMatch, ...]
    matched_by: MatchedBy | None
    exact: bool
    reading: str = ""
    ticket_id: UUID | None = None
    more: bool = False


@dataclass(frozen=True, slots=True)
class SiteView:
    """A place of the client."""

    site_id: UUID
    name: str
    address: str
    city: str


@dataclass(frozen=True, slots=True)
class ContractView:
    """What the client has bought."""

    contract_id: UUID
    number: str
    name: str
    coverage: str
    sla_policy_id: UUID | None
    ends_on: date | None
    active: bool


@dataclass(frozen=True, slots=True)
class EquipmentView:
    """A device of the client."""

    equipment_id: UUID
    site_id: UUID | None
    name: str
    model: str
    serial: str
    firmware: str


@dataclass(frozen=True, slots=True)
class NoticeView:
    """A say-first banner (N15); who confirmed it last, and when.

    ``of_house`` is about the whole organisation; what the program computes has no author.
    """

    notice_id: UUID
    kind: NoticeKind
    text: str
    author: str
    expires_at: datetime | None
    must_confirm: bool
    author_id: UUID | None = None
    of_house: bool = False
    confirmed_by: str = ""
    confirmed_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class ClientCard:
    """Everything to know while the client speaks; without an organisation ``client_id`` is None."""

    contact_id: UUID
    full_name: str
    position: str
    manner: str
    phones: tuple[PhoneLine, ...]
    client_id: UUID | None
    organisation: str
    is_key: bool
    city: str
    address: str
    time_zone: str
    working_hours: str
    environment: str
    site_id: UUID | None
    sites: tuple[SiteView, ...]
    contract: ContractView | None
    dedicated_id: UUID | None
    dedicated_name: str
    equipment: tuple[EquipmentView, ...]
    notices: tuple[NoticeView, ...]


@dataclass(frozen=True, slots=True)
class OrganisationMatch:
    """One organisation of the type-ahead."""

    client_id: UUID
    name: str
    address: str
    contract_active: bool | None
    contacts: int


@dataclass(frozen=True, slots=True)
class HistoryItem:
    """One earlier ticket of a person or an organisation."""

    ticket_id: UUID
    number: int
    subject: str
    state: str
    state_type: StateType
    priority: Priority
    category_id: UUID | None
    opened_at: datetime
    resolved_at: datetime | None
    solved_at_once: bool
    resolution_code: ResolutionCode | None
    assignee_name: str
    partner_name: str
    requester_name: str


@dataclass(frozen=True, slots=True)
class History:
    """The newest tickets and how many there are; ``denied`` when the role may not look (R31)."""

    total: int
    items: tuple[HistoryItem, ...]
    denied: bool = False
