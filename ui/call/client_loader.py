"""Fetches a client's card and history for the call they were asked for, and for no other."""

from functools import partial
from typing import Final
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from app.domain.readmodels.clients import ClientCard, History
from ui.context import DeskContext

HISTORY_ROWS: Final = 50


class ClientLoader(QObject):
    """Reads in the read lane, answers with the call's id.

    Signals: ``card_came(call_id, ClientCard)``, ``history_came(call_id, contact_id,
    History)``, ``failed(DeskError)``.
    """

    card_came = Signal(object, object)
    history_came = Signal(object, object, object)
    failed = Signal(object)

    def __init__(self, context: DeskContext, parent: QObject | None = None) -> None:
        """Read in the read lane."""
        super().__init__(parent)
        self._context = context

    def load_card(self, call_id: UUID, contact_id: UUID) -> None:
        """Ask for the card."""
        work = partial(self._read_card, call_id, contact_id)
        self._context.background.read(work, self._on_card, self._on_failed)

    def load_history(self, call_id: UUID, contact_id: UUID, client_id: UUID | None) -> None:
        """Ask for the history of the organisation when one is named, else of the person."""
        work = partial(self._read_history, call_id, contact_id, client_id)
        self._context.background.read(work, self._on_history, self._on_failed)

    def _read_card(self, call_id: UUID, contact_id: UUID) -> tuple[UUID, ClientCard]:
        return call_id, self._context.desk.clients.card(self._context.actor, contact_id)

    def _read_history(
        self, call_id: UUID, contact_id: UUID, client_id: UUID | None
    ) -> tuple[UUID, UUID, History]:
        clients, actor = self._context.desk.clients, self._context.actor
        if client_id is not None:
            found = clients.history(actor, client_id=client_id, limit=HISTORY_ROWS)
        else:
            found = clients.history(actor, contact_id=contact_id, limit=HISTORY_ROWS)
        return call_id, contact_id, found

    def _on_card(self, answer: tuple[UUID, ClientCard]) -> None:
        self.card_came.emit(*answer)

    def _on_history(self, answer: tuple[UUID, UUID, History]) -> None:
        self.history_came.emit(*answer)

    def _on_failed(self, error: object) -> None:
        self.failed.emit(error)
