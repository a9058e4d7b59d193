"""What a screen sends when it changes a person or says something first about a client."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from app.domain.vocabulary import NoticeKind


@dataclass(frozen=True, slots=True)
class ContactChange:
    """New values of a person's fields; None leaves the old one.

    ``organisation``: another one by its name, made when nobody knows it; "" means none.
    """

    full_name: str | None = None
    organisation: str | None = None
    position: str | None = None
    manner: str | None = None
    city: str | None = None
    address: str | None = None
    email: str | None = None


@dataclass(frozen=True, slots=True)
class NewNotice:
    """A say-first banner (N15) about a person, or about his whole organisation."""

    kind: NoticeKind
    text: str = ""
    contact_id: UUID | None = None
    client_id: UUID | None = None
    expires_at: datetime | None = None
    must_confirm: bool = False
