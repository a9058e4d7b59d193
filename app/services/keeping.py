"""Copies of a room's data: made, verified, brought back, on both databases."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy.engine import URL

from app.domain.clock import Clock
from app.domain.errors import EnvironmentFailed, RuleBroken
from app.domain.readmodels.keeping import CopyAbout
from db.engine import parse_url
from db.keeping import postgres_copy, sqlite_copy
from db.keeping.files import (
    POSTGRESQL,
    SQLITE,
    digest_of,
    keep_digest,
    kind_of,
    require_digest,
    whole_or_none,
)

Said = Callable[[str, int, int], None]


def _silent(_what: str, _done: int, _total: int) -> None:
    """Nobody watches."""


@dataclass(frozen=True, slots=True)
class Keeping:
    """The keeper's work on one database.

    ``pg_bin`` is the folder of PostgreSQL's programs, None for where they usually are;
    ``say(what, done, total)`` hears the progress: pages of a file (what is ""), or the name of
    the table at hand with a total of 0.
    """

    address: str
    clock: Clock
    pg_bin: Path | None = None
    say: Said = field(default=_silent)

    @property
    def url(self) -> URL:
        """The database."""
        return parse_url(self.address)

    def backup(self, file: Path, *, replace: bool = False) -> CopyAbout:
        """Write a copy and its checksum beside it; nobody has to stop working meanwhile.

        RuleBroken ``copy_exists`` unless it may be replaced; EnvironmentFailed with the codes
        of the disk, the server and ``tool_*`` of PostgreSQL's programs.
        """
        url = self.url
        with whole_or_none(file, replace=replace) as draft:
            if url.get_backend_name() == SQLITE:
                sqlite_copy.copy_file(self._source(url), draft, self._pages)
                _require_whole(draft)
            else:
                postgres_copy.dump(url, draft, self._table, self.pg_bin)
        keep_digest(file)
        return self.about(file)

    def verify(self, file: Path, *, deep: bool = False) -> CopyAbout:
        """Look whether a copy is whole and ours.

        ``deep`` restores a central copy into a database made for it and thrown away again,
        which needs the address of a server. EnvironmentFailed ``copy_changed``,
        ``copy_not_ours``, ``database_corrupt``.
        """
        digest = require_digest(file) if kind_of(file) else ""
        if kind_of(file) == SQLITE:
            _require_whole(file)
            return self.about(file)
        if not deep:
            postgres_copy.contents_of(file, self.pg_bin)
            return self.about(file)
        schema, tickets = postgres_copy.try_out(self.url, file, self._table, self.pg_bin)
        return CopyAbout(str(file), POSTGRESQL, file.stat().st_size, digest, schema, tickets)

    def restore(self, file: Path, *, replace: bool = False) -> str:
        """Bring a copy back and return where the data it replaced is kept, "" when there was none.

        RuleBroken ``copy_of_another_kind`` and ``database_in_use``.
        """
        url, kind = self.url, kind_of(file)
        if kind != url.get_backend_name():
            raise RuleBroken("copy_of_another_kind", path=str(file))
        self.verify(file)
        if kind == POSTGRESQL:
            tell, tools = self._table, self.pg_bin
            return postgres_copy.restore(url, file, tell, tools, replace=replace)
        return self._restore_file(Path(url.database or ""), file, replace=replace)

    def about(self, file: Path) -> CopyAbout:
        """Tell about a copy without judging it."""
        kind = kind_of(file)
        schema, tickets = sqlite_copy.contents_of(file) if kind == SQLITE else ("", None)
        return CopyAbout(str(file), kind, file.stat().st_size, digest_of(file), schema, tickets)

    def _restore_file(self, target: Path, file: Path, *, replace: bool) -> str:
        kept = ""
        if target.exists() and target.stat().st_size:
            if not replace:
                raise RuleBroken("database_in_use", name=str(target))
            stamp = f"{self.clock():%Y%m%d-%H%M%S}"
            old = target.with_name(f"{target.name}.before-restore-{stamp}")
            with whole_or_none(old, replace=False) as draft:
                sqlite_copy.copy_file(target, draft, self._pages)
            kept = str(old)
        sqlite_copy.put_back(file, target, self._pages)
        return kept

    def _source(self, url: URL) -> Path:
        file = Path(url.database or "")
        if not file.is_file():
            raise RuleBroken("copy_missing", path=str(file))
        return file

    def _pages(self, done: int, total: int) -> None:
        self.say("", done, total)

    def _table(self, name: str) -> None:
        self.say(name, 0, 0)


def _require_whole(file: Path) -> None:
    fault = sqlite_copy.damage_in(file, thorough=True)
    if fault:
        raise EnvironmentFailed(fault, detail=str(file))
    schema, _tickets = sqlite_copy.contents_of(file)
    if not schema:
        raise EnvironmentFailed("copy_not_ours", path=str(file))
