"""Keeps the room's reference data of this desk fresh."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.domain.changes import Changes, Touched
from ui.texts import error_text

if TYPE_CHECKING:
    from ui.context import DeskContext


class CatalogueWatch(QObject):
    """Reads the snapshot anew when its rows change. Signals: ``reloaded()``."""

    reloaded = Signal()

    def __init__(self, context: "DeskContext", parent: QObject) -> None:
        """Follow the changes of the window and of the room."""
        super().__init__(parent)
        self._context = context
        context.hub.changed.connect(self._on_changed)

    def reload(self) -> None:
        """Read everything anew."""
        work = self._context.desk.catalogue.refresh
        self._context.background.read(work, self._on_catalogue, self._on_failed)

    def _on_changed(self, changes: Changes, _initiator: object) -> None:
        if changes.touched & (Touched.CATALOGUE | Touched.STAFF):
            self.reload()

    def _on_catalogue(self, _catalogue: object) -> None:
        self.reloaded.emit()

    def _on_failed(self, error: BaseException) -> None:
        self._context.notices.remark(error_text(error))
