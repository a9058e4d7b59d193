"""The ticket at hand beside the list: enough to act without opening it."""

from typing import Final

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from app.domain.errors import DeskError
from app.domain.readmodels.tickets import TicketCard
from ui import texts
from ui.formats import short_name
from ui.texts.waiting import number_text
from ui.theme import px
from ui.ticket_parts import words
from ui.ticket_parts.facts import Facts
from ui.ticket_parts.ledger_window import LedgerWindow
from ui.ticket_parts.presence_chip import PresenceChip
from ui.ticket_parts.scroll import scroller
from ui.ticket_parts.sla_meters import SlaMeters
from ui.ticket_parts.ticket_at_hand import TicketAtHand
from ui.ticket_parts.timeline_texts import TimelineWords
from ui.ticket_parts.timeline_view import TimelineView, told_waiting
from ui.ticket_parts.tried import tried_text
from ui.ticket_parts.writing_desk import WritingDesk
from ui.translations import Retranslatable, translate
from ui.widgets import (
    STRETCH,
    Card,
    DeskButton,
    EmptyState,
    Pill,
    Skeleton,
    fill,
    hline,
    label,
    row,
)

SKELETON_MS: Final = 200
_EVENTS: Final = 5
_WIDE, _NARROW = 560, 536


class PreviewPane(Retranslatable, Card):
    """Signals: ``opened()`` the whole ticket is wanted."""

    opened = Signal()

    def __init__(self, ticket: TicketAtHand, parent: QWidget | None = None) -> None:
        """Follow the ticket at hand."""
        super().__init__(margins=(16, 14, 16, 12), spacing=0, parent=parent)
        self._ticket, self._context = ticket, ticket.context
        self.writing = WritingDesk(ticket)
        self.presence = PresenceChip(self, ticket, self.writing.composer)
        self._number, self._title = label("", "caption"), label("", "h1", wrap=True)
        self._copy = DeskButton("", "ghost", icon="content_copy")
        self._open = DeskButton("", "chip", key="Enter", icon="open_in_new")
        self._priority, self._state = Pill(""), Pill("")
        self.meters, self._facts = SlaMeters(), Facts(70)
        self._events = TimelineView(page=_EVENTS)
        self._none = EmptyState("inbox", "", "")
        self._pages = QStackedWidget()
        self.ledger = LedgerWindow(self, ticket, self.meters)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SKELETON_MS)
        self._timer.timeout.connect(self._show_skeleton)
        self._lay_out()
        self._connect()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.retranslate()
        self._on_chosen()

    @property
    def title(self) -> str:
        """The subject shown."""
        return self._title.text()

    def sizeHint(self) -> QSize:
        wide = self.window().width() >= px(1500)
        return QSize(px(_WIDE if wide else _NARROW), px(600))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.sizeHint().width(), super().minimumSizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = event.text()
        if len(text) == 1 and text in "123456789" and not self.writing.form.isVisible():
            self.writing.press(int(text))
            return
        super().keyPressEvent(event)

    def tick(self) -> None:
        """Let the time go on without asking the database."""
        if self._ticket.card is not None:
            self._show_times(self._ticket.card)

    def retranslate(self) -> None:
        self._open.setAccessibleName(translate("Preview", "Open"))
        self._open.setToolTip(self._open.accessibleName())
        self._copy.setAccessibleName(translate("Preview", "Copy the number"))
        self._copy.setToolTip(self._copy.accessibleName())
        self._none.set_texts(
            translate("Preview", "No ticket chosen"),
            translate("Preview", "Choose a row, or take the next one with F2"),
        )
        if self._ticket.card is not None:
            self._on_read()

    def _lay_out(self) -> None:
        page = QWidget()
        head = row(
            self._number,
            self._copy,
            self._open,
            STRETCH,
            self._priority,
            self._state,
            spacing=8,
        )
        self._body = scroller(self._facts, hline(), self._events)
        fill(
            QVBoxLayout(page),
            head, self._title, self.presence, self.meters,
            hline(), (self._body, 1), self.writing, spacing=10,
        )  # fmt: skip
        skeleton = QWidget()
        fill(QVBoxLayout(skeleton), Skeleton(120, 320, 460, 380, 420), STRETCH)
        for each in (page, skeleton, self._none):
            self._pages.addWidget(each)
        self.box.addWidget(self._pages)

    def _connect(self) -> None:
        self._copy.clicked.connect(self._on_copy)
        self._open.clicked.connect(self.opened)
        self._ticket.chosen.connect(self._on_chosen)
        self._ticket.read.connect(self._on_read)
        self._ticket.deed_done.connect(self._on_deed)
        self._ticket.read_failed.connect(self._on_failed)

    def _on_chosen(self) -> None:
        self._events.begin_again()
        if self._ticket.ticket_id is None:
            self._timer.stop()
            self.retranslate()
            self._pages.setCurrentIndex(2)
        else:
            self._timer.start()

    def _show_skeleton(self) -> None:
        self._pages.setCurrentIndex(1)

    def _on_failed(self, error: object) -> None:
        self._timer.stop()
        text = texts.error_text(error) if isinstance(error, DeskError) else ""
        if self._ticket.card is not None:  # what is being written stays in sight
            self.writing.strip.show_text(translate("Preview", "The ticket cannot be shown"), text)
            return
        self._none.set_texts(translate("Preview", "The ticket cannot be shown"), text)
        self._pages.setCurrentIndex(2)

    def _on_read(self) -> None:
        card = self._ticket.card
        if card is None:
            return
        self._timer.stop()
        self._show_head(card)
        self._show_times(card)
        tried = translate("Preview", "Tried"), tried_text(self._ticket.timeline)
        self._facts.show_pairs((tried, *_pairs(card)))
        self._pages.setCurrentIndex(0)

    def _on_deed(self, _deed: object, _card: object) -> None:
        self._on_read()

    def _show_head(self, card: TicketCard) -> None:
        self._number.setText(number_text(card.number))
        self._title.setText(card.subject)
        mark, tone = words.PRIORITY_MARKS[card.priority], words.PRIORITY_TONES[card.priority]
        self._priority.show_as(words.priority_name(card.priority), mark, tone)
        self._state.show_as(
            words.state_name(self._context.catalogue, card.state),
            words.state_mark(card.state, card.state_type),
            words.state_tone(card.state_type),
        )

    def _show_times(self, card: TicketCard) -> None:
        now, catalogue = self._context.clock(), self._context.catalogue
        self.meters.show_card(catalogue, card, now)
        speak = TimelineWords(catalogue, self._context.actor, now)
        lines = [speak.line(item) for item in self._ticket.timeline]
        self._events.show_lines(told_waiting(lines, self._ticket.unsent_entries))

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._number.text())
        self._context.notices.done(translate("Preview", "Number copied"))


def _pairs(card: TicketCard) -> tuple[tuple[str, str], ...]:
    answers = " · ".join(f"{each.question} {each.answer}" for each in card.answers if each.answer)
    return (
        (translate("Preview", "Client"), _client(card)),
        (
            translate("Preview", "Site"),
            _joined(card.client_name, card.site_name, card.site_address),
        ),
        (translate("Preview", "Equipment"), card.equipment),
        (translate("Preview", "Matter"), card.description),
        (translate("Preview", "Answers"), answers),
        (translate("Preview", "Waits"), card.pause_reason),
        (translate("Preview", "Solution"), card.resolution),
    )


def _client(card: TicketCard) -> str:
    who = _joined(short_name(card.contact_name), card.contact_position)
    phones = ", ".join(words.phone_text(each) for each in card.phones[:2])
    return " · ".join(part for part in (who, phones) if part)


def _joined(*parts: str) -> str:
    return ", ".join(dict.fromkeys(part for part in parts if part))
