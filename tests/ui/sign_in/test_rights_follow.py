"""Rights changed and accounts closed while somebody sits at an open central desk."""

from collections.abc import Callable

import psycopg
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.domain.permissions import Permission, Reach
from app.domain.vocabulary import Role
from tests.app.test_secrets import MemoryKeyring
from tests.ui.sign_in.conftest import Central
from tests.ui.sign_in.desk_hands import Hands, administrator, come_in, said_by
from tests.ui.sign_in.test_central import LONG, reach
from ui.shell.program import Program
from ui.sign_in.steps import Step

Start = Callable[..., Program]


@pytest.fixture
def hands(start: Start, far: Central, keys: MemoryKeyring, qtbot: QtBot) -> Hands:
    assert not keys.kept
    return come_in(qtbot, start(), far)


def change(central: Central, permission: Permission, reach: Reach) -> None:
    desk, boss = administrator(central)
    desk.rights.set(boss, Role.DISPATCHER, permission, reach)
    desk.close()


def dismiss(central: Central) -> None:
    """What the server does to an account that is closed: no login, no session left."""
    with psycopg.connect(central.url.replace("+psycopg", ""), autocommit=True) as base:
        base.execute("UPDATE agent SET active = false WHERE login = %s", [central.login])
        base.execute(f'ALTER ROLE "{central.login}" NOLOGIN'.encode())
        ended = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = %s"
        base.execute(ended, [central.login])


def test_the_history_goes_and_comes_without_signing_in_anew(hands: Hands, far: Central) -> None:
    calls = hands.calls
    calls.find("6789", "Иван Петров")
    calls.say("печатает криво")
    caller, keys = calls.desk.parts.caller, calls.desk.desk_actions
    hands.wait(lambda: caller.view.history is not None)
    assert keys["call.history"].isEnabled()
    change(far, Permission.CLIENT_HISTORY, Reach.NONE)
    hands.wait(lambda: not keys["call.history"].isEnabled())
    assert "see a client's history" in keys["call.history"].toolTip()
    hands.wait(lambda: bool(caller.view.history and caller.view.history.denied))
    assert calls.desk.form.matter.text.toPlainText() == "печатает криво"
    assert calls.on(calls.desk.form.matter.text)
    change(far, Permission.CLIENT_HISTORY, Reach.ANY)
    hands.wait(lambda: bool(caller.view.history and not caller.view.history.denied))
    assert keys["call.history"].isEnabled()
    assert keys["call.history"].toolTip() != ""


def test_a_section_goes_from_the_rail_and_its_key_with_it(hands: Hands, far: Central) -> None:
    desk, rail = hands.desk, hands.desk.frame.rail
    assert rail._sections["work"].isVisible()
    desk.open_section("work")
    change(far, Permission.TICKET_READ, Reach.NONE)
    hands.wait(lambda: not rail._sections["work"].isVisible())
    assert desk.frame.current == "calls"
    hands.qtbot.keyClick(hands.program.window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert desk.frame.current == "calls"
    change(far, Permission.TICKET_READ, Reach.ANY)
    hands.wait(rail._sections["work"].isVisible)
    hands.qtbot.keyClick(hands.program.window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert desk.frame.current == "work"


@pytest.mark.expects_log(".*")
def test_a_dismissed_person_is_out_and_his_call_stays(
    hands: Hands, far: Central, qtbot: QtBot
) -> None:
    calls, program = hands.calls, hands.program
    calls.find("6789", "Иван Петров")
    calls.say("недописанный разговор")
    drafts, agent = hands.desk.context.drafts, hands.desk.context.actor.agent_id
    dismiss(far)
    qtbot.waitUntil(lambda: program.desk is None, timeout=LONG)
    reach(qtbot, program, Step.LOGIN)
    said = " ".join(said_by(each) for each in program.window.toasts.cards)
    assert "account" in said
    assert "stays on this computer" in said
    kept = drafts.restore(agent).drafts
    assert [draft.matter.description for draft in kept] == ["недописанный разговор"]
