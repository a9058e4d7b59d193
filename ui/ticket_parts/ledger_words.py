"""The lines of a ledger in words: when, why, how much, and the sum so far."""

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime, timedelta
from typing import Final

from app.domain.escalation import WatchedClock
from app.domain.ledger import Ledger, LedgerLine, LoggedTerms, TermsKind
from app.domain.ledger_calendar import Why
from app.domain.readmodels.catalogue import Catalogue
from app.domain.vocabulary import Priority
from app.services.ticket_ledger import ClockLedger
from ui import formats, texts
from ui.formats import duration
from ui.texts.deadline_words import policy_sentence
from ui.ticket_parts import words
from ui.translations import translate
from ui.widgets import Mark
from ui.widgets.cell_model import CellRow
from ui.widgets.table import Cell, CellKind

_WHY: Final[Mapping[Why, Callable[[], str]]] = {
    Why.WORKING: lambda: translate("Ledger", "Working time"),
    Why.OUTSIDE: lambda: translate("Ledger", "Outside working hours"),
    Why.BREAK: lambda: translate("Ledger", "Break"),
    Why.DAY_OFF: lambda: translate("Ledger", "Day off"),
    Why.HOLIDAY: lambda: translate("Ledger", "Holiday"),
    Why.PAUSED: lambda: translate("Ledger", "Pause"),
    Why.PARTNER: lambda: translate("Ledger", "Waiting for the partner"),
    Why.SOLVED: lambda: translate("Ledger", "Solved, until reopened"),
}
_MARKS: Final = {
    Why.WORKING: Mark.ON_TIME,
    Why.PAUSED: Mark.PAUSED,
    Why.PARTNER: Mark.PARTNER,
    Why.SOLVED: Mark.SOLVED,
}


def heads() -> tuple[str, ...]:
    """Return the words over the columns."""
    return (
        translate("Ledger", "From and to"),
        translate("Ledger", "What it was"),
        translate("Ledger", "Counted"),
        translate("Ledger", "In all"),
    )


def title(told: ClockLedger) -> str:
    """Name the clock."""
    if told.clock is WatchedClock.PARTNER:
        text = translate("Ledger", "{partner}: how the time to answer was counted")
        return text.format(partner=told.partner)
    if told.clock is WatchedClock.FIRST_RESPONSE:
        return translate("Ledger", "Reaction: how the deadline was counted")
    return translate("Ledger", "Solution: how the deadline was counted")


def policy_line(told: ClockLedger) -> str:
    """Name policy, priority, target, and what chose them."""
    if told.policy is None:
        text = translate("Ledger", "By the partner's own hours · target {target} of working time")
        return text.format(target=duration(told.ledger.target))
    policy = policy_sentence(told.policy.name, told.policy_by, told.policy_rule)
    priority = texts.priority_short(told.priority)
    text = translate("Ledger", "{policy} · {priority} · target {target} of working time")
    return text.format(policy=policy, priority=priority, target=duration(told.ledger.target))


def sum_line(told: ClockLedger, now: datetime) -> str:
    """Say what was used, what is left, and the deadline."""
    ledger = told.ledger
    used = translate("Ledger", "Used {time} of {target}").format(
        time=duration(ledger.spent), target=duration(ledger.target)
    )
    left = formats.remaining_sentence(ledger.left)
    if ledger.met_at is not None:
        at = formats.day_time(ledger.met_at, now)
        return f"{used} · {translate('Ledger', 'met {time}').format(time=at)}"
    if ledger.due_at is None:
        stands = translate("Ledger", "the clock stands, the deadline moves on")
        return f"{used} · {left} · {stands}"
    return f"{used} · {left} · {formats.until(ledger.due_at, now)}"


def remark(told: ClockLedger, now: datetime) -> str:
    """Tell where the deadline that is stored was counted by a calendar that changed since."""
    due = told.ledger.due_at
    if due is None or told.ledger.met_at is not None or due == told.stored_due_at:
        return ""
    text = translate(
        "Ledger",
        "Counted before the calendar or the targets were changed: {time}. "
        "The next change of the ticket counts it anew.",
    )
    return text.format(time=formats.day_time(told.stored_due_at, now))


