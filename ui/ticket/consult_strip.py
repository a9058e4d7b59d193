"""Over the composer: a newcomer's solution and his mentor's key, a question to the seniors."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QWidget

from app.domain.mentoring import Asked, ConsultKind, Verdict
from app.domain.readmodels.consulting import ConsultView, Standing
from app.domain.vocabulary import StateType
from app.services.operation import Outcome
from ui import texts
from ui.kept_form import KeptForm, Taken
from ui.texts.consult_words import asked_text, state_text
from ui.ticket_parts.keyed_jobs import KeyedJobs
from ui.ticket_parts.ticket_at_hand import TicketAtHand
from ui.translations import Retranslatable, translate
from ui.widgets import Card, DeskButton, ElidedLabel, Icon, add, label, row

if TYPE_CHECKING:
    from ui.context import DeskContext

PLACE = "consult"
ASK, SHOW, APPROVE, RETURN = "Ctrl+Shift+S", "Ctrl+Shift+M", "Alt+4", "Alt+6"


class ConsultStrip(Retranslatable, Card):
    """Hidden while nobody asks anything and nothing waits."""

    def __init__(self, view: QWidget, context: "DeskContext", ticket: TicketAtHand) -> None:
        """Follow the ticket at hand; the keys work all over ``view``."""
        self._said, self._error = ElidedLabel("", "small_strong"), label("", "caption", "danger")
        self.line = QLineEdit()
        self.send = DeskButton("", "primary", key="Enter")
        self.show_it = DeskButton("", "normal", key=SHOW, icon="verified")
        self.approve = DeskButton("", "primary", key=APPROVE)
        self.give_back = DeskButton("", "normal", key=RETURN)
        super().__init__(
            row(
                Icon("forum", 18, "accent"), (self._said, 2), (self.line, 3), self.send,
                self.show_it, self.approve, self.give_back, spacing=8,
            ),
            self._error, margins=(14, 8, 10, 8), spacing=4, parent=view,
        )  # fmt: skip
        self._context, self._ticket = context, ticket
        self._standing = Standing(needs_leave=False, mentor_id=None, mentor_name="")
        self._seniors = Asked((), on_shift=False)
        self._known: tuple[ConsultView, ...] = ()
        self._asking: ConsultKind | None = None
        self.kept = KeptForm(context, PLACE, self, {"line": self.line})
        add(self.box, self.kept.line)
        self._jobs = KeyedJobs(context.background, self)
        self._connect(view)
        self.hide()
        self.retranslate()

    def ask_senior(self) -> None:
        """Open the line for a question; Enter alone asks for advice on the ticket itself."""
        if self._ticket.card is not None:
            self._begin(ConsultKind.QUESTION)

    def show_mentor(self) -> None:
        """Open the line for the solution that the mentor is to see."""
        if self.show_it.isVisible():
            self._begin(ConsultKind.REVIEW)

    def retranslate(self) -> None:
        self.show_it.setText(translate("Consulting", "Show the mentor"))
        self.approve.setText(translate("Consulting", "Give leave"))
        self.give_back.setText(translate("Consulting", "Send back"))
        self._show()

    def give_up(self) -> bool:
        """Esc in the line: ask nothing after all; False when nothing is being asked there."""
        if self._asking is None or not self.line.hasFocus():
            return False
        self.kept.finish()
        self._asking = None
        self._show()
        return True

    def _connect(self, view: QWidget) -> None:
        runs: dict[str, Callable[[], None]] = {
            ASK: self.ask_senior,
            SHOW: self.show_mentor,
            APPROVE: partial(self._press, self.approve),
            RETURN: partial(self._press, self.give_back),
        }
        for key, run in runs.items():
            shortcut = QShortcut(QKeySequence(key), view)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(run)
        self.line.returnPressed.connect(self._on_send)
        self.send.clicked.connect(self._on_send)
        self.show_it.clicked.connect(self.show_mentor)
        self.approve.clicked.connect(partial(self._decide, Verdict.APPROVED))
        self.give_back.clicked.connect(partial(self._decide, Verdict.RETURNED))
        self._ticket.chosen.connect(self._on_chosen)
        self._ticket.read.connect(self._read)
        self._context.writings.restored.connect(self._offer_left)
        self._jobs.done.connect(self._on_done)
        self._jobs.failed.connect(self._on_failed)

    def _press(self, button: DeskButton) -> None:
        if button.isVisible():
            button.click()

    def _begin(self, kind: ConsultKind) -> None:
        self._asking = kind
        self._show()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_chosen(self) -> None:
        self._known, self._asking = (), None
        self._error.setText("")
        self._show()

    def _stand(self) -> None:
        """What is typed belongs to one ticket, and to what is asked or decided of it."""
        ticket_id, waiting = self._ticket.ticket_id, self._to_decide()
        about = self._asking or (waiting.consult_id if waiting is not None else None)
        record = _record(ticket_id, about) if ticket_id is not None and about else None
        if record != self.kept.record:
            self.kept.stand(record, self.line.clear)

    def _offer_left(self) -> None:
        """A question begun for the ticket at hand stands open again."""
        ticket_id, writings = self._ticket.ticket_id, self._context.writings
        if ticket_id is None or self._ticket.card is None or self._asking is not None:
            return
        for kind in ConsultKind:
            if writings.of(PLACE, _record(ticket_id, kind)) is not None:
                self._asking = kind
                self._show()

    def _read(self) -> None:
        ticket_id, desk, actor = self._ticket.ticket_id, self._context.desk, self._context.actor
        if ticket_id is not None:

            def work() -> object:
                service = desk.consulting
                known = service.standing(actor), service.of_ticket(actor, ticket_id)
                return *known, service.seniors(actor)

            self._jobs.read(ticket_id, work)

    def _on_done(self, key: object, result: object) -> None:
        if isinstance(result, Outcome):
            if isinstance(key, Taken):
                self._finish(key)
            self._error.setText("")
            self._context.hub.publish(result.changes, self)
            self._ticket.reread()
        elif isinstance(result, tuple) and key == self._ticket.ticket_id:
            self._standing, self._known, self._seniors = result
            self._offer_left()
        self._show()

    def _finish(self, taken: Taken) -> None:
        """It is written: nothing is asked any more, unless it is of another ticket by now."""
        self.kept.saved(taken)
        if taken.record == self.kept.record:
            self._asking = None
            self.kept.stand(None, self.line.clear)

    def _on_failed(self, key: object, error: object) -> None:
        if not isinstance(key, UUID) and isinstance(error, BaseException):
            self._error.setText(texts.error_text(error))
            self._show()

    def _on_send(self) -> None:
        ticket_id, waiting = self._ticket.ticket_id, self._to_decide()
        if ticket_id is None:
            return
        service, actor, text = self._context.desk.consulting, self._context.actor, self.line.text()
        taken = self.kept.taken()
        if self._asking is ConsultKind.QUESTION:
            self._jobs.write(taken, partial(service.ask_senior, actor, ticket_id, text))
        elif self._asking is ConsultKind.REVIEW:
            self._jobs.write(taken, partial(service.show_mentor, actor, ticket_id, text))
        elif waiting is not None and waiting.kind is ConsultKind.QUESTION:
            self._decide(Verdict.ANSWERED)

    def _decide(self, verdict: Verdict) -> None:
        waiting = self._to_decide()
        if waiting is not None:
            service, actor = self._context.desk.consulting, self._context.actor
            key, words = waiting.consult_id, self.line.text()
            taken = self.kept.taken()
            self._jobs.write(taken, partial(service.decide, actor, key, verdict, words))

    def _to_decide(self) -> ConsultView | None:
        return next((each for each in self._known if each.mine_to_decide), None)

    def _show(self) -> None:
        self._stand()
        waiting, newest = self._to_decide(), self._known[0] if self._known else None
        shown = waiting or newest
        asks = self._asking is not None
        answers = waiting is not None and waiting.kind is ConsultKind.QUESTION
        reviews = waiting is not None and waiting.kind is not ConsultKind.QUESTION
        offers = self._may_show() and not asks and waiting is None
        self._said.setText(self._words(shown))
        self.line.setVisible(asks or answers or reviews)
        self.line.setPlaceholderText(self._hint(reviews=reviews))
        self.line.setAccessibleName(self._said.text())
        self.send.setVisible(asks or answers)
        ask, answer = translate("Consulting", "Ask"), translate("Consulting", "Answer")
        self.send.setText(ask if asks else answer)
        self.show_it.setVisible(offers)
        self.approve.setVisible(reviews and not asks)
        self.give_back.setVisible(reviews and not asks)
        self._error.setVisible(bool(self._error.text()))
        self.setVisible(asks or shown is not None or offers)

    def _may_show(self) -> bool:
        card = self._ticket.card
        if card is None or not self._standing.needs_leave:
            return False
        own = card.assignee_id == self._context.actor.agent_id
        done = card.state_type in (StateType.RESOLVED, StateType.CLOSED)
        asked = self._known[0] if self._known else None
        settled = asked is not None and asked.kind is ConsultKind.REVIEW and (
            asked.verdict in (None, Verdict.APPROVED)
        )  # fmt: skip
        return own and not done and not settled

    def _words(self, shown: ConsultView | None) -> str:
        if self._asking is ConsultKind.QUESTION:
            names = [each.name for each in self._seniors.people] if self._seniors.on_shift else []
            told = asked_text(names)
            return told[:1].upper() + told[1:]
        if self._asking is ConsultKind.REVIEW:
            return translate("Consulting", "What did you do?")
        if shown is not None:
            return state_text(shown, self._context.clock())
        text = translate("Consulting", "Your solutions wait for your mentor {name}")
        return text.format(name=self._standing.mentor_name)

    def _hint(self, *, reviews: bool) -> str:
        if self._asking is ConsultKind.QUESTION:
            return translate("Consulting", "Enter alone asks for advice on the ticket itself")
        if reviews:
            return translate("Consulting", "A note, needed to send it back")
        return ""


def _record(ticket_id: UUID, about: ConsultKind | UUID) -> str:
    return f"{ticket_id}/{about}"
