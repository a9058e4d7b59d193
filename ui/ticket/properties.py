"""The right column: what the ticket is, and the controls that change it where rights allow."""

from datetime import datetime
from typing import Final
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.errors import RuleBroken
from app.domain.permissions import Permission
from app.domain.readmodels.tickets import TicketCard
from app.domain.vocabulary import Impact, StateType, Urgency
from ui import formats, texts
from ui.texts.away_words import shut_while_away
from ui.texts.errors import OF_CATEGORY
from ui.ticket.category_line import CategoryLine
from ui.ticket.links_card import LinksCard
from ui.ticket.own_fields import OwnFields
from ui.ticket.passing_line import PassingLine
from ui.ticket.property_parts import (
    SHOWN_AS,
    allow,
    group_label,
    groups_offered,
    shorter,
    with_load,
)
from ui.ticket.responsible_card import ResponsibleCard
from ui.ticket.ticket_presenter import Surroundings, TicketPresenter
from ui.ticket.times_card import TimesCard
from ui.ticket_parts import words
from ui.ticket_parts.deeds import Deeds
from ui.ticket_parts.enter_text import Choice
from ui.ticket_parts.moves import MoveOption, open_while_away, options_for, right_refused
from ui.ticket_parts.scroll import scroller
from ui.ticket_parts.ticket_at_hand import Deed
from ui.translations import Retranslatable, translate
from ui.widgets import Card, Field, fill, label, row, set_state

FLASH_MS: Final = 1200
_DONE: Final = (StateType.RESOLVED, StateType.CLOSED)


