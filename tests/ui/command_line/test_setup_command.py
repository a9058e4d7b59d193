"""firstline-admin setup: the whole set-up out into a file, and in again."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication

from ui.command_line.__main__ import main


@pytest.fixture(autouse=True)
def quiet(qapp: QCoreApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FIRSTLINE_LANGUAGE", "en")


def command(*arguments: object) -> int:
    return main(["setup", *map(str, arguments)])


def test_out_changed_and_in_again(
    empty_database_url: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, at = tmp_path / "room.toml", ("--database", empty_database_url)
    assert command("export", file, *at) == 0
    text = file.read_text("utf-8")
    file.write_text(text.replace('"В работе"', '"Чиним"') + '\n[[partner]]\nname = "Завод"\n')
    capsys.readouterr()
    assert command("import", file, "--dry-run", *at) == 0
    told = capsys.readouterr().out
    assert "State “Чиним”: changes Name (Russian)" in told
    assert "Partner “Завод”: new" in told
    assert "New: 1, changed: 1" in told
    assert command("import", file, *at) == 0
    assert command("import", file, *at) == 0
    assert "New: 0, changed: 0" in capsys.readouterr().out


def test_a_wrong_record_is_named_with_its_place_and_nothing_comes(
    empty_sqlite_url: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "room.toml"
    file.write_text(
        '[firstline]\nformat = 1\n[[partner]]\nname = "Завод"\n'
        '[[custom_field]]\nname = "Модель"\ncode = "model"\nkind = "colour"\n'
    )
    assert command("import", file, "--database", empty_sqlite_url) == 1
    shown = capsys.readouterr()
    assert "Own field “Модель”, Kind: “colour” does not fit here" in shown.err
    assert "Nothing was written" in shown.out


@pytest.mark.parametrize("content", [None, b"\xff\xfe\x00", b"a = "])
def test_a_file_that_cannot_be_read_is_told(
    empty_sqlite_url: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    content: bytes | None,
) -> None:
    file = tmp_path / "room.toml"
    if content is not None:
        file.write_bytes(content)
    assert command("import", file, "--database", empty_sqlite_url) == 1
    assert ("no file" if content is None else "cannot be read") in capsys.readouterr().err


@pytest.mark.parametrize("deed", ["export", "import"])
def test_a_place_that_is_no_file_is_told(
    empty_sqlite_url: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], deed: str
) -> None:
    assert command(deed, tmp_path, "--database", empty_sqlite_url) == 3
    assert str(tmp_path) in capsys.readouterr().err
