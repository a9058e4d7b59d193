"""A password for a command: typed without echo, read from a pipe, or made and shown once."""

import argparse
import getpass
import sys

from app.domain.errors import RuleBroken
from app.domain.passwords import check_password, generate_password
from ui.translations import translate


def add_ways(command: argparse.ArgumentParser) -> None:
    """Declare the two other ways; a password is never an argument, others see those."""
    ways = command.add_mutually_exclusive_group()
    ways.add_argument(
        "--password-stdin",
        action="store_true",
        help=translate("CommandLine", "Read the password from the first line of the input"),
    )
    ways.add_argument(
        "--generate",
        action="store_true",
        help=translate("CommandLine", "Make a password and print it, once"),
    )


def new_password(options: argparse.Namespace, login: str) -> str:
    """Return the password asked for, checked; RuleBroken of app.domain.passwords."""
    if options.generate:
        made = generate_password()
        print(translate("CommandLine", "Password of {login}: {password}").format(
            login=login, password=made))  # fmt: skip
        return made
    if options.password_stdin:
        return check_password(sys.stdin.readline().rstrip("\r\n"), login)
    return _typed(login)


def _typed(login: str) -> str:
    asked = translate("CommandLine", "New password of {login}: ").format(login=login)
    first = check_password(getpass.getpass(asked), login)
    if getpass.getpass(translate("CommandLine", "Once more: ")) != first:
        raise RuleBroken("passwords_differ", field="password")
    return first


def keeper_password(login: str) -> str | None:
    """Ask for the password of whoever opens the server; None where nobody could type it."""
    if not sys.stdin.isatty():
        return None
    return getpass.getpass(
        translate("CommandLine", "Password of {login} at the server: ").format(login=login)
    )
