"""Follows a room's feed beside a test and keeps what it tells."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from queue import Empty, Queue
from threading import Event
from time import monotonic
from uuid import UUID

from app.domain.changes import Changes, Touched
from app.services.live import Back, Live, Lost

Told = Changes | Lost | Back


@dataclass
class Followed:
    """What was told so far; ``until`` waits for more."""

    stopping: Event = field(default_factory=Event)
    told: list[Told] = field(default_factory=list)
    fresh: "Queue[Told]" = field(default_factory=Queue)

    @property
    def changes(self) -> list[Changes]:
        return [each for each in self.told if isinstance(each, Changes)]

    @property
    def touched(self) -> Touched:
        return sum_of(self.changes).touched

    @property
    def tickets(self) -> frozenset[UUID]:
        named = [each.tickets for each in self.changes]
        return frozenset().union(*named)

    def until(self, done: Callable[["Followed"], bool], seconds: float = 20.0) -> bool:
        """Wait until what was told satisfies; say whether it did in time."""
        end = monotonic() + seconds
        while not done(self):
            try:
                self.told.append(self.fresh.get(timeout=max(0.0, end - monotonic())))
            except Empty:
                return done(self)
        return True


def sum_of(changes: list[Changes]) -> Changes:
    whole = Changes()
    for each in changes:
        whole |= each
    return whole


@contextmanager
def following(live: Live) -> Iterator[Followed]:
    """Follow from now on; the follower must have ended within 2 seconds of being asked to."""
    live.mark()
    found = Followed()
    with ThreadPoolExecutor(1) as pool:
        running = pool.submit(live.follow, found.stopping, found.fresh.put)
        try:
            yield found
        finally:
            found.stopping.set()
            running.result(timeout=2.0)
