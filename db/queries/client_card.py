"""Everything to know about a client while he speaks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ColumnClause,
    Row,
    Select,
    String,
    Uuid,
    column,
    func,
    literal,
    or_,
    select,
)
from sqlalchemy.orm import Session, aliased

from app.domain.errors import RuleBroken
from app.domain.readmodels.clients import (
    ClientCard,
    ContractView,
    EquipmentView,
    NoticeView,
    PhoneLine,
    SiteView,
)
from app.domain.vocabulary import NoticeKind, StateType
from db.models.client import (
    Client,
    ClientNotice,
    Contact,
    Contract,
    Equipment,
    NoticeConfirmation,
    PhoneNumber,
    Site,
)
from db.models.sla import Promise
from db.models.staff import Agent
from db.models.ticket import Ticket
from db.session import dialect_of

ENDS_SOON = timedelta(days=30)
_FINISHED = (StateType.RESOLVED, StateType.CLOSED)
_PROMISED: tuple[ColumnClause[Any], ...] = (
    column("promise_id", Uuid),
    column("said", String),
    column("author", String),
    column("due_at", Promise.due_at.type),
)


@dataclass(frozen=True, slots=True)
class Whose:
    """The person and the organisation a card speaks of."""

    contact_id: UUID
    client_id: UUID | None


def card(session: Session, contact_id: UUID, now: datetime) -> ClientCard:
    """The card of a person; RuleBroken ``contact_unknown``. Seven statements at most."""
    row = session.execute(_person(contact_id)).one_or_none()
    if row is None:
        raise RuleBroken("contact_unknown", contact_id=contact_id)
    whose = Whose(contact_id, row.client_id)
    contract = _contract(session, whose, now.date())
    notices = (
        *_written(session, whose, now),
        *_contract_ends(contract, now.date()),
        *_open_promises(session, whose),
    )
    return _card(row, phones(session, contact_id), contract, notices, session)


def _card(
    row: Row[*tuple[Any, ...]],
    lines: tuple[PhoneLine, ...],
    contract: ContractView | None,
    notices: tuple[NoticeView, ...],
    session: Session,
) -> ClientCard:
    person, client = row[0], row[1]
    whose = Whose(person.id, person.client_id)
    return ClientCard(
        contact_id=person.id,
        full_name=person.full_name,
        position=person.position,
        manner=person.manner,
        phones=lines,
        client_id=person.client_id,
        organisation=client.name if client else "",
        is_key=bool(client and client.is_key),
        city=person.city or (client.city if client else ""),
        address=person.address or (client.address if client else ""),
        time_zone=client.time_zone if client else "",
        working_hours=client.working_hours if client else "",
        environment=client.environment if client else "",
        site_id=person.site_id,
        sites=_sites(session, whose),
        contract=contract,
        dedicated_id=row.agent_id,
        dedicated_name=row.agent_name or "",
        equipment=_equipment(session, whose),
        notices=notices,
    )


def _person(contact_id: UUID) -> Select[*tuple[Any, ...]]:
    return (
        select(
            Contact,
            Client,
            Contact.client_id.label("client_id"),
            Agent.id.label("agent_id"),
            Agent.full_name.label("agent_name"),
        )
        .outerjoin(Client, Client.id == Contact.client_id)
        .outerjoin(Agent, (Agent.id == Client.dedicated_agent_id) & Agent.active)
        .where(Contact.id == contact_id)
    )


def phones(session: Session, contact_id: UUID) -> tuple[PhoneLine, ...]:
    """The numbers of a person in their order."""
    lines = (
        select(PhoneNumber.key, PhoneNumber.e164, PhoneNumber.extension, PhoneNumber.as_written)
        .where(PhoneNumber.contact_id == contact_id)
        .order_by(PhoneNumber.position, PhoneNumber.id)
    )
    return tuple(PhoneLine(*row) for row in session.execute(lines))


def _sites(session: Session, whose: Whose) -> tuple[SiteView, ...]:
    if whose.client_id is None:
        return ()
    sites = select(Site.id, Site.name, Site.address, Site.city).order_by(Site.name, Site.id)
    rows = session.execute(sites.where(Site.client_id == whose.client_id))
    return tuple(SiteView(*row) for row in rows)


def _equipment(session: Session, whose: Whose) -> tuple[EquipmentView, ...]:
    if whose.client_id is None:
        return ()
    devices = (
        select(
            Equipment.id,
            Equipment.site_id,
            Equipment.name,
            Equipment.model,
            Equipment.serial,
            Equipment.firmware,
        )
        .where(Equipment.client_id == whose.client_id, Equipment.active)
        .order_by(Equipment.name, Equipment.id)
    )
    return tuple(EquipmentView(*row) for row in session.execute(devices))


def _contract(session: Session, whose: Whose, today: date) -> ContractView | None:
    """The contract in force that ends last, else the one that ended last."""
    if whose.client_id is None:
        return None
    rows = session.execute(select(Contract).where(Contract.client_id == whose.client_id))
    contracts = sorted(rows.scalars(), key=lambda one: _age(one, today), reverse=True)
    if not contracts:
        return None
    best = contracts[0]
    return ContractView(
        contract_id=best.id,
        number=best.number,
        name=best.name,
        coverage=best.coverage,
        sla_policy_id=best.sla_policy_id,
        ends_on=best.ends_on,
        active=_in_force(best, today),
    )


def _in_force(contract: Contract, today: date) -> bool:
    started = contract.starts_on is None or contract.starts_on <= today
    return started and (contract.ends_on is None or contract.ends_on >= today)


def _age(contract: Contract, today: date) -> tuple[bool, date, UUID]:
    return _in_force(contract, today), contract.ends_on or date.max, contract.id


def _written(session: Session, whose: Whose, now: datetime) -> Iterator[NoticeView]:
    seen: set[UUID] = set()
    for notice, author, said_by, said_at in session.execute(_notices_of(whose, now)):
        if notice.id in seen:  # two said it in the same moment
            continue
        seen.add(notice.id)
        yield NoticeView(
            notice.id,
            notice.kind,
            notice.text,
            author or "",
            notice.expires_at,
            notice.must_confirm,
            author_id=notice.author_id,
            of_house=notice.contact_id is None,
            confirmed_by=said_by or "",
            confirmed_at=said_at,
        )


def _notices_of(whose: Whose, now: datetime) -> Select[*tuple[ClientNotice, str, str, datetime]]:
    """Select what stands of a person and his house, with who confirmed it last."""
    about = ClientNotice.contact_id == whose.contact_id
    if whose.client_id is not None:
        about = about | (ClientNotice.client_id == whose.client_id)
    said = (
        select(func.max(NoticeConfirmation.at))
        .where(NoticeConfirmation.notice_id == ClientNotice.id)
        .correlate(ClientNotice)
        .scalar_subquery()
    )
    last = (NoticeConfirmation.notice_id == ClientNotice.id) & (NoticeConfirmation.at == said)
    by = aliased(Agent, name="confirmer")
    return (
        select(ClientNotice, Agent.full_name, by.full_name, NoticeConfirmation.at)
        .outerjoin(Agent, Agent.id == ClientNotice.author_id)
        .outerjoin(NoticeConfirmation, last)
        .outerjoin(by, by.id == NoticeConfirmation.agent_id)
        .where(about, or_(ClientNotice.expires_at.is_(None), ClientNotice.expires_at > now))
        .order_by(ClientNotice.must_confirm.desc(), ClientNotice.created_at)
    )


def _contract_ends(contract: ContractView | None, today: date) -> Iterator[NoticeView]:
    """Say that the contract ends within 30 days: its last moment stands in ``expires_at``."""
    if contract is None or not contract.active or contract.ends_on is None:
        return
    if contract.ends_on - today <= ENDS_SOON:
        ends_at = datetime.combine(contract.ends_on, time.max, UTC)
        kind = NoticeKind.CONTRACT_ENDS
        yield NoticeView(contract.contract_id, kind, "", "", ends_at, must_confirm=False)


def _open_promises(session: Session, whose: Whose) -> Sequence[NoticeView]:
    """What was promised and not kept yet; ``expires_at`` is when it is due."""
    arguments = (literal(whose.client_id, Uuid), literal(whose.contact_id, Uuid))
    promises = dialect_of(session).wide_read("open_promises", _PROMISED, *arguments)
    rows = session.execute(_promises_of(whose) if promises is None else promises)
    return [
        NoticeView(key, NoticeKind.OPEN_PROMISE, text, author or "", due_at, must_confirm=False)
        for key, text, author, due_at in rows
    ]


def _promises_of(whose: Whose) -> Select[*tuple[Any, ...]]:
    mine = Ticket.contact_id == whose.contact_id
    if whose.client_id is not None:
        mine = mine | (Ticket.client_id == whose.client_id)
    return (
        select(Promise.id, Promise.text, Agent.full_name, Promise.due_at)
        .join(Ticket, Ticket.id == Promise.ticket_id)
        .outerjoin(Agent, Agent.id == Promise.made_by_id)
        .where(mine, Promise.kept_at.is_(None), Ticket.state_type.not_in(_FINISHED))
        .order_by(Promise.due_at)
    )
