"""What is written and said about articles."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from app.domain.readmodels.catalogue import ArticleView
from app.domain.vocabulary import ArticleKind


@dataclass(frozen=True, slots=True)
class ArticleText:
    """What somebody wrote; ``steps`` and ``workaround`` one step a line."""

    title: str
    kind: ArticleKind = ArticleKind.ARTICLE
    symptom: str = ""
    steps: str = ""
    workaround: str = ""
    audience: str = ""
    category_ids: frozenset[UUID] = frozenset()
    review_on: date | None = None
    for_new_clients: bool = False
    from_ticket_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class ArticleComment:
    """What a colleague said of an article."""

    comment_id: UUID
    at: datetime
    author: str
    body: str


@dataclass(frozen=True, slots=True)
class ArticleSheet:
    """An article with its talk; ``mine`` is what the reader said of it, None for nothing yet."""

    article: ArticleView
    comments: tuple[ArticleComment, ...]
    mine: bool | None
    may_edit: bool
    may_publish: bool
