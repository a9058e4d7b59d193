"""Processor time of a server on this machine: on a shared one it says more than the wall clock."""

import os
from collections.abc import Iterator
from pathlib import Path

import psycopg

PROC = Path("/proc")
_TICKS = os.sysconf("SC_CLK_TCK") if hasattr(os, "sysconf") else 100


def postmaster_of(address: str) -> int | None:
    """The process that the server's sessions are children of; None when it is not at hand."""
    with psycopg.connect(address) as connection:
        row = connection.execute("SELECT pg_backend_pid()").fetchone()
        found = _stat(PROC / str(row[0])) if row else None
    return None if found is None else int(found[1])


def seconds_of(postmaster: int | None) -> float:
    """What the server has used so far: itself, all that ended, and every session there is."""
    if postmaster is None:
        return 0.0
    used = 0
    for one in _processes():
        fields = _stat(one)
        if fields is None:
            continue
        if one.name == str(postmaster):
            used += sum(map(int, fields[11:15]))
        elif fields[1] == str(postmaster):
            used += int(fields[11]) + int(fields[12])
    return used / _TICKS


def _processes() -> Iterator[Path]:
    return (each for each in PROC.glob("[0-9]*"))


def _stat(process: Path) -> list[str] | None:
    """The fields of proc(5) from the state on: 1 the parent, 11 to 14 the times in ticks."""
    try:
        told = (process / "stat").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return None
    return told.rpartition(")")[2].split()
