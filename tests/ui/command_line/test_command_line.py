"""firstline-admin: the answers of find, the figures of import, exit codes and sentences."""

import io
import json
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication

from db.session import Database
from tests.services.people import person
from ui.command_line.__main__ import main


@pytest.fixture(autouse=True)
def quiet(qapp: QCoreApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FIRSTLINE_LANGUAGE", "en")


@pytest.fixture
def address(empty_database_url: str) -> str:
    """A room that the command itself makes, with two colleagues on one number."""
    assert main(["find", "nobody", "--database", empty_database_url]) == 0
    database = Database(empty_database_url)
    person(database, "Рожков Евдоким", "Татэнерго", "8 471 200-60-26", "4417")
    person(database, "Лис Ия", "Татэнерго", "+7 471 200 60 26")
    database.dispose()
    return empty_database_url


def test_find_answers_one_object_a_line(address: str, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert main(["find", "84712006026", "рожкв", "xyz", "--json", "--database", address]) == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    rozhkov = {
        "name": "Рожков Евдоким",
        "organisation": "Татэнерго",
        "phones": ["+74712006026"],
    }
    lis = {"name": "Лис Ия", "organisation": "Татэнерго", "phones": ["+74712006026"]}
    assert lines == [
        {"query": "84712006026", "matches": [lis, rozhkov]},
        {"query": "рожкв", "matches": [rozhkov]},
        {"query": "xyz", "matches": []},
    ]


def test_find_reads_lines_from_the_input_and_goes_on_after_a_wrong_one(
    address: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    capsys.readouterr()
    monkeypatch.setattr("sys.stdin", io.StringIO("4417\n\n" + "1" * 40 + "\nлис\n"))
    assert main(["find", "--json", "--database", address]) == 1
    shown = capsys.readouterr()
    answers = [json.loads(line) for line in shown.out.splitlines()]
    assert [len(answer["matches"]) for answer in answers] == [1, 0, 1]
    assert "40 digits are too many" in shown.err


def test_find_shows_a_table(address: str, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert main(["find", "рожков", "никто", "--database", address]) == 0
    shown = capsys.readouterr().out
    assert "+7 (471) 200-60-26, 4417" in shown
    assert "nobody found" in shown


def test_an_import_says_what_it_did(
    address: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = tmp_path / "people.csv"
    table.write_text("name,phone\nКим Лев,88120004417\nЯр Ян,812-ABC\n", encoding="utf-8")
    errors = tmp_path / "errors.csv"
    command = ["import", "contacts", str(table), "--database", address]
    assert main([*command, "--report", str(errors)]) == 1
    shown = capsys.readouterr()
    assert "row 3, phone:" in shown.err
    assert "Nothing was imported" in shown.out
    assert "people.csv,3,phone,812-ABC,phone_letters," in errors.read_text(encoding="utf-8-sig")
    assert main([*command, "--skip-bad-rows", "--dry-run"]) == 1
    assert "A rehearsal" in capsys.readouterr().out
    assert main([*command, "--skip-bad-rows"]) == 1
    assert "new: 1" in capsys.readouterr().out
    assert main(["find", "8120004417", "--json", "--database", address]) == 0
    assert "Ким Лев" in capsys.readouterr().out


@pytest.mark.parametrize("suffix", ["json", "toml"])
def test_an_import_follows_its_mapping_file(
    sqlite_url: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], suffix: str
) -> None:
    table = tmp_path / "people.csv"
    table.write_text("a;b\nКим Лев;88120004417\n", encoding="cp1251")
    columns = {"full_name": "a", "phone": "b"}
    mapping = tmp_path / f"mapping.{suffix}"
    mapping.write_text(
        json.dumps({"columns": columns, "encoding": "cp1251"})
        if suffix == "json"
        else 'encoding = "cp1251"\n[columns]\nfull_name = "a"\nphone = "b"\n',
        encoding="utf-8",
    )
    command = ["import", "contacts", str(table), "--mapping", str(mapping)]
    assert main([*command, "--database", sqlite_url]) == 0
    assert "new: 1" in capsys.readouterr().out
    mapping.write_text("{", encoding="utf-8")
    assert main([*command, "--database", sqlite_url]) == 1
    assert "is not understood" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["find", "x", "--database", "mysql://x/y"], 1, "mysql"),
        (["find", "x", "--database", "sqlite:////nowhere/at/all/x.sqlite"], 3, ""),
        (["import", "contacts", "nowhere.csv"], 1, "nowhere.csv"),
        (["import", "contacts", "nowhere.csv", "--time-zone", "Mars/Base"], 1, "Mars/Base"),
    ],
)
def test_what_cannot_be_done_is_one_sentence_and_a_code(
    arguments: list[str],
    code: int,
    said: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    sqlite_url: str,
) -> None:
    monkeypatch.setenv("FIRSTLINE_DATABASE", sqlite_url)
    assert main(arguments) == code
    shown = capsys.readouterr().err
    assert said in shown
    assert shown.count("\n") == 1


def test_a_wrong_command_is_code_two(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["dance"])
    assert caught.value.code == 2
