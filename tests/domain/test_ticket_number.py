import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.ticket_number import format_number, parse_number

YEARS, SEQUENCES = st.integers(2000, 2099), st.integers(1, 999_999_999)


@given(YEARS, SEQUENCES)
def test_what_was_written_is_read_back(year: int, sequence: int) -> None:
    assert parse_number(format_number(year, sequence)) == (year, sequence)


@pytest.mark.parametrize(
    ("year", "sequence", "text"),
    [(2026, 42, "26-00042"), (2007, 1, "07-00001"), (2026, 1_234_567, "26-1234567")],
)
def test_numbers_are_padded_and_grow(year: int, sequence: int, text: str) -> None:
    assert format_number(year, sequence) == text


@pytest.mark.parametrize(
    "text",
    [
        "26-42",
        " 26 - 00042 ",
        "26\u201300042",
        "26\u201400042",
        "26\u221242",
        "26\u201142",
        "№26-00042",
        "№ 26-42",
        "#26-42",
        "Заявка 26-42",
        "ЗАЯВКА № 26-00042",
        "заявку 26-42",
        "ticket no. 26-42",
        "2026-00042",
        "\u00a026-42\n",
    ],
)
def test_spellings_of_one_number(text: str) -> None:
    assert parse_number(text) == (2026, 42)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "26",
        "26-",
        "-42",
        "26-0",
        "26-00000",
        "1926-42",
        "26-42-17",
        "8-921-000-55-60",
        "2026-11-22",
        "26.42",
        "26-4a",
        "Петров 26-42",
        "26-1234567890",
        "\u0662\u0666-\u0664\u0662",
        "26-42\x00",
        "\u202e26-42",
    ],
)
def test_what_is_no_number(text: str) -> None:
    assert parse_number(text) is None


@given(st.text())
def test_any_text_is_read_without_a_failure(text: str) -> None:
    read = parse_number(text)
    assert read is None or parse_number(format_number(*read)) == read


def test_a_megabyte_is_refused_at_once() -> None:
    assert parse_number("№ " * 500_000) is None


@pytest.mark.parametrize(("year", "sequence"), [(1999, 1), (2100, 1), (2026, 0), (2026, -1)])
def test_impossible_numbers_are_a_mistake(year: int, sequence: int) -> None:
    with pytest.raises(ValueError, match="ticket numbers"):
        format_number(year, sequence)
