"""«Кому»: the suggested person with reason and load, the backup, and another one on request."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.permissions import Permission, Reach, allows, reach_of
from app.domain.readmodels.calls import CallPlan
from app.domain.routing import Ranked
from ui.call.assignee_picker import AssigneePicker
from ui.call.assignee_words import backup_of, place_of, queue_name, reasons_of, route_of
from ui.call.parts import CallParts
from ui.formats import initials
from ui.texts.reasons import refusal
from ui.translations import Retranslatable, translate
from ui.widgets import Avatar, Card, DeskButton, ElidedLabel, column, fill, label, row
from ui.widgets.base import Ringed

_OPENING = {Qt.Key.Key_F4, Qt.Key.Key_Space}


class AssigneeCard(Ringed, Card):
    """The person; a focus stop where Enter keeps him. Signals: ``opened()``, ``passed()``."""

    opened = Signal()
    passed = Signal()

    def __init__(self) -> None:
        """Start without anybody."""
        super().__init__(kind="sub", across=True)
        self._avatar = Avatar("?")
        self._name, self._place = label("", "small_strong"), ElidedLabel("", "secondary")
        self._why = ElidedLabel("", "caption")
        self.change = DeskButton("", "chip", key="Alt+6")
        self.change.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.change.clicked.connect(self.opened)
        words = column(row(self._name, (self._place, 1), spacing=5), self._why, spacing=2)
        fill(self.box, self._avatar, (words, 1), self.change, margins=(10, 7, 10, 7), spacing=10)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_words(self, sign: str, name: str, place: str, why: str) -> None:
        """Show initials, name, where he works, why he."""
        self._avatar.set_initials(sign)
        self._name.setText(name)
        self._place.setText(place)
        self._why.setText(why)
        self.setAccessibleName(f"{translate('CallForm', 'Assign to')}: {name}")
        self.setAccessibleDescription(why)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter keeps, F4, Alt+↓ or Space open the list."""
        alt_down = event.key() == Qt.Key.Key_Down and event.modifiers()
        if event.key() in _OPENING or alt_down:
            self.opened.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self.passed.emit()
        else:
            super().keyPressEvent(event)


class AssigneeView(Retranslatable, QWidget):
    """Field 9."""

    def __init__(self, parts: CallParts, parent: QWidget | None = None) -> None:
        """Follow the plan."""
        super().__init__(parent)
        self._parts = parts
        self._caption, self._backup = label("", "caption"), ElidedLabel("", "caption")
        self._backup.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.card, self.picker = AssigneeCard(), AssigneePicker(parts)
        head = row(self._caption, (self._backup, 1), spacing=6)
        fill(QVBoxLayout(self), head, self.card, self.picker, spacing=4)
        self.card.opened.connect(self.open_picker)
        self.picker.done.connect(self._on_done)
        for signal in (parts.plan.planned, parts.matter.changed):
            signal.connect(self.refresh)
        parts.board.current_changed.connect(self._on_card_changed)
        self.retranslate()

    def retranslate(self) -> None:
        self._caption.setText(translate("CallForm", "Assign to"))
        self.refresh()

    def open_picker(self) -> None:
        """Alt+6: offer everybody."""
        if self.card.change.isEnabled():
            self.card.hide()
            self.picker.open()

    def refresh(self) -> None:
        """Show whom the plan names."""
        plan, catalogue = self._parts.plan.plan, self._parts.context.catalogue
        settled = self._parts.matter.category is not None
        self._backup.setText(backup_of(plan, catalogue) if plan and settled else "")
        self._show_right()
        if plan is None or (not settled and self._parts.matter.matter.group_id is None):
            self._show_unknown(plan)
        elif plan.chosen is None:
            self._show_queue(plan)
        else:
            self._show_person(plan.chosen, "" if self._by_hand else route_of(plan))

    def _show_right(self) -> None:
        """Whoever may assign no ticket at all reads why; the finer check is the service's."""
        actor, right = self._parts.context.actor, Permission.TICKET_ASSIGN
        may = reach_of(actor, right) is not Reach.NONE
        self.card.change.setEnabled(may)
        self.card.change.setToolTip("" if may else refusal(right, allows(actor, right).reason))

    def _show_unknown(self, plan: CallPlan | None) -> None:
        queue = queue_name(plan, self._parts.context.catalogue) if plan else ""
        hint = translate("CallForm", "without a category the ticket goes to queue “{group}”")
        self.card.change.setText(translate("CallForm", "Choose"))
        name = translate("CallForm", "Follows from the category")
        self.card.show_words("?", name, "", hint.format(group=queue) if queue else "")

    def _show_queue(self, plan: CallPlan) -> None:
        self.card.change.setText(translate("CallForm", "Choose"))
        name = translate("CallForm", "Queue “{group}”")
        queue = queue_name(plan, self._parts.context.catalogue)
        why = self._overridden() if self._by_hand else _why_queue(plan)
        self.card.show_words("?", name.format(group=queue), "", why)

    @property
    def _by_hand(self) -> bool:
        matter = self._parts.matter.matter
        return matter.group_id is not None or matter.assignee_id is not None

    def _show_person(self, chosen: Ranked, route: str) -> None:
        self.card.change.setText(translate("CallForm", "Change"))
        candidate = chosen.candidate
        place = f"· {place_of(candidate, self._parts.context.catalogue)}"
        why = reasons_of(chosen, self._parts.context.clock())
        said = " · ".join(part for part in (self._overridden(), route, why) if part)
        self.card.show_words(
            initials(candidate.full_name), _two_names(candidate.full_name), place, said
        )

    def _overridden(self) -> str:
        reason = self._parts.matter.matter.override_reason
        text = translate("CallForm", "chosen by hand: {reason}")
        return text.format(reason=reason) if reason else ""

    def _on_done(self) -> None:
        self.card.show()
        self.card.setFocus(Qt.FocusReason.TabFocusReason)
        self.refresh()

    def _on_card_changed(self) -> None:
        if self.picker.isVisible():
            self.picker.hide()
            self.card.show()
        self.refresh()


def _why_queue(plan: CallPlan) -> str:
    """Say why nobody is named: the rule wants the queue, or nobody is there."""
    nobody = translate("CallForm", "nobody is on shift, the first to come takes it")
    route = route_of(plan)
    if not plan.candidates or not route:
        return f"{route} · {nobody}" if route else nobody
    return f"{route} · {translate('CallForm', 'the first who is free takes it')}"


def _two_names(full_name: str) -> str:
    return " ".join(full_name.split()[:2])
