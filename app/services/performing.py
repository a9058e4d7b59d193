"""Doing a deed: each kind is one call of the service it was made for."""

from typing import TYPE_CHECKING, Any, Protocol
from uuid import UUID

from app.domain.deeds import (
    AbandonDeed,
    AddDeed,
    AnswerDeed,
    CallbackDeed,
    DecideDeed,
    Deed,
    FinishDeed,
    KeepPromiseDeed,
    MoveDeed,
    NoteDeed,
    RegisterDeed,
    ReopenDeed,
    ResolveDeed,
    RestateDeed,
    SolveDeed,
)
from app.domain.permissions import Actor
from app.services.operation import Outcome

if TYPE_CHECKING:
    from app.services.calls import CallService
    from app.services.sent_deeds import SentDeeds
    from app.services.tickets import Tickets


class DeskServices(Protocol):
    """The services that deeds are done with."""

    @property
    def calls(self) -> "CallService":
        """Return who registers calls."""
        ...

    @property
    def tickets(self) -> "Tickets":
        """Return who moves tickets."""
        ...

    @property
    def deeds(self) -> "SentDeeds":
        """Return who knows which deeds stand."""
        ...


def perform(
    desk: DeskServices, actor: Actor, deed: Deed, *, recorded: bool, version: int = 0
) -> Outcome[Any]:
    """Do a deed; ``recorded`` makes it done once, ``version`` is the one of the deed before it.

    Raises what the service raises.
    """
    key = deed.id if recorded else None
    if deed.draft is not None:
        return _of_call(desk.calls, actor, deed, key)
    if isinstance(deed.payload, CallbackDeed):
        call_id, note = deed.call_id or UUID(int=0), deed.payload.note
        reached = deed.payload.reached
        return desk.calls.callback_done(actor, call_id, reached=reached, note=note, deed=key)
    return _of_ticket(desk.tickets, actor, deed, key, version)


def _of_call(calls: "CallService", actor: Actor, deed: Deed, key: UUID | None) -> Outcome[Any]:
    match deed.payload:
        case RegisterDeed(draft, keep_open):
            return calls.register(actor, draft, keep_open=keep_open, deed=key)
        case SolveDeed(draft, solution):
            return calls.solve_at_once(actor, draft, solution, deed=key)
        case AddDeed(draft, ticket_id):
            return calls.add_to_ticket(actor, draft, ticket_id, deed=key)
        case FinishDeed(draft, ending):
            return calls.finish(actor, draft, ending, deed=key)
        case AbandonDeed(draft):
            return calls.abandon_to_callback(actor, draft, deed=key)
    raise AssertionError(deed.kind)


def _of_ticket(
    tickets: "Tickets", actor: Actor, deed: Deed, key: UUID | None, version: int
) -> Outcome[Any]:
    ticket_id = deed.ticket_id or UUID(int=0)
    match deed.payload:
        case NoteDeed(text, audience):
            return tickets.note(actor, ticket_id, text, audience, key)
        case AnswerDeed(text):
            return tickets.answer(actor, ticket_id, text, key)
        case KeepPromiseDeed(promise_id, note):
            return tickets.keep_promise(actor, promise_id, note, key)
        case DecideDeed(choices, words):
            return tickets.tell_choice(actor, ticket_id, choices, words, key)
    return _of_state(tickets, actor, deed, key, version)


def _of_state(
    tickets: "Tickets", actor: Actor, deed: Deed, key: UUID | None, version: int
) -> Outcome[Any]:
    ticket_id = deed.ticket_id or UUID(int=0)
    match deed.payload:
        case MoveDeed(seen, to_state, reason, review_at, partner):
            newest = max(seen, version)
            if partner is not None:
                return tickets.wait_for_partner(
                    actor, ticket_id, newest, partner, reason, review_at, key
                )
            return tickets.move(actor, ticket_id, newest, to_state, reason, review_at, key)
        case ResolveDeed(seen, text, code, workaround, state):
            from app.services.ticket_demands import Inputs

            newest = max(seen, version)
            given = Inputs(resolution_text=text, resolution_code=code, workaround=workaround)
            return tickets.solve(actor, ticket_id, newest, given, state, key)
        case ReopenDeed(seen, reason):
            return tickets.reopen(actor, ticket_id, max(seen, version), reason, key)
        case RestateDeed(seen, text, code):
            return tickets.restate(actor, ticket_id, max(seen, version), text, code, key)
    raise AssertionError(deed.kind)
