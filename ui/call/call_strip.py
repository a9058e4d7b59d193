"""The strip of open calls in the top bar: one slot a call, in order of start."""

from datetime import datetime
from typing import Final
from uuid import UUID

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.call_clock import CallPhase, phase_of, shown
from app.domain.readmodels.calls import CallDraft
from ui.call.board import CallBoard
from ui.context import DeskContext
from ui.formats import short_name, stopwatch
from ui.theme import color, font, px
from ui.theme.fonts import REGULAR, SEMIBOLD, metrics
from ui.translations import Retranslatable, translate
from ui.widgets import STRETCH, DeskButton, Mark, paint_mark, row
from ui.widgets.base import Painted, focus_ring, smooth

WIDE: Final = 244
NARROW: Final = 200
HIGH: Final = 52
_MARKS: Final = {
    CallPhase.LIVE: Mark.CALL,
    CallPhase.PARKED: Mark.WAIT,
    CallPhase.LOST: Mark.DROPPED,
    CallPhase.WRAP_UP: Mark.WRAP_UP,
}


class CallSlot(Painted):
    """One call: mark, name, clock, second line. Signals: ``taken(call_id)``."""

    taken = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty and hidden."""
        super().__init__(parent)
        self._draft: CallDraft | None = None
        self._clock, self._late, self._current = "", False, False
        self._title, self._second = "", ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.hide()

    def show_call(self, draft: CallDraft, now: datetime, warn_after: int, *, current: bool) -> None:
        """Show a call as it stands now; ``warn_after`` seconds on hold turn the clock amber."""
        time = shown(draft, now)
        phase = phase_of(draft)
        late = phase is CallPhase.PARKED and time.total_seconds() > warn_after
        title, second = slot_title(draft), slot_second(draft)
        if (draft, current) != (self._draft, self._current):
            self.updateGeometry()
        self._draft, self._current, self._late = draft, current, late
        self._clock, self._title, self._second = stopwatch(time), title, second
        self.setAccessibleName(f"{title}, {second}, {self._clock}")
        self.setVisible(True)
        self.update()

    def sizeHint(self) -> QSize:
        """The call at hand has more room."""
        return QSize(px(WIDE if self._current else NARROW), px(HIGH))

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._draft is None:
            return
        painter = smooth(self)
        self._paint_ground(painter)
        phase = phase_of(self._draft)
        top = px(6) if self._second else (self.height() - px(21)) / 2
        paint_mark(painter, _MARKS[phase], QRectF(12, top + px(4), px(13), px(13)))
        width = metrics(13, SEMIBOLD).horizontalAdvance(self._clock) + 2
        left, right = 14 + px(18), self.width() - 12 - width
        token = "text"
        self._paint_line(painter, QRectF(left, top, right - left - 8, px(21)), self._title, token)
        token = "warn" if self._late or phase is CallPhase.LOST else _clock_token(phase)
        self._paint_line(painter, QRectF(right, top, width, px(21)), self._clock, token)
        token = "sec" if self._current else "muted"
        room = QRectF(left, px(26), self.width() - left - 12, px(18))
        self._paint_line(painter, room, self._second, token, 12, REGULAR)
        if self.hasFocus():
            focus_ring(painter, QRectF(self.rect()))
        painter.end()

    def _paint_ground(self, painter: QPainter) -> None:
        if self._current:
            painter.fillRect(self.rect(), color("accent_bg"))
            painter.fillRect(0, self.height() - 3, self.width(), 3, color("accent"))
        painter.setPen(color("line"))
        painter.drawLine(self.width() - 1, 10, self.width() - 1, self.height() - 10)

    def _paint_line(
        self,
        painter: QPainter,
        room: QRectF,
        text: str,
        token: str,
        size: int = 13,
        weight: int = SEMIBOLD,
    ) -> None:
        painter.setFont(font(size, weight))
        painter.setPen(color(token))
        elided = metrics(size, weight).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, elided)

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        self._take()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._take()
        else:
            super().keyPressEvent(event)

    def _take(self) -> None:
        if self._draft is not None:
            self.taken.emit(self._draft.call_id)


class CallStrip(Retranslatable, QWidget):
    """Up to six slots and «Новый F2»; follows the board."""

    def __init__(self, context: DeskContext, board: CallBoard, most: int = 6) -> None:
        """Make all slots at once; a call only fills one."""
        super().__init__()
        self._context, self._board = context, board
        self._slots = [CallSlot(self) for _ in range(most)]
        self._new = DeskButton("", "ghost", key="F2", icon="add")
        self._new.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setLayout(row(*self._slots, 6, self._new, STRETCH, spacing=0))
        for slot in self._slots:
            slot.taken.connect(self._on_taken)
        self._new.clicked.connect(board.new_call)
        board.cards_changed.connect(self.refresh)
        board.current_changed.connect(self.refresh)
        board.ticked.connect(self._on_ticked)
        self.retranslate()

    def refresh(self) -> None:
        """Show the calls as they stand now."""
        cards, current = self._board.cards, self._board.current.call_id
        warn_after = self._context.catalogue.settings.parked_warning_seconds
        now = self._context.clock()
        for place, slot in enumerate(self._slots):
            if place < len(cards):
                card = cards[place]
                slot.show_call(card, now, warn_after, current=card.call_id == current)
            else:
                slot.hide()

    def retranslate(self) -> None:
        """Set every sentence anew."""
        self._new.setText(translate("CallStrip", "New"))
        self.refresh()

    def _on_taken(self, call_id: UUID) -> None:
        self._board.go(call_id)

    def _on_ticked(self, _now: datetime) -> None:
        self.refresh()


def slot_title(draft: CallDraft) -> str:
    """Name the caller, else say what is known of the call."""
    if draft.caller_name:
        return short_name(draft.caller_name)
    if draft.dropped_at is not None:
        return translate("CallStrip", "Line broke")
    return (
        translate("CallStrip", "New client")
        if draft.new_contact
        else translate("CallStrip", "Call")
    )


def slot_second(draft: CallDraft) -> str:
    """``ООО «Вектор» · отложен``."""
    about = draft.organisation or draft.number_typed
    phases = {
        CallPhase.PARKED: translate("CallStrip", "parked"),
        CallPhase.WRAP_UP: translate("CallStrip", "wrap-up"),
    }
    return " · ".join(part for part in (about, phases.get(phase_of(draft), "")) if part)


def _clock_token(phase: CallPhase) -> str:
    return "ok" if phase is CallPhase.LIVE else "sec"
