"""The call desk's writes and lists: every call leaves a record, most leave a ticket."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TypeVar
from uuid import UUID

from sqlalchemy.orm import Session

from app.domain import call_plan, call_rules
from app.domain.changes import Changes, Touched
from app.domain.clock import Clock
from app.domain.errors import Conflict, RuleBroken
from app.domain.permissions import Actor, Permission
from app.domain.readmodels.calls import (
    Callback,
    CallDraft,
    CallEnding,
    FrequentMatter,
    RecentCall,
    Registered,
    ShiftFigures,
    Solution,
)
from app.domain.text_guard import clean_text
from app.domain.text_guard import require as require_text
from app.domain.vocabulary import CallOutcome, RegisterPolicy
from app.services import call_ending, call_record, registration
from app.services.admission import require_calls
from app.services.catalogue import CatalogueService
from app.services.decided import Desk
from app.services.operation import Operations, Outcome, require
from app.services.sent_deeds import arrival, made_at
from db.queries import calls as queries
from db.session import Database
from db.writes.callers import caller_of_call, write_caller
from db.writes.deeds import DONE_ALREADY, record_deed, standing_deeds
from db.writes.once import told_when_repeated

Answer = TypeVar("Answer")
REGISTERING = Touched.TICKET | Touched.TIMELINE | Touched.QUEUE | Touched.CALL
ADDING = Touched.TICKET | Touched.TIMELINE | Touched.CALL


class CallService(Operations):
    """Each write is one transaction; the same draft, the same ``deed`` sent twice is written once.

    ``deed`` is the key of a deed from a desk's outbox: it counts as of its own moment.
    """

    def __init__(self, database: Database, clock: Clock, catalogue: CatalogueService) -> None:
        super().__init__(database, clock)
        self.catalogue = catalogue

    def reserve_number(self, actor: Actor) -> int:
        """Draw a ticket number to read to the caller; unused numbers leave gaps."""
        with self.writing(actor, Permission.TICKET_REGISTER) as session:
            return registration.draw_number(session, self._desk(actor))

    def register(
        self,
        actor: Actor,
        draft: CallDraft,
        *,
        keep_open: bool = False,
        deed: UUID | None = None,
    ) -> Outcome[Registered]:
        """Register the draft's matter; ``keep_open`` when another matter of the call follows.

        Raises the first fault of call_rules.validate, RuleBroken ``not_allowed`` or
        ``assignee_unavailable``.
        """
        outcome = None if keep_open else CallOutcome.NEW_TICKET
        return self._register(actor, draft, outcome, None, deed)

    def solve_at_once(
        self, actor: Actor, draft: CallDraft, solution: Solution, *, deed: UUID | None = None
    ) -> Outcome[Registered | None]:
        """Register a matter that is already solved, or only count it where the room says so.

        RuleBroken ``not_at_once`` (name) where the category is not solved while talking.
        """
        call_rules.require_at_once(draft, self.catalogue.snapshot())
        policy = self.catalogue.snapshot().settings.register_policy
        if policy is RegisterPolicy.NOT_SOLVED_AT_ONCE:
            ending = CallEnding(CallOutcome.SOLVED_AT_ONCE, note=solution.text)
            self.finish(actor, draft, ending, deed=deed)
            return Outcome(None, Changes(Touched.CALL))
        require_text(solution.text, "solution")
        told = self._register(actor, draft, CallOutcome.SOLVED_AT_ONCE, solution, deed)
        return Outcome(told.value, told.changes)

    def _register(
        self,
        actor: Actor,
        draft: CallDraft,
        outcome: CallOutcome | None,
        solution: Solution | None,
        deed: UUID | None,
    ) -> Outcome[Registered]:
        require_calls(actor, self.catalogue.snapshot())
        require(actor, Permission.TICKET_REGISTER)
        desk = self._desk(actor, deed)
        call_rules.check(draft, desk.catalogue)

        def write(session: Session, *, again: bool) -> Registered:
            known = self._with_caller(session, draft, again=again)
            ending = call_ending.whole_outcome(session, known, outcome)
            return registration.register(session, desk, known, ending, solution, again=again)

        def stored(session: Session) -> Registered | None:
            return queries.own_registration(session, draft.matter.ticket_id)

        told = self._once(_Sending(actor, draft, deed), write, stored)
        return Outcome(told, _changes(REGISTERING, draft, told))

    def add_to_ticket(
        self, actor: Actor, draft: CallDraft, ticket_id: UUID, *, deed: UUID | None = None
    ) -> Outcome[Registered]:
        """Make the call a note on a ticket; all that was typed goes along, nothing reopens."""
        require_calls(actor, self.catalogue.snapshot())
        for fault in call_rules.caller_faults(draft):
            raise fault
        desk = self._desk(actor, deed)

        def write(session: Session, *, again: bool) -> Registered:
            known = self._with_caller(session, draft, again=again)
            return call_ending.add(session, desk, known, ticket_id, again=again)

        def stored(session: Session) -> Registered | None:
            ticket = queries.ticket(session, ticket_id)
            noted = queries.entry_stands(session, draft.matter.ticket_id)
            return ticket.registered if ticket and noted else None

        told = self._once(_Sending(actor, draft, deed), write, stored)
        return Outcome(told, _changes(ADDING, draft, told))

    def finish(
        self, actor: Actor, draft: CallDraft, ending: CallEnding, *, deed: UUID | None = None
    ) -> Outcome[None]:
        """End a call without a new ticket; off-topic demands a reason (R19)."""
        require_calls(actor, self.catalogue.snapshot())
        call_ending.check(ending)
        desk = self._desk(actor, deed)

        def write(session: Session, *, again: bool) -> bool:
            if queries.ended_as(session, draft.call_id) is not ending.outcome:
                call_ending.finish(session, desk, draft, ending, again=again)
            return True

        def stored(session: Session) -> bool | None:
            same = queries.ended_as(session, draft.call_id) is ending.outcome
            return same or _stands(session, actor, deed) or None

        self._once(_Sending(actor, draft, deed), write, stored)
        touched = Touched.CALL if ending.ticket_id is None else ADDING
        tickets = frozenset({ending.ticket_id} if ending.ticket_id else ())
        return Outcome(None, Changes(touched, tickets))

    def abandon_to_callback(
        self, actor: Actor, draft: CallDraft, *, deed: UUID | None = None
    ) -> Outcome[None]:
        """Turn a lost caller into a task to ring back; whoever is named is kept."""
        require_calls(actor, self.catalogue.snapshot())
        desk = self._desk(actor, deed)
        complete = not call_rules.caller_faults(draft)

        def write(session: Session, *, again: bool) -> bool:
            known = self._with_caller(session, draft, again=again) if complete else draft
            call_ending.abandon(session, desk, known, again=again)
            return True

        def stored(session: Session) -> bool | None:
            lost = queries.ended_as(session, draft.call_id) is CallOutcome.ABANDONED
            return lost or _stands(session, actor, deed) or None

        self._once(_Sending(actor, draft, deed), write, stored)
        return Outcome(None, Changes(Touched.CALL | Touched.CLIENT))

    def callbacks(self, actor: Actor) -> tuple[Callback, ...]:
        """List who waits to be rung back, the longest waiting first.

        The whole room's for the first line and its leaders; else whom the actor lost himself.
        """
        with self.reading(actor, Permission.CALLBACK_RING) as session:
            return queries.callbacks(session, actor)

    def callback_done(
        self,
        actor: Actor,
        call_id: UUID,
        *,
        reached: bool,
        note: str = "",
        deed: UUID | None = None,
    ) -> Outcome[None]:
        """Note a ring back; not reached puts it off by the room's usual wait.

        Raises Conflict ``callback_done_already`` when somebody else was faster, RuleBroken
        ``not_allowed`` for a caller whom the actor is not to ring back.
        """
        minutes = self.catalogue.snapshot().settings.lost_caller_callback_minutes
        text = clean_text(note, call_rules.MOST_DESCRIPTION, "note")
        now = made_at(deed, self.clock())
        later = None if reached else now + timedelta(minutes=minutes)
        try:
            with self.working(actor, Permission.CALLBACK_RING) as session:
                if deed is not None:
                    record_deed(session, deed, actor.agent_id, self.clock())
                call_ending.ring_back(session, actor, call_id, text, later, now)
        except Conflict as error:
            if error.code != DONE_ALREADY:
                raise
        return Outcome(None, Changes(Touched.CALL))

    def shift_figures(self, actor: Actor) -> ShiftFigures:
        """Count the actor's own calls of this shift."""
        now = self.clock()
        midnight = call_plan.day_start(self.catalogue.snapshot(), now)
        with self.reading(actor, Permission.CALL_REGISTER) as session:
            return queries.shift_figures(session, actor.agent_id, midnight, now)

    def recent(self, actor: Actor, limit: int = 8) -> tuple[RecentCall, ...]:
        """List the actor's last calls."""
        with self.reading(actor, Permission.CALL_REGISTER) as session:
            return queries.recent(session, actor.agent_id, limit)

    def frequent_today(self, actor: Actor, limit: int = 6) -> tuple[FrequentMatter, ...]:
        """List the categories with most tickets since the room's midnight."""
        midnight = call_plan.day_start(self.catalogue.snapshot(), self.clock())
        with self.reading(actor, Permission.CALL_REGISTER) as session:
            return queries.frequent(session, midnight, limit)

    def _desk(self, actor: Actor, deed: UUID | None = None) -> Desk:
        now = self.clock()
        return Desk(actor, self.catalogue.snapshot(), made_at(deed, now), arrival(deed, now))

    def _with_caller(self, session: Session, draft: CallDraft, *, again: bool) -> CallDraft:
        """Return the draft with its caller written down, once for all matters of the call."""
        tidy = call_record.tidy(draft)
        if tidy.new_contact is None:
            return tidy
        caller = caller_of_call(session, draft.call_id) if again else None
        if caller is None:
            number = call_record.number_of(draft)
            caller = write_caller(session, tidy.new_contact, number, self.clock(), draft.call_id)
        return replace(tidy, contact_id=caller.contact_id, client_id=caller.client_id)

    def _once(
        self,
        sending: "_Sending",
        write: call_ending.Write[Answer],
        stored: Callable[[Session], Answer | None],
    ) -> Answer:
        """Write in one transaction; what stands already is answered from the database.

        A second try takes the call as standing and only this matter of it as new. Raises
        RuleBroken ``reference_unknown`` when the draft names a row that is not there, Conflict
        ``deed_done_already`` where what the deed made has left the actor's sight.
        """
        for again in (bool(sending.draft.registered), True):
            try:
                with told_when_repeated(), self.database.write() as session:
                    sending.record(session, self.clock())
                    return write(session, again=again)
            except Conflict as error:
                with self.database.read() as session:
                    known = stored(session)
                if known is not None:
                    return known
                if error.code == DONE_ALREADY:
                    raise
        raise RuleBroken("reference_unknown")


@dataclass(frozen=True, slots=True)
class _Sending:
    """One attempt to write a draft, by whom and under which deed."""

    actor: Actor
    draft: CallDraft
    deed: UUID | None

    def record(self, session: Session, now: datetime) -> None:
        """Say first that the deed is done; Conflict when it is."""
        if self.deed is not None:
            record_deed(session, self.deed, self.actor.agent_id, now)


def _stands(session: Session, actor: Actor, deed: UUID | None) -> bool:
    return deed is not None and deed in standing_deeds(session, actor.agent_id, (deed,))


def _changes(touched: Touched, draft: CallDraft, told: Registered) -> Changes:
    if draft.contact_id is None:
        touched |= Touched.CLIENT
    clients = frozenset({draft.client_id} if draft.client_id else ())
    linked = {draft.matter.outage_id} if draft.matter.outage_id else set()
    return Changes(touched, frozenset({told.ticket_id, *linked}), clients)
