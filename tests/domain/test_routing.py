from dataclasses import replace
from datetime import UTC, datetime, timedelta
from random import Random
from uuid import UUID

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from app.domain.routing import (
    Candidate,
    Ranked,
    RankReason,
    gini,
    rank,
    score_of,
    share_most_to_least,
    weight_of,
)
from app.domain.vocabulary import Priority, SupportLine

NOW = datetime(2026, 11, 23, 11, tzinfo=UTC)
EVENING = NOW + timedelta(hours=6)
SECOND = SupportLine.SECOND
CANDIDATES = st.builds(
    Candidate,
    agent_id=st.builds(UUID, int=st.integers(1, 10_000)),
    full_name=st.sampled_from(["Рябова О.", "Ким А.", "Литвинов С."]),
    line=st.just(SECOND),
    open_count=st.integers(0, 12),
    weighted_load=st.integers(0, 300).map(lambda halves: halves / 2),
    limit=st.one_of(st.none(), st.integers(0, 10)),
    on_shift_until=st.sampled_from([None, NOW - timedelta(hours=1), NOW, EVENING]),
    absent=st.booleans(),
    dedicated=st.booleans(),
    handles_open_ticket=st.sampled_from([None, "26-00042"]),
    solved_alike=st.integers(0, 50),
    competence=st.integers(0, 5),
)
ROOMS = st.lists(CANDIDATES, max_size=8, unique_by=lambda each: each.agent_id)
LOADS = st.lists(st.integers(0, 200).map(lambda halves: halves / 2), max_size=20)


def person(number: int, name: str = "Ким А.") -> Candidate:
    return Candidate(UUID(int=number), name, SECOND, on_shift_until=EVENING)


def names(ranked: tuple[Ranked, ...]) -> list[str]:
    return [each.candidate.full_name for each in ranked]


@given(ROOMS)
def test_nobody_absent_or_off_shift_is_ever_offered(room: list[Candidate]) -> None:
    for each in rank(room, NOW):
        assert not each.candidate.absent
        assert each.candidate.on_shift_until is not None
        assert each.candidate.on_shift_until > NOW


@given(ROOMS)
def test_the_full_are_offered_only_when_nobody_else_is_left(room: list[Candidate]) -> None:
    full = [RankReason.OVER_LIMIT in each.reasons for each in rank(room, NOW)]
    assert all(full) or not any(full)


@given(ROOMS)
def test_everybody_present_and_below_the_limit_is_offered_once(room: list[Candidate]) -> None:
    free = {
        each.agent_id
        for each in room
        if not each.absent
        and each.on_shift_until == EVENING
        and (each.limit is None or each.open_count < each.limit)
    }
    offered = [each.candidate.agent_id for each in rank(room, NOW)]
    assert len(offered) == len(set(offered))
    assert not free or set(offered) == free


@given(ROOMS, st.randoms(use_true_random=False))
def test_the_order_of_the_input_does_not_matter(room: list[Candidate], dice: Random) -> None:
    shuffled = list(room)
    dice.shuffle(shuffled)
    assert rank(shuffled, NOW) == rank(room, NOW)


@given(ROOMS)
def test_reasons_are_always_given_and_scores_go_down(room: list[Candidate]) -> None:
    ranked = rank(room, NOW)
    assert all(each.reasons for each in ranked)
    scores = [each.score for each in ranked]
    assert scores == sorted(scores, reverse=True)


@settings(max_examples=400)
@given(CANDIDATES, CANDIDATES)
def test_a_higher_step_outweighs_all_lower_ones(one: Candidate, other: Candidate) -> None:
    """The order of the rules, written down a second time and without numbers."""

    def steps(each: Candidate) -> tuple[object, ...]:
        some, many = each.solved_alike >= 1, each.solved_alike >= 3
        known = each.handles_open_ticket is not None
        return (each.dedicated, known, min(each.competence, 3), some, many)

    assume(steps(one) != steps(other))
    assert (score_of(one) > score_of(other)) == (steps(one) > steps(other))


@given(CANDIDATES, st.integers(1, 50))
def test_more_load_never_helps(one: Candidate, more: int) -> None:
    assert score_of(replace(one, weighted_load=one.weighted_load + more)) <= score_of(one)


