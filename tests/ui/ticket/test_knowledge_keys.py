"""Ready answers, procedures and articles by their keys beside a ticket."""

from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.domain.vocabulary import ArticleKind, ResolutionCode, Role, StateType
from db.models.knowledge import CannedAnswer
from db.models.ticket import TicketAnswer
from tests import factories as make
from tests.ui.ticket_room import TicketRoom, settled, typed
from ui.knowledge_parts.answer_picker import AnswerLine, AnswerPicker
from ui.knowledge_parts.article_page import ArticlePage
from ui.ticket.ticket_view import TicketView
from ui.ticket_parts.moves import Move

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def known(made: TicketRoom, view: TicketView, qtbot: QtBot) -> dict[str, UUID]:
    """Answers, an article and a procedure for what the ticket is about."""
    room = made.room
    with room.database.write() as session:
        own = make.make_answer_set(session, "Инженерный", role=Role.ENGINEER)
        other = make.make_answer_set(session, "Вежливый", role=Role.DISPATCHER)
        article = make.make_article(session, "Лента жуётся", [room.no_print], steps="Вал")
        made_keys = {
            "best": make.make_answer(
                session, room.no_print, "Заменить ленту", of_set=own, article_id=article,
                body="{name}, по заявке {ticket} заменим ленту: {promise}.",
            ),
            "any": make.make_answer(session, None, "Готово", of_set=own, body="Проверьте."),
            "others": make.make_answer(session, room.no_print, "Будьте добры", of_set=other),
            "article": article,
            "procedure": make.make_article(
                session, "Касса стоит", [room.cash_branch], kind=ArticleKind.PROCEDURE,
                steps="Позвонить",
            ),
        }  # fmt: skip
    made.desk.catalogue.refresh()
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)
    view.refresh()
    settled(qtbot, made)
    view.writing.composer.text.setFocus()
    return made_keys


def picker(view: TicketView) -> AnswerPicker:
    return next(each for each in view.window().findChildren(AnswerPicker) if each.is_open)


def test_two_keys_put_the_best_answer_at_the_caret_and_overwrite_nothing(
    view: TicketView, known: dict[str, UUID]
) -> None:
    text = view.writing.composer.text
    typed(text, "Начато. Конец.")
    cursor = text.textCursor()
    cursor.setPosition(len("Начато."))
    text.setTextCursor(cursor)
    QTest.keyClick(text, Qt.Key.Key_F7, CTRL)
    line = picker(view).line
    assert isinstance(line, AnswerLine)
    assert [one.title for one in picker(view).answers] == ["Заменить ленту", "Готово"]
    QTest.keyClick(line, Qt.Key.Key_Return)
    lines = text.toPlainText().splitlines()
    assert lines[0] == "Начато."
    assert lines[1].startswith("Иван Петров, по заявке 26-00002 заменим ленту: ")
    assert lines[2] == " Конец."
    assert text.textCursor().selectedText() == "___"  # nobody promised a call: to be typed over
    assert text.hasFocus()


def test_a_row_is_taken_by_alt_and_its_digit_and_found_by_words(
    view: TicketView, known: dict[str, UUID]
) -> None:
    text = view.writing.composer.text
    QTest.keyClick(text, Qt.Key.Key_F7, CTRL)
    line = picker(view).line
    QTest.keyClick(line, Qt.Key.Key_2, ALT)
    assert text.toPlainText() == "Проверьте."
    QTest.keyClick(text, Qt.Key.Key_F7, CTRL)
    typed(picker(view).line, "лент")
    assert [one.title for one in picker(view).answers] == ["Заменить ленту"]
    assert "Иван Петров" in picker(view).preview()
    QTest.keyClick(picker(view).line, Qt.Key.Key_Escape)
    assert text.hasFocus()


def test_a_letter_to_the_client_is_opened_and_signed(
    made: TicketRoom, view: TicketView, known: dict[str, UUID]
) -> None:
    made.desk.room.set(made.room.supervisor, "answer_opening", "{name}, здравствуйте!")
    made.desk.room.set(made.room.supervisor, "answer_signature", "{agent}")
    composer = view.writing.composer
    QTest.keyClick(composer.audiences, Qt.Key.Key_2)
    QTest.keyClick(composer.text, Qt.Key.Key_F7, CTRL)
    QTest.keyClick(picker(view).line, Qt.Key.Key_2, ALT)
    name = made.room.litvinov.full_name
    assert composer.text.toPlainText() == f"Иван Петров, здравствуйте!\n\nПроверьте.\n\n{name}"
    QTest.keyClick(composer.text, Qt.Key.Key_F7, CTRL)
    QTest.keyClick(picker(view).line, Qt.Key.Key_2, ALT)
    assert composer.text.toPlainText().count("здравствуйте") == 1


