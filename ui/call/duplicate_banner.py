"""«Похожая заявка уже открыта»: the evidence, never a join by itself (N6)."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.readmodels.tickets import SimilarTicket
from app.domain.vocabulary import StateType
from ui.context import DeskContext
from ui.formats import day_time, duration, percent, short_name
from ui.texts.waiting import number_text
from ui.translations import Retranslatable, translate
from ui.widgets import STRETCH, Card, DeskButton, Mark, Shape, column, label, row

_ALIKE_ENOUGH_TO_SAY = 0.3


class DuplicateBanner(Retranslatable, Card):
    """Signals: ``joined(ticket_id)`` Alt+4, ``dismissed()`` Alt+5."""

    joined = Signal(object)
    dismissed = Signal()

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        """Start hidden."""
        self._context = context
        self._tickets: tuple[SimilarTicket, ...] = ()
        self._title = label("", "small_strong", wrap=True)
        self._words = label("", "secondary", wrap=True)
        self._join = DeskButton("", "chip", key="Alt+4")
        self._other = DeskButton("", "chip", key="Alt+5")
        mark = column(1, Shape(Mark.DUPLICATE, 15), STRETCH, spacing=0)
        super().__init__(
            row(mark, (column(self._title, self._words, spacing=2), 1), spacing=8),
            row(self._join, self._other, STRETCH, spacing=6),
            kind="warn",
            margins=(12, 9, 10, 9),
            spacing=7,
            parent=parent,
        )
        self._join.clicked.connect(self.join)
        self._other.clicked.connect(self.dismiss)
        self.hide()

    def show_tickets(self, tickets: tuple[SimilarTicket, ...]) -> None:
        """Show the best of them, or nothing."""
        self._tickets = tickets
        self.setVisible(bool(tickets))
        self.retranslate()

    def ask(self) -> None:
        """Take the focus: saving waits for an answer once."""
        self._join.setFocus()

    def join(self) -> bool:
        """Answer that the call belongs to that ticket; False when nothing is shown."""
        if not self._tickets:
            return False
        self.joined.emit(self._tickets[0].ticket_id)
        return True

    def dismiss(self) -> bool:
        """Answer that it is something else; False when nothing is shown."""
        shown = bool(self._tickets)
        if shown:
            self.dismissed.emit()
        return shown

    def retranslate(self) -> None:
        """Set every sentence anew."""
        self._join.setText(translate("Duplicate", "Add to it"))
        self._other.setText(translate("Duplicate", "It is different"))
        if not self._tickets:
            return
        best = self._tickets[0]
        self._title.setText(self._heading(best))
        words = self._evidence(best)
        if len(self._tickets) > 1:
            words += " · " + translate("Duplicate", "%n more alike", len(self._tickets) - 1)
        self._words.setText(words)
        self.setAccessibleName(self._title.text())
        self.setAccessibleDescription(words)

    def _heading(self, ticket: SimilarTicket) -> str:
        if ticket.state_type in (StateType.RESOLVED, StateType.CLOSED):
            return translate("Duplicate", "The same was solved not long ago")
        if ticket.same_category or ticket.similarity >= _ALIKE_ENOUGH_TO_SAY:
            return translate("Duplicate", "Similar ticket already open")
        return translate("Duplicate", "This client has an open ticket")

    def _evidence(self, ticket: SimilarTicket) -> str:
        now = self._context.clock()
        parts = [f"{number_text(ticket.number)} «{ticket.subject}»"]
        if ticket.assignee_name:
            parts.append(short_name(ticket.assignee_name))
        if ticket.resolved_at is not None:
            solved = translate("Duplicate", "solved {when}")
            parts.append(solved.format(when=day_time(ticket.resolved_at, now)))
        else:
            age = translate("Duplicate", "open for {time}")
            parts.append(age.format(time=duration(now - ticket.opened_at)))
        if ticket.similarity >= _ALIKE_ENOUGH_TO_SAY:
            alike = translate("Duplicate", "text alike {share}")
            parts.append(alike.format(share=percent(ticket.similarity)))
        return " · ".join(parts)
