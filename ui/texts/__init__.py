"""Codes in words: the same failure and the same state read the same on every screen."""

from ui.texts.consult_words import step_text
from ui.texts.errors import error_text, field_name
from ui.texts.lines import line_name
from ui.texts.reasons import (
    match_reason,
    move_reason,
    priority_reason,
    promise_day,
    rank_reason,
    refusal,
)
from ui.texts.words import (
    audience_name,
    channel_name,
    impact_name,
    link_name,
    named,
    notice_kind_name,
    outcome_name,
    permission_name,
    policy_choice,
    priority_name,
    priority_short,
    resolution_name,
    role_name,
    state_name,
    urgency_name,
)

__all__ = [
    "audience_name",
    "channel_name",
    "error_text",
    "field_name",
    "impact_name",
    "line_name",
    "link_name",
    "match_reason",
    "move_reason",
    "named",
    "notice_kind_name",
    "outcome_name",
    "permission_name",
    "policy_choice",
    "priority_name",
    "priority_reason",
    "priority_short",
    "promise_day",
    "rank_reason",
    "refusal",
    "resolution_name",
    "role_name",
    "state_name",
    "step_text",
    "urgency_name",
]
