"""Articles: found, read, written, published, talked over and judged (R79 to R82)."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import Final
from uuid import UUID

from sqlalchemy.orm import Session

from app.domain import article_rules as rules
from app.domain.article_search import ArticleIndex
from app.domain.call_plan import local_day
from app.domain.changes import Changes, Touched
from app.domain.clock import Clock
from app.domain.errors import Conflict, RuleBroken
from app.domain.permissions import Actor, Permission
from app.domain.readmodels.articles import ArticleSheet, ArticleText
from app.domain.readmodels.catalogue import ArticleView, Catalogue
from app.domain.text_guard import clean_text, require
from app.services.catalogue import CatalogueService
from app.services.operation import Operations, Outcome
from db.queries import articles as queries
from db.queries import ticket_card
from db.session import Database
from db.writes import articles as writes

TOLD: Final = Changes(Touched.CATALOGUE)
_Shelf = tuple[Catalogue, bool, ArticleIndex, tuple[ArticleView, ...]]


class Articles(Operations):
    """Drafts are seen by those who write; published articles by everybody who works here."""

    def __init__(self, database: Database, clock: Clock, catalogue: CatalogueService) -> None:
        super().__init__(database, clock)
        self.catalogue = catalogue
        self._shelf: _Shelf | None = None

    # ---- reading
    def find(self, actor: Actor, text: str, limit: int = 200) -> tuple[ArticleView, ...]:
        """Find articles for a text; without one all of them, those due for review first."""
        _, _, index, everything = self._stand(actor)
        if text.strip():
            return index.search(text, limit=limit)
        return by_review(everything, self._today())[:limit]

    def sheet(self, actor: Actor, article_id: UUID) -> ArticleSheet:
        """Read one article with its talk; RuleBroken ``article_unknown``."""
        with self.database.read() as session:
            article = queries.article(session, article_id)
            if article is None or not _seen(actor, article):
                raise RuleBroken("article_unknown")
            return ArticleSheet(
                article,
                queries.comments(session, article_id),
                queries.verdict(session, rules.verdict_key(article_id, actor.agent_id, None)),
                may_edit=rules.may_edit(actor, article.author_id, published=article.published),
                may_publish=rules.may_publish(actor),
            )

    def draft_of(self, actor: Actor, ticket_id: UUID) -> ArticleText:
        """Begin an article with a solved ticket; RuleBroken ``ticket_not_solved`` (R81)."""
        with self.reading(actor, Permission.ARTICLE_WRITE) as session:
            card = ticket_card.card(session, ticket_id, actor)
        if card is None:
            raise RuleBroken("ticket_unknown", field="ticket")
        return rules.draft_of(card, self.catalogue.snapshot().categories)

    def forget(self) -> None:
        """Read everything anew with the next question: somebody has written."""
        self._shelf = None

    # ---- writing
    def create(self, actor: Actor, key: UUID, text: ArticleText) -> Outcome[ArticleView]:
        """Add a draft under a key made at the desk."""
        wanted = rules.checked(text)
        with self.writing(actor, Permission.ARTICLE_WRITE) as session:
            writes.create(session, key, wanted, actor.agent_id, self.clock())
            writes.tell(session, key, "added", actor.agent_id, self.clock(), title=wanted.title)
        return self._told(key)

    def change(
        self, actor: Actor, article_id: UUID, version: int, text: ArticleText
    ) -> Outcome[ArticleView]:
        """Write an article anew; Conflict ``article_changed`` when somebody was faster."""
        wanted = rules.checked(text)
        with self._changing(actor, article_id) as (session, before):
            if before.published:
                rules.check_readable(wanted.steps, wanted.kind, wanted.category_ids)
            self._write(session, article_id, version, **writes.values_of(wanted))
            if wanted.category_ids != before.category_ids:
                writes.refile(session, article_id, wanted.category_ids)
            writes.tell(
                session, article_id, "changed", actor.agent_id, self.clock(), title=wanted.title
            )
        return self._told(article_id)

    def publish(self, actor: Actor, article_id: UUID, version: int) -> Outcome[ArticleView]:
        """Let everybody read it; RuleBroken ``required`` while nobody could follow it."""
        with self._changing(actor, article_id, Permission.CATALOGUE_EDIT) as (session, before):
            rules.check_readable(before.steps, before.kind, before.category_ids)
            day = rules.review_day(before.review_on, self._today())
            self._write(session, article_id, version, published=True, active=True, review_on=day)
            writes.tell(
                session, article_id, "published", actor.agent_id, self.clock(), title=before.title
            )
        return self._told(article_id)

    def withdraw(self, actor: Actor, article_id: UUID, version: int) -> Outcome[ArticleView]:
        """Make a published article a draft again; a draft goes into the archive."""
        with self._changing(actor, article_id) as (session, before):
            stays = before.published
            self._write(session, article_id, version, published=False, active=stays)
            action = "withdrawn" if stays else "archived"
            writes.tell(
                session, article_id, action, actor.agent_id, self.clock(), title=before.title
            )
        return self._told(article_id)

    def reviewed(self, actor: Actor, article_id: UUID, version: int) -> Outcome[ArticleView]:
        """Say that it still holds; the next review comes after half a year."""
        with self._changing(actor, article_id, Permission.CATALOGUE_EDIT) as (session, before):
            day = self._today() + rules.REVIEW_AFTER
            self._write(session, article_id, version, review_on=day)
            writes.tell(
                session, article_id, "reviewed", actor.agent_id, self.clock(), title=before.title
            )
        return self._told(article_id)

    def comment(self, actor: Actor, article_id: UUID, body: str) -> Outcome[ArticleSheet]:
        """Say something of an article to colleagues (R80)."""
        said = require(clean_text(body, rules.MOST_TEXT, "comment"), "comment")
        self.sheet(actor, article_id)
        with self.database.write() as session:
            writes.comment(session, article_id, actor.agent_id, said, self.clock())
        return Outcome(self.sheet(actor, article_id), TOLD)

    def judge(
        self, actor: Actor, article_id: UUID, ticket_id: UUID | None = None, *, helped: bool
    ) -> Outcome[ArticleSheet]:
        """Say whether it helped, at a ticket or at all; who thinks again says it again."""
        self.sheet(actor, article_id)
        key, now = rules.verdict_key(article_id, actor.agent_id, ticket_id), self.clock()
        with self.database.write() as session:
            writes.judge(session, key, article_id, ticket_id, actor.agent_id, now, helped=helped)
        self._shelf = None
        return Outcome(self.sheet(actor, article_id), TOLD)

    # ---- inside
    @contextmanager
    def _changing(
        self, actor: Actor, article_id: UUID, right: Permission = Permission.ARTICLE_WRITE
    ) -> Iterator[tuple[Session, ArticleView]]:
        with self.writing(actor, right) as session:
            before = queries.article(session, article_id)
            if before is None or not _seen(actor, before):
                raise RuleBroken("article_unknown")
            if not rules.may_edit(actor, before.author_id, published=before.published):
                raise RuleBroken("article_of_others", author=before.author)
            yield session, before

    def _write(self, session: Session, key: UUID, version: int, **values: object) -> None:
        if not writes.change(session, key, version, self.clock(), **values):
            raise Conflict("article_changed")

    def _told(self, article_id: UUID) -> Outcome[ArticleView]:
        with self.database.read() as session:
            article = queries.article(session, article_id)
        if article is None:
            raise RuleBroken("article_unknown")
        self._shelf = None
        return Outcome(article, TOLD)

    def _stand(self, actor: Actor) -> _Shelf:
        """Keep what may be read with its index as long as the snapshot stays."""
        catalogue, drafts = self.catalogue.snapshot(), rules.sees_drafts(actor)
        known = self._shelf
        if known is not None and known[0] is catalogue and known[1] is drafts:
            return known
        with self.database.read() as session:
            found = queries.articles(session, *((queries.IN_USE,) if drafts else ()))
        index = ArticleIndex(found, catalogue.categories)
        known = self._shelf = (catalogue, drafts, index, found)
        return known

    def _today(self) -> date:
        return local_day(self.catalogue.snapshot(), self.clock())


def by_review(articles: tuple[ArticleView, ...], today: date) -> tuple[ArticleView, ...]:
    """Put what is due for review first by its day, then drafts, then the newest."""

    def place(article: ArticleView) -> tuple[int, date]:
        if article.published and article.review_due(today):
            return 0, article.review_on or today
        return (2 if article.published else 1), today

    return tuple(sorted(articles, key=place))


def _seen(actor: Actor, article: ArticleView) -> bool:
    return (article.published and article.active) or rules.sees_drafts(actor)
