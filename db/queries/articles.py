"""Articles with what was said of them."""

from collections import defaultdict
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Integer, Select, cast, func, select
from sqlalchemy.orm import Session

from app.domain.readmodels.articles import ArticleComment as Comment
from app.domain.readmodels.catalogue import ArticleView
from db.models.knowledge import Article, ArticleCategory, ArticleComment, ArticleVerdict
from db.models.staff import Agent

IN_USE: ColumnElement[bool] = Article.active.is_(True)
PUBLISHED: ColumnElement[bool] = Article.published.is_(True) & IN_USE


def articles(session: Session, *where: ColumnElement[bool]) -> tuple[ArticleView, ...]:
    """Read the published articles, or those that ``where`` says, the newest first."""
    about: dict[UUID, set[UUID]] = defaultdict(set)
    for article_id, category_id in session.execute(
        select(ArticleCategory.article_id, ArticleCategory.category_id)
    ):
        about[article_id].add(category_id)
    rows = session.execute(_statement().where(*(where or (PUBLISHED,))))
    return tuple(_view(row, frozenset(about.get(row.id, ()))) for row in rows)


def article(session: Session, article_id: UUID) -> ArticleView | None:
    """Read one article, if the session may."""
    return next(iter(articles(session, Article.id == article_id)), None)


def comments(session: Session, article_id: UUID) -> tuple[Comment, ...]:
    """Read what colleagues said of an article, in the order they said it."""
    said = ArticleComment
    rows = session.execute(
        select(said.id, said.at, Agent.full_name, said.body)
        .join(Agent, Agent.id == said.agent_id)
        .where(said.article_id == article_id)
        .order_by(said.at, said.id)
    )
    return tuple(Comment(*row) for row in rows)


def verdict(session: Session, key: UUID) -> bool | None:
    """Read what somebody said of an article, None when nothing; the key tells who and where."""
    return session.scalar(select(ArticleVerdict.helped).where(ArticleVerdict.id == key))


def _statement() -> Select[Any]:
    said = (
        select(
            ArticleVerdict.article_id,
            func.sum(cast(ArticleVerdict.helped, Integer)).label("helped"),
            func.count().label("said"),
        )
        .group_by(ArticleVerdict.article_id)
        .subquery()
    )
    helped = func.coalesce(said.c.helped, 0)
    return (
        select(
            Article.__table__,
            func.coalesce(Agent.full_name, "").label("author"),
            helped.label("more_helped"),
            (func.coalesce(said.c.said, 0) - helped).label("more_not_helped"),
        )
        .outerjoin(Agent, Agent.id == Article.author_id)
        .outerjoin(said, said.c.article_id == Article.id)
        .order_by(Article.updated_at.desc(), Article.title)
    )


def _view(row: Any, category_ids: frozenset[UUID]) -> ArticleView:  # noqa: ANN401 (a row)
    return ArticleView(
        article_id=row.id,
        title=row.title,
        symptom=row.symptom,
        steps=row.steps,
        workaround=row.workaround,
        audience=row.audience,
        updated_at=row.updated_at,
        for_new_clients=row.for_new_clients,
        helped=row.helped + row.more_helped,
        not_helped=row.not_helped + row.more_not_helped,
        category_ids=category_ids,
        kind=row.kind,
        published=row.published,
        active=row.active,
        author_id=row.author_id,
        author=row.author,
        review_on=row.review_on,
        from_ticket_id=row.from_ticket_id,
        version=row.version,
    )
