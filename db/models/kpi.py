"""What the room wants of itself, by line, channel and role (R87, R92)."""

from sqlalchemy import CheckConstraint, Integer, SmallInteger
from sqlalchemy.orm import Mapped, mapped_column

from app.domain.kpi import KpiMeasure
from app.domain.vocabulary import Channel, Role, SupportLine
from db.base import Named
from db.types import SmallEnum, TextEnum


class KpiTarget(Named):
    """One target; what it does not name it holds for all of. ``shown_to`` None is everybody."""

    __tablename__ = "kpi_target"

    measure: Mapped[KpiMeasure] = mapped_column(TextEnum(KpiMeasure))
    target: Mapped[int] = mapped_column(Integer)
    line: Mapped[SupportLine | None] = mapped_column(SmallEnum(SupportLine))
    channel: Mapped[Channel | None] = mapped_column(TextEnum(Channel))
    role: Mapped[Role | None] = mapped_column(TextEnum(Role))
    shown_to: Mapped[Role | None] = mapped_column(TextEnum(Role))
    position: Mapped[int] = mapped_column(SmallInteger, default=0)

    __table_args__ = (CheckConstraint("target >= 0", name="target_not_negative"),)
