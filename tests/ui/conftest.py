"""A look on the application, lanes that are drained after each test, whole programs."""

import gc
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

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
    QLocale.setDefault(locale)
