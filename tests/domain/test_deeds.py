"""A deed goes to text and back unharmed, whatever its kind."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain import deeds
from app.domain.deed_text import from_json, to_json
from app.domain.deeds import PAYLOADS, Deed, DeedKind
from app.domain.readmodels.calls import CallEnding, Solution
from app.domain.readmodels.conflicts import FieldChoice, FieldClash, Side
from app.domain.vocabulary import Audience, CallOutcome, ResolutionCode
from tests.domain.test_drafts import DRAFTS, KEYS, MOMENTS

TEXTS = st.text()
CODES = st.sampled_from(ResolutionCode)
ENDINGS = st.builds(CallEnding, st.sampled_from(CallOutcome), TEXTS, st.none() | KEYS, TEXTS)
CLASHES = st.builds(FieldClash, TEXTS, st.none() | TEXTS, TEXTS, TEXTS, TEXTS, MOMENTS)
CHOICES = st.builds(FieldChoice, CLASHES, st.sampled_from(Side), TEXTS)
PAYLOADS_OF = {
    DeedKind.REGISTER: st.builds(deeds.RegisterDeed, DRAFTS, st.booleans()),
    DeedKind.SOLVE_AT_ONCE: st.builds(deeds.SolveDeed, DRAFTS, st.builds(Solution, TEXTS, CODES)),
    DeedKind.ADD_TO_TICKET: st.builds(deeds.AddDeed, DRAFTS, KEYS),
    DeedKind.FINISH: st.builds(deeds.FinishDeed, DRAFTS, ENDINGS),
    DeedKind.ABANDON: st.builds(deeds.AbandonDeed, DRAFTS),
    DeedKind.CALLBACK: st.builds(deeds.CallbackDeed, st.booleans(), TEXTS),
    DeedKind.NOTE: st.builds(deeds.NoteDeed, TEXTS, st.sampled_from(Audience)),
    DeedKind.ANSWER: st.builds(deeds.AnswerDeed, TEXTS),
    DeedKind.MOVE: st.builds(deeds.MoveDeed, st.integers(1), TEXTS, TEXTS, st.none() | MOMENTS),
    DeedKind.RESOLVE: st.builds(deeds.ResolveDeed, st.integers(1), TEXTS, CODES, TEXTS),
    DeedKind.REOPEN: st.builds(deeds.ReopenDeed, st.integers(1), TEXTS),
    DeedKind.KEEP_PROMISE: st.builds(deeds.KeepPromiseDeed, KEYS, TEXTS),
    DeedKind.RESTATE: st.builds(deeds.RestateDeed, st.integers(1), TEXTS, CODES),
    DeedKind.DECIDE: st.builds(deeds.DecideDeed, st.lists(CHOICES, max_size=3).map(tuple), TEXTS),
}
DEEDS = st.sampled_from(DeedKind).flatmap(
    lambda kind: st.builds(
        Deed, KEYS, st.just(kind), KEYS, MOMENTS, st.none() | KEYS, st.none() | KEYS,
        PAYLOADS_OF[kind],
    )
)  # fmt: skip


@given(DEEDS)
def test_there_and_back(deed: Deed) -> None:
    assert from_json(to_json(deed)) == deed


def test_every_kind_has_its_payload() -> None:
    assert PAYLOADS.keys() == set(DeedKind) == PAYLOADS_OF.keys()


@pytest.mark.parametrize("text", ["", "{}", "[1, 2]", "null", '["{}", "{}"]', '["[]"]', "[" * 9999])
def test_what_is_no_deed_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        from_json(text)
