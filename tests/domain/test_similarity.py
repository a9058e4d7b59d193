import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.similarity import TRIGRAM_THRESHOLD, fold, shared, similarity, trigrams

TEXTS = st.text(st.sampled_from("абвгеё абвгеё-АБВ1,"), max_size=40)


def test_trigrams_of_a_word_as_postgresql_cuts_them() -> None:
    assert trigrams("word") == {"  w", " wo", "wor", "ord", "rd "}
    assert trigrams("cat") == {"  c", " ca", "cat", "at "}


def test_trigrams_of_several_words_are_one_set() -> None:
    assert trigrams("foo|bar") == trigrams("Bar foo FOO") == trigrams("foo") | trigrams("bar")


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [("word", "two words", 4 / 11), ("word", "word", 1.0), ("кот", "дом", 0.0), ("", "", 0.0)],
)
def test_known_similarities(a: str, b: str, expected: float) -> None:
    assert similarity(a, b) == pytest.approx(expected)


def test_yo_and_case_do_not_tell_texts_apart() -> None:
    assert similarity("Счёт не ПРИХОДИТ", "счет не приходит") == 1.0
    assert fold("ЁЛКА") == "елка"


def test_one_letter_matters_little_and_another_matter_a_lot() -> None:
    said = "касса не печатает чек"
    assert similarity(said, "кассса не печатает чеки") > TRIGRAM_THRESHOLD
    assert similarity(said, "забыли пароль от почты") < TRIGRAM_THRESHOLD


@given(TEXTS, TEXTS)
def test_similarity_is_symmetric_and_between_zero_and_one(a: str, b: str) -> None:
    assert 0.0 <= similarity(a, b) == similarity(b, a) <= 1.0


@given(TEXTS)
def test_a_text_is_like_itself_in_any_order_of_words(text: str) -> None:
    words = fold(text).replace("-", " ").replace(",", " ").split()
    expected = 1.0 if words else 0.0
    assert similarity(text, " ".join(reversed(words))) == expected


@given(TEXTS, TEXTS)
def test_cutting_beforehand_changes_nothing(a: str, b: str) -> None:
    assert shared(trigrams(a), trigrams(b)) == similarity(a, b)


@pytest.mark.parametrize("text", ["", " ", "\x00", "___", "😀", "—"])
def test_texts_without_words_are_like_nothing(text: str) -> None:
    assert trigrams(text) == frozenset()
    assert similarity(text, text) == 0.0
