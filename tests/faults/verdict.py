"""The count after a soak: what the desks acknowledged against what stands in the base."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final
from uuid import UUID

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from db.models.call import Call, CallTicket
from db.models.live import SentDeed
from db.models.sla import Promise, StateChange
from db.models.ticket import Ticket
from db.models.timeline import TimelineEntry
from db.session import Database

PLACES: Final[Mapping[str, tuple[str, ...]]] = {
    "register": ("description",),
    "solve_at_once": ("resolution", "entry"),
    "add_to_ticket": ("entry",),
    "finish": ("call",),
    "abandon": ("call",),
    "callback": ("call",),
    "note": ("entry",),
    "answer": ("entry",),
    "move": ("entry", "state"),
    "resolve": ("resolution", "entry"),
}
"""Where the words of a deed stand, in each place exactly once."""
MAY_BE_REFUSED: Final = frozenset({"note", "answer", "move", "resolve", "add_to_ticket"})
"""Work on a ticket that somebody has passed on meanwhile; a call is never refused."""


@dataclass(frozen=True, slots=True)
class Run:
    """What happened: faults by kind, what was left unsent, lost answers, seconds of draining."""

    faults: Counter[str] = field(default_factory=Counter)
    left: int = 0
    swallowed: int = 0
    drained_in: float = 0.0


@dataclass(frozen=True, slots=True)
class Verdict:
    """The count. ``surplus`` stand in the base though their desk died before it said so."""

    run: Run
    acknowledged: int
    stand: int
    lost: frozenset[str]
    doubled: frozenset[str]
    side_rows_wrong: frozenset[str]
    refused: Counter[str]
    refused_wrongly: frozenset[str]
    spoiled: int
    surplus: int

    @property
    def clean(self) -> bool:
        wrong = self.lost or self.doubled or self.side_rows_wrong or self.refused_wrongly
        return self.acknowledged > 0 and not wrong and not self.run.left

    def report(self) -> str:
        """Say it in a few lines."""
        run = self.run
        kinds = ", ".join(f"{name} {count}" for name, count in sorted(run.faults.items()))
        wrong = [*self.lost, *self.doubled, *self.side_rows_wrong, *self.refused_wrongly]
        return "\n".join(
            (
                f"faults {sum(run.faults.values())}: {kinds}",
                (
                    f"acknowledged {self.acknowledged}, in the base {self.stand}, LOST"
                    f" {len(self.lost)}, DOUBLED {len(self.doubled)}, side rows wrong"
                    f" {len(self.side_rows_wrong)}, surplus {self.surplus}, spoiled"
                    f" {self.spoiled}, refused {dict(self.refused)}, wrongly"
                    f" {len(self.refused_wrongly)}, answers swallowed {run.swallowed}"
                ),
                f"left in the outbox {run.left}, drained in {run.drained_in:.1f} s",
                *wrong[:20],
            )
        )


@dataclass(frozen=True, slots=True)
class Book:
    """What the desks acknowledged (deed -> its words), what was refused, what damage took."""

    deeds: dict[UUID, str] = field(default_factory=dict)
    refused: dict[UUID, str] = field(default_factory=dict)
    spoiled: set[UUID] = field(default_factory=set)


def read_books(folder: Path) -> Book:
    """Read what every desk wrote down."""
    book = Book()
    for file in folder.glob("desk*/acknowledged"):
        for line in file.read_text(encoding="utf-8").splitlines():
            deed, _ticket, _call, text = line.split(" ", 3)
            book.deeds[UUID(deed)] = text
    for file in folder.glob("desk*/refused"):
        for line in file.read_text(encoding="utf-8").splitlines():
            deed, why = line.split(" ", 1)
            book.refused[UUID(deed)] = why
    for file in folder.glob("desk*/spoiled"):
        book.spoiled.update(map(UUID, file.read_text().split()))
    return book


def judge(url: str, book: Book, run: Run) -> Verdict:
    """Hold the book against the base."""
    database = Database(url)
    try:
        with database.read() as session:
            deeds = set(session.scalars(select(SentDeed.id)))
            found, wrong = _words(session), frozenset(_wrong(session))
    finally:
        database.dispose()
    missing = book.deeds.keys() - deeds - book.refused.keys()
    gone = missing & book.spoiled
    refused = {deed: why for deed, why in book.refused.items() if deed not in deeds}
    half = {book.deeds[deed] for deed in refused if deed in book.deeds}
    told = {book.deeds[deed] for deed in book.deeds.keys() & deeds}
    return Verdict(
        run=run,
        acknowledged=len(book.deeds),
        stand=len(book.deeds.keys() & deeds),
        lost=frozenset(book.deeds[deed] for deed in missing - gone)
        | frozenset(_not_whole(told, found)),
        doubled=frozenset(f"{text} {place}" for (place, text), n in found.items() if n > 1),
        side_rows_wrong=wrong | {f"{text}: refused" for _, text in found if text in half},
        refused=Counter(" ".join(why.split(" ", 2)[:2]) for why in refused.values()),
        refused_wrongly=frozenset(
            why for why in refused.values() if why.split(" ", 1)[0] not in MAY_BE_REFUSED
        ),
        spoiled=len(gone),
        surplus=len(deeds - book.deeds.keys()),
    )


def _not_whole(told: set[str], found: Counter[tuple[str, str]]) -> Iterator[str]:
    """Deeds that are recorded as done while their words stand nowhere."""
    for text in told:
        for place in PLACES[text.split(" ", 1)[0]]:
            if not found[place, text]:
                yield f"{text}: not in {place}"


def _words(session: Session) -> Counter[tuple[str, str]]:
    """How often the words of each deed stand in each place."""
    columns = {
        "description": Ticket.description, "resolution": Ticket.resolution,
        "entry": TimelineEntry.body, "state": StateChange.reason, "call": Call.note,
    }  # fmt: skip
    found = Counter[tuple[str, str]]()
    for place, column in columns.items():
        for text in session.scalars(select(column).where(column != "")):
            found.update((place, line) for line in text.splitlines() if _is_deeds(line))
    return found


def _is_deeds(line: str) -> bool:
    kind, _, mark = line.partition(" ")
    return kind in PLACES and len(mark) == len(str(UUID(int=0)))


def _wrong(session: Session) -> Iterator[str]:
    """Rows beside a ticket or a call that do not stand exactly once."""
    tickets = session.execute(select(Ticket.id, Ticket.solved_at_once)).all()
    for name, wanted, counted in (
        ("registered", {key: 1 for key, _ in tickets}, _entries(session, "registered")),
        ("promises", {key: 0 if at_once else 1 for key, at_once in tickets}, _promises(session)),
        ("calls", {key: 1 for key, _ in tickets}, _creations(session)),
    ):
        for key, want in wanted.items():
            if counted.get(key, 0) != want:
                yield f"{name} of {key}: {counted.get(key, 0)}"
    facts = session.scalars(select(TimelineEntry.facts).where(TimelineEntry.kind == "call"))
    for call, times in Counter(str(each["call_id"]) for each in facts).items():
        if times != 1:
            yield f"entries of call {call}: {times}"


def _entries(session: Session, kind: str) -> dict[UUID, int]:
    counted = select(TimelineEntry.ticket_id, func.count()).where(TimelineEntry.kind == kind)
    return _counts(session, counted.group_by(TimelineEntry.ticket_id))


def _promises(session: Session) -> dict[UUID, int]:
    counted = select(Promise.ticket_id, func.count()).group_by(Promise.ticket_id)
    return _counts(session, counted)


def _creations(session: Session) -> dict[UUID, int]:
    counted = select(CallTicket.ticket_id, func.count()).where(CallTicket.relation == "created")
    return _counts(session, counted.group_by(CallTicket.ticket_id))


def _counts(session: Session, counted: Select[UUID, int]) -> dict[UUID, int]:
    return {row[0]: row[1] for row in session.execute(counted)}
