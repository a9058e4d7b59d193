"""Passwords go to the keyring behind the window: it may be slow, locked or missing."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from ui.background import Background
from ui.sign_in.gate import Gate
from ui.sign_in.places import Opened


class PasswordKeeper(QObject):
    """Signals: ``not_lasting()`` when a password is kept for this run only."""

    not_lasting = Signal()

    def __init__(self, gate: Gate, background: Background, parent: QObject | None = None) -> None:
        """``gate`` holds the keyring."""
        super().__init__(parent)
        self._gate, self._background = gate, background

    def keep(self, opened: Opened, login: str, password: str, *, remember: bool) -> None:
        """Keep the password or forget it, and let it in while the server is away."""
        kept = password if remember else ""
        work = partial(self._gate.remember, opened.place, login, kept)
        self._background.write(work, self._on_kept, self._on_failed)
        admit = partial(self._gate.away.admit, opened, login, password)
        self._background.write(admit, self._on_admitted, self._on_admitted)

    def _on_admitted(self, _answer: object) -> None:
        """Without a keyring nobody comes in by a copy; the settings say so."""

    def _on_kept(self, lasting: bool) -> None:
        if not lasting:
            self.not_lasting.emit()

    def _on_failed(self, _error: BaseException) -> None:
        self.not_lasting.emit()
