"""Where a matter goes: the first rule that fits, over random lists; and what hides what."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from app.domain.routes import (
    RouteCase,
    RoutingRule,
    first_match,
    fits,
    in_order,
    is_open,
    places_of,
    shadows,
)
from app.domain.vocabulary import Channel, SupportLine
from app.domain.working_calendar import Hours, daily, round_the_clock

KEYS = tuple(UUID(int=number) for number in range(1, 5))
GONE = UUID(int=99)
YEAR = datetime(2026, 1, 1, tzinfo=UTC)
CALENDARS = {KEYS[0]: daily("Europe/Moscow", Hours(9 * 60, 18 * 60), days=5),
             KEYS[1]: round_the_clock("UTC")}  # fmt: skip
CITIES = ("", "Тверь", "Клин", "Орёл")
_MAYBE_KEY = st.none() | st.sampled_from(KEYS)
CASES = st.builds(
    RouteCase,
    branch=st.lists(st.sampled_from(KEYS), unique=True, max_size=3).map(tuple),
    client_id=_MAYBE_KEY,
    key_client=st.booleans(),
    city=st.sampled_from(CITIES),
    channel=st.none() | st.sampled_from(Channel),
    line=st.sampled_from(SupportLine),
    at=st.integers(0, 525_000).map(lambda minute: YEAR + timedelta(minutes=minute)),
)


@st.composite
def rules(draw: st.DrawFn) -> RoutingRule:
    """Conditions on anything; what it leads to may be out of use."""
    return RoutingRule(
        rule_id=UUID(int=draw(st.integers(1000, 9_999_999))),
        place=draw(st.integers(0, 3)),
        name=draw(st.sampled_from("абв")),
        group_id=draw(st.sampled_from((None, *KEYS, GONE))),
        agent_id=draw(st.sampled_from((None, None, *KEYS, GONE))),
        category_id=draw(_MAYBE_KEY),
        client_id=draw(_MAYBE_KEY),
        key_client=draw(st.none() | st.booleans()),
        territory=draw(st.sampled_from(("", "тверь", "Тверь, Клин", "ОРЕЛ;клин"))),
        channel=draw(st.none() | st.sampled_from(Channel)),
        line=draw(st.none() | st.sampled_from(SupportLine)),
        calendar_id=draw(st.sampled_from((None, KEYS[0], KEYS[1], GONE))),
        inside=draw(st.booleans()),
    )


def lists_of_rules(most: int = 6) -> st.SearchStrategy[list[RoutingRule]]:
    return st.lists(rules(), max_size=most, unique_by=lambda one: one.rule_id)


@given(lists_of_rules(), CASES)
def test_the_first_that_fits_and_leads_somewhere(some: list[RoutingRule], case: RouteCase) -> None:
    found = first_match(some, case, CALENDARS, KEYS, KEYS)
    leading = [
        rule
        for rule in in_order(some)
        if fits(rule, case, CALENDARS) and (rule.group_id in KEYS or rule.agent_id in KEYS)
    ]
    assert (found.rule if found else None) == (leading[0] if leading else None)
    if found is not None:
        assert in_order(some)[found.place - 1] == found.rule
        assert found.facts()["route_place"] == found.place


@given(lists_of_rules(), CASES)
def test_a_hidden_rule_is_never_found(some: list[RoutingRule], case: RouteCase) -> None:
    """Checked against the rules themselves: what is said to be hidden never comes first."""
    ordered = in_order(some)
    found = first_match(some, case, CALENDARS, KEYS, KEYS)
    if found is None or found.rule.category_id is None:
        return
    branch = case.branch[case.branch.index(found.rule.category_id) :]
    leading = [e for e in ordered[: found.place - 1] if e.group_id in KEYS or e.agent_id in KEYS]
    assert not any(shadows(earlier, found.rule, branch) for earlier in leading)


@given(rules(), CASES)
def test_inside_and_outside_of_hours_are_each_others_opposite(
    rule: RoutingRule, case: RouteCase
) -> None:
    if rule.calendar_id in CALENDARS:
        plain = replace(rule, calendar_id=None)
        both = [fits(replace(rule, inside=each), case, CALENDARS) for each in (True, False)]
        assert sum(both) == fits(plain, case, CALENDARS)


def test_hours_begin_with_their_first_minute_and_end_before_the_last() -> None:
    office = CALENDARS[KEYS[0]]
    told = {
        hour: is_open(office, datetime(2026, 3, 10, hour, tzinfo=UTC)) for hour in (5, 6, 14, 15)
    }
    assert told == {5: False, 6: True, 14: True, 15: False}


def test_a_territory_is_a_list_of_cities_however_they_are_written() -> None:
    assert places_of("Тверь, клин;ОРЁЛ, ") == ("тверь", "клин", "орел")
