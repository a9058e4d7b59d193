"""A look on the application, lanes that are drained after each test, whole programs."""

import gc
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.permissions import Actor
from app.domain.vocabulary import Role, SupportLine
from app.services.drafts import Drafts
from tests import factories as make
from tests.ui.ticket_room import TicketRoom, ticket_room
from ui.background import Background
from ui.shell.options import Options
from ui.shell.program import Program
from ui.theme import Theme


@pytest.fixture
def theme(qapp: QApplication, tmp_path: Path) -> Iterator[Theme]:
    """The light look at 100 %, put back afterwards."""
    made = Theme(tmp_path / "theme")
    made.apply(qapp, "light")
    yield made
    made.apply(qapp, "light")


@pytest.fixture
def background(qapp: QApplication) -> Iterator[Background]:
    """Real lanes; nothing may be under way when the test ends."""
    made = Background()
    yield made
    assert made.drain(10), "work is still under way"
    assert made.close()
    gc.collect()


@pytest.fixture
def room_url(sqlite_url: str) -> str:
    """Where ``made`` furnishes its room; a folder that needs both databases says so."""
    return sqlite_url


@pytest.fixture
def made(room_url: str, background: Background, tmp_path: Path) -> Iterator[TicketRoom]:
    """The small room with everything that a screen stands on."""
    room = ticket_room(room_url, background, Drafts(tmp_path, None))
    yield room
    background.drain(10)
    room.drafts.close()
    room.room.database.dispose()


@pytest.fixture
def admin(made: TicketRoom) -> Actor:
    """The administrator of ``made``."""
    room = made.room
    with room.database.write() as session:
        key = make.make_agent(session, room.department, "boss", role=Role.ADMINISTRATOR)
    return Actor(key, "boss", "Boss", Role.ADMINISTRATOR, SupportLine.FIRST, room.department)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folders of a user who never started the program."""
    monkeypatch.setenv("FIRSTLINE_HOME", str(tmp_path))
    monkeypatch.delenv("FIRSTLINE_DATABASE", raising=False)
    monkeypatch.setattr("app.log.start", lambda folder: folder / "firstline.log")
    return tmp_path


@pytest.fixture
def start(qtbot: QtBot, qapp: object, home: Path) -> Iterator[Callable[..., Program]]:
    """Start programs; each is ended with its lanes empty."""
    started: list[Program] = []
    locale = QLocale()

    def run(**wanted: object) -> Program:
        program = Program(qapp, Options(**wanted))  # type: ignore[arg-type]
        started.append(program)
        qtbot.addWidget(program.window)
        program.start()
        program.window.activateWindow()
        qtbot.waitUntil(program.window.isActiveWindow, timeout=20_000)
        return program

    yield run
    for program in started:
        program.end()
        assert program.background.pending == 0
        assert program.journal.pending == 0
        for catalogue in program.preferences.translator._installed:
            QCoreApplication.removeTranslator(catalogue)
        program.deleteLater()  # the application, whose child it is, outlives it here
    QLocale.setDefault(locale)
