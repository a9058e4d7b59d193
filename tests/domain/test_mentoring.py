"""Whom a question to the seniors goes to: those on shift, the nearest first."""

from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from app.domain.mentoring import Colleague, is_senior, seniors_asked
from app.domain.vocabulary import Grade, SupportLine

GROUPS = [UUID(int=100 + n) for n in range(3)]
COLLEAGUES = st.builds(
    Colleague,
    agent_id=st.builds(UUID, int=st.integers(1, 50)),
    name=st.sampled_from(["Ким А.", "Рябова О."]),
    grade=st.sampled_from(Grade),
    line=st.sampled_from(SupportLine),
    group_ids=st.frozensets(st.sampled_from(GROUPS)),
    on_shift=st.booleans(),
)
ROOMS = st.lists(COLLEAGUES, max_size=8, unique_by=lambda each: each.agent_id)


@given(COLLEAGUES, ROOMS)
def test_only_other_seniors_are_asked_and_those_there_before_all(
    asker: Colleague, room: list[Colleague]
) -> None:
    asked = seniors_asked(asker, room)
    seniors = {x for x in room if is_senior(x.grade) and x.agent_id != asker.agent_id}
    there = {each for each in seniors if each.on_shift}
    assert set(asked.people) <= seniors
    assert bool(asked.people) == bool(seniors)
    assert asked.on_shift == bool(there)
    assert set(asked.people) <= there if there else set(asked.people) == seniors


@given(COLLEAGUES, ROOMS)
def test_nobody_further_is_asked_while_somebody_nearer_is_there(
    asker: Colleague, room: list[Colleague]
) -> None:
    asked = seniors_asked(asker, room)
    if not asked.on_shift:
        return

    def distance(each: Colleague) -> int:
        if each.group_ids & asker.group_ids:
            return 0
        return 1 if each.line == asker.line else 2

    there = [
        each
        for each in room
        if is_senior(each.grade) and each.on_shift and each.agent_id != asker.agent_id
    ]
    nearest = min(map(distance, there))
    assert set(asked.people) == {each for each in there if distance(each) == nearest}
