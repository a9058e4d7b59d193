"""The one wrapper around every use case: permission, session, outcome."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from sqlalchemy.orm import Session

from app.domain.changes import Changes
from app.domain.clock import Clock
from app.domain.errors import RuleBroken
from app.domain.permissions import Actor, Permission, Reach, TicketFacts, allows, reach_of
from db.session import Database

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Outcome(Generic[Value]):
    """What a write answers: the value and what it touched."""

    value: Value
    changes: Changes = field(default_factory=Changes)


def require(actor: Actor, permission: Permission, facts: TicketFacts | None = None) -> None:
    """Raise RuleBroken ``not_allowed`` with the permission and the reason unless it is allowed."""
    decision = allows(actor, permission, facts)
    if not decision.allowed:
        raise RuleBroken("not_allowed", permission=permission.value, reason=str(decision.reason))


class Operations:
    """What a use case stands on: the opened database and the one clock."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self.database = database
        self.clock = clock

    @contextmanager
    def reading(self, actor: Actor, permission: Permission) -> Iterator[Session]:
        """Yield a reading session to someone who may read somewhere.

        How far the right reaches is the query's business (db.queries.scope).
        """
        require_somewhere(actor, permission)
        with self.database.read() as session:
            yield session

    @contextmanager
    def writing(
        self, actor: Actor, permission: Permission, facts: TicketFacts | None = None
    ) -> Iterator[Session]:
        """Yield a session in one transaction to someone who may do this."""
        require(actor, permission, facts)
        with self.database.write() as session:
            yield session

    @contextmanager
    def working(self, actor: Actor, permission: Permission) -> Iterator[Session]:
        """Yield a session in one transaction; the caller checks the ticket's facts inside."""
        require_somewhere(actor, permission)
        with self.database.write() as session:
            yield session


def require_somewhere(actor: Actor, permission: Permission) -> None:
    """Raise RuleBroken ``not_allowed`` when the right reaches nothing at all."""
    if reach_of(actor, permission) is Reach.NONE:
        reason = allows(actor, permission).reason
        raise RuleBroken("not_allowed", permission=permission.value, reason=str(reason))
