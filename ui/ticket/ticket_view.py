"""One ticket whole."""

from datetime import datetime
from functools import partial
from typing import Final
from uuid import UUID

from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from app.domain.errors import DeskError, RuleBroken
from app.domain.readmodels.tickets import TicketCard
from ui import formats, texts
from ui.context import DeskContext
from ui.navigation import Navigator
from ui.notices import Tone
from ui.texts.waiting import number_text
from ui.ticket.client_column import KEEP_KEY, ClientColumn
from ui.ticket.consult_strip import ConsultStrip
from ui.ticket.history_card import HistoryCard
from ui.ticket.properties import PropertiesColumn
from ui.ticket.property_parts import properties_text
from ui.ticket.side import Side
from ui.ticket.ticket_presenter import TicketPresenter
from ui.ticket_parts import words
from ui.ticket_parts.deeds import Deeds
from ui.ticket_parts.knowledge_keys import KnowledgeKeys
from ui.ticket_parts.ledger_window import LedgerWindow
from ui.ticket_parts.moves import Move
from ui.ticket_parts.notepad import NotePad
from ui.ticket_parts.presence_chip import PresenceChip
from ui.ticket_parts.sla_meters import SlaMeters
from ui.ticket_parts.ticket_at_hand import Clash, Deed
from ui.ticket_parts.tried import tried_text, tried_title
from ui.ticket_parts.writing_desk import WritingDesk
from ui.translations import Retranslatable, translate
from ui.widgets import (
    STRETCH,
    Card,
    DeskButton,
    ElidedLabel,
    FootWatch,
    InlineStrip,
    KeyCap,
    Pill,
    column,
    fill,
    label,
    row,
)

_GAP: Final = 10
_BESIDE, _BELOW = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom


