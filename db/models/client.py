"""Who calls: organisations, their sites, contracts, equipment, people and numbers."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.domain.vocabulary import NoticeKind
from db.base import Base, Identified
from db.types import TextEnum, digits_column


class Client(Identified):
    """An organisation; ``search_text`` is its folded name."""

    __tablename__ = "client"

    name: Mapped[str]
    search_text: Mapped[str] = mapped_column(default="")
    tax_number: Mapped[str] = mapped_column(default="")
    city: Mapped[str] = mapped_column(default="")
    address: Mapped[str] = mapped_column(default="")
    time_zone: Mapped[str] = mapped_column(default="")
    working_hours: Mapped[str] = mapped_column(default="")
    environment: Mapped[str] = mapped_column(Text, default="")
    is_key: Mapped[bool] = mapped_column(default=False)
    dedicated_agent_id: Mapped[UUID | None] = mapped_column(ForeignKey("agent.id"))
    active: Mapped[bool] = mapped_column(default=True)
    created_at: Mapped[datetime]
    version: Mapped[int] = mapped_column(default=1)

    __table_args__ = (Index(None, "search_text"),)
    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012 (SQLAlchemy's own protocol)


class Site(Identified):
    """A place of the client where things stand and break."""

    __tablename__ = "site"

    client_id: Mapped[UUID] = mapped_column(ForeignKey("client.id"))
    name: Mapped[str]
    address: Mapped[str] = mapped_column(default="")
    city: Mapped[str] = mapped_column(default="")

    __table_args__ = (Index(None, "client_id"),)


class Contract(Identified):
    """What a client has bought and until when (R32, R70, R127).

    ``number_key`` is the number as ``lookup.contract_key`` folds it.
    """

    __tablename__ = "contract"

    client_id: Mapped[UUID] = mapped_column(ForeignKey("client.id"))
    number: Mapped[str]
    number_key: Mapped[str] = mapped_column(default="")
    name: Mapped[str] = mapped_column(default="")
    coverage: Mapped[str] = mapped_column(Text, default="")
    sla_policy_id: Mapped[UUID | None] = mapped_column(ForeignKey("sla_policy.id"))
    starts_on: Mapped[date | None]
    ends_on: Mapped[date | None]

    __table_args__ = (Index(None, "client_id"), Index(None, "number_key"))


class Equipment(Identified):
    """A device at a site with its model, serial number and firmware."""

    __tablename__ = "equipment"

    client_id: Mapped[UUID] = mapped_column(ForeignKey("client.id"))
    site_id: Mapped[UUID | None] = mapped_column(ForeignKey("site.id"))
    name: Mapped[str]
    model: Mapped[str] = mapped_column(default="")
    serial: Mapped[str] = mapped_column(default="")
    firmware: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(Text, default="")
    active: Mapped[bool] = mapped_column(default=True)

    __table_args__ = (Index(None, "client_id"),)


class Contact(Identified):
    """A person of a client; ``search_text`` is the folded name with the organisation's."""

    __tablename__ = "contact"

    client_id: Mapped[UUID | None] = mapped_column(ForeignKey("client.id"))
    site_id: Mapped[UUID | None] = mapped_column(ForeignKey("site.id"))
    full_name: Mapped[str]
    search_text: Mapped[str] = mapped_column(default="")
    position: Mapped[str] = mapped_column(default="")
    manner: Mapped[str] = mapped_column(default="")
    city: Mapped[str] = mapped_column(default="")
    address: Mapped[str] = mapped_column(default="")
    email: Mapped[str] = mapped_column(default="")
    external_key: Mapped[str | None] = mapped_column(unique=True)
    active: Mapped[bool] = mapped_column(default=True)
    created_at: Mapped[datetime]
    version: Mapped[int] = mapped_column(default=1)

    __table_args__ = (Index(None, "client_id"),)
    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012 (SQLAlchemy's own protocol)


class PhoneNumber(Identified):
    """One number of one person; the same number may stand under many people (N1).

    ``key`` holds the digits searched for, ``key_reversed`` the same backwards, so that
    "ends with" is a range over an ordinary index.
    """

    __tablename__ = "phone_number"

    contact_id: Mapped[UUID] = mapped_column(ForeignKey("contact.id"))
    key: Mapped[str] = mapped_column(digits_column())
    key_reversed: Mapped[str] = mapped_column(digits_column())
    extension: Mapped[str] = mapped_column(default="")
    e164: Mapped[str] = mapped_column(default="")
    as_written: Mapped[str]
    position: Mapped[int] = mapped_column(default=0)

    __table_args__ = (
        Index(None, "key"),
        Index(None, "key_reversed"),
        Index(None, "contact_id"),
        Index(None, "extension"),
    )


class ClientNotice(Identified):
    """Say first (N15): a fact to know before speaking, with author and end."""

    __tablename__ = "client_notice"

    client_id: Mapped[UUID | None] = mapped_column(ForeignKey("client.id"))
    contact_id: Mapped[UUID | None] = mapped_column(ForeignKey("contact.id"))
    kind: Mapped[NoticeKind] = mapped_column(TextEnum(NoticeKind))
    text: Mapped[str] = mapped_column(Text)
    author_id: Mapped[UUID | None] = mapped_column(ForeignKey("agent.id"))
    created_at: Mapped[datetime]
    expires_at: Mapped[datetime | None]
    must_confirm: Mapped[bool] = mapped_column(default=False)

    __table_args__ = (Index(None, "client_id"), Index(None, "contact_id"))


class NoticeConfirmation(Base):
    """Somebody has said at a call what was to be said first (N15); added to, never changed."""

    __tablename__ = "notice_confirmation"

    notice_id: Mapped[UUID] = mapped_column(ForeignKey("client_notice.id"), primary_key=True)
    call_id: Mapped[UUID] = mapped_column(ForeignKey("call.id"), primary_key=True)
    agent_id: Mapped[UUID] = mapped_column(ForeignKey("agent.id"))
    at: Mapped[datetime]

    __table_args__ = (Index(None, "call_id"),)
