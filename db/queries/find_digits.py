"""Finding people by typed digits on a server, which keeps the plan of it (31_find_digits.sql)."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Boolean, ColumnClause, Integer, String, Uuid, column
from sqlalchemy.orm import Session

from app.domain.phone_search import NumberQuery
from db.queries.found_people import Found, people_of
from db.session import dialect_of

SHARED: Final = 200
"""People of one whole number that are all shown, however few answers were asked for."""

_ROW: tuple[ColumnClause[Any], ...] = (
    column("ticket_id", Uuid),
    column("rank", Integer),
    column("contact_id", Uuid),
    column("client_id", Uuid),
    *(column(name, String) for name in ("full_name", "organisation", "job", "city")),
    column("is_key", Boolean),
    *(column(name, String) for name in ("key", "e164", "extension", "as_written")),
)


@dataclass(frozen=True, slots=True)
class Also:
    """What a typed text may mean besides: a contract, a ticket here or in the system before."""

    contract: str | None
    numbers: Sequence[int]
    former: Sequence[str]

    @property
    def is_ticket(self) -> bool:
        """Whether a ticket is to be looked for."""
        return bool(self.numbers or self.former)

    def asked(self) -> dict[str, Any]:
        """Return the values of the statements that look for them."""
        told: dict[str, Any] = {"contract": self.contract} if self.contract else {}
        if self.is_ticket:
            told |= {"numbers": list(self.numbers), "external": list(self.former)}
        return told


def by_digits(
    session: Session, query: NumberQuery, limit: int, also: Also | None
) -> tuple[UUID | None, tuple[Found, ...]] | None:
    """Return the ticket of that number and the people, the surest first; None without a server.

    Whoever may not read the whole directory is told nothing by the first function.
    """
    values = _values(query, limit, also)
    for name in ("find_by_digits", "find_seen_by_digits"):
        rows = dialect_of(session).call(session, name, _ROW, *values)
        if rows is None:
            return None
        if rows:
            return rows[0][0], people_of(row[1:] for row in rows if row[1] is not None)
    return None, ()


def _values(query: NumberQuery, limit: int, also: Also | None) -> tuple[object, ...]:
    ranged = bool(query.ends_with or query.starts_with)
    return (
        len(query.exact_keys) > 1 and not query.starts_with,
        list(query.exact_keys),
        query.ends_with[::-1] or None,
        query.starts_with or None,
        query.extension if ranged else None,
        query.bare_extension if ranged else query.extension,
        (also.contract if also else None) or None,
        list(also.numbers) if also else [],
        list(also.former) if also else [],
        limit + 1,
        SHARED,
    )
