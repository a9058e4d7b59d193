"""firstline-admin import contacts|tickets: tables of other systems brought in."""

import argparse
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Protocol

from app.domain.importing.columns import ImportKind
from app.domain.importing.rows import RowError
from app.domain.permissions import Actor
from app.services.importing import Importing
from app.services.importing.mapping_file import read_mapping
from app.services.importing.options import ImportOptions
from app.services.importing.report_file import write_table
from ui.command_line.report_text import summary
from ui.texts.import_report import error_rows
from ui.texts.row_errors import row_error_text
from ui.translations import translate

DONE, WRONG_INPUT = 0, 1
_SHOWN = 20
_BAR = 30


class _Desk(Protocol):
    @property
    def importing(self) -> Importing: ...


def add(commands: Any) -> Iterator[argparse.ArgumentParser]:  # noqa: ANN401 (argparse hides the type)
    """Declare the command."""
    command = commands.add_parser(
        "import", help=translate("CommandLine", "Bring in a table of another system")
    )
    command.add_argument("kind", choices=[kind.value for kind in ImportKind])
    command.add_argument(
        "file", type=Path, help=translate("CommandLine", "CSV, CSV.GZ or XLSX with heads")
    )
    for name, meta, text in _texts():
        command.add_argument(name, metavar=meta, help=text)
    command.add_argument(
        "--dry-run",
        action="store_true",
        help=translate("CommandLine", "Say what would happen and write nothing"),
    )
    command.add_argument(
        "--skip-bad-rows",
        action="store_true",
        help=translate("CommandLine", "Take the right rows in; without it one wrong row stops all"),
    )
    yield command


def _texts() -> Sequence[tuple[str, str, str]]:
    return (
        ("--mapping", "FILE", translate("CommandLine", "JSON or TOML: which column is what")),
        ("--date-format", "ORDER", translate("CommandLine", "dmy, mdy or ymd; else guessed")),
        ("--encoding", "NAME", translate("CommandLine", "Encoding of the text; else guessed")),
        (
            "--time-zone",
            "ZONE",
            translate("CommandLine", "Where times without a zone were local (Europe/Moscow)"),
        ),
        ("--report", "FILE", translate("CommandLine", "CSV with every wrong row")),
    )


def run(desk: _Desk, actor: Actor, options: argparse.Namespace) -> int:
    """Import one file and say what came of it."""
    kind, told = ImportKind(options.kind), _options(options)
    preview = desk.importing.preview(actor, options.file, kind, told)
    for problem in preview.problems:
        print(row_error_text(problem), file=sys.stderr)
    progress = _bar() if sys.stderr.isatty() else _silent
    report = desk.importing.run(actor, options.file, kind, told, progress, options.dry_run)
    for error in report.errors[:_SHOWN]:
        print(_line(error), file=sys.stderr)
    if options.report:
        write_table(Path(options.report), error_rows(options.file, report.errors))
    print("\n".join(summary(report, shown=min(_SHOWN, len(report.errors)))))
    return WRONG_INPUT if report.error_count else DONE


def _options(options: argparse.Namespace) -> ImportOptions:
    told = ImportOptions(skip_bad_rows=options.skip_bad_rows)
    if options.mapping:
        told = read_mapping(Path(options.mapping), told)
    if options.date_format:
        told = replace(told, date_order=options.date_format)
    if options.encoding:
        told = replace(told, encoding=options.encoding)
    return replace(told, zone=options.time_zone) if options.time_zone else told


def _line(error: RowError) -> str:
    row = translate("CommandLine", "row {row}").format(row=error.row)
    column = f", {error.column}" if error.column else ""
    return f"{row}{column}: {row_error_text(error)}"


def _silent(_done: int, _total: int) -> None:
    """Draw nothing where nobody looks."""


def _bar() -> Callable[[int, int], None]:
    checking = translate("CommandLine", "Checking row {done}")
    writing = translate("CommandLine", "Writing row {done} of {total}")

    def show(done: int, total: int) -> None:
        filled = _BAR * done // total if total else 0
        bar = f"[{'#' * filled}{'.' * (_BAR - filled)}] " if total else ""
        text = (writing if total else checking).format(done=done, total=total)
        end = "\n" if total and done >= total else ""
        print(f"\r{bar}{text}   ", end=end, file=sys.stderr, flush=True)

    return show
