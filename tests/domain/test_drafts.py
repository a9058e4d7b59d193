"""The draft of a call goes to text and back unharmed."""

import json
from datetime import UTC, datetime, timedelta, timezone
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.drafts import from_json, to_json
from app.domain.readmodels.calls import CallDraft, Matter, NewContact
from app.domain.routing import RankReason
from app.domain.vocabulary import Channel, Impact, Urgency

KEYS = st.uuids()
MOMENTS = st.datetimes(
    min_value=datetime(2000, 1, 1),  # noqa: DTZ001 (hypothesis adds the zone)
    timezones=st.sampled_from([UTC, timezone(timedelta(hours=3))]),
)
PEOPLE = st.builds(NewContact, st.text(), st.text(), st.none() | KEYS, st.text(), st.text())
MATTERS = st.builds(
    Matter,
    ticket_id=KEYS,
    number=st.none() | st.integers(1, 10**12),
    description=st.text(),
    category_id=st.none() | KEYS,
    fields=st.dictionaries(st.text(), st.text()),
    answers=st.dictionaries(st.text(), st.integers(0, 9)),
    impact=st.none() | st.sampled_from(Impact),
    urgency=st.none() | st.sampled_from(Urgency),
    assign_reasons=st.lists(st.sampled_from(RankReason)).map(tuple),
    not_same_as=st.lists(KEYS).map(tuple),
    remote_look=st.text(),
)
DRAFTS = st.builds(
    CallDraft,
    call_id=KEYS,
    agent_id=KEYS,
    started_at=MOMENTS,
    matter=MATTERS,
    channel=st.sampled_from(Channel),
    contact_id=st.none() | KEYS,
    new_contact=st.none() | PEOPLE,
    hung_up_at=st.none() | MOMENTS,
    hold_seconds=st.integers(0, 10**6),
    entered_afterwards=st.booleans(),
    registered=st.lists(KEYS).map(tuple),
)
LEAST = {
    "call_id": str(UUID(int=1)),
    "agent_id": str(UUID(int=2)),
    "started_at": "2026-03-10T09:00:00+00:00",
    "matter": {"ticket_id": str(UUID(int=3))},
}


@given(DRAFTS)
def test_there_and_back(draft: CallDraft) -> None:
    assert from_json(to_json(draft)) == draft


def test_missing_keys_take_their_defaults() -> None:
    draft = from_json(json.dumps(LEAST | {"from_tomorrow": 1}))
    assert draft.channel is Channel.PHONE
    assert draft.matter == Matter(UUID(int=3))


@pytest.mark.parametrize(
    "change",
    [
        {"call_id": "x"},
        {"call_id": 5},
        {"started_at": "2026-03-10T09:00:00"},
        {"channel": "pigeon"},
        {"hold_seconds": "7"},
        {"hold_seconds": True},
        {"entered_afterwards": 1},
        {"registered": "no list"},
        {"matter": []},
        {"matter": {}},
        {"new_contact": "Иван"},
        {"registered": {"a": 1}},
    ],
)
def test_a_wrong_part_spoils_the_whole(change: dict[str, object]) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 (any of them)
        from_json(json.dumps(LEAST | change))


@pytest.mark.parametrize("text", ["", "null", "[]", "{", "7", '"x"', "{}", "[" * 100_000])
def test_garbage_is_no_draft(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 (any of them)
        from_json(text)


@given(st.text())
def test_no_text_breaks_the_reader(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 (any of them)
        from_json(text)
