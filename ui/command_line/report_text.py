"""What an import did, in lines for the terminal."""

from collections.abc import Iterator

from app.services.importing.options import ImportReport
from ui.texts.import_report import counts, outcome, rules
from ui.translations import translate


def summary(report: ImportReport, shown: int) -> Iterator[str]:
    """Lines of the report: what became of the rows, what was made, which rules were applied."""
    yield outcome(report)
    for text, count in (*counts(report), *rules(report)):
        if count:
            yield f"  {text}: {count}"
    if report.error_count > shown:
        hidden = report.error_count - shown
        yield translate(
            "CommandLine", "%n more errors are not shown; --report FILE keeps them all", hidden
        )
