"""A newcomer's solution and his mentor's key; a question to the seniors."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.mentoring import ConsultKind, Verdict
from app.domain.permissions import Actor
from app.domain.vocabulary import Grade
from db.models.staff import Agent
from tests.ui.screens import on_screen
from tests.ui.ticket_room import TicketRoom, settled, typed
from ui.theme import Theme
from ui.ticket.ticket_view import TicketView

ALT, BOTH = (
    Qt.KeyboardModifier.AltModifier,
    (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier),
)


def newcomer(made: TicketRoom) -> None:
    """Litvinov learns from Kim from now on."""
    with made.room.database.write() as session:
        agent = session.get_one(Agent, made.room.litvinov.agent_id)
        agent.grade, agent.mentor_id = Grade.JUNIOR, made.room.kim.agent_id
        agent.solves_alone = False
    made.desk.catalogue.refresh()


def seen_by(made: TicketRoom, actor: Actor, qtbot: QtBot) -> TicketView:
    screen = TicketView(made.context(actor), made.navigator)
    on_screen(qtbot, screen, 1300, 760)
    screen.show_ticket(made.tickets[2])
    settled(qtbot, made)
    return screen


def test_a_newcomer_shows_and_his_mentor_gives_leave_by_one_key(
    made: TicketRoom, theme: Theme, qtbot: QtBot
) -> None:
    newcomer(made)
    mine = seen_by(made, made.room.litvinov, qtbot)
    assert mine.consult.show_it.isVisible()
    QTest.keyClick(mine.writing.composer.text, Qt.Key.Key_M, BOTH)
    typed(mine.consult.line, "Заменил ленту")
    QTest.keyClick(mine.consult.line, Qt.Key.Key_Return)
    settled(qtbot, made)
    (asked,) = made.desk.consulting.of_ticket(made.room.kim, made.tickets[2])
    assert (asked.kind, asked.text, asked.verdict) == (ConsultKind.REVIEW, "Заменил ленту", None)
    theirs = seen_by(made, made.room.kim, qtbot)
    QTest.keyClick(theirs.writing.composer.text, Qt.Key.Key_4, ALT)
    settled(qtbot, made)
    (asked,) = made.desk.consulting.of_ticket(made.room.kim, made.tickets[2])
    assert asked.verdict is Verdict.APPROVED
    assert not theirs.consult.approve.isVisible()


def test_sending_back_asks_for_a_word(made: TicketRoom, theme: Theme, qtbot: QtBot) -> None:
    newcomer(made)
    made.desk.consulting.show_mentor(made.room.litvinov, made.tickets[2], "Перезагрузил")
    theirs = seen_by(made, made.room.kim, qtbot)
    QTest.keyClick(theirs.writing.composer.text, Qt.Key.Key_6, ALT)
    settled(qtbot, made)
    assert theirs.consult._error.text()
    typed(theirs.consult.line, "Проверьте ленту")
    QTest.keyClick(theirs.writing.composer.text, Qt.Key.Key_6, ALT)
    settled(qtbot, made)
    assert made.desk.consulting.of_ticket(made.room.kim, made.tickets[2])[0].answer


def test_a_senior_is_asked_by_one_key_and_answers(
    made: TicketRoom, view: TicketView, qtbot: QtBot
) -> None:
    assert not view.consult.isVisible()
    QTest.keyClick(view.writing.composer.text, Qt.Key.Key_S, BOTH)
    assert view.consult.line.hasFocus()
    QTest.keyClick(view.consult.line, Qt.Key.Key_Return)
    settled(qtbot, made)
    theirs = seen_by(made, made.room.kim, qtbot)
    typed(theirs.consult.line, "Драйвер десятый")
    QTest.keyClick(theirs.consult.line, Qt.Key.Key_Return)
    settled(qtbot, made)
    assert "Драйвер десятый" in theirs.consult._said.text()
