"""«Сейчас у других»: several clients with one matter, perhaps one fault, or one known already."""

from uuid import UUID

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from app.domain.permissions import Permission, Reach, reach_of
from app.domain.readmodels.calls import Outage
from ui.call.category_field import category_name
from ui.call.parts import CallParts
from ui.formats import day_time
from ui.texts.away_words import shut_while_away
from ui.texts.outages import evidence
from ui.texts.waiting import number_text
from ui.translations import Retranslatable, translate
from ui.widgets import STRETCH, Card, DeskButton, Mark, Pill, add, label, row


class OutageView(Retranslatable, Card):
    """The card of the outage at hand.

    Signals: ``linked()`` the matter belongs to the outage, or not after all (Alt+9);
    ``declared()`` the oldest ticket becomes an outage that others are joined to.
    """

    linked = Signal()
    declared = Signal()

    def __init__(self, parts: CallParts, parent: QWidget | None = None) -> None:
        """Hidden while nothing piles up."""
        super().__init__(spacing=7, parent=parent)
        self._parts = parts
        self._title, self._text = label("", "h3"), label("", "secondary", wrap=True)
        self._told, self._author = label("", wrap=True), label("", "caption")
        self._tied = label("", "small", "accent", wrap=True)
        self._pill = Pill("", Mark.RISK, "warn")
        self.link = DeskButton("", "chip", key="Alt+9")
        self.declare = DeskButton("", "chip", key="Ctrl+Shift+9")
        for chip, pressed in ((self.link, self.linked), (self.declare, self.declared)):
            chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            chip.clicked.connect(pressed)
        self.link.installEventFilter(self)
        add(self.box, row(self._title, STRETCH, self._pill))
        for line in (self._text, self._told, self._author, self._tied):
            add(self.box, line)
        add(self.box, row(self.link, STRETCH, spacing=6))
        add(self.box, row(self.declare, STRETCH, spacing=6))
        for signal in (parts.plan.outages_changed, parts.matter.changed):
            signal.connect(self.refresh)
        parts.context.hub.reach_changed.connect(self.refresh)
        self.retranslate()

    @property
    def outage(self) -> Outage | None:
        """The outage that the matter at hand speaks of; on an empty desk, the largest."""
        plan = self._parts.plan
        if plan.near is not None or self._parts.matter.category is not None:
            return plan.outage
        return max(plan.outages, key=lambda each: each.count, default=None)

    @property
    def can_declare(self) -> bool:
        """Whether there is a ticket to make an outage of, and the right to."""
        outage, actor = self.outage, self._parts.context.actor
        known = outage is None or outage.marked or outage.ticket_id is None
        return not known and reach_of(actor, Permission.TICKET_LINK) is not Reach.NONE

    def retranslate(self) -> None:
        self._title.setText(translate("CallSide", "With others now"))
        self.declare.setText(translate("CallSide", "Declare an outage"))
        self.refresh()

    def refresh(self) -> None:
        """Show the evidence, what callers are told, and the ticket to link to."""
        outage, tied = self.outage, self._parts.matter.matter.outage_id
        category = self._category(outage)
        piles_up = outage is not None and bool(category or outage.at_hand)
        self.setVisible(piles_up or tied is not None)
        self._text.setVisible(piles_up)
        if outage is not None and piles_up:
            self._show_evidence(outage, category)
        self._show_words(outage if piles_up else None)
        self._show_link(outage if piles_up else None, tied)
        self._show_declare(piles_up=piles_up)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """While the key is shown here, no banner shows it too."""
        if watched is self.link and event.type() in {QEvent.Type.Show, QEvent.Type.Hide}:
            seen = event.type() == QEvent.Type.Show
            self._parts.context.notices.take_key(self.link.key(), taken=seen)
        return super().eventFilter(watched, event)

    def told(self) -> str:
        """Return what is said of the link to come; empty when there is none."""
        return self._tied.text() if self._parts.matter.matter.outage_id else ""

    def text(self) -> str:
        """Return the evidence as it stands there."""
        return self._text.text()

    def words(self) -> str:
        """Return what callers are told, in quotes; empty without an outage."""
        return "" if self._told.isHidden() else self._told.text()

    def author(self) -> str:
        """Return when that was written and by whom."""
        return self._author.text()

    def _category(self, outage: Outage | None) -> str:
        categories = self._parts.context.catalogue.categories
        known = categories.get(outage.category_id) if outage and outage.category_id else None
        return category_name(known) if known else ""

    def _show_evidence(self, outage: Outage, category: str) -> None:
        if outage.marked:
            self._pill.show_as(translate("CallSide", "outage"), Mark.RISK, "danger")
            known = translate(
                "CallSide", "{number} “{name}”, %n caller(s) joined", n=outage.count - 1
            )
            number = number_text(outage.number) if outage.number else ""
            self._text.setText(known.format(number=number, name=category))
            return
        self._pill.show_as(translate("CallSide", "perhaps an outage"), Mark.RISK, "warn")
        if outage.traces is not None:
            self._text.setText(evidence(outage.traces))
        else:
            self._show_count(outage, category)

    def _show_count(self, outage: Outage, name: str) -> None:
        hours = self._parts.context.catalogue.settings.outage_hours
        count = translate("CallSide", "%n ticket(s)", n=outage.count)
        span = translate("CallSide", "within %n hour(s)", n=hours)
        text = translate("CallSide", "{count} “{name}” {span}")
        self._text.setText(text.format(count=count, name=name, span=span))

    def _show_words(self, outage: Outage | None) -> None:
        """Show what callers are told, since when and by whom."""
        words = outage.words if outage else None
        self._told.setVisible(words is not None)
        self._author.setVisible(words is not None)
        if words is not None:
            self._told.setText(translate("CallSide", "“{text}”").format(text=words.body))
            when = day_time(words.at, self._parts.context.clock())
            self._author.setText(f"{when} · {words.author}")

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

    def _show_declare(self, *, piles_up: bool) -> None:
        self.declare.setVisible(piles_up and self.can_declare)
        away = self._parts.context.desk.offline.away
        why = shut_while_away(Permission.TICKET_LINK) if away else ""
        self.declare.setEnabled(not why)
        self.declare.setToolTip(why)

    def _at_hand(self, outage: Outage) -> bool:
        at_hand = self._parts.matter.matter.category_id
        return outage.at_hand or at_hand == outage.category_id


def _tied_text(number: str) -> str:
    if not number:
        return translate("CallSide", "Will be linked to the ticket of the outage when it is saved")
    text = translate("CallSide", "Will be linked to {number} when it is saved")
    return text.format(number=number)
