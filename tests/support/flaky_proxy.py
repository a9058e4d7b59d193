"""A bad network between a desk and its server: a proxy that stalls, cuts, resets, swallows.

One proxy stands for one line. It starts as a good one; each fault is a method, ``restore()``
makes it good again. What it does to a connection it does for good: a desk has to open another.
"""

import contextlib
import socket
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Condition, Event, Lock, Thread
from types import TracebackType
from typing import Self

from sqlalchemy.engine import make_url

CHUNK = 65_536
_RESET = struct.pack("ii", 1, 0)
"""SO_LINGER for nothing: closing sends RST instead of FIN."""


class _Link:
    """One connection: the desk's end, the server's end, and what is wrong with it."""

    def __init__(self, proxy: "FlakyProxy", desk: socket.socket, server: socket.socket) -> None:
        self._proxy, self.desk, self.server = proxy, desk, server
        self.swallows = False
        for source, target in ((desk, server), (server, desk)):
            Thread(target=self._pump, args=(source, target), daemon=True).start()

    def _pump(self, source: socket.socket, target: socket.socket) -> None:
        with contextlib.suppress(OSError):
            while data := source.recv(CHUNK):
                self._proxy.pass_on.wait()
                if source is self.desk:
                    self.swallows = self.swallows or self._proxy.takes_answer(data)
                elif self.swallows:
                    self.swallowed()
                    return
                target.sendall(data)
        self.close()

    def swallowed(self) -> None:
        """The server has answered: it stands there, and the desk never hears of it."""
        self._proxy.count_swallowed()
        self.reset()

    def reset(self) -> None:
        """RST to both ends, as a firewall that forgot the connection."""
        for end in (self.desk, self.server):
            with contextlib.suppress(OSError):
                end.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET)
        self.close()

    def close(self) -> None:
        for end in (self.desk, self.server):
            with contextlib.suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
            end.close()


class FlakyProxy:
    """Listens on a loopback port and forwards to ``host:port``; a context manager.

    ``pass_on`` is set while bytes flow. ``swallowed`` counts the answers that were lost.
    """

    def __init__(self, host: str, port: int) -> None:
        self._server = (host, port)
        self._links: list[_Link] = []
        self._lock, self._told = Lock(), Condition()
        self._to_swallow: list[bytes] = []
        self.swallowed = 0
        self.pass_on = Event()
        self.pass_on.set()
        self._ended = False
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = int(self._listener.getsockname()[1])
        self._refusing = False
        Thread(target=self._accept, args=(self._listener,), daemon=True).start()

    def address_of(self, url: str) -> str:
        """The same database's address through this line."""
        through = make_url(url).set(host="127.0.0.1", port=self.port)
        return through.render_as_string(hide_password=False)

    # ---- faults
    def stall(self) -> None:
        """Keep connections open and carry nothing, in neither direction."""
        self.pass_on.clear()

    def reset(self) -> None:
        """Reset every open connection; new ones are good."""
        with self._lock:
            links, self._links = self._links, []
        for link in links:
            link.reset()

    def cut(self) -> None:
        """Reset what is open and refuse what comes, until ``restore``."""
        with self._lock:
            if not self._refusing:
                self._refusing = True
                with contextlib.suppress(OSError):
                    self._listener.shutdown(socket.SHUT_RDWR)
                self._listener.close()
        self.reset()

    def swallow_reply(self, to: bytes = b"COMMIT") -> None:
        """Carry the next statement with these words, lose its answer, reset that connection.

        The server has done what was asked and the desk cannot know: the worst of all moments.
        """
        with self._lock:
            self._to_swallow.append(to)

    def restore(self) -> None:
        """Be a good line again; what a stall has held flows on."""
        with self._lock:
            self._to_swallow.clear()
            if self._refusing and not self._ended:
                self._listener = socket.create_server(("127.0.0.1", self.port))
                self._refusing = False
                Thread(target=self._accept, args=(self._listener,), daemon=True).start()
        self.pass_on.set()

    def wait_swallowed(self, count: int, timeout: float = 10.0) -> bool:
        """Wait until so many answers were lost since the beginning."""
        with self._told:
            return self._told.wait_for(lambda: self.swallowed >= count, timeout)

    # ---- what links ask
    def takes_answer(self, data: bytes) -> bool:
        """Tell whether the answer to what the desk has just sent is to be lost."""
        with self._lock:
            for words in self._to_swallow:
                if words in data:
                    self._to_swallow.remove(words)
                    return True
        return False

    def count_swallowed(self) -> None:
        with self._told:
            self.swallowed += 1
            self._told.notify_all()

    # ---- life
    def close(self) -> None:
        self._ended = True
        self.cut()
        self.pass_on.set()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        self.close()

    def _accept(self, listener: socket.socket) -> None:
        with contextlib.suppress(OSError):
            while True:
                desk, _ = listener.accept()
                self._connect(desk)

    def _connect(self, desk: socket.socket) -> None:
        try:
            server = socket.create_connection(self._server, 5.0)
        except OSError:
            desk.close()
            return
        server.settimeout(None)
        for end in (desk, server):
            end.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        with self._lock:
            self._links = [link for link in self._links if link.desk.fileno() >= 0]
            self._links.append(_Link(self, desk, server))


@contextmanager
def flaky_line(url: str) -> Iterator[tuple[FlakyProxy, str]]:
    """A line to the server of an address, and the address through it."""
    parts = make_url(url)
    with FlakyProxy(parts.host or "127.0.0.1", parts.port or 5432) as proxy:
        yield proxy, proxy.address_of(url)
