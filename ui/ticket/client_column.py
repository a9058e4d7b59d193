"""The left column: who asks, what else is open for him, his equipment, what was promised."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.permissions import Permission
from app.domain.readmodels.clients import ClientCard, EquipmentView, HistoryItem
from app.domain.readmodels.tickets import PromiseView, TicketCard
from ui import formats, texts
from ui.context import DeskContext
from ui.texts.client_hours import hours_text
from ui.texts.waiting import number_text
from ui.ticket.asked_block import AskedBlock
from ui.ticket.knowledge_card import KnowledgeCard
from ui.ticket.property_parts import allow
from ui.ticket.ticket_link import TicketLink
from ui.ticket.ticket_presenter import Surroundings, TicketPresenter
from ui.ticket_parts import words
from ui.ticket_parts.facts import Facts
from ui.ticket_parts.knowledge_keys import KnowledgeKeys
from ui.ticket_parts.moves import right_refused
from ui.ticket_parts.scroll import scroller
from ui.translations import Retranslatable, translate
from ui.widgets import (
    STRETCH,
    Avatar,
    Card,
    DeskButton,
    Mark,
    Shape,
    clear,
    column,
    fill,
    hline,
    label,
    row,
)

_MOST: Final = 6
KEEP_KEY: Final = "Alt+3"


class ClientColumn(Retranslatable, QWidget):
    """The client beside his ticket.

    Signals: ``opened(UUID)`` another ticket is wanted, ``called()`` the client rang,
    ``kept(UUID)`` a promise was kept.
    """

    opened = Signal(object)
    called = Signal()
    kept = Signal(object)

    def __init__(
        self, presenter: TicketPresenter, keys: KnowledgeKeys, parent: QWidget | None = None
    ) -> None:
        """Follow the presenter; ``keys`` bring what helps."""
        super().__init__(parent)
        self._presenter, self._context = presenter, presenter.context
        self._avatar, self._name = Avatar("?", 36), label("", "h3", wrap=True)
        self._position, self._facts = label("", "caption", wrap=True), Facts(82)
        self.call = DeskButton("", "chip", key="Alt+2", icon="call")
        who = row(self._avatar, (column(self._name, self._position, spacing=1), 1), spacing=10)
        client = Card(who, hline(), self._facts, row(self.call, STRETCH), spacing=7)
        self._open, self._kit, self._promises = _Block(), _Block(), _Block()
        self.asked, self.knowledge = AskedBlock(), KnowledgeCard(presenter.ticket, keys)
        page = scroller(
            client, self.asked, self._promises, self._open, self.knowledge, self._kit, spacing=10
        )
        fill(QVBoxLayout(self), page)
        self.call.clicked.connect(self.called)
        presenter.ticket.read.connect(self.retranslate)
        presenter.surrounded.connect(self.retranslate)
        presenter.ticked.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        self.call.setText(translate("ClientColumn", "Called again"))
        card, around = self._presenter.ticket.card, self._presenter.surroundings
        if card is None:
            return
        self._show_person(card, around)
        self._show_open(around)
        self._show_promises(card.promises)
        self.asked.show_answers(card.answers)
        client = around.client if around else None
        self._show_equipment(client.equipment if client else (), card)

    def _show_person(self, card: TicketCard, around: Surroundings | None) -> None:
        client = around.client if around else None
        self._avatar.set_initials(formats.initials(card.contact_name))
        unknown = translate("ClientColumn", "Caller unknown")
        self._name.setText(card.contact_name or unknown)
        self._position.setText(card.contact_position)
        self._position.setVisible(bool(card.contact_position))
        self.call.setVisible(card.contact_id is not None)
        phones = "\n".join(words.phone_text(each) for each in card.phones)
        place = ", ".join(
            dict.fromkeys(each for each in (card.site_name, card.site_address) if each)
        )
        self._facts.show_pairs(
            (
                (translate("ClientColumn", "Phone"), phones),
                (translate("ClientColumn", "Company"), card.client_name),
                (translate("ClientColumn", "Site"), place),
                (
                    translate("ClientColumn", "Works"),
                    hours_text(client, self._context.clock()) if client else "",
                ),
                (translate("ClientColumn", "Contract"), _contract(client)),
                (translate("ClientColumn", "Manner"), client.manner if client else ""),
            ),
            strong=phones,
        )

    def _show_open(self, around: Surroundings | None) -> None:
        self._open.title.setText(translate("ClientColumn", "Open for the client"))
        items = around.open_tickets if around else ()
        self._open.setVisible(around is not None)
        self._open.count.setText(str(len(items)) if items else "")
        denied = around is not None and around.history_denied
        nothing = translate("ClientColumn", "Nothing else is open")
        hidden = translate("ClientColumn", "Your role may not see the client's history")
        links = [self._link(each) for each in items[:_MOST]]
        self._open.refill(links or [label(hidden if denied else nothing, "muted", wrap=True)])

    def _link(self, item: HistoryItem) -> TicketLink:
        parts = [
            number_text(item.number),
            texts.priority_short(item.priority),
            formats.short_name(item.assignee_name) if item.assignee_name else "",
        ]
        mark = words.state_mark(item.state, item.state_type)
        lower = " · ".join(part for part in parts if part)
        link = TicketLink(item.ticket_id, mark, item.subject, lower)
        link.opened.connect(self.opened)
        return link

    def _show_promises(self, promises: Sequence[PromiseView]) -> None:
        self._promises.title.setText(translate("ClientColumn", "Promised"))
        self._promises.setVisible(bool(promises))
        now = self._context.clock()
        due = self.next_promise()
        self._promises.refill(
            [
                _promise(each, self._context, now, self._keeper(each, due))
                for each in sorted(promises, key=_open_first)
            ]
        )

    def next_promise(self) -> PromiseView | None:
        """Return the open promise that is due first."""
        card = self._presenter.ticket.card
        open_ = [each for each in card.promises if each.kept_at is None] if card else []
        return min(open_, key=_open_first, default=None)

    def keep_next(self) -> None:
        """Alt+3: the promise due first was kept."""
        due, card = self.next_promise(), self._presenter.ticket.card
        if card is not None and due is not None and not self._keeping_refused(card):
            self.kept.emit(due.promise_id)

    def _keeping_refused(self, card: TicketCard) -> str:
        return right_refused(card, self._context.actor, Permission.TICKET_ANSWER)

    def _keeper(self, each: PromiseView, due: PromiseView | None) -> DeskButton | None:
        card = self._presenter.ticket.card
        if each.kept_at is not None or card is None:
            return None
        keep = DeskButton("", "chip", key=KEEP_KEY if each is due else "", icon="check")
        keep.setText(translate("ClientColumn", "Kept"))
        allow(keep, self._keeping_refused(card))
        keep.clicked.connect(partial(self.kept.emit, each.promise_id))
        return keep

    def _show_equipment(self, kit: Sequence[EquipmentView], card: TicketCard) -> None:
        self._kit.title.setText(translate("ClientColumn", "Equipment"))
        own = [each for each in kit if each.name == card.equipment] or list(kit)[:_MOST]
        self._kit.setVisible(bool(own) or bool(card.equipment))
        facts = Facts(82)
        pairs = [pair for each in own for pair in _equipment(each)]
        facts.show_pairs(pairs or [(translate("ClientColumn", "Name"), card.equipment)])
        self._kit.refill([facts])


class _Block(Card):
    """A titled card whose contents are put in anew."""

    def __init__(self) -> None:
        self.title, self.count = label("", "h3"), label("", "caption")
        super().__init__(row(self.title, STRETCH, self.count), spacing=4)
        self._inside = fill(QVBoxLayout(), spacing=2)
        self.box.addLayout(self._inside)

    def refill(self, widgets: Sequence[QWidget]) -> None:
        clear(self._inside)
        for each in widgets:
            self._inside.addWidget(each)


def _contract(client: ClientCard | None) -> str:
    contract = client.contract if client else None
    if contract is None:
        return ""
    named = " ".join(part for part in (contract.name or contract.number, contract.coverage) if part)
    if contract.ends_on is None:
        return named
    until = translate("ClientColumn", "{name}, until {date}")
    date = contract.ends_on.strftime("%d.%m.%Y")
    return until.format(name=named, date=date)


def _equipment(each: EquipmentView) -> list[tuple[str, str]]:
    serial = translate("ClientColumn", "ser. no. {number}").format(number=each.serial)
    model = ", ".join(part for part in (each.model, serial if each.serial else "") if part)
    return [(each.name, model or "—"), (translate("ClientColumn", "Firmware"), each.firmware)]


def _open_first(each: PromiseView) -> tuple[bool, datetime]:
    return each.kept_at is not None, each.due_at or each.made_at


def _promise(
    each: PromiseView, context: DeskContext, now: datetime, keep: DeskButton | None
) -> QWidget:
    if each.kept_at is not None:
        mark, state = Mark.SOLVED, translate("ClientColumn", "kept")
    elif each.due_at is not None and each.due_at < now:
        mark = Mark.BREACH
        state = translate("ClientColumn", "was due {time}").format(
            time=formats.day_time(each.due_at, now)
        )
    else:
        mark = Mark.ON_TIME
        state = formats.until(each.due_at, now) if each.due_at else ""
    who = words.person(context.actor, None, each.made_by)
    lower = " · ".join(part for part in (state, who) if part)
    promised = each.text or translate("ClientColumn", "To call the client")
    text = column(label(promised, "small", wrap=True), label(lower, "caption"), spacing=1)
    if keep is not None:
        text.addLayout(row(keep, STRETCH, margins=(0, 3, 0, 2)))
    made = QWidget()
    fill(
        QHBoxLayout(made),
        column(2, Shape(mark, 13), STRETCH, spacing=0),
        (text, 1),
        margins=(4, 4, 4, 4),
    )
    made.setAccessibleName(f"{promised}, {lower}")
    return made
