"""The count after a soak: what the desks acknowledged against what stands in the base."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.models.call import Call
from db.models.live import SentDeed
from db.models.sla import Promise
from db.models.ticket import Ticket
from db.models.timeline import TimelineEntry
from db.session import Database


@dataclass(frozen=True, slots=True)
class Verdict:
    """The count. ``surplus`` stand in the base though their desk died before it said so."""

    faults: Counter[str]
    acknowledged: int
    lost: frozenset[UUID]
    doubled: frozenset[str]
    side_rows_wrong: frozenset[str]
    surplus: int
    left: int
    swallowed: int

    @property
    def clean(self) -> bool:
        wrong = self.lost or self.doubled or self.side_rows_wrong or self.left
        return self.acknowledged > 0 and not wrong


@dataclass(frozen=True, slots=True)
class Book:
    """What the desks acknowledged: deeds, and the tickets of the registrations."""

    deeds: Counter[UUID] = field(default_factory=Counter)
    tickets: set[UUID] = field(default_factory=set)


def read_books(folder: Path) -> Book:
    """Read what every desk wrote down."""
    book = Book()
    for file in folder.glob("desk*/acknowledged"):
        for line in file.read_text(encoding="utf-8").splitlines():
            kind, deed, ticket = line.split(" ")
            book.deeds[UUID(deed)] += 1
            if kind == "register":
                book.tickets.add(UUID(ticket))
    return book


def judge(url: str, book: Book, faults: Counter[str], left: int, swallowed: int) -> Verdict:
    """Hold the book against the base."""
    database = Database(url)
    try:
        with database.read() as session:
            deeds = set(session.scalars(select(SentDeed.id)))
            tickets = set(session.scalars(select(Ticket.id)))
            doubled, wrong = frozenset(_doubled(session)), frozenset(_wrong(session, len(tickets)))
    finally:
        database.dispose()
    return Verdict(
        faults=faults,
        acknowledged=len(book.deeds),
        lost=frozenset((book.deeds.keys() - deeds) | (book.tickets - tickets)),
        doubled=doubled,
        side_rows_wrong=wrong,
        surplus=len(deeds - book.deeds.keys()),
        left=left,
        swallowed=swallowed,
    )


def _doubled(session: Session) -> Iterator[str]:
    """Words of one call, one note, that stand twice: every text is made once."""
    for start, column in (("call", Ticket.description), ("note", TimelineEntry.body)):
        twice = select(column).where(column.like(f"{start} %"))
        yield from session.scalars(twice.group_by(column).having(func.count() > 1))


def _wrong(session: Session, tickets: int) -> Iterator[str]:
    """Rows beside a ticket that do not stand exactly once."""
    entry = TimelineEntry.ticket_id, TimelineEntry.kind
    once = TimelineEntry.kind.in_(("registered", "call", "assigned"))
    for key, kind, count in session.execute(
        select(*entry, func.count()).where(once).group_by(*entry)
    ):
        if count != 1:
            yield f"{kind} of {key}: {count}"
    promised = select(Promise.ticket_id, func.count()).group_by(Promise.ticket_id)
    for key, count in session.execute(promised):
        if count != 1:
            yield f"promises of {key}: {count}"
    calls = session.scalar(select(func.count()).select_from(Call)) or 0
    if calls != tickets:
        yield f"{calls} calls, {tickets} tickets"
