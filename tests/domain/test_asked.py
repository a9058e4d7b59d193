"""Periods held against the one before, and counts added up along any tree."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.asked import Node, NodeKind, Spans, last_days, leaves, ordered, spans_of, tree_of
from app.domain.periods import Period
from app.domain.readmodels.asked import Aside, Asked, AskedQuestion, Tally

KEYS = tuple(UUID(int=each) for each in range(1, 9))
MOSCOW = "Europe/Moscow"
NOVEMBER = Period(date(2026, 11, 1), date(2026, 11, 30))
TALLIES = st.builds(Tally, *[st.integers(0, 50)] * 4)


def asked_of(matters: dict[UUID | None, Tally], calls: Tally | None = None) -> Asked:
    return Asked(AskedQuestion(NOVEMBER), matters, calls or Tally(), Aside())


def test_a_month_that_is_over_stands_beside_as_many_days() -> None:
    spans = spans_of(NOVEMBER, MOSCOW, datetime(2026, 12, 24, tzinfo=UTC))
    assert spans == Spans(
        datetime(2026, 10, 31, 21, tzinfo=UTC),
        datetime(2026, 11, 30, 21, tzinfo=UTC),
        datetime(2026, 10, 1, 21, tzinfo=UTC),
        datetime(2026, 10, 31, 21, tzinfo=UTC),
    )


def test_a_running_week_stands_beside_as_much_of_the_last() -> None:
    now = datetime(2026, 11, 30, 9, 30, tzinfo=UTC)
    week = last_days(7, date(2026, 11, 30))
    assert week == Period(date(2026, 11, 24), date(2026, 11, 30))
    spans = spans_of(week, MOSCOW, now)
    assert spans.earlier_ends == now - timedelta(days=7)
    assert spans.ends == datetime(2026, 11, 30, 21, tzinfo=UTC)


def test_the_wall_clock_counts_where_clocks_are_changed() -> None:
    now = datetime(2026, 3, 30, 8, tzinfo=UTC)  # ten in Berlin, the day after the change
    spans = spans_of(last_days(7, date(2026, 3, 30)), "Europe/Berlin", now)
    assert spans.earlier_ends == datetime(2026, 3, 23, 9, tzinfo=UTC)


@given(
    st.dates(date(2020, 1, 1), date(2030, 1, 1)),
    st.integers(1, 184),
    st.integers(-400, 800),
    st.sampled_from([MOSCOW, "Europe/Berlin", "America/New_York", "UTC"]),
)
def test_the_periods_never_overlap(first: date, days: int, hours: int, zone: str) -> None:
    now = datetime(first.year, first.month, first.day, tzinfo=UTC) + timedelta(hours=hours)
    spans = spans_of(Period(first, first + timedelta(days=days - 1)), zone, now)
    assert spans.earlier_begins <= spans.earlier_ends <= spans.begins < spans.ends


@given(
    st.dictionaries(st.sampled_from((*KEYS, None)), TALLIES),
    st.dictionaries(st.sampled_from(KEYS), st.sampled_from((*KEYS, None, UUID(int=99)))),
    TALLIES,
)
def test_nothing_is_lost_in_any_tree(
    matters: dict[UUID | None, Tally], parents: dict[UUID, UUID | None], calls: Tally
) -> None:
    """Also where a parent is gone or the line of parents is a loop."""
    asked = asked_of(matters, calls)
    tree = tree_of(asked, parents)
    seen = {key: tally for key, tally in matters.items() if tally.asked or tally.before}
    at_leaves = list(leaves(tree))
    owned = {n.category_id: n.tally for n in at_leaves if n.kind is not NodeKind.CALLS}
    assert owned == seen
    assert len(at_leaves) == len(seen) + bool(calls.asked or calls.before)
    shown = sum((each.tally for each in tree), Tally())
    total = asked.total
    assert (shown.asked, shown.before) == (total.asked, total.before)
    _sums(tree)


def _sums(nodes: tuple[Node, ...]) -> None:
    for each in nodes:
        if each.below:
            below = sum((one.tally for one in each.below), Tally())
            assert (below.asked, below.before) == (each.tally.asked, each.tally.before)
            _sums(each.below)


def test_a_branch_holds_what_lies_on_itself_and_every_level_is_sorted() -> None:
    branch, often, rare, gone = KEYS[:4]
    tree = tree_of(
        asked_of({branch: Tally(2), often: Tally(9, 4), rare: Tally(5), None: Tally(20)}),
        {branch: None, rare: branch, often: branch, gone: branch},
    )
    none, whole = ordered(tree, lambda node: -node.tally.asked)
    assert (none.kind, none.tally) == (NodeKind.NO_CATEGORY, Tally(20))
    assert whole.tally == Tally(16, 4)
    assert [(each.kind, each.category_id, each.tally.asked) for each in whole.below] == [
        (NodeKind.CATEGORY, often, 9),
        (NodeKind.CATEGORY, rare, 5),
        (NodeKind.ITSELF, branch, 2),
    ]
    assert whole.below[0].tally.change == pytest.approx(5)
