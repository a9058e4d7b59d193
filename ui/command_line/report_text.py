"""What an import did, in words."""

from collections.abc import Iterator

from app.services.importing.options import ImportReport
from ui.translations import translate


def summary(report: ImportReport, shown: int) -> Iterator[str]:
    """Lines of the report: what became of the rows, what was made, which rules were applied."""
    yield _outcome(report)
    for text, count in _counts(report):
        if count:
            yield f"  {text}: {count}"
    for text, count in _rules(report):
        if count:
            yield f"  {text}: {count}"
    if report.error_count > shown:
        hidden = report.error_count - shown
        yield translate(
            "CommandLine", "%n more errors are not shown; --report FILE keeps them all", hidden
        )


def _outcome(report: ImportReport) -> str:
    if report.dry_run:
        return translate("CommandLine", "A rehearsal: nothing was written")
    if report.written:
        return translate("CommandLine", "Imported")
    return translate("CommandLine", "Nothing was imported: some rows are wrong")


def _counts(report: ImportReport) -> Iterator[tuple[str, int]]:
    yield translate("CommandLine", "rows read"), report.read
    yield translate("CommandLine", "new"), report.created
    yield translate("CommandLine", "completed"), report.updated
    yield translate("CommandLine", "repeated in the file"), report.skipped
    yield translate("CommandLine", "already there"), report.already_there
    yield translate("CommandLine", "new organisations"), report.organisations
    yield translate("CommandLine", "new contacts"), report.contacts
    yield translate("CommandLine", "new agents (inactive)"), report.agents
    yield translate("CommandLine", "new groups"), report.groups
    yield translate("CommandLine", "new categories"), report.categories
    yield translate("CommandLine", "timeline entries"), report.entries
    yield translate("CommandLine", "wrong"), report.error_count


def _rules(report: ImportReport) -> Iterator[tuple[str, int]]:
    rules = report.rules
    yield (
        translate("CommandLine", "resolved as its column says"),
        rules.get("resolved_column", 0),
    )
    yield (
        translate("CommandLine", "resolved when the last run of resolved rows began"),
        rules.get("resolved_log", 0),
    )
    yield (
        translate("CommandLine", "resolved at closing, for want of anything better"),
        rules.get("resolved_closed", 0),
    )
    yield (
        translate("CommandLine", "times that ran back, set to the one before"),
        rules.get("times_mended", 0),
    )
