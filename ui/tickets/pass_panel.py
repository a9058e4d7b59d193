"""Whom the marked tickets go to, why, and what became of each."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.domain.folding import fold
from app.domain.readmodels.catalogue import Catalogue
from app.domain.ticket_number import show_number
from app.services.ticket_lists import Hand, Passed
from ui import texts
from ui.translations import Retranslatable, translate
from ui.widgets import (
    STRETCH,
    Candidate,
    Card,
    DeskButton,
    Field,
    TypeAhead,
    clear,
    fill,
    label,
    row,
)

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

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start closed."""
        self.who, self.reason = TypeAhead(), QLineEdit()
        self.fields = Field("", self.who), Field("", self.reason)
        self.run, self._close = DeskButton("", "primary", key="Enter"), DeskButton("", "ghost")
        self._told = QWidget()
        fill(QVBoxLayout(self._told), spacing=2)
        super().__init__(
            row((self.fields[0], 2), (self.fields[1], 3), self._at_foot(), spacing=10),
            self._told, margins=(12, 8, 12, 10), spacing=6, parent=parent,
        )  # fmt: skip
        self._receivers: tuple[Receiver, ...] = ()
        self._hand: Hand | None = None
        self._count = 0
        self.who.asked.connect(self._on_asked)
        self.who.accepted.connect(self._on_accepted)
        self.who.entered.connect(self._on_asked)
        self.reason.returnPressed.connect(self._on_run)
        self.run.clicked.connect(self._on_run)
        self._close.clicked.connect(self.close_up)
        self.hide()
        self.retranslate()

    def open_for(self, count: int, catalogue: Catalogue) -> None:
        """Ask to whom so many tickets go."""
        self._receivers = receivers(catalogue)
        self.count(count)
        self._forget_told()
        self.show()
        self.who.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.who.selectAll()

    def count(self, count: int) -> None:
        """Say how many tickets would go."""
        self._count = count
        self.run.setText(translate("TicketList", "Pass on %n", count))
        self.run.setEnabled(count > 0)

    def show_outcome(self, passed: Passed) -> None:
        """Close when all went over, else say of each that did not why."""
        self.run.setEnabled(True)
        if not passed.refused:
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
        """Close; what was typed stays for the next time."""
        self.hide()
        self.closed.emit()

    def retranslate(self) -> None:
        self.fields[0].set_caption(translate("TicketList", "To whom: a person or a group"))
        self.fields[1].set_caption(translate("TicketList", "Why, one reason for all"))
        self._close.setText(translate("TicketList", "Close (Esc)"))
        self.count(self._count)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_up()
        else:
            super().keyPressEvent(event)

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
