"""What is left of a deadline, as words, shape and colour."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from app.domain.call_plan import partner_calendar
from app.domain.readmodels.catalogue import Catalogue
from app.domain.readmodels.tickets import SlaView, TicketCard, TicketRow
from app.domain.sla import ClockState, Remaining, remaining
from app.domain.vocabulary import SlaClock, StateType
from app.domain.working_calendar import WorkingCalendar
from app.domain.working_time import add_working, working_between
from ui import formats
from ui.translations import translate
from ui.widgets import Mark
from ui.widgets.labels import Tone
from ui.widgets.marks import MeterTone

_DONE: Final = (StateType.RESOLVED, StateType.CLOSED)
_MARKS: Final = {
    ClockState.ON_TIME: Mark.ON_TIME,
    ClockState.AT_RISK: Mark.RISK,
    ClockState.BREACHED: Mark.BREACH,
    ClockState.PAUSED: Mark.PAUSED,
    ClockState.MET: Mark.SOLVED,
}
_TONES: Final[dict[ClockState, Tone]] = {
    ClockState.ON_TIME: "ok",
    ClockState.AT_RISK: "warn",
    ClockState.BREACHED: "danger",
    ClockState.PAUSED: "muted",
    ClockState.MET: "ok",
    ClockState.NONE: "muted",
}
_METERS: Final[dict[ClockState, MeterTone]] = {
    ClockState.ON_TIME: "ok",
    ClockState.AT_RISK: "risk",
    ClockState.BREACHED: "breach",
    ClockState.PAUSED: "paused",
    ClockState.MET: "ok",
    ClockState.NONE: "paused",
}


@dataclass(frozen=True, slots=True)
class Deadline:
    """One clock as shown: ``text`` in a table, ``sentence`` beside a meter and read aloud."""

    text: str
    sentence: str
    mark: Mark | None
    tone: Tone
    meter: MeterTone
    share: float


def calendar_of(catalogue: Catalogue, policy_id: UUID | None) -> WorkingCalendar | None:
    """Find the working hours that a policy counts in, else the room's own."""
    policies = catalogue.policies
    policy = policies.get(policy_id) if policy_id else None
    if policy is None and catalogue.default_policy_id:
        policy = policies.get(catalogue.default_policy_id)
    return policy.calendar if policy else None


def of_row(catalogue: Catalogue, row: TicketRow, now: datetime) -> Deadline:
    """Tell how the deadline of a list's row stands."""
    if row.state_type in _DONE:
        return _done()
    if row.state_type is StateType.PAUSED:
        return _paused()
    calendar = calendar_of(catalogue, row.sla_policy_id)
    if row.due_at is None or calendar is None:
        return _without()
    return _running(remaining(calendar, row.opened_at, row.due_at, now))


def left_of(catalogue: Catalogue, row: TicketRow, now: datetime) -> timedelta | None:
    """Measure what is left of a running deadline in working time; negative is overdue."""
    calendar = calendar_of(catalogue, row.sla_policy_id)
    if row.due_at is None or calendar is None:
        return None
    return working_between(calendar, now, row.due_at)


def of_clock(catalogue: Catalogue, card: TicketCard, clock: SlaClock, now: datetime) -> Deadline:
    """Tell how one of the two clocks of a ticket stands."""
    view = next((each for each in card.slas if each.clock is clock), None)
    calendar = calendar_of(catalogue, view.policy_id) if view else None
    if view is None or calendar is None:
        return _without()
    paused_at = card.paused_at if clock is SlaClock.RESOLUTION else None
    standing = remaining(
        calendar, view.started_at, view.due_at, now,
        met_at=view.met_at, paused_at=paused_at, target=timedelta(minutes=view.target_minutes),
    )  # fmt: skip
    return _with_due(standing, view, now)


def of_partner(catalogue: Catalogue, card: TicketCard, now: datetime) -> Deadline | None:
    """Tell how a partner's own clock stands; None while the ticket waits for none that has one."""
    partner = catalogue.partners.get(card.partner_id) if card.partner_id else None
    calendar = partner_calendar(catalogue, card.partner_id)
    if partner is None or partner.answer is None or not card.partner_since or calendar is None:
        return None
    due_at = add_working(calendar, card.partner_since, partner.answer)
    standing = remaining(calendar, card.partner_since, due_at, now, target=partner.answer)
    shown = _running(standing)
    return _replaced(shown, f"{formats.until(due_at, now)} · {shown.sentence}")


def _with_due(standing: Remaining, view: SlaView, now: datetime) -> Deadline:
    shown = _running(standing)
    if view.met_at is not None:
        return _met(standing, view)
    if standing.state is ClockState.PAUSED:
        return shown
    by = formats.until(view.due_at, now)
    return _replaced(shown, f"{by} · {shown.sentence}")


def _met(standing: Remaining, view: SlaView) -> Deadline:
    target = timedelta(minutes=view.target_minutes)
    spent = formats.duration(target - standing.left)
    pattern = translate("Deadlines", "in {time} of {target}")
    words = pattern.format(time=spent, target=formats.duration(target))
    return _replaced(_running(standing), words)


def _replaced(shown: Deadline, sentence: str) -> Deadline:
    return Deadline(shown.text, sentence, shown.mark, shown.tone, shown.meter, shown.share)


def _running(standing: Remaining) -> Deadline:
    state = standing.state
    left = None if state is ClockState.PAUSED else standing.left
    text, sentence = formats.remaining(left), formats.remaining_sentence(left)
    share = max(0.0, min(1.0, standing.used))
    return Deadline(text, sentence, _MARKS.get(state), _TONES[state], _METERS[state], share)


def _paused() -> Deadline:
    text = formats.remaining(None)
    return Deadline(text, text, Mark.PAUSED, "muted", "paused", 0.0)


def _done() -> Deadline:
    text = translate("Deadlines", "solved")
    return Deadline(text, text, Mark.SOLVED, "ok", "ok", 1.0)


def _without() -> Deadline:
    text = translate("Deadlines", "none")
    sentence = translate("Deadlines", "no deadline")
    return Deadline(text, sentence, None, "muted", "paused", 0.0)
