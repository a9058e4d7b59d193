"""The daily copy of an embedded database, and which of the old ones stay."""

import re
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Final

from app.domain.clock import Clock
from app.domain.errors import EnvironmentFailed
from app.domain.readmodels.keeping import CopyAbout, CopyState
from app.domain.rotation import to_keep
from app.services.keeping import Keeping
from db.keeping.files import digest_file

_NAME: Final = re.compile(r"^desk-(\d{4}-\d{2}-\d{2})\.sqlite$")


class DailyCopies:
    """Copies of one embedded database in one folder, a file a day: ``desk-2026-11-22.sqlite``."""

    def __init__(self, address: str, folder: Path, clock: Clock) -> None:
        self._keeping = Keeping(address, clock)
        self._folder, self._clock = folder, clock

    def state(self) -> CopyState:
        """Tell where the copies are, when the newest was made and how many there are."""
        files = self._files()
        newest = files[max(files)] if files else None
        at = datetime.fromtimestamp(newest.stat().st_mtime, UTC) if newest else None
        return CopyState(str(self._folder), at, len(files))

    def make_due(self) -> CopyAbout | None:
        """Make the copy of the day unless it is there; None when it was."""
        return None if self._today() in self._files() else self.make()

    def make(self) -> CopyAbout:
        """Make the copy of the day anew and let go of the oldest.

        Nothing is let go unless the new one is whole. EnvironmentFailed with the codes of
        the disk.
        """
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise EnvironmentFailed("copy_folder_closed", path=str(self._folder)) from error
        file = self._folder / f"desk-{self._today():%Y-%m-%d}.sqlite"
        try:
            made = self._keeping.backup(file, replace=True)
        except PermissionError as error:
            raise EnvironmentFailed("copy_folder_closed", path=str(self._folder)) from error
        self._let_go()
        return made

    def _let_go(self) -> None:
        files = self._files()
        for day in files.keys() - to_keep(files):
            files[day].unlink(missing_ok=True)
            digest_file(files[day]).unlink(missing_ok=True)

    def _today(self) -> date:
        """The day as the people of this desk count it."""
        return self._clock().astimezone().date()

    def _files(self) -> dict[date, Path]:
        found: dict[date, Path] = {}
        for file in self._folder.glob("desk-*.sqlite"):
            named = _NAME.match(file.name)
            if named is not None:
                found[date.fromisoformat(named[1])] = file
        return found
