"""Names with slips are found, and the better fit comes first."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.folding import readings
from app.domain.typo import EXACT, NameCandidate, name_score, rank_names, typo_distance


@pytest.mark.parametrize(
    ("typed", "word", "slips"),
    [
        ("иванов", "иванов", 0),
        ("ивпнов", "иванов", 1),
        ("иавнов", "иванов", 1),
        ("иваннов", "иванов", 1),
        ("ивнов", "иванов", 1),
        ("ивпнво", "иванов", None),
        ("крвацоваа", "кравцова", 2),
        ("ли", "ло", None),
        ("цой", "той", None),
        ("2024", "2025", None),
    ],
)
def test_slips_are_counted_up_to_what_may_be_forgiven(
    typed: str, word: str, slips: int | None
) -> None:
    assert typo_distance(typed, word) == slips


PEOPLE = (
    NameCandidate(1, "Ивановская Анна"),
    NameCandidate(2, "Иванов Пётр Ильич", "ООО «Вектор»"),
    NameCandidate(3, "Иваноф Олег"),
    NameCandidate(4, "Сидоров Иван", "Ивановский хлеб"),
    NameCandidate(5, "Цой Виктор"),
)


def found(text: str) -> list[int]:
    return [one.candidate.key for one in rank_names(readings(text), PEOPLE)]


def test_exact_comes_before_beginning_before_slip() -> None:
    assert found("Иванов") == [2, 1, 4, 3]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("bdfyjd", 2),
        ("петр иванов", 2),
        ("Пётр", 2),
        ("иванов вектор", 2),
        ("вект", 2),
        ("вкетор", 2),
        ("Цой", 5),
        ("ивановсакя", 1),
        ("ивонов", 2),
    ],
)
def test_a_person_is_found(typed: str, first: int) -> None:
    assert found(typed)[0] == first


@pytest.mark.parametrize("typed", ["", "цай", "иванов ромашка", "петров", "ил ил"])
def test_every_typed_word_must_fit_a_word_of_its_own(typed: str) -> None:
    assert found(typed) == []


def test_a_slip_in_a_half_typed_name_is_forgiven() -> None:
    assert name_score("кравсо", "Елена Кравцова") == name_score("кравсо", "Кравцова")
    assert 0 < name_score("кравсо", "Кравцова") < name_score("кравцо", "Кравцова")
    assert name_score("равцо", "Кравцова") > 0


NAME = st.text(alphabet="абвгдежзийклмнопрстуфхцчшщэюя", min_size=4, max_size=12)


@given(NAME, st.data())
def test_one_slip_in_four_letters_or_more_still_finds(name: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(min_value=0, max_value=len(name) - 2))
    swapped = name[:place] + name[place + 1] + name[place] + name[place + 2 :]
    assert 0 < name_score(swapped, name) <= EXACT
    assert name_score(name, name) == pytest.approx(EXACT)


@given(st.text(max_size=40), st.text(max_size=40), st.text(max_size=40))
def test_a_score_stays_between_nothing_and_all(query: str, name: str, organisation: str) -> None:
    score = name_score(query, name, organisation)
    assert 0 <= score <= EXACT
