"""What the desks of a soak do all day: each role its own deeds, each deed with words of its own."""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import select

from app.bootstrap import ServiceDesk
from app.domain.clock import Clock
from app.domain.deeds import (
    AbandonDeed,
    AddDeed,
    AnswerDeed,
    CallbackDeed,
    Deed,
    FinishDeed,
    MoveDeed,
    NoteDeed,
    RegisterDeed,
    ResolveDeed,
    SolveDeed,
    callback_deed,
    deed_of_call,
    deed_of_ticket,
)
from app.domain.errors import DeskError
from app.domain.identity import new_id
from app.domain.permissions import Actor
from app.domain.readmodels.calls import CallDraft, CallEnding, Matter, Solution
from app.domain.vocabulary import CallOutcome, ResolutionCode, StateType, TicketState
from app.services.ticket_hands import Why
from db.models.ticket import Ticket
from db.session import Database

MOST_KEPT = 30


def words(kind: str) -> str:
    """Words that stand nowhere else."""
    return f"{kind} {new_id()}"


@dataclass(slots=True)
class Work:
    """One employee's day; ``plan`` is the harness's, ``tickets`` are his own registrations."""

    plan: dict[str, Any]
    dice: random.Random
    clock: Clock
    tickets: list[UUID] = field(default_factory=list)

    def round(self) -> Iterator[tuple[Deed, str]]:
        """Give the deeds of one call and what follows it, each with its words."""
        days: dict[str, tuple[Callable[[], Iterator[tuple[Deed, str]]], ...]] = {
            "dispatcher": (
                self.register, self.register, self.register, self._lost, self._off_topic,
                self._solve, self._add,
            ),
            "engineer": (self._for_others, self._own_ticket, self._own_ticket),
            "supervisor": (self.register, self._add),
        }  # fmt: skip
        return self.dice.choice(days[self.plan["role"]])()

    def pass_one_on(self, database: Database, desk: ServiceDesk, actor: Actor) -> None:
        """Take somebody's open ticket out of his hands and his sight; no deed of an outbox."""
        theirs = select(Ticket.id, Ticket.version).where(
            Ticket.assignee_id == UUID(self.plan["robbed"]), Ticket.state_type == StateType.OPEN
        )
        try:
            with database.read() as session:
                found = session.execute(theirs.order_by(Ticket.number.desc()).limit(3)).all()
            if found:
                key, version = self.dice.choice(found)
                group = UUID(self.plan["far_group"])
                desk.tickets.assign(actor, key, version, None, group, Why("не наше", "ничего"))
        except DeskError:
            return  # somebody was faster, or the server is away: this is nobody's acknowledged work

    # ---- the deeds
    def register(self) -> Iterator[tuple[Deed, str]]:
        """Take a call, and now and then write a note after it."""
        text = words("register")
        deed = self._call(RegisterDeed(self._draft(text)))
        yield deed, text
        yield from self._noted(deed.ticket_id)

    def _noted(self, ticket_id: UUID | None) -> Iterator[tuple[Deed, str]]:
        if ticket_id is not None and self.dice.random() < float(self.plan["notes"]):
            text = words("note")
            yield self._on(ticket_id, NoteDeed(text)), text

    def _lost(self) -> Iterator[tuple[Deed, str]]:
        text, back = words("abandon"), words("callback")
        draft = self._draft(text)
        yield self._call(AbandonDeed(draft)), text
        reached = self.dice.random() < 0.5
        made = CallbackDeed(reached=reached, note=back)
        yield callback_deed(self._agent, self.clock(), draft.call_id, made), back

    def _off_topic(self) -> Iterator[tuple[Deed, str]]:
        text = words("finish")
        ending = CallEnding(CallOutcome.OFF_TOPIC, reason="не к нам", note=text)
        yield self._call(FinishDeed(self._draft("не к нам"), ending)), text

    def _solve(self) -> Iterator[tuple[Deed, str]]:
        text = words("solve_at_once")
        yield self._call(SolveDeed(self._draft("не печатает"), Solution(text))), text

    def _add(self) -> Iterator[tuple[Deed, str]]:
        if self.tickets:
            text = words("add_to_ticket")
            ticket_id = self.dice.choice(self.tickets)
            yield self._call(AddDeed(self._draft(text), ticket_id)), text

    def _for_others(self) -> Iterator[tuple[Deed, str]]:
        """Registered for another department: out of sight as soon as it stands."""
        text = words("register")
        yield self._call(RegisterDeed(self._draft(text, category_id=self.plan["far"]))), text

    def _own_ticket(self) -> Iterator[tuple[Deed, str]]:
        text = words("register")
        deed = self._call(RegisterDeed(self._draft(text, assignee_id=self._agent)))
        yield deed, text
        assert deed.ticket_id is not None
        said, began, solved = words("answer"), words("move"), words("resolve")
        yield from self._noted(deed.ticket_id)
        yield self._on(deed.ticket_id, AnswerDeed(said)), said
        review = self.clock() + timedelta(days=7)
        waits = MoveDeed(1, TicketState.WAITING_CLIENT, began, review)
        yield self._on(deed.ticket_id, waits), began
        if self.dice.random() < 0.5:
            made = ResolveDeed(1, solved, ResolutionCode.FIXED)
            yield self._on(deed.ticket_id, made), solved

    # ---- what they are made of
    @property
    def _agent(self) -> UUID:
        return UUID(self.plan["agent"])

    def _draft(self, text: str, **more: Any) -> CallDraft:  # noqa: ANN401 (a matter's fields)
        now = self.clock()
        category = UUID(str(more.pop("category_id", self.plan["category"])))
        matter = Matter(new_id(), description=text, category_id=category, **more)
        return CallDraft(
            new_id(), self._agent, now - timedelta(minutes=2), matter,
            number_typed="8 (912) 345-67-89", contact_id=UUID(self.plan["contact"]),
            client_id=UUID(self.plan["client"]), hung_up_at=now,
        )  # fmt: skip

    def _call(self, payload: Any) -> Deed:  # noqa: ANN401 (the payload of a call)
        deed = deed_of_call(self._agent, self.clock(), payload)
        if isinstance(payload, RegisterDeed) and deed.ticket_id is not None:
            self.tickets = [*self.tickets[-MOST_KEPT:], deed.ticket_id]
        return deed

    def _on(self, ticket_id: UUID, payload: Any) -> Deed:  # noqa: ANN401 (of a ticket)
        return deed_of_ticket(self._agent, self.clock(), ticket_id, payload)
