"""Somebody else than suggested: people with their load, queues, and a short reason."""

from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.domain.folding import fold
from app.domain.readmodels.calls import CallPlan
from ui.call.assignee_words import group_name, line_of_group, reasons_of
from ui.call.journal_writer import PLACES, beside
from ui.call.parts import CallParts
from ui.kept_form import KeptForm
from ui.kept_parts import Part, Value, go_to_end
from ui.translations import Retranslatable, translate
from ui.widgets import Candidate, TypeAhead, fill

LONGEST_REASON = 200


@dataclass(frozen=True, slots=True)
class Choice:
    """A person, or a queue when ``agent_id`` is None; ``usual`` is the one suggested anyway."""

    agent_id: UUID | None
    group_id: UUID | None
    usual: bool


class AssigneePicker(Retranslatable, QWidget):
    """Type-ahead first, then the reason. Signals: ``done()`` chosen, kept or given up."""

    done = Signal()

    def __init__(self, parts: CallParts, parent: QWidget | None = None) -> None:
        """Start closed."""
        super().__init__(parent)
        self._parts = parts
        self._choice: Choice | None = None
        self.line, self.reason = TypeAhead(), QLineEdit()
        self.reason.setMaxLength(LONGEST_REASON)
        chosen = Part(self._told, self._choose_told)
        inputs: dict[str, QWidget | Part] = {
            "line": self.line, "chosen": chosen, "reason": self.reason,
        }  # fmt: skip
        self.kept = KeptForm(parts.context, f"{PLACES}assignee", self, inputs)
        fill(QVBoxLayout(self), self.kept.line, self.line, self.reason, spacing=6)
        self.line.asked.connect(self._on_asked)
        self.line.accepted.connect(self._on_accepted)
        self.reason.returnPressed.connect(self._on_reason)
        self.hide()
        self.retranslate()

    def retranslate(self) -> None:
        self.line.setPlaceholderText(translate("CallForm", "Surname or queue"))
        self.line.setAccessibleName(translate("CallForm", "Assign to"))
        self.reason.setPlaceholderText(translate("CallForm", "Why not the one suggested, Enter"))
        self.reason.setAccessibleName(translate("CallForm", "Reason of another assignee"))

    def open(self) -> None:
        """Offer everybody at once, or go on with the reason that was left."""
        self.kept.stand(beside(self._parts.board.current), self._begin)
        self.show()
        if self._choice is not None:
            self._ask_reason()
            return
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._on_asked(self.line.text())

    def close_picker(self) -> None:
        """Leave everything as it was."""
        self.line.close_list()
        self.hide()
        self.done.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc gives up."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_picker()
            return
        super().keyPressEvent(event)

    def _on_asked(self, text: str) -> None:
        wanted = fold(text).split()
        rows = (*self._people(), *self._queues())
        fits = (row for row in rows if all(word in fold(row.text) for word in wanted))
        self.line.offer(tuple(fits))

    def _people(self) -> tuple[Candidate, ...]:
        plan, now = self._parts.plan.current, self._parts.context.clock()
        if plan is None:
            return ()
        usual = self._usual(plan)
        return tuple(
            Candidate(
                each.candidate.full_name,
                reasons_of(each, now),
                Choice(
                    each.candidate.agent_id,
                    each.candidate.group_id or plan.group_id,
                    each.candidate.agent_id == usual,
                ),
            )
            for each in plan.candidates
        )

    def _usual(self, plan: CallPlan) -> UUID | None:
        """Name the one suggested anyway; while a choice by hand stands, a route's is not known."""
        matter = self._parts.matter.matter
        by_hand = matter.assignee_id is not None or matter.group_id is not None
        if plan.route is None and plan.by_category is None and plan.candidates:
            return plan.candidates[0].candidate.agent_id
        return plan.chosen.candidate.agent_id if plan.chosen and not by_hand else None

    def _queues(self) -> tuple[Candidate, ...]:
        text = translate("CallForm", "Queue “{group}”")
        groups = self._parts.context.catalogue.groups.values()
        return tuple(
            Candidate(
                text.format(group=group_name(each)),
                line_of_group(each),
                Choice(None, each.group_id, usual=False),
            )
            for each in sorted(groups, key=lambda each: (each.line, each.code))
        )

    def _on_accepted(self, candidate: Candidate) -> None:
        choice = candidate.data
        if not isinstance(choice, Choice):
            return
        if choice.usual:
            self._parts.plan.choose_assignee(None, None, "")
            self.kept.finish()
            self.close_picker()
            return
        self._choice = choice
        self.kept.note()
        self._ask_reason()

    def _begin(self) -> None:
        self._choice = None
        self.reason.clear()
        self.reason.hide()
        self.line.clear()
        self.line.show()

    def _ask_reason(self) -> None:
        self.reason.show()
        self.reason.setFocus(Qt.FocusReason.TabFocusReason)
        go_to_end(self.reason)

    def _told(self) -> list[str | None] | None:
        if self._choice is None:
            return None
        keys = self._choice.agent_id, self._choice.group_id
        return [str(key) if key else None for key in keys]

    def _choose_told(self, told: Value) -> None:
        agent, group = told or (None, None)
        self._choice = None
        if agent or group:
            keys = (UUID(agent) if agent else None, UUID(group) if group else None)
            self._choice = Choice(*keys, usual=False)

    def _on_reason(self) -> None:
        reason = self.reason.text().strip()
        if self._choice is not None and reason:
            self._parts.plan.choose_assignee(self._choice.agent_id, self._choice.group_id, reason)
            self.kept.finish()
            self.close_picker()
