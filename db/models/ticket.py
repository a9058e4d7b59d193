"""The matter itself: a ticket, its named states, links, own fields, answers and files."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    SmallInteger,
    String,
    Text,
    text,
)
from sqlalchemy.orm import Mapped, mapped_column

from app.domain.vocabulary import (
    Channel,
    Impact,
    LinkKind,
    Priority,
    ResolutionCode,
    StateType,
    SupportLine,
    Urgency,
)
from db.base import Base, Identified
from db.types import SmallEnum, TextEnum

UNFINISHED = "state_type IN ('new', 'open', 'paused')"


class TicketStateName(Base):
    """A named state over a state type and what it demands; rooms add their own."""

    __tablename__ = "ticket_state"

    code: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    name_en: Mapped[str] = mapped_column(default="")
    state_type: Mapped[StateType] = mapped_column(TextEnum(StateType))
    position: Mapped[int] = mapped_column(SmallInteger, default=0)
    active: Mapped[bool] = mapped_column(default=True)
    asks_reason: Mapped[bool] = mapped_column(default=False)
    asks_review_at: Mapped[bool] = mapped_column(default=False)
    asks_resolution_text: Mapped[bool] = mapped_column(default=False)
    asks_resolution_code: Mapped[bool] = mapped_column(default=False)
    asks_workaround: Mapped[bool] = mapped_column(default=False)
    asks_own_fields: Mapped[bool] = mapped_column(default=False)


class StateMove(Base):
    """One move that the room allows to a role; an empty role is everybody (R43)."""

    __tablename__ = "state_move"

    from_state: Mapped[str] = mapped_column(ForeignKey("ticket_state.code"), primary_key=True)
    to_state: Mapped[str] = mapped_column(ForeignKey("ticket_state.code"), primary_key=True)
    role: Mapped[str] = mapped_column(String(40), primary_key=True, default="")


class TicketCounter(Base):
    """The last human number given out in a year; gaps are allowed."""

    __tablename__ = "ticket_counter"

    year: Mapped[int] = mapped_column(SmallInteger, primary_key=True, autoincrement=False)
    last: Mapped[int] = mapped_column(Integer, default=0)


class Ticket(Identified):
    """One matter of one requester.

    ``number`` is the human number as an integer, year * 10**7 + sequence, apart from the key;
    ``due_at`` is the clock that runs next.
    """

    __tablename__ = "ticket"

    number: Mapped[int] = mapped_column(BigInteger, unique=True)
    subject: Mapped[str]
    description: Mapped[str] = mapped_column(Text, default="")
    state: Mapped[str] = mapped_column(ForeignKey("ticket_state.code"))
    state_type: Mapped[StateType] = mapped_column(TextEnum(StateType))
    priority: Mapped[Priority] = mapped_column(SmallEnum(Priority))
    impact: Mapped[Impact] = mapped_column(SmallEnum(Impact))
    urgency: Mapped[Urgency] = mapped_column(SmallEnum(Urgency))
    channel: Mapped[Channel] = mapped_column(TextEnum(Channel), default=Channel.PHONE)
    line: Mapped[SupportLine] = mapped_column(SmallEnum(SupportLine))
    department_id: Mapped[UUID] = mapped_column(ForeignKey("department.id"))
    group_id: Mapped[UUID | None] = mapped_column(ForeignKey("support_group.id"))
    assignee_id: Mapped[UUID | None] = mapped_column(ForeignKey("agent.id"))
    category_id: Mapped[UUID | None] = mapped_column(ForeignKey("category.id"))
    client_id: Mapped[UUID | None] = mapped_column(ForeignKey("client.id"))
    contact_id: Mapped[UUID | None] = mapped_column(ForeignKey("contact.id"))
    site_id: Mapped[UUID | None] = mapped_column(ForeignKey("site.id"))
    equipment_id: Mapped[UUID | None] = mapped_column(ForeignKey("equipment.id"))
    partner_id: Mapped[UUID | None] = mapped_column(ForeignKey("partner.id"))
    master_id: Mapped[UUID | None] = mapped_column(ForeignKey("ticket.id"))
    sla_policy_id: Mapped[UUID | None] = mapped_column(ForeignKey("sla_policy.id"))
    opened_at: Mapped[datetime]
    registered_at: Mapped[datetime]
    registered_by_id: Mapped[UUID | None] = mapped_column(ForeignKey("agent.id"))
    entered_afterwards: Mapped[bool] = mapped_column(default=False)
    changed_at: Mapped[datetime]
    changed_by_id: Mapped[UUID | None] = mapped_column(ForeignKey("agent.id"))
    due_at: Mapped[datetime | None]
    first_response_at: Mapped[datetime | None]
    resolved_at: Mapped[datetime | None]
    closed_at: Mapped[datetime | None]
    paused_at: Mapped[datetime | None]
    pause_reason: Mapped[str] = mapped_column(default="")
    review_at: Mapped[datetime | None]
    solved_at_once: Mapped[bool] = mapped_column(default=False)
    outside_sla: Mapped[bool] = mapped_column(default=False)
    resolution_code: Mapped[ResolutionCode | None] = mapped_column(TextEnum(ResolutionCode))
    resolution: Mapped[str] = mapped_column(Text, default="")
    workaround: Mapped[str] = mapped_column(Text, default="")
    root_cause: Mapped[str] = mapped_column(Text, default="")
    plan: Mapped[str] = mapped_column(Text, default="")
    billing_note: Mapped[str] = mapped_column(default="")
    reopen_count: Mapped[int] = mapped_column(SmallInteger, default=0)
    external_key: Mapped[str | None] = mapped_column(unique=True)
    version: Mapped[int] = mapped_column(default=1)

    __table_args__ = (
        CheckConstraint("priority BETWEEN 1 AND 4", name="priority_range"),
        # The migrations say "where" to both; for PostgreSQL it would load its dialect at a file.
        Index(
            "ix_ticket_queue",
            "group_id",
            "priority",
            "opened_at",
            sqlite_where=text("assignee_id IS NULL AND " + UNFINISHED),
        ),
        Index(
            "ix_ticket_work",
            "assignee_id",
            "due_at",
            sqlite_where=text(UNFINISHED),
        ),
        Index(
            "ix_ticket_open_due",
            "due_at",
            sqlite_where=text(UNFINISHED),
        ),
        Index(
            "ix_ticket_unreacted",
            "opened_at",
            sqlite_where=text("first_response_at IS NULL AND " + UNFINISHED),
        ),
        Index("ix_ticket_client_history", "client_id", "opened_at"),
        Index("ix_ticket_contact_history", "contact_id", "opened_at"),
        Index("ix_ticket_resolved", "assignee_id", "resolved_at"),
        Index("ix_ticket_solved_alike", "assignee_id", "category_id", "resolved_at"),
        Index("ix_ticket_category", "category_id", "opened_at"),
        Index("ix_ticket_opened", "opened_at"),
        Index(
            "ix_ticket_master",
            "master_id",
            sqlite_where=text("master_id IS NOT NULL"),
        ),
    )
    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012 (SQLAlchemy's own protocol)


class TicketLink(Base):
    """Two tickets that belong together."""

    __tablename__ = "ticket_link"

    ticket_id: Mapped[UUID] = mapped_column(ForeignKey("ticket.id"), primary_key=True)
    other_id: Mapped[UUID] = mapped_column(ForeignKey("ticket.id"), primary_key=True)
    kind: Mapped[LinkKind] = mapped_column(TextEnum(LinkKind), primary_key=True)

    __table_args__ = (Index(None, "other_id"),)


class TicketFieldValue(Base):
    """A category's own field on one ticket; ``value`` is text, a number, a date or a flag."""

    __tablename__ = "ticket_field_value"

    ticket_id: Mapped[UUID] = mapped_column(ForeignKey("ticket.id"), primary_key=True)
    field_id: Mapped[UUID] = mapped_column(ForeignKey("custom_field.id"), primary_key=True)
    value: Mapped[str] = mapped_column(Text)


