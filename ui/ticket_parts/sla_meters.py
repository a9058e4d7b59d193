"""Both clocks of a ticket as words over a bar."""

from datetime import datetime
from typing import Final

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent, Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from app.domain.escalation import WatchedClock
from app.domain.readmodels.catalogue import Catalogue
from app.domain.readmodels.tickets import TicketCard
from app.domain.vocabulary import SlaClock
from ui.ticket_parts import deadlines
from ui.translations import translate
from ui.widgets import ElidedLabel, Mark, Meter, Shape, column, fill, label, row, set_tone
from ui.widgets.base import focus_ring, smooth

_BELOW: Final = 6
_PRESSED: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class _Clock(QWidget):
    """One clock: caption, words, bar; a tick once it was met.

    Signals: ``asked(WatchedClock)`` why it stands so, by a click or Enter.
    """

    asked = Signal(object)

    def __init__(self, clock: WatchedClock) -> None:
        super().__init__()
        self._clock = clock
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
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
        self.setAccessibleName(words)
        why = translate("SlaMeters", "Why this deadline: Enter or a click")
        runs = translate("SlaMeters", "Why this deadline: Enter or a click, F7")
        self.setToolTip(why if self._clock is WatchedClock.PARTNER else runs)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _PRESSED:
            self.asked.emit(self._clock)
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        inside = self.rect().contains(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and inside:
            self.asked.emit(self._clock)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.hasFocus():
            painter = smooth(self)
            focus_ring(painter, QRectF(self.rect()))
            painter.end()

    def words(self) -> str:
        return self._words.text()


class SlaMeters(QWidget):
    """First response and solution side by side, or below each other where words were cut.

    Signals: ``asked(WatchedClock)`` the ledger of a clock is wanted.
    """

    asked = Signal(object)

    def __init__(self, parent: QWidget | None = None, *, spacing: int = 16) -> None:
        """Start empty."""
        super().__init__(parent)
        self._first = _Clock(WatchedClock.FIRST_RESPONSE)
        self._whole = _Clock(WatchedClock.RESOLUTION)
        self._partner = _Clock(WatchedClock.PARTNER)
        for each in (self._first, self._whole, self._partner):
            each.asked.connect(self.asked)
        self._runs = WatchedClock.RESOLUTION
        self._spacing = spacing
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        both = (self._first, 1), (self._whole, 1), (self._partner, 1)
        fill(self._box, *both, spacing=spacing)
        self._partner.hide()

    def show_card(self, catalogue: Catalogue, card: TicketCard, now: datetime) -> None:
        """Show both clocks as they stand now."""
        first = deadlines.of_clock(catalogue, card, SlaClock.FIRST_RESPONSE, now)
        whole = deadlines.of_clock(catalogue, card, SlaClock.RESOLUTION, now)
        self._first.show_deadline(translate("SlaMeters", "Reaction"), first)
        self._whole.show_deadline(translate("SlaMeters", "Solution"), whole)
        self._show_partner(catalogue, card, now)
        met = any(each.met_at for each in card.slas if each.clock is SlaClock.FIRST_RESPONSE)
        known = {each.clock for each in card.slas}
        first_runs = SlaClock.FIRST_RESPONSE in known and not met
        self._runs = WatchedClock.FIRST_RESPONSE if first_runs else WatchedClock.RESOLUTION
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def texts(self) -> tuple[str, str]:
        """Return the words of both clocks."""
        return self._first.words(), self._whole.words()

    def partner_text(self) -> str:
        """Return the words of the partner's clock, nothing while there is none."""
        return "" if self._partner.isHidden() else self._partner.words()

    def _show_partner(self, catalogue: Catalogue, card: TicketCard, now: datetime) -> None:
        shown = deadlines.of_partner(catalogue, card, now)
        self._partner.setVisible(shown is not None)
        if shown is not None and card.partner_id is not None:
            name = catalogue.partners[card.partner_id].name
            self._partner.show_deadline(name, shown)

    def ask_next(self) -> None:
        """Ask for the ledger of the clock that runs: the reaction's until it was met."""
        self.asked.emit(self._runs)

    def _fit(self) -> None:
        clocks = (self._first, self._whole, self._partner)
        wide = [0 if each.isHidden() else each.sizeHint().width() for each in clocks]
        shown = [each for each in wide if each]
        room = self.width() - self._spacing * (len(shown) - 1)
        even = len(shown) * max(shown, default=0) <= room
        for place, share in enumerate(wide):
            self._box.setStretch(place, min(share, 1) if even else share)
        beside = sum(shown) <= room
        directions = QBoxLayout.Direction
        self._box.setDirection(directions.LeftToRight if beside else directions.TopToBottom)
        self._box.setSpacing(self._spacing if beside else _BELOW)
