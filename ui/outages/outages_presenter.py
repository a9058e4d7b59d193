"""What the board of outages shows and does; no widget here."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.changes import Changes, Touched
from app.domain.permissions import Permission, Reach, allows, reach_of
from app.domain.readmodels.outages import OutageBoard, OutageCard, Suspicion
from app.domain.vocabulary import Ringing, Spread
from app.services.operation import Outcome
from ui.kept_form import Taken
from ui.texts import error_text, refusal
from ui.texts.away_words import shut_while_away
from ui.ticket_parts.keyed_jobs import KeyedJobs

if TYPE_CHECKING:
    from ui.context import DeskContext

GATHER_MS: Final = 2_000
_OF_BOARD = Touched.TICKET | Touched.QUEUE | Touched.CATALOGUE


@dataclass(frozen=True, slots=True)
class Shown:
    """What was read together: the board, and the outage at hand whole."""

    board: OutageBoard
    card: OutageCard | None


class OutagesPresenter(QObject):
    """The board and the outage at hand.

    Signals: ``changed()`` what is shown differs, ``failed(str)`` why something was not done,
    ``done(Taken or None)`` a deed was written, with the words of it that were typed.
    """

    changed = Signal()
    failed = Signal(str)
    done = Signal(object)

    def __init__(self, context: "DeskContext", parent: QObject | None = None) -> None:
        """Read nothing before ``refresh``."""
        super().__init__(parent)
        self._context = context
        self.board = OutageBoard()
        self.card: OutageCard | None = None
        self.chosen: UUID | None = None
        self._reading = self._again = self.watched = False
        self._jobs = KeyedJobs(context.background, self)
        self._jobs.done.connect(self._on_done)
        self._jobs.failed.connect(self._on_failed)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(GATHER_MS)
        self._soon.timeout.connect(self.refresh)
        context.hub.changed.connect(self._on_changed)
        context.hub.rights_changed.connect(self.changed)
        context.hub.reach_changed.connect(self.changed)

    # ---- what stands there
    @property
    def suspicion(self) -> Suspicion | None:
        """The suspected outage at hand, chosen by its first ticket."""
        found = self.board.suspected
        return next((each for each in found if each.cases[0].ticket_id == self.chosen), None)

    def refused(self, right: Permission) -> str:
        """Say why this person may not do it now; empty when he may."""
        actor = self._context.actor
        if reach_of(actor, right) is Reach.NONE:
            return refusal(right, allows(actor, right).reason)
        return shut_while_away(right) if self._context.desk.offline.away else ""

    # ---- reading
    def choose(self, ticket_id: UUID | None) -> None:
        """Look at one outage, or at one suspicion."""
        if ticket_id != self.chosen:
            self.chosen, self.card = ticket_id, None
            self.refresh()

    def refresh(self) -> None:
        """Read everything anew; while that goes on, once more afterwards."""
        if self._reading:
            self._again = True
            return
        self._reading = True
        self._context.background.read(partial(self._read, self.chosen), self._on_read, self._lost)

    def _read(self, chosen: UUID | None) -> tuple[UUID | None, Shown]:
        outages, actor = self._context.desk.outages, self._context.actor
        board = outages.board(actor)
        masters = {line.ticket_id for line in board.lines}
        if chosen is None and board.lines:
            chosen = board.lines[0].ticket_id
        if chosen is None and board.suspected:
            chosen = board.suspected[0].cases[0].ticket_id
        card = outages.outage(actor, chosen) if chosen is not None and chosen in masters else None
        return chosen, Shown(board, card)

    def _on_read(self, answer: tuple[UUID | None, Shown]) -> None:
        chosen, shown = answer
        self._reading = False
        if self.chosen is None:
            self.chosen = chosen
        self.board = shown.board
        if chosen == self.chosen:
            self.card = shown.card
            self._leave_what_is_gone()
        self.changed.emit()
        if self._again:
            self._again = False
            self.refresh()

    def _leave_what_is_gone(self) -> None:
        """An outage whose callers all know leaves the board; the next one is looked at."""
        if self.card is None and self.suspicion is None and self.chosen is not None:
            self.chosen = None
            self._again = bool(self.board.lines or self.board.suspected)

    def _lost(self, error: BaseException) -> None:
        self._reading = self._again = False
        self.failed.emit(error_text(error))

    def _on_changed(self, changes: Changes, initiator: object) -> None:
        """Follow one's own deeds at once, the room's together: comparing an hour costs time.

        Out of sight nothing is read: whoever comes back reads everything.
        """
        if not self.watched or not changes.touched & _OF_BOARD:
            return
        if initiator is self:
            self.refresh()
        elif not self._soon.isActive():
            self._soon.start()

    # ---- deeds
    def mark(self, ticket_id: UUID, spread: Spread) -> None:
        """Declare an outage, or say that it was a single case."""
        self.chosen = ticket_id
        self._write(
            partial(self._context.desk.outages.mark, self._context.actor, ticket_id, spread)
        )

    def say(self, text: str, words: Taken) -> None:
        """Say what callers are told from now on; ``words`` come back with ``done``."""
        if self.chosen is not None:
            say = self._context.desk.outages.say
            self._write(partial(say, self._context.actor, self.chosen, text), words)

    def join(self, ticket_id: UUID) -> None:
        """Join a like case to the outage at hand."""
        if self.chosen is not None:
            join = self._context.desk.outages.join
            self._write(partial(join, self._context.actor, ticket_id, self.chosen))

    def leave(self, ticket_id: UUID) -> None:
        """Take a joined ticket out."""
        leave = self._context.desk.outages.leave
        self._write(partial(leave, self._context.actor, ticket_id))

    def ring(self, ticket_id: UUID, result: Ringing, words: Taken) -> None:
        """Note what came of ringing a joined caller; ``words`` come back with ``done``."""
        ring, note = self._context.desk.outages.ring, str(words.typed["line"]).strip()
        self._write(partial(ring, self._context.actor, ticket_id, result, note), words)

    def _write(self, work: Callable[[], object], words: Taken | None = None) -> None:
        self._jobs.write(words, work)

    def _on_done(self, words: Taken | None, outcome: Outcome[object]) -> None:
        self.done.emit(words)
        self._context.hub.publish(outcome.changes, self)

    def _on_failed(self, _words: object, error: BaseException) -> None:
        self.failed.emit(error_text(error))
        self.refresh()
