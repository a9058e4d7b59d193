"""A whole program over the demo room."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.system_clock import utc_now
from db.schema_gate import upgrade_database
from db.seed.demo import create_demo_room
from db.session import Database
from ui.shell.program import Program


@pytest.fixture(scope="session")
def demo_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A demo room made once; tests work on copies."""
    file = tmp_path_factory.mktemp("demo") / "demo.sqlite"
    database = Database(f"sqlite:///{file.as_posix()}")
    upgrade_database(database)
    create_demo_room(database, utc_now())
    database.dispose()
    return file


@pytest.fixture
def demo(start: Callable[..., Program], demo_file: Path, home: Path) -> Program:
    """A program at the sign-in of the demo room."""
    from shutil import copyfile

    copy = home / "room.sqlite"
    copyfile(demo_file, copy)
    return start(database=f"sqlite:///{copy.as_posix()}", language="ru")


@pytest.fixture
def desk(demo: Program, qtbot: QtBot) -> Program:
    """A supervisor at the desk of the demo room."""
    return entered(demo, qtbot, "supervisor")


@pytest.fixture
def admin_desk(demo: Program, qtbot: QtBot) -> Program:
    """The administrator at the desk of the demo room."""
    return entered(demo, qtbot, "administrator")


def entered(demo: Program, qtbot: QtBot, role: str) -> Program:
    """Sign in the first person of a role and wait for the desk."""
    qtbot.waitUntil(lambda: demo.entry.opened is not None, timeout=20_000)
    opened = demo.entry.opened
    assert opened is not None
    login = next(each.login for each in opened.profiles if each.role == role)
    with qtbot.waitSignal(demo.desk_shown, timeout=20_000):
        demo.entry.enter_profile(login)
    demo.window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None, timeout=20_000)
    return demo
