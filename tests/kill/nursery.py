"""Starts processes that have everything imported: a fork of a process without Qt running.

One command a line on standard input, ``FOLDER NOTEBOOK SEED``; the answer is the number of
the new process. An empty line waits for the end of the last one and answers its status.
"""

import os
import sys
from pathlib import Path

import app.bootstrap  # noqa: F401 - what the window imports when it is needed, before the fork
import ui.context
import ui.shell.desk  # noqa: F401
from tests.kill import filler, typist


def main() -> None:
    """Serve until standard input ends."""
    child = 0
    for line in sys.stdin:
        words = line.rstrip("\n").split("\t")
        if len(words) == 3:
            child = os.fork()
            if child == 0:
                _be_the_window(Path(words[0]), Path(words[1]), int(words[2]))
            print(child, flush=True)
        else:
            print(os.waitpid(child, 0)[1], flush=True)


def _be_the_window(folder: Path, notebook: Path, seed: int) -> None:
    os.setsid()
    sys.stdin = open(os.devnull, encoding="utf-8")  # noqa: SIM115, PTH123 - for good
    status = 1
    try:
        run = filler.run if (folder / filler.PLACE_FILE).exists() else typist.run
        status = run(folder, notebook, seed)
    finally:
        os._exit(status)


if __name__ == "__main__":
    main()
