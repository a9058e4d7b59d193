"""A file with everything that was told or guessed about it, read as rows of our fields."""

from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from app.domain.errors import RuleBroken
from app.domain.importing import columns, dates
from app.domain.importing.cases import CaseReader, ImportedCase, Reading
from app.domain.importing.columns import ColumnMapping, ImportKind
from app.domain.importing.people import ImportedPerson, read_person
from app.domain.importing.rows import Row, RowError, map_row
from app.services.importing.options import ImportOptions
from app.services.importing.reading import Table, open_table

SAMPLE = 1_000
_DATES = ("opened_at", "changed_at", "resolved_at", "closed_at")
Line = tuple[int, list[str]] | RowError


@dataclass(frozen=True, slots=True)
class Source:
    """What is known of a file before its rows are taken in."""

    path: Path
    kind: ImportKind
    columns: tuple[str, ...]
    mapping: ColumnMapping
    encoding: str
    reading: Reading
    missing: frozenset[str]
    sample: tuple[tuple[str, ...], ...]
    problems: tuple[RowError, ...]

    def people(self) -> Generator[tuple[int, ImportedPerson | tuple[RowError, ...]], None, None]:
        """Each row as a person or as what is wrong with it, with its number."""
        for row in self.rows():
            if isinstance(row, RowError):
                yield row.row, (row,)
            else:
                yield row.number, read_person(row)

    def cases(self) -> Generator[tuple[int, ImportedCase | tuple[RowError, ...]], None, None]:
        """Each run of rows with one number as a case, with the number of its last row."""
        seen: set[str] = set()
        for rows in self._runs():
            if isinstance(rows, RowError):
                yield rows.row, (rows,)
                continue
            key = rows[0].text("number")
            if key in seen:
                error = RuleBroken("import_scattered")
                yield rows[-1].number, (rows[0].error("number", error),)
                continue
            seen.add(key)
            reader = CaseReader(rows, self.reading)
            yield rows[-1].number, reader.read() or tuple(reader.errors)

    def rows(self) -> Iterator[Row | RowError]:
        """Every row of the file with our fields."""
        with open_table(self.path, self.encoding if self.encoding != "xlsx" else None) as table:
            for line in table.rows():
                if isinstance(line, RowError):
                    yield line
                else:
                    cells = dict(zip(table.columns, line[1], strict=True))
                    yield map_row(line[0], cells, self.mapping, self.missing)

    def _runs(self) -> Iterator[list[Row] | RowError]:
        run: list[Row] = []
        faults: list[RowError] = []
        for row in self.rows():
            if isinstance(row, RowError):
                faults.append(row)
                continue
            if not row.text("number"):
                faults.append(row.error("number", RuleBroken("required", field="number")))
                continue
            if run and run[0].text("number") != row.text("number"):
                yield run
                yield from faults
                run, faults = [], []
            run.append(row)
        if run:
            yield run
        yield from faults


def look(path: Path, kind: ImportKind, options: ImportOptions) -> Source:
    """Open a file and decide what its columns and dates are.

    Raises RuleBroken for a file, mapping, encoding, zone or date format that cannot be.
    """
    zone = _zone(options.zone)
    with open_table(path, options.encoding) as table:
        sample = tuple(_sample(table))
        mapping = _mapping(table.columns, kind, options.mapping)
        order, problems = _order(table.columns, mapping, sample, options)
        doubled = (RowError(1, name, "", "import_column_twice") for name in table.doubled)
        return Source(
            path=path,
            kind=kind,
            columns=table.columns,
            mapping=mapping,
            encoding=table.encoding,
            reading=Reading(order, zone),
            missing=options.missing,
            sample=sample,
            problems=tuple(chain(problems, doubled)),
        )


def _sample(table: Table) -> Iterator[tuple[str, ...]]:
    for line in islice(table.rows(), SAMPLE):
        if not isinstance(line, RowError):
            yield tuple(line[1])


def _mapping(heads: Sequence[str], kind: ImportKind, given: ColumnMapping | None) -> ColumnMapping:
    if given is None:
        return ColumnMapping(columns.guess(heads, kind))
    guessed = columns.guess(heads, kind) if not given.columns else {}
    return ColumnMapping(given.columns or guessed, given.constants, given.values)


def _order(
    heads: Sequence[str],
    mapping: ColumnMapping,
    sample: Sequence[Sequence[str]],
    options: ImportOptions,
) -> tuple[str, tuple[RowError, ...]]:
    if options.date_order is not None:
        return dates.named_order(options.date_order), ()
    places = [heads.index(c) for f, c in mapping.columns.items() if f in _DATES and c in heads]
    cells = [row[place] for row in sample for place in places if row[place]]
    guess = dates.guess_order(cells)
    told = RowError(1, "", cells[0] if cells else "", "import_dates_ambiguous")
    return guess.order, (told,) if guess.ambiguous else ()


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise RuleBroken("zone_unknown", zone=name) from error
