"""The head of the form: how the call stands, its clock, and whether the draft is safe."""

from datetime import datetime, timedelta
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.call_clock import CallPhase, phase_of, shown, wrapped_up
from app.domain.errors import DeskError
from app.domain.readmodels.calls import CallDraft
from ui.call.parts import CallParts
from ui.formats import ago, clock_seconds, stopwatch
from ui.theme import px
from ui.translations import Retranslatable, translate
from ui.widgets import (
    STRETCH,
    DeskButton,
    ElidedLabel,
    Figure,
    Mark,
    Pill,
    Shape,
    fill,
    label,
    set_tone,
)
from ui.widgets.marks import PillTone

_FRESH: Final = timedelta(seconds=2)


class FormHead(Retranslatable, QWidget):
    """Signals: ``details_wanted()`` channel, time of the call or remote look are to be told."""

    details_wanted = Signal()

    def __init__(self, parts: CallParts, parent: QWidget | None = None) -> None:
        """Follow the board's clock."""
        super().__init__(parent)
        self._parts = parts
        self._kept_at: datetime | None = None
        self._error: DeskError | None = None
        self._told: tuple[tuple[str, str], ...] = ()
        self._title, self._times = label("", "h1"), label("", "caption")
        self._pill, self._late = Pill("", height=22), Shape(Mark.RISK, 14)
        self._timer = Figure("", 20, "ok")
        self._kept, self._safe = ElidedLabel("", "caption"), Shape(Mark.SOLVED, 13)
        self._more = DeskButton("", "ghost", icon="more_horiz")
        self._more.setFixedHeight(px(28))
        self._more.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._more.clicked.connect(self.details_wanted)
        fill(
            QHBoxLayout(self), self._title, self._pill, self._late, self._timer, self._times,
            STRETCH, self._safe, self._kept, self._more, spacing=6,
        )  # fmt: skip
        board = parts.board
        board.kept.connect(self._on_kept)
        board.keeping_failed.connect(self._on_keeping_failed)
        for signal in (board.edited, board.current_changed, board.cards_changed, board.ticked):
            signal.connect(self.refresh)
        parts.context.connection.changed.connect(self.refresh)
        self.retranslate()

    def retranslate(self) -> None:
        self._title.setText(translate("CallForm", "New ticket"))
        details = translate("CallForm", "Channel, time of the call, remote look")
        self._more.setToolTip(f"{details}  Ctrl+Shift+M")
        self._more.setAccessibleName(details)
        self.refresh()

    def refresh(self, _now: object = None) -> None:
        """Show the clock and the draft's state as they are now."""
        now, draft = self._parts.context.clock(), self._parts.board.current
        begun = self._parts.board.has_begun(draft.call_id)
        self._show_phase(draft, now, begun=begun)
        for widget in (self._timer, self._times):
            widget.setVisible(begun)
        self._show_kept(begun=begun)
        self._told = self._wordings(draft, now)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _show_phase(self, draft: CallDraft, now: datetime, *, begun: bool) -> None:
        if not begun:
            self._pill.show_as(translate("CallForm", "no call yet"), Mark.FREE, "neutral")
            self._late.hide()
            return
        text, mark, tone = _phase_words(draft, now)
        self._pill.show_as(text, mark, tone)
        norm = timedelta(seconds=self._parts.context.catalogue.settings.call_norm_seconds)
        spent = shown(draft, now)
        late = spent > norm
        self._late.setVisible(late and phase_of(draft) is CallPhase.LIVE)
        self._timer.set_text(stopwatch(spent), "warn" if late else "ok")

    def _show_kept(self, *, begun: bool) -> None:
        failed = self._error is not None
        known = begun and (failed or self._kept_at is not None)
        self._safe.setVisible(known)
        self._kept.setVisible(known)
        self._safe.set_mark(Mark.RISK if failed else Mark.SOLVED)
        set_tone(self._kept, "warn" if failed else "")

    def _wordings(self, draft: CallDraft, now: datetime) -> tuple[tuple[str, str], ...]:
        """Times and draft, from the fullest words to the shortest: first the age goes."""
        norm = timedelta(seconds=self._parts.context.catalogue.settings.call_norm_seconds)
        started = clock_seconds(draft.started_at)
        times = translate("CallForm", "since {time} · norm {norm}")
        full = times.format(time=started, norm=_minutes(norm))
        since = translate("CallForm", "since {time}").format(time=started)
        kept = self._kept_words(now)
        return (full, kept[0]), (full, kept[1]), (since, kept[1]), ("", kept[1])

    def _kept_words(self, now: datetime) -> tuple[str, str]:
        if self._error is not None:
            failed = translate("CallForm", "the draft is not being saved")
            return failed, failed
        context = self._parts.context
        if context.sending.local_only or context.desk.offline.away:
            here = translate("CallForm", "draft on this computer")
            return here, here
        kept = translate("CallForm", "draft saved")
        if self._kept_at is None or now - self._kept_at < _FRESH:
            return kept, kept
        aged = translate("CallForm", "draft saved {ago}")
        return aged.format(ago=ago(self._kept_at, now)), kept

    def _fit(self) -> None:
        """Tell as much as the room allows; nothing is cut."""
        for times, kept in self._told:
            self._times.setText(times)
            self._kept.setText(kept)
            if self.sizeHint().width() <= self.width():
                return

    def _on_kept(self, now: datetime) -> None:
        self._kept_at, self._error = now, None
        self.refresh()

    def _on_keeping_failed(self, error: DeskError) -> None:
        self._error = error
        self.refresh()


def _minutes(span: timedelta) -> str:
    return stopwatch(span).removeprefix("0")


def _phase_words(draft: CallDraft, now: datetime) -> tuple[str, Mark, PillTone]:
    if draft.entered_afterwards:
        return translate("CallForm", "entered afterwards"), Mark.DRAFT, "neutral"
    match phase_of(draft):
        case CallPhase.LOST:
            return translate("CallForm", "caller lost"), Mark.DROPPED, "warn"
        case CallPhase.PARKED:
            return translate("CallForm", "parked"), Mark.WAIT, "neutral"
        case CallPhase.WRAP_UP:
            time = _minutes(wrapped_up(draft, now))
            text = translate("CallForm", "wrap-up {time}").format(time=time)
            return text, Mark.WRAP_UP, "accent"
    return translate("CallForm", "incoming call"), Mark.CALL, "ok"
