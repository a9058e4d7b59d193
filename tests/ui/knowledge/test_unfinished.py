"""An article being written survives the program: brought back under its own record and no other."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.domain.identity import new_id
from app.domain.readmodels.articles import ArticleText
from app.services.articles import Articles
from tests.ui.knowledge.conftest import Shown
from tests.ui.ticket_room import TicketRoom, settled, typed
from ui.knowledge.knowledge_view import KnowledgeView

CTRL = Qt.KeyboardModifier.ControlModifier


def dies(view: KnowledgeView, made: TicketRoom, qtbot: QtBot) -> None:
    view.leave()
    settled(qtbot, made)
    view.hide()


def edits(view: KnowledgeView, title: str, qtbot: QtBot) -> None:
    article = next(each for each in view.presenter.articles if each.title == title)
    view.open_article(article.article_id)
    qtbot.waitUntil(
        lambda: view.presenter.sheet is not None and view.presenter.sheet.article.title == title
    )
    view.pane.edit.click()


def test_a_text_comes_back_under_its_article_only(
    shown: Shown, made: TicketRoom, qtbot: QtBot
) -> None:
    view = shown(made.room.supervisor)
    edits(view, "Нет интернета", qtbot)
    typed(view.editor.steps, "Провод. ")
    written = view.editor.steps.toPlainText()
    typed(view.editor.review, "31.")  # no date yet
    dies(view, made, qtbot)
    again = shown(made.room.supervisor)
    qtbot.waitUntil(lambda: bool(made.notices.toasts))
    assert "Нет интернета" in made.notices.toasts[-1].text
    edits(again, "Чековая лента жуётся", qtbot)
    assert not again.editor.edited
    again.editor.leave.click()
    edits(again, "Нет интернета", qtbot)
    assert again.editor.steps.toPlainText() == written
    assert again.editor.review.text().endswith("31.")
    assert again.editor.strip.isVisible()
    again.editor.leave.click()
    again.editor.leave.click()
    dies(again, made, qtbot)
    third = shown(made.room.supervisor)
    edits(third, "Нет интернета", qtbot)
    assert not third.editor.edited


def test_a_new_article_is_offered_and_saved_once(
    shown: Shown, made: TicketRoom, qtbot: QtBot
) -> None:
    view = shown(made.room.supervisor)
    qtbot.keyClick(view.list.line, Qt.Key.Key_F2)
    typed(view.editor.title, "Весы")
    dies(view, made, qtbot)
    again = shown(made.room.supervisor)
    qtbot.waitUntil(lambda: bool(made.notices.toasts))
    told = made.notices.toasts[-1]
    assert told.action is not None
    told.action.run()
    assert again.editor.title.text() == "Весы"
    typed(again.editor.symptom, "Молчат")
    qtbot.keyClick(again.editor.title, Qt.Key.Key_S, CTRL)
    qtbot.waitUntil(lambda: any(each.title == "Весы" for each in again.presenter.articles))
    dies(again, made, qtbot)
    made.notices.toasts.clear()
    third = shown(made.room.supervisor)
    settled(qtbot, made)
    assert made.notices.toasts == []
    qtbot.keyClick(third.list.line, Qt.Key.Key_F2)
    assert third.editor.title.text() == ""


def test_a_text_of_an_article_that_is_gone_becomes_a_new_one(
    shown: Shown, made: TicketRoom, qtbot: QtBot
) -> None:
    articles, chief = made.desk.articles, made.room.supervisor
    assert isinstance(articles, Articles)
    draft = articles.create(chief, new_id(), ArticleText("Терминал", steps="Питание")).value
    view = shown(chief)
    edits(view, "Терминал", qtbot)
    typed(view.editor.symptom, "Не включается")
    dies(view, made, qtbot)
    articles.withdraw(chief, draft.article_id, draft.version)
    again = shown(chief)
    qtbot.waitUntil(lambda: bool(made.notices.toasts))
    told = made.notices.toasts[-1]
    assert told.action is not None
    told.action.run()
    assert again.editor.version is None
    assert (again.editor.title.text(), again.editor.symptom.toPlainText()) == (
        "Терминал", "Не включается",
    )  # fmt: skip
