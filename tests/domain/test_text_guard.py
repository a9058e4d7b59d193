"""Text is cleaned of what nobody meant, and never cut."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import RuleBroken
from app.domain.text_guard import clean_line, clean_text, require


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Иванов \t Пётр\r\nИльич ", "Иванов Пётр Ильич"),
        ("Ива\x00нов", "Иванов"),
        ("Счёт \u202egpj.exe", "Счёт gpj.exe"),
        ("\ufeffИванов\u200f", "Иванов"),
        ("👨‍👩‍👧 семья 😀", "👨‍👩‍👧 семья 😀"),
        ("и\u0306од", "йод"),
        ("пол\ud83dовина", "половина"),
        ("\u2028", ""),
    ],
)
def test_a_line_is_cleaned(typed: str, kept: str) -> None:
    assert clean_line(typed, 100) == kept


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("раз\r\nдва\rтри\u2028четыре", "раз\nдва\nтри\nчетыре"),
        ("\n\n раз \t\n\tдва\n\n", "раз\n\tдва"),
        ("а\x07б\x1bв", "абв"),
        ("שלום \u2067мир\u2069", "שלום мир"),
    ],
)
def test_a_text_keeps_its_lines(typed: str, kept: str) -> None:
    assert clean_text(typed, 100) == kept


@pytest.mark.parametrize("clean", [clean_line, clean_text])
@pytest.mark.parametrize("length", [101, 500, 1_000_000])
def test_too_long_a_text_is_refused_whole(clean: Callable[..., str], length: int) -> None:
    with pytest.raises(RuleBroken) as refused:
        clean("ы" * length, 100, field="description")
    facts = refused.value.facts
    assert refused.value.code == "text_too_long"
    assert (facts["field"], facts["limit"], facts["length"]) == ("description", 100, length)


def test_the_limit_is_of_what_remains() -> None:
    assert clean_line("\x00" * 300 + "ы" * 100, 100) == "ы" * 100


@given(st.text(alphabet=st.characters(), max_size=200))
def test_cleaned_text_can_be_kept_and_stays_clean(typed: str) -> None:
    for clean in (clean_line, clean_text):
        kept = clean(typed, 1000)
        assert "\x00" not in kept
        assert kept.encode().decode() == kept
        assert clean(kept, 1000) == kept


def test_something_must_be_there() -> None:
    assert require("  Анна ", "name") == "Анна"
    for nothing in ("", " \t\n", "\x00", "\u202e \u200b"):
        with pytest.raises(RuleBroken) as refused:
            require(nothing, "name")
        assert (refused.value.code, refused.value.field) == ("required", "name")
