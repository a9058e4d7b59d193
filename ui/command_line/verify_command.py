"""firstline-admin verify: whether a copy would bring the room back."""

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ui.command_line.backup_command import add_tools
from ui.command_line.keeping_words import show_progress, told
from ui.translations import translate

DONE = 0


def add(commands: Any) -> Iterator[argparse.ArgumentParser]:  # noqa: ANN401 (argparse hides the type)
    """Declare the command."""
    command = commands.add_parser(
        "verify", help=translate("CommandLine", "Look whether a copy is whole and ours")
    )
    command.add_argument("file", type=Path, metavar="FILE")
    command.add_argument(
        "--deep",
        action="store_true",
        help=translate(
            "CommandLine", "Restore a central copy into a database made for it, and drop that"
        ),
    )
    add_tools(command)
    yield command


def run(options: argparse.Namespace) -> int:
    """Look at the copy and tell about it; a copy that is not whole ends with 3."""
    from app.copies import keeping_of

    keeping = keeping_of(options.database, options.pg_bin, show_progress)
    print(told(keeping.verify(options.file, deep=options.deep)))
    print(translate("CommandLine", "The copy is whole"))
    return DONE
