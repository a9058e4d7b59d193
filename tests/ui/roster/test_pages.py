"""Routes, roster, absences and who answers for what, by the keyboard, on both databases."""

from datetime import timedelta
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.routes import Way
from app.domain.setup.documents import SetupKind
from db.models.ticket import Ticket
from tests import factories as make
from tests.ui.roster.conftest import Shown
from tests.ui.ticket_room import TicketRoom, settled, typed
from ui.context import DeskContext
from ui.settings.roster.absences_page import AbsencesPage
from ui.settings.roster.responsible_page import ResponsiblePage
from ui.settings.roster.roster_page import RosterPage
from ui.settings.subjects.duties import DutySubject, days_of
from ui.settings.subjects.route_test import RouteTest
from ui.settings.subjects.routes import RouteSubject
from ui.setup.inputs import TextInput
from ui.setup.page import SetupPage
from ui.setup.references import ReferenceInput

CTRL = Qt.KeyboardModifier.ControlModifier


def press(qtbot: QtBot, key: Qt.Key, mods: Qt.KeyboardModifier | None = None) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, key, mods or Qt.KeyboardModifier.NoModifier)


def day_of(page: RosterPage, agent: UUID, place: int) -> str:
    index = page.grid.model().index(page.grid._model.row_of(agent), place + 1)
    return str(index.data())


def test_a_route_is_added_by_keys_and_tried_before_it_is_saved(
    made: TicketRoom, context: DeskContext, shown: Shown, qtbot: QtBot
) -> None:
    page = SetupPage(context, RouteSubject(context))
    shown(page)
    page.list.table.setFocus()
    qtbot.waitUntil(page.list.isEnabled)
    page.add()
    name = page.editor.parts.input_of("name")
    group = page.editor.parts.input_of("group_id")
    assert isinstance(name, TextInput)
    assert isinstance(group, ReferenceInput)
    typed(name.line, "Всё к сетевикам")
    group.line.picked.emit(str(made.room.network))
    settled(qtbot, made)
    test = page.findChild(RouteTest)
    assert test is not None
    qtbot.waitUntil(lambda: "Всё к сетевикам" in test.why.text())
    assert "Ершов" in test.where.text() or "Ershov" in test.where.text()
    page.setFocus()
    name.line.setFocus()
    press(qtbot, Qt.Key.Key_S, CTRL)
    settled(qtbot, made)
    (rule,) = made.desk.setup.book(made.room.supervisor).of(SetupKind.ROUTING).values()
    assert (rule.name, rule.body["group_id"]) == ("Всё к сетевикам", str(made.room.network))


def test_a_hidden_route_says_so_in_the_list(
    made: TicketRoom, context: DeskContext, shown: Shown, qtbot: QtBot
) -> None:
    room = made.room
    with room.database.write() as session:
        make.make_route(session, 1, group_id=room.network, name="Всё")
        make.make_route(session, 2, group_id=room.cash, way=Way.ROUND_ROBIN, key_client=True)
    page = SetupPage(context, RouteSubject(context))
    shown(page)
    book = made.desk.setup.book(room.supervisor)
    first, second = book.of(SetupKind.ROUTING).values()
    assert "Всё" in page.subject.second(second, book)
    assert "→" in page.subject.second(first, book)
    assert qtbot is not None


