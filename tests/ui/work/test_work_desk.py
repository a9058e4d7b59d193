from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.domain.changes import Changes, Touched
from app.domain.permissions import Permission
from app.domain.vocabulary import Audience, EntryKind, ResolutionCode, StateType
from tests.services.people import without
from tests.ui.ticket_room import TicketRoom, settled, typed, with_roles
from ui.ticket_parts.moves import Move
from ui.work.work_desk import WorkDesk
from ui.work.work_presenter import WorkTab


def shown(desk: WorkDesk) -> list[object]:
    rows = desk.lists.list.rows
    return [rows.row_id(at) for at in range(rows.rowCount())]


def test_shows_my_work_by_deadline_and_the_queue_below(made: TicketRoom, desk: WorkDesk) -> None:
    assert shown(desk) == [made.tickets[1], made.tickets[2], made.tickets[3]]
    queue = desk.lists.queue.rows
    assert [queue.row_id(0), queue.row_id(1)] == [made.tickets[4], made.tickets[5]]
    assert desk.preview.title == "Касса 1 не печатает"
    QAbstractItemModelTester(desk.lists.list.rows)


def test_f2_takes_the_top_of_the_queue_and_shows_it(
    made: TicketRoom, desk: WorkDesk, qtbot: QtBot
) -> None:
    QTest.keyClick(desk.lists.list, Qt.Key.Key_F2)
    settled(qtbot, made)
    card = made.by_other(4)
    assert card.assignee_id == made.room.litvinov.agent_id
    assert desk.lists.list.current_id == made.tickets[4]
    assert desk.preview.title == card.subject
    assert made.notices.toasts[-1].tone == "ok"


def test_says_when_somebody_was_faster(made: TicketRoom, desk: WorkDesk, qtbot: QtBot) -> None:
    made.desk.queues.take_next(made.room.kim)
    desk.take_next()
    settled(qtbot, made)
    assert made.by_other(5).assignee_id == made.room.litvinov.agent_id
    assert made.notices.toasts[-1].tone == "warn"


def test_an_empty_queue_is_said_and_nothing_taken(
    made: TicketRoom, desk: WorkDesk, qtbot: QtBot
) -> None:
    for _each in range(3):
        desk.take_next()
        settled(qtbot, made)
    assert desk.lists.queue.rows.rowCount() == 0
    assert len(shown(desk)) == 5
    assert len(made.notices.toasts) == 3


