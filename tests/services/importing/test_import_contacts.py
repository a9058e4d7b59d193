"""Client lists: guessed columns, duplicates, encodings, and every wrong row named."""

import gzip
from pathlib import Path

import pytest
from openpyxl import Workbook
from sqlalchemy import func, select

from app.domain.errors import RuleBroken
from app.domain.importing.columns import ColumnMapping, ImportKind
from app.domain.vocabulary import Role
from app.services.clients import ClientService
from app.services.importing import Importing
from app.services.importing.options import ImportOptions, ImportReport
from db.models.client import Client, Contact
from db.session import Database
from tests.services.importing.conftest import WriteFile
from tests.services.people import actor, clock

HEAD = "id,last_name,first_name,organisation,city,phone"
ADMINISTRATOR = actor(Role.ADMINISTRATOR)


def brought(importing: Importing, path: Path, **options: object) -> ImportReport:
    told = ImportOptions(**options)  # type: ignore[arg-type]  # named by the tests
    return importing.run(ADMINISTRATOR, path, ImportKind.CONTACTS, told)


def count(database: Database, model: type[Contact] | type[Client]) -> int:
    with database.read() as session:
        return session.execute(select(func.count()).select_from(model)).scalar_one()


def names(database: Database, text: str) -> list[str]:
    found = ClientService(database, clock).find(actor(), text)
    return [match.full_name for match in found.matches]


def test_a_list_goes_in_once(database: Database, importing: Importing, write: WriteFile) -> None:
    path = write(
        HEAD,
        '1,Рожков,Евдоким,"ОАО ""Татэнерго""",Псков,8 (471) 200-60-26',
        "2,Лис,Ия,оао «татэнерго»,Псков,+7 471 200 60 26",
        "3,Ким,Лев,,,",
    )
    first = brought(importing, path)
    assert (first.written, first.read, first.created, first.organisations) == (True, 3, 3, 1)
    assert names(database, "84712006026") == ["Лис Ия", "Рожков Евдоким"]
    assert names(database, "рожкв") == ["Рожков Евдоким"]
    again = brought(importing, path)
    assert (again.created, again.updated, again.already_there) == (0, 0, 3)
    assert (count(database, Contact), count(database, Client)) == (3, 1)


def test_the_same_person_again_is_completed_and_colleagues_stay_apart(
    database: Database, importing: Importing, write: WriteFile
) -> None:
    path = write(
        "name,phone,email",
        "Ким Лев,88120004417,",
        "КИМ Лев,8 812 000-44-17; 9211234567,kim@example.ru",
        "Ким Лёв,88120004417,",
        "Яр Ян,88120004417,",
    )
    report = brought(importing, path)
    assert (report.created, report.updated, report.skipped) == (2, 1, 1)
    assert names(database, "88120004417") == ["Ким Лев", "Яр Ян"]
    assert names(database, "89211234567") == ["Ким Лев"]


def test_every_wrong_row_is_named_and_nothing_goes_in(
    database: Database, importing: Importing, write: WriteFile
) -> None:
    path = write(
        HEAD,
        "1,Рожков,Евдоким,Вектор,Псков,88120004417",
        "2,,,Вектор,Псков,88120004418",
        "3,Лис,Ия,Вектор,Псков,812-CALL-ME",
        "4,Ким,Лев,Вектор",
        f"5,Яр,Ян,Вектор,Псков,{'1' * 40}",
    )
    report = brought(importing, path)
    assert [(error.row, error.column, error.code) for error in report.errors] == [
        (3, "last_name", "required"),
        (4, "phone", "phone_letters"),
        (5, "", "import_ragged"),
        (6, "phone", "phone_too_long"),
    ]
    assert report.errors[1].value == "812-CALL-ME"
    assert report.errors[2].facts == {"expected": 6, "found": 4}
    assert (report.written, count(database, Contact), count(database, Client)) == (False, 0, 0)
    partly = brought(importing, path, skip_bad_rows=True)
    assert (partly.written, partly.created, partly.error_count) == (True, 1, 4)


def test_a_rehearsal_counts_and_leaves_nothing(
    database: Database, importing: Importing, write: WriteFile
) -> None:
    path = write(HEAD, "1,Рожков,Евдоким,Вектор,Псков,88120004417")
    report = importing.run(ADMINISTRATOR, path, ImportKind.CONTACTS, dry_run=True)
    assert (report.dry_run, report.written, report.created) == (True, False, 1)
    assert count(database, Contact) == 0


