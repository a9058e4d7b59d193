"""Ends without a new ticket: a digit, Enter; off-topic asks its reason, a question its ticket."""

from typing import Final
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from app.domain.errors import RuleBroken
from app.domain.readmodels.calls import CallEnding
from app.domain.vocabulary import CallOutcome, StateType
from ui.call.dock_panel import DockPanel
from ui.call.journal_writer import PLACES, beside
from ui.call.parts import CallParts
from ui.kept_form import KeptForm
from ui.texts import error_text
from ui.texts.waiting import number_text
from ui.ticket_parts.own_editors import ListEditor
from ui.translations import Retranslatable, translate
from ui.widgets import STRETCH, DeskButton, Field, SegmentedControl, add, label, row

ENDINGS: Final = (
    CallOutcome.STATUS_QUESTION,
    CallOutcome.OFF_TOPIC,
    CallOutcome.WRONG_NUMBER,
    CallOutcome.CUT_OFF,
    CallOutcome.CONSULTATION,
)
_DONE: Final = {StateType.RESOLVED, StateType.CLOSED}
LONGEST: Final = 500


class EndingPanel(Retranslatable, DockPanel):
    """F10."""

    def __init__(self, parts: CallParts, parent: QWidget | None = None) -> None:
        """Ask about the card at hand."""
        super().__init__("sub", parent)
        self._parts = parts
        self._title, self._hint = label("", "h3"), label("", "caption")
        keys = tuple(str(n) for n in range(1, len(ENDINGS) + 1))
        self.kinds = SegmentedControl(_short_names(), keys=keys)
        self.note, self.tickets = QLineEdit(), ListEditor()
        self.note.setMaxLength(LONGEST)
        self._note_field = Field("", self.note)
        self._ticket_field = Field("", self.tickets, required=True)
        self._done = DeskButton("", "primary", key="Enter")
        self._done.clicked.connect(self.confirm)
        parts_kept = {"kind": self.kinds, "ticket": self.tickets, "note": self.note}
        self.kept = KeptForm(parts.context, f"{PLACES}ending", self, parts_kept)
        add(self.box, row(self._title, STRETCH, self._hint))
        add(self.box, self.kept.line)
        add(self.box, row(self.kinds, STRETCH))
        add(self.box, row((self._ticket_field, 1), (self._note_field, 1), self._done, spacing=12))
        self.kinds.chosen.connect(self._on_chosen)
        parts.board.current_changed.connect(self.hide)
        parts.caller.changed.connect(self._show_tickets)
        self.retranslate()

    def retranslate(self) -> None:
        self._title.setText(translate("CallForm", "Finish without a ticket"))
        self._hint.setText(translate("CallForm", "a digit chooses, Enter finishes, Esc goes back"))
        self.kinds.setAccessibleName(self._title.text())
        self.kinds.set_texts(_short_names())
        self._ticket_field.set_caption(translate("CallForm", "Which ticket they ask about"))
        self._done.setText(translate("CallForm", "Finish the call"))
        self._show_kind()

    def open(self) -> None:
        """Ask, with nothing chosen yet unless a note was left."""
        self.kept.stand(beside(self._parts.board.current), self._begin)
        self._show_kind()
        self.show()
        self.kinds.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_panel(self) -> None:
        """Go back; a choice alone is not taken for decided the next time."""
        if not self.note.text().strip():
            self.kept.finish()
        super().close_panel()

    def confirm(self) -> None:
        if self.kinds.current < 0:
            return
        outcome = ENDINGS[self.kinds.current]
        note = self.note.text().strip()
        if outcome is CallOutcome.OFF_TOPIC and not note:
            self._refuse(self._note_field, self.note, "reason")
        elif outcome is CallOutcome.STATUS_QUESTION and self._ticket() is None:
            self._refuse(self._ticket_field, self.tickets, "ticket")
        else:
            self.hide()
            self._parts.saving.finish(self._ending(outcome, note))

    def _begin(self) -> None:
        self.kinds.set_current(-1)
        self.note.clear()
        self._show_tickets()

    def _ending(self, outcome: CallOutcome, note: str) -> CallEnding:
        if outcome is CallOutcome.OFF_TOPIC:
            return CallEnding(outcome, reason=note)
        ticket = self._ticket() if outcome is CallOutcome.STATUS_QUESTION else None
        return CallEnding(outcome, ticket_id=ticket, note=note)

    def _ticket(self) -> UUID | None:
        chosen = self.tickets.currentData()
        history = self._parts.caller.view.history
        items = history.items if history else ()
        return next((each.ticket_id for each in items if str(each.ticket_id) == chosen), None)

    def _on_chosen(self, _place: int) -> None:
        """The caret goes where something is still to be said."""
        self._show_kind()
        outcome = ENDINGS[self.kinds.current]
        if outcome is CallOutcome.OFF_TOPIC:
            self.note.setText(" ".join(self._parts.matter.matter.description.split())[:LONGEST])
            self.note.setFocus(Qt.FocusReason.TabFocusReason)
            self.note.selectAll()
        elif outcome is CallOutcome.STATUS_QUESTION and self._ticket() is None:
            self.tickets.setFocus(Qt.FocusReason.TabFocusReason)

    def _show_kind(self) -> None:
        outcome = ENDINGS[self.kinds.current] if self.kinds.current >= 0 else None
        off_topic = outcome is CallOutcome.OFF_TOPIC
        self._ticket_field.setVisible(outcome is CallOutcome.STATUS_QUESTION)
        reason = translate("CallForm", "Why it is not ours")
        self._note_field.set_caption(reason if off_topic else translate("CallForm", "Note"))
        self._note_field.set_error("")
        self._ticket_field.set_error("")

    def _show_tickets(self) -> None:
        history = self._parts.caller.view.history
        items = history.items if history else ()
        rows = tuple((str(i.ticket_id), f"{number_text(i.number)} {i.subject}") for i in items)
        self.tickets.show_choices(rows)
        still_open = [each for each in items if each.state_type not in _DONE]
        if self._ticket() is None and len(still_open) > 0:
            self.tickets.show_value(str(still_open[0].ticket_id))

    def _refuse(self, field: Field, control: QWidget, name: str) -> None:
        field.set_error(error_text(RuleBroken("required", field=name)))
        control.setFocus(Qt.FocusReason.OtherFocusReason)


def _short_names() -> tuple[str, ...]:
    """The names in the order of ENDINGS, short enough to stand in one row of a small window."""
    return (
        translate("CallForm", "About a ticket"),
        translate("CallForm", "Not ours"),
        translate("CallForm", "Wrong number"),
        translate("CallForm", "Cut off"),
        translate("CallForm", "Advice given"),
    )
