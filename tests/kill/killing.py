"""Starts the typist's window, kills it at a random moment, and says what had been typed."""

import os
import random
import signal
import subprocess
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic, sleep
from uuid import UUID

from tests.conftest import ROOT

PATIENCE = 60.0
LONGEST_LIFE = 0.9
"""Seconds from the first key to the kill, at most."""

Start = Callable[[Path, Path, int], int]
"""Starts a window in a folder with a notebook and a seed; the number of its process."""


@dataclass(slots=True)
class Notes:
    """What one life of the window wrote down before it was killed at ``killed_at``."""

    killed_at: float
    restored: dict[UUID, str] = field(default_factory=dict)
    typed: dict[UUID, list[tuple[float, str]]] = field(default_factory=lambda: defaultdict(list))

    def text(self, call: UUID, until: float | None = None) -> str:
        """Everything a card held at a moment, at the kill without one."""
        letters = (text for at, text in self.typed[call] if until is None or at <= until)
        return self.restored.get(call, "") + "".join(letters)

    @property
    def calls(self) -> set[UUID]:
        return self.restored.keys() | self.typed.keys()


@contextmanager
def nursery(environment: dict[str, str]) -> Iterator[tuple[Start, Callable[[], int]]]:
    """Give what starts a window from a warm process, and what waits for its end."""
    command = [sys.executable, "-m", "tests.kill.nursery"]
    pipe = subprocess.PIPE
    with subprocess.Popen(
        command, stdin=pipe, stdout=pipe, cwd=ROOT, env=environment, text=True
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        told, heard = process.stdin, process.stdout

        def start(folder: Path, notebook: Path, seed: int) -> int:
            told.write(f"{folder}\t{notebook}\t{seed}\n")
            told.flush()
            return int(heard.readline())

        def ended() -> int:
            told.write("\n")
            told.flush()
            return int(heard.readline())

        yield start, ended


@contextmanager
def cold_start(
    environment: dict[str, str], module: str = "tests.kill.typist"
) -> Iterator[tuple[Start, Callable[[], int]]]:
    """Give the same as ``nursery``, each start a new interpreter that runs a module."""
    lives: list[subprocess.Popen[bytes]] = []

    def start(folder: Path, notebook: Path, seed: int) -> int:
        command = [sys.executable, "-m", module]
        command += [str(folder), str(notebook), str(seed)]
        lives.append(subprocess.Popen(command, cwd=ROOT, env=environment))
        return lives[-1].pid

    def ended() -> int:
        return -lives[-1].wait()  # a signal's number is the status that the system tells

    yield start, ended


def live_and_die(start: Start, ended: Callable[[], int], folder: Path, seed: int) -> Notes:
    """Let one window live until a random moment after its first key; read its notebook."""
    notebook = folder / f"notes-{seed}"
    process = start(folder, notebook, seed)
    _wait_for_the_first_key(notebook)
    sleep(random.Random(seed).uniform(0.0, LONGEST_LIFE))  # the moment is the matter itself
    killed_at = monotonic()
    os.kill(process, signal.SIGKILL)
    assert os.waitstatus_to_exitcode(ended()) == -signal.SIGKILL
    return _read(notebook, killed_at)


def _wait_for_the_first_key(notebook: Path) -> None:
    deadline = monotonic() + PATIENCE
    while not (notebook.exists() and b"\tB\t" in notebook.read_bytes()):
        assert monotonic() < deadline, "the typist did not begin"
        sleep(0.002)


def _read(notebook: Path, killed_at: float) -> Notes:
    notes = Notes(killed_at)
    for line in notebook.read_text(encoding="utf-8").splitlines():
        at, kind, call, text = line.split("\t")
        if kind == "R":
            notes.restored[UUID(call)] = text
        elif kind == "T":
            notes.typed[UUID(call)].append((float(at), text))
    return notes
