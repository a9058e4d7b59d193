"""Articles written, talked over and judged, each change with its audit entry."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any, cast
from uuid import UUID

from sqlalchemy import CursorResult, delete, insert, literal, update
from sqlalchemy.orm import Session

from app.domain.identity import new_id
from app.domain.readmodels.articles import ArticleText
from db.models.knowledge import Article, ArticleCategory, ArticleComment, ArticleVerdict
from db.models.ticket import AuditEntry
from db.session import dialect_of
from db.writes.rows import table_of

SUBJECT = "article"


def values_of(text: ArticleText) -> dict[str, Any]:
    """Return the columns of what was written."""
    return {
        "title": text.title,
        "kind": text.kind,
        "symptom": text.symptom,
        "steps": text.steps,
        "workaround": text.workaround,
        "audience": text.audience,
        "review_on": text.review_on,
        "for_new_clients": text.for_new_clients,
    }


def create(session: Session, key: UUID, text: ArticleText, author_id: UUID, now: datetime) -> None:
    """Add a draft."""
    row = values_of(text) | {
        "id": key,
        "author_id": author_id,
        "updated_at": now,
        "from_ticket_id": text.from_ticket_id,
        "published": False,
        "active": True,
        "helped": 0,
        "not_helped": 0,
        "version": 1,
    }
    session.execute(insert(table_of(Article)).values(**row))
    _file(session, key, text.category_ids)


def change(session: Session, key: UUID, version: int, now: datetime, **values: object) -> bool:
    """Change columns of an article as it was read; False when somebody was faster."""
    article = table_of(Article)
    statement = (
        update(article)
        .where(article.c.id == key, article.c.version == version)
        .values(**values, version=version + 1, updated_at=now)
    )
    return bool(cast("CursorResult[Any]", session.execute(statement)).rowcount)


def refile(session: Session, key: UUID, categories: Iterable[UUID]) -> None:
    """Say anew what an article speaks of."""
    filed = table_of(ArticleCategory)
    plain = delete(filed).where(filed.c.article_id == key)
    dialect_of(session).remove(
        session, "drop_article_categories", literal(key, filed.c.article_id.type), plain=plain
    )
    _file(session, key, categories)


def _file(session: Session, key: UUID, categories: Iterable[UUID]) -> None:
    rows = [{"article_id": key, "category_id": each} for each in sorted(categories)]
    if rows:
        session.execute(insert(table_of(ArticleCategory)), rows)


def tell(
    session: Session, key: UUID, action: str, agent_id: UUID, now: datetime, **facts: object
) -> None:
    """Write who did what to an article."""
    row = {"id": new_id(), "at": now, "agent_id": agent_id, "action": action}
    row |= {"subject_kind": SUBJECT, "subject_id": key, "facts": facts}
    session.execute(insert(table_of(AuditEntry)).values(**row))


def comment(session: Session, key: UUID, agent_id: UUID, body: str, now: datetime) -> None:
    """Add what a colleague says."""
    row = {"id": new_id(), "article_id": key, "agent_id": agent_id, "body": body, "at": now}
    session.execute(insert(table_of(ArticleComment)).values(**row))


def judge(
    session: Session,
    key: UUID,
    article_id: UUID,
    ticket_id: UUID | None,
    agent_id: UUID,
    now: datetime,
    *,
    helped: bool,
) -> None:
    """Keep one verdict of one person on one ticket; the last one holds."""
    verdict = table_of(ArticleVerdict)
    again = update(verdict).where(verdict.c.id == key).values(helped=helped, at=now)
    if not cast("CursorResult[Any]", session.execute(again)).rowcount:
        who = {"article_id": article_id, "ticket_id": ticket_id, "agent_id": agent_id}
        session.execute(insert(verdict).values(id=key, helped=helped, at=now, **who))
