"""One run of an import in a lane: tells how far it is, and stops when asked to."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.domain.importing.columns import ImportKind
    from app.services.importing.options import ImportOptions, ImportReport
    from ui.context import DeskContext


class StoppedError(Exception):
    """Raised inside the import when a person stops it; the transaction is undone."""


class ImportRun:
    """Called in a lane; ``stop()`` from the GUI thread ends it at its next report of progress."""

    def __init__(
        self,
        context: "DeskContext",
        path: Path,
        kind: "ImportKind",
        options: "ImportOptions",
        *,
        dry_run: bool,
    ) -> None:
        """Keep what to import."""
        self._context, self._path, self._kind, self._options = context, path, kind, options
        self._tell: Callable[[object], None] | None = None
        self._stopping = False
        self.dry_run = dry_run

    def tell_to(self, tell: Callable[[object], None]) -> "ImportRun":
        """Report (rows done, rows in all or 0) there, from the lane's thread."""
        self._tell = tell
        return self

    def stop(self) -> None:
        """Ask it to end; what was written is undone."""
        self._stopping = True

    @property
    def stopping(self) -> bool:
        """Whether it was asked to end."""
        return self._stopping

    def __call__(self) -> "ImportReport":
        """Run; raises StoppedError when asked to end, and whatever the import raises."""
        self._look_up()
        return self._context.desk.importing.run(
            self._context.actor,
            self._path,
            self._kind,
            self._options,
            self._progress,
            self.dry_run,
        )

    def _progress(self, done: int, total: int) -> None:
        self._look_up()
        if self._tell is not None:
            self._tell((done, total))

    def _look_up(self) -> None:
        if self._stopping:
            raise StoppedError


def after(work: Callable[[], None], path: Path) -> Path:
    """Do a work that writes a file, and return the file."""
    work()
    return path
