"""What every copy is as a file: its kind, its checksum, and being whole or not there at all."""

import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from app.domain.errors import EnvironmentFailed, RuleBroken

SQLITE: Final = "sqlite"
POSTGRESQL: Final = "postgresql"
_SIGNS: Final = ((b"SQLite format 3\x00", SQLITE), (b"PGDMP", POSTGRESQL))
_CHUNK: Final = 2**20


def kind_of(file: Path) -> str:
    """Return "sqlite" or "postgresql"; RuleBroken ``copy_unknown`` for anything else."""
    try:
        with file.open("rb") as opened:
            head = opened.read(16)
    except OSError as error:
        raise RuleBroken("copy_missing", path=str(file)) from error
    for sign, kind in _SIGNS:
        if head.startswith(sign):
            return kind
    raise RuleBroken("copy_unknown", path=str(file))


def digest_of(file: Path) -> str:
    """Return the SHA-256 of a file."""
    told = hashlib.sha256()
    with file.open("rb") as opened:
        while part := opened.read(_CHUNK):
            told.update(part)
    return told.hexdigest()


def digest_file(file: Path) -> Path:
    """Return where the checksum of a copy is kept: beside it, as sha256sum writes it."""
    return file.with_name(f"{file.name}.sha256")


def keep_digest(file: Path) -> str:
    """Write the checksum beside the copy and return it."""
    told = digest_of(file)
    digest_file(file).write_text(f"{told}  {file.name}\n", "utf-8")
    return told


def require_digest(file: Path) -> str:
    """Return the checksum; EnvironmentFailed ``copy_changed`` when the one beside differs."""
    told = digest_of(file)
    try:
        kept = digest_file(file).read_text("utf-8").split()[0]
    except (OSError, IndexError):
        return told
    if kept != told:
        raise EnvironmentFailed("copy_changed", path=str(file))
    return told


@contextmanager
def whole_or_none(file: Path, *, replace: bool) -> Iterator[Path]:
    """Yield a place beside the file; the file appears when the block ends well, whole.

    RuleBroken ``copy_exists`` when it is there and may not be replaced.
    """
    if file.exists() and not replace:
        raise RuleBroken("copy_exists", path=str(file))
    if not file.parent.is_dir():
        raise RuleBroken("copy_no_folder", path=str(file.parent))
    draft = file.with_name(f"{file.name}.part")
    draft.unlink(missing_ok=True)
    try:
        yield draft
        with draft.open("rb+") as written:
            os.fsync(written.fileno())
        draft.replace(file)
    finally:
        draft.unlink(missing_ok=True)
