"""One folder for one run of the tests, shared by the parallel workers of that run."""

import fcntl
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PREFIX = "firstline-"
VARIABLE = "FIRSTLINE_TEST_RUN"


def open_run_folder() -> Path:
    """Makes the folder and tells its path to the workers through the environment.

    The path stays short: a unix socket inside it has at most 107 characters.
    """
    folder = Path(tempfile.mkdtemp(prefix=f"{PREFIX}{os.getpid()}-", dir=tempfile.gettempdir()))
    folder.chmod(0o755)  # the database server may run as another user
    os.environ[VARIABLE] = str(folder)
    return folder


def run_folder() -> Path:
    return Path(os.environ[VARIABLE])


def abandoned_folders() -> list[Path]:
    """Folders of runs that were killed before they could clean up."""
    found = Path(tempfile.gettempdir()).glob(f"{PREFIX}*-*")
    return [folder for folder in found if not _alive(folder.name)]


def remove(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def locked(name: str) -> Iterator[Path]:
    """Holds a lock that only one process of this run can hold; yields the run folder."""
    folder = run_folder()
    with (folder / f"{name}.lock").open("w") as handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield folder


def _alive(name: str) -> bool:
    owner = name.removeprefix(PREFIX).split("-", 1)[0]
    if not owner.isdigit():
        return True
    try:
        os.kill(int(owner), 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
