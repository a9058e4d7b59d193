"""The row of a call, from what the card says and the keys told."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from app.domain import call_rules, phone
from app.domain.errors import RuleBroken
from app.domain.permissions import Actor
from app.domain.phone import PhoneNumber
from app.domain.readmodels.calls import CallDraft
from app.domain.text_guard import clean_line
from app.domain.vocabulary import CallOutcome
from db.writes.notices import Spoken


def number_of(draft: CallDraft) -> PhoneNumber | None:
    """Read the number; None when a name or nothing was typed."""
    try:
        return phone.parse(draft.number_typed)
    except RuleBroken:
        return None


def values_of(
    draft: CallDraft, actor: Actor, now: datetime, outcome: CallOutcome | None, **more: object
) -> dict[str, Any]:
    """Put the row together; without an outcome the call goes on."""
    number = number_of(draft)
    handling = call_rules.handling_of(draft, now)
    values: dict[str, Any] = {
        "id": draft.call_id,
        "agent_id": actor.agent_id,
        "contact_id": draft.contact_id,
        "client_id": draft.client_id,
        "channel": draft.channel,
        "number_as_typed": number.as_written if number else "",
        "phone_key": number.key if number else "",
        "started_at": draft.started_at,
        "hung_up_at": draft.hung_up_at,
        "finished_at": None,
        "talk_seconds": handling.talk,
        "hold_seconds": handling.hold,
        "wrap_up_seconds": handling.wrap_up,
        "outcome": outcome,
        "entered_afterwards": draft.entered_afterwards,
        "callback_due_at": None,
        "key_count": draft.key_count,
    }
    if outcome is not None:
        values |= {"hung_up_at": call_rules.ended_at(draft, now), "finished_at": now}
    return values | more


def spoken_of(draft: CallDraft) -> Spoken:
    """Say of a call what decides what had to be said first."""
    return Spoken(draft.call_id, draft.contact_id, draft.started_at, draft.confirmed)


def tidy(draft: CallDraft) -> CallDraft:
    """Return the draft with the new person's texts cleaned."""
    new = draft.new_contact
    if new is None or draft.contact_id is not None:
        return replace(draft, new_contact=None)
    cleaned = replace(
        new,
        full_name=clean_line(new.full_name, call_rules.MOST_NAME, "caller"),
        organisation=clean_line(new.organisation, call_rules.MOST_NAME, "organisation"),
        position=clean_line(new.position, call_rules.MOST_NAME, "position"),
        city=clean_line(new.city, call_rules.MOST_NAME, "city"),
    )
    return replace(draft, new_contact=cleaned)
