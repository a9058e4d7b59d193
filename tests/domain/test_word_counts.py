"""Naive Bayes over the words of past tickets: what it must keep whatever is told."""

import math
from random import Random
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from app.domain.word_counts import MOST_WORDS, WordCounts, words_of

PRINT, NET, SCALES = (UUID(int=number) for number in (1, 2, 3))
ALL = (PRINT, NET, SCALES)
TOLD = (
    (PRINT, "касса не печатает чек"),
    (PRINT, "чек выходит пустой"),
    (NET, "пропал интернет в магазине"),
    (NET, "роутер горит красным, интернет не работает"),
)
words = st.sampled_from("касса чек лента интернет роутер весы не печатает пустой".split())
texts = st.lists(words, max_size=12).map(" ".join)
lessons = st.lists(st.tuples(st.sampled_from(ALL), texts), max_size=30)


def learned(told: list[tuple[UUID, str]] | tuple[tuple[UUID, str], ...] = TOLD) -> WordCounts:
    counts = WordCounts()
    for key, text in told:
        counts.add(key, text)
    return counts


def likeliest(counts: WordCounts, text: str) -> UUID:
    weighed = counts.weigh(text, ALL)
    return max(weighed, key=lambda one: weighed[one])


def test_other_forms_of_learned_words_are_known() -> None:
    assert likeliest(learned(), "чеки пустые") == PRINT
    assert likeliest(learned(), "интернета нет") == NET


def test_words_that_nobody_told_say_nothing() -> None:
    assert learned().weigh("кофемашина сломалась", ALL) == {}
    assert learned().weigh("", ALL) == {}
    assert learned().weigh("чек", ()) == {}
    assert WordCounts().weigh("касса не печатает", ALL) == {}


def test_a_pair_tells_apart_what_single_words_do_not() -> None:
    assert words_of("не печатает чек") == ("не печата", "печата", "печата чек", "чек")
    assert len(words_of(" ".join(map(str, range(500))))) == MOST_WORDS


@given(lessons, texts)
def test_the_shares_of_all_categories_sum_to_one(told: list[tuple[UUID, str]], text: str) -> None:
    weighed = learned(told).weigh(text, ALL)
    assert not weighed or math.isclose(sum(map(math.exp, weighed.values())), 1.0)


@given(lessons, texts, st.randoms(use_true_random=False))
def test_the_order_of_learning_does_not_matter(
    told: list[tuple[UUID, str]], text: str, dice: Random
) -> None:
    shuffled = told.copy()
    dice.shuffle(shuffled)
    one, other = learned(told).weigh(text, ALL), learned(shuffled).weigh(text, ALL)
    assert one.keys() == other.keys()
    assert all(math.isclose(one[key], other[key], abs_tol=1e-9) for key in one)


@given(lessons, texts)
def test_more_of_the_same_makes_a_category_no_less_likely(
    told: list[tuple[UUID, str]], text: str
) -> None:
    before = learned(told).weigh(text, ALL)
    after = learned([*told, (NET, text)]).weigh(text, ALL)
    assert not before or after[NET] >= before[NET] - 1e-9


def test_rare_words_are_let_go_and_the_rest_weighs_on() -> None:
    counts = learned((*TOLD, (PRINT, "чек пустой уникум")))
    counts.forget_rare()
    assert counts.weigh("уникум", ALL) == {}
    assert likeliest(counts, "пустой чек") == PRINT
    assert counts.tickets == len(TOLD) + 1
