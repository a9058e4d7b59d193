"""The dispatcher's own day and what is asked most today; read now and then, never waited for."""

from PySide6.QtCore import QObject, Signal

from app.domain.changes import Changes, Touched
from app.domain.readmodels.calls import FrequentMatter, ShiftFigures
from ui.context import DeskContext

Answer = tuple[ShiftFigures, tuple[FrequentMatter, ...]]


class ShiftPresenter(QObject):
    """Signals: ``changed()`` figures or frequent matters are new."""

    changed = Signal()

    def __init__(self, context: DeskContext, parent: QObject | None = None) -> None:
        """Ask again whenever a call ends somewhere."""
        super().__init__(parent)
        self._context = context
        self.figures: ShiftFigures | None = None
        self.frequent: tuple[FrequentMatter, ...] = ()
        context.hub.changed.connect(self._on_changes)

    def refresh(self) -> None:
        """Ask for both."""
        self._context.background.read(self._ask, self._on_answer, self._on_failed)

    def _ask(self) -> Answer:
        calls, actor = self._context.desk.calls, self._context.actor
        return calls.shift_figures(actor), calls.frequent_today(actor)

    def _on_answer(self, answer: Answer) -> None:
        self.figures, self.frequent = answer
        self.changed.emit()

    def _on_failed(self, _error: object) -> None:
        """Keep the last figures; the connection's state is told elsewhere."""

    def _on_changes(self, changes: Changes, _initiator: object) -> None:
        if changes.touched & Touched.CALL:
            self.refresh()
