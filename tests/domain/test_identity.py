from datetime import UTC, datetime, timedelta, timezone
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.identity import moment_of, new_id, new_id_at

MOMENTS = st.datetimes(datetime(1970, 1, 2), datetime(9999, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001


def test_keys_are_standard_uuids_of_version_7_and_sort_by_making() -> None:
    keys = [new_id() for _ in range(2000)]
    assert {type(key) for key in keys} == {UUID}
    assert {key.version for key in keys} == {7}
    assert len(set(keys)) == 2000
    assert keys == sorted(keys)


def test_a_new_key_tells_the_present_moment() -> None:
    before = datetime.now(UTC) - timedelta(milliseconds=1)
    made = moment_of(new_id())
    assert before <= made <= before + timedelta(seconds=30)


@given(MOMENTS)
def test_a_key_gives_its_moment_back_to_the_millisecond(moment: datetime) -> None:
    key = new_id_at(moment)
    assert moment_of(key) == moment.replace(microsecond=moment.microsecond // 1000 * 1000)
    assert (key.version, key.variant) == (7, new_id().variant)


@given(MOMENTS, MOMENTS)
def test_keys_of_history_sort_like_history(one: datetime, other: datetime) -> None:
    earlier, later = sorted([one, other])
    if later - earlier >= timedelta(milliseconds=1):
        assert new_id_at(earlier) < new_id_at(later)


def test_keys_of_one_millisecond_are_all_different() -> None:
    moment = datetime(2026, 11, 22, tzinfo=timezone(timedelta(hours=3)))
    assert len({new_id_at(moment) for _ in range(1000)}) == 1000


@pytest.mark.parametrize(
    "moment",
    [datetime(2026, 1, 1), datetime(1969, 12, 31, tzinfo=UTC)],  # noqa: DTZ001 - the fault tried
)
def test_naive_and_too_early_moments_are_refused(moment: datetime) -> None:
    with pytest.raises(ValueError, match="a key needs"):
        new_id_at(moment)


def test_other_uuids_know_no_moment() -> None:
    with pytest.raises(ValueError, match="UUIDv7"):
        moment_of(uuid4())
