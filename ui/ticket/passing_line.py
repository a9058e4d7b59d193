"""The line below the group: why a ticket is passed on, or what was tried before a farther line."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtWidgets import QLineEdit

from app.domain.readmodels.tickets import TimelineItem
from app.services.ticket_hands import Why
from ui.ticket_parts.tried import offered_words
from ui.translations import translate
from ui.widgets import Field

REASON: Final = "reason"
TRIED: Final = "tried"


class PassingLine(Field):
    """Hidden until the service asks for words."""

    def __init__(self) -> None:
        """Start hidden, asking for nothing."""
        self.line, self._asked = QLineEdit(), REASON
        super().__init__("", self.line, required=True, key="Enter")
        self.hide()

    def ask(self, asked: str, timeline: Sequence[TimelineItem]) -> bool:
        """Ask for what the service missed; False when it was nothing of this line.

        What was tried is offered from the last note, to be typed over.
        """
        if asked not in {REASON, TRIED}:
            return False
        self._asked = asked
        self.name()
        if asked == TRIED and not self.line.text():
            self.line.setText(offered_words(timeline))
            self.line.selectAll()
        self.show()
        self.line.setFocus()
        return True

    def name(self) -> None:
        """Set the caption anew."""
        tried = translate("Properties", "What was tried already")
        why = translate("Properties", "Why it is passed on")
        self.set_caption(tried if self._asked == TRIED else why)

    def words(self) -> Why:
        """Return what was typed."""
        text = self.line.text()
        return Why(tried=text) if self._asked == TRIED else Why(text)

    def forget(self) -> None:
        """Ask for nothing any more."""
        self._asked = REASON
        self.line.clear()
        self.hide()
        self.name()
