"""The facts of an entry, each as a part of its sentence; absent facts are empty texts."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any, Final
from uuid import UUID

from app.domain.routes import Way
from app.domain.routing import RankReason
from app.domain.vocabulary import Impact, Priority, Urgency
from ui import formats, texts
from ui.texts.route_words import way_name
from ui.translations import translate

Facts = Mapping[str, Any]


def when(at: datetime, now: datetime) -> str:
    """``14:07`` today, else with its day."""
    same = at.astimezone().date() == now.astimezone().date()
    return formats.clock_time(at) if same else formats.day_time(at, now)


def arrow(old: object, new: object) -> str:
    """``old → new``; one side alone when the other is absent."""
    return " → ".join(str(each) for each in (old, new) if each)


def by_rule(facts: Facts) -> str:
    """Say that the room's rule closed it, not a person; empty for what people did."""
    if not facts.get("automatic"):
        return ""
    return translate("Timeline", "Closed by itself after %n days", n=int(facts.get("days", 0)))


def hands(facts: Facts) -> str:
    """From whom to whom a ticket went, and what of the new holder told for him."""
    why = reason_why(facts.get("why"))
    return " · ".join(part for part in (_hands(facts), why) if part)


def _hands(facts: Facts) -> str:
    old, new = str(facts.get("from") or ""), str(facts.get("to") or "")
    if old and not new:
        return translate("Timeline", "{name} → back to the queue").format(
            name=formats.short_name(old)
        )
    names = [formats.short_name(each) for each in (old, new) if each and old != new]
    text = translate("Timeline", "Assigned: {names}")
    return text.format(names=" → ".join(names)) if names else ""


def priority(facts: Facts) -> str:
    """From which priority to which; what was assessed anew when it stayed the same."""
    old, new = facts.get("from"), facts.get("to")
    steps = [texts.priority_short(Priority(int(each))) for each in (old, new) if each]
    if not steps:
        return translate("Timeline", "Priority changed")
    if old == new and (assessed := assessment(facts)):
        return assessed
    return translate("Timeline", "Priority {change}").format(change=" → ".join(steps))


def policy(facts: Facts) -> str:
    """From which times to which, when another policy holds now."""
    if not facts.get("policy_from"):
        return ""
    moved = arrow(facts["policy_from"], facts.get("policy"))
    return translate("Timeline", "Times: {change}").format(change=moved)


def assessment(facts: Facts) -> str:
    """``Влияние: Несколько → Вся точка``: what was assessed anew; nothing for what is as it was."""
    impact, urgency = (
        _step(facts, name, names) for name, names in (("impact", _impact), ("urgency", _urgency))
    )
    parts = (
        translate("Timeline", "Impact: {change}").format(change=impact) if impact else "",
        translate("Timeline", "Urgency: {change}").format(change=urgency) if urgency else "",
    )
    return " · ".join(part for part in parts if part)


def _step(facts: Facts, name: str, names: Callable[[int], str]) -> str:
    old, new = facts.get(f"{name}_from"), facts.get(name)
    return arrow(names(int(old)), names(int(new))) if old and new and old != new else ""


def _impact(value: int) -> str:
    return texts.impact_name(Impact(value))


def _urgency(value: int) -> str:
    return texts.urgency_name(Urgency(value))


def key_of(value: object) -> UUID:
    """Read an id; an absent one matches nothing."""
    return UUID(str(value)) if value else UUID(int=0)


def reason_why(reasons: object) -> str:
    """The first reason that needs no figure of the moment when it was given."""
    known = [str(each) for each in reasons] if isinstance(reasons, list) else []
    return next((_WHY[each]() for each in known if each in _WHY), "")


