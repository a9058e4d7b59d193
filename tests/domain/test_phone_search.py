"""Every spelling, whole or in part, finds the numbers it may mean and no other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import RuleBroken
from app.domain.phone import parse
from app.domain.phone_search import NumberQuery, matches, search_key
from tests.domain.spellings import NATIONAL, TWELVE_SPELLINGS


def query_of(text: str) -> NumberQuery:
    query = search_key(text)
    assert query is not None
    return query


@pytest.mark.parametrize("stored", TWELVE_SPELLINGS)
def test_every_usual_spelling_finds_every_stored_spelling(stored: str) -> None:
    number = parse(stored)
    assert [typed for typed in TWELVE_SPELLINGS if not matches(number, query_of(typed))] == []


@pytest.mark.parametrize("stored", TWELVE_SPELLINGS)
def test_no_spelling_finds_another_number(stored: str) -> None:
    another = parse(stored.replace("44", "45"))
    assert [typed for typed in TWELVE_SPELLINGS if matches(another, query_of(typed))] == []


@pytest.mark.parametrize(
    ("stored", "typed"),
    [
        ("+7 (812) 000-44-17", "4417"),
        ("+7 (812) 000-44-17", "44-17"),
        ("+7 (812) 000-44-17", "000-44-17"),
        ("+7 (812) 000-44-17", "8812000"),
        ("+7 (812) 000-44-17", "881200044"),
        ("+7 (812) 000-44-17", "8812000441"),
        ("+7 (812) 000-44-17", "812000"),
        ("+7 (812) 000-44-17", "+7812"),
        ("+7 (812) 000-44-17", "7812000"),
        ("+7 (846) 000-44-17", "8846"),
        ("+7 (861) 000-44-17", "861000"),
        ("000-44-17", "+7 (812) 000-44-17"),
        ("00-44-17", "8 812 200-44-17"),
        ("0-44-17", "8 812 200-44-17"),
        ("000-44-17", "4417"),
        ("+7 (812) 000-44-17 доб. 12", "8120004417"),
        ("+7 (812) 000-44-17 доб. 12", "8120004417 доб. 12"),
        ("+7 (812) 000-44-17", "8120004417 доб. 12"),
        ("+7 (812) 000-44-17 доб. 1204", "1204"),
        ("+7 (812) 000-44-17 доб. 12", "доб. 12"),
        ("+44 20 7946 0000", "+44 (0)20 7946 0000"),
        ("+44 20 7946 0000", "8 10 44 20 7946 0000"),
        ("+44 20 7946 0000", "8104420794"),
        ("+44 20 7946 0000", "+442079"),
        ("+44 20 7946 0000", "2079460000"),
        ("+44 20 7946 0000", "460000"),
        ("2145", "2145"),
    ],
)
def test_part_of_a_number_finds_it(stored: str, typed: str) -> None:
    assert matches(parse(stored), query_of(typed))


@pytest.mark.parametrize(
    ("stored", "typed"),
    [
        ("+7 (812) 000-44-17", "0044"),
        ("+7 (812) 000-44-17", "+4417"),
        ("+7 (812) 000-44-17", "+7921"),
        ("+7 (812) 000-44-17 доб. 13", "8120004417 доб. 12"),
        ("+7 (812) 000-44-17", "доб. 12"),
        ("+7 (812) 000-44-17 доб. 13", "доб. 12"),
        ("+7 (495) 000-44-17", "8 812 000-44-17"),
    ],
)
def test_another_part_does_not(stored: str, typed: str) -> None:
    assert not matches(parse(stored), query_of(typed))


@pytest.mark.parametrize("text", ["", "441", "Иванов", "№ 26-42", "Д-112/26", "\x00", "44~17"])
def test_too_little_or_no_number_asks_nothing(text: str) -> None:
    assert search_key(text) is None


def test_a_flood_of_digits_is_refused_by_the_search_too() -> None:
    with pytest.raises(RuleBroken) as refused:
        search_key("1" * 40)
    assert refused.value.code == "phone_too_long"


@given(NATIONAL, st.integers(min_value=4, max_value=10))
def test_the_last_four_digits_or_more_always_find_the_number(national: str, count: int) -> None:
    assert matches(parse("+7" + national), query_of(national[-count:]))


@given(NATIONAL, st.integers(min_value=4, max_value=10))
def test_a_number_typed_from_its_plus_is_found_from_the_fourth_digit(
    national: str, count: int
) -> None:
    assert matches(parse(national), query_of("+7" + national[:count]))
