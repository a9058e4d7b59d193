from dataclasses import replace
from datetime import UTC, datetime, timedelta
from random import Random
from uuid import UUID

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from app.domain.evenness import gini, share_most_to_least
from app.domain.routes import Way
from app.domain.routing import (
    Candidate,
    Choice,
    Ranked,
    RankReason,
    is_wanted,
    rank,
    score_of,
    weight_of,
)
from app.domain.vocabulary import Grade, Priority, SupportLine

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
    grade=st.sampled_from(Grade),
    named=st.sampled_from([False, False, False, True]),
    owns_channel=st.sampled_from([False, False, False, True]),
)
CHOICES = st.builds(
    Choice,
    way=st.sampled_from(Way),
    least_grade=st.none() | st.sampled_from(Grade),
    least_competence=st.none() | st.integers(1, 5),
    turn=st.integers(0, 1000),
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
def test_the_owner_of_a_channel_is_never_offered_at_his_limit(room: list[Candidate]) -> None:
    for each in rank(room, NOW):
        one = each.candidate
        assert not one.owns_channel or one.limit is None or one.open_count < one.limit


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
        owns = each.owns_channel
        return (each.named, each.dedicated, owns, known, min(each.competence, 3), some, many)

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


@given(ROOMS, CHOICES)
def test_whatever_the_way_nobody_away_is_offered_and_the_full_only_last(
    room: list[Candidate], choice: Choice
) -> None:
    ranked = rank(room, NOW, choice)
    assert {each.candidate.agent_id for each in ranked} <= {
        each.agent_id for each in room if not each.absent and each.on_shift_until == EVENING
    }
    full = [RankReason.OVER_LIMIT in each.reasons for each in ranked]
    assert all(full) or not any(full)
    assert bool(ranked) == bool(rank(room, NOW))


@given(ROOMS, CHOICES)
def test_whom_the_rule_or_the_client_names_goes_first(
    room: list[Candidate], choice: Choice
) -> None:
    first = [each.candidate.goes_first for each in rank(room, NOW, choice)]
    assert first == sorted(first, reverse=True)


@given(ROOMS, CHOICES)
def test_below_what_is_wanted_only_when_nobody_else_is_left_and_it_is_said(
    room: list[Candidate], choice: Choice
) -> None:
    ranked = rank(room, NOW, choice)
    fits = [e.candidate.goes_first or is_wanted(e.candidate, choice) for e in ranked]
    assert all(fits) or not any(fits)
    for each, fit in zip(ranked, fits, strict=True):
        assert (RankReason.BELOW_WANTED in each.reasons) == (not fit)


@given(ROOMS)
def test_the_least_loaded_comes_first_by_weight(room: list[Candidate]) -> None:
    ranked = rank(room, NOW, Choice(Way.LEAST_LOADED))
    loads = [e.candidate.weighted_load for e in ranked if not e.candidate.goes_first]
    assert loads == sorted(loads)


@given(st.integers(1, 12), st.integers(0, 10_000), st.integers(1, 60))
def test_any_run_of_turns_falls_evenly(people: int, start: int, turns: int) -> None:
    """However many desks draw at once: each turn is drawn once, so the counts differ by one."""
    room = [person(number) for number in range(1, people + 1)]
    given_to = [
        rank(room, NOW, Choice(Way.ROUND_ROBIN, turn=turn))[0].candidate.agent_id
        for turn in range(start, start + turns)
    ]
    counts = [given_to.count(each.agent_id) for each in room]
    assert max(counts) - min(counts) <= 1
    assert sum(counts) == turns


def test_the_one_in_turn_is_said_to_be() -> None:
    ranked = rank([person(1), person(2), person(3)], NOW, Choice(Way.ROUND_ROBIN, turn=4))
    assert [each.candidate.agent_id.int for each in ranked] == [2, 3, 1]
    assert [RankReason.IN_TURN in each.reasons for each in ranked] == [True, False, False]
