"""What the call desk says in passing: saved, refused, restored, waiting too long."""

from datetime import datetime, timedelta
from uuid import UUID

from PySide6.QtCore import QObject

from app.domain.call_clock import CallPhase, phase_of, shown
from app.domain.errors import DeskError
from app.domain.readmodels.calls import CallDraft, Registered
from app.domain.ticket_number import show_number
from app.domain.vocabulary import CallOutcome
from ui.call.call_strip import slot_title
from ui.call.parts import CallParts
from ui.call.saving_presenter import KeptHere, Saved
from ui.formats import short_name
from ui.navigation import Navigator
from ui.notices import Banner, NoticeAction
from ui.texts import error_text, outcome_name
from ui.texts.waiting import kept_text
from ui.translations import translate

JOURNAL = "journal"


class DeskNotices(QObject):
    """Listens to the presenters and speaks through the notices."""

    def __init__(self, parts: CallParts, navigator: Navigator, parent: QObject) -> None:
        """Connect everything."""
        super().__init__(parent)
        self._parts, self._navigator = parts, navigator
        self._warned: set[UUID] = set()
        self._given_up: set[UUID] = set()
        board, saving = parts.board, parts.saving
        saving.saved.connect(self._on_saved)
        saving.kept.connect(self._on_kept_here)
        saving.returned.connect(self._on_returned)
        board.restored.connect(self._on_restored)
        board.full.connect(self._on_full)
        board.ticked.connect(self._on_ticked)
        board.kept.connect(self._on_kept)
        board.keeping_failed.connect(self._on_keeping_failed)
        parts.plan.failed.connect(self._on_failed)

    def open_last(self) -> None:
        """Alt+0."""
        if self._parts.saving.last is not None:
            self._navigator.open_ticket(self._parts.saving.last.ticket_id)

    # ---- saved and refused
    def _on_saved(self, saved: Saved) -> None:
        self._warned.discard(saved.draft.call_id)
        self._count_answer(saved)
        action = None
        if saved.ticket is not None:
            action = NoticeAction(translate("CallNotices", "Open"), "Alt+0", self.open_last)
        self._parts.context.notices.done(_sentence(saved), action)

    def _on_kept_here(self, kept: KeptHere) -> None:
        self._warned.discard(kept.draft.call_id)
        self._parts.context.notices.remark(kept_text(kept.waiting))

    def _count_answer(self, saved: Saved) -> None:
        """Tell the knowledge base whether the inserted answer helped at once."""
        answer_id = saved.draft.matter.answer_id
        if answer_id is None or saved.ticket is None:
            return
        helped = saved.outcome is CallOutcome.SOLVED_AT_ONCE
        self._parts.answers.count(answer_id, saved.ticket.ticket_id, helped=helped)

    def _on_returned(self, draft: CallDraft, error: DeskError) -> None:
        text = translate("CallNotices", "Not saved, the call is back on the strip: {why}")
        self._parts.context.notices.error(text.format(why=error_text(error)))
        self._given_up.add(draft.call_id)

    def _on_failed(self, error: DeskError) -> None:
        self._parts.context.notices.remark(error_text(error))

    # ---- the journal
    def _on_restored(self, count: int, unreadable: int, set_aside: str) -> None:
        notices = self._parts.context.notices
        if set_aside:
            text = translate(
                "CallNotices", "The drafts of the last run were damaged. The file was kept: {file}"
            )
            notices.error(text.format(file=set_aside))
        if count:
            notices.done(translate("CallNotices", "%n draft(s) brought back, parked", n=count))
        if unreadable:
            text = translate("CallNotices", "%n draft(s) could not be read", n=unreadable)
            notices.error(text)

    def _on_kept(self, _now: datetime) -> None:
        self._parts.context.notices.withdraw(JOURNAL)

    def _on_keeping_failed(self, error: DeskError) -> None:
        text = translate("CallNotices", "Drafts are not being saved. Go on, save tickets as usual.")
        self._parts.context.notices.banner(Banner(JOURNAL, text, error_text(error)))

    # ---- clocks
    def _on_full(self) -> None:
        text = translate("CallNotices", "Six calls are open. Finish one before the next")
        self._parts.context.notices.remark(text)

    def _on_ticked(self, now: datetime) -> None:
        for draft in self._parts.board.cards:
            phase = phase_of(draft)
            if phase is CallPhase.PARKED:
                self._warn_parked(draft, now)
            elif phase is CallPhase.LOST:
                self._pass_on_lost(draft, now)
            else:
                self._warned.discard(draft.call_id)

    def _warn_parked(self, draft: CallDraft, now: datetime) -> None:
        seconds = self._parts.context.catalogue.settings.parked_warning_seconds
        late = shown(draft, now) > timedelta(seconds=seconds)
        if late and draft.call_id not in self._warned:
            self._warned.add(draft.call_id)
            text = translate("CallNotices", "{name} has been waiting for %n min", n=seconds // 60)
            self._parts.context.notices.remark(text.format(name=slot_title(draft)))

    def _pass_on_lost(self, draft: CallDraft, now: datetime) -> None:
        minutes = self._parts.context.catalogue.settings.lost_caller_callback_minutes
        late = shown(draft, now) >= timedelta(minutes=minutes)
        if late and draft.call_id not in self._given_up:
            self._parts.saving.call_back_later(draft)


def _sentence(saved: Saved) -> str:
    ticket = saved.ticket
    if saved.outcome is CallOutcome.ABANDONED:
        return translate("CallNotices", "The caller is on the list to ring back")
    if ticket is None:
        text = translate("CallNotices", "The call is finished: {outcome}")
        return text.format(outcome=outcome_name(saved.outcome).lower())
    number = show_number(ticket.number)
    if saved.outcome is CallOutcome.ADDITION:
        return translate("CallNotices", "The call is added to {number}").format(number=number)
    if saved.outcome is CallOutcome.SOLVED_AT_ONCE:
        return translate("CallNotices", "{number} is solved at once").format(number=number)
    return _assigned(ticket, number)


def _assigned(ticket: Registered, number: str) -> str:
    if ticket.assignee_name:
        text = translate("CallNotices", "{number} is assigned: {name}")
        return text.format(number=number, name=short_name(ticket.assignee_name))
    text = translate("CallNotices", "{number} is in the queue “{group}”")
    return text.format(number=number, group=ticket.group_name)
