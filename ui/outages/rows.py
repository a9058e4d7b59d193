"""Outages, joined callers and like cases as rows of tables."""

from datetime import datetime

from app.domain.readmodels.catalogue import Catalogue
from app.domain.readmodels.outages import JoinedCaller, LikeCase, OutageLine, Suspicion
from app.domain.vocabulary import Ringing
from ui import formats
from ui.formats import short_name
from ui.texts.outages import evidence_of, ringing_name
from ui.texts.waiting import number_text
from ui.ticket_parts import words
from ui.translations import translate
from ui.widgets import Cell, CellKind, CellRow, Mark

_RUNG = {
    Ringing.REACHED: Mark.SOLVED,
    Ringing.NOT_REACHED: Mark.DROPPED,
    Ringing.REFUSED: Mark.CLOSED,
    Ringing.TOLD: Mark.SOLVED,
}


def line_row(line: OutageLine, catalogue: Catalogue, now: datetime) -> CellRow:
    """Return an outage: its number and subject, how it stands, how many are joined and wait."""
    when = formats.day_time(line.opened_at, now)
    state = words.state_name(catalogue, line.state)
    subject = Cell(
        line.subject, CellKind.TWO_LINES, f"{number_text(line.number)} · {when}", strong=True
    )
    mark = words.state_mark(line.state, line.state_type)
    standing = Cell(state, CellKind.STATUS, mark=mark)
    counted = Cell(_counted(line))
    return CellRow(line.ticket_id, (subject, standing, counted))


def _counted(line: OutageLine) -> str:
    if line.over:
        return translate("OutageBoard", "%n to ring back", n=line.waiting)
    return translate("OutageBoard", "%n joined", n=line.joined)


def suspicion_row(one: Suspicion, now: datetime) -> CellRow:
    """Return what may be an outage: the evidence in words."""
    first = one.cases[0]
    said = evidence_of(one.callers, one.minutes, one.words, one.place)
    detail = f"{first.subject} · {formats.day_time(first.opened_at, now)}"
    cells = (
        Cell(said, CellKind.TWO_LINES, detail),
        Cell(translate("OutageBoard", "perhaps"), CellKind.STATUS, mark=Mark.RISK),
        Cell(translate("OutageBoard", "%n ticket(s)", n=len(one.cases))),
    )
    return CellRow(first.ticket_id, cells)


def caller_row(one: JoinedCaller, now: datetime, *, over: bool) -> CellRow:
    """Return a joined caller: whom to ring, his number, when he called or what came of ringing."""
    who = one.contact_name or one.organisation or translate("OutageBoard", "Unknown caller")
    below = " · ".join(x for x in (one.organisation, number_text(one.number)) if x)
    cells = (
        Cell(who, CellKind.TWO_LINES, below, strong=one.waits or not over),
        Cell(one.phone or "—"),
        _result(one, now) if over else Cell(formats.day_time(one.opened_at, now)),
    )
    return CellRow(one.ticket_id, cells)


def _result(one: JoinedCaller, now: datetime) -> Cell:
    if one.result is None or one.result_at is None:
        return Cell(translate("OutageBoard", "not rung yet"), token="muted")
    told = ringing_name(one.result)
    if one.result is Ringing.NOT_REACHED and one.tries > 1:
        told = translate("OutageBoard", "{result}, %n time(s)", n=one.tries).format(result=told)
    when = formats.day_time(one.result_at, now)
    below = " · ".join(part for part in (when, short_name(one.result_by), one.note) if part)
    return Cell(told, CellKind.TWO_LINES, below, mark=_RUNG[one.result])


def case_row(one: LikeCase, now: datetime) -> CellRow:
    """Return a like case: what was said, by whom, when, and how alike it is."""
    below = " · ".join(part for part in (one.organisation, number_text(one.number)) if part)
    cells = (
        Cell(one.said or one.subject, CellKind.TWO_LINES, below),
        Cell(formats.day_time(one.opened_at, now)),
    )
    return CellRow(one.ticket_id, cells)
