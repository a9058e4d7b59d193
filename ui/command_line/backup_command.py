"""firstline-admin backup: one file with everything, while the room works on."""

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ui.command_line.keeping_words import show_progress, told
from ui.translations import translate

DONE = 0


def add(commands: Any) -> Iterator[argparse.ArgumentParser]:  # noqa: ANN401 (argparse hides the type)
    """Declare the command."""
    command = commands.add_parser(
        "backup", help=translate("CommandLine", "Copy the whole database into one file")
    )
    command.add_argument("file", type=Path, metavar="FILE")
    command.add_argument(
        "--replace",
        action="store_true",
        help=translate("CommandLine", "Write over a copy that is there"),
    )
    add_tools(command)
    yield command


def add_tools(command: argparse.ArgumentParser) -> None:
    """Declare where PostgreSQL's programs are."""
    command.add_argument(
        "--pg-bin",
        type=Path,
        metavar="FOLDER",
        help=translate("CommandLine", "Where pg_dump and pg_restore are; else looked for"),
    )


def run(options: argparse.Namespace) -> int:
    """Make the copy and tell about it."""
    from app.copies import keeping_of

    keeping = keeping_of(options.database, options.pg_bin, show_progress)
    print(told(keeping.backup(options.file, replace=options.replace)))
    return DONE
