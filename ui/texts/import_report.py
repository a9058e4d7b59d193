"""What an import did, in words: for the window, the command line and the report file."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from app.domain.importing.rows import RowError
from app.services.importing.options import ImportReport
from ui.texts.row_errors import row_error_text
from ui.translations import translate


def outcome(report: ImportReport) -> str:
    """Say what became of the file."""
    if report.dry_run:
        return translate("ImportReport", "A rehearsal: nothing was written")
    if report.written:
        return translate("ImportReport", "Imported")
    return translate("ImportReport", "Nothing was imported: some rows are wrong")


def counts(report: ImportReport) -> Iterator[tuple[str, int]]:
    """What was made and found, with how many."""
    yield translate("ImportReport", "rows read"), report.read
    yield translate("ImportReport", "new"), report.created
    yield translate("ImportReport", "completed"), report.updated
    yield translate("ImportReport", "repeated in the file"), report.skipped
    yield translate("ImportReport", "already there"), report.already_there
    yield translate("ImportReport", "new organisations"), report.organisations
    yield translate("ImportReport", "new contacts"), report.contacts
    yield translate("ImportReport", "new agents (inactive)"), report.agents
    yield translate("ImportReport", "new groups"), report.groups
    yield translate("ImportReport", "new categories"), report.categories
    yield translate("ImportReport", "timeline entries"), report.entries
    yield translate("ImportReport", "wrong"), report.error_count


def rules(report: ImportReport) -> Iterator[tuple[str, int]]:
    """Which rules decided where the file did not, with how many times."""
    rules = report.rules
    yield (
        translate("ImportReport", "resolved as its column says"),
        rules.get("resolved_column", 0),
    )
    yield (
        translate("ImportReport", "resolved when the last run of resolved rows began"),
        rules.get("resolved_log", 0),
    )
    yield (
        translate("ImportReport", "resolved at closing, for want of anything better"),
        rules.get("resolved_closed", 0),
    )
    yield (
        translate("ImportReport", "times that ran back, set to the one before"),
        rules.get("times_mended", 0),
    )


def error_rows(source: Path, errors: Sequence[RowError]) -> Iterator[tuple[object, ...]]:
    """Every error as a row of a table, the heads first."""
    yield "file", "row", "column", "value", "code", "message"
    for error in errors:
        place = (source.name, error.row, error.column, error.value, error.code)
        yield (*place, row_error_text(error))


def report_rows(source: Path, report: ImportReport) -> Iterator[tuple[object, ...]]:
    """The whole report as rows: outcome, figures, a blank row, the table of errors."""
    yield source.name, outcome(report)
    yield from (line for line in (*counts(report), *rules(report)) if line[1])
    if report.errors:
        yield ()
        yield from error_rows(source, report.errors)
