"""The open call cards: one at hand, the others parked, every one kept in the journal.

No widget here. A card is a frozen CallDraft that is replaced at each change; whatever
arrives later (a lookup, a saved answer) names its call, so that nothing lands on another.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from typing import Final
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.call_clock import hung_up, lost, parked, resumed
from app.domain.identity import new_id
from app.domain.readmodels.calls import CallDraft, Matter
from app.services.drafts import Restored
from app.services.restoring import restore
from ui.call.draft_edits import without_matter
from ui.call.journal_writer import JournalWriter
from ui.context import DeskContext

MOST_CARDS: Final = 6
TICK_MS: Final = 1000
UNDO_TIME: Final = timedelta(seconds=30)


class CallBoard(QObject):
    """The cards on the strip and the one at hand.

    Signals: ``cards_changed()`` the strip differs, ``current_changed()`` another card is
    at hand, ``edited()`` the card at hand differs, ``ticked(now)`` each second,
    ``kept(now)`` the journal has everything, ``keeping_failed(error)``, ``full()`` when no
    further card fits, ``restored(count, unreadable, set_aside)`` after drafts came back.
    """

    cards_changed = Signal()
    current_changed = Signal()
    edited = Signal()
    ticked = Signal(object)
    kept = Signal(object)
    keeping_failed = Signal(object)
    full = Signal()
    restored = Signal(int, int, str)

    def __init__(self, context: DeskContext, parent: QObject | None = None) -> None:
        """Begin with one blank card; ``restore()`` brings the drafts of a killed run back."""
        super().__init__(parent)
        self._context = context
        self._started: set[UUID] = set()
        self._cards: list[CallDraft] = [self._blank()]
        self._current = self._cards[0].call_id
        self._emptied: tuple[datetime, CallDraft] | None = None
        self._writer = JournalWriter(context, self)
        self._writer.kept.connect(self.kept)
        self._writer.failed.connect(self.keeping_failed)
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._on_timeout)
        self._timer.start()

    # ---- what there is
    @property
    def cards(self) -> tuple[CallDraft, ...]:
        """Every card in order of start; a card nobody typed into is not one."""
        return tuple(card for card in self._cards if self.has_begun(card.call_id))

    @property
    def current(self) -> CallDraft:
        """The card at hand."""
        return self.card(self._current) or self._cards[0]

    def card(self, call_id: UUID) -> CallDraft | None:
        """Return a card by its call, None when it is gone."""
        return next((each for each in self._cards if each.call_id == call_id), None)

    def has_begun(self, call_id: UUID) -> bool:
        """Tell whether the call runs: F2 or a first character started its clock."""
        return call_id in self._started

    # ---- changing the card at hand
    def begin(self) -> None:
        """Start the clock of the card at hand, unless it runs."""
        draft = self.current
        if self.has_begun(draft.call_id):
            return
        self._started.add(draft.call_id)
        self._replace(replace(draft, started_at=self._context.clock()))
        self.cards_changed.emit()

    def edit(self, **changes: object) -> None:
        """Change fields of the card at hand; the first change starts its clock."""
        self.begin()
        self._replace(replace(self.current, **changes))  # type: ignore[arg-type]

    def edit_matter(self, **changes: object) -> None:
        """Change fields of the matter at hand."""
        self.edit(matter=replace(self.current.matter, **changes))  # type: ignore[arg-type]

    def edit_of(self, call_id: UUID, change: Callable[[CallDraft], CallDraft]) -> None:
        """Change a named card that may not be at hand any more; a gone card is left alone."""
        draft = self.card(call_id)
        if draft is not None:
            self._replace(change(draft))

    def count_key(self) -> None:
        """Count one key press for the person's own figures; not journaled by itself."""
        draft = self.current
        if self.has_begun(draft.call_id):
            counted = replace(draft, key_count=draft.key_count + 1)
            self._cards[self._cards.index(draft)] = counted

    # ---- moving between cards
    def new_call(self) -> bool:
        """Park the running call silently and put a blank card at hand; False when all are used."""
        if len(self.cards) >= MOST_CARDS:
            self.full.emit()
            return False
        if not self.has_begun(self.current.call_id):
            self.begin()
            return True
        self._hold_current()
        self._take_blank()
        self.begin()
        return True

    def park_or_resume(self) -> None:
        """F3: put the caller on hold, or take him back."""
        draft = self.current
        if not self.has_begun(draft.call_id):
            return
        self._replace((resumed if draft.parked_at else parked)(draft, self._context.clock()))
        self.cards_changed.emit()

    def go(self, call_id: UUID) -> None:
        """Take a card to hand; a parked one goes on, the one left is parked."""
        if call_id == self._current or self.card(call_id) is None:
            return
        self._hold_current()
        self._cards = list(self.cards)
        self._current = call_id
        if self.current.parked_at is not None:
            self._replace(resumed(self.current, self._context.clock()))
        self._tell_moved()

    def step(self, by: int) -> None:
        """Go to the next or previous card around the strip."""
        ids = [card.call_id for card in self.cards]
        if not ids:
            return
        place = ids.index(self._current) if self._current in ids else -max(by, 0)
        self.go(ids[(place + by) % len(ids)])

    # ---- clocks
    def hang_up(self) -> None:
        """F9: the caller is gone, wrap-up runs; twice does nothing more."""
        self._change_clock(hung_up)

    def lose(self) -> None:
        """F12: the line broke; the card keeps its text and waits for a call-back."""
        self._change_clock(lost)

    # ---- ends
    def close(self, call_id: UUID) -> CallDraft | None:
        """Take a card off the strip (saving goes on elsewhere); the journal still has it."""
        draft = self.card(call_id)
        if draft is None:
            return None
        self._cards.remove(draft)
        self._started.discard(call_id)
        if call_id == self._current:
            self._take_blank()
        self.cards_changed.emit()
        return draft

    def forget(self, call_id: UUID) -> None:
        """Wipe a saved or discarded call from the journal."""
        self._writer.forget(call_id)

    def keep_sent(self, draft: CallDraft) -> None:
        """Journal a matter under way while its call goes on with the next one."""
        self._writer.keep_sent(draft)

    def forget_sent(self, draft: CallDraft) -> None:
        """Wipe what is confirmed; a call that goes on with another matter stays."""
        self._writer.forget(draft.matter.ticket_id)
        if self.card(draft.call_id) is None:
            self._writer.forget(draft.call_id)

    def bring_back(self, draft: CallDraft) -> CallDraft:
        """Park a refused card on the strip again; a matter whose call went on gets its own call."""
        if self.card(draft.call_id) is not None:
            self.edit_of(draft.call_id, partial(without_matter, draft.matter.ticket_id))
            self._writer.forget(draft.matter.ticket_id)
            draft = replace(draft, call_id=new_id())
        draft = parked(draft, self._context.clock())
        self._cards.append(draft)
        self._started.add(draft.call_id)
        self._sort()
        self._writer.keep(draft)
        self.cards_changed.emit()
        return draft

    def next_matter(self, registered: UUID) -> None:
        """Keep the caller and begin another matter of the same call (R25)."""
        draft = self.current
        self.edit(matter=Matter(new_id()), registered=(*draft.registered, registered))
        self.current_changed.emit()

    def empty(self) -> None:
        """Ctrl+Del: empty the card at hand; ``undo_empty`` brings it back for 30 seconds."""
        draft = self.current
        if not self.has_begun(draft.call_id):
            return
        self._emptied = (self._context.clock(), draft)
        self.close(draft.call_id)
        self.forget(draft.call_id)
        self._tell_moved()

    @property
    def can_undo(self) -> bool:
        """Whether an emptied card can still come back."""
        return self._emptied is not None and self._context.clock() - self._emptied[0] <= UNDO_TIME

    def undo_empty(self) -> bool:
        """Ctrl+Z: bring an emptied card back; False when the time is over."""
        if self._emptied is None or not self.can_undo:
            return False
        draft, self._emptied = self._emptied[1], None
        self.bring_back(draft)
        self.go(draft.call_id)
        return True

    # ---- a killed run
    def restore(self) -> None:
        """Read the drafts of an earlier run; they come back parked."""
        context = self._context
        work = partial(restore, context.drafts, context.outbox, context.actor.agent_id)
        self._context.journal.read(work, self._on_restored, self._writer.fail)

    def flush(self) -> None:
        """Hand everything typed to the journal at once."""
        self._writer.flush()

    def _on_restored(self, found: Restored) -> None:
        for draft in found.drafts:
            self._wake(draft)
        self._sort()
        if found.drafts or found.unreadable or found.set_aside:
            self.restored.emit(len(found.drafts), found.unreadable, found.set_aside)
            self.cards_changed.emit()

    # ---- inside
    def _wake(self, draft: CallDraft) -> None:
        """Put a restored draft on the strip; a matter whose call went on gets a call of its own."""
        if self.card(draft.call_id) is not None:
            draft = replace(draft, call_id=new_id())
            self._writer.keep(draft)
        self._cards.append(parked(draft, self._context.clock()))
        self._started.add(draft.call_id)

    def _blank(self) -> CallDraft:
        actor = self._context.actor
        return CallDraft(new_id(), actor.agent_id, self._context.clock(), Matter(new_id()))

    def _take_blank(self) -> None:
        blank = next((card for card in self._cards if not self.has_begun(card.call_id)), None)
        if blank is None:
            blank = self._blank()
            self._cards.append(blank)
        self._current = blank.call_id
        self.current_changed.emit()

    def _hold_current(self) -> None:
        if self.has_begun(self.current.call_id):
            self._replace(parked(self.current, self._context.clock()))

    def _change_clock(self, change: Callable[[CallDraft, datetime], CallDraft]) -> None:
        if self.has_begun(self.current.call_id):
            self._replace(change(self.current, self._context.clock()))
            self.cards_changed.emit()

    def _replace(self, draft: CallDraft) -> None:
        places = [n for n, card in enumerate(self._cards) if card.call_id == draft.call_id]
        self._cards[places[0]] = draft
        self._writer.keep(draft)
        if draft.call_id == self._current:
            self.edited.emit()

    def _sort(self) -> None:
        self._cards.sort(key=lambda card: card.started_at)

    def _tell_moved(self) -> None:
        self.cards_changed.emit()
        self.current_changed.emit()

    def _on_timeout(self) -> None:
        self.ticked.emit(self._context.clock())