def test_leaving_undoes_everything(
    database: Database, importing: Importing, write: WriteFile
) -> None:
    path = write(HEAD, *[f"{n},Имя{n},Ян,Вектор,Псков,8812000{n:04d}" for n in range(1200)])

    class Left(Exception):
        pass

    def leave(_done: int, total: int) -> None:
        if total:
            raise Left

    with pytest.raises(Left):
        importing.run(ADMINISTRATOR, path, ImportKind.CONTACTS, None, leave)
    assert count(database, Contact) == 0


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1251", "utf-16"])
def test_the_encoding_is_recognised(
    database: Database, importing: Importing, write: WriteFile, encoding: str
) -> None:
    path = write("ФИО;Телефон;Компания", "Королёв Пётр;88120004417;Вектор", encoding=encoding)
    assert brought(importing, path).created == 1
    assert names(database, "королев") == ["Королёв Пётр"]


def test_bytes_that_are_no_text_are_told_with_their_row(
    importing: Importing, tmp_path: Path
) -> None:
    path = tmp_path / "mixed.csv"
    good = "Королёв Пётр Петрович,88120004417\n".encode()
    path.write_bytes(b"name,phone\n" + good + "Ким,".encode("cp1251") + b"1\n")
    report = brought(importing, path)
    assert [(e.row, e.column, e.code) for e in report.errors] == [(3, "name", "import_undecodable")]


def test_gzip_and_xlsx_are_known_by_their_bytes(
    database: Database, importing: Importing, tmp_path: Path
) -> None:
    packed = tmp_path / "packed.table"
    packed.write_bytes(gzip.compress("name,phone\nКим Лев,88120004417\n".encode()))
    assert brought(importing, packed).created == 1
    book = Workbook()
    book.active.append(["ФИО", "Мобильный телефон", "Город"])  # type: ignore[union-attr]  # a new book has a sheet
    book.active.append(["Яр Ян", 89211234567, None])  # type: ignore[union-attr]  # as above
    book.save(tmp_path / "list.xlsx")
    assert brought(importing, tmp_path / "list.xlsx").created == 1
    assert names(database, "9211234567") == ["Яр Ян"]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "file_empty"),
        (b"\n\n", "file_empty"),
        (b"\x1f\x8bbroken", "file_broken"),
        (b"PK\x03\x04broken", "file_broken"),
        (b"a,b\n1,2\n", "import_field_required"),
    ],
)
def test_a_file_that_is_no_table_is_refused(
    importing: Importing, tmp_path: Path, content: bytes, code: str
) -> None:
    path = tmp_path / "odd"
    path.write_bytes(content)
    with pytest.raises(RuleBroken) as caught:
        brought(importing, path)
    assert caught.value.code == code


def test_a_missing_file_and_a_missing_right_are_told(importing: Importing, tmp_path: Path) -> None:
    with pytest.raises(RuleBroken, match="file_missing"):
        brought(importing, tmp_path / "nowhere.csv")
    with pytest.raises(RuleBroken, match="not_allowed"):
        importing.run(actor(Role.DISPATCHER), tmp_path / "x", ImportKind.CONTACTS)


def test_a_mapping_wins_and_is_checked(
    database: Database, importing: Importing, write: WriteFile
) -> None:
    path = write("a,b", "Ким Лев,88120004417")
    mapping = ColumnMapping({"full_name": "a", "phone": "b"}, {"organisation": "Вектор"})
    assert brought(importing, path, mapping=mapping).organisations == 1
    for wrong, code in (
        (ColumnMapping({"full_name": "c"}), "import_column_missing"),
        (ColumnMapping({"surname": "a"}), "import_field_unknown"),
    ):
        with pytest.raises(RuleBroken, match=code):
            brought(importing, path, mapping=wrong)


def test_a_key_of_another_person_is_told(
    database: Database, importing: Importing, write: WriteFile
) -> None:
    brought(importing, write("id,name,phone", "7,Ким Лев,88120004417"))
    report = brought(importing, write("id,name,phone", "7,Яр Ян,89211234567", name="other.csv"))
    assert [(e.row, e.code, e.facts["name"]) for e in report.errors] == [
        (2, "import_key_taken", "Ким Лев")
    ]
    assert count(database, Contact) == 1


def test_all_sample_people_go_in(
    database: Database, importing: Importing, firstline_shared_data: Path
) -> None:
    path = firstline_shared_data / "people" / "contacts.csv.gz"
    report = brought(importing, path)
    assert (report.read, report.created, report.error_count) == (5000, 5000, 0)
    assert names(database, "8 (471) 200-60-26") == ["Рожков Евдоким Еремеевич"]
    again = brought(importing, path)
    assert (again.created, again.already_there) == (0, 5000)
