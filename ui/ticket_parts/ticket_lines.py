"""Tickets and call-backs as rows of the desk's table."""

from datetime import datetime

from app.domain.permissions import Actor
from app.domain.readmodels.calls import Callback
from app.domain.readmodels.catalogue import Catalogue
from app.domain.readmodels.tickets import TicketRow
from app.domain.vocabulary import StateType
from ui import formats, texts
from ui.texts.waiting import number_text, waits_text
from ui.ticket_parts import deadlines, words
from ui.translations import translate
from ui.widgets import Cell, CellKind, CellRow, Mark, mark_token

WIDTHS = (102, 70, 0, 156, 124)


def heads() -> tuple[str, ...]:
    """Return the words of the header."""
    return (
        translate("WorkTable", "Left"),
        translate("WorkTable", "Prio."),
        translate("WorkTable", "Ticket"),
        translate("WorkTable", "State"),
        translate("WorkTable", "Last"),
    )


def callback_heads() -> tuple[str, ...]:
    """Return the words of the header over call-backs."""
    return (
        translate("WorkTable", "Left"),
        "",
        translate("WorkTable", "Whom to call"),
        translate("WorkTable", "State"),
        translate("WorkTable", "Number"),
    )


def ticket_line(
    row: TicketRow, catalogue: Catalogue, actor: Actor, now: datetime, *, waits: bool = False
) -> CellRow:
    """Draw one ticket; ``waits`` when something of it has not reached the centre yet."""
    left = deadlines.of_row(catalogue, row, now)
    mark = words.PRIORITY_MARKS[row.priority]
    state = words.state_name(catalogue, row.state)
    quiet = row.state_type in (StateType.RESOLVED, StateType.CLOSED)
    cells = (
        Cell(left.text, CellKind.SLA, mark=left.mark, token=left.tone),
        Cell(texts.priority_short(row.priority), CellKind.PRIORITY, mark=mark),
        Cell(row.subject, CellKind.TWO_LINES, second=_about(row), strong=not quiet),
        Cell(state, CellKind.STATUS, mark=words.state_mark(row.state, row.state_type)),
        _last(row, actor, now, waits=waits),
    )
    sentence = _sentence(row, left.sentence, state)
    return CellRow(row.ticket_id, cells, f"{sentence}, {waits_text()}" if waits else sentence)


def callback_line(callback: Callback, now: datetime) -> CellRow:
    """Draw one lost caller."""
    late = callback.due_at <= now
    left = formats.remaining(callback.due_at - now)
    mark = Mark.RISK if late else Mark.ON_TIME
    name = callback.caller_name or translate("WorkTable", "Unknown caller")
    about = " · ".join(part for part in (callback.organisation, callback.note) if part)
    waiting = translate("WorkTable", "Waits for a call")
    cells = (
        Cell(left, CellKind.SLA, mark=mark, token=mark_token(mark)),
        Cell(""),
        Cell(name, CellKind.TWO_LINES, second=about, strong=True),
        Cell(waiting, CellKind.STATUS, mark=Mark.DROPPED),
        Cell(callback.number_typed),
    )
    said = formats.remaining_sentence(callback.due_at - now)
    return CellRow(callback.call_id, cells, f"{said}, {name}, {callback.number_typed}")


def _about(row: TicketRow) -> str:
    parts = [number_text(row.number), row.client_name]
    text = " · ".join(part for part in parts if part)
    return f"{text}, {row.site_name}" if row.site_name else text


def _last(row: TicketRow, actor: Actor, now: datetime, *, waits: bool) -> Cell:
    who = _by(row, actor)
    if waits:
        return Cell(who, CellKind.TWO_LINES, second=waits_text(), mark=Mark.UNSENT)
    return Cell(who, CellKind.TWO_LINES, second=formats.ago(row.changed_at, now))


def _by(row: TicketRow, actor: Actor) -> str:
    return words.person(actor, None, row.changed_by)


def _sentence(row: TicketRow, left: str, state: str) -> str:
    parts = (left, texts.priority_short(row.priority), row.subject, _about(row), state)
    return ", ".join(part for part in parts if part)