def test_the_clients_own_specialist_who_works_the_open_ticket_comes_first() -> None:
    litvinov = replace(
        person(1, "Литвинов С."),
        dedicated=True,
        handles_open_ticket="24-11873",
        open_count=7,
        weighted_load=9,
        limit=10,
    )
    ryabova = replace(person(2, "Рябова О."), open_count=4, weighted_load=4, limit=10)
    first, backup = rank([ryabova, litvinov], NOW)
    assert (first.candidate, backup.candidate) == (litvinov, ryabova)
    expected = (RankReason.DEDICATED, RankReason.WORKS_OPEN_TICKET, RankReason.ON_SHIFT)
    assert first.reasons == expected
    assert backup.reasons == (RankReason.LEAST_LOADED, RankReason.ON_SHIFT)


def test_the_specialist_at_his_limit_gives_way_but_not_to_nobody() -> None:
    full = replace(person(1, "Литвинов С."), dedicated=True, open_count=10, limit=10)
    assert names(rank([full, person(2)], NOW)) == ["Ким А."]
    alone = rank([full, replace(person(2), absent=True)], NOW)
    assert names(alone) == ["Литвинов С."]
    assert RankReason.OVER_LIMIT in alone[0].reasons


def test_equals_are_told_apart_by_load_count_name_and_key() -> None:
    heavy = replace(person(1, "Ан Б."), weighted_load=200.0)
    heavier = replace(person(2, "Ан А."), weighted_load=300.0)
    assert rank([heavier, heavy], NOW)[0].candidate == heavy
    many, few = replace(person(1, "Ан А."), open_count=2), person(2, "Ан Б.")
    assert rank([many, few], NOW)[0].candidate == few
    assert names(rank([person(1, "Ан Б."), person(2, "Ан А.")], NOW)) == ["Ан А.", "Ан Б."]
    assert rank([person(2), person(1)], NOW)[0].candidate.agent_id == UUID(int=1)


def test_nobody_there_gives_nobody() -> None:
    assert rank([], NOW) == ()
    assert rank([replace(person(1), on_shift_until=None)], NOW) == ()


def test_each_step_of_priority_doubles_the_weight() -> None:
    assert [weight_of(each) for each in Priority] == [4.0, 2.0, 1.0, 0.5]


@pytest.mark.parametrize(
    ("loads", "share"),
    [
        ([], None),
        ([3.0], None),
        ([4.0, 4.0], 1.0),
        ([1.0, 2.0, 6.0], 6.0),
        ([0.0, 0.0], 1.0),
        ([0.0, 5.0], None),
    ],
)
def test_share_of_the_most_to_the_least(loads: list[float], share: float | None) -> None:
    assert share_most_to_least(loads) == share


@pytest.mark.parametrize(
    ("loads", "unevenness"),
    [([], 0.0), ([0.0, 0.0], 0.0), ([5.0] * 4, 0.0), ([0.0, 0.0, 0.0, 8.0], 0.75), ([1, 3], 0.25)],
)
def test_known_gini(loads: list[float], unevenness: float) -> None:
    assert gini(loads) == pytest.approx(unevenness)


@given(LOADS)
def test_gini_is_the_mean_difference_of_all_pairs(loads: list[float]) -> None:
    assume(sum(loads) > 0)
    differences = sum(abs(one - other) for one in loads for other in loads)
    mean = sum(loads) / len(loads)
    assert gini(loads) == pytest.approx(differences / (2 * len(loads) ** 2 * mean))
    assert -1e-12 <= gini(loads) < 1


@given(LOADS, st.integers(1, 100))
def test_gini_knows_no_unit(loads: list[float], factor: int) -> None:
    assert gini([each * factor for each in loads]) == pytest.approx(gini(loads))


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        ({"dedicated": True}, {"handles_open_ticket": "26-00042", "competence": 3}),
        ({"handles_open_ticket": "26-00042"}, {"competence": 3, "solved_alike": 9}),
        ({"competence": 2}, {"competence": 1, "solved_alike": 9}),
        ({"solved_alike": 1}, {}),
        ({"solved_alike": 3}, {"solved_alike": 2}),
    ],
)
def test_the_heaviest_load_does_not_cost_a_step(
    better: dict[str, object], worse: dict[str, object]
) -> None:
    loaded = replace(person(1), weighted_load=500.0, **better)  # type: ignore[arg-type]
    idle = replace(person(2), **worse)  # type: ignore[arg-type]
    assert [each.candidate for each in rank([idle, loaded], NOW)] == [loaded, idle]
