"""What the commands for copies say of one, and how they show that something happens."""

import sys
from typing import Final

from app.domain.readmodels.keeping import CopyAbout
from ui.formats import decimal
from ui.translations import translate

_BAR: Final = 30


def told(about: CopyAbout) -> str:
    """``/srv/room.copy: 12.4 MiB, schema 0011_live, 5,000 tickets, SHA-256 …``."""
    parts = [translate("CommandLine", "{size} MiB").format(size=decimal(about.size / 2**20))]
    if about.schema:
        parts.append(translate("CommandLine", "schema {schema}").format(schema=about.schema))
    if about.tickets is not None:
        parts.append(translate("CommandLine", "%n tickets", n=about.tickets))
    parts.append(f"SHA-256 {about.digest}")
    return f"{about.path}: {', '.join(parts)}"


def show_progress(what: str, done: int, total: int) -> None:
    """Draw one line on the error stream where somebody looks."""
    if not sys.stderr.isatty():
        return
    filled = _BAR * done // total if total else 0
    text = f"[{'#' * filled}{'.' * (_BAR - filled)}]" if total else what[:60].ljust(60)
    end = "\n" if total and done >= total else ""
    print(f"\r{text} ", end=end, file=sys.stderr, flush=True)
