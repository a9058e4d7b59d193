"""«Сейчас у других»: several clients with one matter within hours, perhaps one fault."""

from uuid import UUID

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from app.domain.readmodels.calls import Outage
from ui.call.category_field import category_name
from ui.call.parts import CallParts
from ui.texts.waiting import number_text
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
        self.link.installEventFilter(self)
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
        """Show the count, the hours, and the ticket that the matter is or may be linked to."""
        outage, tied = self.outage, self._parts.matter.matter.outage_id
        catalogue = self._parts.context.catalogue
        category = catalogue.categories.get(outage.category_id) if outage else None
        piles_up = outage is not None and category is not None
        self.setVisible(piles_up or tied is not None)
        self._text.setVisible(piles_up)
        if outage is not None and category is not None:
            self._show_count(outage, category_name(category), catalogue.settings.outage_hours)
        self._show_link(outage if piles_up else None, tied)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """While the key is shown here, no banner shows it too."""
        if watched is self.link and event.type() in {QEvent.Type.Show, QEvent.Type.Hide}:
            seen = event.type() == QEvent.Type.Show
            self._parts.context.notices.take_key(self.link.key(), taken=seen)
        return super().eventFilter(watched, event)

    def told(self) -> str:
        """Return what is said of the link to come; empty when there is none."""
        return self._tied.text() if self._parts.matter.matter.outage_id else ""

    def _show_count(self, outage: Outage, name: str, hours: int) -> None:
        count = translate("CallSide", "%n ticket(s)", n=outage.count)
        span = translate("CallSide", "within %n hour(s)", n=hours)
        text = translate("CallSide", "{count} “{name}” {span}")
        self._text.setText(text.format(count=count, name=name, span=span))

    def _show_link(self, outage: Outage | None, tied: UUID | None) -> None:
        """Say what Alt+9 does, and what it has done."""
        at_hand = outage is not None and self._at_hand(outage)
        number = number_text(outage.number) if outage and outage.number and at_hand else ""
        self.link.setVisible(bool(number) or tied is not None)
        self._tied.setVisible(tied is not None)
        if tied is not None:
            self.link.setText(translate("CallSide", "Do not link"))
            self._tied.setText(_tied_text(number if outage and outage.ticket_id == tied else ""))
        elif outage is not None and outage.master_id is not None:
            text = translate("CallSide", "Link to outage {number}")
            self.link.setText(text.format(number=number))
        else:
            self.link.setText(translate("CallSide", "Link to {number}").format(number=number))

    def _at_hand(self, outage: Outage) -> bool:
        return self._parts.matter.matter.category_id == outage.category_id


def _tied_text(number: str) -> str:
    if not number:
        return translate("CallSide", "Will be linked to the ticket of the outage when it is saved")
    text = translate("CallSide", "Will be linked to {number} when it is saved")
    return text.format(number=number)
