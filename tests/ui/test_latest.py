from itertools import pairwise
from threading import Event
from time import monotonic, sleep

from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from ui.background import Background
from ui.latest import LatestLookup


class Answers:
    def __init__(self, lookup: LatestLookup) -> None:
        self.got: list[tuple[object, object]] = []
        self.errors: list[tuple[object, object]] = []
        lookup.answered.connect(self._on_answer)
        lookup.failed.connect(self._on_error)

    def _on_answer(self, key: object, result: object) -> None:
        self.got.append((key, result))

    def _on_error(self, key: object, error: object) -> None:
        self.errors.append((key, error))


def test_only_the_last_key_is_asked(background: Background, qtbot: QtBot) -> None:
    asked: list[object] = []
    lookup = LatestLookup(background, asked.append, delay_ms=20)
    answers = Answers(lookup)
    for key in "1234":
        lookup.ask(key)
    qtbot.waitUntil(lambda: len(answers.got) == 1, timeout=5000)
    assert asked == ["4"]
    assert answers.got[0][0] == "4"


def test_enter_asks_at_once(background: Background, qtbot: QtBot) -> None:
    lookup = LatestLookup(background, lambda key: key, delay_ms=60_000)
    answers = Answers(lookup)
    lookup.ask("12")
    lookup.ask_now("123")
    qtbot.waitUntil(lambda: answers.got == [("123", "123")], timeout=5000)
    assert not lookup.busy


def test_one_runs_one_waits_and_the_superseded_answer_is_dropped(
    background: Background, qtbot: QtBot
) -> None:
    release, asked = Event(), list[object]()

    def work(key: object) -> object:
        asked.append(key)
        release.wait(5)
        return key

    lookup = LatestLookup(background, work, delay_ms=1)
    answers = Answers(lookup)
    lookup.ask_now("a")
    qtbot.waitUntil(lambda: asked == ["a"], timeout=5000)
    lookup.ask_now("b")
    lookup.ask_now("c")
    release.set()
    qtbot.waitUntil(lambda: answers.got == [("c", "c")], timeout=5000)
    assert asked == ["a", "c"]


def test_an_overdue_question_is_interrupted(background: Background, qtbot: QtBot) -> None:
    interrupted = Event()

    def work(key: object) -> object:
        return interrupted.wait(5) if key == "slow" else key

    lookup = LatestLookup(background, work, delay_ms=1, interrupt=interrupted.set)
    answers = Answers(lookup)
    lookup.ask_now("slow")
    lookup.ask_now("quick")
    qtbot.waitUntil(lambda: answers.got == [("quick", "quick")], timeout=5000)
    assert interrupted.is_set()


def test_cancelling_forgets_everything(background: Background, qtbot: QtBot) -> None:
    lookup = LatestLookup(background, lambda key: key, delay_ms=1)
    answers = Answers(lookup)
    lookup.ask_now("a")
    lookup.cancel()
    assert background.drain(5)
    assert answers.got == []
    assert not lookup.busy


def test_an_error_belongs_to_its_key(background: Background, qtbot: QtBot) -> None:
    def work(key: object) -> object:
        raise ValueError(key)

    lookup = LatestLookup(background, work, delay_ms=1)
    answers = Answers(lookup)
    lookup.ask("x")
    qtbot.waitUntil(lambda: len(answers.errors) == 1, timeout=5000)
    assert answers.errors[0][0] == "x"


def test_typing_over_a_slow_query_never_stalls_the_window(
    background: Background, qtbot: QtBot
) -> None:
    beats: list[float] = []
    timer = QTimer()
    timer.setInterval(5)
    timer.timeout.connect(lambda: beats.append(monotonic()))
    lookup = LatestLookup(background, _slow_query, delay_ms=10)
    answers = Answers(lookup)
    timer.start()
    for digit in range(12):
        lookup.ask(str(digit))
        qtbot.wait(25)
    qtbot.waitUntil(lambda: bool(answers.got) and answers.got[-1][0] == "11", timeout=5000)
    timer.stop()
    gaps = [later - earlier for earlier, later in pairwise(beats)]
    assert max(gaps) < 0.1


def _slow_query(key: object) -> object:
    sleep(0.06)
    return key
