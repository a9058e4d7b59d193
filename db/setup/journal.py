"""What was done to the room's set-up: each change with both bodies, by whom and when."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Row, Select, insert, select
from sqlalchemy.orm import Session

from app.domain.identity import new_id
from app.domain.setup.documents import Body, Deed, Document, SetupChange, SetupKind
from db.models.staff import Agent
from db.models.ticket import AuditEntry
from db.setup.shapes import SHAPES
from db.setup.values import bound
from db.writes.rows import table_of

_KINDS = tuple(kind.value for kind in SetupKind)


@dataclass(frozen=True, slots=True)
class Saved:
    """What one save made of one record."""

    kind: SetupKind
    key: str
    before: Body | None
    after: Body | None

    @property
    def deed(self) -> Deed:
        """What was done."""
        if self.before is None:
            return Deed.CREATED
        return Deed.REMOVED if self.after is None else Deed.CHANGED


def tell(session: Session, saved: Saved, agent_id: UUID | None, at: datetime) -> None:
    """Write one entry."""
    key = bound(SHAPES[saved.kind].key, saved.key)
    facts = {"key": saved.key, "before": saved.before, "after": saved.after}
    row = {
        "id": new_id(),
        "at": at,
        "agent_id": agent_id,
        "action": saved.deed.value,
        "subject_kind": saved.kind.value,
        "subject_id": key if isinstance(key, UUID) else None,
        "facts": facts,
    }
    session.execute(insert(table_of(AuditEntry)).values(row))


def history(session: Session, kind: SetupKind, key: str) -> tuple[SetupChange, ...]:
    """Read what was done to one record, the newest first."""
    known = bound(SHAPES[kind].key, key)
    about = _entries().where(AuditEntry.subject_kind == kind.value)
    if isinstance(known, UUID):
        about = about.where(AuditEntry.subject_id == known)
    found = (_change(row) for row in session.execute(about))
    return tuple(each for each in found if each.key == key)


def journal(
    session: Session, kinds: Sequence[SetupKind], before: datetime | None, most: int
) -> tuple[SetupChange, ...]:
    """Read what was done to records of some kinds (all when none is named), the newest first."""
    wanted = [kind.value for kind in kinds] or _KINDS
    about = _entries().where(AuditEntry.subject_kind.in_(wanted)).limit(most)
    if before is not None:
        about = about.where(AuditEntry.at < before)
    return tuple(_change(row) for row in session.execute(about))


def entry(session: Session, entry_id: str) -> SetupChange | None:
    """Read one entry; None for one that is none of these."""
    about = _entries().where(
        AuditEntry.id == bound(table_of(AuditEntry).c["id"], entry_id),
        AuditEntry.subject_kind.in_(_KINDS),
    )
    row = session.execute(about).one_or_none()
    return _change(row) if row is not None else None


def last_of(session: Session, document: Document) -> SetupChange | None:
    """Read the newest entry of a record."""
    return next(iter(history(session, document.kind, document.key)), None)


def _entries() -> Select[Any]:
    return (
        select(
            AuditEntry.id,
            AuditEntry.at,
            Agent.full_name,
            AuditEntry.action,
            AuditEntry.subject_kind,
            AuditEntry.facts,
        )
        .outerjoin(Agent, Agent.id == AuditEntry.agent_id)
        .order_by(AuditEntry.at.desc(), AuditEntry.id.desc())
    )


def _change(row: Row[Any]) -> SetupChange:
    facts: dict[str, Any] = row.facts
    return SetupChange(
        entry_id=str(row.id),
        kind=SetupKind(row.subject_kind),
        key=str(facts.get("key", "")),
        at=row.at,
        by=row.full_name or "",
        deed=Deed(row.action),
        before=facts.get("before"),
        after=facts.get("after"),
    )
