"""Numbers are read from every spelling, or refused with the reason."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain import phone_abroad
from app.domain.errors import RuleBroken
from app.domain.phone import parse
from tests.domain.spellings import TWELVE_SPELLINGS


@pytest.mark.parametrize(
    ("text", "key", "e164", "extension"),
    [
        ("+7\u00a0(812)\u00a0000‑44‑17", "8120004417", "+78120004417", None),
        ("８１２０００４４１７", "8120004417", "+78120004417", None),
        ("٨١٢٠٠٠٤٤١٧", "8120004417", "+78120004417", None),
        ("\u202a+7 812 000–44–17\u202c", "8120004417", "+78120004417", None),
        ("тел. 8 (812) 000-44-17 доб. 12", "8120004417", "+78120004417", "12"),
        ("Телефон: 8 (812) 000-44-17", "8120004417", "+78120004417", None),
        ("тел8120004417", "8120004417", "+78120004417", None),
        ("8120004417 (доб. 104)", "8120004417", "+78120004417", "104"),
        ("812 000-44-17 вн. 12", "8120004417", "+78120004417", "12"),
        ("812 000-44-17 внутр.12", "8120004417", "+78120004417", "12"),
        ("812 000-44-17 доб №12", "8120004417", "+78120004417", "12"),
        ("8120004417#12", "8120004417", "+78120004417", "12"),
        ("+78120004417,12", "8120004417", "+78120004417", "12"),
        ("«8 812 000-44-17»;", "8120004417", "+78120004417", None),
        ("tel:+7-812-000-44-17;ext=12", "8120004417", "+78120004417", "12"),
        ("+7 812 000 44 17 ext 12", "8120004417", "+78120004417", "12"),
        ("+7 812 000 44 17 x12", "8120004417", "+78120004417", "12"),
        ("8 10 7 812 000 44 17", "8120004417", "+78120004417", None),
        ("000-44-17", "0004417", None, None),
        ("44-17", "4417", None, None),
        ("214", "214", None, None),
        ("+44 20 7946 0000", "442079460000", "+442079460000", None),
        ("8 10 44 20 7946 0000", "442079460000", "+442079460000", None),
        ("810442079460000", "442079460000", "+442079460000", None),
        ("00 44 20 7946 0000", "442079460000", "+442079460000", None),
        ("+44 (0) 20 7946 0000", "442079460000", "+442079460000", None),
        ("+375 29 000-12-34", "375290001234", "+375290001234", None),
        ("380 44 000 12 34", "380440001234", "+380440001234", None),
        ("+7 701 000 12 34", "7010001234", "+77010001234", None),
    ],
)
def test_a_number_is_read_from_its_spelling(
    text: str, key: str, e164: str | None, extension: str | None
) -> None:
    number = parse(text)
    assert (number.key, number.e164, number.extension) == (key, e164, extension)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "phone_empty"),
        (" \t ", "phone_empty"),
        ("---", "phone_empty"),
        ("\x00", "phone_empty"),
        ("доб. 12", "phone_empty"),
        ("8 812 ОВОЩИ", "phone_letters"),
        ("Иванов", "phone_letters"),
        ("812 000-44-17 ☎", "phone_characters"),
        ("8120004417, 8120004418", "phone_characters"),
        ("81+20004417", "phone_characters"),
        ("5", "phone_too_short"),
        ("+7 812 000-44-1", "phone_too_short"),
        ("+44 20", "phone_too_short"),
        ("+", "phone_empty"),
        ("1" * 40, "phone_too_long"),
        ("8 812 000-44-17 9", "phone_too_long"),
        ("+7 812 000-44-17 9", "phone_too_long"),
        ("+44 20 7946 0000 000", "phone_too_long"),
        ("+999 20 7946 0000", "phone_country"),
        ("8 812 000-44-17" + " " * 1_000_000, "text_too_long"),
    ],
)
def test_what_is_no_number_is_refused_with_its_reason(text: str, code: str) -> None:
    with pytest.raises(RuleBroken) as refused:
        parse(text)
    assert (refused.value.code, refused.value.field) == (code, "phone")


def test_forty_digits_are_told_with_both_lengths() -> None:
    with pytest.raises(RuleBroken) as refused:
        parse("1" * 40)
    assert (refused.value.facts["limit"], refused.value.facts["length"]) == (15, 40)


@given(st.text(max_size=60))
def test_any_text_gives_a_number_or_a_reason(text: str) -> None:
    try:
        number = parse(text)
    except RuleBroken as refused:
        fault: RuleBroken | None = refused
    else:
        fault = None
        assert number.key.isascii()
        assert number.key.isdigit()
    assert fault is None or fault.field == "phone"


@pytest.mark.parametrize("spelling", TWELVE_SPELLINGS)
def test_usual_spellings_need_no_foreign_tables(
    spelling: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(digits: str) -> str:
        raise AssertionError(digits)

    monkeypatch.setattr(phone_abroad, "read", refuse)
    assert parse(spelling).e164 == "+78120004417"