def rows(catalogue: Catalogue, told: ClockLedger, now: datetime) -> tuple[CellRow, ...]:
    """Return the rows of the table: lines, and changes of terms between them."""
    ledger = told.ledger
    found = [(line.starts_at, 1, _line(catalogue, line, now)) for line in ledger.lines]
    found += [(each.at, 0, _terms(each, ledger, now)) for each in ledger.terms]
    found += list(_ends(ledger, now))
    found.sort(key=lambda each: each[:2])
    return tuple(row for _, _, row in found)


def _line(catalogue: Catalogue, line: LedgerLine, now: datetime) -> CellRow:
    counts = line.why is Why.WORKING
    length = duration(line.ends_at - line.starts_at)
    quiet = "" if counts and not line.ahead else "muted"
    mark = _MARKS.get(line.why)
    kind = CellKind.STATUS if mark else CellKind.TEXT
    cells = (
        Cell(_span(line, now), token=quiet),
        Cell(_why(catalogue, line), kind, mark=mark, token=quiet),
        Cell(f"+{length}" if counts else _passed_over(line), token=quiet, strong=not quiet),
        Cell(duration(line.total), token="danger" if line.over else quiet, strong=line.over),
    )
    return CellRow((line.starts_at, line.ends_at), cells)


def _passed_over(line: LedgerLine) -> str:
    """Say how much working time passed while the clock stood."""
    text = translate("Ledger", "0 of {time}").format(time=duration(line.idle))
    return text if line.idle > timedelta(0) else "—"


def _why(catalogue: Catalogue, line: LedgerLine) -> str:
    named = words.state_name(catalogue, line.state) if line.why is Why.PAUSED else ""
    parts = [named or _WHY[line.why](), line.note]
    if line.ahead:
        parts.append(translate("Ledger", "ahead"))
    elif line.over:
        parts.append(translate("Ledger", "after the deadline"))
    return " · ".join(part for part in parts if part)


def _span(line: LedgerLine, now: datetime) -> str:
    starts = formats.day_time(line.starts_at, now)
    same = line.starts_at.astimezone().date() == line.ends_at.astimezone().date()
    ends = formats.clock_time(line.ends_at) if same else formats.day_time(line.ends_at, now)
    return f"{starts} – {ends}"


def _terms(each: LoggedTerms, ledger: Ledger, now: datetime) -> CellRow:
    carried = next((line.total for line in ledger.lines if line.ends_at >= each.at), timedelta(0))
    cells = (
        Cell(formats.day_time(each.at, now)),
        Cell(_terms_words(each), CellKind.STATUS, mark=Mark.INFO, strong=True),
        Cell(""),
        Cell(translate("Ledger", "carried over {time}").format(time=duration(carried))),
    )
    return CellRow((each.at, each.kind), cells)


def _terms_words(each: LoggedTerms) -> str:
    if each.kind is TermsKind.POLICY:
        change = f"{each.before} → {each.after}"
        return translate("Ledger", "Other times: {change}").format(change=change)
    steps = [texts.priority_short(Priority(int(one))) for one in (each.before, each.after) if one]
    text = translate("Ledger", "Priority {change}: counted anew from the start")
    return text.format(change=" → ".join(steps))


def _ends(ledger: Ledger, now: datetime) -> Iterator[tuple[datetime, int, CellRow]]:
    """Yield where the deadline lies and where the clock was met."""
    if ledger.due_at is not None and ledger.met_at is None:
        yield ledger.due_at, 0, _end(ledger.due_at, _due_words(), Mark.BREACH, now)
    if ledger.met_at is not None:
        met = translate("Ledger", "Met")
        yield ledger.met_at, 2, _end(ledger.met_at, met, Mark.SOLVED, now)


def _due_words() -> str:
    return translate("Ledger", "Deadline")


def _end(at: datetime, text: str, mark: Mark, now: datetime) -> CellRow:
    cells = (
        Cell(formats.day_time(at, now), strong=True),
        Cell(text, CellKind.STATUS, mark=mark, strong=True),
        Cell(""),
        Cell(""),
    )
    return CellRow((at, text), cells)
