"""Until which day a password holds: set in the form of a person, obeyed by the server."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import psycopg
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.bootstrap import ServiceDesk, open_desk
from app.config import Settings
from app.domain.permissions import Actor
from app.domain.readmodels.staff import EmployeeInput
from app.domain.vocabulary import Role, SupportLine
from app.services.drafts import Drafts
from tests.notices import RecordingNotices
from tests.support.central_room import CentralRoom, connect, prepare_room
from tests.support.secure_cluster import SecureServer
from tests.ui.screens import on_screen
from tests.ui.ticket_room import typed
from ui.background import Background
from ui.changes_hub import ChangesHub
from ui.context import DeskContext
from ui.settings.people_page import PeoplePage
from ui.setup.typed import day_text

SECRET = "Kirpich-Zabor-77"
LOGIN = "p.novikova"
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture(scope="module")
def room(secure_server: SecureServer) -> CentralRoom:
    return prepare_room(secure_server)


@pytest.fixture
def desk(room: CentralRoom) -> Iterator[ServiceDesk]:
    opened = open_desk(room.url())
    yield opened
    opened.close()


@pytest.fixture
def admin(desk: ServiceDesk, room: CentralRoom) -> Actor:
    return desk.sign_in.enter_server(room.admin).actor


@pytest.fixture
def page(
    desk: ServiceDesk, admin: Actor, background: Background, qtbot: QtBot, tmp_path: Path
) -> Iterator[PeoplePage]:
    department = desk.catalogue.snapshot().default_department_id
    assert department is not None
    person = EmployeeInput("Полина Новикова", Role.DISPATCHER, SupportLine.FIRST, department)
    desk.staff.add(admin, LOGIN, person, SECRET)
    drafts = Drafts(tmp_path, None)
    context = DeskContext(
        desk, admin, drafts, background, background, ChangesHub(), RecordingNotices(), Settings()
    )
    made = PeoplePage(context)
    on_screen(qtbot, made, 1200, 700, active=True)
    typed(made.list.filter, LOGIN)
    qtbot.waitUntil(lambda: getattr(made.list.current(), "login", "") == LOGIN)
    yield made
    background.drain(10)
    drafts.close()


def until(desk: ServiceDesk, admin: Actor) -> datetime | None:
    account = desk.staff.find(admin, LOGIN).account
    return account.valid_until if account else None


def test_the_day_is_typed_saved_obeyed_and_taken_back(
    desk: ServiceDesk, admin: Actor, room: CentralRoom, page: PeoplePage, qtbot: QtBot
) -> None:
    line = page.editor.form.validity.line
    assert line.isVisible()
    assert line.text() == ""
    typed(line, "31.02.2030")
    qtbot.keyClick(line, Qt.Key.Key_S, CTRL)
    assert page.editor.form.validity.field.error()
    line.clear()
    typed(line, "31.12.2030")
    qtbot.keyClick(line, Qt.Key.Key_S, CTRL)
    qtbot.waitUntil(lambda: until(desk, admin) is not None)
    end = until(desk, admin)
    assert end is not None
    assert abs(end - datetime(2031, 1, 1, tzinfo=UTC)) < timedelta(hours=15)
    qtbot.waitUntil(lambda: line.text() == day_text("2030-12-31"))
    connect(room.url(LOGIN, SECRET)).close()

    line.clear()
    typed(line, "1.1.2020")
    qtbot.keyClick(line, Qt.Key.Key_S, CTRL)
    qtbot.waitUntil(lambda: (until(desk, admin) or end).year == 2020)
    with pytest.raises(psycopg.OperationalError):
        connect(room.url(LOGIN, SECRET))
