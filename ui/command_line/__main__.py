"""firstline-admin: one entry, one command each.

Exit codes: 0 done; 1 something in the input was wrong (its rows or texts are named);
2 the command itself was wrong; 3 the database, the disk or a file cannot be used;
130 interrupted from the keyboard.
"""

import argparse
import os
import sys
from collections.abc import Sequence
from types import ModuleType
from typing import Final

from PySide6.QtCore import QCoreApplication

from app.domain.errors import DeskError, EnvironmentFailed
from ui.command_line import (
    backup_command,
    doctor_command,
    employee_command,
    find_command,
    import_command,
    init_command,
    restore_command,
    setup_command,
    upgrade_command,
    verify_command,
)
from ui.texts.errors import error_text
from ui.translations import DEFAULT_LANGUAGE, LANGUAGES, Translator, translate

DONE, WRONG_INPUT, WRONG_COMMAND, CANNOT, INTERRUPTED = 0, 1, 2, 3, 130
PROGRAM: Final = "firstline-admin"
DATABASE: Final = "FIRSTLINE_DATABASE"
LANGUAGE: Final = "FIRSTLINE_LANGUAGE"
COMMANDS: Final[Sequence[ModuleType]] = (
    find_command,
    import_command,
    employee_command,
    setup_command,
)
"""Modules with ``add(parsers)`` and ``run(desk, actor, options) -> exit code``."""
TENDING: Final[Sequence[ModuleType]] = (
    doctor_command,
    backup_command,
    restore_command,
    verify_command,
)
"""The same for a database that may be broken or not there: ``run(options) -> exit code``."""
KEEPING: Final[Sequence[ModuleType]] = (init_command, upgrade_command)
"""The same for a server that has no room yet; they name their address themselves."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    program = QCoreApplication.instance() or QCoreApplication([PROGRAM])
    translator = Translator(program)
    translator.switch(_language())
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        _speak_utf8(stream)
    options = parser().parse_args(arguments)
    try:
        return _run(options)
    except EnvironmentFailed as error:
        return _told(error, CANNOT)
    except DeskError as error:
        return _told(error, WRONG_INPUT)
    except BrokenPipeError:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115 (kept to the end)
        return DONE
    except KeyboardInterrupt:
        print(translate("CommandLine", "Interrupted"), file=sys.stderr)
        return INTERRUPTED


def parser() -> argparse.ArgumentParser:
    """Return the parser of every command."""
    root = argparse.ArgumentParser(
        prog=PROGRAM,
        description=translate("CommandLine", "The room's work that needs no window"),
        epilog=translate(
            "CommandLine",
            "Exit codes: 0 done, 1 wrong input, 2 wrong command, 3 database or file unusable",
        ),
    )
    commands = root.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for command in COMMANDS:
        for added in command.add(commands):
            _add_database(added)
            added.set_defaults(run=command.run, opens_desk=True)
    for command in TENDING:
        for added in command.add(commands):
            _add_database(added)
            added.set_defaults(run=command.run, opens_desk=False)
    for command in KEEPING:
        for added in command.add(commands):
            added.set_defaults(run=command.run, opens_desk=False)
    return root


def _add_database(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--database",
        metavar="URL",
        default=os.environ.get(DATABASE) or None,
        help=translate(
            "CommandLine",
            "Address of the database; else FIRSTLINE_DATABASE, else this computer's own",
        ),
    )


def _run(options: argparse.Namespace) -> int:
    if not options.opens_desk:
        return int(options.run(options))
    from app.bootstrap import command_actor, open_desk  # after the arguments were found right

    desk = open_desk(options.database)
    try:
        return int(options.run(desk, command_actor(), options))
    finally:
        desk.close()


def _told(error: DeskError, code: int) -> int:
    print(error_text(error), file=sys.stderr)
    return code


def _language() -> str:
    wanted = os.environ.get(LANGUAGE, DEFAULT_LANGUAGE)
    return wanted if wanted in LANGUAGES else DEFAULT_LANGUAGE


def _speak_utf8(stream: object) -> None:
    """A pipe or an old console may have another encoding; undecodable bytes must not end us."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(encoding="utf-8", errors="surrogateescape")


if __name__ == "__main__":
    sys.exit(main())
