"""Synonyms and learned evidence put together into a percentage."""

import math
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from app.domain.category_match import (
    FEWEST_CASES,
    LEAST_SHOWN,
    Evidence,
    Trust,
    evidence_of,
    fitted,
    probabilities,
    ranked,
)
from app.domain.suggestion import CategoryIndex, CategoryWords, Suggested
from app.domain.word_counts import WordCounts

PRINT, NET, SCALES = KEYS = tuple(UUID(int=number) for number in (1, 2, 3))
INDEX = CategoryIndex.build(
    (
        CategoryWords(PRINT, ("Кассы", "Не печатает"), ("не печатает чек",)),
        CategoryWords(NET, ("Сеть", "Нет интернета"), ("пропал интернет",)),
        CategoryWords(SCALES, ("Весы", "Не передают вес"), ()),
    )
)


def learner() -> WordCounts:
    counts = WordCounts()
    for _ in range(5):
        counts.add(SCALES, "граммы не доходят до кассы")
        counts.add(NET, "отвалился провайдер")
    return counts


scores = st.floats(0, 200)
evidences = st.builds(
    Evidence,
    st.dictionaries(st.sampled_from(KEYS), st.floats(-50, 0)),
    st.dictionaries(st.sampled_from(KEYS), scores.map(lambda s: Suggested(PRINT, s, ("чек",)))),
)
trusts = st.builds(Trust, st.floats(0.1, 1), st.floats(1, 4))


def test_synonyms_alone_are_enough() -> None:
    [best, *_] = ranked(evidence_of("касса не печатает чек", INDEX, None), Trust(), KEYS)
    assert (best.category_id, best.learned) == (PRINT, False)
    assert best.matched == ("не печатает чек", "печатает")
    assert best.probability > 0.8


def test_past_tickets_speak_where_no_synonym_does() -> None:
    text = "граммы до кассы опять не доходят"
    assert ranked(evidence_of(text, INDEX, None), Trust(), KEYS) == ()
    [best, *_] = ranked(evidence_of(text, INDEX, learner()), Trust(), KEYS)
    assert (best.category_id, best.learned, best.matched) == (SCALES, True, ())


def test_a_short_text_and_an_unknown_one_suggest_nothing() -> None:
    assert ranked(evidence_of("чек", INDEX, learner()), Trust(), KEYS) == ()
    assert ranked(evidence_of("кофемашина в углу сломалась", INDEX, learner()), Trust(), KEYS) == ()


@given(evidences, trusts)
def test_probabilities_sum_to_one_and_the_list_is_in_order(
    evidence: Evidence, trust: Trust
) -> None:
    shares = probabilities(evidence, trust, KEYS)
    assert math.isclose(sum(shares.values()), 1.0)
    found = ranked(evidence, trust, KEYS)
    assert [one.probability for one in found] == sorted(
        (one.probability for one in found), reverse=True
    )
    assert all(LEAST_SHOWN <= one.probability <= 1 for one in found)


@given(evidences, trusts, scores)
def test_a_synonym_never_makes_its_category_less_likely(
    evidence: Evidence, trust: Trust, score: float
) -> None:
    before = evidence.told.get(NET)
    if before is not None and before.score > score:
        return
    more = Evidence(evidence.learned, {**evidence.told, NET: Suggested(NET, score, ("интернет",))})
    grown = probabilities(more, trust, KEYS)[NET]
    assert grown >= probabilities(evidence, trust, KEYS)[NET] - 1e-9


@given(evidences, trusts)
def test_what_may_not_be_chosen_is_never_offered(evidence: Evidence, trust: Trust) -> None:
    assert all(one.category_id != NET for one in ranked(evidence, trust, (PRINT, SCALES)))


def test_few_cases_leave_the_usual_trust() -> None:
    case = (Evidence({PRINT: -0.1, NET: -3.0}), PRINT)
    assert fitted([case] * (FEWEST_CASES - 1), KEYS) == Trust()


def test_a_learner_that_errs_is_trusted_less_than_one_that_is_right() -> None:
    sure = Evidence({PRINT: -0.01, NET: -6.0, SCALES: -6.0})
    right = fitted([(sure, PRINT)] * 50, KEYS)
    wrong = fitted([(sure, PRINT)] * 25 + [(sure, NET)] * 25, KEYS)
    assert right.learned > wrong.learned
