"""Who may come in without the centre: the key of the copy and a verifier of the password.

Neither the password nor anything it could be computed from quickly is kept: the verifier is
scrypt over the password with a salt of its own (RFC 7914: N 32768, r 8, p 1), in the keyring.
"""

import hashlib
import hmac
import json
import secrets as randomness
from base64 import b64decode, b64encode
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from app.bootstrap import ServiceDesk
from app.domain.clock import Clock
from app.domain.errors import EnvironmentFailed, RuleBroken
from app.system_clock import utc_now
from db.journal import new_key
from db.replica import ReachableDatabase
from db.snapshot_file import SnapshotFile

if TYPE_CHECKING:
    from app.secrets import Secrets

COPY_KEY: Final = "replica-key"
_BARRED: Final = json.dumps({"barred": True})
"""In place of a verifier: the room allows no day without its server, and the way in says so."""
_COST, _BLOCK, _LANES = 2**15, 8, 1
_MEMORY: Final = 2**26
_SALT_BYTES: Final = 16
_CLOCK_SLIP: Final = timedelta(days=1)
"""A clock set back farther than this does not lengthen the time allowed."""


class OfflineAccess:
    """The sealed copies of one user's folder, and who may open them."""

    def __init__(self, folder: Path, secrets: "Secrets", clock: Clock) -> None:
        """``folder`` holds the copies; ``secrets`` their key and the verifiers."""
        self._folder, self._secrets, self._clock = folder, secrets, clock

    def copy_of(self, address: str, login: str) -> SnapshotFile | None:
        """Return the place of the person's copy; None where no keyring keeps its key."""
        key = self._key()
        return SnapshotFile(self._folder, _owner(address, login), key) if key else None

    def admit(self, address: str, login: str, password: str, days: int) -> bool:
        """Let this password in without the centre for so many days; False without a keyring.

        ``days`` 0 forbids it: what was admitted before is forgotten.
        """
        if days <= 0 or not self._secrets.lasting:
            self._bar(address, login, days)
            return False
        salt, now = randomness.token_bytes(_SALT_BYTES), self._clock()
        kept = {
            "salt": salt.hex(),
            "hash": _derive(password, salt).hex(),
            "since": now.isoformat(),
            "until": (now + timedelta(days=days)).isoformat(),
        }
        return self._secrets.put(_verifier(address, login), json.dumps(kept))

    def lengthen(self, address: str, login: str, days: int) -> bool:
        """Count the days anew: the centre has just let in the password that is kept.

        False for somebody who was not admitted; ``days`` 0 forbids it.
        """
        name = _verifier(address, login)
        kept, now = _read(self._secrets.get(name)), self._clock()
        if kept is None or days <= 0:
            self._bar(address, login, days)
            return False
        kept |= {"since": now.isoformat(), "until": (now + timedelta(days=days)).isoformat()}
        return self._secrets.put(name, json.dumps(kept))

    def known(self, address: str, login: str) -> datetime | None:
        """Return when this person's copy was kept; None without a copy or a verifier."""
        if self._secrets.get(_verifier(address, login)) in {None, "", _BARRED}:
            return None
        file = self.copy_of(address, login)
        return file.kept_at if file is not None else None

    def barred(self, address: str, login: str) -> bool:
        """Say if the room allowed this person no day without its server when he was here last."""
        return self._secrets.get(_verifier(address, login)) == _BARRED

    def check(self, address: str, login: str, password: str) -> None:
        """Let the person in, or raise RuleBroken.

        ``offline_barred`` where the room allows no day, ``offline_unknown`` without a verifier,
        ``offline_expired`` after its days, ``offline_password`` (field password) for another
        password.
        """
        if self.barred(address, login):
            raise RuleBroken("offline_barred")
        kept = _read(self._secrets.get(_verifier(address, login)))
        if kept is None:
            raise RuleBroken("offline_unknown")
        if not _fits(password, kept):
            raise RuleBroken("offline_password", field="password")
        since, until = (datetime.fromisoformat(kept[name]) for name in ("since", "until"))
        if not since - _CLOCK_SLIP <= self._clock() <= until:
            raise RuleBroken("offline_expired", until=until)

    def forget(self, address: str, login: str) -> None:
        """Let this person in no more, and remove his copy."""
        self._secrets.forget(_verifier(address, login))
        kept = self._secrets.get(COPY_KEY)
        if kept:
            SnapshotFile(self._folder, _owner(address, login), b64decode(kept)).forget()

    def _bar(self, address: str, login: str, days: int) -> None:
        self.forget(address, login)
        if days <= 0 and self._secrets.lasting:
            self._secrets.put(_verifier(address, login), _BARRED)

    def _key(self) -> bytes | None:
        """Return the key of all copies of this user, made on first use and read back."""
        if not self._secrets.lasting:
            return None
        kept = self._secrets.get(COPY_KEY)
        if kept:
            return b64decode(kept)
        text = b64encode(new_key()).decode()
        if self._secrets.put(COPY_KEY, text) and self._secrets.get(COPY_KEY) == text:
            return b64decode(text)
        return None


def _owner(address: str, login: str) -> str:
    return f"{login} {address}"


def _verifier(address: str, login: str) -> str:
    return f"offline {login} {address}"


def _derive(password: str, salt: bytes) -> bytes:
    data = password.encode("utf-8", "surrogatepass")
    return hashlib.scrypt(data, salt=salt, n=_COST, r=_BLOCK, p=_LANES, maxmem=_MEMORY)


def _read(text: str | None) -> dict[str, Any] | None:
    try:
        kept = json.loads(text or "")
    except ValueError:
        return None
    names = {"salt", "hash", "since", "until"}
    return kept if isinstance(kept, dict) and names <= kept.keys() else None


def _fits(password: str, kept: dict[str, Any]) -> bool:
    derived = _derive(password, bytes.fromhex(kept["salt"]))
    return hmac.compare_digest(derived, bytes.fromhex(kept["hash"]))


def open_away(address: str, copy: SnapshotFile, clock: Clock = utc_now) -> ServiceDesk:
    """Open the copy of a central database that is away; it comes back with the first ping.

    Raises EnvironmentFailed ``snapshot_unreadable``, or ``snapshot_missing`` without a copy.
    """
    replica = copy.read()
    if replica is None:
        raise EnvironmentFailed("snapshot_missing")
    database = ReachableDatabase(address, clock)
    database.lose()
    database.put_in_force(replica)
    desk = ServiceDesk(database, clock)
    desk.offline.keep_in(copy)
    return desk
