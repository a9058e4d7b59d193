"""Both clocks of a ticket as words over a bar."""

from datetime import datetime
from typing import Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from app.domain.readmodels.catalogue import Catalogue
from app.domain.readmodels.tickets import TicketCard
from app.domain.vocabulary import SlaClock
from ui.ticket_parts import deadlines
from ui.translations import translate
from ui.widgets import ElidedLabel, Mark, Meter, Shape, column, fill, label, row, set_tone

_BELOW: Final = 6


class _Clock(QWidget):
    """One clock: caption, words, bar; a tick once it was met."""

    def __init__(self) -> None:
        super().__init__()
        self._caption, self._words = label("", "caption"), ElidedLabel("", "small_strong")
        self._met = Shape(Mark.SOLVED, 12)
        self._meter = Meter()
        head = row(self._caption, (self._words, 1), self._met, spacing=6)
        fill(QHBoxLayout(self), (column(head, self._meter, spacing=4), 1))

    def show_deadline(self, caption: str, shown: deadlines.Deadline) -> None:
        self._caption.setText(caption)
        self._words.setText(shown.sentence)
        set_tone(self._words, shown.tone)
        self._met.setVisible(shown.mark is Mark.SOLVED)
        words = f"{caption}: {shown.sentence}"
        self._meter.show_share(shown.share, shown.meter, words)

    def words(self) -> str:
        return self._words.text()


class SlaMeters(QWidget):
    """First response and solution side by side, or below each other where words were cut."""

    def __init__(self, parent: QWidget | None = None, *, spacing: int = 16) -> None:
        """Start empty."""
        super().__init__(parent)
        self._first, self._whole = _Clock(), _Clock()
        self._spacing = spacing
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        fill(self._box, (self._first, 1), (self._whole, 1), spacing=spacing)

    def show_card(self, catalogue: Catalogue, card: TicketCard, now: datetime) -> None:
        """Show both clocks as they stand now."""
        first = deadlines.of_clock(catalogue, card, SlaClock.FIRST_RESPONSE, now)
        whole = deadlines.of_clock(catalogue, card, SlaClock.RESOLUTION, now)
        self._first.show_deadline(translate("SlaMeters", "Reaction"), first)
        self._whole.show_deadline(translate("SlaMeters", "Solution"), whole)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def texts(self) -> tuple[str, str]:
        """Return the words of both clocks."""
        return self._first.words(), self._whole.words()

    def _fit(self) -> None:
        first, whole = self._first.sizeHint().width(), self._whole.sizeHint().width()
        room = self.width() - self._spacing
        even = 2 * max(first, whole) <= room
        for place, share in enumerate((1, 1) if even else (first, whole)):
            self._box.setStretch(place, share)
        beside = first + whole <= room
        directions = QBoxLayout.Direction
        self._box.setDirection(directions.LeftToRight if beside else directions.TopToBottom)
        self._box.setSpacing(self._spacing if beside else _BELOW)
