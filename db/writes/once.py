"""Writes that may arrive twice: the second time is told apart, never written."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import IntegrityError

from app.domain.errors import Conflict

REPEATED = "written_already"


@contextmanager
def told_when_repeated() -> Iterator[None]:
    """Raise Conflict ``written_already`` for a key that stands; put it around the transaction."""
    try:
        yield
    except IntegrityError as error:
        raise Conflict(REPEATED) from error
