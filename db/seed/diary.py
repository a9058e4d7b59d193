"""Who shaped the demo room lately: entries as the administration itself writes them."""

from copy import deepcopy
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.setup.documents import Body, Book, SetupKind
from db.models.staff import Agent
from db.seed.content import read
from db.setup.journal import Saved, tell
from db.setup.reading import book
from db.setup.shapes import SHAPES

MADE = timedelta(days=7)
APART = timedelta(minutes=4)
SHORTER = "…"


def write_diary(session: Session, now: datetime) -> None:
    """Write it of the room that stands already; every change can be taken back."""
    rows = session.execute(select(Agent.login, Agent.id))
    agents: dict[str, UUID] = {row.login: row.id for row in rows}
    told, known = read("process")["diary"], book(session)
    at = now - MADE
    for kind in map(SetupKind, told["made"]):
        for document in known.of(kind).values():
            saved = Saved(kind, document.key, None, dict(document.body))
            tell(session, saved, agents[told["made_by"]], at)
            at += APART
    for place, change in enumerate(told["changes"]):
        _changed(session, known, change, agents, now + place * APART)


def _changed(
    session: Session, known: Book, change: list[Any], agents: dict[str, UUID], now: datetime
) -> None:
    days, login, kind, name, path, before = change
    shape = SHAPES[SetupKind(kind)]
    documents = known.of(shape.kind).values()
    found = next(each for each in documents if each.body.get(shape.natural) == name)
    earlier = _with(found.body, path, before)
    at = now - timedelta(days=days, hours=1)
    tell(session, Saved(shape.kind, found.key, earlier, dict(found.body)), agents[login], at)


def _with(body: Body, path: str, before: object) -> dict[str, Any]:
    """Return the body with another value at a path."""
    whole = deepcopy(dict(body))
    *way, last = (int(part) if part.isdigit() else part for part in path.split("."))
    at: Any = whole
    for part in way:
        at = at[part]
    at[last] = at[last][:-1] if before == SHORTER else before
    return whole
