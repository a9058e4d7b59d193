"""Click a deadline: its ledger lies over the window, Esc puts it away."""

from functools import partial
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.domain.errors import DeskError
from app.domain.escalation import WatchedClock
from app.services.ticket_ledger import ClockLedger
from ui import texts
from ui.theme import px
from ui.ticket_parts import ledger_words
from ui.ticket_parts.sla_meters import SlaMeters
from ui.ticket_parts.ticket_at_hand import TicketAtHand
from ui.translations import translate
from ui.widgets import STRETCH, Card, DeskButton, label, row
from ui.widgets.cell_model import CellModel
from ui.widgets.labels import Tone
from ui.widgets.overlay import Overlay
from ui.widgets.table import HEADER, TwoLineTable

_WIDTH: Final = 880
_ROW: Final = 30
_LEAST_ROWS, _MOST_ROWS = 4, 16
_COLUMNS: Final = (230, 0, 126, 150)


class LedgerCard(Card):
    """Policy, sums and every line of one clock."""

    def __init__(self, shown: ClockLedger, ticket: TicketAtHand) -> None:
        """Show a ledger as it was read."""
        super().__init__(margins=(22, 18, 22, 18), spacing=8)
        now, catalogue = ticket.context.clock(), ticket.context.catalogue
        self.table = TwoLineTable(_COLUMNS, row_height=_ROW)
        model = CellModel(ledger_words.heads(), self)
        self.table.setModel(model)
        model.replace(ledger_words.rows(catalogue, shown, now))
        name = ledger_words.title(shown)
        self.table.setAccessibleName(name)
        self.close_button = DeskButton(translate("Ledger", "Close"), key="Esc")
        self.box.addWidget(label(name, "h2"))
        self.box.addWidget(label(ledger_words.policy_line(shown), "secondary", wrap=True))
        tone: Tone = "danger" if shown.ledger.left.total_seconds() < 0 else "text"
        self.sums = label(ledger_words.sum_line(shown, now), "strong", tone, wrap=True)
        self.box.addWidget(self.sums)
        if told := ledger_words.remark(shown, now):
            self.box.addWidget(label(told, "small", "warn", wrap=True))
        self.box.addWidget(self.table, 1)
        self.box.addLayout(row(STRETCH, self.close_button))
        self._fit(model.rowCount())
        self._show_now(shown, model)

    def _fit(self, count: int) -> None:
        height = px(_ROW) * max(_LEAST_ROWS, min(count, _MOST_ROWS)) + px(HEADER) + 4
        self.table.setMinimumHeight(px(_ROW) * _LEAST_ROWS + px(HEADER))
        self.table.setFixedHeight(height)

    def _show_now(self, shown: ClockLedger, model: CellModel) -> None:
        """Begin at the last line that has passed."""
        past = [each for each in shown.ledger.lines if not each.ahead]
        at = model.row_of((past[-1].starts_at, past[-1].ends_at)) if past else 0
        self.table.setCurrentIndex(model.index(max(at, 0), 0))
        self.table.scrollTo(model.index(max(at, 0), 0))


class LedgerWindow(QObject):
    """Reads the ledger that the meters ask for, and shows it over the window."""

    def __init__(self, screen: QWidget, ticket: TicketAtHand, meters: SlaMeters) -> None:
        """Follow the meters of a screen."""
        super().__init__(screen)
        self._screen, self._ticket = screen, ticket
        self._overlay: Overlay | None = None
        meters.asked.connect(self.show)
        ticket.chosen.connect(self.close_up)

    @property
    def card(self) -> LedgerCard | None:
        """What lies over the window."""
        box = self._overlay.box if self._overlay is not None else None
        return box if isinstance(box, LedgerCard) else None

    def show(self, clock: WatchedClock) -> None:
        """Ask for the ledger of a clock of the ticket at hand."""
        key, context = self._ticket.ticket_id, self._ticket.context
        if key is None:
            return
        work = partial(context.desk.tickets.ledger, context.actor, key, clock)
        context.background.read(work, self._on_read, self._on_failed)

    def close_up(self) -> None:
        """Put it away."""
        if self._overlay is not None:
            self._overlay.close_up()

    def _on_read(self, told: ClockLedger | None) -> None:
        if told is None:
            self._ticket.context.notices.remark(translate("Ledger", "This clock has no deadline"))
            return
        self.close_up()
        card = LedgerCard(told, self._ticket)
        self._overlay = Overlay(self._screen.window(), card, _WIDTH)
        self._overlay.closed.connect(self._on_closed)
        card.close_button.clicked.connect(self.close_up)
        self._overlay.open(card.table)

    def _on_closed(self) -> None:
        if self._overlay is not None:
            self._overlay.deleteLater()
            self._overlay = None

    def _on_failed(self, error: object) -> None:
        if isinstance(error, DeskError):
            self._ticket.context.notices.error(texts.error_text(error))
