"""The engineer's day in four figures, and the next ticket."""

from datetime import timedelta

from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.readmodels.tickets import WorkCounts
from ui import formats
from ui.translations import Retranslatable, translate
from ui.widgets import STRETCH, DeskButton, fill, label, row, set_tone, vline


class _Fact(QWidget):
    """A figure with its words."""

    def __init__(self) -> None:
        super().__init__()
        self._figure, self._words = label("", "h2"), label("", "caption")
        fill(QHBoxLayout(self), self._figure, self._words, spacing=6)

    def show_fact(self, figure: str, words: str, tone: str = "") -> None:
        self._figure.setText(figure)
        self._words.setText(words)
        set_tone(self._figure, tone)  # type: ignore[arg-type]
        self.setAccessibleName(f"{figure} {words}")


class FactsStrip(Retranslatable, QWidget):
    """In work, nearest deadline, without assignee, solved today."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start with dashes."""
        super().__init__(parent)
        self._counts: WorkCounts | None = None
        self._nearest: timedelta | None = None
        self._work, self._due, self._free, self._solved = (_Fact() for _each in range(4))
        self.take = DeskButton("", "primary", key="F2", icon="bolt")
        facts = row(
            self._work, vline(), self._due, vline(), self._free, vline(), self._solved, spacing=10
        )
        fill(QHBoxLayout(self), facts, STRETCH, self.take, spacing=12)
        self.retranslate()

    def show_counts(self, counts: WorkCounts, nearest: timedelta | None) -> None:
        """Show the figures; ``nearest`` is left till the first deadline, negative overdue."""
        self._counts, self._nearest = counts, nearest
        self.retranslate()

    def shut(self, reason: str) -> None:
        """Say why the next ticket cannot be taken; an empty reason opens the button."""
        self.take.setEnabled(not reason)
        self.take.setToolTip(reason)
        self.take.setAccessibleDescription(reason or "F2")

    def retranslate(self) -> None:
        self.take.setText(translate("FactsStrip", "Take next"))
        counts = self._counts
        if counts is None:
            return
        full = bool(counts.limit) and counts.in_work >= counts.limit
        of = translate("FactsStrip", "{count} of {limit}")
        figure = (
            of.format(count=counts.in_work, limit=counts.limit)
            if counts.limit
            else str(counts.in_work)
        )
        self._work.show_fact(figure, translate("FactsStrip", "in work"), "warn" if full else "")
        self._show_due(self._nearest)
        free = translate("FactsStrip", "without assignee")
        self._free.show_fact(str(counts.unassigned), free)
        solved = translate("FactsStrip", "solved today")
        self._solved.show_fact(str(counts.solved_today), solved, "ok")

    def _show_due(self, left: timedelta | None) -> None:
        if left is None:
            self._due.show_fact("—", translate("FactsStrip", "no deadline ahead"))
            return
        if left < timedelta():
            text = formats.duration(-left)
            self._due.show_fact(text, translate("FactsStrip", "overdue"), "danger")
        else:
            tone = "warn" if left < timedelta(minutes=60) else ""
            words = translate("FactsStrip", "to the nearest deadline")
            self._due.show_fact(formats.duration(left), words, tone)
