"""A whole window on a central database: the line goes, the calls go on, the line comes back."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.ticket_number import show_number
from app.system_clock import utc_now
from tests.app.test_secrets import MemoryKeyring
from tests.support.flaky_proxy import FlakyProxy
from tests.ui.sign_in.conftest import Central
from tests.ui.sign_in.desk_hands import PROMPT, Hands, come_in, other_desk
from tests.ui.sign_in.test_central import login_card, reach, says
from ui.notices import Toast
from ui.outbox.leaving_card import LeavingCard
from ui.outbox.waiting_card import WaitingCard
from ui.shell.program import Program
from ui.sign_in.gate import LastVisit
from ui.sign_in.steps import Step
from ui.sign_in.visit_words import visit_words

Start = Callable[..., Program]
CTRL = Qt.KeyboardModifier.ControlModifier
pytestmark = pytest.mark.expects_log(".*")


@pytest.fixture
def hands(start: Start, far: Central, keys: MemoryKeyring, qtbot: QtBot) -> Hands:
    """Anna at her desk, a copy to go on with at hand."""
    assert not keys.kept
    found = come_in(qtbot, start(), far)
    found.copied()
    return found


def cut(hands: Hands, line: FlakyProxy) -> None:
    line.cut()
    hands.wait(lambda: "No connection to the base" in hands.banner(), PROMPT)
    hands.away(away=True)


def register(hands: Hands, words: str) -> None:
    """Petrov calls; he is in the copy."""
    calls = hands.calls
    calls.find("6789", "Иван Петров")
    calls.say(words)
    calls.press(Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    calls.wait(lambda: calls.desk.parts.matter.category is not None)
    calls.press(Qt.Key.Key_Return, CTRL)
    sending = hands.desk.context.sending
    if not calls.desk.parts.saving.pending and not sending.sight.waiting:
        calls.press(Qt.Key.Key_Return, CTRL)  # whoever has an open ticket is asked once


def test_a_call_taken_away_goes_when_the_line_is_back(
    hands: Hands, line: FlakyProxy, far: Central
) -> None:
    hands.calls.wait(lambda: hands.calls.on(hands.calls.desk.left._field))
    cut(hands, line)
    assert "Client directory as of" in hands.banner()
    assert hands.calls.on(hands.calls.desk.left._field)  # the banner takes no key away
    assert hands.calls.desk.bottom_widget.assign.text().startswith("Take down here")
    register(hands, "принтер молчит, не печатает чек")
    sending = hands.desk.context.sending
    hands.wait(lambda: [one.local for one in sending.sight.waiting] == [1])
    hands.wait(lambda: "(L-1)" in hands.banner())
    hands.desk.outbox.show()
    card = hands.program.window.findChild(WaitingCard)
    assert card is not None
    hands.wait(lambda: card.model.rowCount() == 1)
    assert card.model.index(0, 3).data() == "L-1"
    hands.desk.close_overlay()
    toasts: list[Toast] = []
    hands.program.notices.toasted.connect(toasts.append)
    line.restore()
    hands.wait(lambda: not hands.banner())
    hands.wait(lambda: len(sending.sight.sent) == 1)
    (sent,) = sending.sight.sent
    assert sent.fate.number is not None
    hands.wait(lambda: "1 entry sent" in [each.text for each in toasts])
    desk, litvinov = other_desk(far, "litvinov")
    queue = desk.queues.group_queue(litvinov)
    mine = desk.queues.my_work(litvinov)
    assert sent.fate.number in {row.number for row in (*queue.rows, *mine.rows)}
    assert show_number(sent.fate.number)
    desk.close()


def test_whoever_leaves_hears_what_waits_and_hears_it_again_at_the_way_in(
    hands: Hands, line: FlakyProxy, qtbot: QtBot, far: Central
) -> None:
    cut(hands, line)
    register(hands, "касса не печатает")
    sending = hands.desk.context.sending
    hands.wait(lambda: len(sending.sight.waiting) == 1)
    program = hands.program
    hands.desk.sign_out_wanted.emit()
    card = program.window.findChild(LeavingCard)
    assert card is not None
    assert card.accessibleName().startswith("1 entry is not sent yet")
    assert QApplication.focusWidget() is card.first
    card.left.emit()
    reach(qtbot, program, Step.LOGIN)
    line.restore()
    login_card(program)._remember.setChecked(True)  # what opens the database before Enter
    again = come_in(qtbot, program, far)
    again.wait(lambda: len(again.desk.context.sending.sight.sent) == 1)
    program.sign_out()
    reach(qtbot, program, Step.LOGIN)
    told = "1 entry was sent within a day"
    qtbot.waitUntil(lambda: says(login_card(program), told), timeout=PROMPT)


def test_the_way_in_says_what_is_not_sent() -> None:
    now = utc_now()
    said = visit_words(LastVisit(now, 0, waiting=3, sent=0), now)
    assert "3 entries are not sent yet" in said
    assert "sent within a day" not in said
