"""The pages of intake scripts and of ready answers, by the keyboard, on both databases."""

from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.permissions import Actor
from app.domain.setup.documents import Draft, SetupKind
from app.domain.vocabulary import Role
from tests.ui.setup.conftest import Opened
from tests.ui.ticket_room import TicketRoom, settled, typed
from ui.settings.subjects.answer_sets import AnswerSetSubject
from ui.settings.subjects.answer_texts import AnswersInput, BodyInput
from ui.settings.subjects.script_figures import ScriptFigures
from ui.settings.subjects.script_questions import AfterInput, OptionsInput, QuestionsInput
from ui.settings.subjects.script_try import ScriptTry
from ui.settings.subjects.scripts import ScriptSubject
from ui.setup.inputs import TextInput
from ui.setup.page import SetupPage

PLAIN = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier


def press(qtbot: QtBot, key: Qt.Key, mods: Qt.KeyboardModifier = PLAIN) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, key, mods)


def write(text: str) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    typed(focused, text)


def into_cell(qtbot: QtBot, text: str) -> None:
    """Type into the cell that is being edited, and leave it."""
    write(text)
    press(qtbot, Qt.Key.Key_Return)


def questions_of(page: SetupPage) -> QuestionsInput:
    return page.findChildren(QuestionsInput)[0]


def save(page: SetupPage, made: TicketRoom, qtbot: QtBot) -> None:
    qtbot.keyClick(page.editor, Qt.Key.Key_S, CTRL)
    settled(qtbot, made)


def played_through(page: SetupPage, qtbot: QtBot) -> None:
    """One answer taken back, then the path to the second question, which is skipped."""
    page.editor.parts.show_tab(1)
    trial = page.findChildren(ScriptTry)[0]
    trial.card.setFocus()
    press(qtbot, Qt.Key.Key_1)
    assert len(trial.answers) == 1
    press(qtbot, Qt.Key.Key_Backspace)
    press(qtbot, Qt.Key.Key_2)
    press(qtbot, Qt.Key.Key_0)
    assert list(trial.answers.values()) == [2, 0]


def test_a_script_is_made_tried_and_saved(
    made: TicketRoom, admin: Actor, opened: Opened, qtbot: QtBot
) -> None:
    page = opened(ScriptSubject(made.context(admin)))
    press(qtbot, Qt.Key.Key_Insert)
    write("Весы")
    questions = questions_of(page)
    questions.view.setFocus()
    press(qtbot, Qt.Key.Key_Insert)
    into_cell(qtbot, "Весы включены?")
    questions.view.setFocus()
    press(qtbot, Qt.Key.Key_Insert)
    into_cell(qtbot, "Что на экране?")
    assert questions.detail is not None
    after = questions.detail.findChildren(AfterInput)[0]
    after.combo.setCurrentIndex(3)  # after the first question, answer 2
    after.combo.activated.emit(3)
    played_through(page, qtbot)
    save(page, made, qtbot)
    book = made.desk.setup.book(admin).of(SetupKind.SCRIPT)
    body = next(each.body for each in book.values() if each.name == "Весы")
    first, second = body["questions"]
    assert (first["text"], len(first["options"])) == ("Весы включены?", 3)
    assert (second["after_question_id"], second["after_answer"]) == (first["id"], 2)
    known = made.desk.catalogue.snapshot().scripts
    assert "Весы" in {one.name for one in known.values()}


def test_an_answer_without_a_key_is_refused_at_its_question(
    made: TicketRoom, admin: Actor, opened: Opened, qtbot: QtBot
) -> None:
    page = opened(ScriptSubject(made.context(admin)))
    questions = questions_of(page)
    assert questions.detail is not None
    options = questions.detail.findChildren(OptionsInput)[0]
    options.view.setFocus()
    options.view.setCurrentIndex(options.model.index(1, 0))
    press(qtbot, Qt.Key.Key_Return)
    into_cell(qtbot, "1")
    save(page, made, qtbot)
    qtbot.waitUntil(lambda: "two answers lie under the key 1" in questions.field.error())


