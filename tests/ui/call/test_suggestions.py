"""«По тексту» in the window: asked behind it, learned behind it, waited for by Alt+1."""

from PySide6.QtCore import Qt

from app.domain.changes import Changes, Touched
from tests import factories as make
from tests.rooms import SmallRoom
from tests.ui.call.call_window import CallWindow
from ui.shell.lessons import Lessons

ALT = Qt.KeyboardModifier.AltModifier
SAID = "коробка под прилавком опять мигает"


def taught(calls: CallWindow, room: SmallRoom) -> Lessons:
    with room.database.write() as session:
        for number in range(1, 4):
            text = f"мигает коробка под прилавком, точка {number}"
            place = {"description": text, "category_id": room.no_network}
            make.make_ticket(session, number, room.department, **place)
    return Lessons(calls.desk.parts.context, calls.desk)


def test_alt_1_right_after_the_last_letter_takes_what_the_words_mean(
    calls: CallWindow, room: SmallRoom
) -> None:
    calls.find("6789", "Иван Петров")
    calls.say("принтер молчит, не печатает чек")
    calls.press(Qt.Key.Key_1, ALT)
    calls.wait(lambda: calls.desk.parts.matter.category is not None)
    assert calls.desk.parts.matter.matter.category_id == room.no_print


def test_saving_right_after_alt_1_takes_the_category_along(
    calls: CallWindow, room: SmallRoom
) -> None:
    calls.find("6789", "Иван Петров")
    calls.say("принтер молчит, не печатает чек")
    calls.press(Qt.Key.Key_1, ALT)
    calls.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    calls.wait(lambda: calls.desk.parts.saving.last is not None)
    assert calls.desk.parts.saving.last is not None
    ticket = calls.desk.parts.saving.last.ticket_id
    card = calls.services.tickets.card(calls.desk.parts.context.actor, ticket)
    assert card.category_id == room.no_print


def test_what_the_room_learned_is_offered_with_its_share_and_reason(
    calls: CallWindow, room: SmallRoom
) -> None:
    lessons = taught(calls, room)
    lessons.learn()
    context = calls.desk.parts.context
    calls.wait(lambda: context.desk.suggesting.lesson(context.actor) is not None)
    calls.find("6789", "Иван Петров")
    calls.say(SAID)
    chip = calls.desk.form.matter.suggestions.chips[0]
    calls.wait(chip.isVisible)
    assert chip.text() == "Нет интернета"
    assert "%\nby this room’s past tickets" in chip.toolTip().replace("'", "’")


def test_words_typed_after_the_key_take_its_wish_back(calls: CallWindow, room: SmallRoom) -> None:
    calls.find("6789", "Иван Петров")
    calls.say("принтер молчит, не печатает чек")
    matter = calls.desk.parts.matter
    matter.accept_suggestion(0)
    matter.describe("пропал интернет в магазине совсем")
    calls.wait(lambda: bool(matter.suggestions) and not matter.asking)
    assert matter.category is None
    assert matter.suggestions[0].category_id == room.no_network


def test_new_tickets_are_learned_together_and_a_failure_is_nobodys_trouble(
    calls: CallWindow, room: SmallRoom
) -> None:
    lessons = taught(calls, room)
    lessons.learn()
    context = calls.desk.parts.context
    calls.wait(lambda: context.desk.suggesting.lesson(context.actor) is not None)
    assert calls.background.drain(10)
    lessons.wait_ms, told = 0, context.desk.suggesting.lesson(context.actor)
    assert told is not None
    assert told.tickets == 3
    with room.database.write() as session:
        place = {"description": SAID, "category_id": room.no_network}
        make.make_ticket(session, 9, room.department, **place)
    lessons.stop()
    context.hub.publish(Changes(Touched.TICKET), None)
    calls.wait(lambda: context.desk.suggesting.lesson(context.actor) != told)
