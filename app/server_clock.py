"""A desk's clock put right by the server's: a computer that is a day off writes no wrong times."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

from app.domain.clock import Clock

TOLERANCE: Final = timedelta(seconds=2)
"""Two computers are never quite together; below this the desk's own clock is good enough."""


class ServerClock:
    """A Clock; ``off`` says how far the computer's own clock lags behind the server's."""

    def __init__(self, own: Clock) -> None:
        self._own = own
        self.off = timedelta()

    def __call__(self) -> datetime:
        """Return the server's present moment as this computer can tell it."""
        return self._own() + self.off

    def hold_against(self, ask: Callable[[], datetime]) -> timedelta:
        """Compare with the server's moment that ``ask`` brings; return how far the own lags.

        The answer is taken to come from the middle between question and answer.
        """
        asked = self._own()
        told = ask()
        answered = self._own()
        seen = told - (asked + (answered - asked) / 2)
        self.off = seen if abs(seen) > TOLERANCE else timedelta()
        return self.off
