"""The clocks of a call by hand: talk, hold and wrap-up, from what the keys said (N2)."""

from dataclasses import replace
from datetime import datetime, timedelta
from enum import StrEnum

from app.domain.readmodels.calls import CallDraft

_NOTHING = timedelta(0)


class CallPhase(StrEnum):
    """Where a call card stands."""

    LIVE = "live"
    PARKED = "parked"
    LOST = "lost"
    WRAP_UP = "wrap_up"


def phase_of(draft: CallDraft) -> CallPhase:
    """Tell the phase; a parked card stays parked whatever else happened to it."""
    if draft.dropped_at is not None:
        return CallPhase.LOST
    if draft.parked_at is not None:
        return CallPhase.PARKED
    return CallPhase.WRAP_UP if draft.hung_up_at is not None else CallPhase.LIVE


def held(draft: CallDraft, now: datetime) -> timedelta:
    """Measure the time on hold, the running hold included."""
    finished = timedelta(seconds=draft.hold_seconds)
    return finished if draft.parked_at is None else finished + _since(draft.parked_at, now)


def talked(draft: CallDraft, now: datetime) -> timedelta:
    """Measure the time with the caller: from the start to the hang-up, holds left out."""
    ended = draft.hung_up_at or draft.dropped_at or now
    return max(_since(draft.started_at, ended) - held(draft, ended), _NOTHING)


def wrapped_up(draft: CallDraft, now: datetime) -> timedelta:
    """Measure the time after the hang-up."""
    return _NOTHING if draft.hung_up_at is None else _since(draft.hung_up_at, now)


def shown(draft: CallDraft, now: datetime) -> timedelta:
    """Give what the card's clock shows: of a parked or lost one its age, else the talk."""
    stopped_at = draft.dropped_at or draft.parked_at
    return talked(draft, now) if stopped_at is None else _since(stopped_at, now)


def _since(moment: datetime, now: datetime) -> timedelta:
    return max(now - moment, _NOTHING)


def is_live(draft: CallDraft) -> bool:
    """Tell whether the caller is on the line right now."""
    return phase_of(draft) is CallPhase.LIVE


def parked(draft: CallDraft, now: datetime) -> CallDraft:
    """Put a live caller on hold; any other card stays as it is."""
    return replace(draft, parked_at=now) if is_live(draft) else draft


def resumed(draft: CallDraft, now: datetime) -> CallDraft:
    """Take the caller off hold; the time on hold is added up."""
    return replace(draft, parked_at=None, hold_seconds=int(held(draft, now).total_seconds()))


def hung_up(draft: CallDraft, now: datetime) -> CallDraft:
    """End the talk; wrap-up runs from now."""
    return replace(resumed(draft, now), hung_up_at=draft.hung_up_at or now)


def lost(draft: CallDraft, now: datetime) -> CallDraft:
    """Mark the line as broken; the text stays."""
    return replace(resumed(draft, now), dropped_at=draft.dropped_at or now)