def test_a_note_is_written_with_ctrl_enter_and_is_internal(
    made: TicketRoom, desk: WorkDesk, qtbot: QtBot
) -> None:
    text = desk.preview.writing.composer.text
    text.setFocus()
    typed(text, "Проверил питание")
    QTest.keyClick(text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settled(qtbot, made)
    newest = made.desk.tickets.timeline(made.room.litvinov, made.tickets[1])[0]
    assert (newest.body, newest.audience) == ("Проверил питание", Audience.INTERNAL)
    assert text.toPlainText() == ""


def test_an_empty_note_is_not_written(made: TicketRoom, desk: WorkDesk, qtbot: QtBot) -> None:
    desk.preview.writing.write()
    settled(qtbot, made)
    assert desk.preview.writing.strip.isVisible()
    assert made.desk.tickets.timeline(made.room.litvinov, made.tickets[1]) == ()


def test_unfinished_text_stays_with_its_ticket(
    made: TicketRoom, desk: WorkDesk, qtbot: QtBot
) -> None:
    text = desk.preview.writing.composer.text
    typed(text, "про первую")
    desk.lists.list.pick(made.tickets[2])
    settled(qtbot, made)
    assert text.toPlainText() == ""
    typed(text, "про вторую")
    desk.lists.list.pick(made.tickets[1])
    settled(qtbot, made)
    assert text.toPlainText() == "про первую"


def test_foreign_changes_leave_the_text_alone(
    made: TicketRoom, desk: WorkDesk, qtbot: QtBot
) -> None:
    text = desk.preview.writing.composer.text
    typed(text, "пишу")
    outcome = made.desk.tickets.note(made.room.kim, made.tickets[1], "коллега пишет")
    made.hub.publish(outcome.changes)
    settled(qtbot, made)
    assert text.toPlainText() == "пишу"
    assert desk.presenter.ticket.timeline[0].body == "коллега пишет"


def test_keys_work_in_the_list_and_not_in_the_text(
    made: TicketRoom, desk: WorkDesk, qtbot: QtBot
) -> None:
    text = desk.preview.writing.composer.text
    text.setFocus()
    typed(text, "1 касса")
    assert text.toPlainText() == "1 касса"
    assert made.by_other(1).state == "assigned"
    desk.lists.list.setFocus()
    QTest.keyClick(desk.lists.list, Qt.Key.Key_1)
    settled(qtbot, made)
    assert made.by_other(1).state == "in_progress"


def test_a_pause_asks_reason_and_moment_in_place(
    made: TicketRoom, desk: WorkDesk, qtbot: QtBot
) -> None:
    form = desk.preview.writing.form
    QTest.keyClick(desk.lists.list, Qt.Key.Key_2)
    assert form.isVisible()
    QTest.keyClick(form.reason, Qt.Key.Key_Return)
    QTest.keyClick(form.moments, Qt.Key.Key_Return)
    assert made.by_other(1).state == "assigned"
    typed(form.reason, "ждём фото чека")
    QTest.keyClick(form.reason, Qt.Key.Key_Return)
    QTest.keyClick(form.moments, Qt.Key.Key_2)
    QTest.keyClick(form.moments, Qt.Key.Key_Return)
    settled(qtbot, made)
    card = made.by_other(1)
    assert (card.state, card.pause_reason) == ("waiting_client", "ждём фото чека")
    assert card.review_at == made.room.clock() + timedelta(hours=4)
    assert not form.isVisible()


def test_a_partner_is_named_in_the_reason(made: TicketRoom, desk: WorkDesk, qtbot: QtBot) -> None:
    made.partner()
    form = desk.preview.writing.form
    QTest.keyClick(desk.lists.list, Qt.Key.Key_3)
    assert form.partner.currentText() == "ФНСервис"
    typed(form.reason, "гарантия")
    form.submit.click()
    settled(qtbot, made)
    card = made.by_other(1)
    assert card.state == "waiting_partner"
    assert "ФНСервис" in card.pause_reason
    newest = made.desk.tickets.timeline(made.room.litvinov, made.tickets[1])[0]
    assert newest.audience is not Audience.CLIENT


def test_resolving_with_keys_only(made: TicketRoom, desk: WorkDesk, qtbot: QtBot) -> None:
    form = desk.preview.writing.form
    QTest.keyClick(desk.lists.list, Qt.Key.Key_4)
    typed(form.solution, "заменил кабель")
    QTest.keyClick(form.solution, Qt.Key.Key_Return)
    QTest.keyClick(form.code, Qt.Key.Key_1)
    QTest.keyClick(form.code, Qt.Key.Key_Return)
    settled(qtbot, made)
    card = made.by_other(1)
    assert (card.state_type, card.resolution) == (StateType.RESOLVED, "заменил кабель")
    assert card.resolution_code is ResolutionCode.FIXED
    assert made.tickets[1] not in shown(desk)


def test_a_solved_ticket_is_reopened_with_a_reason(
    made: TicketRoom, desk: WorkDesk, qtbot: QtBot
) -> None:
    actor, key = made.room.litvinov, made.tickets[1]
    version = made.by_other(1).version
    made.desk.tickets.resolve(actor, key, version, "готово", ResolutionCode.FIXED)
    desk.presenter.choose_tab(WorkTab.SOLVED)
    settled(qtbot, made)
    assert desk.preview.writing.keys.options[0].move is Move.REOPEN
    desk.preview.writing.press(1)
    form = desk.preview.writing.form
    typed(form.reason, "снова молчит")
    QTest.keyClick(form.reason, Qt.Key.Key_Return)
    settled(qtbot, made)
    assert made.by_other(1).state == "reopened"
    newest = made.desk.tickets.timeline(actor, key)[0]
    assert (newest.kind, newest.body) == (EntryKind.REOPENED, "снова молчит")


def test_a_row_being_read_does_not_move(made: TicketRoom, desk: WorkDesk, qtbot: QtBot) -> None:
    desk.lists.list.setFocus()
    desk.lists.list.pick(made.tickets[3])
    QTest.keyClick(desk.lists.list, Qt.Key.Key_Up)
    assert desk.lists.list.current_id == made.tickets[2]
    urgent = made.ticket(9, due_at=made.room.clock() + timedelta(minutes=1))
    made.hub.publish(Changes(Touched.QUEUE))
    settled(qtbot, made)
    assert desk.lists.list.current_row == 1
    assert shown(desk)[-1] == urgent
    desk.lists.list.settle()
    assert shown(desk)[0] == urgent
    assert desk.lists.list.current_id == made.tickets[2]


def test_only_changed_rows_are_repainted(made: TicketRoom, desk: WorkDesk, qtbot: QtBot) -> None:
    touched: list[int] = []
    desk.lists.list.rows.dataChanged.connect(lambda top, _end: touched.append(top.row()))
    version = made.by_other(2).version
    outcome = made.desk.tickets.move(made.room.litvinov, made.tickets[2], version, "in_progress")
    made.hub.publish(outcome.changes)
    settled(qtbot, made)
    assert touched == [1]


def test_time_goes_on_without_a_query(made: TicketRoom, desk: WorkDesk) -> None:
    before = desk.lists.list.rows.index(0, 0).data()
    made.room.clock.forward(minutes=40)
    desk.presenter.ticked.emit()
    assert made.background.pending == 0
    assert before == "0:30"
    assert desk.lists.list.rows.index(0, 0).data() == "\N{MINUS SIGN}0:10"


def test_a_shut_key_tells_why(made: TicketRoom, desk: WorkDesk, qtbot: QtBot) -> None:
    desk.lists.queue.setFocus()
    settled(qtbot, made)
    keys = desk.preview.writing.keys
    assert keys.options[0].move is Move.TAKE
    assert not keys.buttons[3].isEnabled()
    assert keys.buttons[3].toolTip()
    QTest.keyClick(desk.lists.queue, Qt.Key.Key_1)
    settled(qtbot, made)
    assert made.by_other(4).assignee_id == made.room.litvinov.agent_id


def test_enter_opens_the_ticket_with_its_neighbours(
    made: TicketRoom, desk: WorkDesk, qtbot: QtBot
) -> None:
    QTest.keyClick(desk.lists.list, Qt.Key.Key_Return)
    mine = (made.tickets[1], made.tickets[2], made.tickets[3])
    assert made.navigator.opened == [(made.tickets[1], mine)]


def test_without_the_right_the_list_says_so(made: TicketRoom, theme: object, qtbot: QtBot) -> None:
    denied = with_roles(made.room.litvinov, reaches=without(Permission.TICKET_READ))
    screen = WorkDesk(made.context(denied), made.navigator)
    qtbot.addWidget(screen)
    screen.show()
    settled(qtbot, made)
    assert screen.presenter.reading is None
    titles = [each.text() for each in screen.lists.findChildren(QLabel) if each.isVisible()]
    assert any("not see tickets" in title for title in titles)


def test_a_failing_list_offers_to_try_again(made: TicketRoom, desk: WorkDesk, qtbot: QtBot) -> None:
    desk.presenter.read_failed.emit(OSError("gone"))
    assert shown(desk) == [made.tickets[1], made.tickets[2], made.tickets[3]]
    strips = list(desk.lists.findChildren(type(desk.preview.writing.strip)))
    assert any(each.isVisible() for each in strips)
    desk.refresh()
    settled(qtbot, made)
    assert not any(each.isVisible() for each in strips)


def test_tab_walks_every_control_and_comes_round(
    made: TicketRoom, desk: WorkDesk, qtbot: QtBot
) -> None:
    desk.activateWindow()
    desk.lists.list.setFocus()
    seen = []
    for _step in range(40):
        seen.append(desk.focusWidget())
        desk.focusNextChild()
        if desk.focusWidget() is desk.lists.list:
            break
    settled(qtbot, made)
    assert desk.preview.writing.composer.text in seen
    assert desk.preview.writing.composer.audiences in seen
    assert desk.lists.queue in seen
    assert desk.focusWidget() is desk.lists.list


def test_every_row_speaks_one_sentence(desk: WorkDesk) -> None:
    index = desk.lists.list.rows.index(0, 2)
    sentence = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Касса 1 не печатает" in sentence
    assert "P3" in sentence
    assert "26-00001" in sentence