_WHY: Final[Mapping[str, Callable[[], str]]] = {
    RankReason.NAMED: lambda: translate("Timeline", "named by the rule"),
    RankReason.STANDS_IN: lambda: translate("Timeline", "stands in for an absent colleague"),
    RankReason.IN_TURN: lambda: translate("Timeline", "next in turn"),
    RankReason.DEDICATED: lambda: translate("Timeline", "dedicated to the client"),
    RankReason.OWNS_CHANNEL: lambda: translate("Timeline", "answers for the channel"),
    RankReason.WORKS_OPEN_TICKET: lambda: translate("Timeline", "works on the client's matter"),
    RankReason.COMPETENT: lambda: translate("Timeline", "knows the subject"),
    RankReason.SOLVED_ALIKE: lambda: translate("Timeline", "solved alike before"),
    RankReason.LEAST_OPEN: lambda: translate("Timeline", "fewest open tickets"),
    RankReason.LEAST_LOADED: lambda: translate("Timeline", "least loaded"),
}


def with_route(told: str, facts: Facts) -> str:
    """Add ``маршрут 2 «Ключевые клиенты»``: the rule that led a new ticket here."""
    if facts.get("way_by"):
        text = translate("Timeline", "category “{name}”: {way}")
        return f"{told} · {text.format(name=facts['way_by'], way=way_name(Way(facts['way'])))}"
    if not facts.get("route"):
        return told
    text = translate("Timeline", "route {place} “{name}”")
    return f"{told} · {text.format(place=facts.get('route_place', ''), name=facts['route'])}"


def promised(facts: Facts, now: datetime) -> str:
    """What a client was promised, and whether it was kept."""
    due_at = facts.get("due_at")
    if facts.get("kept"):
        kept = translate("Timeline", "Promise to the client kept")
        return (
            translate("Timeline", "Promise to the client kept late") if facts.get("late") else kept
        )
    if not due_at:
        return translate("Timeline", "Promised to the client")
    by = formats.until(datetime.fromisoformat(str(due_at)), now)
    return translate("Timeline", "Promised to the client: a call {by}").format(by=by)


def minutes(facts: Facts, name: str) -> str:
    """A fact in minutes as a duration."""
    value = facts.get(name)
    return formats.duration(timedelta(minutes=int(value))) if value is not None else ""


def talk(facts: Facts) -> str:
    """How long a call took (``talk_seconds``)."""
    seconds = facts.get("talk_seconds")
    return formats.talk_time(timedelta(seconds=int(seconds))) if seconds else ""


def paused(facts: Facts) -> str:
    """How long the clock stood."""
    spent = minutes(facts, "paused_minutes")
    return (
        translate("Timeline", "the clock runs again, paused {time}").format(time=spent)
        if spent
        else ""
    )


def response(facts: Facts) -> str:
    """Working time to the first response."""
    spent = minutes(facts, "response_minutes")
    return translate("Timeline", "first response {time}").format(time=spent) if spent else ""


def took(facts: Facts) -> str:
    """Working time to the solution."""
    spent = minutes(facts, "resolution_minutes")
    return translate("Timeline", "in {time}").format(time=spent) if spent else ""


def review(facts: Facts, now: datetime) -> str:
    """When the ticket is to be looked at again."""
    if not facts.get("review_at"):
        return ""
    at = datetime.fromisoformat(str(facts["review_at"]))
    return translate("Timeline", "look again {time}").format(time=formats.day_time(at, now))


def answer_due(facts: Facts, now: datetime) -> str:
    """Until when the partner is to answer."""
    if not facts.get("answer_due_at"):
        return ""
    at = datetime.fromisoformat(str(facts["answer_due_at"]))
    text = translate("Timeline", "{partner} has to answer {until}")
    return text.format(partner=facts.get("partner", ""), until=formats.until(at, now))


def with_arrival(title: str, facts: Mapping[str, Any]) -> str:
    """Add to a title that it was done without connection, and when it reached the base."""
    arrived = facts.get("arrived_at")
    if not isinstance(arrived, str):
        return title
    text = translate("Timeline", "without connection, in the base since {time}")
    moment = datetime.fromisoformat(arrived)
    return f"{title} · {text.format(time=formats.clock_time(moment))}"
