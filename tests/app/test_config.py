"""Settings of a desk: read whatever is there, written whole, never a secret."""

import json
from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app import config
from app.config import Settings


def test_a_missing_file_gives_the_defaults(tmp_path: Path) -> None:
    assert config.load(tmp_path / "settings.json") == Settings()


def test_what_is_saved_comes_back(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    chosen = Settings(language="en", theme="dark", text_size=115, shortcuts={"call.new": "F5"})
    config.save(chosen, file)
    assert config.load(file) == chosen
    assert not file.with_suffix(".new").exists()


@given(st.one_of(st.text(), st.dictionaries(st.text(), st.integers()).map(json.dumps)))
def test_any_file_can_be_read(tmp_path_factory: pytest.TempPathFactory, content: str) -> None:
    file = tmp_path_factory.mktemp("s") / "settings.json"
    file.write_text(content, "utf-8", "surrogatepass")
    assert isinstance(config.load(file), Settings)


def test_a_value_of_the_wrong_kind_falls_back_alone(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.write_text('{"version": 1, "language": "en", "text_size": "large"}', "utf-8")
    loaded = config.load(file)
    assert (loaded.language, loaded.text_size) == ("en", Settings().text_size)


def test_a_setting_that_is_no_more_is_left_out(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.write_text('{"version": 1, "theme": "dark", "sound": true}', "utf-8")
    config.save(config.load(file), file)
    kept = json.loads(file.read_text("utf-8"))
    assert kept["theme"] == "dark"
    assert "sound" not in kept


def test_an_old_file_passes_every_step(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    steps = {0: lambda values: {**values, "version": 1, "language": values["lang"]}}
    monkeypatch.setattr(config, "UPGRADES", steps)
    file = tmp_path / "settings.json"
    file.write_text('{"lang": "en"}', "utf-8")
    assert config.load(file).language == "en"


def test_no_setting_is_made_for_a_secret() -> None:
    assert not {entry.name for entry in fields(Settings)} & {"password", "pin", "key", "secret"}


def test_one_variable_moves_every_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FIRSTLINE_HOME", str(tmp_path))
    places = config.places()
    assert all(
        folder.is_dir() and tmp_path in folder.parents
        for folder in (places.settings, places.data, places.cache, places.logs)
    )
    assert places.database.endswith(config.DATABASE_FILE)
