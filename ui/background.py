"""The only place with threads: a read lane, a write lane, listeners, and the way back.

Work runs in plain executors; what it returns comes back through one queued signal to the
GUI thread, and from there to a bound method of a living QObject. Lambdas and functions
are refused: they have no owner whose death could be noticed.
"""

import logging
from collections.abc import Callable
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from threading import Event, Thread
from typing import Final

import shiboken6
from PySide6.QtCore import QDeadlineTimer, QEventLoop, QObject, Qt, QTimer, Signal, Slot

from ui.receiver import Receiver

READ_THREADS: Final = 3
_LOG: Final = logging.getLogger(__name__)


class Job:
    """A read under way; ``cancel()`` makes sure that nothing of it is delivered."""

    def __init__(self, interrupt: Callable[[], None] | None = None) -> None:
        """Keep what stops the running statement, if the caller has it."""
        self.cancelled = False
        self._interrupt = interrupt
        self.future: Future[object] | None = None

    def cancel(self) -> None:
        """Drop the result; stop the work when it has not begun or can be interrupted."""
        if self.cancelled:
            return
        self.cancelled = True
        stopped = self.future is not None and self.future.cancel()
        if not stopped and self._interrupt is not None and self.future and not self.future.done():
            self._interrupt()


@dataclass(frozen=True, slots=True)
class _Delivery:
    """What travels from a lane to the GUI thread."""

    job: Job
    done: Receiver
    failed: Receiver
    future: Future[object]
    writing: bool


class Listener:
    """A long listener; ``stop()`` asks it to end and returns at once."""

    def __init__(self) -> None:
        """Make the event that the work watches."""
        self.stopping = Event()

    def stop(self) -> None:
        """Ask the work to end; nothing more of it is delivered."""
        self.stopping.set()


@dataclass(frozen=True, slots=True)
class _Told:
    """What a listener tells the GUI thread."""

    listener: Listener
    received: Receiver
    failed: Receiver
    future: Future[object]


