"""Articles and canned answers for the form, from the snapshot."""

from uuid import UUID

from app.domain.answer_choice import find_answers, own_answers
from app.domain.article_rules import verdict_key
from app.domain.article_search import ArticleIndex
from app.domain.changes import Changes, Touched
from app.domain.clock import Clock
from app.domain.permissions import Actor, Permission
from app.domain.readmodels.catalogue import AnswerView, ArticleView, Catalogue
from app.domain.vocabulary import ArticleKind
from app.services.catalogue import CatalogueService
from app.services.operation import Operations, Outcome
from db.session import Database
from db.writes import knowledge as writes
from db.writes.articles import judge


class Knowledge(Operations):
    """Reads never ask the database; what they see is the catalogue's snapshot."""

    def __init__(self, database: Database, clock: Clock, catalogue: CatalogueService) -> None:
        super().__init__(database, clock)
        self.catalogue = catalogue
        self._index: tuple[Catalogue, ArticleIndex] | None = None

    def search(
        self, text: str, category_id: UUID | None = None, limit: int = 8
    ) -> tuple[ArticleView, ...]:
        """Find articles for a text, those of the category at hand first among equals."""
        return self._articles().search(text, category_id, limit)

    def for_category(
        self, actor: Actor, category_id: UUID
    ) -> tuple[tuple[AnswerView, ...], tuple[ArticleView, ...]]:
        """Give somebody's answers and the articles of a category, its own before its branch's."""
        catalogue = self.catalogue.snapshot()
        branch = _branch(catalogue, category_id)
        own = own_answers(actor, catalogue.answers, catalogue.answer_sets)
        answers = [one for key in branch for one in own if one.category_id == key]
        articles: dict[UUID, ArticleView] = {}
        for key in branch:
            about = (one for one in catalogue.articles if key in one.category_ids)
            articles |= {one.article_id: one for one in about if one.article_id not in articles}
        return tuple(answers), tuple(articles.values())

    def answers(
        self, actor: Actor, text: str = "", category_id: UUID | None = None
    ) -> tuple[AnswerView, ...]:
        """Find somebody's answers for what he types, those of the category at hand first."""
        catalogue = self.catalogue.snapshot()
        own = own_answers(actor, catalogue.answers, catalogue.answer_sets)
        branch = _branch(catalogue, category_id) if category_id is not None else ()
        return find_answers(own, text, branch)

    def procedure(self, category_id: UUID | None) -> ArticleView | None:
        """Give the written procedure of a category, else of the nearest branch above (R78)."""
        catalogue = self.catalogue.snapshot()
        written = [one for one in catalogue.articles if one.kind is ArticleKind.PROCEDURE]
        branch = _branch(catalogue, category_id) if category_id is not None else ()
        return next((one for key in branch for one in written if key in one.category_ids), None)

    def guide(self) -> ArticleView | None:
        """Give what the room has written on how to write to clients (R77)."""
        known = self.catalogue.snapshot().articles
        return next((one for one in known if one.kind is ArticleKind.GUIDE), None)

    def for_new_clients(self) -> tuple[ArticleView, ...]:
        """Give the articles marked for people who call for the first time."""
        return tuple(one for one in self.catalogue.snapshot().articles if one.for_new_clients)

    def count_use(
        self, actor: Actor, answer_id: UUID, ticket_id: UUID | None = None, *, helped: bool
    ) -> Outcome[None]:
        """Count that a canned answer was inserted, and whether it helped.

        What solved a ticket at once speaks for the article it comes from as well.
        """
        known = self.catalogue.loaded.answers
        article_id = next((one.article_id for one in known if one.answer_id == answer_id), None)
        with self.writing(actor, Permission.CALL_REGISTER) as session:
            writes.count_use(session, answer_id, helped=helped)
            if helped and article_id is not None and ticket_id is not None:
                key = verdict_key(article_id, actor.agent_id, ticket_id)
                now = self.clock()
                judge(session, key, article_id, ticket_id, actor.agent_id, now, helped=True)
        return Outcome(None, Changes(Touched.NOTHING))

    def _articles(self) -> ArticleIndex:
        catalogue = self.catalogue.snapshot()
        known = self._index
        if known is None or known[0] is not catalogue:
            index = ArticleIndex(catalogue.articles, catalogue.categories)
            known = self._index = (catalogue, index)
        return known[1]


def _branch(catalogue: Catalogue, category_id: UUID) -> tuple[UUID, ...]:
    branch: list[UUID] = []
    key: UUID | None = category_id
    while key is not None and key in catalogue.categories:
        branch.append(key)
        key = catalogue.categories[key].parent_id
    return tuple(branch)
