"""The centre of the desk: the form from its head to what is read aloud, in the order of a call."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from app.domain.errors import DeskError
from ui.call.assignee_view import AssigneeView
from ui.call.clear_panel import ClearPanel
from ui.call.confirm_strip import ConfirmStrip
from ui.call.copy_panel import CopyPanel
from ui.call.details_row import DetailsRow
from ui.call.dock_panel import DockPanel
from ui.call.ending_panel import EndingPanel
from ui.call.form_head import FormHead
from ui.call.matter_view import MatterView
from ui.call.notice_panel import NoticePanel
from ui.call.parts import CallParts
from ui.call.priority_strip import PriorityStrip
from ui.call.problems_strip import ProblemsStrip
from ui.call.say_view import SayView
from ui.call.script_view import ScriptView
from ui.call.solve_panel import SolvePanel
from ui.call.urgency_view import UrgencyView
from ui.texts import error_text
from ui.texts.errors import field_name
from ui.translations import Retranslatable
from ui.widgets import STRETCH, Card, column, fill

WIDEST: Final = 960


class FormCard(Retranslatable, Card):
    """Signals: ``caller_wrong(field, text)`` a fault of the left column, empty when mended."""

    caller_wrong = Signal(str, str)

    def __init__(self, parts: CallParts, parent: QWidget | None = None) -> None:
        """Compose the form; what is asked in place stands at its foot."""
        super().__init__(parent=parent)
        self._parts = parts
        self.head, self.details, self.matter = FormHead(parts), DetailsRow(parts), MatterView(parts)
        self.script, self.urgency = ScriptView(parts), UrgencyView(parts)
        self.strip, self.assignee, self.say = (
            PriorityStrip(parts),
            AssigneeView(parts),
            SayView(parts),
        )
        self.problems = ProblemsStrip(parts, self._name_of)
        self.clear, self.solve, self.ending = (
            ClearPanel(parts),
            SolvePanel(parts),
            EndingPanel(parts),
        )
        self.copy, self.confirming = CopyPanel(parts), ConfirmStrip(parts)
        self.notice = NoticePanel(parts)
        self._area, self._inside = QScrollArea(), QWidget()
        self._compose()
        self.problems.shown.connect(self._show_faults)
        self.problems.go_to.connect(self.focus_field)
        self.head.details_wanted.connect(self.details.open)
        parts.board.edited.connect(self._forget_mended)

    def _compose(self) -> None:
        weight = column(self.urgency, self.strip, spacing=8)
        shown = (self.details, self.matter, self.script, weight, self.assignee, self.say, STRETCH)
        fill(QVBoxLayout(self._inside), *shown, spacing=11)
        self._area.setWidget(self._inside)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        box = self.box
        fill(box, self.head, (self._area, 1), *self.foot, margins=(16, 12, 16, 12), spacing=11)

    # ---- for the desk
    @property
    def panels(self) -> tuple[DockPanel, ...]:
        """The questions asked in place."""
        return self.clear, self.solve, self.ending, self.notice

    @property
    def foot(self) -> tuple[QWidget, ...]:
        """What stands below the form while there is something to answer or to mend."""
        return *self.panels, self.copy, self.confirming, self.problems

    def open_panel(self, panel: DockPanel) -> None:
        """Ask one thing at a time."""
        for each in self.panels:
            if each is not panel and each.isVisible():
                each.hide()
        if isinstance(panel, ClearPanel):
            panel.ask()
        elif isinstance(panel, SolvePanel | EndingPanel | NoticePanel):
            panel.open()

    def stops(self) -> tuple[QWidget, ...]:
        """Return what Tab goes through, fields 3 to 9 in order."""
        own = _controls_in(self.matter.own)
        rows = tuple(each for each in self.script.rows if each.isVisible())
        picker = (self.assignee.picker.line, self.assignee.picker.reason, self.assignee.card)
        details = (self.details.channel, self.details.time, self.details.look)
        weight = (self.urgency.impact, self.urgency.urgency)
        first = (*details, self.matter.text, self.matter.category.line)
        found = (*first, *own, *rows, *weight, *picker)
        return tuple(each for each in found if each.isVisible() and each.isEnabled())

    def focus_text(self) -> None:
        """Put the caret into the description."""
        self.matter.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_after_category(self) -> None:
        """Go on behind an accepted category: a missing own field, a question, else the impact."""
        wanting = self._missing_field()
        if wanting is not None:
            wanting.setFocus(Qt.FocusReason.TabFocusReason)
        elif self.script.has_question():
            self.script.take_focus()
        else:
            self.urgency.impact.setFocus(Qt.FocusReason.TabFocusReason)

    def focus_after_script(self) -> None:
        """The last question had its turn."""
        self.urgency.impact.setFocus(Qt.FocusReason.TabFocusReason)

    def focus_field(self, field: str) -> None:
        """Put the caret into the field that a fault names."""
        if field == "description":
            self.focus_text()
        elif field == "category":
            self.matter.category.line.setFocus(Qt.FocusReason.OtherFocusReason)
        elif field.startswith("field:"):
            own = self.matter.own.field(field)
            if own is not None:
                own.control.setFocus(Qt.FocusReason.OtherFocusReason)
        elif field == "assignee":
            self.assignee.open_picker()

    def ensure_visible(self, widget: QWidget) -> None:
        """Scroll a field of the form into sight."""
        if self._inside.isAncestorOf(widget):
            self._area.ensureWidgetVisible(widget, 0, 12)

    def set_compact(self, compact: bool) -> None:
        """Show less on a low screen."""
        self.script.set_compact(compact)
        self.say.set_compact(compact)

    def retranslate(self) -> None:
        """Every part speaks for itself; captions of faults follow them."""

    # ---- faults
    def _show_faults(self, problems: tuple[DeskError, ...]) -> None:
        texts = {each.field or "": error_text(each) for each in problems}
        self.matter.what.set_error(texts.get("description", ""))
        self.matter.category.set_error(texts.get("category", ""))
        self.matter.own.clear_errors()
        for place, text in texts.items():
            own = self.matter.own.field(place) if place.startswith("field:") else None
            if own is not None:
                own.set_error(text)
        for place in ("caller", "number"):
            self.caller_wrong.emit(place, texts.get(place, ""))

    def _forget_mended(self) -> None:
        """What was filled in since is no fault any more."""
        draft = self._parts.board.current
        filled = {
            "description": bool(draft.matter.description.strip()),
            "category": draft.matter.category_id is not None,
            "caller": draft.contact_id is not None
            or bool(draft.new_contact and draft.new_contact.full_name.strip()),
            "number": draft.contact_id is not None or bool(draft.number_typed.strip()),
        }
        filled |= {f"field:{key}": bool(text) for key, text in draft.matter.fields.items()}
        for problem in self.problems.problems:
            if problem.code == "required" and filled.get(problem.field or ""):
                self.problems.forget(problem.field or "")

    def _missing_field(self) -> QWidget | None:
        category, typed = self._parts.matter.category, self._parts.matter.matter.fields
        for each in category.fields if category else ():
            if each.required_on_create and not typed.get(each.code, ""):
                own = self.matter.own.field(f"field:{each.code}")
                return own.control if own else None
        return None

    def _name_of(self, field: str) -> str:
        if not field.startswith("field:"):
            name = field_name(field)
            return name[:1].lower() + name[1:]
        category = self._parts.matter.category
        named = {f"field:{each.code}": each.name for each in category.fields} if category else {}
        return named.get(field, field)


def _controls_in(host: QWidget) -> tuple[QWidget, ...]:
    """Return the focusable widgets of a part from top left to bottom right."""
    found = [
        each
        for each in host.findChildren(QWidget)
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and each.isVisible()
        and not each.focusProxy()
    ]
    return tuple(sorted(found, key=lambda each: _place(each, host)))


def _place(widget: QWidget, host: QWidget) -> tuple[int, int]:
    point = widget.mapTo(host, widget.rect().topLeft())
    return point.y() // 24, point.x()
