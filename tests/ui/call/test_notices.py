"""What is to be said first: confirmed by one key before the call counts, written by keys (N15)."""

from PySide6.QtCore import Qt

from app.domain.client_inputs import NewNotice
from app.domain.vocabulary import NoticeKind
from tests.rooms import SmallRoom
from tests.ui.call.call_window import CallWindow
from tests.ui.call.test_desk import ALT, CTRL, ENTER, PETROV, SHIFT, TEXT
from ui.call.saving_presenter import Saved

MUST = "Касса под залогом: не разбирать"


def put_up(calls: CallWindow, room: SmallRoom) -> None:
    new = NewNotice(NoticeKind.OTHER, MUST, contact_id=room.petrov, must_confirm=True)
    calls.services.clients.add_notice(room.supervisor, new)


def texts_of(calls: CallWindow, room: SmallRoom) -> list[tuple[str, bool]]:
    notices = calls.services.clients.card(room.dispatcher, room.petrov).notices
    return [(each.text, each.must_confirm) for each in notices]


def test_a_call_waits_for_one_key_and_who_said_it_is_kept(
    calls: CallWindow, room: SmallRoom
) -> None:
    put_up(calls, room)
    told: list[Saved] = []
    calls.desk.parts.saving.saved.connect(told.append)
    calls.find("6789", PETROV)
    strip = calls.desk.form.confirming
    assert strip.isVisible()
    assert MUST in strip.accessibleName()
    calls.say(TEXT)
    calls.press(Qt.Key.Key_1, ALT)
    calls.settle()
    calls.press(ENTER, CTRL)
    calls.settle()
    assert told == []
    assert "waits" in strip.accessibleName()
    calls.press(Qt.Key.Key_F4)
    assert not strip.isVisible()
    calls.press(ENTER, CTRL)
    calls.qtbot.waitUntil(lambda: bool(told))
    notices = calls.services.clients.card(room.supervisor, room.petrov).notices
    (shown,) = (each for each in notices if each.must_confirm)
    assert shown.confirmed_by == room.dispatcher.full_name


def test_one_is_written_rewritten_and_taken_down_by_keys(
    calls: CallWindow, room: SmallRoom
) -> None:
    calls.find("6789", PETROV)
    panel = calls.desk.form.notice
    calls.press(Qt.Key.Key_F4, SHIFT)
    assert calls.on(panel.text)
    panel.text.setText("Пропуск заказать заранее")
    panel.until.setText("31.12")
    calls.press(ENTER)
    assert panel.fields["expires_at"].error()
    panel.until.setText("31.12.2099")
    panel.must.setChecked(True)
    calls.press(ENTER)
    calls.wait(lambda: not panel.isVisible())
    assert texts_of(calls, room) == [("Пропуск заказать заранее", True)]
    calls.wait(calls.desk.form.confirming.isVisible)
    mine = calls.desk.parts.notices.mine
    calls.wait(lambda: len(mine()) == 1)
    calls.press(Qt.Key.Key_F4, SHIFT)
    panel.which.setCurrentIndex(1)
    panel.text.setText("Пропуск у охраны")
    panel.must.setChecked(False)
    calls.press(ENTER)
    calls.wait(lambda: not panel.isVisible())
    assert texts_of(calls, room) == [("Пропуск у охраны", False)]
    calls.wait(lambda: [each.text for each in mine()] == ["Пропуск у охраны"])
    calls.press(Qt.Key.Key_F4, SHIFT)
    panel.which.setCurrentIndex(1)
    calls.press(Qt.Key.Key_Delete, ALT)
    calls.wait(lambda: not panel.isVisible())
    assert texts_of(calls, room) == []


def test_what_was_written_for_one_never_goes_to_another(calls: CallWindow, room: SmallRoom) -> None:
    calls.find("6789", PETROV)
    panel = calls.desk.form.notice
    calls.press(Qt.Key.Key_F4, SHIFT)
    panel.text.setText("Пропуск заказать заранее")
    calls.desk.parts.caller.choose_contact(room.sidorova)
    notices = calls.desk.parts.notices
    calls.wait(lambda: bool(notices.card and notices.card.contact_id == room.sidorova))
    panel.confirm()
    calls.wait(lambda: texts_of(calls, room) == [("Пропуск заказать заранее", False)])
    others = calls.services.clients.card(room.dispatcher, room.sidorova).notices
    assert [each.text for each in others] == []
