"""Answers and articles for the form."""

import pytest

from app.services.catalogue import CatalogueService
from app.services.knowledge import Knowledge
from db.models.knowledge import CannedAnswer
from tests import factories as make
from tests.rooms import SmallRoom
from tests.statements import StatementCounter


@pytest.fixture
def knowledge(room: SmallRoom, catalogue: CatalogueService) -> Knowledge:
    return Knowledge(room.database, room.clock, catalogue)


def test_a_category_brings_its_own_before_its_branch(room: SmallRoom, knowledge: Knowledge) -> None:
    with room.database.write() as session:
        make.make_answer(session, room.cash_branch, "Проверить питание")
        own = make.make_answer(session, room.no_print, "Заменить бумагу")
        make.make_answer(session, room.no_network, "Перезагрузить роутер")
        retired = make.make_answer(session, room.no_print, "Старое", active=False)
        branch_article = make.make_article(session, "Кассы: общее", [room.cash_branch])
        make.make_article(session, "Черновик", [room.no_print], published=False)
        both = make.make_article(session, "Лента", [room.no_print, room.cash_branch])
    answers, articles = knowledge.for_category(room.no_print)
    assert [one.title for one in answers] == ["Заменить бумагу", "Проверить питание"]
    assert answers[0].answer_id == own
    assert retired not in {one.answer_id for one in answers}
    assert [one.article_id for one in articles] == [both, branch_article]


def test_articles_for_new_clients(room: SmallRoom, knowledge: Knowledge) -> None:
    with room.database.write() as session:
        make.make_article(session, "Лента")
        welcome = make.make_article(session, "С чего начать", for_new_clients=True)
    assert [one.article_id for one in knowledge.for_new_clients()] == [welcome]


def test_a_use_is_counted_in_one_statement(
    room: SmallRoom, knowledge: Knowledge, statements: StatementCounter
) -> None:
    with room.database.write() as session:
        answer = make.make_answer(session, room.no_print, "Заменить бумагу")
    statements.clear()
    knowledge.count_use(room.dispatcher, answer, helped=True)
    assert len(statements) == 1
    knowledge.count_use(room.dispatcher, answer, helped=False)
    with room.database.read() as session:
        stored = session.get(CannedAnswer, answer)
    assert stored is not None
    assert (stored.used, stored.helped) == (2, 1)


def test_search_sees_a_new_snapshot(room: SmallRoom, knowledge: Knowledge) -> None:
    assert knowledge.search("чековая лента") == ()
    with room.database.write() as session:
        tape = make.make_article(session, "Как заменить чековую ленту", [room.no_print])
    knowledge.catalogue.refresh()
    assert [one.article_id for one in knowledge.search("чековая лента")] == [tape]
    assert [one.article_id for one in knowledge.search("принтер молчит")] == [tape]
