"""Priority, both times and the reasons in one line."""

from datetime import datetime, timedelta
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.domain.readmodels.calls import CallPlan
from app.domain.sla import SlaTargets
from app.domain.sla_choice import PolicyBy
from app.domain.vocabulary import Priority
from ui.call.parts import CallParts
from ui.formats import duration, until
from ui.texts.deadline_words import policy_sentence
from ui.texts.reasons import priority_reason
from ui.texts.words import priority_name, priority_short
from ui.translations import Retranslatable, translate
from ui.widgets import Card, ElidedLabel, Mark, Pill, column, fill, label, row, vline
from ui.widgets.marks import PillTone

_PILLS: Final[dict[Priority, tuple[Mark, PillTone]]] = {
    Priority.CRITICAL: (Mark.P1, "danger"),
    Priority.HIGH: (Mark.P2, "warn"),
    Priority.NORMAL: (Mark.P3, "neutral"),
    Priority.LOW: (Mark.P4, "neutral"),
}
_HOUR: Final = timedelta(hours=1)


class _Due(QWidget):
    """Caption, deadline, and how long that is."""

    def __init__(self) -> None:
        super().__init__()
        self.caption, self._until = label("", "caption"), label("", "small_strong")
        self._span = label("", "caption")
        line = row(self._until, self._span, spacing=6)
        box = column(self.caption, line, spacing=1)
        self.setLayout(box)

    def show_due(self, due_at: datetime | None, span: timedelta | None, now: datetime) -> None:
        self.setVisible(due_at is not None and span is not None)
        if due_at is not None and span is not None:
            self._until.setText(until(due_at, now))
            self._span.setText(working_span(span))
            self.setAccessibleName(f"{self.caption.text()} {self._until.text()}")


class PriorityStrip(Retranslatable, Card):
    """Follows impact and urgency at once, the times as soon as they are planned."""

    def __init__(self, parts: CallParts, parent: QWidget | None = None) -> None:
        """Follow matter and plan."""
        super().__init__(kind="sub", across=True, parent=parent)
        self._parts = parts
        self._pill = Pill("", Mark.P3, text_size=13, height=28)
        self._react, self._solve = _Due(), _Due()
        self._terms, self._why = ElidedLabel("", "secondary"), ElidedLabel("", "caption")
        self._why.setAlignment(Qt.AlignmentFlag.AlignRight)
        items = (
            self._pill,
            vline(),
            self._react,
            10,
            self._solve,
            (self._terms, 1),
            (self._why, 1),
        )
        fill(self.box, *items, margins=(10, 8, 12, 8), spacing=12)
        for signal in (parts.matter.changed, parts.plan.planned, parts.board.current_changed):
            signal.connect(self.refresh)
        self.retranslate()

    def retranslate(self) -> None:
        self._react.caption.setText(translate("CallForm", "React"))
        self._solve.caption.setText(translate("CallForm", "Solve"))
        self.refresh()

    def refresh(self) -> None:
        """Show priority and reasons of now; times of the last plan until the next one comes."""
        plan, now = self._parts.plan.plan, self._parts.context.clock()
        assessed = self._parts.matter.priority
        mark, tone = _PILLS[assessed.priority]
        name = f"{priority_short(assessed.priority)} · {priority_name(assessed.priority)}"
        self._pill.show_as(name, mark, tone)
        without = self._without_contract(plan)
        targets = plan.targets if plan is not None and not without else None
        self._show_targets(targets, now)
        self._terms.setText(without)
        self._terms.setVisible(bool(without))
        why = " + ".join(map(priority_reason, assessed.reasons))
        self._why.setText(
            "" if without else " · ".join(each for each in (why, _terms(plan)) if each)
        )
        self._why.setVisible(not without)

    def _show_targets(self, targets: SlaTargets | None, now: datetime) -> None:
        for due in (self._react, self._solve):
            due.setVisible(targets is not None)
        if targets is not None:
            self._react.show_due(targets.first_response_due_at, targets.first_response, now)
            self._solve.show_due(targets.resolution_due_at, targets.resolution, now)

    def _without_contract(self, plan: CallPlan | None) -> str:
        """Say whose times they are while nobody knows whether there is a contract."""
        known = self._parts.board.current.client_id is not None
        if plan is None or plan.targets is None or plan.from_contract or known:
            return ""
        spans = (plan.targets.first_response, plan.targets.resolution)
        react, solve = (duration(each) if each is not None else "…" for each in spans)
        text = translate(
            "CallForm", "Contract unknown: times of “{policy}”, react in {react}, solve in {solve}"
        )
        return text.format(policy=plan.policy_name, react=react, solve=solve)


def _terms(plan: CallPlan | None) -> str:
    """Say which times hold where they are not the room's usual ones."""
    if plan is None or plan.policy_by in (None, PolicyBy.DEFAULT):
        return ""
    return policy_sentence(plan.policy_name, plan.policy_by, plan.policy_rule)


def working_span(span: timedelta) -> str:
    """``15 минут``, ``4 рабочих часа``: a target in working time."""
    minutes = round(span.total_seconds() / 60)
    if span < _HOUR:
        return translate("CallForm", "%n minute(s)", n=minutes)
    if minutes % 60 == 0:
        return translate("CallForm", "%n working hour(s)", n=minutes // 60)
    return translate("CallForm", "{time} of working time").format(time=duration(span))
