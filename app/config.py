"""Settings of one desk: declared once with type and default, kept per user, never a secret."""

import json
import os
from collections.abc import Callable
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any

import platformdirs

VERSION = 1
NAME = "Firstline"
DATABASE_FILE = "desk.sqlite"
TEXT_SIZES = (90, 100, 115, 130, 150)


@dataclass(frozen=True, slots=True)
class Places:
    """Folders of one user; FIRSTLINE_HOME moves them all below one folder (portable, tests)."""

    settings: Path
    data: Path
    cache: Path
    logs: Path

    @property
    def database(self) -> str:
        """The address of the embedded database."""
        return "sqlite:///" + (self.data / DATABASE_FILE).as_posix()


def places() -> Places:
    """Return the user's folders, made when missing."""
    home = os.environ.get("FIRSTLINE_HOME")
    found = _below(Path(home)) if home else _of_user()
    for folder in (found.settings, found.data, found.cache, found.logs):
        folder.mkdir(parents=True, exist_ok=True)
    return found


def _below(home: Path) -> Places:
    return Places(home / "settings", home / "data", home / "cache", home / "logs")


def _of_user() -> Places:
    return Places(
        settings=platformdirs.user_config_path(NAME, appauthor=False),
        data=platformdirs.user_data_path(NAME, appauthor=False, roaming=False),
        cache=platformdirs.user_cache_path(NAME, appauthor=False),
        logs=platformdirs.user_log_path(NAME, appauthor=False),
    )


@dataclass(slots=True)
class Settings:
    """What a person chose at this desk.

    ``database`` is an address without a password, "" until the first start is done;
    ``text_size`` is in percent; ``shortcuts`` maps an action's id to a key sequence; ``recent``
    are ids of actions run from the palette, newest first; ``copies``
    is the folder of the daily copies, "" for the usual one.
    """

    version: int = VERSION
    database: str = ""
    login: str = ""
    remember: bool = False
    language: str = "ru"
    theme: str = "light"
    text_size: int = 100
    shortcuts: dict[str, str] = field(default_factory=dict)
    window: dict[str, int] = field(default_factory=dict)
    recent: list[str] = field(default_factory=list)
    copies: str = ""


UPGRADES: dict[int, Callable[[dict[str, Any]], dict[str, Any]]] = {}
"""Steps from a version to the next, so that a settings file of any age can be read."""


def load(file: Path) -> Settings:
    """Read the settings; a missing or unreadable file gives the defaults."""
    try:
        values = json.loads(file.read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        return Settings()
    return _of_values(values) if isinstance(values, dict) else Settings()


def _of_values(values: dict[str, Any]) -> Settings:
    while (step := UPGRADES.get(_version(values))) is not None:
        values = step(values)
    default = Settings()
    kept = {
        entry.name: values[entry.name]
        for entry in fields(Settings)
        if isinstance(values.get(entry.name), type(getattr(default, entry.name)))
    }
    for name, kind in (("shortcuts", str), ("window", int)):
        entries = kept.get(name, {}).items()
        kept[name] = {key: value for key, value in entries if isinstance(value, kind)}
    return Settings(**{**kept, "version": VERSION})


def _version(values: dict[str, Any]) -> int:
    found = values.get("version", 0)
    return found if isinstance(found, int) else 0


def save(settings: Settings, file: Path) -> None:
    """Write the settings whole or not at all."""
    draft = file.with_suffix(".new")
    draft.write_text(json.dumps(asdict(settings), ensure_ascii=False, indent=2), "utf-8")
    draft.replace(file)
