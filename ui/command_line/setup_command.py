"""firstline-admin setup export|import: the room's whole set-up as one readable file."""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Protocol

from app.domain.permissions import Actor
from app.domain.setup.documents import Carried, Rehearsal, Verdict
from app.services.setup import SetUp
from app.services.setup.file import keep, load
from ui.texts.setup_words import kind_name, path_name, problem_text
from ui.translations import translate

DONE, WRONG_INPUT = 0, 1


class _Desk(Protocol):
    @property
    def setup(self) -> SetUp: ...


def add(commands: Any) -> Iterator[argparse.ArgumentParser]:  # noqa: ANN401 (argparse hides the type)
    """Declare the command."""
    command = commands.add_parser(
        "setup",
        help=translate("CommandLine", "Write the room's set-up into a file, or bring one in"),
    )
    command.add_argument("deed", choices=("export", "import"))
    command.add_argument("file", type=Path, help=translate("CommandLine", "A file of set-up, TOML"))
    command.add_argument(
        "--dry-run",
        action="store_true",
        help=translate("CommandLine", "Say what would happen and write nothing"),
    )
    yield command


def run(desk: _Desk, actor: Actor, options: argparse.Namespace) -> int:
    """Carry the set-up out or in, and say what came of it."""
    if options.deed == "export":
        keep(options.file, desk.setup.export(actor))
        print(translate("CommandLine", "Written: {file}").format(file=options.file))
        return DONE
    text = load(options.file)
    if options.dry_run:
        return _told(desk.setup.rehearse(actor, text), written=False)
    return _told(desk.setup.bring_in(actor, text).value, written=True)


def _told(rehearsal: Rehearsal, *, written: bool) -> int:
    for record in rehearsal.records:
        for line in _lines(record):
            print(line, file=sys.stderr if record.problems else sys.stdout)
    counts = translate("CommandLine", "New: {new}, changed: {changed}, as before: {same}").format(
        new=rehearsal.count(Verdict.CREATED),
        changed=rehearsal.count(Verdict.CHANGED),
        same=rehearsal.count(Verdict.UNCHANGED),
    )
    print(counts)
    if not rehearsal.may_come:
        print(translate("CommandLine", "Nothing was written: correct the file and try again"))
        return WRONG_INPUT
    if not written:
        print(translate("CommandLine", "A dry run: nothing was written"))
    return DONE


def _lines(record: Carried) -> Iterator[str]:
    named = f"{kind_name(record.kind)} “{record.name}”"
    for problem in record.problems:
        yield f"{named}, {path_name(problem.field)}: {problem_text(problem)}"
    if record.verdict is Verdict.CREATED:
        yield translate("CommandLine", "{record}: new").format(record=named)
    elif record.verdict is Verdict.CHANGED:
        fields = ", ".join(path_name(each) for each in record.fields)
        yield translate("CommandLine", "{record}: changes {fields}").format(
            record=named, fields=fields
        )
