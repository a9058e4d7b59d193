"""The call desk by keys alone, on a small real room."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from app.domain.vocabulary import CallOutcome, Impact
from tests.rooms import SmallRoom
from tests.ui.call.call_window import CallWindow
from ui.call.saving_presenter import Saved
from ui.widgets import ElidedLabel

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ENTER = Qt.Key.Key_Return
PETROV, TEXT = "Иван Петров", "принтер молчит, не печатает чек"


def _told(calls: CallWindow) -> list[Saved]:
    told: list[Saved] = []
    calls.desk.parts.saving.saved.connect(told.append)
    return told


def _typed(calls: CallWindow) -> None:
    """A known caller, his words, the suggested category."""
    calls.find("6789", PETROV)
    calls.say(TEXT)
    calls.press(Qt.Key.Key_1, ALT)
    calls.settle()


def test_the_script_takes_digits_and_goes_back(calls: CallWindow, room: SmallRoom) -> None:
    _typed(calls)
    script, matter = calls.desk.form.script, calls.desk.parts.matter
    assert matter.matter.category_id == room.no_print
    assert calls.on(script.rows[0])
    calls.press(Qt.Key.Key_2)
    assert calls.on(script.rows[1])
    calls.press(Qt.Key.Key_Backspace)
    assert calls.on(script.rows[0])
    assert matter.matter.answers == {}
    calls.press(Qt.Key.Key_1)
    calls.press(Qt.Key.Key_0)
    assert list(matter.matter.answers.values()) == [1, 0]
    assert calls.on(calls.desk.form.urgency.impact)
    calls.press(Qt.Key.Key_3)
    assert matter.impact is Impact.SITE


def test_tab_goes_through_the_form_as_a_call_goes(calls: CallWindow) -> None:
    _typed(calls)
    form, bar = calls.desk.form, calls.desk.bottom_widget
    calls.desk.left.focus_phone()
    seen: list[QWidget] = [calls.focus]
    for _ in range(len(calls.desk.stops()) - 1):
        calls.press(Qt.Key.Key_Tab)
        seen.append(calls.focus)
    inside = [each for each in seen if each in calls.desk.stops()]
    assert inside == list(calls.desk.stops())
    wanted = [form.matter.text, form.matter.category.line, form.script.rows[0]]
    wanted += [form.urgency.impact, form.urgency.urgency, form.assignee.card]
    wanted += [bar.solve, bar.assign]
    assert [each for each in seen if each in wanted] == wanted
    calls.press(Qt.Key.Key_Tab)
    assert calls.on(seen[0])
    calls.press(Qt.Key.Key_Backtab, SHIFT)
    assert calls.on(bar.assign)


def test_each_ctrl_enter_goes_to_the_next_missing_field(calls: CallWindow) -> None:
    form = calls.desk.form
    calls.find("6789", PETROV)
    calls.press(ENTER, CTRL)
    assert form.problems.isVisible()
    assert [each.field for each in form.problems.problems] == ["description", "category"]
    assert calls.on(form.matter.text)
    assert form.matter.what.error()
    calls.press(ENTER, CTRL)
    assert calls.on(form.matter.category.line)
    calls.desk.form.focus_text()
    calls.say("т")
    assert [each.field for each in form.problems.problems] == ["category"]
    assert form.matter.what.error() == ""


def test_solved_at_once_asks_only_what_helped(calls: CallWindow) -> None:
    told = _told(calls)
    _typed(calls)
    calls.press(ENTER, CTRL | SHIFT)
    calls.press(ENTER)
    assert calls.desk.form.solve.isVisible(), "an empty answer is not one"
    calls.say("сменили рулон")
    calls.press(ENTER)
    calls.wait(lambda: bool(told))
    assert told[0].outcome is CallOutcome.SOLVED_AT_ONCE
    assert told[0].ticket is not None
    assert told[0].ticket.solved_at_once
    card = calls.services.tickets.card(calls.desk.parts.context.actor, told[0].ticket.ticket_id)
    assert card.resolution == "сменили рулон"
    assert calls.desk.form.matter.text.toPlainText() == ""


def test_an_off_topic_call_needs_its_reason_and_no_caller(calls: CallWindow) -> None:
    told = _told(calls)
    calls.press(Qt.Key.Key_F2)
    calls.press(Qt.Key.Key_F10)
    calls.press(Qt.Key.Key_2)
    calls.press(ENTER)
    assert calls.desk.form.ending.isVisible()
    calls.say("спрашивали про доставку")
    calls.press(ENTER)
    calls.wait(lambda: bool(told))
    assert told[0].outcome is CallOutcome.OFF_TOPIC
    assert told[0].ticket is None


def test_another_matter_keeps_the_caller_and_makes_two_tickets(calls: CallWindow) -> None:
    told = _told(calls)
    _typed(calls)
    calls.press(Qt.Key.Key_N, CTRL | SHIFT)
    assert calls.on(calls.desk.form.matter.text)
    assert calls.desk.parts.board.current.caller_name == PETROV
    assert calls.desk.form.matter.text.toPlainText() == ""
    calls.wait(lambda: len(told) == 1)
    calls.say("нет интернета с утра")
    calls.press(Qt.Key.Key_1, ALT)
    calls.settle()
    calls.press(ENTER, CTRL)
    if len(told) < 2 and calls.desk.parts.plan.undecided:
        calls.press(ENTER, CTRL)
    calls.wait(lambda: len(told) == 2)
    assert len({each.ticket.ticket_id for each in told if each.ticket}) == 2
    assert {each.draft.call_id for each in told} == {told[0].draft.call_id}


def test_clearing_asks_in_place_and_can_be_taken_back(calls: CallWindow) -> None:
    calls.find("6789", PETROV)
    calls.say(TEXT)
    calls.press(Qt.Key.Key_Delete, CTRL)
    assert calls.desk.form.clear.isVisible()
    calls.press(ENTER)
    assert calls.desk.form.matter.text.toPlainText() == ""
    calls.press(Qt.Key.Key_Z, CTRL)
    assert calls.desk.form.matter.text.toPlainText() == TEXT
    assert calls.desk.parts.board.current.caller_name == PETROV


def test_two_calls_never_mix_their_texts(calls: CallWindow) -> None:
    calls.find("6789", PETROV)
    calls.say("первый")
    calls.press(Qt.Key.Key_F2)
    calls.find("2233", "Анна Сидорова")
    calls.say("второй")
    calls.press(Qt.Key.Key_F7)
    assert calls.desk.form.matter.text.toPlainText() == "первый"
    calls.press(Qt.Key.Key_2, CTRL | SHIFT)
    assert calls.desk.form.matter.text.toPlainText() == "второй"
    names = [each.caller_name for each in calls.desk.parts.board.cards]
    assert names == [PETROV, "Анна Сидорова"]


def test_another_assignee_needs_a_reason(calls: CallWindow, room: SmallRoom) -> None:
    _typed(calls)
    calls.press(Qt.Key.Key_6, ALT)
    picker = calls.desk.form.assignee.picker
    offered = [row.text for row in picker.line.candidates]
    calls.say("litvinov")
    calls.press(ENTER)
    if picker.isVisible():
        calls.press(ENTER)
        assert picker.isVisible(), "an empty reason is not one"
        calls.say("просил он сам")
        calls.press(ENTER)
    assert not picker.isVisible()
    assert len(offered) > 3
    matter = calls.desk.parts.board.current.matter
    assert matter.assignee_id in {room.litvinov.agent_id, None}


def test_a_lost_caller_goes_to_the_list_after_the_rooms_minutes(
    calls: CallWindow, room: SmallRoom
) -> None:
    told = _told(calls)
    calls.find("6789", PETROV)
    calls.press(Qt.Key.Key_F12)
    assert calls.desk.parts.board.current.dropped_at is not None
    room.clock.forward(minutes=9)
    calls.desk.parts.board.ticked.emit(room.clock())
    assert told == []
    room.clock.forward(minutes=1)
    calls.desk.parts.board.ticked.emit(room.clock())
    calls.wait(lambda: bool(told))
    assert told[0].outcome is CallOutcome.ABANDONED
    assert len(calls.services.calls.callbacks(calls.desk.parts.context.actor)) == 1


def test_nothing_is_cut_off_in_a_small_window(calls: CallWindow) -> None:
    _typed(calls)
    calls.window.resize(1293, 720)
    calls.qtbot.waitUntil(lambda: calls.desk.narrow)
    calls.qtbot.wait(1)
    assert calls.window.width() <= 1293
    found: list[QLabel | QPushButton] = [*calls.desk.form.findChildren(QLabel)]
    found += calls.desk.form.findChildren(QPushButton)
    cut = [
        each.text()
        for each in found
        if each.isVisible()
        and not isinstance(each, ElidedLabel)
        and not (isinstance(each, QLabel) and each.wordWrap())
        and each.sizeHint().width() > each.width() + 1
    ]
    assert cut == []


def test_the_desk_stays_light(calls: CallWindow) -> None:
    _typed(calls)
    assert len(calls.window.findChildren(QWidget)) < 600
