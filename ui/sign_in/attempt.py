"""One attempt to open a database; given up, it closes what still comes of it."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from ui.background import Background
from ui.sign_in.places import Opened


class Attempt(QObject):
    """Signals: ``opened(Opened)``, ``failed(error)``; neither after ``give_up()``."""

    opened = Signal(object)
    failed = Signal(object)

    def __init__(
        self, background: Background, work: "partial[Opened]", parent: QObject | None = None
    ) -> None:
        """Begin at once."""
        super().__init__(parent)
        self._background, self._wanted = background, True
        background.read(work, self._on_opened, self._on_failed)

    def give_up(self) -> None:
        """Want it no longer."""
        self._wanted = False

    def _on_opened(self, opened: Opened) -> None:
        if self._wanted:
            self.opened.emit(opened)
        else:
            self._background.write(opened.desk.close, self._on_end, self._on_end)
            return
        self.deleteLater()

    def _on_failed(self, error: BaseException) -> None:
        if self._wanted:
            self.failed.emit(error)
        self.deleteLater()

    def _on_end(self, _nothing: object) -> None:
        self.deleteLater()
