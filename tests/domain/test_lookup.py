"""One field, everything that it could mean."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from app.domain.errors import RuleBroken
from app.domain.lookup import Lookup, contract_key, ticket_number, understand
from app.domain.phone import parse
from app.domain.phone_search import matches


@pytest.mark.parametrize(
    "typed", ["4417", "+7 (812) 000-44-17", "88120004417", "812 000-44-17 доб. 12", "０００-44-17"]
)
def test_digits_are_a_number(typed: str) -> None:
    number = understand(typed).number
    assert number is not None
    assert matches(parse("8 812 000-44-17"), number)


def test_a_whole_number_means_nothing_else() -> None:
    found = understand("8 (812) 000-44-17")
    assert (found.ticket, found.contract, found.words) == (None, None, ())


def test_an_extension_alone_is_looked_for() -> None:
    found = understand("доб. 214")
    assert found.number is not None
    assert found.number.extension == "214"
    assert (found.contract, found.words) == (None, ())


@pytest.mark.parametrize(
    ("typed", "ticket"),
    [
        ("26-00042", (2026, 42)),
        ("26-42", (2026, 42)),
        ("26–00042", (2026, 42)),
        ("№ 26-42", (2026, 42)),
        ("№26-42", (2026, 42)),
        ("N 26-42", (2026, 42)),
        ("Заявка 26-42", (2026, 42)),
        ("заявку № 26-42", (2026, 42)),
        ("# 26-42", (2026, 42)),
        ("2026-00042", (2026, 42)),
        ("№ 42", (None, 42)),
        ("42", None),
        ("4417", None),
        ("126-42", None),
        ("заявка № 42", (None, 42)),
        ("№ 0", None),
        ("26-00000", None),
        ("№", None),
        ("", None),
    ],
)
def test_a_ticket_number_is_known(typed: str, ticket: tuple[int | None, int] | None) -> None:
    assert ticket_number(typed) == ticket
    assert understand(typed).ticket == ticket


def test_a_short_ticket_number_may_still_be_the_end_of_a_telephone() -> None:
    found = understand("44-17")
    assert found.ticket == (2044, 17)
    assert found.number is not None
    assert found.number.ends_with == "4417"


@pytest.mark.parametrize(
    "typed",
    ["К-112/26", "k 112.26", "K112-26", "Договор № К-112/26", "дог. К112/26", "К\u2011112/26"],
)
def test_a_contract_is_known_in_any_spelling(typed: str) -> None:
    assert understand(typed).contract == contract_key("К-112/26") == "к11226"


def test_a_contract_named_as_such_is_nothing_else() -> None:
    assert understand("договор 7") == Lookup(contract="7")


@pytest.mark.parametrize("typed", ["Договоров", "Иванов", "Вектор", "441 Ивановский переулок"])
def test_a_name_is_no_contract(typed: str) -> None:
    assert understand(typed).contract is None


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("Ли", ("ли",)),
        ("Цой", ("цой",)),
        ("Л", ()),
        (",tkjd", ("tkjd", "белов")),
        ("dtrn", ("dtrn", "вект")),
        ("ООО «Вектор»", ("ооо вектор",)),
        ("Семёнов-Тян-Шанский", ("семенов-тян-шанский",)),
        ("Иванов 😀", ("иванов",)),
        ("\u202eИва\x00нов", ("иванов",)),
        ("😀😀😀", ()),
        ("%_%", ()),
    ],
)
def test_words_come_folded_and_in_both_layouts(typed: str, words: tuple[str, ...]) -> None:
    assert understand(typed).words == words


def test_hebrew_and_arabic_names_are_names() -> None:
    assert understand("\u200fשלום\u200f").words == ("שלום",)


@pytest.mark.parametrize("typed", ["", " ", "\x00", "44", "é", "😀", "-", "№"])
def test_too_little_asks_nothing(typed: str) -> None:
    assert understand(typed).asks_nothing


def test_forty_digits_are_refused() -> None:
    with pytest.raises(RuleBroken) as refused:
        understand("1" * 40)
    assert refused.value.code == "phone_too_long"


def test_only_the_beginning_of_a_paste_counts() -> None:
    assert understand("Иванов " + "а" * 1_000_000) == understand("Иванов " + "а" * 193)


@given(st.text(max_size=250))
def test_anything_is_understood(text: str) -> None:
    assume(sum(map(str.isdecimal, text)) <= 20)
    found = understand(text)
    assert "\x00" not in "".join(found.words)
    assert len(found.words) <= 2
