"""Unfair distribution and absences in other systems, named after where they were reported."""

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest

from app.domain.evenness import gini
from app.domain.readmodels.calls import PlanQuestion
from app.domain.readmodels.roster import NewAbsence
from app.domain.routes import Way
from app.domain.routing import Candidate, Choice, RankReason, rank
from app.domain.vocabulary import Impact, SupportLine, Urgency
from app.services.absences import Absences
from app.services.catalogue import CatalogueService
from app.services.planning import Planning
from db.models.client import Client
from db.models.staff import DutyShift
from db.session import Database
from tests import factories as make
from tests.rooms import SmallRoom, small_room

EVENING = make.NOW + timedelta(hours=6)
SEVEN = tuple(
    Candidate(UUID(int=n), f"Сотрудник {n}", SupportLine.SECOND, on_shift_until=EVENING, limit=10)
    for n in range(1, 8)
)


@pytest.fixture
def room(sqlite_url: str) -> SmallRoom:
    return small_room(Database(sqlite_url))


@pytest.fixture
def planning(room: SmallRoom) -> Planning:
    return Planning(room.database, room.clock, CatalogueService(room.database, room.clock))


@pytest.fixture
def question(room: SmallRoom) -> PlanQuestion:
    return PlanQuestion(room.no_print, room.vector, Impact.PERSON, Urgency.TODAY, make.NOW)


def dealt(choice: Choice, tickets: int) -> list[int]:
    """Deal tickets out one after another, each read as the last left it."""
    people = {one.agent_id: one for one in SEVEN}
    for turn in range(tickets):
        first = rank(people.values(), make.NOW, replace(choice, turn=turn))[0].candidate
        load = first.weighted_load + 1
        people[first.agent_id] = replace(first, open_count=first.open_count + 1, weighted_load=load)
    return [one.open_count for one in people.values()]


def test_freescout_4110_the_least_busy_of_seven() -> None:
    """Somebody is always the least busy, and it is never one the list forgot."""
    busy = [replace(one, weighted_load=float(at)) for at, one in enumerate(SEVEN)]
    first = rank(reversed(busy), make.NOW, Choice(Way.LEAST_LOADED))[0]
    assert first.candidate.agent_id == SEVEN[0].agent_id
    assert RankReason.LEAST_LOADED in first.reasons
    counts = dealt(Choice(Way.LEAST_LOADED), 30)
    assert max(counts) - min(counts) <= 1


def test_zammad_854_round_robin() -> None:
    assert dealt(Choice(Way.ROUND_ROBIN), 49) == [7] * 7


def test_zammad_1581_nobody_hoards() -> None:
    """Who is at his limit is passed over as long as anybody is below it; unevenness is a number."""
    specialist = replace(SEVEN[0], dedicated=True, competence=5, open_count=10)
    for way in Way:
        offered = rank((specialist, *SEVEN[1:]), make.NOW, Choice(way))
        assert specialist.agent_id not in {one.candidate.agent_id for one in offered}
    assert gini([40, 1, 1, 1, 1, 1, 1]) > 0.7
    assert gini(dealt(Choice(Way.ROUND_ROBIN), 49)) == 0


def test_frappe_1528_by_shift_with_an_away_mark(
    room: SmallRoom, planning: Planning, question: PlanQuestion
) -> None:
    with room.database.write() as session:
        session.query(DutyShift).filter_by(agent_id=room.litvinov.agent_id).delete()
    offered = [
        one.candidate.agent_id for one in planning.plan(room.dispatcher, question).candidates
    ]
    assert offered == [room.kim.agent_id]
    with room.database.write() as session:
        make.make_absence(session, room.kim.agent_id)
    plan = planning.plan(room.dispatcher, question)
    assert (plan.candidates, plan.chosen, plan.group_id) == ((), None, room.cash)


def test_osticket_852_tickets_of_the_absent_go_to_his_deputy(
    room: SmallRoom, planning: Planning, question: PlanQuestion
) -> None:
    with room.database.write() as session:
        session.get_one(Client, room.vector).dedicated_agent_id = room.litvinov.agent_id
        make.make_absence(session, room.litvinov.agent_id, deputy=room.ershov.agent_id)
    chosen = planning.plan(room.dispatcher, question).chosen
    assert chosen is not None
    assert chosen.candidate.agent_id == room.ershov.agent_id
    assert chosen.candidate.stands_in_for == "Litvinov"
    assert chosen.reasons[:2] == (RankReason.STANDS_IN, RankReason.DEDICATED)


def test_zammad_5566_the_replacement_ends_with_the_absence(
    room: SmallRoom, planning: Planning, question: PlanQuestion
) -> None:
    absences = Absences(room.database, room.clock, planning.catalogue)
    with room.database.write() as session:
        session.get_one(Client, room.vector).dedicated_agent_id = room.litvinov.agent_id
    away = NewAbsence(
        room.litvinov.agent_id,
        make.NOW,
        make.NOW + timedelta(hours=1),
        room.ershov.agent_id,
    )
    absences.add(room.supervisor, away)
    before = planning.plan(room.dispatcher, question).chosen
    room.clock.forward(hours=1)
    after = planning.plan(room.dispatcher, question).chosen
    assert before is not None
    assert after is not None
    assert (before.candidate.agent_id, after.candidate.agent_id) == (
        room.ershov.agent_id,
        room.litvinov.agent_id,
    )
    assert RankReason.STANDS_IN not in after.reasons
