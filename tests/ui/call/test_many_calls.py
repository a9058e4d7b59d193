"""A shift of calls leaves nothing behind: no widget, no object of ours, but what is shown."""

import gc
from collections import Counter

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication

from app.domain.readmodels.calls import RecentCall
from app.domain.readmodels.clients import HistoryItem, NoticeView
from tests.ui.call.call_window import CallWindow
from ui.widgets.candidates import Candidate

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
ENTER = Qt.Key.Key_Return
FEW = 4
SHOWN = {Candidate, HistoryItem, NoticeView, RecentCall}
"""One person calls all the time here: the lists of calls and tickets grow, to their ends."""


def call(calls: CallWindow) -> None:
    """One whole call, registered."""
    told: list[object] = []
    parts = calls.desk.parts
    parts.saving.saved.connect(told.append)
    calls.find("6789", "Иван Петров")
    calls.say("принтер молчит, не печатает чек")
    calls.press(Qt.Key.Key_1, ALT)
    calls.settle()
    calls.press(ENTER, CTRL)
    if parts.board.current.caller_name:  # a ticket alike is open: it is meant all the same
        calls.press(ENTER, CTRL)
    calls.wait(lambda: bool(told))
    parts.saving.saved.disconnect(told.append)
    calls.settle_down()
    calls.notices.toasts.clear()


def alive() -> Counter[str]:
    """Widgets, and objects of the product's own classes, by class."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    found = Counter(f"widget {type(each).__name__}" for each in QApplication.allWidgets())
    for each in gc.get_objects():
        kind = type(each)
        if kind.__module__.startswith(("app.", "db.", "ui.")) and kind not in SHOWN:
            found[f"{kind.__module__}.{kind.__name__}"] += 1
    return found


def test_calls_leave_no_widget_and_no_object_behind(calls: CallWindow) -> None:
    for _ in range(FEW):
        call(calls)
    before = alive()
    for _ in range(2 * FEW):
        call(calls)
    more = alive() - before
    assert {kind: count for kind, count in more.items() if count >= FEW} == {}
