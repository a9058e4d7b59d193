"""What is to be said first to the caller at hand: said and confirmed, written, taken down (N15)."""

from collections.abc import Callable
from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from app.domain.client_inputs import NewNotice
from app.domain.notices import may_rewrite
from app.domain.permissions import Permission, allows
from app.domain.readmodels.calls import CallDraft
from app.domain.readmodels.clients import ClientCard, NoticeView
from app.services.operation import Outcome
from ui.call.board import CallBoard
from ui.call.caller_presenter import CallerPresenter
from ui.context import DeskContext
from ui.texts import refusal
from ui.texts.away_words import shut_while_away


class NoticesPresenter(QObject):
    """Signals: ``changed()`` other ones are to be said, ``done()``, ``refused(error)``."""

    changed = Signal()
    done = Signal()
    refused = Signal(object)

    def __init__(
        self,
        context: DeskContext,
        board: CallBoard,
        caller: CallerPresenter,
        parent: QObject | None = None,
    ) -> None:
        """Stand beside the caller, whose card has them."""
        super().__init__(parent)
        self._context, self._board, self._caller = context, board, caller
        caller.changed.connect(self.changed)
        board.current_changed.connect(self.changed)

    @property
    def card(self) -> ClientCard | None:
        """The card of the caller at hand."""
        card = self._caller.view.card
        return card if card and card.contact_id == self._board.current.contact_id else None

    def unsaid(self, draft: CallDraft | None = None) -> tuple[NoticeView, ...]:
        """Return what must be confirmed at this call and is not yet."""
        at_hand, card = draft or self._board.current, self.card
        if card is None or card.contact_id != at_hand.contact_id:
            return ()
        return tuple(
            each
            for each in card.notices
            if each.must_confirm and each.notice_id not in at_hand.confirmed
        )

    def confirm(self) -> None:
        """Say that it was said: kept with the call when it is registered."""
        told = tuple(each.notice_id for each in self.unsaid())
        if told:
            self._board.edit(confirmed=(*self._board.current.confirmed, *told))
            self.changed.emit()

    # ---- writing
    def why_not(self) -> str:
        """Say why nothing can be written about this caller now; empty when it can."""
        decision = allows(self._context.actor, Permission.CLIENT_EDIT)
        if not decision:
            return refusal(Permission.CLIENT_EDIT, decision.reason)
        away = self._context.desk.offline.away
        return shut_while_away(Permission.CLIENT_EDIT) if away else ""

    def mine(self) -> tuple[NoticeView, ...]:
        """Return those that this person may rewrite or take down."""
        notices = self.card.notices if self.card else ()
        return tuple(each for each in notices if may_rewrite(self._context.actor, each))

    def write(self, wanted: NewNotice, instead_of: UUID | None) -> None:
        """Put one up, or another one instead of it."""
        clients, actor = self._context.desk.clients, self._context.actor
        if instead_of is None:
            self._run(partial(clients.add_notice, actor, wanted))
        else:
            self._run(partial(clients.edit_notice, actor, instead_of, wanted))

    def remove(self, notice_id: UUID) -> None:
        """Take one down."""
        self._run(partial(self._context.desk.clients.remove_notice, self._context.actor, notice_id))

    def _run(self, work: Callable[[], object]) -> None:
        self._context.background.write(work, self._on_done, self._on_refused)

    def _on_done(self, outcome: Outcome[object]) -> None:
        self.done.emit()
        self._context.hub.publish(outcome.changes, self)
        self._caller.refresh()

    def _on_refused(self, error: object) -> None:
        self.refused.emit(error)
