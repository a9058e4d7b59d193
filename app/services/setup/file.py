"""The file of a set-up on the disk."""

from pathlib import Path

from app.domain.errors import EnvironmentFailed, RuleBroken


def load(path: Path) -> str:
    """Return a file's text; ``file_missing``, ``setup_file``, ``file_unreadable`` else."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError as error:
        raise RuleBroken("file_missing", path=str(path)) from error
    except UnicodeDecodeError as error:
        raise RuleBroken("setup_file", line=0) from error
    except OSError as error:
        raise EnvironmentFailed("file_unreadable", path=str(path), detail=str(error)) from error


def keep(path: Path, text: str) -> None:
    """Write a file whole or not at all; EnvironmentFailed ``file_unwritable``."""
    beside = path.with_name(path.name + ".part")
    try:
        beside.write_text(text, encoding="utf-8")
        beside.replace(path)
    except OSError as error:
        raise EnvironmentFailed("file_unwritable", path=str(path), detail=str(error)) from error
