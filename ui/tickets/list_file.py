"""A list as a file: XLSX or CSV, the columns that the window shows and those it folds away."""

from pathlib import Path

from app.domain.filters.terms import TicketFilter
from app.domain.readmodels.tickets import TicketRow
from app.domain.ticket_number import show_number
from ui import formats, texts
from ui.context import DeskContext
from ui.csv_file import write_csv
from ui.ticket_parts import words
from ui.translations import translate


def write_list(context: DeskContext, asked: TicketFilter, path: Path) -> tuple[Path, int]:
    """Read the whole list and write it; runs outside the GUI thread. Raises OSError."""
    rows = context.desk.lists.whole(context.actor, asked)
    table = [heads(), *(_line(context, row) for row in rows)]
    if path.suffix.lower() == ".csv":
        write_csv(path, table)
    else:
        _write_xlsx(path, table)
    return path, len(rows)


def heads() -> list[str]:
    """Return the words of the columns."""
    return [
        translate("TicketList", "Number"),
        translate("TicketList", "Ticket"),
        translate("TicketList", "Client"),
        translate("TicketList", "Site"),
        translate("TicketList", "State"),
        translate("TicketList", "Priority"),
        translate("TicketList", "Category"),
        translate("TicketList", "Group"),
        translate("TicketList", "Assignee"),
        translate("TicketList", "Opened"),
        translate("TicketList", "Deadline"),
        translate("TicketList", "Changed"),
        translate("TicketList", "Changed by"),
    ]


def _line(context: DeskContext, row: TicketRow) -> list[str]:
    catalogue = context.catalogue
    category = catalogue.every_category.get(row.category_id) if row.category_id else None
    moments = (row.opened_at, row.due_at, row.changed_at)
    opened, due, changed = (
        f"{formats.date_short(each)} {formats.clock_time(each)}" if each else "" for each in moments
    )
    return [
        show_number(row.number),
        row.subject,
        row.client_name,
        row.site_name,
        words.state_name(catalogue, row.state),
        texts.priority_short(row.priority),
        words.category_path(category),
        words.group_name(catalogue, row.group_id),
        row.assignee_name,
        opened,
        due,
        changed,
        row.changed_by,
    ]


def _write_xlsx(path: Path, table: list[list[str]]) -> None:
    from openpyxl import Workbook
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

    book = Workbook(write_only=True)
    sheet = book.create_sheet(translate("TicketList", "Tickets"))
    sheet.freeze_panes = "A2"
    for line in table:
        sheet.append([_text_cell(sheet, ILLEGAL_CHARACTERS_RE.sub("", cell)) for cell in line])
    book.save(path)


def _text_cell(sheet: object, text: str) -> object:
    """A cell of text, whatever it begins with."""
    from openpyxl.cell import WriteOnlyCell

    cell = WriteOnlyCell(sheet, value=text)  # type: ignore[arg-type]
    cell.data_type = "s"
    return cell