class Background(QObject):
    """Lanes and relay in one; made once in the GUI thread, parented to the application.

    Signals: ``idle()`` when the last job has been accounted for,
    ``pending_writes_changed(count)``, ``closing()`` before the lanes end: whoever has a long
    job that may be undone stops it.
    """

    idle = Signal()
    closing = Signal()
    pending_writes_changed = Signal(int)
    _landed = Signal(object)

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        reading: Executor | None = None,
        writing: Executor | None = None,
        delivery: Qt.ConnectionType = Qt.ConnectionType.QueuedConnection,
    ) -> None:
        """Take other executors for tests; ``delivery`` Direct only together with those."""
        super().__init__(parent)
        self._reading = reading or ThreadPoolExecutor(READ_THREADS, "read")
        self._writing = writing or ThreadPoolExecutor(1, "write")
        self._listening: list[tuple[Listener, Thread]] = []
        self._pending_reads = 0
        self._pending_writes = 0
        self._held: list[Callable[[], None]] | None = None
        self._closed = False
        self._landed.connect(self._on_landed, delivery)

    @property
    def closed(self) -> bool:
        """Whether the lanes end or have ended."""
        return self._closed

    @property
    def pending_writes(self) -> int:
        """Writes whose outcome has not come back yet."""
        return self._pending_writes

    @property
    def pending(self) -> int:
        """Reads and writes whose outcome has not come back yet."""
        return self._pending_reads + self._pending_writes

    def read(
        self,
        work: Callable[[], object],
        done: Callable[..., None],
        failed: Callable[..., None],
        *,
        interrupt: Callable[[], None] | None = None,
    ) -> Job:
        """Run work in the read lane; ``done(result)`` or ``failed(error)`` comes back.

        Nothing comes back after ``cancel()`` or when the receiver's owner is gone. While the
        lanes end, a lookup that some timer still asks for is passed over.
        """
        receivers = Receiver(done), Receiver(failed)
        job = Job(interrupt)
        if self._closed:
            job.cancel()
            return job
        self._pending_reads += 1
        start = partial(self._start, self._reading, work, job, receivers, writing=False)
        start() if self._held is None else self._held.append(start)
        return job

    def hold(self) -> None:
        """Let reads wait until ``release``: a screen that is built comes first."""
        self._held = self._held or []

    def release(self) -> None:
        """Begin the reads that waited, in their order."""
        held, self._held = self._held or [], None
        for start in held:
            start()

    def write(
        self,
        work: Callable[[], object],
        done: Callable[..., None],
        failed: Callable[..., None],
    ) -> None:
        """Run work in the write lane: in order, one at a time, never dropped."""
        receivers = Receiver(done), Receiver(failed)
        self._pending_writes += 1
        self.pending_writes_changed.emit(self._pending_writes)
        self._start(self._writing, work, Job(), receivers, writing=True)

    def listen(
        self,
        work: Callable[[Event, Callable[[object], None]], None],
        received: Callable[..., None],
        failed: Callable[..., None],
    ) -> Listener:
        """Run ``work(stopping, tell)`` in a thread of its own; each tell(x) is received(x).

        The work must look at the event at least each second. An error ends it: failed(error).
        """
        receivers = Receiver(received), Receiver(failed)
        listener = Listener()

        def run() -> None:
            try:
                work(listener.stopping, self._teller(listener, receivers))
            except Exception as error:  # noqa: BLE001 - handed on, never swallowed
                future: Future[object] = Future()
                future.set_exception(error)
                self._tell(listener, receivers, future)

        thread = Thread(target=run, name="listen", daemon=True)
        self._listening = [pair for pair in self._listening if pair[1].is_alive()]
        self._listening.append((listener, thread))
        thread.start()
        return listener

    def teller(self, received: Callable[..., None]) -> Callable[[object], None]:
        """Return what a job calls from its lane: each tell(x) is received(x) in the GUI thread."""
        receiver = Receiver(received)
        return self._teller(Listener(), (receiver, receiver))

    def drain(self, timeout: float) -> bool:
        """Wait for every job, up to timeout seconds and with a living window; say if all came."""
        end = QDeadlineTimer(round(timeout * 1000))
        while self.pending and not end.hasExpired():  # an outcome may ask for more
            loop = QEventLoop()
            self.idle.connect(loop.quit)
            QTimer.singleShot(end.remainingTime(), loop, loop.quit)
            loop.exec()
        return not self.pending

    def close(self, timeout: float = 10.0) -> bool:
        """End all; say if all ended. The writes are finished; a new one raises RuntimeError."""
        self._closed = True
        self.release()
        self.closing.emit()
        for listener, _thread in self._listening:
            listener.stop()
        self._reading.shutdown(wait=False, cancel_futures=True)
        finished = self.drain(timeout)
        self._writing.shutdown(wait=finished)
        for _listener, thread in self._listening:
            thread.join(1.5)
        return finished and not any(thread.is_alive() for _listener, thread in self._listening)

    def _start(
        self,
        lane: Executor,
        work: Callable[[], object],
        job: Job,
        receivers: tuple[Receiver, Receiver],
        *,
        writing: bool,
    ) -> None:
        try:
            future = lane.submit(work)
        except RuntimeError:
            self._account(writing=writing)
            raise
        job.future = future
        done, failed = receivers
        future.add_done_callback(
            lambda ended: self._land(_Delivery(job, done, failed, ended, writing=writing))
        )

    def _teller(
        self, listener: Listener, receivers: tuple[Receiver, Receiver]
    ) -> Callable[[object], None]:
        def tell(value: object) -> None:
            future: Future[object] = Future()
            future.set_result(value)
            self._tell(listener, receivers, future)

        return tell

    def _tell(
        self, listener: Listener, receivers: tuple[Receiver, Receiver], future: "Future[object]"
    ) -> None:
        if not listener.stopping.is_set():
            self._land(_Told(listener, *receivers, future))

    def _land(self, delivery: object) -> None:
        if shiboken6.isValid(self):
            self._landed.emit(delivery)

    @Slot(object)
    def _on_landed(self, delivery: _Delivery | _Told) -> None:
        if isinstance(delivery, _Told):
            _tell_owner(delivery)
            return
        self._account(writing=delivery.writing)
        try:
            if not delivery.job.cancelled and not delivery.future.cancelled():
                _hand_over(delivery.future, delivery.done, delivery.failed)
        finally:
            if not self.pending:
                self.idle.emit()

    def _account(self, *, writing: bool) -> None:
        if writing:
            self._pending_writes -= 1
            self.pending_writes_changed.emit(self._pending_writes)
        else:
            self._pending_reads -= 1


def _hand_over(future: "Future[object]", done: Receiver, failed: Receiver) -> bool:
    error = future.exception()
    if error is None:
        return done.call(future.result())
    heard = failed.call(error)
    if not heard:
        _LOG.info("an error came back to nobody: %r", error)
    return heard


def _tell_owner(told: _Told) -> None:
    stopping = told.listener.stopping.is_set()
    if not stopping and not _hand_over(told.future, told.received, told.failed):
        told.listener.stop()
