"""What the room knows: articles, canned answers in sets, partners."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, SmallInteger, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.domain.vocabulary import ArticleKind
from db.base import Base, Identified, Named
from db.types import TextEnum


class Article(Identified):
    """An article of the knowledge base (R79); a draft until published, kept when withdrawn.

    ``helped`` and ``not_helped`` are what an older system counted; verdicts come on top.
    """

    __tablename__ = "article"

    title: Mapped[str]
    symptom: Mapped[str] = mapped_column(Text, default="")
    steps: Mapped[str] = mapped_column(Text, default="")
    workaround: Mapped[str] = mapped_column(Text, default="")
    audience: Mapped[str] = mapped_column(default="")
    published: Mapped[bool] = mapped_column(default=False)
    for_new_clients: Mapped[bool] = mapped_column(default=False)
    author_id: Mapped[UUID | None] = mapped_column(ForeignKey("agent.id"))
    updated_at: Mapped[datetime]
    review_on: Mapped[date | None]
    helped: Mapped[int] = mapped_column(default=0)
    not_helped: Mapped[int] = mapped_column(default=0)
    kind: Mapped[ArticleKind] = mapped_column(TextEnum(ArticleKind), default=ArticleKind.ARTICLE)
    active: Mapped[bool] = mapped_column(default=True)
    # No foreign key: an article outlives the ticket it was written from.
    from_ticket_id: Mapped[UUID | None]
    version: Mapped[int] = mapped_column(default=1)


class ArticleCategory(Base):
    """Which categories an article speaks of."""

    __tablename__ = "article_category"

    article_id: Mapped[UUID] = mapped_column(ForeignKey("article.id"), primary_key=True)
    category_id: Mapped[UUID] = mapped_column(ForeignKey("category.id"), primary_key=True)

    __table_args__ = (Index(None, "category_id"),)


class ArticleComment(Identified):
    """What colleagues say of an article (R80); added to, never changed."""

    __tablename__ = "article_comment"

    article_id: Mapped[UUID] = mapped_column(ForeignKey("article.id"))
    at: Mapped[datetime]
    agent_id: Mapped[UUID] = mapped_column(ForeignKey("agent.id"))
    body: Mapped[str] = mapped_column(Text)

    __table_args__ = (Index(None, "article_id"),)


class ArticleVerdict(Identified):
    """Whether an article helped somebody, at a ticket or at all; one each, the last one holds."""

    __tablename__ = "article_verdict"

    article_id: Mapped[UUID] = mapped_column(ForeignKey("article.id"))
    ticket_id: Mapped[UUID | None] = mapped_column(ForeignKey("ticket.id"))
    agent_id: Mapped[UUID] = mapped_column(ForeignKey("agent.id"))
    helped: Mapped[bool]
    at: Mapped[datetime]

    __table_args__ = (Index(None, "article_id"),)


class AnswerSet(Named):
    """A set of canned answers (R75); who is given it, its holders say, nobody means everybody.

    ``role`` is what an older program looks at; the holders have it as well.
    """

    __tablename__ = "answer_set"

    role: Mapped[str] = mapped_column(default="")


class AnswerSetHolder(Identified):
    """Somebody who is given a set: a role, or one person."""

    __tablename__ = "answer_set_holder"

    answer_set_id: Mapped[UUID] = mapped_column(ForeignKey("answer_set.id"))
    role: Mapped[str] = mapped_column(default="")
    agent_id: Mapped[UUID | None] = mapped_column(ForeignKey("agent.id"))

    __table_args__ = (Index(None, "answer_set_id"),)


class CannedAnswer(Identified):
    """A ready text, one step a line (R74); counted when it was inserted and when it helped."""

    __tablename__ = "canned_answer"

    answer_set_id: Mapped[UUID] = mapped_column(ForeignKey("answer_set.id"))
    category_id: Mapped[UUID | None] = mapped_column(ForeignKey("category.id"))
    article_id: Mapped[UUID | None] = mapped_column(ForeignKey("article.id"))
    title: Mapped[str]
    body: Mapped[str] = mapped_column(Text)
    code: Mapped[str] = mapped_column(default="")
    position: Mapped[int] = mapped_column(SmallInteger, default=0)
    used: Mapped[int] = mapped_column(default=0)
    helped: Mapped[int] = mapped_column(default=0)
    active: Mapped[bool] = mapped_column(default=True)

    __table_args__ = (Index(None, "category_id"),)


class Partner(Named):
    """An outside house that is asked for help (R63).

    ``answer_minutes`` of working time it has to answer (R66), by its own calendar where it
    has one, else by the room's.
    """

    __tablename__ = "partner"

    answer_minutes: Mapped[int | None]
    calendar_id: Mapped[UUID | None] = mapped_column(ForeignKey("working_calendar.id"))

    channel: Mapped[str] = mapped_column(default="")
    phone: Mapped[str] = mapped_column(default="")
    email: Mapped[str] = mapped_column(default="")
    responsible_id: Mapped[UUID | None] = mapped_column(ForeignKey("agent.id"))
    note: Mapped[str] = mapped_column(Text, default="")
