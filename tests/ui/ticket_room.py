"""The small room with tickets in it, and an engineer's desk on a real SQLite file."""

# ruff: noqa: ANN401 (rows take whatever their models take)

from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Any
from uuid import UUID

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.bootstrap import ServiceDesk
from app.config import Settings
from app.domain.filters.terms import TicketFilter
from app.domain.permissions import Actor
from app.domain.vocabulary import Priority, SlaClock, StateType, SupportLine
from app.services.drafts import Drafts
from db.models.knowledge import Partner
from db.models.sla import SlaTarget
from db.session import Database
from tests import factories as make
from tests.notices import RecordingNotices
from tests.rooms import SmallRoom, small_room
from ui.background import Background
from ui.changes_hub import ChangesHub
from ui.context import DeskContext
from ui.latest import LatestLookup
from ui.widgets import ElidedLabel, Pill


@dataclass
class Wanderer:
    """Remembers where a screen asked to go."""

    opened: list[tuple[UUID, tuple[UUID, ...]]] = field(default_factory=list)
    calls: list[UUID] = field(default_factory=list)
    sections: list[str] = field(default_factory=list)
    articles: list[UUID] = field(default_factory=list)
    begun: list[UUID] = field(default_factory=list)
    lists: list[TicketFilter] = field(default_factory=list)
    backs: int = 0

    def open_section(self, name: str) -> None:
        self.sections.append(name)

    def open_ticket(self, ticket_id: UUID, from_list: tuple[UUID, ...] = ()) -> None:
        self.opened.append((ticket_id, from_list))

    def open_list(self, asked: TicketFilter) -> None:
        self.lists.append(asked)

    def start_call_for(self, contact_id: UUID) -> None:
        self.calls.append(contact_id)

    def open_article(self, article_id: UUID) -> None:
        self.articles.append(article_id)

    def write_article(self, ticket_id: UUID) -> None:
        self.begun.append(ticket_id)

    def go_back(self) -> None:
        self.backs += 1


@dataclass
class TicketRoom:
    """Keys of the tickets, the services, and what the screens are handed."""

    room: SmallRoom
    desk: ServiceDesk
    background: Background
    drafts: Drafts
    navigator: Wanderer = field(default_factory=Wanderer)
    hub: ChangesHub = field(default_factory=ChangesHub)
    notices: RecordingNotices = field(default_factory=RecordingNotices)
    tickets: dict[int, UUID] = field(default_factory=dict)

    def context(self, actor: Actor | None = None) -> DeskContext:
        lane = self.background
        return DeskContext(
            self.desk, actor or self.room.litvinov, self.drafts, lane, lane, self.hub,
            self.notices, Settings(),
        )  # fmt: skip

    def ticket(self, number: int, **more: Any) -> UUID:
        """Add a ticket of Petrov's with both clocks; Litvinov holds it unless told otherwise."""
        room = self.room
        values: dict[str, Any] = {
            "subject": f"Касса {number} не печатает",
            "description": "Чек не выходит, очередь восемь человек",
            "state": "assigned",
            "state_type": StateType.OPEN,
            "assignee_id": room.litvinov.agent_id,
            "group_id": room.cash,
            "client_id": room.vector,
            "contact_id": room.petrov,
            "site_id": room.site,
            "equipment_id": room.equipment,
            "category_id": room.no_print,
            "sla_policy_id": room.office,
            "line": SupportLine.SECOND,
            "due_at": room.clock() + timedelta(minutes=30 * number),
        }
        values |= more
        with room.database.write() as session:
            key = make.make_ticket(session, number, room.department, **values)
            for clock, minutes in ((SlaClock.FIRST_RESPONSE, 60), (SlaClock.RESOLUTION, 480)):
                target = SlaTarget(
                    ticket_id=key, clock=clock, policy_id=room.office,
                    started_at=room.clock() - timedelta(hours=1), target_minutes=minutes,
                    due_at=room.clock() + timedelta(minutes=30 * number),
                )  # fmt: skip
                make.add(session, target)
        self.tickets[number] = key
        return key

    def free(self, number: int, **more: Any) -> UUID:
        """Add a ticket that nobody holds."""
        return self.ticket(
            number, **({"state": "new", "state_type": StateType.NEW, "assignee_id": None} | more)
        )

    def partner(self, name: str = "ФНСервис") -> None:
        with self.room.database.write() as session:
            make.add(session, Partner(name=name))
        self.desk.catalogue.refresh()

    def by_other(self, number: int, actor: Actor | None = None) -> Any:
        """The ticket as another desk has it, to change it there."""
        return self.desk.tickets.card(actor or self.room.supervisor, self.tickets[number])


def ticket_room(address: str, background: Background, drafts: Drafts) -> TicketRoom:
    """Furnish an empty database."""
    room = small_room(Database(address))
    desk = ServiceDesk(room.database, room.clock)
    desk.catalogue.snapshot()
    return TicketRoom(room, desk, background, drafts)


def furnish(made: TicketRoom) -> None:
    """Three tickets of Litvinov's and two in his queue."""
    for number in (1, 2, 3):
        made.ticket(number)
    made.free(4, priority=Priority.HIGH)
    made.free(5)


def settled(qtbot: QtBot, made: TicketRoom) -> None:
    """Wait until every lookup and lane is idle and every answer has been shown."""
    qtbot.waitUntil(lambda: not _busy(made), timeout=10_000)


def _busy(made: TicketRoom) -> bool:
    QApplication.processEvents()
    screens = QApplication.topLevelWidgets()
    lookups = [each for screen in screens for each in screen.findChildren(LatestLookup)]
    return made.background.pending > 0 or any(each.busy for each in lookups)


def typed(widget: QWidget, text: str) -> None:
    """Send one key event a letter; Qt's own helper knows Latin letters only."""
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(widget, event)


def cut_texts(screen: QWidget) -> list[str]:
    """Every visible word that has less room than it needs."""
    words: list[QLabel | QAbstractButton] = [
        *screen.findChildren(QLabel),
        *screen.findChildren(QAbstractButton),
    ]
    shown = [w for w in words if w.isVisible() and not isinstance(w, ElidedLabel)]
    cut = [
        w.text() for w in shown
        if w.text() and not (isinstance(w, QLabel) and w.wordWrap())
        and w.sizeHint().width() > w.width()
    ]  # fmt: skip
    pills = [p for p in screen.findChildren(Pill) if p.isVisible()]
    return cut + [p.text() for p in pills if p.sizeHint().width() > p.width()]


def with_roles(actor: Actor, **more: Any) -> Actor:
    return replace(actor, **more)
