"""Any bytes brought in as a table, on both databases: rows, refusals in words, never a crash."""

import csv
import gzip
import io
import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select

from app.domain.errors import DeskError
from app.domain.importing.columns import ImportKind
from app.domain.importing.rows import RowError
from app.services.importing import Importing
from app.services.importing.options import ImportOptions, ImportReport
from db.models.client import Contact
from db.models.ticket import Ticket
from db.session import Database
from tests.faults import nasty
from tests.faults.doors import House
from ui.texts.errors import SENTENCES
from ui.texts.row_errors import row_error_text

MANY = settings(
    max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
PEOPLE = ("Фамилия", "Имя", "Организация", "Город", "Телефон")
LOG = ("number", "opened_at", "sys_updated_at", "state", "priority", "caller", "assigned_to")
SKIPPING = ImportOptions(skip_bad_rows=True)


@pytest.fixture
def importing(house: House) -> Importing:
    return Importing(house.room.database, house.room.clock)


def brought(
    house: House, importing: Importing, path: Path, kind: ImportKind
) -> ImportReport | None:
    """The report, or None when the file was refused with a code that has its sentence."""
    try:
        return importing.run(house.room.supervisor, path, kind, SKIPPING)
    except DeskError as refused:
        assert refused.code in SENTENCES
        return None


def is_told(error: RowError) -> None:
    told = row_error_text(error)
    assert len(told) < 400
    assert error.row >= 1
    assert not re.search(r"[\x00-\x08\ud800-\udfff\u202a-\u202e\u2066-\u2069]", told)


def count(database: Database, model: type[Contact] | type[Ticket]) -> int:
    with database.read() as session:
        return session.scalar(select(func.count()).select_from(model)) or 0


@pytest.mark.parametrize("kind", list(ImportKind))
def test_any_bytes_are_rows_or_a_refusal(
    house: House, importing: Importing, tmp_path: Path, kind: ImportKind
) -> None:
    path = tmp_path / "table"

    @MANY
    @example(b"")
    @example(b"\x00" * 300)
    @example(b"PK\x03\x04 no archive at all")
    @example(gzip.compress(b"\xff\xfe" * 50)[:-5])
    @example(b'"never closed\nnumber,opened_at\n')
    @given(st.binary(max_size=400))
    def bring(content: bytes) -> None:
        path.write_bytes(content)
        report = brought(house, importing, path, kind)
        for error in report.errors if report else ():
            is_told(error)

    bring()


def table(heads: tuple[str, ...], rows: list[list[str]]) -> bytes:
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(heads)
    writer.writerows(rows)
    return text.getvalue().encode("utf-8", "surrogatepass")


def rows_of(width: int) -> st.SearchStrategy[list[list[str]]]:
    """Rows with nasty cells; now and then a cell too few or too many."""
    cell = st.one_of(
        nasty.texts(20),
        st.sampled_from(["INC1", "New", "Closed", "1 - High", "29/2/2016 01:23", "88120004417"]),
    )
    return st.lists(st.lists(cell, min_size=width - 1, max_size=width + 1), max_size=6)


@pytest.mark.parametrize(
    ("kind", "heads"), [(ImportKind.CONTACTS, PEOPLE), (ImportKind.TICKETS, LOG)]
)
def test_nasty_cells_are_stored_or_told_row_by_row(
    house: House, importing: Importing, tmp_path: Path, kind: ImportKind, heads: tuple[str, ...]
) -> None:
    path, database = tmp_path / "table.csv", house.room.database
    model = Contact if kind is ImportKind.CONTACTS else Ticket

    @MANY
    @given(rows_of(len(heads)))
    def bring(rows: list[list[str]]) -> None:
        path.write_bytes(table(heads, rows))
        before = count(database, model)
        report = brought(house, importing, path, kind)
        assert report is not None
        assert count(database, model) == before + report.created
        for error in report.errors:
            is_told(error)

    bring()


def test_a_name_in_a_table_is_kept_as_a_typed_one(
    house: House, importing: Importing, tmp_path: Path
) -> None:
    path = tmp_path / "table.csv"
    written = ["Гуре\x00вич \u202eАнна\u202c 👩", "محمد", "O'Brien; DROP TABLE contact"]
    path.write_bytes(table(("ФИО",), [[name] for name in written]))
    report = brought(house, importing, path, ImportKind.CONTACTS)
    assert report is not None
    assert (report.created, report.error_count) == (3, 0)
    with house.room.database.read() as session:
        names = set(session.scalars(select(Contact.full_name)))
    for name in written:
        assert "".join(nasty.visible(name)) in {stored.replace(" ", "") for stored in names}
