"""What is typed of a person is back under that person alone, on both databases."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.permissions import Actor
from app.domain.vocabulary import Role
from tests.ui.ticket_room import TicketRoom, settled, typed
from ui.settings.people_page import PeoplePage
from ui.settings.room_page import RoomPage

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def room_url(database_url: str) -> str:
    """On both databases."""
    return database_url


def lives(made: TicketRoom, admin: Actor, qtbot: QtBot) -> PeoplePage:
    """Start the program once more and come to the people."""
    made.desk.catalogue.refresh()
    page = PeoplePage(made.context(admin))
    qtbot.addWidget(page)
    page.resize(1080, 640)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    settled(qtbot, made)
    return page


def dies(page: PeoplePage | RoomPage, made: TicketRoom, qtbot: QtBot) -> None:
    page._context.writings.flush()
    settled(qtbot, made)
    page.hide()


def choose(page: PeoplePage, actor: Actor, made: TicketRoom, qtbot: QtBot) -> None:
    page.list.select(actor.agent_id)
    settled(qtbot, made)


def test_a_name_a_role_and_groups_come_back_under_their_person(
    made: TicketRoom, admin: Actor, qtbot: QtBot
) -> None:
    kim, litvinov = made.room.kim, made.room.litvinov
    page = lives(made, admin, qtbot)
    choose(page, kim, made, qtbot)
    form = page.editor.form
    typed(form.name_edit, " Лев")
    form.role_combo.setCurrentIndex(list(Role).index(Role.SUPERVISOR))
    form.role_combo.activated.emit(form.role_combo.currentIndex())
    form.groups._ticks[made.room.network].click()
    line = form.line
    dies(page, made, qtbot)
    made.notices.toasts.clear()
    again = lives(made, admin, qtbot)
    assert any("Лев" in each.text for each in made.notices.toasts)
    choose(again, litvinov, made, qtbot)
    assert "Лев" not in again.editor.form.name_edit.text()
    assert not again.editor.kept.line.isVisible()
    choose(again, kim, made, qtbot)
    form = again.editor.form
    assert form.name_edit.text().endswith("Лев")
    assert (form.role, form.line) == (Role.SUPERVISOR, line)
    assert made.room.network in {each.group_id for each in form.groups.groups()}
    assert again.editor.kept.line.isVisible()
    assert not again.list.table.isEnabled()
    QTest.keyClick(form.name_edit, Qt.Key.Key_S, CTRL)
    settled(qtbot, made)
    dies(again, made, qtbot)
    assert made.drafts.writings(admin.agent_id) == ()
    people = {each.agent_id: each for each in made.desk.staff.people(admin)}
    assert people[kim.agent_id].role is Role.SUPERVISOR


def test_somebody_new_is_offered_and_esc_gives_him_up(
    made: TicketRoom, admin: Actor, qtbot: QtBot
) -> None:
    page = lives(made, admin, qtbot)
    page.list.add.click()
    typed(page.editor.form.name_edit, "Новиков Пётр")
    typed(page.editor.form.login_edit, "novikov")
    dies(page, made, qtbot)
    made.notices.toasts.clear()
    again = lives(made, admin, qtbot)
    (told,) = [each for each in made.notices.toasts if "Новиков" in each.text]
    assert told.action is not None
    told.action.run()
    form = again.editor.form
    assert (form.name_edit.text(), form.login_edit.text()) == ("Новиков Пётр", "novikov")
    QTest.keyClick(form.name_edit, Qt.Key.Key_Escape)
    settled(qtbot, made)
    assert "Новиков" not in form.name_edit.text()
    dies(again, made, qtbot)
    assert made.drafts.writings(admin.agent_id) == ()


def test_letters_of_the_room_come_back_and_leave_the_other_fields_to_others(
    made: TicketRoom, admin: Actor, qtbot: QtBot
) -> None:
    page = RoomPage(made.context(admin))
    qtbot.addWidget(page)
    page.show()
    settled(qtbot, made)
    typed(page.letter.signature.edit, "С уважением")
    dies(page, made, qtbot)
    made.desk.room.set(admin, "room_name", "Служба")
    made.desk.catalogue.refresh()
    again = RoomPage(made.context(admin))
    qtbot.addWidget(again)
    again.show()
    settled(qtbot, made)
    assert again.letter.signature.edit.toPlainText() == "С уважением"
    assert again.name.text() == "Служба"
    again.letter.save.click()
    settled(qtbot, made)
    assert made.desk.catalogue.snapshot().settings.answer_signature == "С уважением"
    dies(again, made, qtbot)
    assert made.drafts.writings(admin.agent_id) == ()