def test_a_day_off_is_set_and_given_back_by_keys(
    made: TicketRoom, context: DeskContext, shown: Shown, qtbot: QtBot
) -> None:
    kim = made.room.kim.agent_id
    page = RosterPage(context)
    shown(page)
    page.grid.setFocus()
    page.grid.go_to(kim, 3)
    press(qtbot, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is page.day.starts
    for line, text in ((page.day.starts, "9"), (page.day.ends, "18:30")):
        line.selectAll()
        typed(line, text)
    press(qtbot, Qt.Key.Key_S, CTRL)
    settled(qtbot, made)
    assert day_of(page, kim, 3) == "9–18:30"
    page.grid.setFocus()
    press(qtbot, Qt.Key.Key_Delete)
    settled(qtbot, made)
    assert day_of(page, kim, 3) not in ("—", "9–18:30")
    press(qtbot, Qt.Key.Key_Delete, CTRL)
    settled(qtbot, made)
    assert day_of(page, kim, 3) == "—"


def test_weeks_go_by_and_times_that_are_none_are_refused(
    made: TicketRoom, context: DeskContext, shown: Shown, qtbot: QtBot
) -> None:
    page = RosterPage(context)
    shown(page)
    first = page.monday
    page.grid.setFocus()
    press(qtbot, Qt.Key.Key_Right, CTRL)
    settled(qtbot, made)
    assert page.monday == first + timedelta(weeks=1)
    page.day.starts.setText("25")
    page.day.save.click()
    assert page.day.until_field.error()


def test_somebody_without_the_right_reads_the_roster_only(
    made: TicketRoom, shown: Shown, qtbot: QtBot
) -> None:
    page = RosterPage(made.context(made.room.litvinov))
    shown(page)
    qtbot.waitUntil(lambda: page.week is not None)
    assert not page.day.isEnabled()
    assert not page.evenness.isVisible()


def test_an_absence_hands_open_tickets_over(
    made: TicketRoom, context: DeskContext, shown: Shown, qtbot: QtBot
) -> None:
    room = made.room
    ticket = made.ticket(7)
    page = AbsencesPage(context)
    shown(page)
    page.begin()
    page.form.person.picked.emit(room.litvinov.agent_id)
    page.form.deputy.picked.emit(room.kim.agent_id)
    qtbot.waitUntil(page.form.hand.isEnabled)
    page.form.hand.setChecked(True)
    page.form.first.setFocus()
    press(qtbot, Qt.Key.Key_S, CTRL)
    settled(qtbot, made)
    with room.database.read() as session:
        assert session.get_one(Ticket, ticket).assignee_id == room.kim.agent_id
    (one,) = made.desk.duties.absences.coming()
    assert (one.deputy_name, one.open_tickets) == ("Kim", 0)
    qtbot.waitUntil(lambda: page.table.model().rowCount() == 1)


def test_a_wrong_absence_is_said_at_its_field(
    made: TicketRoom, context: DeskContext, shown: Shown, qtbot: QtBot
) -> None:
    page = AbsencesPage(context)
    shown(page)
    page.begin()
    page.save()
    assert page.form.error.isVisible()
    page.form.person.picked.emit(made.room.kim.agent_id)
    page.form.deputy.picked.emit(made.room.kim.agent_id)
    page.save()
    settled(qtbot, made)
    assert page.form.deputy_field.error()


def test_everybody_reads_who_answers_for_what(made: TicketRoom, shown: Shown, qtbot: QtBot) -> None:
    room = made.room
    with room.database.write() as session:
        make.make_route(session, 1, group_id=room.network, client_id=room.horns, name="Рога")
    made.desk.catalogue.refresh()
    page = ResponsiblePage(made.context(room.litvinov))
    shown(page)
    qtbot.waitUntil(lambda: "Рога и копыта" in str(page.table.model().index(0, 0).data()))
    whole = page.table.model().rowCount()
    assert whole > 1
    typed(page.filter, "сеть")
    assert 0 < page.table.model().rowCount() < whole


def test_days_are_read_as_people_write_them() -> None:
    assert days_of("1-5") == "12345"
    assert days_of("6, 7") == "67"
    assert days_of("135") == "135"


def test_a_rotation_is_told_by_weeks_and_people(
    made: TicketRoom, context: DeskContext, shown: Shown, qtbot: QtBot
) -> None:
    page = SetupPage(context, DutySubject("Europe/Moscow", "2026-03-09"))
    shown(page)
    page.add()
    settled(qtbot, made)
    assert page.editing.body is not None
    assert page.editing.body["starts_on"] == "2026-03-09"
