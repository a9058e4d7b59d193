"""firstline-admin upgrade: a central room brought to this program's schema, by its keeper."""

import argparse
from collections.abc import Iterator
from typing import Any

from app.services.keeper import Keeper
from ui.command_line.keeping import add_address, keep
from ui.translations import translate

DONE = 0


def add(commands: Any) -> Iterator[argparse.ArgumentParser]:  # noqa: ANN401 (argparse hides the type)
    """Declare the command."""
    command = commands.add_parser(
        "upgrade", help=translate("CommandLine", "Bring a central database to this version")
    )
    add_address(command)
    yield command


def run(options: argparse.Namespace) -> int:
    """Upgrade tables and rules; desks of the version before go on working or are told."""
    keep(options.database, Keeper.upgrade)
    print(translate("CommandLine", "The database is of this version now"))
    return DONE
