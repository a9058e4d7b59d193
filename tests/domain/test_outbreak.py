"""Several callers with one matter: what must hold of the evidence whatever is told."""

from datetime import timedelta
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from app.domain.outbreak import Recent, around, common_words, groups, traces
from tests.factories import NOW

SAID = ("нет интернета", "касса не печатает чек", "терминал не видит сеть", "")
tickets = st.lists(
    st.tuples(st.integers(0, 6), st.integers(0, 3), st.sampled_from(SAID), st.integers(0, 59)),
    max_size=15,
)


def recent(rows: list[tuple[int, int, str, int]]) -> list[Recent]:
    return [
        Recent(
            ticket_id=UUID(int=1000 + place),
            number=place,
            caller=UUID(int=caller),
            opened_at=NOW - timedelta(minutes=minutes),
            category_id=UUID(int=100 + category) if category else None,
            master_id=None,
            subject="",
            text=said,
            place="Север" if caller % 2 else "",
            organisation="",
        )
        for place, (caller, category, said, minutes) in enumerate(rows)
    ]


@given(tickets, st.integers(2, 4))
def test_no_ticket_belongs_to_two_matters_and_each_has_enough_callers(
    rows: list[tuple[int, int, str, int]], fewest: int
) -> None:
    found = groups(recent(rows), fewest)
    members = [one.ticket_id for group in found for one in group]
    assert len(members) == len(set(members))
    assert all(len({one.caller for one in group}) >= fewest for group in found)
    assert all(list(g) == sorted(g, key=lambda one: one.opened_at) for g in found)


@given(tickets)
def test_the_traces_tell_no_more_than_the_tickets_do(rows: list[tuple[int, int, str, int]]) -> None:
    members = recent(rows)
    found = traces(members, NOW)
    assert found.callers == len({one.caller for one in members})
    assert 1 <= found.minutes <= 60
    said = " ".join(one.text for one in members)
    assert all(word in said for word in found.words)


@given(tickets)
def test_the_same_category_is_alike_whatever_was_said(
    rows: list[tuple[int, int, str, int]],
) -> None:
    members = recent(rows)
    for one in members:
        found = {each.ticket_id for each, _ in around(one.category_id, one.text, members)}
        same = {x.ticket_id for x in members if x.category_id and x.category_id == one.category_id}
        assert same <= found


def test_the_words_are_those_that_half_of_the_callers_say() -> None:
    texts = ("касса не печатает чек", "наша касса чеки не печатает", "сканер молчит")
    assert common_words(texts) == ("касса", "не печатает", "чек")
    assert common_words(("касса", "сканер")) == ()
