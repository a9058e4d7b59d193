"""The table of attempts as docs/security.md shows it."""

from collections.abc import Iterator, Sequence

from tests.attacks.attempt import (
    EVERYBODY,
    NOT_ADMINISTRATOR,
    NOT_CLOSABLE,
    NOTHING,
    OPEN,
    REFUSED,
    STAFF,
    Attempt,
)
from tests.attacks.doors import Way

_GROUPS = {EVERYBODY: "everybody", STAFF: "all staff", NOT_ADMINISTRATOR: "all but administrator"}


def table(attempts: Sequence[Attempt], ways: Sequence[Way]) -> str:
    """Two tables: what was tried inside a session, and at the door."""
    inside = [(one.name, _who(one.roles), _came(one)) for one in attempts]
    outside = [(one.name, one.role, one.says) for one in ways]
    heads = ("attempt", "who", "what comes of it"), ("at the door", "who", "what is said")
    return "\n".join((*_rows(heads[0], inside), "", *_rows(heads[1], outside), ""))


def _rows(head: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    for row in (head, ["---"] * len(head), *rows):
        yield f"| {' | '.join(cell.replace('|', '/') for cell in row)} |"


def _who(roles: tuple[str, ...]) -> str:
    return _GROUPS.get(roles) or ", ".join(roles)


def _came(attempt: Attempt) -> str:
    if attempt.wanted == OPEN:
        return f"**succeeds** ({NOT_CLOSABLE[attempt.kind].partition(':')[0]})"
    if attempt.wanted == REFUSED:
        return "refused"
    if attempt.wanted == NOTHING:
        return "no row"
    shown = attempt.wanted.removeprefix("shows ")
    return "the server's own value stands" if shown != attempt.wanted else f"refused ({shown})"
