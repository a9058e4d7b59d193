"""Employees who write by raw SQL, past every service, each under his own login role."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, LiteralString
from uuid import UUID

import psycopg
from psycopg import sql
from psycopg.rows import dict_row
from psycopg.types.json import Jsonb
from sqlalchemy.engine import make_url

from tests.support.employees import address_as

Connection = psycopg.Connection[dict[str, Any]]
Row = dict[str, Any]


def plain(url: str) -> str:
    """The address as psycopg reads it."""
    return make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)


@dataclass(slots=True)
class Server:
    """One room's database: the keeper's session, and one of each employee who was asked for."""

    url: str
    _open: dict[str, Connection] = field(default_factory=dict)

    @property
    def keeper(self) -> Connection:
        """The superuser's session; every statement is a transaction."""
        return self._connection("", self.url)

    def session_of(self, login: str) -> Connection:
        """The employee's own session; every statement is a transaction unless one is begun."""
        if login not in self._open:
            return self._connection(login, address_as(self.url, login))
        return self._open[login]

    def _connection(self, login: str, url: str) -> Connection:
        if login not in self._open:
            opened = psycopg.connect(plain(url), autocommit=True, row_factory=dict_row)
            self._open[login] = opened
        return self._open[login]

    def close(self) -> None:
        for each in self._open.values():
            each.close()

    def row(self, ticket_id: UUID) -> Row:
        """The ticket as it is stored, without its search vector."""
        found = self.keeper.execute("SELECT * FROM ticket WHERE id = %s", [ticket_id]).fetchone()
        assert found is not None
        del found["search_vector"]
        return found

    def restore(self, row: Row) -> None:
        """Put a ticket back to what it was."""
        change(self.keeper, row["id"], row)

    def answer(self, login: str, statement: LiteralString, *values: object) -> str:
        """ "done", "nothing" when no row was met, or how the server refused."""
        count = 0
        with self.tried(login) as tried:
            count = tried.session.execute(statement, values).rowcount
        return tried.said or ("done" if count else "nothing")

    @contextmanager
    def tried(self, login: str) -> Iterator["Tried"]:
        """A transaction whose deferred checks run at its end and of which nothing stays."""
        tried = Tried(self.session_of(login))
        try:
            with tried.session.transaction(force_rollback=True):
                yield tried
                tried.session.execute("SET CONSTRAINTS ALL IMMEDIATE")
        except psycopg.Error as error:
            tried.said = refusal(error)


@dataclass(slots=True)
class Tried:
    """A transaction of an employee; ``said`` is how the server refused it, "" when it did not."""

    session: Connection
    said: str = ""


def refusal(error: psycopg.Error) -> str:
    """``ticket:resolve`` for the guard's own refusals, else the SQLSTATE."""
    if error.sqlstate == "FL403":
        return error.diag.message_primary or "FL403"
    return error.sqlstate or str(error)


def change(session: Connection, ticket_id: UUID, values: Mapping[str, Any]) -> int:
    """Set columns of a ticket; how many rows were met."""
    columns = [sql.SQL("{} = %s").format(sql.Identifier(name)) for name in values]
    statement = sql.SQL("UPDATE ticket SET {} WHERE id = %s").format(sql.SQL(", ").join(columns))
    return session.execute(statement, [*values.values(), ticket_id]).rowcount


def insert(session: Connection, table: str, values: Mapping[str, Any]) -> None:
    """Add one row of a table."""
    names = sql.SQL(", ").join(map(sql.Identifier, values))
    marks = sql.SQL(", ").join(sql.Placeholder() * len(values))
    statement = sql.SQL("INSERT INTO {} ({}) VALUES ({})")
    given = [Jsonb(one) if isinstance(one, dict) else one for one in values.values()]
    session.execute(statement.format(sql.Identifier(table), names, marks), given)
