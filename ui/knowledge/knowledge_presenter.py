"""What the section shows and does, without widgets."""

from collections.abc import Callable
from enum import StrEnum
from functools import partial
from typing import Final
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from app.domain import article_rules as rules
from app.domain.changes import Changes, Touched
from app.domain.identity import new_id
from app.domain.permissions import Permission, allows
from app.domain.readmodels.articles import ArticleSheet, ArticleText
from app.domain.readmodels.catalogue import ArticleView
from app.domain.vocabulary import ArticleKind
from app.services.operation import Outcome
from ui.context import DeskContext
from ui.latest import LatestLookup
from ui.texts import refusal
from ui.texts.away_words import shut_while_away

FIND_DELAY_MS: Final = 120


class Shelf(StrEnum):
    """The tabs over the list."""

    ALL = "all"
    PROCEDURES = "procedures"
    TRAINING = "training"
    REVIEW = "review"
    DRAFTS = "drafts"


class KnowledgePresenter(QObject):
    """The articles found and the one at hand.

    Signals: ``found()`` the list differs, ``opened()`` another article or fresh talk is there,
    ``written(ArticleView)``, ``begun(ArticleText)`` a draft from a ticket is ready to be
    edited, ``said(article id)`` a comment stands, ``refused(error)``,
    ``failed(error)`` of a reading.
    """

    found = Signal()
    opened = Signal()
    written = Signal(object)
    begun = Signal(object)
    said = Signal(object)
    refused = Signal(object)
    failed = Signal(object)

    def __init__(self, context: DeskContext, parent: QObject | None = None) -> None:
        """Ask nothing before ``refresh``."""
        super().__init__(parent)
        self.context = context
        self.text, self.shelf = "", Shelf.ALL
        self.articles: tuple[ArticleView, ...] = ()
        self.sheet: ArticleSheet | None = None
        self._wanted: UUID | None = None
        self._lookup = LatestLookup(
            context.background, self._find, delay_ms=FIND_DELAY_MS, parent=self
        )
        self._lookup.answered.connect(self._on_found)
        self._lookup.failed.connect(self._on_find_failed)
        context.hub.changed.connect(self._on_changed)

    # ---- finding
    @property
    def busy(self) -> bool:
        """Whether a list is on its way."""
        return self._lookup.busy

    def type(self, text: str) -> None:
        """Find as one types."""
        self.text = text
        self._lookup.ask(text)

    def choose(self, shelf: Shelf) -> None:
        """Show another part of what was found."""
        self.shelf = shelf
        self.found.emit()

    def refresh(self) -> None:
        """Find anew, and read the article at hand again."""
        self._lookup.ask_now(self.text)
        if self._wanted is not None:
            self._read(self._wanted)

    def shown(self, shelf: Shelf | None = None) -> tuple[ArticleView, ...]:
        """Return what stands under a tab, the chosen one by default."""
        wanted, today = shelf or self.shelf, self.context.clock().date()
        tests: dict[Shelf, Callable[[ArticleView], bool]] = {
            Shelf.ALL: lambda _one: True,
            Shelf.PROCEDURES: lambda one: one.kind is ArticleKind.PROCEDURE,
            Shelf.TRAINING: lambda one: one.kind in (ArticleKind.TRAINING, ArticleKind.GUIDE),
            Shelf.REVIEW: lambda one: one.published and one.review_due(today),
            Shelf.DRAFTS: lambda one: not one.published,
        }
        return tuple(filter(tests[wanted], self.articles))

    # ---- the article at hand
    def open(self, article_id: UUID | None) -> None:
        """Read an article with its talk."""
        if article_id == self._wanted and self.sheet is not None:
            return
        self._wanted = article_id
        self.sheet = None
        if article_id is None:
            self.opened.emit()
            return
        self._read(article_id)

    @property
    def at_hand(self) -> ArticleView | None:
        """The article at hand: with its talk when that was read, else as it was found."""
        if self.sheet is not None:
            return self.sheet.article
        return next((one for one in self.articles if one.article_id == self._wanted), None)

    # ---- writing
    def why_not(self, right: Permission) -> str:
        """Say why this person may not write now; empty when he may."""
        decision = allows(self.context.actor, right)
        if not decision:
            return refusal(right, decision.reason)
        return shut_while_away(right) if self.context.desk.offline.away else ""

    @property
    def sees_drafts(self) -> bool:
        """Whether drafts are shown to this person."""
        return rules.sees_drafts(self.context.actor)

    def begin_from(self, ticket_id: UUID) -> None:
        """Begin an article with a solved ticket (R81)."""
        work = partial(self.context.desk.articles.draft_of, self.context.actor, ticket_id)
        self.context.background.read(work, self._on_begun, self._on_refused)

    def save(self, known: ArticleView | None, text: ArticleText) -> None:
        """Write a new draft, or an article anew."""
        articles, actor = self.context.desk.articles, self.context.actor
        if known is None:
            self._write(partial(articles.create, actor, new_id(), text))
        else:
            self._write(partial(articles.change, actor, known.article_id, known.version, text))

    def publish(self) -> None:
        """Let everybody read the draft at hand."""
        self._on_article(self.context.desk.articles.publish)

    def withdraw(self) -> None:
        """Make the article at hand a draft again, or put the draft away."""
        self._on_article(self.context.desk.articles.withdraw)

    def reviewed(self) -> None:
        """Say that the article at hand still holds."""
        self._on_article(self.context.desk.articles.reviewed)

    def judge(self, *, helped: bool) -> None:
        """Say whether the article at hand helped."""
        if self._wanted is not None:
            articles = self.context.desk.articles
            work = partial(articles.judge, self.context.actor, self._wanted, helped=helped)
            self.context.background.write(work, self._on_said, self._on_refused)

    def comment(self, body: str) -> None:
        """Say something of the article at hand to colleagues."""
        if self._wanted is not None:
            articles = self.context.desk.articles
            work = partial(articles.comment, self.context.actor, self._wanted, body)
            self.context.background.write(work, self._on_comment, self._on_refused)

    # ---- inside
    def _find(self, text: str) -> tuple[ArticleView, ...]:
        return self.context.desk.articles.find(self.context.actor, text)

    def _read(self, article_id: UUID) -> None:
        work = partial(self.context.desk.articles.sheet, self.context.actor, article_id)
        self.context.background.read(work, self._on_sheet, self._on_failed)

    def _on_article(self, deed: Callable[..., Outcome[ArticleView]]) -> None:
        article = self.at_hand
        if article is not None:
            actor = self.context.actor
            self._write(partial(deed, actor, article.article_id, article.version))

    def _write(self, work: Callable[[], Outcome[ArticleView]]) -> None:
        self.context.background.write(work, self._on_written, self._on_refused)

    def _on_found(self, text: str, articles: tuple[ArticleView, ...]) -> None:
        if text == self.text:
            self.articles = articles
            self.found.emit()

    def _on_find_failed(self, _text: object, error: object) -> None:
        self.failed.emit(error)

    def _on_sheet(self, sheet: ArticleSheet) -> None:
        if sheet.article.article_id == self._wanted:
            self.sheet = sheet
            self.opened.emit()

    def _on_said(self, outcome: Outcome[ArticleSheet]) -> None:
        self._on_sheet(outcome.value)
        self.context.hub.publish(outcome.changes, self)
        self._lookup.ask_now(self.text)

    def _on_comment(self, outcome: Outcome[ArticleSheet]) -> None:
        self.said.emit(outcome.value.article.article_id)
        self._on_said(outcome)

    def _on_written(self, outcome: Outcome[ArticleView]) -> None:
        self._wanted = outcome.value.article_id
        self.sheet = None
        self.context.hub.publish(outcome.changes, self)
        self.written.emit(outcome.value)
        self.refresh()

    def _on_begun(self, text: ArticleText) -> None:
        self.begun.emit(text)

    def _on_refused(self, error: object) -> None:
        self.refused.emit(error)

    def _on_failed(self, error: object) -> None:
        self.failed.emit(error)

    def _on_changed(self, changes: Changes, initiator: object) -> None:
        if changes.touched & Touched.CATALOGUE and initiator is not self:
            self.context.desk.articles.forget()
            self.refresh()
