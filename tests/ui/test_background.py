import gc
import random
from collections.abc import Callable
from functools import partial
from threading import Event, current_thread

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from pytestqt.qtbot import QtBot

from tests.synchronous import immediate_background
from ui.background import Background


class Owner(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.results: list[object] = []
        self.errors: list[object] = []

    def done(self, result: object) -> None:
        self.results.append(result)

    def failed(self, error: object) -> None:
        self.errors.append(error)


def broken() -> object:
    raise ValueError("away")


def answer(value: object) -> object:
    return value


def test_results_and_errors_come_back_in_the_gui_thread(background: Background) -> None:
    owner = Owner()
    background.read(lambda: current_thread().name, owner.done, owner.failed)
    background.read(broken, owner.done, owner.failed)
    assert background.drain(5)
    assert str(owner.results[0]).startswith("read")
    assert [str(error) for error in owner.errors] == ["away"]


@pytest.mark.parametrize("receiver", [lambda _value: None, print, broken])
def test_a_receiver_without_a_living_owner_is_refused(
    background: Background, receiver: Callable[..., None]
) -> None:
    owner = Owner()
    with pytest.raises(TypeError, match="bound method"):
        background.read(partial(answer, 1), receiver, owner.failed)
    with pytest.raises(TypeError, match="bound method"):
        background.write(partial(answer, 1), owner.done, receiver)
    assert background.pending == 0


def test_writes_keep_their_order_and_are_counted(background: Background) -> None:
    owner, counts = Owner(), list[int]()
    background.pending_writes_changed.connect(counts.append)
    for number in range(50):
        background.write(partial(answer, number), owner.done, owner.failed)
    assert background.pending_writes == 50
    assert background.drain(5)
    assert owner.results == list(range(50))
    assert counts[-1] == 0


def test_a_cancelled_read_delivers_nothing_and_interrupts_its_statement(
    background: Background,
) -> None:
    owner, begun, release = Owner(), Event(), Event()

    def slow() -> object:
        begun.set()
        return release.wait(5)

    job = background.read(slow, owner.done, owner.failed, interrupt=release.set)
    assert begun.wait(5)
    job.cancel()
    assert background.drain(5)
    assert release.is_set()
    assert owner.results == []


def test_a_dead_receiver_is_left_in_peace_and_its_write_still_happens(
    background: Background,
) -> None:
    kept, owner = list[int](), Owner()
    background.write(partial(kept.append, 1), owner.done, owner.failed)
    shiboken6.delete(owner)
    assert background.drain(5)
    assert kept == [1]


def test_a_listener_tells_until_it_is_stopped(background: Background, qtbot: QtBot) -> None:
    owner = Owner()

    def work(stopping: Event, tell: Callable[[object], None]) -> None:
        number = 0
        while not stopping.wait(0.005):
            number += 1
            tell(number)

    listener = background.listen(work, owner.done, owner.failed)
    qtbot.waitUntil(lambda: len(owner.results) >= 3, timeout=5000)
    listener.stop()
    QCoreApplication.processEvents()
    heard = len(owner.results)
    QCoreApplication.processEvents()
    assert len(owner.results) == heard
    assert owner.results[:3] == [1, 2, 3]


def test_a_listener_that_breaks_says_so(background: Background, qtbot: QtBot) -> None:
    owner = Owner()

    def work(_stopping: Event, _tell: Callable[[object], None]) -> None:
        broken()

    background.listen(work, owner.done, owner.failed)
    qtbot.waitUntil(lambda: len(owner.errors) == 1, timeout=5000)
    assert str(owner.errors[0]) == "away"


def test_after_closing_new_work_is_refused(qapp: object) -> None:
    made, owner = Background(), Owner()
    made.write(partial(answer, 1), owner.done, owner.failed)
    assert made.close()
    assert owner.results == [1]
    with pytest.raises(RuntimeError):
        made.write(partial(answer, 2), owner.done, owner.failed)
    assert made.pending_writes == 0


def test_a_lookup_asked_for_while_the_program_ends_is_passed_over(qapp: object) -> None:
    made, owner = Background(), Owner()
    told: list[str] = []
    made.closing.connect(lambda: told.append("closing"))
    assert made.close()
    job = made.read(partial(answer, 1), owner.done, owner.failed)
    assert (job.cancelled, made.pending, owner.results, told) == (True, 0, [], ["closing"])


def test_a_job_tells_how_far_it_is_in_order(background: Background, qtbot: QtBot) -> None:
    owner = Owner()
    tell = background.teller(owner.done)

    def work() -> int:
        for step in range(50):
            tell(step)
        return 50

    background.write(work, owner.done, owner.failed)
    qtbot.waitUntil(lambda: len(owner.results) == 51, timeout=5000)
    assert owner.results == list(range(51))


def test_lanes_without_threads_answer_at_once(qapp: object) -> None:
    made, owner = immediate_background(), Owner()
    made.read(partial(answer, 7), owner.done, owner.failed)
    made.write(broken, owner.done, owner.failed)
    assert (owner.results, len(owner.errors), made.pending) == ([7], 1, 0)


def test_fifteen_hundred_jobs_with_deletes_cancels_and_errors(background: Background) -> None:
    dice = random.Random(3)
    owners, called = [Owner() for _ in range(30)], 0
    for number in range(1500):
        owner = dice.choice(owners)
        called += 1
        work = broken if number % 10 == 0 else partial(answer, number)
        job = background.read(work, owner.done, owner.failed)
        if dice.random() < 0.2:
            job.cancel()
        if dice.random() < 0.05:
            owners[owners.index(owner)] = Owner()
            owner.deleteLater()
            del owner
        if number % 97 == 0:
            QCoreApplication.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            gc.collect()
    assert background.drain(30)
    assert background.pending == 0
    assert called == 1500
    assert all(error.args == ("away",) for owner in owners for error in owner.errors)  # type: ignore[attr-defined]
    assert any(owner.results for owner in owners)


class Asker(Owner):
    """Asks once more when everything seemed done."""

    def __init__(self, background: Background) -> None:
        super().__init__()
        self._background = background
        background.idle.connect(self.again)

    def again(self) -> None:
        if len(self.results) < 2:
            self._background.read(partial(answer, 2), self.done, self.failed)


def test_draining_waits_for_what_an_outcome_asks_for(background: Background) -> None:
    owner = Asker(background)
    background.read(partial(answer, 1), owner.done, owner.failed)
    assert background.drain(10)
    assert owner.results == [1, 2]


def test_reads_that_are_held_begin_in_their_order_when_let_go(background: Background) -> None:
    owner, begun = Owner(), list[int]()
    background.hold()
    dropped = background.read(partial(begun.append, 0), owner.done, owner.failed)
    for number in (1, 2):
        background.read(partial(_noted, begun, number), owner.done, owner.failed)
    assert background.pending == 3
    dropped.cancel()
    assert begun == []
    background.release()
    assert background.drain(5)
    assert sorted(owner.results) == [1, 2]  # type: ignore[type-var]
    assert {1, 2} <= set(begun)


def test_reads_that_were_held_end_with_their_lanes(qapp: object) -> None:
    ending, owner = Background(), Owner()
    ending.hold()
    ending.read(partial(answer, 1), owner.done, owner.failed)
    assert ending.close(5)
    assert ending.pending == 0


def _noted(begun: list[int], number: int) -> int:
    begun.append(number)
    return number
