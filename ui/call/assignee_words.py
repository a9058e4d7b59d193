"""Who takes it and why, in words."""

from datetime import datetime

from app.domain.readmodels.calls import CallPlan
from app.domain.readmodels.catalogue import Catalogue, GroupView
from app.domain.routing import Candidate, Ranked, RankReason
from app.domain.vocabulary import SupportLine
from ui.formats import clock_time, day_time, short_name
from ui.texts.lines import line_name
from ui.texts.reasons import rank_reason
from ui.texts.route_words import way_name
from ui.texts.words import named
from ui.translations import translate

_SAID_ELSEWHERE = {RankReason.ON_SHIFT}
_MOST_REASONS = 2  # the line ends with load and shift, which must not be cut off


def reasons_of(ranked: Ranked, now: datetime) -> str:
    """``Закреплён за клиентом, знает тему; в работе 7 из 10, на смене до 20:00``."""
    told = [each for each in ranked.reasons if each not in _SAID_ELSEWHERE][:_MOST_REASONS]
    why = ", ".join(rank_reason(each, ranked.candidate) for each in told)
    text = "; ".join(part for part in (why, load_of(ranked.candidate, now)) if part)
    return text[:1].upper() + text[1:]


def route_of(plan: CallPlan) -> str:
    """``Маршрут 2 «Ключевые клиенты»`` or ``«Кассы»: по кругу``; "" where neither chose."""
    if plan.route is None:
        said = plan.by_category
        if said is None:
            return ""
        text = translate("CallForm", "Category “{name}”: {way}")
        return text.format(name=named(said.name, said.name_en), way=way_name(said.way))
    text = translate("CallForm", "Route {place} “{name}”")
    return text.format(place=plan.route.place, name=plan.route.rule.name)


def load_of(candidate: Candidate, now: datetime) -> str:
    """``в работе 7 из 10, на смене до 20:00``."""
    load = translate("CallForm", "{n} in work").format(n=candidate.open_count)
    if candidate.limit is not None:
        text = translate("CallForm", "{n} of {limit} in work")
        load = text.format(n=candidate.open_count, limit=candidate.limit)
    until = candidate.on_shift_until
    if candidate.outside:
        return load
    if until is None or until <= now:
        return f"{load}, {translate('CallForm', 'off shift')}"
    same = until.astimezone().date() == now.astimezone().date()
    time = clock_time(until) if same else day_time(until, now)
    return f"{load}, {translate('CallForm', 'on shift until {time}').format(time=time)}"


def place_of(candidate: Candidate, catalogue: Catalogue) -> str:
    """``вторая линия, группа «Кассы»``."""
    group = catalogue.groups.get(candidate.group_id) if candidate.group_id else None
    line = line_name(candidate.line)
    if group is None:
        return line
    text = translate("CallForm", "{line}, group “{group}”")
    return text.format(line=line, group=group_name(group))


def group_name(group: GroupView) -> str:
    """Return the group's name in the language in force."""
    return named(group.name, group.name_en)


def queue_name(plan: CallPlan, catalogue: Catalogue) -> str:
    """Return the name of the queue the plan leads to."""
    group = catalogue.groups.get(plan.group_id) if plan.group_id else None
    return group_name(group) if group else plan.group_name


def backup_of(plan: CallPlan, catalogue: Catalogue) -> str:
    """``запасной: Рябова О. (4 из 10) · очередь «Кассы»: 3``."""
    parts = []
    if plan.backup is not None:
        spare = plan.backup.candidate
        text = translate("CallForm", "backup: {name} ({n})")
        if spare.limit is not None:
            text = translate("CallForm", "backup: {name} ({n} of {limit})")
        name = short_name(spare.full_name)
        parts.append(text.format(name=name, n=spare.open_count, limit=spare.limit))
    if plan.group_id is not None:
        text = translate("CallForm", "queue “{group}”: {n}")
        parts.append(text.format(group=queue_name(plan, catalogue), n=plan.queue_length))
    return " · ".join(parts)


def line_of_group(group: GroupView) -> str:
    """``вторая линия · без исполнителя``."""
    nobody = translate("CallForm", "nobody yet, the queue decides")
    return f"{line_name(SupportLine(group.line))} · {nobody}"
