"""firstline-admin restore: bring a copy back; what it replaces is kept."""

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ui.command_line.backup_command import add_tools
from ui.command_line.keeping_words import show_progress
from ui.translations import translate

DONE = 0


def add(commands: Any) -> Iterator[argparse.ArgumentParser]:  # noqa: ANN401 (argparse hides the type)
    """Declare the command."""
    command = commands.add_parser("restore", help=translate("CommandLine", "Bring a copy back"))
    command.add_argument("file", type=Path, metavar="FILE")
    command.add_argument(
        "--replace",
        action="store_true",
        help=translate(
            "CommandLine", "Take the place of the data that is there; it is kept beside"
        ),
    )
    add_tools(command)
    yield command


def run(options: argparse.Namespace) -> int:
    """Bring the copy back and say where the old data is."""
    from app.copies import keeping_of

    keeping = keeping_of(options.database, options.pg_bin, show_progress)
    kept = keeping.restore(options.file, replace=options.replace)
    print(translate("CommandLine", "The copy is back"))
    if kept:
        print(translate("CommandLine", "What was there is kept: {kept}").format(kept=kept))
    return DONE
