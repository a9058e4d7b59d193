"""The key of the draft journal: kept in the keyring, and never trusted to a forgetful one."""

from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend

from app.secrets import Secrets, open_drafts


class Ring(KeyringBackend):
    """A keyring in memory; a forgetful one keeps nothing."""

    priority = 1

    def __init__(self, *, forgetful: bool = False) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.kept: dict[str, str] = {}
        self.forgetful = forgetful

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get(username)

    def set_password(self, service: str, username: str, password: str) -> None:
        if not self.forgetful:
            self.kept[username] = password


@pytest.fixture
def rings() -> Iterator[None]:
    before = keyring.get_keyring()
    yield
    keyring.set_keyring(before)


def test_the_key_is_made_once_and_found_again(rings: None, tmp_path: Path) -> None:
    ring = Ring()
    keyring.set_keyring(ring)
    first = open_drafts(tmp_path, Secrets())
    kept = dict(ring.kept)
    first.close()
    second = open_drafts(tmp_path, Secrets())
    second.close()
    assert first.encrypted
    assert second.encrypted
    assert len(kept) == 1
    assert ring.kept == kept


def test_a_keyring_that_forgets_gets_no_key(
    rings: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keyring.set_keyring(Ring(forgetful=True))
    secrets = Secrets()
    monkeypatch.setattr(secrets, "_memory", Forgetful())
    drafts = open_drafts(tmp_path, secrets)
    drafts.close()
    assert not drafts.encrypted


class Forgetful(dict[str, str]):
    """A memory that keeps nothing, so that only the keyring answers."""

    def __setitem__(self, key: str, value: str) -> None:
        """Forget at once."""
