"""Login roles of the people in a test's database, so that the guard knows who asks."""

import psycopg
from psycopg import sql
from sqlalchemy.engine import make_url

from tests.support.run_folder import locked

STAFF = "firstline_staff"


def address_as(url: str, login: str) -> str:
    """The address of the same database for one employee; his role is made if need be.

    Roles are the server's, not the database's: one role serves every test that has an agent
    of this login, and the private server asks nobody for a password.
    """
    with locked("employees"):
        _make_role(url, login)
    return make_url(url).set(username=login).render_as_string(hide_password=False)


def _make_role(url: str, login: str) -> None:
    plain = make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
    with psycopg.connect(plain, autocommit=True) as connection:
        known = "SELECT FROM pg_roles WHERE rolname = %s"
        if connection.execute(known, [login]).fetchone() is None:
            names = sql.Identifier(login), sql.Identifier(STAFF)
            connection.execute(sql.SQL("CREATE ROLE {} LOGIN IN ROLE {}").format(*names))
