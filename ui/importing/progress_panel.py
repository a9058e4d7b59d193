"""How far a run is, and the button that stops it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from ui.formats import number
from ui.translations import Retranslatable, translate
from ui.widgets import DeskButton, column, fill, label, row


class ProgressPanel(Retranslatable, QWidget):
    """Signals: ``stop_wanted()``."""

    stop_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start at nothing."""
        super().__init__(parent)
        self._done = self._total = 0
        self._stopping = self._dry_run = False
        self._words, self._truth = label("", "strong"), label("", "secondary", wrap=True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.stop = DeskButton("", "danger", key="Esc")
        self.stop.clicked.connect(self.stop_wanted)
        words = column(self._words, self._truth, spacing=2)
        fill(QVBoxLayout(self), row((words, 1), self.stop, spacing=16), self.bar, spacing=10)
        self.retranslate()

    def start(self, *, dry_run: bool) -> None:
        """Begin anew."""
        self._dry_run = dry_run
        self.show_progress(0, 0)
        self.show_stopping(stopping=False)

    def show_progress(self, done: int, total: int) -> None:
        """Show the rows done; while none are counted in all, the bar only moves."""
        self._done, self._total = done, total
        self.bar.setRange(0, total)
        self.bar.setValue(min(done, total))
        self._tell()

    def show_stopping(self, *, stopping: bool) -> None:
        """Say that it is being undone."""
        self._stopping = stopping
        self.stop.setEnabled(not stopping)
        self._tell()

    def retranslate(self) -> None:
        """Name the button, and say how far it is."""
        self.stop.setText(translate("Import", "Cancel"))
        self._truth.setText(
            translate("Import", "Leaving the desk or the program cancels it; all of it is undone.")
        )
        self._tell()

    def _tell(self) -> None:
        if self._stopping:
            text = translate("Import", "Cancelling: what was written is being undone…")
        elif self._total and self._dry_run:
            text = translate("Import", "Trying out row {done} of {total}")
        elif self._total:
            text = translate("Import", "Writing row {done} of {total}")
        else:
            text = translate("Import", "Checking row {done}")
        self._words.setText(text.format(done=number(self._done), total=number(self._total)))
        self.bar.setAccessibleName(self._words.text())
