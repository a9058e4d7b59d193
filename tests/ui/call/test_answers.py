"""Ready answers and procedures in a call, by keys alone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.domain.vocabulary import ArticleKind, Role
from db.models.knowledge import CannedAnswer
from tests import factories as make
from tests.rooms import SmallRoom
from tests.ui.call.call_window import CallWindow, open_call_window
from ui.knowledge_parts.answer_picker import AnswerPicker
from ui.theme import Theme

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
TEXT = "принтер молчит, не печатает чек"


@pytest.fixture
def calls(qtbot: QtBot, theme: Theme, room: SmallRoom, tmp_path: Path) -> Iterator[CallWindow]:
    """The call desk of a room with answers and a procedure."""
    assert theme.name
    with room.database.write() as session:
        own = make.make_answer_set(session, "Короткий", role=Role.DISPATCHER)
        other = make.make_answer_set(session, "Инженерный", role=Role.ENGINEER)
        article = make.make_article(session, "Лента", [room.no_print], steps="Вал")
        make.make_answer(
            session, room.no_print, "Заменить ленту", of_set=own, article_id=article,
            body="{name}, заменим ленту, заявка {ticket}",
        )  # fmt: skip
        make.make_answer(session, None, "Принято", of_set=own, body="Заявка {ticket} принята")
        make.make_answer(session, room.no_print, "Откат", of_set=other)
        make.make_article(
            session, "Касса стоит", [room.cash_branch], kind=ArticleKind.PROCEDURE, steps="Звонить"
        )
    opened = open_call_window(qtbot, room.database, room.dispatcher, room.clock, tmp_path / "d")
    yield opened
    opened.close()


def begun(calls: CallWindow) -> int:
    calls.find("6789", "Иван Петров")
    calls.say(TEXT)
    calls.press(Qt.Key.Key_1, ALT)
    calls.settle()
    calls.desk.form.focus_text()
    matter = calls.desk.parts.matter
    calls.wait(lambda: matter.matter.number is not None)
    assert matter.matter.number is not None
    return matter.matter.number


def test_the_answer_is_filled_in_and_remembered_as_it_was_read(calls: CallWindow) -> None:
    number = begun(calls) % 10**7
    calls.press(Qt.Key.Key_7, ALT)
    said = f"Иван Петров, заменим ленту, заявка 26-{number:05}"
    assert calls.desk.form.matter.text.toPlainText() == f"{TEXT}\n{said}"
    assert calls.desk.parts.matter.matter.answer_text == said


def test_the_list_shows_the_sets_of_whoever_calls_and_takes_one_key_more(
    calls: CallWindow,
) -> None:
    begun(calls)
    keys = calls.keys
    calls.press(Qt.Key.Key_F7, CTRL)
    picker = calls.window.findChild(AnswerPicker)
    assert picker is not None
    assert [one.title for one in picker.answers] == ["Заменить ленту", "Принято"]
    calls.press(Qt.Key.Key_2, ALT)
    assert calls.keys - keys == 4
    assert "принята" in calls.desk.form.matter.text.toPlainText()
    assert calls.on(calls.desk.form.matter.text)


def test_the_procedure_opens_beside_the_form(calls: CallWindow) -> None:
    begun(calls)
    calls.press(Qt.Key.Key_F8, CTRL)
    card = calls.desk.side.article
    assert card.isVisible()
    calls.press(Qt.Key.Key_Escape)
    assert not card.isVisible()


def test_solving_at_once_speaks_for_the_answer_and_its_article(
    calls: CallWindow, room: SmallRoom
) -> None:
    begun(calls)
    calls.press(Qt.Key.Key_7, ALT)
    shift = CTRL | Qt.KeyboardModifier.ShiftModifier
    calls.press(Qt.Key.Key_Return, shift)
    calls.press(Qt.Key.Key_Return, shift)
    calls.wait(lambda: not calls.desk.parts.saving.pending)
    assert calls.background.drain(10)
    with room.database.read() as session:
        [counted] = session.query(CannedAnswer).filter_by(title="Заменить ленту")
    assert (counted.used, counted.helped) == (1, 1)
    articles = calls.services.catalogue.refresh().articles
    assert {one.title: one.helped for one in articles}["Лента"] == 1
