"""The figures of docs/suggestion.md, each with a floor well below what was measured."""

from pathlib import Path

import pytest

from tests.bench.guessing import (
    Demo,
    cost,
    demo_room,
    guess_with,
    newest_incidents,
    newest_of,
    reliability,
    right,
)
from tests.bench.incidents import incidents


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Demo:
    return demo_room(tmp_path_factory.mktemp("demo"))


def test_callers_own_words_are_guessed_better_with_the_rooms_tickets(demo: Demo) -> None:
    counts, trust = demo.learned()
    alone = right(demo.callers, guess_with(demo.index, None, trust))
    both = right(demo.callers, guess_with(demo.index, counts, trust))
    assert both.asked >= 80
    assert (both.first, both.among_three) >= (0.5, 0.6)
    assert both.first >= alone.first + 0.1


def test_the_demo_rooms_newest_tickets_are_guessed_from_the_older_ones(demo: Demo) -> None:
    newest, unseen = newest_of(demo)
    assert (newest.first, newest.among_three) >= (0.85, 0.9)
    assert unseen.first >= 0.6


def test_a_percentage_comes_true_about_as_often_as_it_says(demo: Demo) -> None:
    counts, trust = demo.learned()
    bins = list(reliability(demo.callers, demo.index, counts, trust))
    count = sum(one.times for one in bins)
    off = sum(one.times * abs(one.promised - one.kept) for one in bins) / count
    assert off <= 0.15


def test_real_incidents_are_guessed_far_better_than_by_chance(firstline_shared_data: Path) -> None:
    file = firstline_shared_data / "incidents" / "incident_event_log.csv.gz"
    found = newest_incidents(tuple(incidents(file, "category")))
    assert found.asked >= 4_900
    assert (found.first, found.among_three) >= (0.38, 0.55)


def test_a_suggestion_is_far_from_its_20_ms(demo: Demo) -> None:
    """Half of them, for a loaded machine is slow, not wrong; measured: under 1 ms."""
    spent = cost(demo, 2_000)
    assert spent.p50 < 20
    assert spent.mebibytes < 10