class PropertiesColumn(Retranslatable, QWidget):
    """Signals: ``move_asked(MoveOption)``, ``opened(UUID)`` a linked ticket is wanted."""

    move_asked = Signal(object)
    opened = Signal(object)

    def __init__(self, presenter: TicketPresenter, parent: QWidget | None = None) -> None:
        """Follow the presenter."""
        super().__init__(parent)
        self._presenter, self._context = presenter, presenter.context
        self._deeds = Deeds(self._context, self._presenter.ticket.about)
        self._options: tuple[MoveOption, ...] = ()
        self._people: tuple[UUID | None, ...] = ()
        self._groups: tuple[UUID, ...] = ()
        self._do = presenter.ticket.do
        self.state, self.assignee, self.group = Choice(), Choice(), Choice()
        self.impact, self.urgency = Choice(), Choice()
        self._choices = (self.state, self.assignee, self.group, self.impact, self.urgency)
        self.category = CategoryLine(self._context)
        self._words = PassingLine(presenter.ticket)
        self.fields = {
            "state": Field("", self.state),
            "assignee": Field("", self.assignee),
            "group": Field("", self.group),
            "reason": self._words,
            "category": Field("", self.category),
            "impact": Field("", self.impact),
            "urgency": Field("", self.urgency),
        }
        self._title = label("", "h3")
        self.own, self.links = OwnFields(self._context), LinksCard()
        self.responsible, self.times = ResponsibleCard(presenter), TimesCard(presenter)
        self._flashing: list[QWidget] = []
        self._lay_out()
        self._connect()
        self.retranslate()

    @property
    def groups_offered(self) -> tuple[UUID, ...]:
        """The groups to which the ticket may be passed on; none where it may not."""
        return self._groups if self.group.isEnabled() else ()

    def flash(self, names: frozenset[str], by: str, at: datetime) -> None:
        """Mark the borders of changed properties once, and say who changed them and when."""
        pattern, time = translate("Properties", "changed {time}, {name}"), formats.clock_time(at)
        note = pattern.format(time=time, name=formats.short_name(by))
        for name in names:
            for shown in SHOWN_AS.get(name, ()):
                self.fields[shown].set_note(time if name == "priority" else note)  # half a row
                set_state(self.fields[shown].control, "matched", "true")
                self._flashing.append(self.fields[shown].control)
        QTimer.singleShot(FLASH_MS, self, self._end_flash)

    def retranslate(self) -> None:
        captions = {
            "state": translate("Properties", "State"),
            "assignee": translate("Properties", "Assignee"),
            "group": translate("Properties", "Group"),
            "category": translate("Properties", "Category"),
            "impact": translate("Properties", "Impact"),
            "urgency": translate("Properties", "Urgency"),
        }
        for name, caption in captions.items():
            self.fields[name].set_caption(caption)
        self._words.name()
        self._title.setText(translate("Properties", "Properties"))
        self.show_card()

    def show_card(self) -> None:
        """Show the ticket as read; what is being typed stays."""
        card = self._presenter.ticket.card
        if card is None or any(each.is_open for each in self._choices):
            return
        self._show_state(card)
        self._show_people(card, self._presenter.surroundings)
        self._show_groups(card)
        self._show_priority(card)
        refusal = self._refusal(card, Permission.TICKET_EDIT)
        self.category.show_card(card, refusal)
        category = self._context.catalogue.categories.get(card.category_id or UUID(int=0))
        self.own.show_fields(card, category, refusal)
        self.links.show_links(card, self._right_refused(card, Permission.TICKET_LINK))

    def _lay_out(self) -> None:
        both = row((self.fields["impact"], 1), (self.fields["urgency"], 1))
        names = ("state", "assignee", "group", "reason", "category")
        main = Card(self._title, *(self.fields[name] for name in names), both, spacing=7)
        fill(
            QVBoxLayout(self),
            scroller(main, self.own, self.responsible, self.links, self.times, spacing=10),
        )

    def _connect(self) -> None:
        for each in self._choices:
            each.folded.connect(self.show_card, Qt.ConnectionType.QueuedConnection)
        self.state.activated.connect(self._on_state)
        self.assignee.activated.connect(self._on_assignee)
        self.group.activated.connect(self._on_group)
        self.impact.activated.connect(self._on_priority)
        self.urgency.activated.connect(self._on_priority)
        self._words.passed.connect(self._pass_on)
        self.category.chosen.connect(self._on_category)
        self.own.changed.connect(self._on_own)
        self.links.asked.connect(self._on_linking)
        self.links.opened.connect(self.opened)
        self._presenter.ticket.read.connect(self.show_card)
        self._presenter.ticket.chosen.connect(self._on_chosen)
        self._presenter.ticket.deed_done.connect(self._on_deed_done)
        self._presenter.ticket.deed_failed.connect(self._on_deed_failed)
        self._presenter.surrounded.connect(self.show_card)

    # ---- showing
    def _show_state(self, card: TicketCard) -> None:
        catalogue, now = self._context.catalogue, self._context.clock()
        options = options_for(card, self._context.actor, catalogue, now)
        self._options = open_while_away(options) if self._context.desk.offline.away else options
        self.state.clear()
        self.state.addItem(words.state_name(catalogue, card.state))
        open_ = [each for each in self._options if each.allowed]
        for option in open_:
            self.state.addItem(f"→ {option.text}")
        self.state.setCurrentIndex(0)
        reason = next((each.refusal for each in self._options if each.refusal), "")
        allow(self.state, "" if open_ else reason)

    def _show_people(self, card: TicketCard, around: Surroundings | None) -> None:
        ranked = around.plan.candidates if around and around.plan else ()
        names: dict[UUID | None, str] = {None: translate("Properties", "Nobody, in the queue")}
        for each in ranked:
            names[each.candidate.agent_id] = with_load(
                shorter(each.candidate.full_name), each.candidate.open_count, each.candidate.limit
            )
        if card.assignee_id is not None:
            names.setdefault(card.assignee_id, shorter(card.assignee_name))
        self._people = tuple(names)
        self.assignee.clear()
        self.assignee.addItems(list(names.values()))
        self.assignee.setCurrentIndex(self._people.index(card.assignee_id))
        allow(self.assignee, self._refusal(card, Permission.TICKET_ASSIGN))

    def _show_groups(self, card: TicketCard) -> None:
        groups = self._context.catalogue.groups
        farther = self._right_refused(card, Permission.TICKET_ESCALATE)
        named = groups_offered(groups, card.line, farther)
        self._groups = tuple(named)
        self.group.clear()
        for each in named:
            self.group.addItem(group_label(groups[each]))
        at = named.index(card.group_id) if card.group_id in named else -1
        self.group.setCurrentIndex(at)
        allow(self.group, self._refusal(card, Permission.TICKET_ASSIGN))
        self.group.setToolTip(self.group.toolTip() or farther)

    def _show_priority(self, card: TicketCard) -> None:
        refusal = self._refusal(card, Permission.TICKET_EDIT)
        self.impact.clear()
        self.impact.addItems([texts.impact_name(each) for each in Impact])
        self.impact.setCurrentIndex(list(Impact).index(card.impact))
        self.urgency.clear()
        self.urgency.addItems([texts.urgency_name(each) for each in Urgency])
        self.urgency.setCurrentIndex(list(Urgency).index(card.urgency))
        allow(self.impact, refusal)
        allow(self.urgency, refusal)

    def _refusal(self, card: TicketCard, permission: Permission) -> str:
        if card.state_type in _DONE:
            return translate("Properties", "The ticket is solved; reopen it first")
        return self._right_refused(card, permission)

    def _right_refused(self, card: TicketCard, permission: Permission) -> str:
        shut = shut_while_away(permission) if self._context.desk.offline.away else ""
        return right_refused(card, self._context.actor, permission) or shut

    # ---- doing
    def _on_state(self, index: int) -> None:
        open_ = [each for each in self._options if each.allowed]
        self.state.setCurrentIndex(0)
        if 1 <= index <= len(open_):
            self.move_asked.emit(open_[index - 1])

    def _on_assignee(self, index: int) -> None:
        card = self._presenter.ticket.card
        if card is not None and self._people[index] != card.assignee_id:
            self._pass_on(self._people[index], None)

    def _on_group(self, index: int) -> None:
        card = self._presenter.ticket.card
        if card is not None and self._groups[index] != card.group_id:
            self._pass_on(None, self._groups[index])

    def _pass_on(self, assignee: UUID | None, group: UUID | None) -> None:
        card = self._presenter.ticket.card
        if card is not None:
            words = self._words.words_for(assignee, group)
            self._do(self._deeds.assign(card.ticket_id, assignee, group, words))

    def _on_priority(self, _index: int) -> None:
        card, impacts, urgencies = self._presenter.ticket.card, list(Impact), list(Urgency)
        chosen = impacts[self.impact.currentIndex()], urgencies[self.urgency.currentIndex()]
        if card is not None and chosen != (card.impact, card.urgency):
            self._do(self._deeds.priority(card.ticket_id, *chosen))

    def _on_category(self, category_id: UUID) -> None:
        card = self._presenter.ticket.card
        if card is not None and category_id != card.category_id:
            self._do(self._deeds.category(card.ticket_id, category_id))

    def _on_own(self, code: str, value: str) -> None:
        card = self._presenter.ticket.card
        if card is not None:
            self._do(self._deeds.own_field(card.ticket_id, code, value))

    def _on_linking(self, name: str, given: tuple[object, ...]) -> None:
        card = self._presenter.ticket.card
        if card is not None:
            self._do(getattr(self._deeds, name)(card.ticket_id, *given))

    def _on_chosen(self) -> None:
        self.links.begin_again()
        for field in self.fields.values():
            field.set_note("")

    def _on_deed_done(self, deed: Deed, _card: object) -> None:
        if deed.name == "link":
            self.links.begin_again()
        if deed.name.startswith(OF_CATEGORY):
            self.own.settle(deed.ticket_id, deed.name.removeprefix(OF_CATEGORY))
        self.show_card()

    def _on_deed_failed(self, deed: Deed, error: object) -> None:
        asked = str(getattr(error, "field", ""))
        if deed.name == "assign" and self._words.ask(asked):
            return
        if deed.name in ("link", "mark") and isinstance(error, BaseException):
            self.links.say(texts.error_text(error))
        if deed.name.startswith(OF_CATEGORY) and isinstance(error, RuleBroken):
            self.own.refuse(deed.name.removeprefix(OF_CATEGORY), texts.error_text(error))
        self.show_card()

    def _end_flash(self) -> None:
        while self._flashing:
            set_state(self._flashing.pop(), "matched", "false")
