"""Nothing waits for ever: a connection whose answer is overdue is cut at its socket.

A link that swallows packets is noticed by the system's own timers within seconds. One that
acknowledges them and forwards nothing, a stalled proxy or VPN, defeats every timer there is,
and the driver has none for reading. Shutting the socket down frees the waiting thread at
once, with the error of a server that went away; the pool then connects anew.
"""

import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from itertools import count
from threading import Event, Lock
from time import monotonic
from typing import Final, Protocol
from weakref import WeakKeyDictionary, WeakSet, finalize

READ_SECONDS: Final = 6.0
"""One more than the server's own limit on a statement: whoever answers at all answers first."""
WRITE_SECONDS: Final = 8.0
"""In a transaction; a statement that stands alone has the first time."""
LOOK_SECONDS: Final = 0.5
"""How often somebody looks for what is overdue."""


class Wired(Protocol):
    """A driver's connection: ``fileno()`` is the handle of its socket."""

    def fileno(self) -> int:
        """Return the socket's handle."""
        ...


class Wire:
    """A second handle of a connection's socket.

    The driver may close its own at any moment and the system give the number away; through
    a handle of our own nobody else's line can be cut.
    """

    def __init__(self, handle: int) -> None:
        # On Windows the handle is no file descriptor; socket.fromfd knows how to double it.
        # The family is never asked for when a socket is shut down.
        self._socket = socket.fromfd(handle, socket.AF_INET, socket.SOCK_STREAM)

    def cut(self) -> None:
        """End the conversation both ways; whoever waits for it is freed."""
        with suppress(OSError):
            self._socket.shutdown(socket.SHUT_RDWR)

    def close(self) -> None:
        """Give the handle back; the connection itself stays as it is."""
        self._socket.close()


class Watchdog:
    """The questions under way and when their answers are due; safe from any thread."""

    def __init__(self, now: Callable[[], float] = monotonic) -> None:
        self._now = now
        self._lock = Lock()
        self._numbers = count(1)
        self._due: dict[int, tuple[float, Wire]] = {}
        self._wires: WeakKeyDictionary[Wired, Wire] = WeakKeyDictionary()
        self._unhurried: WeakSet[Wired] = WeakSet()

    @property
    def under_way(self) -> int:
        """How many answers are waited for."""
        return len(self._due)

    def take_time(self, connection: Wired) -> None:
        """Let this connection's transaction take as long as it likes."""
        self._unhurried.add(connection)

    def hurry(self, connection: Wired) -> None:
        """Hold this connection to its deadlines again."""
        self._unhurried.discard(connection)

    @contextmanager
    def waiting(self, connection: Wired, seconds: float | None = None) -> Iterator[None]:
        """Cut the connection unless the block ends within its time; long work has none.

        Without ``seconds`` it is the time of a statement that stands alone.
        """
        number = self._begin(connection, seconds)
        try:
            yield
        finally:
            with self._lock:
                self._due.pop(number, None)

    def cut_overdue(self) -> int:
        """Cut what should have been answered by now; return how many connections that were."""
        now = self._now()
        with self._lock:
            overdue = [number for number, (due, _) in self._due.items() if due <= now]
            wires = [self._due.pop(number)[1] for number in overdue]
        for wire in wires:
            wire.cut()
        return len(wires)

    def keep_watch(self, stopping: Event, tell: Callable[[int], None]) -> None:
        """Look twice a second until told to stop; tell how many connections were cut."""
        while not stopping.wait(LOOK_SECONDS):
            if cut := self.cut_overdue():
                tell(cut)

    def let_go(self, connection: Wired) -> None:
        """Forget a connection that is about to be closed."""
        self.hurry(connection)
        with self._lock:
            wire = self._wires.pop(connection, None)
        if wire is not None:
            wire.close()

    def _begin(self, connection: Wired, seconds: float | None) -> int:
        number = next(self._numbers)
        if connection in self._unhurried:
            return number
        due = self._now() + (READ_SECONDS if seconds is None else seconds)
        with self._lock:
            wire = self._wires.get(connection) or self._wire_of(connection)
            if wire is not None:
                self._due[number] = due, wire
        return number

    def _wire_of(self, connection: Wired) -> Wire | None:
        try:
            wire = Wire(connection.fileno())
        except Exception:  # noqa: BLE001 - a connection that is closed already needs no watching
            return None
        self._wires[connection] = wire
        finalize(connection, wire.close)
        return wire


WATCHDOG: Final = Watchdog()
"""The one of this process; every engine of a central database reports to it."""
