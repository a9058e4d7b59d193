"""Passwords and keys live in the system's keyring, never in a file of ours."""

import logging
from base64 import b64decode, b64encode
from pathlib import Path
from typing import TYPE_CHECKING

import keyring
from keyring.backends.fail import Keyring as NoKeyring
from keyring.backends.null import Keyring as ForgetfulKeyring
from keyring.errors import KeyringError

from app.domain.clock import Clock
from db.sealed_file import new_key

if TYPE_CHECKING:
    from app.services.drafts import Drafts
    from app.services.outbox import Outbox

SERVICE = "Firstline"
DRAFT_KEY = "draft-journal-key"
OUTBOX_KEY = "outbox-key"
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


def kept_for_good(secrets: Secrets, name: str, key: str) -> bool:
    """Put a key away and read it back: a keyring that forgets would cost what it seals."""
    return secrets.put(name, key) and secrets.get(name) == key


def lasting_key(secrets: Secrets, name: str) -> bytes | None:
    """Return a key of the keyring, made on first use; None where nothing would keep it."""
    if not secrets.lasting:
        return None
    kept = secrets.get(name)
    key = b64decode(kept) if kept else new_key()
    if kept is None and not kept_for_good(secrets, name, b64encode(key).decode()):
        return None
    return key


def open_drafts(folder: Path, secrets: Secrets) -> "Drafts":
    """Open the journal of drafts; its key lives in the keyring, made on first use.

    Where the system has no keyring the journal is plain: a key beside the lock protects
    nothing, and losing the key with the process would lose the text.
    """
    from app.services.drafts import Drafts

    return Drafts(folder, lasting_key(secrets, DRAFT_KEY))


def open_outbox(folder: Path, secrets: Secrets, clock: Clock) -> "Outbox":
    """Open the outbox for a central database; its key lives beside that of the drafts."""
    from app.services.outbox import Outbox

    return Outbox(folder, lasting_key(secrets, OUTBOX_KEY), clock)
