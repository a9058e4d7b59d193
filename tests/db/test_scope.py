"""The WHERE of a right and the guard of a right say the same about every ticket."""

from collections.abc import Iterator
from itertools import product
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from app.domain.permissions import Actor, Permission, Reach, TicketFacts, allows
from app.domain.rights_by_grade import withheld_from
from app.domain.vocabulary import Grade, Role, SupportLine
from db.models.ticket import Ticket
from db.queries.scope import visible_to
from db.session import Database
from tests import factories as make
from tests.support.servers import PostgresServer, copy_of_template, postgres_template

Rows = dict[UUID, TicketFacts]


class Furnished:
    """Every mix of department, line, group and assignee, once; made for the whole module."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.rows: Rows = {}
        with database.write() as session:
            make.make_states(session)
            self.departments = [make.make_department(session, code) for code in "ab"]
            self.groups = [
                make.make_group(session, each, f"{each}{n}")
                for each, n in product(self.departments, range(2))
            ]
            self.agents = [
                make.make_agent(session, self.departments[0], f"agent{n}") for n in range(3)
            ]
            mixes = product(
                self.departments, SupportLine, [None, *self.groups], [None, *self.agents]
            )
            for number, (department, line, group, agent) in enumerate(mixes, start=1):
                facts = TicketFacts(agent, group, department, line)
                key = make.make_ticket(
                    session, number, department, line=line, group_id=group, assignee_id=agent
                )
                self.rows[key] = facts


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def furnished(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Furnished]:
    if request.param == "sqlite":
        database = Database(copy_of_template(tmp_path_factory.mktemp("scope")))
        yield Furnished(database)
        database.dispose()
        return
    server: PostgresServer = request.getfixturevalue("postgres_server")
    with server.database(postgres_template(server)) as url:
        database = Database(url)
        yield Furnished(database)
        database.dispose()


@settings(max_examples=120)
@given(data=st.data())
def test_a_row_comes_back_exactly_where_the_guard_allows(
    furnished: Furnished, data: st.DataObject
) -> None:
    room = st.dictionaries(st.sampled_from(Permission), st.sampled_from(Reach), max_size=3)
    bounds = st.dictionaries(st.sampled_from(Permission), st.sampled_from(Grade), max_size=3)
    permission = data.draw(st.sampled_from(Permission))
    actor = Actor(
        agent_id=data.draw(st.sampled_from(furnished.agents)),
        login="somebody",
        full_name="Somebody",
        role=data.draw(st.sampled_from(Role)),
        line=data.draw(st.sampled_from(SupportLine)),
        department_id=data.draw(st.sampled_from([None, *furnished.departments])),
        group_ids=data.draw(st.frozensets(st.sampled_from(furnished.groups))),
        reaches=frozenset(data.draw(room).items()),
        withheld=withheld_from(data.draw(st.sampled_from(Grade)), data.draw(bounds)),
    )
    with furnished.database.read() as session:
        seen = set(session.scalars(select(Ticket.id).where(visible_to(actor, permission))))
    allowed = {key for key, facts in furnished.rows.items() if allows(actor, permission, facts)}
    assert seen == allowed
