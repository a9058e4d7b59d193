"""What the keys of an outage do at the call desk: link the matter, declare the outage."""

from functools import partial

from PySide6.QtCore import QObject

from app.domain.errors import DeskError
from app.domain.vocabulary import Spread
from app.services.operation import Outcome
from ui.call.outage_strip import OutageStrip
from ui.call.outage_view import OutageView
from ui.call.parts import CallParts
from ui.texts import error_text
from ui.translations import translate


class OutageKeys(QObject):
    """Stands between the card that shows the outage and the matter at hand."""

    def __init__(self, parts: CallParts, card: OutageView, strip: OutageStrip) -> None:
        """Answer the chips of the card, and of the strip that stands in for it."""
        super().__init__(card)
        self._parts, self._card, self._strip = parts, card, strip
        card.linked.connect(self.link)
        strip.linked.connect(self.link)
        parts.matter.changed.connect(self._show_strip)
        card.declared.connect(self.declare)

    def can_link(self) -> bool:
        """Tell whether there is a link to take back, or an outage with a ticket to link to."""
        outage = self._parts.plan.outage
        linked = self._parts.matter.matter.outage_id is not None
        return linked or (outage is not None and outage.ticket_id is not None)

    def takes_offer(self) -> bool:
        """Tell whether Alt+9 is the outage's now: out of sight it leaves the key to a banner."""
        shown = self._card.link.isVisible() or self._strip.link.isVisible()
        seen = shown or not self._parts.context.notices.offers(self._card.link.key())
        return seen and self.can_link()

    def link(self) -> None:
        """Alt+9: the ticket will be linked to the outage's own when it is saved, or not again."""
        if not self.can_link():
            return
        matter, outage = self._parts.matter, self._parts.plan.outage
        linked = matter.matter.outage_id is not None
        matter.link_outage(None if linked or outage is None else outage.ticket_id)
        self._tell_unseen()

    def declare(self) -> None:
        """Ctrl+Shift+9: the oldest ticket becomes the outage; nobody's ticket is joined by it."""
        outage, context = self._card.outage, self._parts.context
        if outage is None or outage.ticket_id is None or not self._card.can_declare:
            return
        mark, ticket_id = context.desk.outages.mark, outage.ticket_id
        work = partial(mark, context.actor, ticket_id, Spread.SYSTEMIC)
        context.background.write(work, self._on_declared, self._on_failed)

    def _show_strip(self) -> None:
        tied = self._parts.matter.matter.outage_id is not None
        self._strip.show_outage(self._parts.plan.near, tied=tied)

    def _on_declared(self, outcome: Outcome[object]) -> None:
        context = self._parts.context
        context.notices.done(
            translate("CallSide", "The outage is declared: say what is told of it")
        )
        context.hub.publish(outcome.changes, self)

    def _on_failed(self, error: DeskError) -> None:
        self._parts.context.notices.error(error_text(error))

    def _tell_unseen(self) -> None:
        """On a narrow window the card that shows the link may be out of sight."""
        if not self._card.isVisible():
            unlinked = translate("CallSide", "Will not be linked to the outage")
            self._parts.context.notices.done(self._card.told() or unlinked)
