"""A deed as the outbox writes it, and back."""

import json
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from app.domain.deeds import PAYLOADS, Deed, DeedKind
from app.domain.plain_json import as_json, read_json


@dataclass(frozen=True, slots=True)
class _Head:
    """A deed without its payload, as it is written."""

    id: UUID
    kind: DeedKind
    agent_id: UUID
    made_at: datetime
    ticket_id: UUID | None = None
    call_id: UUID | None = None
    about: str = ""


def to_json(deed: Deed) -> str:
    """Write a deed for the outbox."""
    head = _Head(
        deed.id, deed.kind, deed.agent_id, deed.made_at, deed.ticket_id, deed.call_id, deed.about
    )
    return json.dumps([as_json(head), as_json(deed.payload)], ensure_ascii=False)


def from_json(text: str) -> Deed:
    """Read a deed; ValueError for anything that is none."""
    try:
        first, second = json.loads(text)
        head = read_json(_Head, first)
        payload = read_json(PAYLOADS[head.kind], second)
    except (TypeError, RecursionError) as error:
        raise ValueError("not a deed") from error
    return Deed(
        head.id,
        head.kind,
        head.agent_id,
        head.made_at,
        head.ticket_id,
        head.call_id,
        payload,
        head.about,
    )
