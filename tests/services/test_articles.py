"""Articles written, published, talked over and judged, on both databases."""

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest
from sqlalchemy import select

from app.domain.errors import Conflict, RuleBroken
from app.domain.identity import new_id
from app.domain.permissions import Actor
from app.domain.readmodels.articles import ArticleText
from app.domain.readmodels.catalogue import ArticleView
from app.domain.vocabulary import ArticleKind, ResolutionCode, StateType
from app.services.articles import Articles
from app.services.catalogue import CatalogueService
from db.models.ticket import AuditEntry
from tests import factories as make
from tests.rooms import SmallRoom

TEXT = ArticleText(title="Лента жуётся", symptom="Чек рвётся", steps="Открыть крышку\nЗаменить")


@pytest.fixture
def articles(room: SmallRoom, catalogue: CatalogueService) -> Articles:
    return Articles(room.database, room.clock, catalogue)


def written(articles: Articles, actor: Actor, text: ArticleText = TEXT) -> ArticleView:
    return articles.create(actor, new_id(), text).value


def refused(code: str) -> "pytest.RaisesExc[RuleBroken]":
    return pytest.raises(RuleBroken, check=lambda error: error.code == code)


def test_an_engineer_writes_a_draft_and_an_editor_publishes_it(
    room: SmallRoom, articles: Articles
) -> None:
    draft = written(articles, room.litvinov, replace(TEXT, category_ids=frozenset({room.no_print})))
    assert (draft.published, draft.author_id, draft.version) == (False, room.litvinov.agent_id, 1)
    assert draft.article_id not in {one.article_id for one in articles.find(room.dispatcher, "")}
    with refused("article_unknown"):
        articles.sheet(room.dispatcher, draft.article_id)
    with refused("not_allowed"):
        articles.publish(room.litvinov, draft.article_id, draft.version)
    published = articles.publish(room.supervisor, draft.article_id, draft.version).value
    assert published.published
    assert published.review_on == (room.clock() + timedelta(days=180)).date()
    articles.catalogue.refresh()
    assert articles.find(room.dispatcher, "лента жует")[0].article_id == draft.article_id
    with refused("article_of_others"):
        articles.change(room.litvinov, draft.article_id, published.version, TEXT)


def test_a_dispatcher_writes_no_article(room: SmallRoom, articles: Articles) -> None:
    with refused("not_allowed"):
        written(articles, room.dispatcher)


def test_a_colleagues_draft_is_read_and_talked_over_but_not_changed(
    room: SmallRoom, articles: Articles
) -> None:
    draft = written(articles, room.litvinov)
    sheet = articles.comment(room.kim, draft.article_id, "  Проверить вал \n").value
    assert [(one.body, one.author) for one in sheet.comments] == [
        ("Проверить вал", room.kim.full_name)
    ]
    assert not sheet.may_edit
    with refused("article_of_others"):
        articles.change(room.kim, draft.article_id, draft.version, TEXT)


def test_two_editors_do_not_overwrite_each_other(room: SmallRoom, articles: Articles) -> None:
    draft = written(articles, room.litvinov)
    own = articles.change(room.litvinov, draft.article_id, 1, replace(TEXT, audience="Все")).value
    assert (own.version, own.audience) == (2, "Все")
    with pytest.raises(Conflict) as told:
        articles.change(room.supervisor, draft.article_id, 1, TEXT)
    assert told.value.code == "article_changed"


def test_what_it_speaks_of_is_said_anew(room: SmallRoom, articles: Articles) -> None:
    both = replace(TEXT, category_ids=frozenset({room.no_print, room.cash_branch}))
    draft = written(articles, room.litvinov, both)
    one = replace(TEXT, category_ids=frozenset({room.no_network}))
    changed = articles.change(room.litvinov, draft.article_id, draft.version, one).value
    assert changed.category_ids == {room.no_network}


def test_nobody_publishes_what_cannot_be_followed(room: SmallRoom, articles: Articles) -> None:
    empty = written(articles, room.supervisor, replace(TEXT, steps=""))
    with refused("required"):
        articles.publish(room.supervisor, empty.article_id, 1)
    kind = ArticleKind.PROCEDURE
    loose = written(articles, room.supervisor, replace(TEXT, kind=kind))
    with refused("required"):
        articles.publish(room.supervisor, loose.article_id, 1)


