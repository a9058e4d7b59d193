"""What promised times rest on, in words."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from app.domain.escalation import EscalationAction, WatchedClock
from app.domain.sla_choice import PolicyBy
from ui import formats
from ui.translations import translate


def policy_reason(by: PolicyBy | None, rule: int | None = None) -> str:
    """Say what chose a policy; ``rule`` is its place in the list, counted from 1."""
    if by is PolicyBy.CONTRACT:
        return translate("DeadlineWords", "by the client's contract")
    if by is PolicyBy.RULE:
        return translate("DeadlineWords", "by rule {place}").format(place=rule)
    if by is PolicyBy.CATEGORY:
        return translate("DeadlineWords", "by the category")
    return translate("DeadlineWords", "the usual one of the room") if by else ""


def policy_sentence(name: str, by: PolicyBy | None, rule: int | None = None) -> str:
    """Name a policy with what chose it."""
    why = policy_reason(by, rule)
    text = translate("DeadlineWords", "Times of “{policy}”").format(policy=name)
    return f"{text}, {why}" if why else text


def clock_name(clock: WatchedClock) -> str:
    """Name a clock in a sentence."""
    return {
        WatchedClock.FIRST_RESPONSE: lambda: translate("DeadlineWords", "reaction"),
        WatchedClock.RESOLUTION: lambda: translate("DeadlineWords", "solution"),
        WatchedClock.PARTNER: lambda: translate("DeadlineWords", "the partner's answer"),
    }[clock]()


def action_name(action: EscalationAction) -> str:
    """Say what a rule does."""
    return {
        EscalationAction.WARN_ASSIGNEE: lambda: translate("DeadlineWords", "Warn the assignee"),
        EscalationAction.WARN_SUPERVISOR: lambda: translate("DeadlineWords", "Warn the supervisor"),
        EscalationAction.TO_GROUP: lambda: translate("DeadlineWords", "Pass to a group"),
        EscalationAction.TO_SUPERVISOR: lambda: translate("DeadlineWords", "Hand to a supervisor"),
    }[action]()


def deadline_line(clock: WatchedClock, due_at: datetime, now: datetime) -> str:
    """Say that a deadline is near, or that it has passed."""
    name, time = clock_name(clock), formats.day_time(due_at, now)
    if due_at <= now:
        return translate("DeadlineWords", "Overdue: {clock}, {time}").format(clock=name, time=time)
    return translate("DeadlineWords", "Soon due: {clock}, {time}").format(clock=name, time=time)


def escalation_text(facts: Mapping[str, Any], at: datetime) -> str:
    """Tell what a rule did when a deadline came near or passed."""
    clock = str(facts.get("clock", ""))
    due = facts.get("due_at")
    known = clock in set(WatchedClock) and isinstance(due, str)
    said = deadline_line(WatchedClock(clock), datetime.fromisoformat(str(due)), at) if known else ""
    rule = translate("DeadlineWords", "rule “{name}”").format(name=facts.get("rule") or "…")
    parts = [said, rule, _handed(facts)]
    if told := str(facts.get("told") or ""):
        parts.append(translate("DeadlineWords", "told: {names}").format(names=_short(told)))
    return " · ".join(part for part in parts if part)


def _handed(facts: Mapping[str, Any]) -> str:
    if facts.get("group_to"):
        text = translate("DeadlineWords", "passed to “{group}”")
        return text.format(group=facts["group_to"])
    if facts.get("to"):
        text = translate("DeadlineWords", "handed to {name}")
        return text.format(name=formats.short_name(str(facts["to"])))
    return ""


def _short(names: str) -> str:
    return ", ".join(formats.short_name(name) for name in names.split(", "))
