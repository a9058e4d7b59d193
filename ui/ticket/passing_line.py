"""The line below the group: why a ticket is passed on, or what was tried before a farther line."""

from functools import partial
from typing import Final
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from app.services.ticket_hands import Why
from ui.kept_form import KeptForm, Taken
from ui.kept_parts import go_to_end
from ui.texts import named
from ui.ticket_parts.ticket_at_hand import Deed, TicketAtHand
from ui.ticket_parts.tried import offered_words
from ui.translations import translate
from ui.widgets import Field

PLACE: Final = "passing"
REASON: Final = "reason"
TRIED: Final = "tried"
To = tuple[UUID | None, UUID | None]
"""Whom a ticket is to go to, and which group."""


class PassingLine(Field):
    """Hidden until the service asks for words, or some were left of the ticket at hand.

    Signals: ``passed(assignee, group)`` Enter: pass it on as it was meant.
    """

    passed = Signal(object, object)

    def __init__(self, ticket: TicketAtHand) -> None:
        """Start hidden, asking for nothing."""
        self.line, self._asked = QLineEdit(), REASON
        super().__init__("", self.line, required=True, key="Enter")
        self._ticket, self._writings = ticket, ticket.context.writings
        self._to: To | None = None
        self._sent: dict[UUID, Taken] = {}
        self.kept = KeptForm(ticket.context, PLACE, self, {"line": self.line})
        box = self.layout()
        if box is not None:
            box.addWidget(self.kept.line)
        self.line.returnPressed.connect(self._on_enter)
        ticket.chosen.connect(self._leave)
        ticket.read.connect(self._offer_left)
        ticket.deed_done.connect(self._on_done)
        self._writings.restored.connect(self._offer_left)
        self.hide()

    def words_for(self, assignee: UUID | None, group: UUID | None) -> Why:
        """Return what was typed, for whom the ticket goes to now."""
        self._to = assignee, group
        if self._ticket.ticket_id is not None:
            self._sent[self._ticket.ticket_id] = self.kept.taken()
        text = self.line.text()
        return Why(tried=text) if self._asked == TRIED else Why(text)

    def ask(self, asked: str) -> bool:
        """Ask for what the service missed; False when it was nothing of this line.

        What was tried is offered from the last note, to be typed over.
        """
        if asked not in {REASON, TRIED} or self._to is None:
            return False
        self._open(asked, self._to)
        self.line.setFocus()
        self.line.selectAll()
        if self.kept.differs:
            go_to_end(self.line)
        return True

    def name(self) -> None:
        """Set the caption anew, and to whom it goes."""
        tried = translate("Properties", "What was tried already")
        why = translate("Properties", "Why it is passed on")
        self.set_caption(tried if self._asked == TRIED else why)
        catalogue = self._ticket.context.catalogue
        assignee, group = self._to or (None, None)
        person = catalogue.agents.get(assignee) if assignee else None
        queue = catalogue.groups.get(group) if group else None
        to = person.full_name if person else named(queue.name, queue.name_en) if queue else ""
        self.set_note(f"→ {to}" if to else "")

    # ---- inside
    def _open(self, asked: str, to: To) -> None:
        self._to = to
        assignee, group = to
        record = f"{self._ticket.ticket_id}/{asked}/{assignee or ''}/{group or ''}"
        self.kept.stand(record, partial(self._begin, asked))
        self.show()

    def _begin(self, asked: str) -> None:
        self._asked = asked
        self.line.setText(offered_words(self._ticket.timeline) if asked == TRIED else "")
        self.name()

    def _on_enter(self) -> None:
        if self._to is not None:
            self.passed.emit(*self._to)

    def _leave(self) -> None:
        """Another ticket, or nothing more to say: what was typed stays with its own."""
        self._to, self._asked = None, REASON
        self.kept.stand(None, self.line.clear)
        self.hide()
        self.name()

    def _offer_left(self) -> None:
        card = self._ticket.card
        if card is None or self._to is not None:
            return
        for each in self._writings.left(PLACE):
            ticket, asked, *keys = each.record.split("/")
            if ticket == str(card.ticket_id):
                assignee, group = (UUID(key) if key else None for key in keys)
                self._open(asked, (assignee, group))
                return

    def _on_done(self, deed: Deed, _card: object) -> None:
        sent = self._sent.pop(deed.ticket_id, None) if deed.name == "assign" else None
        if sent is not None:
            self.kept.saved(sent)
            if deed.ticket_id == self._ticket.ticket_id:
                self._leave()
