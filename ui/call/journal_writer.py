"""Puts changed drafts into the journal: soon after a change, one write for many keys."""

from functools import partial
from typing import Final
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.readmodels.calls import CallDraft
from ui.call.copy_writer import CopyWriter
from ui.context import DeskContext
from ui.writings import DELAY_MS

PLACES: Final = "call/"
"""Where the journal keeps what is typed beside a card, in the questions asked in place."""


def beside(draft: CallDraft) -> str:
    """Name what is typed beside a card: it ends with the call, or with its matter."""
    return f"{draft.call_id}/{draft.matter.ticket_id}"


class JournalWriter(QObject):
    """Signals: ``kept(now)`` when everything typed is on disk, ``failed(error)``."""

    kept = Signal(object)
    failed = Signal(object)

    def __init__(self, context: DeskContext, parent: QObject | None = None) -> None:
        """Write through the journal's own lane, never waiting for the database."""
        super().__init__(parent)
        self._context = context
        self._copies = CopyWriter(context, self)
        self._changed: dict[UUID, CallDraft] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DELAY_MS)
        self._timer.timeout.connect(self.flush)
        context.journal.closing.connect(self.flush)

    def keep(self, draft: CallDraft) -> None:
        """Remember the newest form of a draft; an already waiting write is not put off."""
        self._changed[draft.call_id] = draft
        self._copies.keep(draft)
        if not self._timer.isActive():
            self._timer.start()

    def keep_sent(self, draft: CallDraft) -> None:
        """Write a matter under way beside its call, at once."""
        self._send(partial(self._context.drafts.keep_sent, draft))

    def forget(self, call_id: UUID) -> None:
        """Wipe a draft; what waits for it is dropped first."""
        self._changed.pop(call_id, None)
        self._copies.forget(call_id)
        self._context.writings.forget_within(PLACES, str(call_id))
        self._send(partial(self._context.drafts.forget, call_id))

    def flush(self) -> None:
        """Write everything that waits."""
        self._timer.stop()
        waiting, self._changed = self._changed, {}
        for draft in waiting.values():
            self._send(partial(self._context.drafts.keep, draft))

    def _send(self, work: partial[None]) -> None:
        self._context.journal.write(work, self._on_done, self.fail)

    def _on_done(self, _nothing: object) -> None:
        if not self._changed and not self._context.journal.pending_writes:
            self.kept.emit(self._context.clock())

    def fail(self, error: object) -> None:
        """Tell that the journal cannot be written or read."""
        self.failed.emit(error)
