"""The way in without the centre: the password is checked, and nowhere to be read."""

from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest

from app.domain.errors import RuleBroken
from app.offline import COPY_KEY, OfflineAccess
from app.secrets import SERVICE, Secrets
from db.replica import Replica
from tests.app.test_secrets import MemoryKeyring
from tests.rooms import HandClock

ROOM = "postgresql+psycopg://server/room"
PASSWORD = "Тайна 12 %@/"


@pytest.fixture
def keys() -> Iterator[MemoryKeyring]:
    before, made = keyring.get_keyring(), MemoryKeyring()
    keyring.set_keyring(made)
    yield made
    keyring.set_keyring(before)


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def access(keys: MemoryKeyring, clock: HandClock, tmp_path: Path) -> OfflineAccess:
    return OfflineAccess(tmp_path, Secrets(), clock)


def refusal(access: OfflineAccess, login: str = "anna", password: str = PASSWORD) -> str:
    with pytest.raises(RuleBroken) as told:
        access.check(ROOM, login, password)
    return told.value.code


def leave_copy(access: OfflineAccess, login: str = "anna") -> None:
    file, replica = access.copy_of(ROOM, login), Replica(HandClock().now)
    assert file is not None
    file.write(replica)
    replica.dispose()


def test_the_password_of_the_last_sign_in_lets_in(access: OfflineAccess) -> None:
    assert access.admit(ROOM, "anna", PASSWORD, 7)
    access.check(ROOM, "anna", PASSWORD)


@pytest.mark.parametrize("other", ["", "Тайна 12 %@", "тайна 12 %@/", PASSWORD + " "])
def test_another_password_does_not(access: OfflineAccess, other: str) -> None:
    access.admit(ROOM, "anna", PASSWORD, 7)
    assert refusal(access, password=other) == "offline_password"


def test_a_colleague_needs_his_own(access: OfflineAccess) -> None:
    access.admit(ROOM, "anna", PASSWORD, 7)
    assert refusal(access, login="kim") == "offline_unknown"
    with pytest.raises(RuleBroken):
        access.check("postgresql+psycopg://other/room", "anna", PASSWORD)


def test_the_password_is_kept_nowhere(
    access: OfflineAccess, keys: MemoryKeyring, tmp_path: Path
) -> None:
    access.admit(ROOM, "anna", PASSWORD, 7)
    access.admit(ROOM, "kim", PASSWORD, 7)
    kept = [text for (_service, name), text in keys.kept.items() if name.startswith("offline")]
    assert len(set(kept)) == 2, "the same password looks different under two salts"
    assert not any(PASSWORD in text or PASSWORD.encode().hex() in text for text in kept)
    assert list(tmp_path.iterdir()) == []


def test_the_days_allowed_end(access: OfflineAccess, clock: HandClock) -> None:
    access.admit(ROOM, "anna", PASSWORD, 7)
    clock.forward(days=7)
    access.check(ROOM, "anna", PASSWORD)
    clock.forward(minutes=1)
    assert refusal(access) == "offline_expired"


def test_a_clock_set_back_does_not_lengthen_them(access: OfflineAccess, clock: HandClock) -> None:
    access.admit(ROOM, "anna", PASSWORD, 7)
    clock.forward(days=-2)
    assert refusal(access) == "offline_expired"


def test_a_room_that_allows_no_day_forgets(access: OfflineAccess, keys: MemoryKeyring) -> None:
    access.admit(ROOM, "anna", PASSWORD, 7)
    leave_copy(access)
    assert access.known(ROOM, "anna") is not None
    assert not access.admit(ROOM, "anna", PASSWORD, 0)
    assert refusal(access) == "offline_barred"
    assert access.barred(ROOM, "anna")
    assert access.known(ROOM, "anna") is None
    file = access.copy_of(ROOM, "anna")
    assert file is not None
    assert file.kept_at is None


def test_who_may_come_in_has_a_copy_too(access: OfflineAccess) -> None:
    access.admit(ROOM, "anna", PASSWORD, 7)
    assert access.known(ROOM, "anna") is None
    leave_copy(access)
    assert access.known(ROOM, "anna") is not None
    assert access.known(ROOM, "kim") is None


def test_one_key_for_every_run(access: OfflineAccess, keys: MemoryKeyring, tmp_path: Path) -> None:
    access.admit(ROOM, "anna", PASSWORD, 7)
    leave_copy(access)
    again = OfflineAccess(tmp_path, Secrets(), HandClock()).copy_of(ROOM, "anna")
    assert again is not None
    opened = again.read()
    assert opened is not None
    assert (SERVICE, COPY_KEY) in keys.kept
    opened.dispose()


def test_a_verifier_nobody_can_read_lets_nobody_in(
    access: OfflineAccess, keys: MemoryKeyring
) -> None:
    keys.kept[SERVICE, f"offline anna {ROOM}"] = "{"
    assert refusal(access) == "offline_unknown"


def test_without_a_keyring_there_is_no_copy_on_disk(tmp_path: Path, clock: HandClock) -> None:
    access = OfflineAccess(tmp_path, Secrets(), clock)
    assert access.copy_of(ROOM, "anna") is None
    assert not access.admit(ROOM, "anna", PASSWORD, 7)
    assert access.known(ROOM, "anna") is None


def test_a_return_the_centre_has_confirmed_counts_the_days_anew(
    access: OfflineAccess, clock: HandClock
) -> None:
    access.admit(ROOM, "anna", PASSWORD, 7)
    clock.forward(days=6)
    assert access.lengthen(ROOM, "anna", 7)
    clock.forward(days=6)
    access.check(ROOM, "anna", PASSWORD)
    assert refusal(access, password="x") == "offline_password"
    clock.forward(days=2)
    assert refusal(access) == "offline_expired"


def test_nothing_is_lengthened_for_a_stranger_or_where_it_is_forbidden(
    access: OfflineAccess,
) -> None:
    assert not access.lengthen(ROOM, "anna", 7)
    access.admit(ROOM, "anna", PASSWORD, 7)
    assert not access.lengthen(ROOM, "anna", 0)
    assert refusal(access) == "offline_barred"