class TicketAnswer(Base):
    """One question of the intake script as it was asked and answered (N13).

    Everything as it was then: a tree edited later changes no old answer. ``digit`` 0 is a
    skipped question, None one answered before digits were kept. ``moved_route`` and
    ``moved_priority``: this answer sent the ticket elsewhere, or changed how urgent it is.
    """

    __tablename__ = "ticket_answer"

    ticket_id: Mapped[UUID] = mapped_column(ForeignKey("ticket.id"), primary_key=True)
    question_id: Mapped[UUID] = mapped_column(ForeignKey("script_question.id"), primary_key=True)
    question: Mapped[str] = mapped_column(Text)
    answer: Mapped[str] = mapped_column(Text)
    position: Mapped[int] = mapped_column(SmallInteger, default=0)
    digit: Mapped[int | None] = mapped_column(SmallInteger)
    simple_cause: Mapped[bool] = mapped_column(default=False)
    moved_route: Mapped[bool] = mapped_column(default=False)
    moved_priority: Mapped[bool] = mapped_column(default=False)

    __table_args__ = (Index(None, "question_id"),)


class Attachment(Identified):
    """A file kept with a ticket; the content is its own row so that lists stay light."""

    __tablename__ = "attachment"

    ticket_id: Mapped[UUID] = mapped_column(ForeignKey("ticket.id"))
    name: Mapped[str]
    size: Mapped[int] = mapped_column(BigInteger)
    sha256: Mapped[str]
    added_at: Mapped[datetime]
    added_by_id: Mapped[UUID | None] = mapped_column(ForeignKey("agent.id"))

    __table_args__ = (Index(None, "ticket_id"),)


class AttachmentContent(Base):
    """The bytes of one file."""

    __tablename__ = "attachment_content"

    attachment_id: Mapped[UUID] = mapped_column(ForeignKey("attachment.id"), primary_key=True)
    content: Mapped[bytes] = mapped_column(LargeBinary)


class AuditEntry(Identified):
    """What was changed in the room's own set-up, by whom (append only)."""

    __tablename__ = "audit_entry"

    at: Mapped[datetime]
    agent_id: Mapped[UUID | None] = mapped_column(ForeignKey("agent.id"))
    action: Mapped[str]
    subject_kind: Mapped[str]
    subject_id: Mapped[UUID | None]
    facts: Mapped[dict[str, Any]] = mapped_column(default=dict)

    __table_args__ = (Index(None, "at"),)
