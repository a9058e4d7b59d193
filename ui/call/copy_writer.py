"""Brings open cards to the server: soon after a change, one at a time, the newest form only."""

from functools import partial
from typing import Final
from uuid import UUID

from PySide6.QtCore import QObject, QTimer

from app.domain.readmodels.calls import CallDraft
from ui.context import DeskContext

DELAY_MS: Final = 1_200
"""From a key to the server, with the way there and what runs before within two seconds."""
AGAIN_MS: Final = 5_000
"""After the server did not take one; the journal of this computer has it all the same."""


class CopyWriter(QObject):
    """Silent: a copy that is late costs nothing while this computer lives.

    What is still to be kept or removed waits under the key of its call, so a removal can
    never be overtaken by the copy that was made before it.
    """

    def __init__(self, context: DeskContext, parent: QObject | None = None) -> None:
        """At an embedded database nothing is copied: it is this computer's own file."""
        super().__init__(parent)
        self._context, self._copies = context, context.desk.draft_copies
        self._waiting: dict[UUID, CallDraft | None] = {}
        self._under_way: tuple[UUID, CallDraft | None] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._send)
        if self._copies is not None:
            context.background.closing.connect(self._on_closing)

    def keep(self, draft: CallDraft) -> None:
        """Copy the newest form of a card soon."""
        self._put(draft.call_id, draft)

    def forget(self, call_id: UUID) -> None:
        """Remove the copy of a call that is over."""
        self._put(call_id, None)

    def _put(self, call_id: UUID, draft: CallDraft | None) -> None:
        if self._copies is None:
            return
        self._waiting[call_id] = draft
        if not self._timer.isActive():
            self._timer.start(DELAY_MS)

    def _send(self) -> None:
        if self._under_way is not None or not self._waiting:
            return
        call_id = next(iter(self._waiting))
        self._under_way = call_id, self._waiting.pop(call_id)
        self._context.background.read(self._work(*self._under_way), self._on_done, self._on_failed)

    def _work(self, call_id: UUID, draft: CallDraft | None) -> partial[None]:
        copies, actor = self._copies, self._context.actor
        if copies is None:
            raise AssertionError("nothing waits without a server")
        if draft is None:
            return partial(copies.remove, actor, call_id)
        return partial(copies.put, actor, draft)

    def _on_done(self, _nothing: object) -> None:
        self._under_way = None
        self._send()

    def _on_failed(self, _error: BaseException) -> None:
        if self._under_way is not None:
            call_id, draft = self._under_way
            self._under_way = None
            self._waiting.setdefault(call_id, draft)
        self._timer.start(AGAIN_MS)

    def _on_closing(self) -> None:
        """What is over must not be offered at the next computer: removals go out yet."""
        self._timer.stop()
        over = [call_id for call_id, draft in self._waiting.items() if draft is None]
        self._waiting.clear()
        if self._context.desk.offline.away:
            return
        for call_id in over:
            self._context.background.write(self._work(call_id, None), self._on_end, self._on_end)

    def _on_end(self, _nothing: object) -> None:
        """The window is going."""
