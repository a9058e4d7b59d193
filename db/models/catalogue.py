"""How matters are classified: categories, words, own fields, intake scripts."""

from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey, Index, SmallInteger, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.domain.routes import Way
from app.domain.vocabulary import FieldKind, Impact, Urgency
from db.base import Base, Identified, Named
from db.types import SmallEnum, TextEnum


class Category(Named):
    """A node of the classification; ``code`` is what fast hands type (N12).

    ``priority_matrix`` is nine digits as app/domain/priority.py writes them; without its own a
    category uses its branch's, else the room's. So it is with ``at_once``, whether a matter may
    be solved while talking, and ``way``, how one of the group is chosen.
    """

    __tablename__ = "category"

    parent_id: Mapped[UUID | None] = mapped_column(ForeignKey("category.id"))
    department_id: Mapped[UUID] = mapped_column(ForeignKey("department.id"))
    code: Mapped[str] = mapped_column(unique=True)
    position: Mapped[int] = mapped_column(SmallInteger, default=0)
    group_id: Mapped[UUID | None] = mapped_column(ForeignKey("support_group.id"))
    script_id: Mapped[UUID | None] = mapped_column(ForeignKey("script.id"))
    sla_policy_id: Mapped[UUID | None] = mapped_column(ForeignKey("sla_policy.id"))
    default_impact: Mapped[Impact] = mapped_column(SmallEnum(Impact), default=Impact.PERSON)
    default_urgency: Mapped[Urgency] = mapped_column(SmallEnum(Urgency), default=Urgency.TODAY)
    needs_equipment: Mapped[bool] = mapped_column(default=False)
    selectable: Mapped[bool] = mapped_column(default=True)
    priority_matrix: Mapped[str | None]
    at_once: Mapped[bool | None]
    way: Mapped[Way | None] = mapped_column(TextEnum(Way))

    __table_args__ = (Index(None, "parent_id"),)


class CategorySynonym(Identified):
    """Words by which callers name a category."""

    __tablename__ = "category_synonym"

    category_id: Mapped[UUID] = mapped_column(ForeignKey("category.id"))
    text: Mapped[str]

    __table_args__ = (Index(None, "category_id"),)


class CustomField(Named):
    """A field of our own (R34); ``options`` is a list, or a list per parent option."""

    __tablename__ = "custom_field"

    code: Mapped[str] = mapped_column(unique=True)
    kind: Mapped[FieldKind] = mapped_column(TextEnum(FieldKind))
    options: Mapped[dict[str, Any]] = mapped_column(default=dict)
    default_value: Mapped[str] = mapped_column(default="")
    department_id: Mapped[UUID | None] = mapped_column(ForeignKey("department.id"))


class CategoryField(Base):
    """Which category asks for which field, and when it must be filled (R36, R37)."""

    __tablename__ = "category_field"

    category_id: Mapped[UUID] = mapped_column(ForeignKey("category.id"), primary_key=True)
    field_id: Mapped[UUID] = mapped_column(ForeignKey("custom_field.id"), primary_key=True)
    position: Mapped[int] = mapped_column(SmallInteger, default=0)
    required_on_create: Mapped[bool] = mapped_column(default=False)
    required_on_close: Mapped[bool] = mapped_column(default=False)


class Script(Named):
    """Questions to ask in order (R17, N13)."""

    __tablename__ = "script"

    closing_phrase: Mapped[str] = mapped_column(Text, default="")


class ScriptQuestion(Identified):
    """One question; it is asked always, or only after one answer to an earlier question."""

    __tablename__ = "script_question"

    script_id: Mapped[UUID] = mapped_column(ForeignKey("script.id"))
    position: Mapped[int] = mapped_column(SmallInteger)
    text: Mapped[str] = mapped_column(Text)
    text_en: Mapped[str] = mapped_column(Text, default="")
    simple_cause: Mapped[bool] = mapped_column(default=False)
    after_question_id: Mapped[UUID | None] = mapped_column(ForeignKey("script_question.id"))
    after_answer: Mapped[int | None] = mapped_column(SmallInteger)
    active: Mapped[bool] = mapped_column(default=True)

    __table_args__ = (Index(None, "script_id"),)


class ScriptOption(Base):
    """An answer under one digit; it may move the priority or the category."""

    __tablename__ = "script_option"

    question_id: Mapped[UUID] = mapped_column(ForeignKey("script_question.id"), primary_key=True)
    digit: Mapped[int] = mapped_column(SmallInteger, primary_key=True)
    text: Mapped[str]
    text_en: Mapped[str] = mapped_column(default="")
    summary: Mapped[str] = mapped_column(default="")
    sets_impact: Mapped[Impact | None] = mapped_column(SmallEnum(Impact))
    sets_urgency: Mapped[Urgency | None] = mapped_column(SmallEnum(Urgency))
    routes_to_id: Mapped[UUID | None] = mapped_column(ForeignKey("category.id"))
