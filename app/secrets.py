"""Passwords and keys live in the system's keyring, never in a file of ours."""

import logging

import keyring
from keyring.backends.fail import Keyring as NoKeyring
from keyring.backends.null import Keyring as ForgetfulKeyring
from keyring.errors import KeyringError

SERVICE = "Firstline"
log = logging.getLogger(__name__)


def password_name(login: str, address: str) -> str:
    """Return the name under which the password of a login at an address is kept."""
    return f"{login} {address}"


class Secrets:
    """The keyring, or memory for this run where the system has none.

    ``lasting`` tells which, so that the window can say so.
    """

    def __init__(self) -> None:
        self.lasting = not isinstance(keyring.get_keyring(), NoKeyring | ForgetfulKeyring)
        self._memory: dict[str, str] = {}
        if not self.lasting:
            log.info("no system keyring: secrets are kept for this run only")

    def get(self, name: str) -> str | None:
        """Return a secret or None; a locked keyring counts as none."""
        if not self.lasting:
            return self._memory.get(name)
        try:
            return keyring.get_password(SERVICE, name)
        except KeyringError:
            log.exception("the keyring did not answer")
            return self._memory.get(name)

    def put(self, name: str, value: str) -> bool:
        """Keep a secret; False when it lasts for this run only."""
        self._memory[name] = value
        if not self.lasting:
            return False
        try:
            keyring.set_password(SERVICE, name, value)
        except KeyringError:
            log.exception("the keyring took nothing")
            return False
        return True

    def forget(self, name: str) -> None:
        """Remove a secret; one that is not there is no error."""
        self._memory.pop(name, None)
        if not self.lasting:
            return
        try:
            keyring.delete_password(SERVICE, name)
        except KeyringError:
            log.debug("nothing to forget under %s", name)