def test_the_wording_of_an_answer_stands_below_it(
    made: TicketRoom, admin: Actor, opened: Opened, qtbot: QtBot
) -> None:
    page = opened(ScriptSubject(made.context(admin)))
    questions = questions_of(page)
    assert questions.detail is not None
    options = questions.detail.findChildren(OptionsInput)[0]
    assert options.detail is not None
    summary = next(each for each in options.detail.inputs if each.path == "summary")
    assert isinstance(summary, TextInput)
    summary.line.setFocus()
    typed(summary.line, "бумага есть")
    save(page, made, qtbot)
    [script] = made.desk.setup.book(admin).of(SetupKind.SCRIPT).values()
    assert script.body["questions"][0]["options"][0]["summary"] == "бумага есть"


def test_the_figures_are_read_when_their_tab_is_shown(
    made: TicketRoom, admin: Actor, opened: Opened, qtbot: QtBot
) -> None:
    page = opened(ScriptSubject(made.context(admin)))
    page.editor.parts.show_tab(2)
    figures = page.findChildren(ScriptFigures)[0]
    qtbot.waitUntil(lambda: figures._counts is not None)
    assert figures._said.text() == "Nobody was asked yet"


def test_an_answer_is_written_with_variables_of_the_persons_language(
    made: TicketRoom, admin: Actor, opened: Opened, qtbot: QtBot
) -> None:
    page = opened(AnswerSetSubject(made.context(admin)))
    press(qtbot, Qt.Key.Key_Insert)
    write("Вежливый")
    answers = page.findChildren(AnswersInput)[0]
    answers.view.setFocus()
    press(qtbot, Qt.Key.Key_Insert)
    into_cell(qtbot, "Принято")
    assert answers.detail is not None
    body = answers.detail.findChildren(BodyInput)[0]
    body.edit.setFocus()
    typed(body.edit, "Заявка {ticket} принята, {kontact}")
    assert "Nothing is called “kontact”" in body.field.error()
    save(page, made, qtbot)
    assert not any(
        each.name == "Вежливый"
        for each in made.desk.setup.book(admin).of(SetupKind.ANSWER_SET).values()
    )
    body.edit.selectAll()
    typed(body.edit, "Заявка {Ticket} принята")
    assert "26-11902" in body.preview()
    save(page, made, qtbot)
    [answer] = made.desk.knowledge.answers(made.room.dispatcher, "принято")
    assert answer.body == "Заявка {ticket} принята"


def test_a_set_is_given_to_a_role_and_a_person(
    made: TicketRoom, admin: Actor, opened: Opened, qtbot: QtBot
) -> None:
    page = opened(AnswerSetSubject(made.context(admin)))
    setup, room = made.desk.setup, made.room
    body = {"name": "Короткий", "name_en": "", "active": True, "answers": [
        {"title": "Готово", "body": "Готово", "code": "", "category_id": None, "article_id": None}
    ]}  # fmt: skip
    holders = [{"role": Role.DISPATCHER.value}, {"agent_id": str(room.kim.agent_id)}]
    key = str(UUID(int=77))
    setup.save(admin, Draft(SetupKind.ANSWER_SET, key, {**body, "holders": holders}))
    page.refresh()
    settled(qtbot, made)
    document = setup.book(admin).of(SetupKind.ANSWER_SET)[key]
    said = page.subject.second(document, setup.book(admin))
    assert said == f"Dispatcher, {room.kim.full_name}"
    mine = {
        actor.login: bool(made.desk.knowledge.answers(actor, "готово"))
        for actor in (room.dispatcher, room.kim, room.litvinov)
    }
    assert mine == {room.dispatcher.login: True, room.kim.login: True, room.litvinov.login: False}
