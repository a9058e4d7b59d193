"""firstline-admin doctor: what is wrong with this desk's connection, and what to do."""

import argparse
from collections.abc import Iterator
from typing import Any, Final

from app.domain.readmodels.checkup import Finding, Verdict
from ui.texts.checkup_words import sentence, title
from ui.translations import translate

DONE, WRONG = 0, 3
_MARKS: Final = {Verdict.GOOD: "✓", Verdict.DOUBTFUL: "!", Verdict.BAD: "✗"}
_WIDTH: Final = 22


def add(commands: Any) -> Iterator[argparse.ArgumentParser]:  # noqa: ANN401 (argparse hides the type)
    """Declare the command."""
    yield commands.add_parser(
        "doctor",
        help=translate("CommandLine", "Check everything about the connection and say what to do"),
    )


def run(options: argparse.Namespace) -> int:
    """Print each finding as it comes; 0 when nothing is bad."""
    from app.checkup import check

    counted = dict.fromkeys(Verdict, 0)
    for finding in check(options.database):
        counted[finding.verdict] += 1
        print(line_of(finding), flush=True)
    print(_summary(counted[Verdict.BAD], counted[Verdict.DOUBTFUL]))
    return WRONG if counted[Verdict.BAD] else DONE


def line_of(finding: Finding) -> str:
    """``✓ Line to the server     db answers in 2 ms``."""
    return f"{_MARKS[finding.verdict]} {title(finding).ljust(_WIDTH)} {sentence(finding)}"


def _summary(bad: int, doubtful: int) -> str:
    if bad:
        return translate("CommandLine", "%n things are wrong", n=bad)
    if doubtful:
        return translate("CommandLine", "It works; %n things are doubtful", n=doubtful)
    return translate("CommandLine", "Everything is in order")
