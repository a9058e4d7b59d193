"""In random rooms everybody sees, and may do, on the server what the program's rules say."""

from collections.abc import Iterator
from random import Random
from uuid import UUID

import pytest

from app.domain.errors import RuleBroken
from app.domain.permissions import Actor, Permission, TicketFacts, allows
from app.domain.vocabulary import SupportLine
from app.services.catalogue import CatalogueService
from app.services.queues import Queues
from db.session import Database
from tests import factories as make
from tests.db.guard.operations import actor_of
from tests.db.guard.stage import RIGHTS, Stage, furnish
from tests.db.guard.writing import Server
from tests.support.servers import PostgresServer, postgres_template

ROOMS = 25
TICKETS = 30
WORD = "тестомес"


@pytest.fixture(scope="module")
def stage(postgres_server: PostgresServer) -> Iterator[Stage]:
    with postgres_server.database(postgres_template(postgres_server)) as url:
        database, server = Database(url), Server(url)
        yield furnish(database, server)
        server.close()
        database.dispose()


@pytest.fixture(scope="module")
def places(stage: Stage) -> dict[UUID, TicketFacts]:
    """Tickets all over the room, by what the rights ask about them."""
    dice = Random(7)
    found = {}
    with stage.tickets.database.write() as session:
        for number in range(10, 10 + TICKETS):
            group = dice.choice([None, *stage.groups])
            department, line = (group and stage.groups[group]) or (
                dice.choice(stage.departments),
                SupportLine.FIRST,
            )
            holder = dice.choice([None, *(one.agent_id for one in stage.actors)])
            key = make.make_ticket(
                session, number, department, line=line, group_id=group, assignee_id=holder,
                subject=f"Не включается {WORD} {number}",
            )  # fmt: skip
            found[key] = TicketFacts(holder, group, department, line)
    return found


@pytest.mark.parametrize("seed", range(ROOMS))
def test_the_same_tickets_are_seen_and_may_be_acted_on(
    stage: Stage, places: dict[UUID, TicketFacts], seed: int
) -> None:
    dice = Random(seed)
    actor = actor_of(stage, dice.choice, dice)
    stage.set_rights(actor)
    session = stage.server.session_of(actor.login)
    rows = session.execute("SELECT id FROM ticket").fetchall()
    seen = {row["id"] for row in rows} & places.keys()
    assert seen == {key for key in places if _opens(stage, actor, key)}
    queues = Queues(stage.tickets.database, stage.clock, CatalogueService(
        stage.tickets.database, stage.clock))  # fmt: skip
    if allows(actor, Permission.TICKET_READ) or seen:
        assert {row.ticket_id for row in queues.search(actor, WORD).rows} == seen
    for right in RIGHTS:
        told = session.execute(
            "SELECT key FROM unnest(%s::uuid[]) key WHERE guard.may_on(key, %s)",
            [list(places), str(right)],
        ).fetchall()
        wanted = {key for key, facts in places.items() if allows(actor, right, facts)}
        assert {row["key"] for row in told} == wanted, right


@pytest.mark.parametrize("seed", range(5))
def test_the_same_rights_of_the_room_are_had(stage: Stage, seed: int) -> None:
    dice = Random(seed)
    actor = actor_of(stage, dice.choice, dice)
    stage.set_rights(actor)
    session = stage.server.session_of(actor.login)
    rows = session.execute(
        "SELECT asked FROM unnest(%s::text[]) asked WHERE guard.allowed(asked)",
        [[str(each) for each in Permission]],
    ).fetchall()
    had = {str(each) for each in Permission if allows(actor, each)}
    assert {row["asked"] for row in rows} == had


def _opens(stage: Stage, actor: Actor, key: UUID) -> bool:
    try:
        stage.tickets.card(actor, key)
    except RuleBroken as refused:
        assert refused.code in ("ticket_unknown", "not_allowed")
        return False
    return True
