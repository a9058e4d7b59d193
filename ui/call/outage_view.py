"""«Сейчас у других»: several clients with one matter within hours, perhaps one fault."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.domain.readmodels.calls import Outage
from app.domain.ticket_number import show_number
from ui.call.category_field import category_name
from ui.call.parts import CallParts
from ui.translations import Retranslatable, translate
from ui.widgets import STRETCH, Card, DeskButton, Mark, Pill, add, label, row


class OutageView(Retranslatable, Card):
    """Signals: ``linked()`` the matter belongs to the outage, or not after all (Alt+9)."""

    linked = Signal()

    def __init__(self, parts: CallParts, parent: QWidget | None = None) -> None:
        """Hidden while nothing piles up."""
        super().__init__(spacing=7, parent=parent)
        self._parts = parts
        self._title, self._text = label("", "h3"), label("", "secondary", wrap=True)
        self._tied = label("", "small", "accent", wrap=True)
        self._pill = Pill("", Mark.RISK, "warn")
        self.link = DeskButton("", "chip", key="Alt+9")
        self.link.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.link.clicked.connect(self.linked)
        add(self.box, row(self._title, STRETCH, self._pill))
        add(self.box, self._text)
        add(self.box, self._tied)
        add(self.box, row(self.link, STRETCH, spacing=6))
        for signal in (parts.plan.outages_changed, parts.matter.changed):
            signal.connect(self.refresh)
        self.retranslate()

    @property
    def outage(self) -> Outage | None:
        """The outage of the category at hand; on an empty desk, the largest."""
        plan = self._parts.plan
        if self._parts.matter.category is not None:
            return plan.outage
        return max(plan.outages, key=lambda each: each.count, default=None)

    def retranslate(self) -> None:
        self._title.setText(translate("CallSide", "With others now"))
        self._pill.show_as(translate("CallSide", "perhaps an outage"), Mark.RISK, "warn")
        self.refresh()

    def refresh(self) -> None:
        """Show the count, the hours, and the ticket to link to."""
        self._tied.hide()
        outage = self.outage
        catalogue = self._parts.context.catalogue
        category = catalogue.categories.get(outage.category_id) if outage else None
        self.setVisible(outage is not None and category is not None)
        if outage is None or category is None:
            return
        name, hours = category_name(category), catalogue.settings.outage_hours
        count = translate("CallSide", "%n ticket(s)", n=outage.count)
        span = translate("CallSide", "within %n hour(s)", n=hours)
        text = translate("CallSide", "{count} “{name}” {span}")
        self._text.setText(text.format(count=count, name=name, span=span))
        self.link.setVisible(outage.number is not None and self._at_hand(outage))
        if outage.number is not None:
            self._show_link(outage, show_number(outage.number))

    def _show_link(self, outage: Outage, number: str) -> None:
        """Say what Alt+9 does, and what it has done."""
        tied = self._parts.matter.matter.outage_id == outage.ticket_id
        if tied:
            text = translate("CallSide", "Do not link")
        elif outage.master_id is not None:
            text = translate("CallSide", "Link to outage {number}").format(number=number)
        else:
            text = translate("CallSide", "Link to {number}").format(number=number)
        self.link.setText(text)
        self._tied.setVisible(tied)
        told = translate("CallSide", "Will be linked to {number} when it is saved")
        self._tied.setText(told.format(number=number))

    def _at_hand(self, outage: Outage) -> bool:
        return self._parts.matter.matter.category_id == outage.category_id
