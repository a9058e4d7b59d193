"""Processor time of a server on this machine: on a shared one it says more than the wall clock."""

import os
from pathlib import Path

PROC = Path("/proc")
_TICKS = os.sysconf("SC_CLK_TCK") if hasattr(os, "sysconf") else 100


def sessions_of(logins: frozenset[str]) -> float:
    """Seconds that the sessions of these people used so far; 0 where no server is at hand."""
    return sum(_seconds(each) for each in PROC.glob("[0-9]*") if _login(each) in logins)


def _login(process: Path) -> str:
    """Whose session a process is: PostgreSQL names each "postgres: login database address"."""
    words = _read(process / "cmdline").replace("\0", " ").split()
    return words[1] if len(words) > 2 and words[0] == "postgres:" else ""


def _seconds(process: Path) -> float:
    """The fields 14 and 15 of proc(5), counted behind the name."""
    fields = _read(process / "stat").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / _TICKS if fields else 0.0


def _read(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
