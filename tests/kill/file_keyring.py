"""A keyring that outlives a killed process: one file below FIRSTLINE_HOME."""

import json
import os
from pathlib import Path

from keyring.backend import KeyringBackend


class FileKeyring(KeyringBackend):
    """For tests only: it keeps secrets in the open."""

    priority = 1

    @property
    def file(self) -> Path:
        return Path(os.environ["FIRSTLINE_HOME"]) / "keyring.json"

    def get_password(self, service: str, username: str) -> str | None:
        return self._read().get(f"{service}/{username}")

    def set_password(self, service: str, username: str, password: str) -> None:
        kept = self._read() | {f"{service}/{username}": password}
        unfinished = self.file.with_suffix(".part")
        unfinished.write_text(json.dumps(kept), encoding="utf-8")
        unfinished.replace(self.file)

    def delete_password(self, service: str, username: str) -> None:
        kept = self._read()
        kept.pop(f"{service}/{username}", None)
        self.file.write_text(json.dumps(kept), encoding="utf-8")

    def _read(self) -> dict[str, str]:
        if not self.file.exists():
            return {}
        kept: dict[str, str] = json.loads(self.file.read_text(encoding="utf-8"))
        return kept
