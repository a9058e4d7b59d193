"""Looking at a central database before it is taken."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ui.background import Background
from ui.sign_in.gate import Gate
from ui.sign_in.places import Place

if TYPE_CHECKING:
    from app.bootstrap import Sight


class ServerTest(QObject):
    """Signals: ``seen(Sight or error)`` what the tested connection told."""

    seen = Signal(object)

    def __init__(self, gate: Gate, background: Background, parent: QObject | None = None) -> None:
        """Nothing is asked before ``test``."""
        super().__init__(parent)
        self._gate, self._background = gate, background

    def place_at(self, host: str, port: int, name: str, options: dict[str, str]) -> Place:
        """Return the place of a central database."""
        return self._gate.server(host, port, name, options)

    def test(self, place: Place, login: str, password: str) -> None:
        """Look at a central database; ``seen`` tells."""
        work = partial(self._gate.look, place, login, password)
        self._background.read(work, self._on_seen, self._on_seen)

    def _on_seen(self, answer: "Sight | BaseException") -> None:
        self.seen.emit(answer)
