import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.vocabulary import Audience, Impact, ResolutionCode, StateType, Urgency
from db.models.catalogue import CategoryField
from tests.ui.ticket_room import TicketRoom, settled, typed
from ui.ticket.ticket_presenter import Part
from ui.ticket.ticket_view import TicketView

CONTROL = Qt.KeyboardModifier.ControlModifier


def test_shows_client_history_and_properties(made: TicketRoom, view: TicketView) -> None:
    assert view.presenter.ticket.card is not None
    assert view.presenter.ticket.card.subject == "Касса 2 не печатает"
    around = view.presenter.surroundings
    assert around is not None
    assert around.client is not None
    assert around.client.full_name == "Иван Петров"
    assert {each.ticket_id for each in around.open_tickets} >= {made.tickets[1], made.tickets[3]}
    assert view.properties.impact.currentIndex() == list(Impact).index(Impact.PERSON)


def test_writes_to_the_client_and_counts_it_as_an_answer(
    made: TicketRoom, view: TicketView, qtbot: QtBot
) -> None:
    composer = view.writing.composer
    QTest.keyClick(composer.audiences, Qt.Key.Key_2)
    typed(composer.text, "Инженер выехал")
    QTest.keyClick(composer.text, Qt.Key.Key_Return, CONTROL)
    settled(qtbot, made)
    newest = view.presenter.ticket.timeline[0]
    assert (newest.body, newest.audience) == ("Инженер выехал", Audience.CLIENT)
    assert made.by_other(2).first_response_at is not None
    assert composer.note.audience is Audience.INTERNAL
    assert len(view.presenter.items(Part.TALK)) == 1
    assert view.presenter.items(Part.INTERNAL) == ()


def test_writes_and_solves_with_what_was_written(
    made: TicketRoom, view: TicketView, qtbot: QtBot
) -> None:
    text = view.writing.composer.text
    typed(text, "заменил ленту")
    shift = CONTROL | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(text, Qt.Key.Key_Return, shift)
    form = view.writing.form
    assert form.text() == "заменил ленту"
    QTest.keyClick(form.code, Qt.Key.Key_1)
    QTest.keyClick(form.code, Qt.Key.Key_Return)
    settled(qtbot, made)
    card = made.by_other(2)
    assert (card.state_type, card.resolution) == (StateType.RESOLVED, "заменил ленту")
    assert card.resolution_code is ResolutionCode.FIXED
    assert text.toPlainText() == ""


def test_walks_through_the_list_it_came_from(
    made: TicketRoom, view: TicketView, qtbot: QtBot
) -> None:
    typed(view.writing.composer.text, "про вторую")
    QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    settled(qtbot, made)
    assert view.presenter.ticket.ticket_id == made.tickets[3]
    assert view.writing.composer.text.toPlainText() == ""
    view.presenter.step(1)
    assert view.presenter.ticket.ticket_id == made.tickets[3]
    view.presenter.step(-1)
    settled(qtbot, made)
    assert view.writing.composer.text.toPlainText() == "про вторую"


def test_esc_closes_the_form_first_and_then_goes_back(
    made: TicketRoom, view: TicketView, qtbot: QtBot
) -> None:
    view.writing.press(2)
    typed(view.writing.form.reason, "ждём")
    QTest.keyClick(view.writing.form.reason, Qt.Key.Key_Escape)
    assert not view.writing.form.isVisible()
    assert made.navigator.backs == 0
    view.writing.press(2)
    assert view.writing.form.text() == "ждём"
    view.writing.close_form()
    QTest.keyClick(view.writing.composer.text, Qt.Key.Key_Escape)
    assert made.navigator.backs == 1


def test_a_foreign_change_is_told_and_marked(
    made: TicketRoom, view: TicketView, qtbot: QtBot
) -> None:
    typed(view.writing.composer.text, "пишу")
    version = made.by_other(2).version
    outcome = made.desk.tickets.set_priority(
        made.room.supervisor, made.tickets[2], version, Impact.SITE, Urgency.NOW
    )
    made.hub.publish(outcome.changes)
    settled(qtbot, made)
    assert view.changed.isVisible()
    assert view.properties.impact.property("matched") == "true"
    assert view.writing.composer.text.toPlainText() == "пишу"
    qtbot.waitUntil(lambda: view.properties.impact.property("matched") == "false")


def test_a_change_elsewhere_does_not_stop_mine(
    made: TicketRoom, view: TicketView, qtbot: QtBot
) -> None:
    version = made.by_other(2).version
    made.desk.tickets.set_priority(
        made.room.supervisor, made.tickets[2], version, Impact.SITE, Urgency.NOW
    )
    view.writing.press(1)
    settled(qtbot, made)
    assert made.by_other(2).state == "in_progress"
    assert made.by_other(2).impact is Impact.SITE
    assert not view.writing.clash.isVisible()


