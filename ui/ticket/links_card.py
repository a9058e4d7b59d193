"""The tickets that belong to this one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.domain.readmodels.tickets import LinkView, TicketCard
from app.domain.ticket_number import parse_number
from app.domain.vocabulary import Spread
from ui import texts
from ui.texts.outages import spread_name
from ui.texts.waiting import number_text
from ui.ticket.ticket_link import TicketLink
from ui.ticket_parts import words
from ui.translations import Retranslatable, translate
from ui.widgets import STRETCH, Card, DeskButton, Field, add, clear, fill, label, row


class LinksCard(Retranslatable, Card):
    """Signals: ``opened(UUID)``, ``asked(str, tuple)`` a deed (link, mark) and what it is given."""

    opened = Signal(object)
    asked = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        self._title = label("", "h3")
        super().__init__(self._title, spacing=7, parent=parent)
        self._inside = fill(QVBoxLayout(), spacing=2)
        self.box.addLayout(self._inside)
        self.number, self.add = QLineEdit(), DeskButton("", "chip", icon="add")
        line = QWidget()
        fill(QVBoxLayout(line), row((self.number, 1), self.add, spacing=6))
        line.setFocusProxy(self.number)
        self._field = Field("", line)
        add(self.box, self._field)
        self.spreads = {each: DeskButton("", "segment") for each in Spread}
        self._fault = label("", "caption")
        add(self.box, self._fault)
        add(self.box, row(*self.spreads.values(), STRETCH, spacing=6))
        for chip in self.spreads.values():
            chip.clicked.connect(self._on_spread)
        self.add.clicked.connect(self._on_add)
        self.number.returnPressed.connect(self._on_add)
        self.retranslate()

    def show_links(self, card: TicketCard, refusal: str) -> None:
        """Show the links and the mark; ``refusal`` says why no further one may be made."""
        links, spread = card.links, card.spread
        for kind, chip in self.spreads.items():
            chip.set_kind("segment_on" if kind is spread else "segment")
            chip.setEnabled(not refusal)
            chip.setToolTip(refusal)
        clear(self._inside)
        for each in links:
            self._inside.addWidget(self._link(each))
        if not links:
            nothing = translate("LinksCard", "No linked tickets")
            self._inside.addWidget(label(nothing, "muted"))
        for control in (self.number, self.add):
            control.setEnabled(not refusal)
            control.setToolTip(refusal)

    def begin_again(self) -> None:
        """Forget a number that was typed."""
        self.number.clear()
        self._field.set_error("")

    def say(self, text: str) -> None:
        """Say why the link was not made."""
        self._field.set_error(text)
        self.number.setFocus()

    def retranslate(self) -> None:
        self._title.setText(translate("LinksCard", "Links"))
        self._field.set_caption(translate("LinksCard", "Link a ticket"))
        self.add.setText(translate("LinksCard", "Link"))
        self._fault.setText(translate("LinksCard", "Whose fault it is"))
        for each, chip in self.spreads.items():
            chip.setText(spread_name(each))
        self.number.setPlaceholderText("26-00042")
        self.number.setAccessibleName(translate("LinksCard", "Number of the ticket to link"))

    def _link(self, each: LinkView) -> TicketLink:
        mark = words.state_mark(each.state, each.state_type)
        parts = (
            number_text(each.number),
            texts.priority_short(each.priority),
            texts.link_name(each.kind),
        )
        link = TicketLink(each.ticket_id, mark, each.subject, " · ".join(parts))
        link.opened.connect(self.opened)
        return link

    def _on_spread(self) -> None:
        found = [each for each, chip in self.spreads.items() if chip is self.sender()]
        self.asked.emit("mark", (found[0],))

    def _on_add(self) -> None:
        read = parse_number(self.number.text())
        if read is None:
            self.say(translate("LinksCard", "Write the number as 26-00042"))
            return
        self._field.set_error("")
        self.asked.emit("link", read)
