"""Numbers in every spelling: read, found, shown and typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain import phone_abroad
from app.domain.errors import RuleBroken
from app.domain.phone import PhoneNumber, parse
from app.domain.phone_format import format_number, format_while_typing
from app.domain.phone_search import NumberQuery, matches, search_key

TWELVE_SPELLINGS = (
    "+7 (812) 000-44-17",
    "+78120004417",
    "8 (812) 000-44-17",
    "88120004417",
    "8-812-000-44-17",
    "8 812 000 44 17",
    "7 812 000 44 17",
    "812 000-44-17",
    "8120004417",
    "(812)000 44 17",
    "+7.812.000.44.17",
    "812/000-44-17",
)


def query_of(text: str) -> NumberQuery:
    query = search_key(text)
    assert query is not None
    return query


@pytest.mark.parametrize("stored", TWELVE_SPELLINGS)
@pytest.mark.parametrize("typed", TWELVE_SPELLINGS)
def test_every_usual_spelling_finds_every_stored_spelling(stored: str, typed: str) -> None:
    assert matches(parse(stored), query_of(typed))


@pytest.mark.parametrize("stored", TWELVE_SPELLINGS)
@pytest.mark.parametrize("typed", TWELVE_SPELLINGS)
def test_no_spelling_finds_another_number(stored: str, typed: str) -> None:
    assert not matches(parse(stored.replace("44", "45")), query_of(typed))


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


NATIONAL = st.from_regex(r"[3489][0-9]{9}", fullmatch=True)


@given(NATIONAL, st.integers(min_value=4, max_value=10))
def test_the_last_four_digits_or_more_always_find_the_number(national: str, count: int) -> None:
    assert matches(parse("+7" + national), query_of(national[-count:]))


@given(NATIONAL, st.integers(min_value=4, max_value=10))
def test_a_number_typed_from_its_plus_is_found_from_the_fourth_digit(
    national: str, count: int
) -> None:
    assert matches(parse(national), query_of("+7" + national[:count]))


@given(NATIONAL)
def test_a_shown_number_reads_as_itself(national: str) -> None:
    number = parse(national)
    assert number.e164 is not None
    shown = format_number(number)
    assert (parse(shown).key, parse(shown).e164) == (number.key, number.e164)
    assert shown == format_number(number.e164)


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


@pytest.mark.parametrize("spelling", TWELVE_SPELLINGS)
def test_usual_spellings_need_no_foreign_tables(
    spelling: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(digits: str) -> str:
        raise AssertionError(digits)

    monkeypatch.setattr(phone_abroad, "read", refuse)
    assert parse(spelling).e164 == "+78120004417"
