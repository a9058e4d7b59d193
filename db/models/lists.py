"""Lists of tickets that people and roles keep, and who answers for a channel."""

from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, SmallInteger, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.domain.vocabulary import Channel, Role
from db.base import Identified, Named
from db.types import TextEnum


class RoleFilter(Named):
    """A list that the room offers to a role, to everybody without one (R84, R85).

    ``text`` names everything by codes, so that no renaming breaks it.
    """

    __tablename__ = "role_filter"

    role: Mapped[Role | None] = mapped_column(TextEnum(Role))
    text: Mapped[str] = mapped_column(Text)
    position: Mapped[int] = mapped_column(SmallInteger, default=0)


class SavedFilter(Identified):
    """A list that one person keeps for himself (R84)."""

    __tablename__ = "saved_filter"

    agent_id: Mapped[UUID] = mapped_column(ForeignKey("agent.id"))
    name: Mapped[str]
    text: Mapped[str] = mapped_column(Text)
    position: Mapped[int] = mapped_column(SmallInteger, default=0)

    __table_args__ = (Index(None, "agent_id"),)


class ChannelOwner(Identified):
    """Who answers for what comes by a channel (R7): a person, a group, or both."""

    __tablename__ = "channel_owner"

    channel: Mapped[Channel] = mapped_column(TextEnum(Channel), unique=True)
    group_id: Mapped[UUID | None] = mapped_column(ForeignKey("support_group.id"))
    agent_id: Mapped[UUID | None] = mapped_column(ForeignKey("agent.id"))

    __table_args__ = (
        CheckConstraint("group_id IS NOT NULL OR agent_id IS NOT NULL", name="somebody"),
    )