class TicketView(Retranslatable, QWidget):
    """Client, history with composer, properties; ``top_widget`` goes into the top bar."""

    def __init__(
        self,
        context: DeskContext,
        navigator: Navigator,
        pad: NotePad | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """``pad`` is shared with the desk, so that texts follow their ticket."""
        super().__init__(parent)
        self._context, self._navigator = context, navigator
        self.presenter = TicketPresenter(context, pad, self)
        self.write = DeskButton("", "primary", key="Ctrl+Enter")
        self.write_and_solve = DeskButton("", "normal", key="Ctrl+Shift+Enter")
        buttons = row(STRETCH, self.write_and_solve, self.write, spacing=8)
        self.writing = WritingDesk(self.presenter.ticket, buttons)
        self.knowledge = KnowledgeKeys(
            "ticket", self, self.presenter.ticket, self.writing, navigator
        )
        self.client = ClientColumn(self.presenter, self.knowledge)
        self.history = HistoryCard(self.presenter)
        self.properties = PropertiesColumn(self.presenter)
        self.changed, self.tried = InlineStrip(Tone.WARN), InlineStrip(Tone.WARN)
        self._build_top()
        self._build_head()
        middle = column(
            self._head, self.changed, self.tried, (self.history, 1), *self._lower(), spacing=10
        )
        fill(
            QHBoxLayout(self),
            Side(self.client), (middle, 1), Side(self.properties),
            margins=(14, 12, 14, 12), spacing=12,
        )  # fmt: skip
        self.ledger = LedgerWindow(self, self.presenter.ticket, self.meters)
        self._connect()
        self._add_keys()
        self.retranslate()

    def _lower(self) -> tuple[QWidget, QWidget]:
        composer = Card(self.writing, margins=(14, 10, 14, 10))
        self.consult = ConsultStrip(self, self._context, self.presenter.ticket)
        self.foot = FootWatch(self, composer)
        return self.consult, composer

    def show_ticket(self, ticket_id: UUID, from_list: tuple[UUID, ...] = ()) -> None:
        """Show a ticket; ``from_list`` are its neighbours for Alt+↑ and Alt+↓."""
        self.properties.own.commit()
        self.presenter.show(ticket_id, from_list)

    def refresh(self) -> None:
        """F5: read the ticket again."""
        self.presenter.ticket.reread()

    def activate(self) -> None:
        """Come to the ticket: the caret goes to the composer."""
        self.writing.composer.text.setFocus()

    def panes(self) -> tuple[QWidget, ...]:
        """Return what F6 walks through: composer, history, client, properties."""
        call, state = self.client.call, self.properties.state
        clash = self.writing.clash
        asked = (clash.pane,) if clash.isVisible() else ()
        return (self.writing.composer.text, *asked, self.history.tabs, call, state)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_head()

    def retranslate(self) -> None:
        self.write.setText(translate("TicketView", "Write"))
        self.write_and_solve.setText(translate("TicketView", "Write and solve"))
        self._back.setAccessibleName(translate("TicketView", "Back"))
        self._back.setToolTip(translate("TicketView", "Back, Esc"))
        self._show_place()
        self._show_head()

    def _build_top(self) -> None:
        self.top_widget = QWidget()
        self._back = DeskButton("", "ghost", icon="undo")
        self._number, self._place = label("", "h2"), label("", "caption")
        self._keys = (KeyCap("Alt+↑"), KeyCap("Alt+↓"))
        self.presence = PresenceChip(self, self.presenter.ticket, self.writing.composer)
        fill(
            QHBoxLayout(self.top_widget), self._back, self._number, self._place, *self._keys, 8,
            self.presence, STRETCH, spacing=8,
        )  # fmt: skip

    def _build_head(self) -> None:
        self._title, self._born = ElidedLabel("", "h1"), ElidedLabel("", "caption")
        self._priority, self._state = Pill(""), Pill("")
        self.meters = SlaMeters(spacing=20)
        signs = row(self._priority, self._state, STRETCH, self._born, spacing=_GAP)
        self._upper = fill(QBoxLayout(_BESIDE), self._title, (signs, 1), spacing=_GAP)
        self._head = Card(self._upper, self.meters, margins=(16, 12, 16, 14), spacing=8)

    def _connect(self) -> None:
        presenter, ticket = self.presenter, self.presenter.ticket
        self._back.clicked.connect(self._navigator_back)
        self.write.clicked.connect(self.writing.write)
        self.write_and_solve.clicked.connect(self.writing.solve_with_note)
        self.client.opened.connect(self._open_other)
        self.client.called.connect(self._on_called)
        self.client.kept.connect(self._on_kept)
        self.properties.opened.connect(self._open_other)
        self.properties.move_asked.connect(self.writing.choose)
        self.writing.form_closed.connect(self.activate)
        presenter.moved_along.connect(self._show_place)
        presenter.ticked.connect(self._show_head)
        ticket.chosen.connect(self._on_chosen)
        ticket.read.connect(self._show_head)
        ticket.read_failed.connect(self._on_read_failed)
        ticket.deed_done.connect(self._on_deed_done)
        ticket.deed_failed.connect(self._on_deed_failed)
        ticket.changed_by_others.connect(self._on_changed_by_others)
        ticket.clashed.connect(self._on_clashed)

    def _add_keys(self) -> None:
        runs = {
            "Ctrl+Return": self.writing.write,
            "Ctrl+Enter": self.writing.write,
            "Ctrl+Shift+Return": self.writing.solve_with_note,
            "Ctrl+Shift+Enter": self.writing.solve_with_note,
            "Alt+Up": partial(self._step, -1),
            "Alt+Down": partial(self._step, 1),
            "Alt+2": self._on_called,
            "F7": self.meters.ask_next,
            KEEP_KEY: self.client.keep_next,
            "Esc": self._on_escape,
        }
        for key, run in runs.items():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(run)

    def _step(self, by: int) -> None:
        # What stands in a field belongs to the ticket that is left.
        self.properties.own.commit()
        self.presenter.step(by)

    def _on_escape(self) -> None:
        if self.writing.form.isVisible():
            self.writing.close_form()
        elif not self.consult.give_up():
            self._navigator_back()

    def _navigator_back(self) -> None:
        self._navigator.go_back()

    def _open_other(self, ticket_id: UUID) -> None:
        self._navigator.open_ticket(ticket_id)

    def _on_called(self) -> None:
        card = self.presenter.ticket.card
        if card is not None and card.contact_id is not None:
            self._navigator.start_call_for(card.contact_id)

    def _on_kept(self, promise_id: UUID) -> None:
        card = self.presenter.ticket.card
        if card is not None:
            deeds = Deeds(self._context, self.presenter.ticket.about)
            self.presenter.ticket.do(deeds.keep_promise(card.ticket_id, promise_id))

    def _on_chosen(self) -> None:
        self.changed.show_text("")
        self._number.setText("")

    def _show_place(self) -> None:
        at, total = self.presenter.place, len(self.presenter.neighbours)
        pattern = translate("TicketView", "{place} of {total} in the list")
        self._place.setText(pattern.format(place=at + 1, total=total) if at >= 0 else "")
        for each in self._keys:
            each.setVisible(at >= 0)

    def _show_head(self) -> None:
        card = self.presenter.ticket.card
        if card is None:
            return
        now, catalogue = self._context.clock(), self._context.catalogue
        self._number.setText(number_text(card.number))
        self._title.setText(card.subject)
        mark, tone = words.PRIORITY_MARKS[card.priority], words.PRIORITY_TONES[card.priority]
        self._priority.show_as(words.priority_name(card.priority), mark, tone)
        state, mark = card.state, words.state_mark(card.state, card.state_type)
        name, tone = words.state_name(catalogue, state), words.state_tone(card.state_type)
        self._state.show_as(name, mark, tone)
        self._born.setText(self._born_text(card))
        self.meters.show_card(catalogue, card, now)
        timeline = self.presenter.ticket.timeline
        self.tried.show_text(tried_title(timeline, now), tried_text(timeline))
        self._fit_head()

    def _fit_head(self) -> None:
        """Everything gives way to the title: the signs go below it, who registered it goes."""
        room = self._head.contentsRect().width() - 2 * 16
        shown = (self._title, self._priority, self._state, self._born)
        title, *signs, born = (each.sizeHint().width() + _GAP for each in shown)
        beside = title + sum(signs) <= room
        self._upper.setDirection(_BESIDE if beside else _BELOW)
        self._upper.setSpacing(_GAP if beside else 4)
        self._born.setVisible((title if beside else 0) + sum(signs) + born <= room)

    def _born_text(self, card: TicketCard) -> str:
        now = self._context.clock()
        text = translate("TicketView", "registered {time} · {channel}, {name}")
        return text.format(
            time=formats.day_time(card.registered_at, now),
            channel=texts.channel_name(card.channel).lower(),
            name=words.person(self._context.actor, None, card.registered_by),
        )

    def _on_read_failed(self, error: object) -> None:
        text = texts.error_text(error) if isinstance(error, DeskError) else ""
        self.history.show_failure(translate("TicketView", "The ticket cannot be shown"), text)

    def _on_deed_done(self, _deed: object, _card: object) -> None:
        self._show_head()
        self.changed.show_text("")

    def _on_deed_failed(self, deed: Deed, error: object) -> None:
        wanted = isinstance(error, RuleBroken) and error.code == "field_required_on_close"
        if deed.name in set(Move) and isinstance(error, RuleBroken) and wanted and error.field:
            self.properties.own.refuse(error.field, texts.error_text(error))

    def _on_changed_by_others(self, names: frozenset[str], by: str, at: object) -> None:
        if not isinstance(at, datetime):
            return
        name = formats.short_name(by) or translate("TicketView", "the program")
        said = translate("TicketView", "changed {time}, {name}")
        title = said.format(time=formats.clock_time(at), name=name)
        if not self.writing.clash.view.isVisible():  # it says so, and more
            self.changed.show_text(title, properties_text(names))
        self.properties.flash(names, by, at)

    def _on_clashed(self, _clash: Clash) -> None:
        self.changed.show_text("")
