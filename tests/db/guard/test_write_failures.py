"""How a refusal of the server reaches the desk: a broken rule or a conflict, never a bug."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from app.domain.errors import Conflict, EnvironmentFailed, RuleBroken
from app.domain.permissions import Permission, Reach
from app.domain.vocabulary import ResolutionCode
from app.services.catalogue import CatalogueService
from app.services.tickets import Tickets
from db.models.ticket import Ticket
from db.models.timeline import TimelineEntry
from db.session import Database
from tests.db.guard.test_write_ticket import NOW, ticket
from tests.db.guard.writing import Server
from tests.rooms import SmallRoom
from tests.support.employees import address_as
from ui.texts.errors import error_text


@pytest.fixture
def database(server: Server) -> Iterator[Database]:
    """The database as Litvinov's own login sees it."""
    opened = Database(address_as(server.url, "litvinov"))
    yield opened
    opened.dispose()


def test_a_program_that_forgets_the_rules_is_refused(room: SmallRoom, database: Database) -> None:
    tickets = Tickets(database, room.clock, CatalogueService(database, room.clock))
    boundless = replace(
        room.litvinov, reaches=frozenset((right, Reach.ANY) for right in Permission)
    )
    key = ticket(room, room.kim)
    with pytest.raises(RuleBroken) as refused:
        tickets.resolve(boundless, key, 1, "Сменил кабель", ResolutionCode.FIXED)
    assert refused.value.code == "server_refused"
    assert refused.value.facts["permission"] == Permission.TICKET_RESOLVE
    assert error_text(refused.value) == "You may not solve tickets"
    assert tickets.card(room.litvinov, key).version == 1


def test_an_older_version_is_a_conflict(room: SmallRoom, database: Database) -> None:
    key = ticket(room)
    with pytest.raises(Conflict) as outdated, database.write() as session:
        session.query(Ticket).filter(Ticket.id == key).update({"priority": 1, "version": 7})
    assert outdated.value.code == "changed_meanwhile"


def test_what_is_granted_to_nobody_is_a_broken_rule_when_written(
    room: SmallRoom, database: Database
) -> None:
    key = ticket(room)
    with pytest.raises(RuleBroken) as refused, database.write() as session:
        session.query(TimelineEntry).filter(TimelineEntry.ticket_id == key).update({"at": NOW})
    assert (refused.value.code, refused.value.facts["permission"]) == ("server_refused", "")
    assert error_text(refused.value).startswith("The server has not accepted this")
    with pytest.raises(EnvironmentFailed) as forbidden, database.read() as session:
        session.connection().exec_driver_sql("SELECT * FROM guard.ticket_history")
    assert forbidden.value.code == "server_forbids"
