"""Passwords go to the keyring behind the window: it may be slow, locked or missing."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from ui.background import Background
from ui.sign_in.gate import Gate, Place


class PasswordKeeper(QObject):
    """Signals: ``not_lasting()`` when a password is kept for this run only."""

    not_lasting = Signal()

    def __init__(self, gate: Gate, background: Background, parent: QObject | None = None) -> None:
        """``gate`` holds the keyring."""
        super().__init__(parent)
        self._gate, self._background = gate, background

    def keep(self, place: Place, login: str, password: str) -> None:
        """Keep the password of a place, or forget it when empty."""
        work = partial(self._gate.remember, place, login, password)
        self._background.write(work, self._on_kept, self._on_failed)

    def _on_kept(self, lasting: bool) -> None:
        if not lasting:
            self.not_lasting.emit()

    def _on_failed(self, _error: BaseException) -> None:
        self.not_lasting.emit()
