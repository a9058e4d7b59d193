"""Cards left open at another computer: looked for once after signing in, offered one by one."""

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from app.domain.permissions import Actor
from ui.call.board import MOST_CARDS, CallBoard
from ui.context import DeskContext

if TYPE_CHECKING:
    from app.services.draft_copies import DraftCopies, DraftCopy
    from app.services.drafts import Drafts
    from app.services.outbox import Outbox


class CopyOffer(QObject):
    """Signals: ``changed()`` another copy is offered, or none any more."""

    changed = Signal()

    def __init__(
        self, context: DeskContext, board: CallBoard, parent: QObject | None = None
    ) -> None:
        """Nothing is asked before ``look()``."""
        super().__init__(parent)
        self._context, self._board = context, board
        self._offered: list[DraftCopy] = []
        self._looked = False
        context.hub.reach_changed.connect(self._on_reach)

    @property
    def current(self) -> "DraftCopy | None":
        """The copy to decide about."""
        return self._offered[0] if self._offered else None

    def look(self) -> None:
        """Ask the server what this computer does not have."""
        copies = self._context.desk.draft_copies
        if copies is None or self._looked or self._context.desk.offline.away:
            return
        self._looked = True
        here = Here(self._context.drafts, self._context.outbox)
        work = partial(elsewhere, copies, here, self._context.actor)
        self._context.background.read(work, self._on_found, self._on_failed)

    def open(self) -> None:
        """Take the offered card to hand; it is this computer's from now on."""
        copy = self.current
        if copy is None:
            return
        if len(self._board.cards) >= MOST_CARDS:
            self._board.full.emit()
            return
        self._drop_current()
        if self._board.card(copy.draft.call_id) is None:
            self._board.bring_back(copy.draft)
        self._board.go(copy.draft.call_id)

    def discard(self) -> None:
        """Remove the offered card for good."""
        if self.current is not None:
            self._board.forget(self.current.draft.call_id)
            self._drop_current()

    def _drop_current(self) -> None:
        del self._offered[0]
        self.changed.emit()

    def _on_found(self, found: "tuple[DraftCopy, ...]") -> None:
        self._offered = [one for one in found if not self._is_here(one.draft.call_id)]
        self.changed.emit()

    def _is_here(self, call_id: UUID) -> bool:
        return self._board.card(call_id) is not None

    def _on_failed(self, _error: BaseException) -> None:
        self._looked = False

    def _on_reach(self, away: bool) -> None:
        if not away:
            self.look()


@dataclass(frozen=True, slots=True)
class Here:
    """What this computer has of calls: cards in the journal, deeds in the outbox."""

    drafts: "Drafts"
    outbox: "Outbox | None"

    def calls(self, actor: Actor) -> set[UUID]:
        """Return the calls of a person that are begun or done here."""
        begun = {draft.call_id for draft in self.drafts.restore(actor.agent_id).drafts}
        if self.outbox is None:
            return begun
        sight = self.outbox.look(actor.agent_id)
        deeds = (one.deed for one in (*sight.waiting, *sight.sent))
        return begun | {deed.call_id for deed in deeds if deed.call_id is not None}


def elsewhere(copies: "DraftCopies", here: Here, actor: Actor) -> "tuple[DraftCopy, ...]":
    """Return the copies of calls that this computer knows nothing of."""
    return copies.elsewhere(actor, here.calls(actor))
