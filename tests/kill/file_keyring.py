"""A keyring that outlives a killed process: one file below FIRSTLINE_HOME."""

import json
import os
from pathlib import Path

from keyring.backend import KeyringBackend


def _file() -> Path:
    return Path(os.environ["FIRSTLINE_HOME"]) / "keyring.json"


def kept_password(service: str, username: str) -> str | None:
    """What is kept below the present FIRSTLINE_HOME."""
    if not _file().exists():
        return None
    kept: dict[str, str] = json.loads(_file().read_text(encoding="utf-8"))
    return kept.get(f"{service}/{username}")


class FileKeyring(KeyringBackend):
    """For tests only: it keeps secrets in the open."""

    priority = 1

    def get_password(self, service: str, username: str) -> str | None:
        return kept_password(service, username)

    def set_password(self, service: str, username: str, password: str) -> None:
        kept = self._read() | {f"{service}/{username}": password}
        unfinished = _file().with_suffix(".part")
        unfinished.write_text(json.dumps(kept), encoding="utf-8")
        unfinished.replace(_file())

    def delete_password(self, service: str, username: str) -> None:
        kept = self._read()
        kept.pop(f"{service}/{username}", None)
        _file().write_text(json.dumps(kept), encoding="utf-8")

    def _read(self) -> dict[str, str]:
        if not _file().exists():
            return {}
        kept: dict[str, str] = json.loads(_file().read_text(encoding="utf-8"))
        return kept
