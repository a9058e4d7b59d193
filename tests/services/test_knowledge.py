"""Answers and articles for the form."""

import pytest

from app.domain.vocabulary import ArticleKind, Role
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
    answers, articles = knowledge.for_category(room.dispatcher, room.no_print)
    assert [one.title for one in answers] == ["Заменить бумагу", "Проверить питание"]
    assert answers[0].answer_id == own
    assert retired not in {one.answer_id for one in answers}
    assert [one.article_id for one in articles] == [both, branch_article]


def test_somebody_is_given_the_answers_of_his_sets(room: SmallRoom, knowledge: Knowledge) -> None:
    with room.database.write() as session:
        polite = make.make_answer_set(session, "Вежливый", role=Role.DISPATCHER)
        short = make.make_answer_set(session, "Короткий", agent_id=room.kim.agent_id)
        make.make_answer_set(session, "Снят", active=False)
        for of_set, title in ((polite, "Будьте добры"), (short, "Ребут"), (None, "Всем")):
            make.make_answer(session, room.no_print, title, of_set=of_set)
    told = {
        actor.login: {one.title for one in knowledge.for_category(actor, room.no_print)[0]}
        for actor in (room.dispatcher, room.kim, room.litvinov)
    }
    assert told == {
        room.dispatcher.login: {"Будьте добры", "Всем"},
        room.kim.login: {"Ребут", "Всем"},
        room.litvinov.login: {"Всем"},
    }
    assert [one.title for one in knowledge.answers(room.kim, "реб")] == ["Ребут"]


def test_a_procedure_is_found_for_the_category_or_its_branch(
    room: SmallRoom, knowledge: Knowledge
) -> None:
    assert knowledge.procedure(room.no_print) is None
    with room.database.write() as session:
        branch = make.make_article(
            session, "Касса стоит", [room.cash_branch], kind=ArticleKind.PROCEDURE
        )
        make.make_article(session, "Лента", [room.no_print])
        guide = make.make_article(session, "Как писать", kind=ArticleKind.GUIDE)
    knowledge.catalogue.refresh()
    found, written = knowledge.procedure(room.no_print), knowledge.guide()
    assert found is not None and written is not None  # noqa: PT018 (one thought)
    assert (found.article_id, written.article_id) == (branch, guide)
    assert knowledge.procedure(room.no_network) is None
    assert knowledge.procedure(None) is None


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


def test_what_solved_a_call_speaks_for_its_article(room: SmallRoom, knowledge: Knowledge) -> None:
    with room.database.write() as session:
        article = make.make_article(session, "Лента", helped=1)
        answer = make.make_answer(session, room.no_print, "Ленту", article_id=article)
        tickets = [
            make.make_ticket(session, number, room.department, group_id=room.cash)
            for number in (1, 2)
        ]
    knowledge.catalogue.refresh()
    knowledge.count_use(room.dispatcher, answer, tickets[0], helped=True)
    knowledge.count_use(room.dispatcher, answer, tickets[0], helped=True)
    knowledge.count_use(room.dispatcher, answer, tickets[1], helped=False)
    [told] = knowledge.catalogue.refresh().articles
    assert (told.helped, told.not_helped) == (2, 0)


def test_search_sees_a_new_snapshot(room: SmallRoom, knowledge: Knowledge) -> None:
    assert knowledge.search("чековая лента") == ()
    with room.database.write() as session:
        tape = make.make_article(session, "Как заменить чековую ленту", [room.no_print])
    knowledge.catalogue.refresh()
    assert [one.article_id for one in knowledge.search("чековая лента")] == [tape]
    assert [one.article_id for one in knowledge.search("принтер молчит")] == [tape]
