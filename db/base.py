"""The declarative base: constraint names that migrations can rely on, and the type map."""

from datetime import date, datetime
from typing import Any, ClassVar
from uuid import UUID

from sqlalchemy import JSON, Date, MetaData, String, Uuid
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from app.domain.identity import new_id
from db.types import UtcDateTime

NAMING = {
    "ix": "ix_%(column_0_N_label)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


class Base(DeclarativeBase):
    """Every mapped class; enums are stored by value as short text or small integers."""

    metadata = MetaData(naming_convention=NAMING)
    type_annotation_map: ClassVar[dict[Any, Any]] = {
        str: String,
        UUID: Uuid,
        datetime: UtcDateTime,
        date: Date,
        dict[str, Any]: JSON,
    }


class Identified(Base):
    """A row known by a client-made UUIDv7, so that a retry cannot make a second one."""

    __abstract__ = True

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)


class Named(Identified):
    """A reference row with a name in both languages that can be retired, never deleted."""

    __abstract__ = True

    name: Mapped[str]
    name_en: Mapped[str] = mapped_column(default="")
    active: Mapped[bool] = mapped_column(default=True)
