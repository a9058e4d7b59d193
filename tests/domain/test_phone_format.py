"""Numbers as they are shown and as they take shape under the caret."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.phone import PhoneNumber, parse
from app.domain.phone_format import format_number, format_while_typing
from tests.domain.spellings import NATIONAL


@given(NATIONAL)
def test_a_shown_number_reads_as_itself(national: str) -> None:
    number = parse(national)
    assert number.e164 is not None
    shown = format_number(number)
    assert (parse(shown).key, parse(shown).e164) == (number.key, number.e164)
    assert shown == format_number(number.e164)


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        ("+78120004417", "+7 (812) 000-44-17"),
        ("+79210005560", "+7 (921) 000-55-60"),
        ("+442079460000", "+44 20 7946 0000"),
        ("+999123", "+999123"),
        ("не указан", "не указан"),
        (PhoneNumber("0004417", None, None, "0004417"), "000-44-17"),
        (PhoneNumber("004417", None, None, "004417"), "00-44-17"),
        (PhoneNumber("04417", None, None, "04417"), "0-44-17"),
        (PhoneNumber("214", None, None, "214"), "214"),
        (parse("8 812 000 44 17 доб. 12"), "+7 (812) 000-44-17"),
    ],
)
def test_a_number_is_shown_in_its_groups(number: PhoneNumber | str, shown: str) -> None:
    assert format_number(number) == shown


def typed_through(keys: str) -> list[str]:
    text, shown = "", []
    for key in keys:
        text, cursor = format_while_typing(text + key, len(text) + 1)
        assert cursor == len(text)
        shown.append(text)
    return shown


def test_a_number_takes_shape_under_the_caret() -> None:
    assert typed_through("+78120004417")[1:] == [
        "+7",
        "+7 (8",
        "+7 (81",
        "+7 (812",
        "+7 (812) 0",
        "+7 (812) 00",
        "+7 (812) 000",
        "+7 (812) 000-4",
        "+7 (812) 000-44",
        "+7 (812) 000-44-1",
        "+7 (812) 000-44-17",
    ]
    assert typed_through("88120004417")[3:6] == ["8812", "8 (812) 0", "8 (812) 00"]


@pytest.mark.parametrize(
    "text",
    ["4417", "Петров", "Петров 88120", "26-00042", "+44 20 7946", "8104420794", "881200044179", ""],
)
def test_other_text_is_left_alone(text: str) -> None:
    assert format_while_typing(text, len(text)) == (text, len(text))


def test_the_caret_stays_behind_its_digit() -> None:
    assert format_while_typing("+7812", 2) == ("+7 (812", 2)
    assert format_while_typing("+78120", 5) == ("+7 (812) 0", 7)
    # A digit put into the middle, and a bracket deleted by backspace.
    assert format_while_typing("8 (8912) 000-44-1", 5) == ("8 (891) 200-04-41", 5)
    assert format_while_typing("+7 (812 000", 7) == ("+7 (812) 000", 7)


LINE = st.text(alphabet="0123456789+-() \u00a0аx/", max_size=20)


@given(LINE, st.integers(min_value=0, max_value=20))
def test_typing_loses_nothing_and_settles(text: str, cursor: int) -> None:
    cursor = min(cursor, len(text))
    shown, place = format_while_typing(text, cursor)
    kept = [sign for sign in shown if sign.isdigit() or sign == "+"]
    assert kept == [sign for sign in text if sign.isdigit() or sign == "+"]
    assert 0 <= place <= len(shown)
    before = sum(sign.isdigit() or sign == "+" for sign in text[:cursor])
    assert sum(sign.isdigit() or sign == "+" for sign in shown[:place]) == before
    assert format_while_typing(shown, place) == (shown, place)
