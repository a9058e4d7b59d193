"""Tables in files: CSV, plain or gzipped, in any usual encoding, and XLSX; row by row."""

import csv
import gzip
import io
import re
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any, BinaryIO
from warnings import catch_warnings, simplefilter

from app.domain.errors import EnvironmentFailed, RuleBroken
from app.domain.importing.rows import LONGEST_CELL, RowError
from app.services.importing.encodings import guess_encoding, known_encoding

_DELIMITERS = ",;\t|"
_GZIP, _ZIP = b"\x1f\x8b", b"PK\x03\x04"
_BROKEN = re.compile("[\ud800-\udfff\ufffd]")
_SAMPLE = 65_536
_MOST_COLUMNS = 500


@dataclass(slots=True)
class Table:
    """A table being read: ``rows()`` yields (row number, cells) or what is wrong with the row."""

    columns: tuple[str, ...]
    encoding: str
    lines: Iterator[tuple[int, list[str]] | RowError]
    doubled: tuple[str, ...] = field(default=())

    def rows(self) -> Iterator[tuple[int, list[str]] | RowError]:
        """Rows of the right width; blank ones are passed over, others come as errors."""
        for line in self.lines:
            if isinstance(line, RowError):
                yield line
            elif any(cell.strip() for cell in line[1]):
                yield self._checked(*line)

    def _checked(self, number: int, cells: list[str]) -> tuple[int, list[str]] | RowError:
        if len(cells) != len(self.columns):
            width: dict[str, object] = {"expected": len(self.columns), "found": len(cells)}
            return RowError(number, "", "", "import_ragged", width)
        for column, cell in zip(self.columns, cells, strict=True):
            if not cell.isascii() and _BROKEN.search(cell):
                shown = cell[:200].encode("utf-8", "replace").decode("utf-8")
                return RowError(number, column, shown, "import_undecodable", {})
            if len(cell) > LONGEST_CELL:
                facts: dict[str, object] = {
                    "limit": LONGEST_CELL,
                    "length": len(cell),
                    "field": column,
                }
                return RowError(number, column, cell[:200], "text_too_long", facts)
        return number, cells


@contextmanager
def open_table(path: Path, encoding: str | None) -> Iterator[Table]:
    """Open a table; its form is known by its first bytes, not by its name.

    Raises RuleBroken ``file_missing``, ``file_empty``, ``file_broken``, ``encoding_unknown``
    and EnvironmentFailed ``file_unreadable``.
    """
    if encoding is not None and known_encoding(encoding) is None:
        raise RuleBroken("encoding_unknown", value=encoding)
    try:
        with ExitStack() as opened:
            yield _table(opened, path, encoding)
    except FileNotFoundError as error:
        raise RuleBroken("file_missing", path=str(path)) from error
    except (gzip.BadGzipFile, EOFError, zlib.error, zipfile.BadZipFile) as error:
        raise RuleBroken("file_broken", path=str(path)) from error
    except OSError as error:
        raise EnvironmentFailed("file_unreadable", path=str(path), detail=str(error)) from error


def _table(opened: ExitStack, path: Path, encoding: str | None) -> Table:
    file = opened.enter_context(path.open("rb"))
    head = file.read(4)
    file.seek(0)
    if head.startswith(_ZIP):
        return _of_lines(_sheet(file), "xlsx", path)
    plain: Any = gzip.GzipFile(fileobj=file) if head.startswith(_GZIP) else file
    name = encoding or guess_encoding(plain)
    errors = "surrogateescape" if name.startswith("utf") and "16" not in name else "replace"
    text = io.TextIOWrapper(plain, name, errors, newline="")
    opened.callback(text.close)
    sample = text.read(_SAMPLE)
    csv.field_size_limit(LONGEST_CELL * 20)
    lines = csv.reader(_again(sample, text), delimiter=_delimiter(sample))
    return _of_lines(_numbered(lines), name, path)


def _again(sample: str, text: Iterable[str]) -> Iterator[str]:
    """The lines of the sample and of the rest, the cut line put together."""
    lines = list(io.StringIO(sample, newline=""))
    rest = iter(text)
    if lines:
        yield from lines[:-1]
        yield lines[-1] + next(rest, "")
    yield from rest


def _delimiter(sample: str) -> str:
    head = sample.split("\n", 1)[0]
    return max(_DELIMITERS, key=head.count)


def _numbered(lines: Iterator[list[str]]) -> Iterator[tuple[int, list[str]] | RowError]:
    number = 0
    while True:
        number += 1
        try:
            yield number, next(lines)
        except StopIteration:
            return
        except csv.Error as error:
            yield RowError(number, "", "", "import_row_broken", {"detail": str(error)})


def _of_lines(
    lines: Iterator[tuple[int, list[str]] | RowError], encoding: str, path: Path
) -> Table:
    for line in lines:
        if isinstance(line, RowError):
            raise RuleBroken("file_broken", path=str(path))
        cells = [cell.strip().lstrip("\ufeff") for cell in line[1]]
        if any(cells) and len(cells) <= _MOST_COLUMNS:
            doubled = {name for name in cells if name and cells.count(name) > 1}
            return Table(tuple(cells), encoding, lines, tuple(sorted(doubled)))
        if len(cells) > _MOST_COLUMNS:
            raise RuleBroken("file_broken", path=str(path))
    raise RuleBroken("file_empty", path=str(path))


def _sheet(file: BinaryIO) -> Iterator[tuple[int, list[str]] | RowError]:
    from openpyxl import load_workbook

    with catch_warnings():
        simplefilter("ignore")
        try:
            book = load_workbook(file, read_only=True, data_only=True)
        except (KeyError, ValueError) as error:
            raise zipfile.BadZipFile(str(error)) from error
    try:
        width = 0
        for number, cells in enumerate(book.worksheets[0].iter_rows(values_only=True), start=1):
            texts = [_cell(value) for value in cells]
            while len(texts) > width and not texts[-1]:
                texts.pop()
            if not width and any(texts):
                width = len(texts)
            yield number, texts + [""] * (width - len(texts))
    finally:
        book.close()


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.isoformat(" ", "seconds")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
