"""The way to a central database with the keyboard: a server, a name, a password."""

from collections.abc import Callable
from pathlib import Path

import psycopg
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app import config
from app.config import Settings
from app.secrets import SERVICE
from tests.app.test_secrets import MemoryKeyring
from tests.ui.sign_in.conftest import PASSWORD, Central
from tests.ui.ticket_room import typed
from ui.shell.program import Program
from ui.sign_in.busy_card import ProblemCard
from ui.sign_in.entry_page import EntryPage
from ui.sign_in.login_card import LoginCard
from ui.sign_in.server_card import ServerCard
from ui.sign_in.steps import Step

Start = Callable[..., Program]
LONG = 20_000


def reach(qtbot: QtBot, program: Program, step: Step) -> None:
    qtbot.waitUntil(lambda: program.entry.step is step, timeout=LONG)


def card_of(program: Program) -> QWidget:
    page = program.window.page
    assert isinstance(page, EntryPage)
    assert page.card is not None
    return page.card


def login_card(program: Program) -> LoginCard:
    card = card_of(program)
    assert isinstance(card, LoginCard)
    return card


def says(card: QWidget, words: str) -> bool:
    return any(words in each.text() for each in card.findChildren(QLabel) if each.isVisible())


def write_in(qtbot: QtBot, edit: QLineEdit, text: str) -> None:
    edit.setFocus()
    edit.selectAll()
    typed(edit, text)


def sign_in(qtbot: QtBot, program: Program, login: str, password: str) -> None:
    card = login_card(program)
    write_in(qtbot, card._login_edit, login)
    write_in(qtbot, card._password_edit, password)
    qtbot.keyClick(card._password_edit, Qt.Key.Key_Return)


def at_desk(qtbot: QtBot, program: Program) -> None:
    qtbot.waitUntil(lambda: program.desk is not None, timeout=LONG)


@pytest.fixture
def known(central: Central, home: Path) -> Central:
    """The settings name the server and the last person, as after a first day."""
    (home / "settings").mkdir(exist_ok=True)
    kept = Settings(database=central.address, login=central.login, language="en")
    config.save(kept, config.places().settings / "settings.json")
    return central


def test_the_first_start_leads_to_the_desk_of_a_central_room(
    start: Start, central: Central, keys: MemoryKeyring, qtbot: QtBot, home: Path
) -> None:
    program = start(language="en")
    reach(qtbot, program, Step.CHOICE)
    qtbot.keyClick(program.window, Qt.Key.Key_2)
    reach(qtbot, program, Step.SERVER)
    card = card_of(program)
    assert isinstance(card, ServerCard)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is card._edits["host"], timeout=LONG)
    for text in (central.host, str(central.port), central.name, central.login, PASSWORD):
        focus = QApplication.focusWidget()
        assert isinstance(focus, QLineEdit)
        typed(focus, text)
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
    assert isinstance(QApplication.focusWidget(), QCheckBox)
    qtbot.keyClick(card, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: says(card, "The server answers"), timeout=LONG)
    with qtbot.waitSignal(program.desk_shown, timeout=LONG):
        qtbot.keyClick(card._edits["password"], Qt.Key.Key_Return)
    assert program.desk is not None
    assert program.desk.context.actor.agent_id == central.anna.agent_id
    file = config.places().settings / "settings.json"
    kept = config.load(file)
    assert (kept.database, kept.login, kept.remember) == (central.address, central.login, False)
    assert PASSWORD not in file.read_text("utf-8")
    assert PASSWORD not in keys.kept.values()


def test_a_remembered_password_opens_the_database_before_enter(
    start: Start, known: Central, keys: MemoryKeyring, qtbot: QtBot
) -> None:
    program = start()
    reach(qtbot, program, Step.LOGIN)
    card = login_card(program)
    card._remember.setFocus()
    qtbot.keyClick(card._remember, Qt.Key.Key_Space)
    sign_in(qtbot, program, known.login, PASSWORD)
    at_desk(qtbot, program)
    place = f"{known.login} {known.address}"
    qtbot.waitUntil(lambda: keys.kept.get((SERVICE, place)) == PASSWORD, timeout=LONG)
    assert PASSWORD not in (config.places().settings / "settings.json").read_text("utf-8")
    program.sign_out()
    reach(qtbot, program, Step.LOGIN)
    again = login_card(program)
    qtbot.waitUntil(lambda: says(again, "schema "), timeout=LONG)
    qtbot.waitUntil(lambda: says(again, "Last sign-in"), timeout=LONG)
    assert says(again, " ms")
    opened = program.entry.opened
    assert again._password_edit.text() == PASSWORD
    qtbot.keyClick(again._password_edit, Qt.Key.Key_Return)
    at_desk(qtbot, program)
    assert program.entry.opened is opened


