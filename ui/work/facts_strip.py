"""The engineer's day in four figures, and the next ticket."""

from datetime import timedelta
from typing import Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from app.domain.readmodels.tickets import WorkCounts
from ui import formats
from ui.translations import Retranslatable, translate
from ui.widgets import STRETCH, DeskButton, ElidedLabel, fill, label, row, set_tone, vline

_BESIDE: Final = QBoxLayout.Direction.LeftToRight
_BELOW: Final = QBoxLayout.Direction.TopToBottom
_BETWEEN: Final = 3 * (10 + 1 + 10) + 2 * 12
"""Three lines between the facts, and what keeps the button away from them."""


class _Fact(QWidget):
    """A figure with its words."""

    def __init__(self) -> None:
        super().__init__()
        self._figure, self._words = label("", "h2"), ElidedLabel("", "caption")
        self._box = fill(QBoxLayout(_BESIDE, self), self._figure, self._words, spacing=6)

    def beside(self) -> int:
        """Return the width in pixels that figure and words need in one line."""
        return self._figure.sizeHint().width() + 6 + self._words.sizeHint().width()

    def lay(self, direction: QBoxLayout.Direction) -> None:
        """Put the words beside the figure or below it."""
        self._box.setDirection(direction)
        self._box.setSpacing(6 if direction is _BESIDE else 0)

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
        self._wanted: int | None = None
        self._work, self._due, self._free, self._solved = (_Fact() for _each in range(4))
        self.take = DeskButton("", "primary", key="F2", icon="bolt")
        self._facts = (self._work, self._due, self._free, self._solved)
        lines = [each for fact in self._facts[1:] for each in (vline(), fact)]
        fill(QHBoxLayout(self), row(self._work, *lines, spacing=10), STRETCH, self.take, spacing=12)
        self.retranslate()

    def show_counts(
        self, counts: WorkCounts, nearest: timedelta | None, wanted: int | None = None
    ) -> None:
        """Show the figures; ``nearest`` is left till the first deadline, negative overdue.

        ``wanted`` is what the room wants solved in a shift, where this person may see it.
        """
        self._counts, self._nearest, self._wanted = counts, nearest, wanted
        self.retranslate()

    def shut(self, reason: str) -> None:
        """Say why the next ticket cannot be taken; an empty reason opens the button."""
        self.take.setEnabled(not reason)
        self.take.setToolTip(reason)
        self.take.setAccessibleDescription(reason or "F2")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """The words stand below the figures where one line has no room for them."""
        needed = (
            sum(each.beside() for each in self._facts) + _BETWEEN + self.take.sizeHint().width()
        )
        direction = _BESIDE if needed <= self.width() else _BELOW
        for each in self._facts:
            each.lay(direction)

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
        done = str(counts.solved_today)
        if self._wanted is not None:
            done = of.format(count=done, limit=self._wanted)
            solved = translate("FactsStrip", "solved today, wanted in a shift")
        short = self._wanted is not None and counts.solved_today < self._wanted
        self._solved.show_fact(done, solved, "" if short else "ok")
        self._fit()

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
