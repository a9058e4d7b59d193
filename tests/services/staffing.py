"""People of a test's room that may have real logins at the test's server."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from uuid import uuid4

import psycopg
from psycopg import sql
from sqlalchemy.engine import make_url

from app.domain.permissions import Actor
from app.domain.readmodels.staff import Employee, EmployeeInput, Membership
from app.domain.vocabulary import Role, SupportLine
from app.services.staff import StaffService
from db.session import Database
from tests import factories as make
from tests.rooms import SmallRoom

PASSWORD = "Kirpich-Zabor-77"


@dataclass
class Staffing:
    """The service, the administrator, and the logins made so far."""

    room: SmallRoom
    service: StaffService
    admin: Actor
    logins: list[str] = field(default_factory=list)

    def person(self, role: Role = Role.DISPATCHER, name: str = "Пётр Новиков") -> EmployeeInput:
        groups = (Membership(self.room.first_line, 2),)
        return EmployeeInput(name, role, SupportLine.FIRST, self.room.department, groups, 7)

    def hire(self, role: Role = Role.DISPATCHER) -> Employee:
        self.logins.append(f"p{uuid4().hex[:10]}")
        return self.service.add(self.admin, self.logins[-1], self.person(role), PASSWORD).value


@contextmanager
def staffed(room: SmallRoom, database: Database) -> Iterator[Staffing]:
    """An administrator in the room; logins that the test makes are gone afterwards."""
    with database.write() as session:
        key = make.make_agent(session, room.department, "boss", role=Role.ADMINISTRATOR)
    boss = Actor(key, "boss", "Boss", Role.ADMINISTRATOR, SupportLine.FIRST, room.department)
    made = Staffing(room, StaffService(database, room.clock), boss)
    if database.dialect.name != "postgresql":
        yield made
        return
    plain = make_url(database.url).set(drivername="postgresql")
    with psycopg.connect(plain.render_as_string(hide_password=False), autocommit=True) as keeper:
        # A copy of a database does not take its grants along.
        grant = "GRANT CONNECT ON DATABASE {} TO firstline_accounts WITH GRANT OPTION"
        keeper.execute(sql.SQL(grant).format(sql.Identifier(str(plain.database))))
        yield made
        keeper.execute("SET ROLE firstline_accounts")
        for login in made.logins:
            names = sql.Identifier(str(plain.database)), sql.Identifier(login)
            keeper.execute(sql.SQL("REVOKE CONNECT ON DATABASE {} FROM {}").format(*names))
        keeper.execute("RESET ROLE")
        for login in made.logins:
            keeper.execute(sql.SQL("DROP ROLE IF EXISTS {}").format(sql.Identifier(login)))
