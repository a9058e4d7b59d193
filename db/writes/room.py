"""The room's switches, each change with its audit entry."""

from datetime import datetime
from typing import Any, cast
from uuid import UUID

from sqlalchemy import CursorResult, insert, select, update
from sqlalchemy.orm import Session

from db.models.room import RoomSetting
from db.models.ticket import AuditEntry
from db.writes.rows import table_of


def set_switch(session: Session, name: str, value: str, agent_id: UUID, now: datetime) -> None:
    """Write a switch and who changed it from what."""
    setting = table_of(RoomSetting)
    before = session.scalar(select(setting.c.value).where(setting.c.name == name))
    change = update(setting).where(setting.c.name == name).values(value=value)
    if not cast("CursorResult[Any]", session.execute(change)).rowcount:
        session.execute(insert(setting).values(name=name, value=value))
    audit = {"at": now, "agent_id": agent_id, "action": "changed", "subject_kind": "room_setting"}
    was = None if before is None else {"value": before}
    facts = {"key": name, "before": was, "after": {"value": value}}
    session.execute(insert(table_of(AuditEntry)).values(**audit, facts=facts))