def test_unticking_forgets_the_password(
    start: Start, known: Central, keys: MemoryKeyring, qtbot: QtBot
) -> None:
    place = SERVICE, f"{known.login} {known.address}"
    keys.kept[place] = PASSWORD
    program = start()
    reach(qtbot, program, Step.LOGIN)
    qtbot.waitUntil(lambda: login_card(program)._password_edit.text() == PASSWORD, timeout=LONG)
    qtbot.keyClick(login_card(program)._password_edit, Qt.Key.Key_Return)
    at_desk(qtbot, program)
    qtbot.waitUntil(lambda: place not in keys.kept, timeout=LONG)


def test_a_wrong_password_is_said_at_its_field_and_the_right_one_enters(
    start: Start, known: Central, keys: MemoryKeyring, qtbot: QtBot
) -> None:
    program = start()
    reach(qtbot, program, Step.LOGIN)
    sign_in(qtbot, program, known.login, "not this one")
    card = login_card(program)
    qtbot.waitUntil(lambda: bool(card._password.error()) or program.desk is not None, timeout=LONG)
    if program.desk is not None:
        pytest.skip("this server lets everyone in without a password")
    assert card._password.error().startswith("Wrong name or password")
    assert QApplication.focusWidget() is card._password_edit
    write_in(qtbot, card._password_edit, PASSWORD)
    assert card._password.error() == ""
    qtbot.keyClick(card._password_edit, Qt.Key.Key_Return)
    at_desk(qtbot, program)


def test_a_login_that_is_no_agent_is_said_at_the_name(
    start: Start, known: Central, keys: MemoryKeyring, qtbot: QtBot
) -> None:
    program = start()
    reach(qtbot, program, Step.LOGIN)
    sign_in(qtbot, program, known.stranger, PASSWORD)
    card = login_card(program)
    qtbot.waitUntil(lambda: bool(card._login.error()), timeout=LONG)
    assert known.stranger in card._login.error()
    assert program.desk is None
    sign_in(qtbot, program, known.login, PASSWORD)
    at_desk(qtbot, program)


def test_a_stale_remembered_password_waits_for_enter_to_complain(
    start: Start, known: Central, keys: MemoryKeyring, qtbot: QtBot
) -> None:
    keys.kept[SERVICE, f"{known.login} {known.address}"] = "last month's"
    program = start()
    reach(qtbot, program, Step.LOGIN)
    card = login_card(program)
    qtbot.waitUntil(lambda: card._password_edit.text() == "last month's", timeout=LONG)
    qtbot.waitUntil(lambda: program.entry._attempt is None, timeout=LONG)
    if program.entry.opened is not None:
        pytest.skip("this server lets everyone in without a password")
    assert card._password.error() == ""
    qtbot.keyClick(card._password_edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(card._password.error()), timeout=LONG)


def test_a_server_of_a_newer_schema_asks_for_a_newer_program(
    start: Start, known: Central, keys: MemoryKeyring, qtbot: QtBot
) -> None:
    with psycopg.connect(known.url.replace("+psycopg", ""), autocommit=True) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '0099_later'")
    program = start()
    reach(qtbot, program, Step.LOGIN)
    sign_in(qtbot, program, known.login, PASSWORD)
    reach(qtbot, program, Step.PROBLEM)
    card = card_of(program)
    assert isinstance(card, ProblemCard)
    newer = "newer version (0099_later). Update the program"
    qtbot.waitUntil(lambda: says(card, newer), timeout=LONG)


@pytest.mark.parametrize("missing", ["login", "password"])
def test_an_empty_field_is_named(
    start: Start, known: Central, keys: MemoryKeyring, qtbot: QtBot, missing: str
) -> None:
    program = start()
    reach(qtbot, program, Step.LOGIN)
    given = {"login": known.login, "password": PASSWORD} | {missing: ""}
    card = login_card(program)
    card._login_edit.clear()
    sign_in(qtbot, program, given["login"], given["password"])
    field = {"login": card._login, "password": card._password}[missing]
    caption = {"login": "Agent's name", "password": "Password"}[missing]
    assert caption in field.error()
    assert QApplication.focusWidget() is field.control
