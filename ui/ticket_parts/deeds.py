"""The writes a screen may ask for, each bound to its ticket and its texts."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from uuid import UUID

from app.domain.deeds import (
    AnswerDeed,
    KeepPromiseDeed,
    MoveDeed,
    NoteDeed,
    Payload,
    ReopenDeed,
    ResolveDeed,
    RestateDeed,
    deed_of_ticket,
)
from app.domain.merging import own_field
from app.domain.permissions import Actor
from app.domain.readmodels.conflicts import Side
from app.domain.readmodels.tickets import TicketCard
from app.domain.vocabulary import Audience, Impact, LinkKind, ResolutionCode, Spread, Urgency
from app.services.operation import Outcome
from app.services.ticket_hands import Why
from ui.carrying import Kept
from ui.context import DeskContext
from ui.ticket_parts.move_inputs import MoveInput
from ui.ticket_parts.moves import SOLVES, TARGETS, Move
from ui.ticket_parts.notepad import Note
from ui.ticket_parts.ticket_at_hand import Decided, Deed, Run
from ui.translations import translate

Written = Outcome[TicketCard]
About = Callable[[UUID], str]
"""Says in words what ticket a key means, for the list of what waits."""


class Deeds:
    """Makes deeds for one agent."""

    def __init__(self, context: DeskContext, about: About) -> None:
        """Keep the service, who acts, and what carries a deed also when the server is away."""
        self._context, self._about = context, about
        self._tickets = context.desk.tickets

    @property
    def _actor(self) -> Actor:
        return self._context.actor

    def note(self, ticket_id: UUID, note: Note) -> Deed:
        """Write a note or an answer."""
        payload: Payload = NoteDeed(note.text, note.audience)
        if note.audience is Audience.CLIENT:
            payload = AnswerDeed(note.text)
        return Deed(ticket_id, "note", self._carried(ticket_id, payload), note=note)

    def move(self, ticket_id: UUID, given: MoveInput, note: Note | None = None) -> Deed:
        """Move the ticket; ``note`` is the unfinished text that the move uses up."""
        work = partial(self._move, ticket_id, given, self._context.clock())
        redo = partial(self._solved_otherwise, ticket_id, given, self._context.clock())
        return Deed(
            ticket_id, given.move, work, note=note, words=given.text,
            redo=redo if given.move in SOLVES else None,
        )  # fmt: skip

    def assign(
        self,
        ticket_id: UUID,
        assignee_id: UUID | None,
        group_id: UUID | None,
        words: Why,
    ) -> Deed:
        """Pass the ticket to another hand."""
        return Deed(
            ticket_id, "assign",
            partial(self._assign, ticket_id, assignee_id, group_id, words),
            words=words.reason or words.tried,
            redo=partial(self._assigned_in_part, ticket_id, (assignee_id, group_id), words),
        )  # fmt: skip

    def priority(self, ticket_id: UUID, impact: Impact, urgency: Urgency) -> Deed:
        """Assess the ticket anew."""
        work = partial(self._priority, ticket_id, impact, urgency)
        return Deed(ticket_id, "priority", work)

    def category(self, ticket_id: UUID, category_id: UUID) -> Deed:
        """Put the ticket into another category."""
        work = partial(self._category, ticket_id, category_id)
        return Deed(ticket_id, "category", work)

    def keep_promise(self, ticket_id: UUID, promise_id: UUID) -> Deed:
        """Note that what was promised to the client was done."""
        return Deed(ticket_id, "promise", self._carried(ticket_id, KeepPromiseDeed(promise_id)))

    def own_field(self, ticket_id: UUID, code: str, value: str) -> Deed:
        """Fill one of the category's fields."""
        return Deed(
            ticket_id, own_field(code), partial(self._field, ticket_id, code, value), words=value,
            redo=partial(self._field_otherwise, ticket_id, code),
        )  # fmt: skip

    def link(self, ticket_id: UUID, year: int | None, sequence: int) -> Deed:
        """Link the ticket to the one with that number."""
        return Deed(ticket_id, "link", partial(self._link, ticket_id, year, sequence))

    def mark(self, ticket_id: UUID, spread: Spread) -> Deed:
        """Say whether the fault is a single or a systemic one (R126)."""
        return Deed(ticket_id, "mark", partial(self._mark, ticket_id, spread))

    def _carried(self, ticket_id: UUID, payload: Payload) -> Callable[[int], Written | Kept]:
        """Make the deed now, at the time of the key, to be carried in the write lane."""
        return partial(self._carry, ticket_id, payload, self._context.clock())

    def _carry(
        self, ticket_id: UUID, payload: Payload, made_at: datetime, _version: int
    ) -> Written | Kept:
        about = self._about(ticket_id)
        deed = deed_of_ticket(self._actor.agent_id, made_at, ticket_id, payload, about)
        return self._context.sending.carry(deed)

    def _move(
        self, ticket_id: UUID, given: MoveInput, made_at: datetime, version: int
    ) -> Written | Kept:
        if given.move is Move.TAKE:
            return self._tickets.take(self._actor, ticket_id, version)
        if given.move is Move.FOLLOW_UP:
            return self._tickets.follow_up(self._actor, ticket_id)
        return self._carry(ticket_id, _payload(given, version), made_at, version)

    def _assign(
        self,
        ticket_id: UUID,
        assignee_id: UUID | None,
        group_id: UUID | None,
        words: Why,
        version: int,
    ) -> Written:
        return self._tickets.assign(self._actor, ticket_id, version, assignee_id, group_id, words)

    def _priority(self, ticket_id: UUID, impact: Impact, urgency: Urgency, version: int) -> Written:
        return self._tickets.set_priority(self._actor, ticket_id, version, impact, urgency)

    def _category(self, ticket_id: UUID, category_id: UUID, version: int) -> Written:
        return self._tickets.set_category(self._actor, ticket_id, version, category_id)

    def _field(self, ticket_id: UUID, code: str, value: str, version: int) -> Written:
        return self._tickets.set_field(self._actor, ticket_id, version, code, value)

    def _field_otherwise(self, ticket_id: UUID, code: str, decided: Decided) -> Run:
        return partial(self._field, ticket_id, code, decided[own_field(code)].value)

    def _solved_otherwise(
        self, ticket_id: UUID, given: MoveInput, made_at: datetime, decided: Decided
    ) -> Run:
        """A ticket solved by two keeps the words decided; one merely moved on is solved."""
        words = decided.get("resolution")
        if words is None or words.side is Side.THEIRS or "state" in decided:
            return partial(self._move, ticket_id, given, made_at)
        return partial(self._restate, ticket_id, words.value, given, made_at)

    def _restate(
        self, ticket_id: UUID, text: str, given: MoveInput, made_at: datetime, version: int
    ) -> Written | Kept:
        payload = RestateDeed(version, text, given.code or ResolutionCode.FIXED)
        return self._carry(ticket_id, payload, made_at, version)

    def _assigned_in_part(
        self,
        ticket_id: UUID,
        wanted: tuple[UUID | None, UUID | None],
        words: Why,
        decided: Decided,
    ) -> Run:
        """Whoever and whatever group is theirs stays; the other one is mine."""
        return partial(self._assign_but, ticket_id, wanted, words, _left_to_them(decided))

    def _assign_but(
        self,
        ticket_id: UUID,
        wanted: tuple[UUID | None, UUID | None],
        words: Why,
        theirs: frozenset[str],
        version: int,
    ) -> Written:
        assignee_id, group_id = wanted
        if "assignee" in theirs:
            assignee_id = self._tickets.card(self._actor, ticket_id).assignee_id
        group_id = None if "group" in theirs else group_id
        return self._assign(ticket_id, assignee_id, group_id, words, version)

    def _link(self, ticket_id: UUID, year: int | None, sequence: int, _version: int) -> Written:
        other = self._tickets.by_number(self._actor, year, sequence)
        kind = LinkKind.RELATED
        return self._tickets.link(self._actor, ticket_id, other or UUID(int=0), kind)

    def _mark(self, ticket_id: UUID, spread: Spread, _version: int) -> Written:
        return self._context.desk.outages.mark(self._actor, ticket_id, spread)


def _payload(given: MoveInput, version: int) -> Payload:
    if given.move is Move.REOPEN:
        return ReopenDeed(version, given.text)
    target = given.target or TARGETS[given.move]
    if given.move in SOLVES:
        return ResolveDeed(version, given.text, given.code, given.workaround, target)
    return MoveDeed(version, target, _reason(given), given.review_at, given.partner_id)


def _left_to_them(decided: Decided) -> frozenset[str]:
    return frozenset(field for field, each in decided.items() if each.side is Side.THEIRS)


def _reason(given: MoveInput) -> str:
    if not given.partner:
        return given.text
    words = translate("Deeds", "“{partner}”: {reason}")
    return words.format(partner=given.partner, reason=given.text)
