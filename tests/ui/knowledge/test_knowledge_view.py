"""Articles found, read, written, published and judged by the keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.domain.changes import Changes, Touched
from app.domain.identity import new_id
from app.domain.readmodels.articles import ArticleText
from app.domain.vocabulary import ResolutionCode, StateType
from app.services.offline import Offline
from tests.ui.knowledge.conftest import Shown
from tests.ui.ticket_room import TicketRoom, typed
from ui.knowledge.knowledge_view import KnowledgeView

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


def says(widget: QWidget, words: str) -> bool:
    return any(words in each.text() for each in widget.findChildren(QLabel) if each.isVisible())


def titles(view: KnowledgeView) -> list[str]:
    return [each.title for each in view.presenter.shown()]


def find(view: KnowledgeView, qtbot: QtBot, text: str) -> None:
    view.list.line.setFocus()
    typed(view.list.line, text)
    qtbot.waitUntil(lambda: not view.presenter.busy)


def test_what_is_typed_is_found_and_read_with_enter(shown: Shown, qtbot: QtBot) -> None:
    view = shown()
    find(view, qtbot, "чек рвется")
    qtbot.waitUntil(lambda: titles(view) == ["Чековая лента жуётся"])
    qtbot.keyClick(view.list.line, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is view.pane.area
    assert says(view.pane, "Заменить вал")
    assert says(view.pane, "Запасная касса")


def test_what_is_due_for_review_stands_first_and_is_told(shown: Shown, made: TicketRoom) -> None:
    view = shown(made.room.supervisor)
    assert titles(view)[0] == "Чековая лента жуётся"
    assert view.pane.reviewed.isVisible()


def test_a_draft_is_written_and_published_with_keys_only(
    shown: Shown, made: TicketRoom, qtbot: QtBot
) -> None:
    view = shown(made.room.supervisor)
    qtbot.keyClick(view.list.line, Qt.Key.Key_F2)
    editor = view.editor
    assert QApplication.focusWidget() is editor.title
    qtbot.keyClick(editor.title, Qt.Key.Key_S, CTRL)
    assert not editor.fields["title"].error()  # told by the service, in the write lane
    qtbot.waitUntil(lambda: bool(editor.fields["title"].error()))
    typed(editor.title, "Весы не передают вес")
    editor.steps.setFocus()
    typed(editor.steps, "Проверить порт")
    qtbot.keyClick(editor.steps, Qt.Key.Key_S, CTRL)
    qtbot.waitUntil(view.pane.publish.isVisible)
    qtbot.keyClick(view.pane.area, Qt.Key.Key_4, ALT)
    qtbot.waitUntil(
        lambda: (
            "Весы не передают вес"
            in {each.title for each in made.desk.articles.find(made.room.dispatcher, "вес")}
        )
    )
    qtbot.waitUntil(view.pane.publish.isHidden)


def test_a_text_not_saved_is_not_dropped_by_one_escape(
    shown: Shown, made: TicketRoom, qtbot: QtBot
) -> None:
    view = shown(made.room.litvinov)
    qtbot.keyClick(view.list.line, Qt.Key.Key_F2)
    typed(view.editor.title, "Начато")
    qtbot.keyClick(view.editor.title, Qt.Key.Key_Escape)
    assert view.editor.isVisible()
    qtbot.keyClick(view.editor.title, Qt.Key.Key_Escape)
    assert view.pane.isVisible()


def test_a_verdict_is_kept_and_shown(shown: Shown, made: TicketRoom, qtbot: QtBot) -> None:
    view = shown(made.room.dispatcher)
    qtbot.keyClick(view.list.line, Qt.Key.Key_1, ALT)
    qtbot.waitUntil(lambda: view.pane.helped.kind == "segment_on")
    sheet = view.presenter.sheet
    assert sheet is not None
    assert (sheet.mine, sheet.article.helped) == (True, 5)
    assert not view.pane.edit.isVisible()
    assert not view.list.new.isEnabled()


def test_colleagues_talk_below_the_article(shown: Shown, qtbot: QtBot) -> None:
    view = shown()
    talk = view.pane.talk
    talk.text.setFocus()
    typed(talk.text, "У Атол 91 вал другой")
    qtbot.keyClick(talk.text, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: says(talk, "У Атол 91 вал другой"))
    assert talk.text.toPlainText() == ""


def test_a_solved_ticket_becomes_an_article(shown: Shown, made: TicketRoom, qtbot: QtBot) -> None:
    solved = made.ticket(
        7, state="resolved", state_type=StateType.RESOLVED, resolution="Заменён вал",
        workaround="Запасная касса", resolution_code=ResolutionCode.FIXED,
        resolved_at=made.room.clock(),
    )  # fmt: skip
    view = shown()
    view.write_from(solved)
    qtbot.waitUntil(view.editor.isVisible)
    assert view.editor.steps.toPlainText() == "Заменён вал"
    assert view.editor.workaround.toPlainText() == "Запасная касса"
    assert view.editor.categories.keys == {made.room.no_print}
    assert says(view.editor, "Names and numbers of people")


def test_without_the_centre_it_is_read_and_not_written(
    shown: Shown, made: TicketRoom, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = shown(made.room.supervisor)
    monkeypatch.setattr(Offline, "away", property(lambda _self: True))
    made.hub.reach_changed.emit(True)
    assert says(view.pane, "articles are written only in the common database")
    assert not view.pane.edit.isEnabled()
    assert not view.list.new.isEnabled()


def test_a_colleagues_article_comes_by_itself(shown: Shown, made: TicketRoom, qtbot: QtBot) -> None:
    view = shown()
    made.desk.articles.create(made.room.kim, new_id(), ArticleText("Новое от Кима"))
    made.hub.publish(Changes(Touched.CATALOGUE))
    qtbot.waitUntil(lambda: "Новое от Кима" in titles(view))
