"""A network between a desk and its server that can be spoilt."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from threading import Event, Thread


class Forwarder:
    """Carries bytes both ways; while stalled it takes them, so TCP acknowledges, and keeps them."""

    def __init__(self, target: tuple[str, int]) -> None:
        self._target = target
        self._server = socket.create_server(("127.0.0.1", 0))
        self.port = int(self._server.getsockname()[1])
        self._flowing = Event()
        self._flowing.set()
        self._lines: list[socket.socket] = []
        self.taken = 0
        Thread(target=self._accept, daemon=True).start()

    def stall(self) -> None:
        """Take everything and forward nothing."""
        self._flowing.clear()

    def flow(self) -> None:
        """Forward again what is sent from now on; what was swallowed stays so."""
        self._flowing.set()

    def reset(self) -> None:
        """Break every line with an RST."""
        for line in self._lines:
            with suppress(OSError):
                line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
                line.close()
        self._lines.clear()

    def close(self) -> None:
        with suppress(OSError):
            self._server.shutdown(socket.SHUT_RDWR)
        self._server.close()
        for line in self._lines:
            with suppress(OSError):
                line.shutdown(socket.SHUT_RDWR)
            line.close()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                near, _ = self._server.accept()
                self.taken += 1
                self._lines.append(near)
                if not self._flowing.is_set():
                    continue
                far = socket.create_connection(self._target)
                self._lines.append(far)
                for pair in ((near, far), (far, near)):
                    Thread(target=self._carry, args=pair, daemon=True).start()

    def _carry(self, source: socket.socket, target: socket.socket) -> None:
        with suppress(OSError):
            while part := source.recv(65536):
                if self._flowing.is_set():
                    target.sendall(part)
            target.shutdown(socket.SHUT_RDWR)


@contextmanager
def forwarder(host: str, port: int) -> Iterator[Forwarder]:
    made = Forwarder((host, port))
    try:
        yield made
    finally:
        made.close()
