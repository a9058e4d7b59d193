"""firstline-admin init: a PostgreSQL server made ready for a room, by its superuser."""

import argparse
from collections.abc import Iterator
from functools import partial
from typing import Any

from app.domain.errors import RuleBroken
from app.services.keeper import First, Keeper
from ui.command_line.keeping import add_address, keep
from ui.command_line.password_input import add_ways, new_password
from ui.translations import translate

DONE = 0


def add(commands: Any) -> Iterator[argparse.ArgumentParser]:  # noqa: ANN401 (argparse hides the type)
    """Declare the command."""
    command = commands.add_parser(
        "init", help=translate("CommandLine", "Make a PostgreSQL server ready for a room")
    )
    add_address(command)
    command.add_argument(
        "--admin", metavar="LOGIN", help=translate("CommandLine", "Login of the administrator")
    )
    command.add_argument(
        "--full-name",
        metavar="NAME",
        help=translate("CommandLine", "His name, as colleagues see it"),
    )
    add_ways(command)
    command.add_argument(
        "--dry-run",
        action="store_true",
        help=translate("CommandLine", "Say what would be done and change nothing"),
    )
    yield command


def run(options: argparse.Namespace) -> int:
    """Prepare the server, saying every step; safe to run again."""
    from app.bootstrap import command_actor

    first = _first(options)

    def work(keeper: Keeper) -> None:
        keeper.prepare(command_actor(), first)

    keep(options.database, work, dry_run=options.dry_run)
    if not options.dry_run:
        print(translate("CommandLine", "The server is ready. Desks open it with their own logins."))
    return DONE


def _first(options: argparse.Namespace) -> First | None:
    if options.admin is None:
        return None
    if not options.full_name:
        raise RuleBroken("required", field="full_name")
    return First(options.admin, options.full_name, partial(new_password, options, options.admin))