def test_alt_7_needs_no_list(view: TicketView, known: dict[str, UUID]) -> None:
    text = view.writing.composer.text
    QTest.keyClick(text, Qt.Key.Key_7, ALT)
    assert "заменим ленту" in text.toPlainText()


def counted(made: TicketRoom, answer: UUID) -> tuple[int, int]:
    with made.room.database.read() as session:
        row = session.get_one(CannedAnswer, answer)
        return row.used, row.helped


def test_an_answer_counts_when_its_words_leave_and_helps_when_they_solve(
    made: TicketRoom, view: TicketView, known: dict[str, UUID], qtbot: QtBot
) -> None:
    text, best = view.writing.composer.text, known["best"]
    QTest.keyClick(text, Qt.Key.Key_7, ALT)
    text.clear()
    typed(text, "Позвоню вечером")
    QTest.keyClick(text, Qt.Key.Key_Return, CTRL)
    settled(qtbot, made)
    assert counted(made, best) == (0, 0)
    QTest.keyClick(text, Qt.Key.Key_7, ALT)
    QTest.keyClick(text, Qt.Key.Key_Return, CTRL)
    settled(qtbot, made)
    assert counted(made, best) == (1, 0)
    view.writing.start(Move.RESOLVE)
    QTest.keyClick(view.writing.form.solution, Qt.Key.Key_7, ALT)
    view.writing.form.code.setCurrentIndex(0)
    view.writing.form.submit.click()
    settled(qtbot, made)
    assert counted(made, best) == (2, 1)


def shown_article(view: TicketView) -> str:
    page = next(each for each in view.window().findChildren(ArticlePage) if each.isVisible())
    return page.findChildren(QLabel)[0].text()


def test_the_procedure_opens_over_the_ticket_and_a_verdict_names_it(
    made: TicketRoom, view: TicketView, known: dict[str, UUID], qtbot: QtBot
) -> None:
    text = view.writing.composer.text
    QTest.keyClick(text, Qt.Key.Key_F8, CTRL)
    assert shown_article(view) == "Касса стоит"
    QTest.keyClick(view.window().focusWidget(), Qt.Key.Key_Escape)
    QTest.keyClick(text, Qt.Key.Key_8, ALT)
    assert shown_article(view) == "Лента жуётся"
    QTest.keyClick(view.window().focusWidget(), Qt.Key.Key_1, ALT)
    settled(qtbot, made)
    sheet = made.desk.articles.sheet(made.room.litvinov, known["article"])
    assert (sheet.article.helped, sheet.mine) == (1, None)  # said at the ticket, not at large


def test_an_article_is_begun_once_the_ticket_is_solved(
    made: TicketRoom, view: TicketView, known: dict[str, UUID], qtbot: QtBot
) -> None:
    text = view.writing.composer.text
    QTest.keyClick(text, Qt.Key.Key_5, ALT)
    assert made.navigator.begun == []
    assert not view.client.knowledge.write.isVisible()
    solved = made.ticket(
        9, state="resolved", state_type=StateType.RESOLVED, resolution="Вал",
        resolution_code=ResolutionCode.FIXED, resolved_at=made.room.clock(),
    )  # fmt: skip
    view.show_ticket(solved)
    settled(qtbot, made)
    QTest.keyClick(text, Qt.Key.Key_5, ALT)
    assert made.navigator.begun == [solved]
    assert view.client.knowledge.write.isVisible()


def test_simple_causes_excluded_stand_first_and_skipped_ones_are_named(
    made: TicketRoom, view: TicketView, known: dict[str, UUID], qtbot: QtBot
) -> None:
    script = next(iter(made.desk.catalogue.loaded.scripts.values()))
    with made.room.database.write() as session:
        for place, (question, digit) in enumerate(zip(script.questions, (0, 1), strict=True)):
            made_answer = TicketAnswer(
                ticket_id=made.tickets[2], question_id=question.question_id, position=place,
                question=question.text, answer="Да" if digit else "", digit=digit,
                simple_cause=place == 1,
            )  # fmt: skip
            session.add(made_answer)
    view.refresh()
    settled(qtbot, made)
    asked = view.client.asked
    assert asked.isVisible()

    def words() -> list[str]:
        return [each.text() for each in asked.findChildren(QLabel) if each.isVisible()]

    qtbot.waitUntil(lambda: len(words()) > 2)
    assert words() == [
        "Asked on the phone",
        "1 of 2",
        "Simple causes",
        "Горит индикатор?",
        "Да",
        "Further questions",
        "Бумага есть?",
        "skipped",
    ]
