"""The bottom bar: park, lost, clear; the day's figures; solved at once, assign."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.kpi import KpiMeasure, target_for
from app.domain.permissions import Permission, allows
from app.domain.readmodels.calls import ShiftFigures
from ui.call.parts import CallParts
from ui.call.solve_panel import refused_at_once
from ui.texts.reasons import refusal
from ui.texts.waiting import queue_text
from ui.translations import Retranslatable, translate
from ui.widgets import Bar, DeskButton, ElidedLabel, set_tone

_HIGH: Final = 60


class OutcomeBar(Retranslatable, Bar):
    """Signals: ``pressed(action id)`` a button was used; ``tabbed(forwards)`` Tab leaves it."""

    pressed = Signal(str)
    tabbed = Signal(bool)

    def __init__(self, parts: CallParts, parent: QWidget | None = None) -> None:
        """Follow rights and figures."""
        self._parts, self._compact = parts, False
        self.park = DeskButton("", "ghost", key="F3", icon="pause")
        self.lost = DeskButton("", "ghost", key="F12", icon="phone_missed")
        self.clear = DeskButton("", "ghost", key="Ctrl+Del")
        self.knowledge = DeskButton("", "ghost", key="Ctrl+B", icon="menu_book")
        self.figures = ElidedLabel("", "caption")
        self.figures.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.solve = DeskButton("", key="Ctrl+Shift+Enter", icon="check_circle", large=True)
        self.assign = DeskButton("", "primary", key="Ctrl+Enter", large=True)
        left = (self.park, self.lost, self.clear, self.knowledge)
        right = ((self.figures, 1), 14, self.solve, self.assign)
        super().__init__(
            "bottom", *left, *right, thickness=_HIGH, margins=(14, 0, 14, 0), parent=parent
        )
        self._wire()
        parts.shift.changed.connect(self.refresh)
        parts.context.sending.changed.connect(self.retranslate)
        parts.context.connection.changed.connect(self._on_connection)
        parts.board.ticked.connect(self._on_ticked)
        parts.board.cards_changed.connect(self.refresh)
        parts.matter.changed.connect(self._show_rights)
        self.retranslate()

    def _wire(self) -> None:
        names = {
            self.park: "call.park",
            self.lost: "call.lost",
            self.clear: "call.clear",
            self.knowledge: "call.knowledge",
            self.solve: "call.solve",
            self.assign: "call.save",
        }
        for button, name in names.items():
            button.setObjectName(name)
            button.clicked.connect(self._on_clicked)
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            if button not in (self.solve, self.assign):
                button.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def retranslate(self) -> None:
        self.lost.setText(translate("CallBar", "Caller lost"))
        self.clear.setText(translate("CallBar", "Clear"))
        self.knowledge.setText(translate("CallBar", "Solution and knowledge"))
        self.solve.setText(translate("CallBar", "Solved at once"))
        whole, short = (
            translate("CallBar", "Assign and finish the call"),
            translate("CallBar", "Assign"),
        )
        if self._parts.context.sending.local_only:
            whole = short = translate("CallBar", "Take down here")
        self.assign.setText(short if self._compact else whole)
        self.assign.setAccessibleName(whole)
        self.refresh()

    def set_compact(self, compact: bool) -> None:
        """Give the right column's key a button and the figures' room to it."""
        self._compact = compact
        self.retranslate()

    def refresh(self) -> None:
        """Show rights, the park button's other side, and the figures."""
        draft = self._parts.board.current
        parked = draft.parked_at is not None
        resume, park = translate("CallBar", "Resume"), translate("CallBar", "Park")
        self.park.setText(resume if parked else park)
        self.park.set_icon_name("play_arrow" if parked else "pause")
        begun = self._parts.board.has_begun(draft.call_id)
        for button in (self.park, self.lost, self.clear):
            button.setEnabled(begun)
        self.knowledge.setVisible(self._compact)
        queue = queue_text(self._parts.context.sending.sight)
        self.figures.setVisible(not self._compact)
        set_tone(self.figures, "warn" if queue else "")
        self.figures.setText(self._figures(self._parts.context.clock()))
        self._show_rights()

    def focusNextPrevChild(self, forwards: bool) -> bool:
        """The desk knows what comes next."""
        self.tabbed.emit(forwards)
        return True

    def _show_rights(self) -> None:
        actor, why = self._parts.context.actor, ""
        for right in (Permission.CALL_REGISTER, Permission.TICKET_REGISTER):
            decision = allows(actor, right)
            why = why if decision else refusal(right, decision.reason)
        for button in (self.solve, self.assign):
            not_now = refused_at_once(self._parts) if button is self.solve else ""
            button.setEnabled(not (why or not_now))
            button.setToolTip(why or not_now)

    def _on_connection(self, _state: object) -> None:
        self.retranslate()

    def _figures(self, now: datetime) -> str:
        queue = queue_text(self._parts.context.sending.sight)
        if queue:
            return queue
        figures = self._parts.shift.figures
        if figures is None:
            return ""
        context = self._parts.context
        wanted = partial(target_for, context.catalogue.targets, context.actor)
        return " · ".join(part for part in _parts_of(figures, now, wanted) if part)

    def _on_ticked(self, now: datetime) -> None:
        text = self._figures(now)
        if text != self.figures.text():
            self.figures.setText(text)

    def _on_clicked(self) -> None:
        self.pressed.emit(self.sender().objectName())


def _parts_of(
    figures: ShiftFigures, now: datetime, wanted: Callable[[KpiMeasure], int | None]
) -> tuple[str, ...]:
    shift = ""
    if figures.on_shift_since is not None:
        minutes = int((now - figures.on_shift_since).total_seconds() // 60)
        time = f"{minutes // 60}:{minutes % 60:02}"
        shift = translate("CallBar", "Shift {time}").format(time=time)
    calls = translate("CallBar", "%n call(s)", n=figures.calls)
    if not figures.calls:
        return shift, calls
    mean = translate("CallBar", "handling {time}").format(
        time=_clock(figures.mean_handling_seconds)
    )
    longest, at_once = wanted(KpiMeasure.CALL_SECONDS), wanted(KpiMeasure.SOLVED_AT_ONCE)
    if longest is not None:
        mean += translate("CallBar", " (target ≤ {time})").format(time=_clock(longest))
    return shift, calls, mean, _at_once(figures, at_once)


def _at_once(figures: ShiftFigures, target: int | None) -> str:
    """Say the share only where the room wants one."""
    if target is None:
        return ""
    share = round(100 * figures.solved_at_once / figures.calls)
    text = translate("CallBar", "at once {share} % (target ≥ {target} %)")
    return text.format(share=share, target=target)


def _clock(seconds: int) -> str:
    return f"{seconds // 60}:{seconds % 60:02}"
