"""The table of competence: what is written in it is what routing goes by (R111)."""

import pytest

from app.domain.competence import LevelChange, competent_in, next_level
from app.domain.errors import Conflict, DeskError, RuleBroken
from app.domain.permissions import Actor
from app.domain.readmodels.calls import PlanQuestion
from app.domain.vocabulary import Impact, Role, SupportLine, Urgency
from app.services.catalogue import CatalogueService
from app.services.competence import Competences
from app.services.planning import Planning
from app.services.staff import StaffService
from tests import factories as make
from tests.rooms import SmallRoom


@pytest.fixture
def competences(room: SmallRoom) -> Competences:
    return Competences(room.database, room.clock)


@pytest.fixture
def boss(room: SmallRoom) -> Actor:
    with room.database.write() as session:
        key = make.make_agent(session, room.department, "boss", role=Role.ADMINISTRATOR)
    return Actor(key, "boss", "Boss", Role.ADMINISTRATOR, SupportLine.FIRST, room.department)


def test_a_level_goes_round() -> None:
    seen, level = [], None
    for _ in range(7):
        level = next_level(level)
        seen.append(level)
    assert seen == [1, 2, 3, 4, 5, None, 1]


def test_what_is_written_decides_who_is_proposed(
    room: SmallRoom, competences: Competences, boss: Actor, catalogue: CatalogueService
) -> None:
    kim, litvinov, ershov = (a.agent_id for a in (room.kim, room.litvinov, room.ershov))
    levels = competences.levels(room.kim)
    assert (levels[kim][room.cash], levels[litvinov][room.cash]) == (2, 3)
    assert competent_in(levels, room.cash) == 1
    changes = (
        LevelChange(kim, room.cash, 2, 5),
        LevelChange(litvinov, room.cash, 3, None),
        LevelChange(ershov, room.cash, None, 1),
    )
    after = competences.save(boss, changes).value
    assert (after[kim][room.cash], after[ershov][room.cash]) == (5, 1)
    assert room.cash not in after.get(litvinov, {})
    question = PlanQuestion(room.no_print, room.vector, Impact.PERSON, Urgency.TODAY, make.NOW)
    plan = Planning(room.database, room.clock, catalogue).plan(room.dispatcher, question)
    assert [each.candidate.agent_id for each in plan.candidates] == [kim, ershov]
    told = StaffService(room.database, room.clock).changes(boss, kim)
    assert [each.action for each in told] == ["changed"]
    assert set(told[0].facts) == {"groups"}


def test_a_cell_that_changed_meanwhile_is_not_written_over(
    room: SmallRoom, competences: Competences, boss: Actor
) -> None:
    kim, litvinov = room.kim.agent_id, room.litvinov.agent_id
    both = LevelChange(litvinov, room.cash, 3, 4), LevelChange(kim, room.cash, 3, 5)
    with pytest.raises(Conflict, match="setup_changed"):
        competences.save(boss, both)
    assert competences.levels(boss)[litvinov][room.cash] == 3


def test_nobody_else_writes_it_and_no_level_is_made_up(
    room: SmallRoom, competences: Competences, boss: Actor
) -> None:
    cell = LevelChange(room.kim.agent_id, room.cash, 2, 5)
    for actor in (room.kim, room.supervisor):
        with pytest.raises(DeskError):
            competences.save(actor, [cell])
    with pytest.raises(RuleBroken, match="reference_unknown"):
        competences.save(boss, [LevelChange(room.kim.agent_id, room.cash, 2, 6)])
