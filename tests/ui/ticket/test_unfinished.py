"""What was begun of a ticket and not written comes back in the next life, of that ticket only."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.domain.vocabulary import FieldKind, ResolutionCode, TicketState
from tests import factories as make
from tests.ui.screens import on_screen
from tests.ui.ticket_room import TicketRoom, settled, typed
from ui.theme import Theme
from ui.ticket.ticket_view import TicketView
from ui.ticket_parts.moves import Move
from ui.ticket_parts.notepad import NotePad

BOTH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def lives(made: TicketRoom, qtbot: QtBot, number: int = 2) -> TicketView:
    """Start the program once more and come to a ticket."""
    context = made.context()
    screen = TicketView(context, made.navigator, NotePad(context.writings))
    on_screen(qtbot, screen, 1366, 768)
    screen.activateWindow()
    screen.show_ticket(made.tickets[number])
    screen.activate()
    settled(qtbot, made)
    return screen


def dies(view: TicketView, made: TicketRoom, qtbot: QtBot) -> None:
    view._context.writings.flush()
    settled(qtbot, made)
    view.hide()


def left(made: TicketRoom) -> list[str]:
    return [each.place for each in made.drafts.writings(made.room.litvinov.agent_id)]


def test_a_solution_is_offered_gone_on_with_and_wiped_when_it_is_written(
    made: TicketRoom, theme: Theme, qtbot: QtBot
) -> None:
    view = lives(made, qtbot)
    view.writing.start(Move.RESOLVE)
    typed(view.writing.form.solution, "Заменил ленту")
    QTest.keyClick(view.writing.form.code, Qt.Key.Key_1)
    dies(view, made, qtbot)
    other = lives(made, qtbot, 3)
    assert not other.writing.left.isVisible()
    other.show_ticket(made.tickets[2])
    settled(qtbot, made)
    assert other.writing.left.offer.isVisible()
    assert "Solved" in other.writing.left.words.text()
    QTest.keyClick(other.writing.composer.text, Qt.Key.Key_G, BOTH)
    form = other.writing.form
    assert (form.isVisible(), form.text()) == (True, "Заменил ленту")
    assert form.given().code is ResolutionCode.FIXED
    assert form.kept.line.isVisible()
    assert not other.writing.left.isVisible()
    QTest.keyClick(form.code, Qt.Key.Key_Return)
    settled(qtbot, made)
    assert made.by_other(2).state == TicketState.RESOLVED
    dies(other, made, qtbot)
    assert left(made) == []


def test_a_pause_comes_back_with_its_moment_and_is_dropped_by_one_key(
    made: TicketRoom, theme: Theme, qtbot: QtBot
) -> None:
    view = lives(made, qtbot)
    view.writing.start(Move.WAIT_CLIENT)
    typed(view.writing.form.reason, "ждём фото чека")
    QTest.keyClick(view.writing.form.moments, Qt.Key.Key_4)
    when = view.writing.form.given().review_at
    dies(view, made, qtbot)
    again = lives(made, qtbot)
    again.writing.start(Move.REOPEN)
    assert again.writing.form.text() == ""
    again.writing.close_form()
    again.writing.start(Move.WAIT_CLIENT)
    form = again.writing.form
    assert (form.text(), form.moments.current, form.given().review_at) == (
        "ждём фото чека",
        3,
        when,
    )
    QTest.keyClick(form.reason, Qt.Key.Key_Delete, BOTH)
    assert (form.text(), form.moments.current) == ("", 0)
    dies(again, made, qtbot)
    assert left(made) == []


def test_a_move_refused_meanwhile_leaves_the_words_where_they_are(
    made: TicketRoom, theme: Theme, qtbot: QtBot
) -> None:
    view = lives(made, qtbot)
    view.writing.start(Move.RESOLVE)
    typed(view.writing.form.solution, "Заменил ленту")
    dies(view, made, qtbot)
    card = made.by_other(2)
    made.desk.tickets.resolve(
        made.room.supervisor, card.ticket_id, card.version, "Само", ResolutionCode.FIXED
    )
    again = lives(made, qtbot)
    assert again.writing.left.offer.isVisible()
    QTest.keyClick(again.writing.composer.text, Qt.Key.Key_G, BOTH)
    again.writing.form.submit.click()
    settled(qtbot, made)
    assert made.by_other(2).resolution == "Само"
    dies(again, made, qtbot)
    assert left(made) == ["move"]


def test_a_note_says_that_it_is_from_before_and_goes_by_one_key(
    made: TicketRoom, theme: Theme, qtbot: QtBot
) -> None:
    view = lives(made, qtbot)
    typed(view.writing.composer.text, "Проверил кабель")
    assert not view.writing.left.isVisible()
    dies(view, made, qtbot)
    again = lives(made, qtbot)
    assert again.writing.composer.text.toPlainText() == "Проверил кабель"
    assert again.writing.left.note.isVisible()
    QTest.keyClick(again.writing.composer.text, Qt.Key.Key_Delete, BOTH)
    assert again.writing.composer.text.toPlainText() == ""
    assert not again.writing.left.isVisible()
    dies(again, made, qtbot)
    assert left(made) == []


def test_why_it_is_passed_on_waits_with_whom_it_goes_to(
    made: TicketRoom, theme: Theme, qtbot: QtBot
) -> None:
    made.desk.tickets.note(made.room.litvinov, made.tickets[2], "Начал")
    view = lives(made, qtbot)
    card = view.presenter.ticket.card
    assert card is not None
    view.writing.start(Move.START)
    settled(qtbot, made)
    network = view.properties.groups_offered.index(made.room.network)
    view.properties.group.activated.emit(network)
    settled(qtbot, made)
    line = view.properties.fields["reason"].control
    assert line.isVisible()
    typed(line, "это сеть")
    dies(view, made, qtbot)
    again = lives(made, qtbot, 3)
    assert not again.properties.fields["reason"].isVisible()
    again.show_ticket(made.tickets[2])
    settled(qtbot, made)
    line = again.properties.fields["reason"].control
    assert isinstance(line, QLineEdit)
    assert (line.isVisible(), line.text()) == (True, "это сеть")
    QTest.keyClick(line, Qt.Key.Key_Return)
    settled(qtbot, made)
    assert made.by_other(2).group_id == made.room.network
    dies(again, made, qtbot)
    assert left(made) == []


def test_a_question_stands_open_again_and_esc_gives_it_up(
    made: TicketRoom, theme: Theme, qtbot: QtBot
) -> None:
    view = lives(made, qtbot)
    view.consult.ask_senior()
    typed(view.consult.line, "Какой драйвер?")
    view.show_ticket(made.tickets[3])
    settled(qtbot, made)
    assert view.consult.line.text() == ""
    dies(view, made, qtbot)
    again = lives(made, qtbot)
    assert (again.consult.line.isVisible(), again.consult.line.text()) == (True, "Какой драйвер?")
    again.consult.line.setFocus()
    QTest.keyClick(again.consult.line, Qt.Key.Key_Escape)
    assert not again.consult.line.isVisible()
    dies(again, made, qtbot)
    assert left(made) == []


def test_a_field_comes_back_unwritten_and_says_what_others_wrote(
    made: TicketRoom, theme: Theme, qtbot: QtBot
) -> None:
    with made.room.database.write() as session:
        make.make_field(session, made.room.no_print, "where", FieldKind.LINE)
    made.desk.catalogue.refresh()
    view = lives(made, qtbot)
    line = view.properties.own.controls["where"]
    typed(line, "касса 3")
    dies(view, made, qtbot)
    card = made.by_other(2)
    made.desk.tickets.set_field(
        made.room.supervisor, card.ticket_id, card.version, "where", "касса 1"
    )
    again = lives(made, qtbot)
    line = again.properties.own.controls["where"]
    assert isinstance(line, QLineEdit)
    assert line.text() == "касса 3"
    assert "касса 1" in again.properties.own.error("where")
    again.show_ticket(made.tickets[3])
    settled(qtbot, made)
    assert list(made.by_other(2).fields.values()) == ["касса 1"]
    again.show_ticket(made.tickets[2])
    settled(qtbot, made)
    line = again.properties.own.controls["where"]
    line.setFocus()
    QTest.keyClick(line, Qt.Key.Key_Return)
    settled(qtbot, made)
    assert list(made.by_other(2).fields.values()) == ["касса 3"]
    dies(again, made, qtbot)
    assert left(made) == []
