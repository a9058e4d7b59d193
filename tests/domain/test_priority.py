from itertools import pairwise, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.priority import (
    TEMPLATE_MATRIX,
    PriorityReason,
    assess,
    matrix_from_text,
    matrix_to_text,
    read_matrix,
)
from app.domain.vocabulary import Impact, Priority, Urgency

IMPACTS, URGENCIES = st.sampled_from(Impact), st.sampled_from(Urgency)


def test_the_matrix_that_ships() -> None:
    rows = [[TEMPLATE_MATRIX[impact, urgency] for urgency in Urgency] for impact in Impact]
    assert rows == [[4, 3, 2], [3, 2, 2], [2, 1, 1]]


def test_more_impact_or_urgency_never_lowers_the_priority() -> None:
    for impact, (less, more) in product(Impact, pairwise(Urgency)):
        assert TEMPLATE_MATRIX[impact, more] <= TEMPLATE_MATRIX[impact, less]
    for urgency, (fewer, wider) in product(Urgency, pairwise(Impact)):
        assert TEMPLATE_MATRIX[wider, urgency] <= TEMPLATE_MATRIX[fewer, urgency]


def test_a_site_down_at_a_key_client() -> None:
    seen = assess(Impact.SITE, Urgency.NOW, key_client=True)
    assert seen.priority is Priority.CRITICAL
    assert seen.reasons == (PriorityReason.SITE_DOWN, PriorityReason.KEY_CLIENT)


def test_one_person_today_is_normal() -> None:
    seen = assess(Impact.PERSON, Urgency.TODAY)
    assert seen.priority is Priority.NORMAL
    assert seen.reasons == (PriorityReason.ONE_PERSON, PriorityReason.NEEDED_TODAY)


@given(IMPACTS, URGENCIES)
def test_a_key_client_is_raised_by_one_step_at_most_to_the_top(
    impact: Impact, urgency: Urgency
) -> None:
    plain = assess(impact, urgency)
    key = assess(impact, urgency, key_client=True)
    assert key.priority == max(plain.priority - 1, Priority.CRITICAL)
    assert key.reasons == (*plain.reasons, PriorityReason.KEY_CLIENT)
    assert plain.reasons


def test_reasons_tell_the_nine_pairs_apart() -> None:
    pairs = list(product(Impact, Urgency))
    assert len({assess(*pair).reasons for pair in pairs}) == len(pairs)


@pytest.mark.parametrize("priority", list(Priority))
def test_a_category_may_bring_its_own_matrix(priority: Priority) -> None:
    flat = dict.fromkeys(product(Impact, Urgency), priority)
    assert assess(Impact.SITE, Urgency.NOW, matrix=flat).priority is priority


@given(st.text("1234", min_size=9, max_size=9))
def test_a_matrix_is_written_and_read(text: str) -> None:
    assert matrix_to_text(matrix_from_text(text)) == text


@pytest.mark.parametrize("text", ["", "12345678", "432322215", "43232221٣", "4323222110", "abc"])
def test_nonsense_is_no_matrix_and_reads_as_the_templates(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 (the one it promises)
        matrix_from_text(text)
    assert read_matrix(text) == TEMPLATE_MATRIX
