"""Coming in while the server is away, by the keyboard, and what happens when it is back."""

from collections.abc import Callable
from pathlib import Path

import psycopg
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app import config
from tests.app.test_secrets import MemoryKeyring
from tests.support.flaky_proxy import FlakyProxy
from tests.ui.sign_in.conftest import PASSWORD, Central
from tests.ui.sign_in.test_central import LONG, at_desk, login_card, reach, says, sign_in
from ui.notices import Banner
from ui.shell.away_keeper import UNWANTED
from ui.shell.program import Program
from ui.sign_in.steps import Step

Start = Callable[..., Program]
OTHER = "не тот пароль"


@pytest.fixture
def known(far: Central) -> Central:
    return far


def leave_copy(qtbot: QtBot, program: Program, known: Central) -> None:
    """Sign in while the server is there, wait for the sealed copy, sign out."""
    reach(qtbot, program, Step.LOGIN)
    sign_in(qtbot, program, known.login, PASSWORD)
    at_desk(qtbot, program)
    place = program.entry.place
    assert place is not None
    qtbot.waitUntil(
        lambda: program.gate.away.copy_known(place, known.login) is not None, timeout=LONG
    )


def come_in_away(qtbot: QtBot, program: Program, password: str = PASSWORD) -> None:
    reach(qtbot, program, Step.LOGIN)
    card = login_card(program)
    qtbot.waitUntil(card._away.isVisible, timeout=LONG)
    card._password_edit.setText(password)
    qtbot.keyClick(card._password_edit, Qt.Key.Key_F8)


@pytest.fixture
def away(
    start: Start, known: Central, line: FlakyProxy, keys: MemoryKeyring, qtbot: QtBot
) -> Program:
    """The desk of somebody who was here before and comes in while the line is cut."""
    program = start()
    leave_copy(qtbot, program, known)
    line.cut()
    program.sign_out()
    come_in_away(qtbot, program)
    at_desk(qtbot, program)
    return program


def banners(program: Program) -> list[Banner]:
    shown: list[Banner] = []
    program.notices.banner_shown.connect(shown.append)
    return shown


def test_the_desk_opens_on_the_copy(away: Program, known: Central) -> None:
    assert away.desk is not None
    context = away.desk.context
    assert context.actor.agent_id == known.anna.agent_id
    assert context.desk.offline.away
    assert context.desk.offline.snapshot_at is not None
    assert context.desk.clients.find(context.actor, "Петров").matches
    assert list(config.places().data.glob("*.copy"))


def test_nothing_personal_lies_readable_in_the_users_folder(away: Program, home: Path) -> None:
    files = [each for each in home.rglob("*") if each.is_file()]
    assert files
    for each in files:
        content = each.read_bytes()
        for word in ("Петров", "петров", "Сидорова", "9123456789", PASSWORD):
            assert word.encode() not in content, each


def test_another_password_is_said_at_its_field(
    start: Start, known: Central, line: FlakyProxy, keys: MemoryKeyring, qtbot: QtBot
) -> None:
    program = start()
    leave_copy(qtbot, program, known)
    line.cut()
    program.sign_out()
    come_in_away(qtbot, program, OTHER)
    card = login_card(program)
    qtbot.waitUntil(lambda: bool(card._password.error()), timeout=LONG)
    assert card._password.error().startswith("The password is not the one of the last sign-in")
    assert program.desk is None


def test_a_stranger_is_offered_nothing(
    start: Start, known: Central, line: FlakyProxy, keys: MemoryKeyring, qtbot: QtBot
) -> None:
    line.cut()
    program = start()
    reach(qtbot, program, Step.LOGIN)
    card = login_card(program)
    qtbot.waitUntil(lambda: says(card, "no answer"), timeout=LONG)
    qtbot.waitUntil(lambda: program.background.pending == 0, timeout=LONG)
    assert not card._away.isVisible()


def test_a_room_that_allows_no_day_says_so(
    start: Start, known: Central, line: FlakyProxy, keys: MemoryKeyring, qtbot: QtBot
) -> None:
    program = start()
    leave_copy(qtbot, program, known)
    place = program.entry.place
    assert place is not None
    assert not program.gate.away.copies.admit(place.address, known.login, PASSWORD, 0)
    line.cut()
    program.sign_out()
    reach(qtbot, program, Step.LOGIN)
    card = login_card(program)
    qtbot.waitUntil(card._away.isVisible, timeout=LONG)
    assert not card._away.button.isVisible()
    assert "0" in card._away._hint.text()


def test_a_damaged_copy_is_dropped_and_said(
    start: Start, known: Central, line: FlakyProxy, keys: MemoryKeyring, qtbot: QtBot
) -> None:
    program = start()
    leave_copy(qtbot, program, known)
    line.cut()
    program.sign_out()
    reach(qtbot, program, Step.LOGIN)
    (file,) = config.places().data.glob("*.copy")
    file.write_bytes(b"torn")
    come_in_away(qtbot, program)
    card = login_card(program)
    qtbot.waitUntil(lambda: says(card, "could not be read and was removed"), timeout=LONG)
    qtbot.waitUntil(lambda: not card._away.isVisible(), timeout=LONG)
    assert program.desk is None
    assert not file.exists()


def test_the_server_is_back_and_takes_the_password_typed(
    away: Program, line: FlakyProxy, qtbot: QtBot
) -> None:
    assert away.desk is not None
    offline = away.desk.context.desk.offline
    assert offline.unconfirmed
    first = offline.snapshot_at
    line.restore()
    away.desk.watch.ask()
    qtbot.waitUntil(lambda: not offline.away, timeout=LONG)
    qtbot.waitUntil(lambda: not offline.unconfirmed, timeout=LONG)
    qtbot.waitUntil(lambda: offline.snapshot_at != first, timeout=LONG)


def test_a_person_dismissed_meanwhile_is_told_plainly(
    away: Program, known: Central, line: FlakyProxy, qtbot: QtBot
) -> None:
    plain = known.url.replace("+psycopg", "")
    with psycopg.connect(plain, autocommit=True) as base:
        base.execute("UPDATE agent SET active = false WHERE login = %s", [known.login])
    shown = banners(away)
    line.restore()
    assert away.desk is not None
    away.desk.watch.ask()
    qtbot.waitUntil(lambda: any(each.name == UNWANTED for each in shown), timeout=LONG)
    (told,) = [each for each in shown if each.name == UNWANTED]
    assert told.text.startswith("The server answers again but does not let you in")
    assert told.action is not None
    told.action.run()
    reach(qtbot, away, Step.LOGIN)


def test_a_password_changed_meanwhile_asks_for_the_new_one(
    away: Program, known: Central, line: FlakyProxy, qtbot: QtBot
) -> None:
    plain = known.url.replace("+psycopg", "")
    with psycopg.connect(plain, autocommit=True) as base:
        base.execute(f"ALTER ROLE \"{known.login}\" PASSWORD 'new one'".encode())
    shown = banners(away)
    line.restore()
    assert away.desk is not None
    away.desk.watch.ask()
    qtbot.waitUntil(lambda: any(each.name == UNWANTED for each in shown), timeout=LONG)
    assert away.desk.context.desk.offline.away
