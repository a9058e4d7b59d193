"""What the command line asks for."""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Options:
    """Empty texts and None leave the choice to the settings."""

    database: str = ""
    demo: bool = False
    language: str = ""
    theme: str = ""
    profile: str = ""
    selftest: Path | None = None


def read_options(arguments: Sequence[str]) -> Options:
    """Read the arguments after the program's name; a wrong one ends with status 2."""
    parser = argparse.ArgumentParser(
        prog="firstline", description="The desk of a first-line support dispatcher."
    )
    parser.add_argument("--database", default="", metavar="URL", help="open this database")
    parser.add_argument("--demo", action="store_true", help="open the demo room of this computer")
    parser.add_argument("--language", default="", choices=("ru", "en"), help="speak it from now on")
    parser.add_argument(
        "--theme", default="", choices=("light", "dark"), help="show it from now on"
    )
    parser.add_argument("--profile", default="", metavar="LOGIN", help="sign in at once")
    parser.add_argument(
        "--selftest", type=Path, metavar="OUT", help="try the program, report into a folder, exit"
    )
    return Options(**vars(parser.parse_args(arguments)))
