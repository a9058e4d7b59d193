"""Whom the marked tickets go to, why, and what became of each."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from uuid import NAMESPACE_OID, UUID, uuid5

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.domain.folding import fold
from app.domain.readmodels.catalogue import Catalogue
from app.domain.ticket_number import show_number
from app.services.ticket_lists import Hand, Passed
from ui import texts
from ui.kept_form import KeptForm
from ui.kept_parts import Part, Value, go_to_end
from ui.translations import Retranslatable, translate
from ui.widgets import (
    STRETCH,
    Candidate,
    Card,
    DeskButton,
    Field,
    TypeAhead,
    add,
    clear,
    fill,
    label,
    row,
)

if TYPE_CHECKING:
    from ui.context import DeskContext

PLACE: Final = "pass_on"
MOST_TOLD = 5
MOST_OFFERED = 8


@dataclass(frozen=True, slots=True)
class Receiver:
    """A person or a queue by the words it is found under."""

    name: str
    detail: str
    hand: Hand


class PassPanel(Retranslatable, Card):
    """Signals: ``wanted(Hand, reason)``, ``closed()``."""

    wanted = Signal(object, str)
    closed = Signal()

    def __init__(self, context: "DeskContext", parent: QWidget | None = None) -> None:
        """Start closed."""
        super().__init__(margins=(12, 8, 12, 10), spacing=6, parent=parent)
        self.who, self.reason = TypeAhead(), QLineEdit()
        self.fields = Field("", self.who), Field("", self.reason)
        self.run, self._close = DeskButton("", "primary", key="Enter"), DeskButton("", "ghost")
        self._told = QWidget()
        self._receivers: tuple[Receiver, ...] = ()
        self._hand: Hand | None = None
        self._count = 0
        hand = Part(self._told_hand, self._take_hand)
        inputs: dict[str, QWidget | Part] = {"who": self.who, "hand": hand, "reason": self.reason}
        self.kept = KeptForm(context, PLACE, self, inputs)
        self._lay_out()
        self.who.asked.connect(self._on_asked)
        self.who.accepted.connect(self._on_accepted)
        self.who.entered.connect(self._on_asked)
        self.reason.returnPressed.connect(self._on_run)
        self.run.clicked.connect(self._on_run)
        self._close.clicked.connect(self.close_up)
        self.hide()
        self.retranslate()

    def open_for(self, tickets: Sequence[UUID], catalogue: Catalogue) -> None:
        """Ask to whom these tickets go; what was begun for the same ones goes on."""
        self._receivers = receivers(catalogue)
        self.kept.stand(_record(tickets), self._begin)
        self.count(tickets)
        self._forget_told()
        self.show()
        chosen = self.reason if self._hand is not None else self.who
        chosen.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.who.selectAll()
        go_to_end(self.reason)

    def count(self, tickets: Sequence[UUID]) -> None:
        """Say how many tickets would go; the words follow the marks while they are asked for."""
        if self.isVisible() and tickets:
            self.kept.move(_record(tickets))
        self._name_count(len(tickets))

    def _name_count(self, count: int) -> None:
        self._count = count
        self.run.setText(translate("TicketList", "Pass on %n", count))
        self.run.setEnabled(count > 0)

    def show_outcome(self, passed: Passed) -> None:
        """Close when all went over, else say of each that did not why."""
        self.run.setEnabled(True)
        if not passed.refused:
            self.kept.finish()
            self.close_up()
            return
        self._forget_told()
        for each in passed.refused[:MOST_TOLD]:
            about = f"{show_number(each.row.number)} · {each.row.subject}"
            self._tell(f"{about} — {texts.error_text(each.error)}", "danger")
        if len(passed.refused) > MOST_TOLD:
            more = translate("TicketList", "and %n more", len(passed.refused) - MOST_TOLD)
            self._tell(more, "muted")

    def show_error(self, text: str) -> None:
        """Say why nothing went over."""
        self.run.setEnabled(True)
        self._forget_told()
        self._tell(text, "danger")

    def close_up(self) -> None:
        """Close; what was typed stays for the same tickets."""
        self.hide()
        self.closed.emit()

    def retranslate(self) -> None:
        self.fields[0].set_caption(translate("TicketList", "To whom: a person or a group"))
        self.fields[1].set_caption(translate("TicketList", "Why, one reason for all"))
        self._close.setText(translate("TicketList", "Close (Esc)"))
        self._name_count(self._count)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_up()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        fill(QVBoxLayout(self._told), spacing=2)
        add(self.box, self.kept.line)
        add(self.box, row((self.fields[0], 2), (self.fields[1], 3), self._at_foot(), spacing=10))
        add(self.box, self._told)

    def _begin(self) -> None:
        self._hand = None
        self.who.clear()
        self.reason.clear()

    def _told_hand(self) -> list[str | None] | None:
        if self._hand is None:
            return None
        return [str(key) if key else None for key in (self._hand.agent_id, self._hand.group_id)]

    def _take_hand(self, told: Value) -> None:
        agent, group = told or (None, None)
        known = UUID(agent) if agent else None, UUID(group) if group else None
        self._hand = Hand(*known) if any(known) else None

    def _at_foot(self) -> QVBoxLayout:
        box = QVBoxLayout()
        return fill(box, STRETCH, row(self.run, self._close, spacing=6), spacing=0)

    def _on_asked(self, text: str) -> None:
        self._hand = None
        wanted = fold(text)
        found = [one for one in self._receivers if _fits(one.name, wanted)]
        offered = tuple(Candidate(one.name, one.detail, one) for one in found[:MOST_OFFERED])
        self.who.offer(offered)

    def _on_accepted(self, candidate: Candidate) -> None:
        if isinstance(candidate.data, Receiver):
            self._hand = candidate.data.hand
            self.kept.note()
            self.fields[0].set_error("")
            self.reason.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_run(self) -> None:
        if self._hand is None:
            self.fields[0].set_error(translate("TicketList", "Choose from the list"))
            self.who.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if self._count:
            self.run.setEnabled(False)
            self.wanted.emit(self._hand, self.reason.text())

    def _tell(self, text: str, tone: str) -> None:
        told = label(text, "small", "danger" if tone == "danger" else "muted", wrap=True)
        box = self._told.layout()
        if box is not None:
            box.addWidget(told)

    def _forget_told(self) -> None:
        box = self._told.layout()
        if box is not None:
            clear(box)


def _record(tickets: Sequence[UUID]) -> str:
    """Name the words said of these tickets and of no others."""
    return str(uuid5(NAMESPACE_OID, ",".join(sorted(map(str, tickets)))))


def receivers(catalogue: Catalogue) -> tuple[Receiver, ...]:
    """Return everybody who may be given tickets, then the queues."""
    people = [
        Receiver(one.full_name, texts.line_name(one.line), Hand(one.agent_id))
        for one in catalogue.agents.values()
    ]
    groups = [
        Receiver(
            texts.named(one.name, one.name_en),
            translate("TicketList", "queue · {line}").format(line=texts.line_name(one.line)),
            Hand(None, one.group_id),
        )
        for one in catalogue.groups.values()
    ]
    return (*people, *groups)


def _fits(name: str, wanted: str) -> bool:
    words = fold(name)
    return all(any(part.startswith(each) for part in words.split()) for each in wanted.split())
