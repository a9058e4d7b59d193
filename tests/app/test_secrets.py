"""Secrets: in the keyring where there is one, for this run only where there is none."""

from collections.abc import Iterator

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends.fail import Keyring as NoKeyring
from keyring.errors import KeyringLocked, PasswordDeleteError

from app.secrets import SERVICE, Secrets


class MemoryKeyring(KeyringBackend):
    """A keyring that keeps everything in a dictionary."""

    priority = 1

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if self.kept.pop((service, username), None) is None:
            raise PasswordDeleteError(username)


class LockedKeyring(MemoryKeyring):
    """A keyring that refuses."""

    def get_password(self, service: str, username: str) -> str | None:
        raise KeyringLocked(service)

    def set_password(self, service: str, username: str, password: str) -> None:
        raise KeyringLocked(service)


@pytest.fixture
def backend() -> Iterator[MemoryKeyring]:
    before = keyring.get_keyring()
    made = MemoryKeyring()
    keyring.set_keyring(made)
    yield made
    keyring.set_keyring(before)


def test_a_secret_goes_into_the_keyring_and_out_again(backend: MemoryKeyring) -> None:
    secrets = Secrets()
    assert secrets.lasting
    assert secrets.put("anna", "s3cret")
    assert backend.kept == {(SERVICE, "anna"): "s3cret"}
    assert Secrets().get("anna") == "s3cret"
    secrets.forget("anna")
    secrets.forget("anna")
    assert secrets.get("anna") is None


def test_without_a_keyring_a_secret_lasts_for_this_run(backend: MemoryKeyring) -> None:
    keyring.set_keyring(NoKeyring())
    secrets = Secrets()
    assert not secrets.lasting
    assert not secrets.put("anna", "s3cret")
    assert secrets.get("anna") == "s3cret"
    assert Secrets().get("anna") is None


@pytest.mark.expects_log("the keyring")
def test_a_locked_keyring_is_no_crash(backend: MemoryKeyring) -> None:
    keyring.set_keyring(LockedKeyring())
    secrets = Secrets()
    assert not secrets.put("anna", "s3cret")
    assert secrets.get("anna") == "s3cret"
