"""The tickets that belong to this one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.domain.readmodels.tickets import LinkView
from app.domain.ticket_number import parse_number
from ui import texts
from ui.texts.waiting import number_text
from ui.ticket.ticket_link import TicketLink
from ui.ticket_parts import words
from ui.translations import Retranslatable, translate
from ui.widgets import Card, DeskButton, Field, add, clear, fill, label, row


class LinksCard(Retranslatable, Card):
    """Signals: ``opened(UUID)``, ``link_asked(year, sequence)``."""

    opened = Signal(object)
    link_asked = Signal(int, int)

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
        self.add.clicked.connect(self._on_add)
        self.number.returnPressed.connect(self._on_add)
        self.retranslate()

    def show_links(self, links: tuple[LinkView, ...], refusal: str) -> None:
        """Show the links; ``refusal`` says why no further one may be made."""
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

    def _on_add(self) -> None:
        read = parse_number(self.number.text())
        if read is None:
            self.say(translate("LinksCard", "Write the number as 26-00042"))
            return
        self._field.set_error("")
        self.link_asked.emit(*read)