def test_the_same_property_asks_which_side_stands(
    made: TicketRoom, view: TicketView, qtbot: QtBot
) -> None:
    version = made.by_other(2).version
    made.desk.tickets.set_priority(
        made.room.supervisor, made.tickets[2], version, Impact.SITE, Urgency.NOW
    )
    QTest.keyClick(view.properties.impact, Qt.Key.Key_2)
    settled(qtbot, made)
    assert view.writing.clash.isVisible()
    assert made.by_other(2).impact is Impact.SITE
    QTest.keyClick(view.writing.clash.view, Qt.Key.Key_2)
    settled(qtbot, made)
    assert made.by_other(2).impact is Impact.SEVERAL
    assert not view.writing.clash.isVisible()


def test_taking_theirs_changes_nothing(made: TicketRoom, view: TicketView, qtbot: QtBot) -> None:
    version = made.by_other(2).version
    made.desk.tickets.set_priority(
        made.room.supervisor, made.tickets[2], version, Impact.SITE, Urgency.NOW
    )
    QTest.keyClick(view.properties.impact, Qt.Key.Key_2)
    settled(qtbot, made)
    QTest.keyClick(view.writing.clash.view, Qt.Key.Key_1)
    settled(qtbot, made)
    assert made.by_other(2).impact is Impact.SITE
    assert view.properties.impact.currentIndex() == list(Impact).index(Impact.SITE)


def test_passing_on_begun_work_asks_why(made: TicketRoom, view: TicketView, qtbot: QtBot) -> None:
    view.writing.press(1)
    settled(qtbot, made)
    names = [view.properties.assignee.itemText(n) for n in range(view.properties.assignee.count())]
    kim = next(at for at, name in enumerate(names) if name.startswith("Kim"))
    view.properties.assignee.setCurrentIndex(kim)
    view.properties.assignee.activated.emit(kim)
    settled(qtbot, made)
    assert view.properties.fields["reason"].control.isVisible()
    assert made.by_other(2).assignee_id == made.room.litvinov.agent_id
    typed(view.properties.fields["reason"].control, "отпуск")
    QTest.keyClick(view.properties.fields["reason"].control, Qt.Key.Key_Return)
    settled(qtbot, made)
    assert made.by_other(2).assignee_id == made.room.kim.agent_id


def test_links_by_number_and_says_a_wrong_one(
    made: TicketRoom, view: TicketView, qtbot: QtBot
) -> None:
    view.properties.links.number.setText("вчерашняя")
    view.properties.links.add.click()
    assert made.by_other(2).links == ()
    view.properties.links.number.setText("26-00003")
    view.properties.links.add.click()
    settled(qtbot, made)
    assert [each.ticket_id for each in made.by_other(2).links] == [made.tickets[3]]


def test_a_field_needed_by_the_solution_is_named_and_filled(
    made: TicketRoom, view: TicketView, qtbot: QtBot
) -> None:
    with made.room.database.write() as session:
        field = session.get(CategoryField, (made.room.cash_branch, made.room.model))
        assert field is not None
        field.required_on_close = True
    made.desk.catalogue.refresh()
    view.refresh()
    settled(qtbot, made)
    view.writing.press(4)
    view.writing.form.put_text("заменил")
    view.writing.form.code.setCurrentIndex(0)
    view.writing.write()
    settled(qtbot, made)
    assert made.by_other(2).state_type is StateType.OPEN
    assert view.properties.own.error("model")
    control = view.properties.own.controls["model"]
    QTest.keyClick(control, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: bool(made.by_other(2).fields))
    settled(qtbot, made)
    view.writing.write()
    settled(qtbot, made)
    assert made.by_other(2).state_type is StateType.RESOLVED


@pytest.mark.parametrize("width", [1293, 1527])
def test_the_title_is_whole_and_the_signs_give_way(
    width: int, made: TicketRoom, view: TicketView, qtbot: QtBot
) -> None:
    key = made.ticket(7, subject="Касса 1 не включается после грозы, едет ЗИП")
    view.resize(width, 715)
    view.show_ticket(key)
    settled(qtbot, made)
    title, state = view._title, view._state
    assert title.sizeHint().width() <= title.width()
    assert state.isVisible()
    assert (state.y() > title.geometry().bottom()) == (width == 1293)


def test_a_short_title_keeps_the_signs_beside_it(view: TicketView) -> None:
    view.resize(1293, 715)
    assert view._state.geometry().center().y() <= view._title.geometry().bottom()
    assert view._state.x() > view._title.x()
