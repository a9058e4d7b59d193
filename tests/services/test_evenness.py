"""Evenness of a line on a day, counted on both databases (R53, N9)."""

from datetime import timedelta

import pytest

from app.domain.errors import RuleBroken
from app.domain.vocabulary import Priority, SupportLine
from app.services.catalogue import CatalogueService
from app.services.evenness import EvennessService
from tests import factories as make
from tests.rooms import SmallRoom
from tests.services.support_tickets import register


@pytest.fixture
def evenness(room: SmallRoom, catalogue: CatalogueService) -> EvennessService:
    return EvennessService(room.database, room.clock, catalogue)


def test_a_line_by_count_and_by_weight(room: SmallRoom, evenness: EvennessService) -> None:
    for who, priority in (
        (room.kim, Priority.CRITICAL),
        (room.litvinov, Priority.NORMAL),
        (room.litvinov, Priority.NORMAL),
        (room.ershov, Priority.LOW),
    ):
        register(room, assignee_id=who.agent_id, priority=priority)
    register(room, assignee_id=room.kim.agent_id, opened_at=make.NOW - timedelta(days=1))
    register(room)
    found = {one.line: one for one in evenness.of_day(room.supervisor)}
    second = found[SupportLine.SECOND]
    told = {one.full_name: (one.count, one.weight) for one in second.people}
    assert told == {"Kim": (1, 4.0), "Litvinov": (2, 2.0), "Ershov": (1, 0.5)}
    assert (second.count_share, second.weight_share) == (2.0, 8.0)
    assert second.count_gini == pytest.approx(1 / 6)
    assert second.weight_gini == pytest.approx(14 / 39)
    first = found[SupportLine.FIRST]
    assert [(one.full_name, one.count) for one in first.people] == [("Anna", 0)]


def test_whoever_is_away_all_day_does_not_count(room: SmallRoom, evenness: EvennessService) -> None:
    with room.database.write() as session:
        make.make_absence(session, room.kim.agent_id, days=2)
    second = {one.line: one for one in evenness.of_day(room.supervisor)}[SupportLine.SECOND]
    assert [one.full_name for one in second.people] == ["Ershov", "Litvinov"]


def test_a_day_without_anybody_has_no_lines(room: SmallRoom, evenness: EvennessService) -> None:
    assert evenness.of_day(room.supervisor, make.NOW.date() + timedelta(days=30)) == ()
    with pytest.raises(RuleBroken, match="not_allowed"):
        evenness.of_day(room.kim)
