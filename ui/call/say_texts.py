"""What to read aloud: number, who, both times; honest when nobody is there to do it (R21, N5)."""

from datetime import datetime

from app.domain.readmodels.calls import CallPlan
from app.domain.readmodels.catalogue import AgentView, Catalogue
from app.domain.ticket_number import show_number
from app.domain.vocabulary import Role
from ui.formats import clock_time
from ui.texts.waiting import local_number
from ui.translations import translate


def sentence(
    plan: CallPlan,
    number: int | None,
    catalogue: Catalogue,
    now: datetime,
    closing: str = "",
    local: int | None = None,
    outage: str = "",
) -> str:
    """Return the whole sentence; ``closing`` is the script's own phrase, added as it is.

    ``local`` is the provisional number while the server is away, ``outage`` what callers are
    told of the outage that the matter belongs to.
    """
    promised = _promise(plan, catalogue, now)
    parts = (_opening(number, local), outage.strip(), promised, closing.strip())
    return " ".join(part for part in parts if part)


def _opening(number: int | None, local: int | None) -> str:
    if number is None and local is not None:
        text = translate(
            "Say", "Your ticket is taken down as {number} for now, we will tell you its own number."
        )
        return text.format(number=local_number(local))
    if number is None:
        return translate("Say", "Your ticket is taken down.")
    return translate("Say", "Ticket {number}.").format(number=show_number(number))


def _promise(plan: CallPlan, catalogue: Catalogue, now: datetime) -> str:
    promise = plan.promise
    if promise is None:
        return translate("Say", "{who} will get in touch with you.").format(
            who=_who(plan, catalogue)
        )
    solved = _solved_by(plan, promise.due_at, now)
    call_by = by_when(promise.due_at, now)
    if not promise.manned:
        text = translate("Say", "Nobody who solves this is on shift now: we will call {when}")
        return f"{text.format(when=call_by)}{solved}."
    text = translate("Say", "{who} will call {when}")
    return f"{text.format(who=_who(plan, catalogue), when=call_by)}{solved}."


def _solved_by(plan: CallPlan, called_at: datetime, now: datetime) -> str:
    """Name the time of the solution, unless it lies before the call that was promised."""
    due = plan.targets.resolution_due_at if plan.targets else None
    if due is None or due <= called_at:
        return ""
    return translate("Say", ", we solve it {when}").format(when=by_when(due, now))


def _who(plan: CallPlan, catalogue: Catalogue) -> str:
    if plan.chosen is None:
        return translate("Say", "A specialist of “{group}”").format(group=plan.group_name)
    candidate = plan.chosen.candidate
    agent = catalogue.agents.get(candidate.agent_id)
    family = candidate.full_name.split()[0] if candidate.full_name else ""
    return _titled(agent).format(name=family)


def _titled(agent: AgentView | None) -> str:
    role = agent.role if agent else Role.ENGINEER
    if role is Role.EXPERT:
        return translate("Say", "Expert {name}")
    if role in (Role.ENGINEER, Role.PARTNER):
        return translate("Say", "Engineer {name}")
    return translate("Say", "Our colleague {name}")


def by_when(moment: datetime, now: datetime) -> str:
    """``до 14:22``, ``завтра до 09:00``, ``24 ноября до 12:00``: as it is said on the phone."""
    local, today = moment.astimezone(), now.astimezone().date()
    apart = (local.date() - today).days
    if apart == 0:
        return translate("Say", "by {time}").format(time=clock_time(moment))
    if apart == 1:
        return translate("Say", "tomorrow by {time}").format(time=clock_time(moment))
    months = translate(
        "Say",
        "January February March April May June July August September October November December",
    )
    text = translate("Say", "on {day} {month} by {time}")
    month = months.split()[local.month - 1]
    return text.format(day=local.day, month=month, time=clock_time(moment))