def test_a_verdict_is_counted_once_and_may_be_changed(room: SmallRoom, articles: Articles) -> None:
    with room.database.write() as session:
        key = make.make_article(session, "Лента", helped=5, not_helped=1)
        ticket = make.make_ticket(session, 1, room.department, group_id=room.cash)
    assert articles.judge(room.dispatcher, key, helped=True).value.mine is True
    again = articles.judge(room.dispatcher, key, helped=False).value
    assert (again.mine, again.article.helped, again.article.not_helped) == (False, 5, 2)
    at_ticket = articles.judge(room.litvinov, key, ticket, helped=True).value
    assert (at_ticket.mine, at_ticket.article.helped) == (None, 6)
    shown = articles.catalogue.refresh().articles
    assert [(one.helped, one.not_helped) for one in shown] == [(6, 2)]


def test_a_published_article_is_withdrawn_and_a_draft_archived(
    room: SmallRoom, articles: Articles
) -> None:
    draft = written(articles, room.supervisor)
    published = articles.publish(room.supervisor, draft.article_id, 1).value
    withdrawn = articles.withdraw(room.supervisor, draft.article_id, published.version).value
    assert (withdrawn.published, withdrawn.active) == (False, True)
    archived = articles.withdraw(room.supervisor, draft.article_id, withdrawn.version).value
    assert not archived.active
    articles.catalogue.refresh()
    assert draft.article_id not in {one.article_id for one in articles.find(room.supervisor, "")}
    with room.database.read() as session:
        told = session.scalars(select(AuditEntry.action).order_by(AuditEntry.id)).all()
    assert told == ["added", "published", "withdrawn", "archived"]


def test_what_is_due_for_review_stands_first(room: SmallRoom, articles: Articles) -> None:
    today = room.clock().date()
    with room.database.write() as session:
        make.make_article(session, "Свежая", review_on=today + timedelta(days=3))
        late = make.make_article(session, "Давно", review_on=today - timedelta(days=3))
        due = make.make_article(session, "Сегодня", review_on=today)
    draft = written(articles, room.supervisor, replace(TEXT, title="Черновик"))
    names = [one.title for one in articles.find(room.supervisor, "")]
    assert names == ["Давно", "Сегодня", "Черновик", "Свежая"]
    assert due != late
    articles.reviewed(room.supervisor, late, 1)
    articles.catalogue.refresh()
    again = articles.find(room.supervisor, "")
    assert again[0].title == "Сегодня"
    assert draft.article_id in {one.article_id for one in again}


def solved(room: SmallRoom, **more: object) -> UUID:
    values = {
        "state": "resolved",
        "state_type": StateType.RESOLVED,
        "category_id": room.no_print,
        "group_id": room.cash,
        "assignee_id": room.litvinov.agent_id,
        "description": "Касса жуёт ленту, чек рвётся пополам.",
        "resolution": "Заменён резиновый вал",
        "workaround": "Печатать на запасной кассе",
        "resolution_code": ResolutionCode.FIXED,
        "resolved_at": room.clock(),
    }
    with room.database.write() as session:
        return make.make_ticket(session, 7, room.department, **(values | more))


def test_a_solved_ticket_begins_an_article(room: SmallRoom, articles: Articles) -> None:
    ticket = solved(room)
    draft = articles.draft_of(room.litvinov, ticket)
    assert draft.title == "Не печатает: Касса жуёт ленту, чек рвётся пополам"
    assert draft.steps == "Заменён резиновый вал"
    assert draft.workaround == "Печатать на запасной кассе"
    assert draft.category_ids == {room.no_print}
    assert written(articles, room.litvinov, draft).from_ticket_id == ticket


def test_an_open_ticket_has_nothing_to_tell_yet(room: SmallRoom, articles: Articles) -> None:
    ticket = solved(room, state="in_progress", state_type=StateType.OPEN, resolution="")
    with refused("ticket_not_solved"):
        articles.draft_of(room.litvinov, ticket)
