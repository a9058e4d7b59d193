"""firstline-admin find: the answers of the call desk's one field, a line each."""

import argparse
import json
import sys
from collections.abc import Iterable, Iterator
from typing import Any, Protocol

from app.domain.errors import RuleBroken
from app.domain.permissions import Actor
from app.domain.phone_format import format_number
from app.domain.readmodels.clients import ContactMatch, PhoneLine
from app.services.clients import ClientService
from ui.texts.errors import error_text
from ui.translations import translate

DONE, WRONG_INPUT = 0, 1
_WIDTHS = (34, 30)


class _Desk(Protocol):
    @property
    def clients(self) -> ClientService: ...


def add(commands: Any) -> Iterator[argparse.ArgumentParser]:  # noqa: ANN401 (argparse hides the type)
    """Declare the command."""
    find = commands.add_parser(
        "find", help=translate("CommandLine", "Find people the way the call desk does")
    )
    find.add_argument(
        "texts",
        nargs="*",
        metavar="TEXT",
        help=translate(
            "CommandLine",
            "Number, name, company, contract or ticket; without any, one a line from the input",
        ),
    )
    find.add_argument(
        "--json",
        action="store_true",
        help=translate("CommandLine", "One JSON object a line instead of a table"),
    )
    yield find


def run(desk: _Desk, actor: Actor, options: argparse.Namespace) -> int:
    """Answer every text; a text that cannot be looked for is named on the error stream."""
    show = show_json if options.json else show_table
    code = DONE
    for text in options.texts or _lines(sys.stdin):
        try:
            matches = desk.clients.find(actor, text).matches
        except RuleBroken as error:
            if error.code == "not_allowed":
                raise
            print(f"{_shown(text)[:60]}: {error_text(error)}", file=sys.stderr)
            matches, code = (), WRONG_INPUT
        show(text, matches)
    return code


def show_json(text: str, matches: Iterable[ContactMatch]) -> None:
    """Print one object: the query and the people with their numbers."""
    people = [
        {
            "name": match.full_name,
            "organisation": match.organisation,
            "phones": [line.e164 for line in match.phones if line.e164],
        }
        for match in matches
    ]
    print(json.dumps({"query": _shown(text), "matches": people}, ensure_ascii=False))


def show_table(text: str, matches: Iterable[ContactMatch]) -> None:
    """Print the query and one aligned line for each person."""
    print(_shown(text))
    lines = [_line(match) for match in matches]
    for line in lines or [translate("CommandLine", "nobody found")]:
        print(f"  {line}")


def _line(match: ContactMatch) -> str:
    name, organisation = (
        text.ljust(width)
        for text, width in zip((match.full_name, match.organisation), _WIDTHS, strict=True)
    )
    numbers = ", ".join(_number(line) for line in match.phones)
    return f"{name}  {organisation}  {numbers}".rstrip()


def _number(line: PhoneLine) -> str:
    number = format_number(line.e164 or line.key)
    if not line.extension:
        return number
    return translate("CommandLine", "{number} ext. {extension}").format(
        number=number, extension=line.extension
    )


def _lines(stream: Iterable[str]) -> Iterator[str]:
    for line in stream:
        text = line.rstrip("\r\n")
        if text.strip():
            yield text


def _shown(text: str) -> str:
    """The text as it was given, with what no encoding can carry taken out."""
    return text.encode("utf-8", "replace").decode("utf-8")
