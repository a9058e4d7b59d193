"""The import itself: look, check every row, then write all of it or nothing."""

from collections import Counter
from collections.abc import Generator, Iterable, Iterator
from contextlib import closing
from itertools import islice
from pathlib import Path
from typing import Protocol, TypeVar

from sqlalchemy.orm import Session

from app.domain.clock import Clock
from app.domain.importing.cases import ImportedCase
from app.domain.importing.columns import ImportKind, check
from app.domain.importing.rows import RowError
from app.domain.permissions import Actor, Permission
from app.services.importing.cases import CasesWriter
from app.services.importing.numbers import Numbers
from app.services.importing.options import ImportOptions, ImportPreview, ImportReport, Progress
from app.services.importing.people import PeopleWriter
from app.services.importing.source import Source, look
from app.services.operation import Operations, require
from db.queries import known
from db.session import Database, dialect_of

_CHUNK = 500
_SHOWN_ROWS = 20
Item = TypeVar("Item")


class _Refreshing(Protocol):
    def refresh(self) -> object: ...


class _UndoneError(Exception):
    """Ends the transaction without a trace: a rehearsal, or a row that cannot be written."""


def nothing(_done: int, _total: int) -> None:
    """Watch no progress."""


class Importing(Operations):
    """Brings tables of other systems in."""

    def __init__(
        self, database: Database, clock: Clock, catalogue: _Refreshing | None = None
    ) -> None:
        super().__init__(database, clock)
        self._catalogue = catalogue

    def preview(
        self, actor: Actor, path: Path, kind: ImportKind, options: ImportOptions | None = None
    ) -> ImportPreview:
        """What the file looks like and how it would be understood; writes nothing."""
        require(actor, Permission.DATA_IMPORT)
        source = look(path, kind, options or ImportOptions())
        return ImportPreview(
            columns=source.columns,
            mapping=source.mapping,
            rows=source.sample[:_SHOWN_ROWS],
            encoding=source.encoding,
            date_order=source.reading.order,
            problems=source.problems,
        )

    def run(
        self,
        actor: Actor,
        path: Path,
        kind: ImportKind,
        options: ImportOptions | None = None,
        progress: Progress = nothing,
        dry_run: bool = False,  # noqa: FBT001, FBT002 (as above)
    ) -> ImportReport:
        """Take the whole file in, in one transaction; with a wrong row nothing is written.

        With ``options.skip_bad_rows`` the right rows go in. Whatever ``progress`` raises
        undoes everything. Raises RuleBroken for a file or mapping that cannot be used.
        """
        require(actor, Permission.DATA_IMPORT)
        options = options or ImportOptions()
        source = look(path, kind, options)
        check(source.mapping, source.columns, kind)
        report = ImportReport(dry_run, encoding=source.encoding, date_order=source.reading.order)
        years = self._check(source, report, progress)
        if report.error_count and not options.skip_bad_rows:
            return report
        numbers = Numbers()
        if not dry_run:
            numbers.reserve(self.database, years)
        return self._written(source, report, options, numbers, progress)

    def _check(self, source: Source, report: ImportReport, progress: Progress) -> Counter[int]:
        """Read every row, note what is wrong, count the new tickets of each year."""
        years: Counter[int] = Counter()
        if source.kind is ImportKind.CONTACTS:
            for _ in _right(source.people(), report, progress):
                pass
            return years
        with self.database.read() as session:
            for cases in _chunks(_right(source.cases(), report, progress)):
                years.update(self._new_years(session, cases))
        return years

    @staticmethod
    def _new_years(session: Session, cases: list[tuple[int, ImportedCase]]) -> list[int]:
        there = known.tickets_by_key(session, [case.external_key for _, case in cases])
        return [case.opened_at.year for _, case in cases if case.external_key not in there]

    def _written(
        self,
        source: Source,
        report: ImportReport,
        options: ImportOptions,
        numbers: Numbers,
        progress: Progress,
    ) -> ImportReport:
        found = report.error_count
        try:
            with self.database.write() as session:
                dialect_of(session).for_long_work(session)
                self._write(session, source, report, numbers, progress)
                spoiled = report.error_count > found and not options.skip_bad_rows
                _keep_unless(report.dry_run or spoiled)
        except _UndoneError:
            return report if report.dry_run else _only_errors(report)
        report.written = True
        if self._catalogue is not None:
            self._catalogue.refresh()
        return report

    def _write(
        self,
        session: Session,
        source: Source,
        report: ImportReport,
        numbers: Numbers,
        progress: Progress,
    ) -> None:
        now = self.clock()
        if source.kind is ImportKind.CONTACTS:
            people = PeopleWriter(session, report, now)
            for chunk in _chunks(_right(source.people(), None, progress, report.read)):
                people.write([one for _, one in chunk])
            people.finish()
            return
        numbers.within(session)
        cases = CasesWriter(session, report, now, numbers, source.path.name)
        for part in _chunks(_right(source.cases(), None, progress, report.read)):
            cases.write([one for _, one in part])
        cases.finish()


def _right(
    items: Generator[tuple[int, Item | tuple[RowError, ...]], None, None],
    report: ImportReport | None,
    progress: Progress,
    total: int = 0,
) -> Iterator[tuple[int, Item]]:
    """The items without fault; faults and rows are counted when a report is given."""
    told = last = 0
    with closing(items):
        for number, item in items:
            last = max(last, number)
            if isinstance(item, tuple):
                if report is not None:
                    report.wrong(*item)
            else:
                yield number, item
            if last - told >= _CHUNK:
                told = last
                progress(last, max(total, last) if total else 0)
    if report is not None:
        report.read = max(last - 1, 0)
    progress(last, last if total else 0)


def _chunks(items: Iterable[tuple[int, Item]]) -> Iterator[list[tuple[int, Item]]]:
    source = iter(items)
    while chunk := list(islice(source, _CHUNK)):
        yield chunk


def _keep_unless(undone: bool) -> None:  # noqa: FBT001 (one question)
    if undone:
        raise _UndoneError


def _only_errors(report: ImportReport) -> ImportReport:
    return ImportReport(
        read=report.read,
        encoding=report.encoding,
        date_order=report.date_order,
        errors=report.errors,
        error_count=report.error_count,
    )


__all__ = ["Importing"]
