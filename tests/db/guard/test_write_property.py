"""The service allows a change exactly where the server lets the same change through."""

from collections.abc import Iterator
from random import Random

import pytest
from hypothesis import HealthCheck, assume, event, given, settings
from hypothesis import strategies as st

from db.session import Database
from tests.db.guard.operations import actor_of, beginning, drawn_of, operations, sparing
from tests.db.guard.stage import Stage, furnish
from tests.db.guard.writing import Server
from tests.support.servers import PostgresServer, postgres_template


@pytest.fixture(scope="module")
def stage(postgres_server: PostgresServer) -> Iterator[Stage]:
    with postgres_server.database(postgres_template(postgres_server)) as url:
        database, server = Database(url), Server(url)
        yield furnish(database, server)
        server.close()
        database.dispose()


@settings(max_examples=80, suppress_health_check=[HealthCheck.filter_too_much])
@given(dice=st.randoms(use_true_random=False))
def test_a_raw_change_goes_through_exactly_where_the_service_allows_it(
    stage: Stage, dice: Random
) -> None:
    actor = actor_of(stage, dice.choice, dice)
    begun = beginning(stage, dice.choice)
    drawn = sparing(stage, drawn_of(stage, dice.choice), dice.choice)
    stage.set_moves(dice)
    done = operations(stage, drawn)
    name = dice.choice(sorted(done))
    wanted = stage.outcome_of(actor, begun, done[name])
    assume(wanted is not None and wanted.entries)  # no right of anybody makes it possible
    assert wanted is not None
    allowed = stage.try_as(actor, begun, done[name])
    stage.set_rights(actor)
    event("allowed" if allowed else "refused")
    said = stage.said(actor, wanted)
    assert (said == "") == allowed, (name, said, wanted)
