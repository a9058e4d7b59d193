"""The board of outages: masters, what callers are told, who is joined, whom it was told."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from app.domain.vocabulary import Ringing, StateType


@dataclass(frozen=True, slots=True)
class OutageWords:
    """What callers were told from a moment on, and who wrote it."""

    at: datetime
    author: str
    body: str


@dataclass(frozen=True, slots=True)
class OutageLine:
    """A master on the board; ``waiting`` of the ``joined`` callers still wait to be rung back.

    ``words`` is what new callers are told now.
    """

    ticket_id: UUID
    number: int
    version: int
    subject: str
    category_id: UUID | None
    state: str
    state_type: StateType
    opened_at: datetime
    resolved_at: datetime | None
    assignee_id: UUID | None
    assignee_name: str
    joined: int
    waiting: int
    words: OutageWords | None

    @property
    def over(self) -> bool:
        """Whether it is solved, so that callers are rung back instead of joined."""
        return self.state_type in (StateType.RESOLVED, StateType.CLOSED)


@dataclass(frozen=True, slots=True)
class JoinedCaller:
    """A ticket under an outage; ``result`` is what came of the last ring back."""

    ticket_id: UUID
    number: int
    contact_name: str
    organisation: str
    phone: str
    opened_at: datetime
    state_type: StateType
    tries: int = 0
    result: Ringing | None = None
    result_at: datetime | None = None
    result_by: str = ""
    note: str = ""

    @property
    def waits(self) -> bool:
        """Whether he is still to be rung back."""
        return self.result is None or self.result is Ringing.NOT_REACHED


@dataclass(frozen=True, slots=True)
class LikeCase:
    """A recent ticket that may be of the same fault, and how alike its words are (0..1)."""

    ticket_id: UUID
    number: int
    subject: str
    said: str
    organisation: str
    opened_at: datetime
    category_id: UUID | None
    likeness: float = 0.0
    finished: bool = False


@dataclass(frozen=True, slots=True)
class Suspicion:
    """Several callers with one matter: the evidence; ``by_text`` where categories differ.

    ``words`` are what most of them said, ``place`` where most of them are. The first of
    ``cases`` is the oldest: it would become the master.
    """

    category_id: UUID | None
    callers: int
    minutes: int
    words: tuple[str, ...]
    place: str
    by_text: bool
    cases: tuple[LikeCase, ...]


@dataclass(frozen=True, slots=True)
class OutageBoard:
    """Outages that go on or whose callers wait to be rung back, and what may be one."""

    lines: tuple[OutageLine, ...] = ()
    suspected: tuple[Suspicion, ...] = ()


@dataclass(frozen=True, slots=True)
class OutageCard:
    """One outage whole: earlier words, joined callers in the order of their calls, like cases."""

    line: OutageLine
    words: tuple[OutageWords, ...]
    joined: tuple[JoinedCaller, ...]
    like: tuple[LikeCase, ...]
