"""Starts the window in processes of their own and takes the time from outside."""

import json
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from statistics import median
from time import perf_counter

from tests.bench.store import ROOT
from tests.bench.window import READY

STARTS = 7
LIMIT = 120
UNKEPT = "PYTHONDONTWRITEBYTECODE"
"""With it every start compiles the whole program anew, which no computer of a room does."""


@dataclass(frozen=True, slots=True)
class Start:
    """Seconds from the start of the process until its first field takes keys."""

    seconds: float
    mebibytes: float


def started(*arguments: str, times: int = STARTS) -> Start:
    """The median of some starts, the first of which only warms the files."""
    found = [_one(arguments) for _ in range(times + 1)][1:]
    return Start(median(s.seconds for s in found), median(s.mebibytes for s in found))


def _one(arguments: tuple[str, ...]) -> Start:
    with tempfile.TemporaryDirectory(prefix="firstline-bench-") as home:
        given = [home if each == "HOME" else each for each in arguments]
        began = perf_counter()
        with subprocess.Popen(
            _command(*given), cwd=ROOT, env=_environment(), stdout=subprocess.PIPE, text=True
        ) as child:
            line = child.stdout.readline() if child.stdout else ""
            seconds = perf_counter() - began
            child.wait(LIMIT)
    if not line.startswith(READY):
        raise RuntimeError(f"the window did not come: {line!r}")
    return Start(seconds, float(line.split()[1]))


def figures(url: str, login: str, numbers: list[str]) -> dict[str, float]:
    with tempfile.TemporaryDirectory(prefix="firstline-bench-") as home:
        done = subprocess.run(
            _command("figures", url, home, login, json.dumps(numbers)),
            cwd=ROOT,
            env=_environment(),
            check=True,
            capture_output=True,
            text=True,
            timeout=LIMIT,
        )
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found


def _command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "tests.bench.window", *arguments]


def _environment() -> dict[str, str]:
    """Where compiled modules are kept, as they are after a program's first start."""
    kept = {name: value for name, value in os.environ.items() if name != UNKEPT}
    return {
        **kept,
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring",
    }
