"""The room's own switches."""

from sqlalchemy import Text
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base


class RoomSetting(Base):
    """One switch of the room as text; app/domain/room.py knows names, types and defaults."""

    __tablename__ = "room_setting"

    name: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str] = mapped_column(Text)
