"""Every form is killed while it is filled in: its text is back, under its own record alone (N3)."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.kill.filler import MINE, OTHER, PLACE_FILE, SAID
from tests.kill.forms import PLACES
from tests.kill.forms_room import furnish_forms
from tests.kill.killing import Start, live_and_die, nursery
from tests.kill.test_kill_the_window import KEYRINGS, LOST_AT_MOST

Nursery = tuple[Start, Callable[[], int]]


@pytest.fixture(scope="module")
def warm() -> Iterator[Nursery]:
    """One warm process from which every window of this module is forked."""
    keyring = {"PYTHON_KEYRING_BACKEND": KEYRINGS["sealed"]}
    with nursery({**os.environ, "QT_QPA_PLATFORM": "offscreen", **keyring}) as made:
        yield made


@pytest.fixture(scope="module")
def furnished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The room as it is before anybody typed; each test works in a copy."""
    folder = tmp_path_factory.mktemp("forms")
    furnish_forms(folder)
    return folder


@pytest.mark.parametrize("place", PLACES)
def test_a_form_survives_kills_under_its_record_only(
    warm: Nursery, furnished: Path, tmp_path: Path, place: str
) -> None:
    shutil.copytree(furnished, tmp_path, dirs_exist_ok=True)
    (tmp_path / PLACE_FILE).write_text(place, encoding="utf-8")
    start, ended = warm
    first = live_and_die(start, ended, tmp_path, 70)
    second = live_and_die(start, ended, tmp_path, 71)
    blank, back, typed = first.restored[MINE], second.restored[MINE], first.text(MINE)
    assert typed.startswith(back[: len(typed)])
    assert len(back) <= len(typed) + 1, "the key under way when it was killed"
    kept = first.text(MINE, until=first.killed_at - LOST_AT_MOST)
    assert back.startswith(kept), f"more than {LOST_AT_MOST} s lost"
    assert len(back) > len(blank), "nothing came back"
    assert (first.restored[SAID], second.restored[SAID]) == ("", "restored")
    if not PLACES[place].alone:
        assert second.restored[OTHER] == first.restored[OTHER], "text of another record"
    written = b"".join(each.read_bytes() for each in (tmp_path / "data").iterdir())
    assert back.strip().encode() not in written, "readable on the disk"
