"""Driver errors turned into the domain's: the environment's fault, a conflict, or a bug."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DatabaseError, DBAPIError, InterfaceError, OperationalError
from sqlalchemy.orm.exc import StaleDataError

from app.domain.errors import Conflict, DeskError, EnvironmentFailed, RuleBroken
from db.connection_failures import before_sign_in, why_away

SQLITE_CODES = {
    "SQLITE_BUSY": "database_locked",
    "SQLITE_LOCKED": "database_locked",
    "SQLITE_READONLY": "database_read_only",
    "SQLITE_CORRUPT": "database_corrupt",
    "SQLITE_NOTADB": "database_corrupt",
    "SQLITE_FULL": "disk_full",
    "SQLITE_IOERR": "disk_failed",
    "SQLITE_CANTOPEN": "database_cannot_open",
    "SQLITE_PERM": "database_cannot_open",
    "SQLITE_INTERRUPT": "cancelled",
}
"""Primary result codes, https://www.sqlite.org/rescode.html."""

POSTGRESQL_CODES = {
    "28P01": "sign_in_refused",
    "28000": "sign_in_refused",
    "3D000": "database_missing",
    "42501": "server_forbids",
    "53100": "disk_full",
    "XX000": "server_failed",
    "53300": "server_full",
    "55P03": "database_locked",
    "57014": "cancelled",
    "57P01": "server_away",
    "57P03": "server_away",
    "25006": "database_read_only",
    "40P01": "database_locked",
}
"""SQLSTATEs, PostgreSQL documentation, appendix A."""

REFUSED = "server_refused"
GUARD_REFUSES, GUARD_OUTDATED, NO_PRIVILEGE = "FL403", "FL409", "42501"
"""What the guard of a central server says, and the server itself where a right ends."""

POSTGRESQL_CLASSES = {"53": "server_failed", "58": "server_failed", "XX": "database_corrupt"}
"""Classes of SQLSTATEs: resources at an end, errors outside the server, damaged data."""


def sqlite_code(error: BaseException) -> str | None:
    """Return our code for a sqlite3 error, by its primary result code."""
    name = getattr(error, "sqlite_errorname", "") or ""
    for prefix, code in SQLITE_CODES.items():
        if name == prefix or name.startswith(prefix + "_"):
            return code
    return None


def postgresql_code(error: BaseException) -> str | None:
    """Return our code for a psycopg error: by SQLSTATE, or "server_away" when none came."""
    state = getattr(error, "sqlstate", None)
    if state is None:
        if not type(error).__module__.startswith("psycopg"):
            return None
        return before_sign_in(str(error))
    if state.startswith("08"):
        return "server_away"
    return POSTGRESQL_CODES.get(state) or POSTGRESQL_CLASSES.get(state[:2])


def refusal(error: BaseException, *, writing: bool) -> DeskError | None:
    """Return what a central server's guard means by refusing, None when it did not.

    RuleBroken ``server_refused`` names the permission, "" where the server does not know it.
    """
    state = getattr(error, "sqlstate", None)
    said = getattr(error, "diag", None)
    if state == GUARD_OUTDATED:
        return Conflict("changed_meanwhile")
    if state == GUARD_REFUSES and said is not None:
        facts = {"permission": said.message_primary or "", "reason": said.message_detail or ""}
        return RuleBroken(REFUSED, **facts)
    if state == NO_PRIVILEGE and writing:
        return RuleBroken(REFUSED, permission="", reason=str(error))
    return None


def translate(error: Exception, *, writing: bool = False) -> DeskError | None:
    """Return the domain's error, or None when this is a bug of ours."""
    if isinstance(error, StaleDataError):
        return Conflict("changed_meanwhile")
    if isinstance(error, OSError) and error.errno == errno.ENOSPC:
        return EnvironmentFailed("disk_full")
    if not isinstance(error, (DBAPIError, InterfaceError)) or error.orig is None:
        return None
    refused = refusal(error.orig, writing=writing)
    if refused is not None:
        return refused
    code = sqlite_code(error.orig)
    if code is None and isinstance(error, (OperationalError, InterfaceError, DatabaseError)):
        code = postgresql_code(error.orig)
    if code == "server_away":
        return EnvironmentFailed(code, detail=str(error.orig), why=why_away(str(error.orig)))
    return EnvironmentFailed(code, detail=str(error.orig)) if code else None


@contextmanager
def told_plainly(*, writing: bool = False) -> Iterator[None]:
    """Raise the domain's errors for the driver's; let bugs pass as they are.

    ``writing``: a missing privilege is a rule that was broken, not a server out of order.
    """
    try:
        yield
    except (DBAPIError, StaleDataError, OSError) as error:
        told = translate(error, writing=writing)
        if told is None:
            raise
        raise told from error
