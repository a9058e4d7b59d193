"""What nobody foresaw: logged, shown once, to be copied; the call goes on."""

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.factories import NOW
from ui.shell.crash import CrashWatch


@pytest.fixture
def watch(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[CrashWatch]:
    made = CrashWatch(tmp_path / "firstline.log", lambda: NOW)
    yield made
    if made.window is not None:
        made.window.close()
        made.window.deleteLater()


def fail(watch: CrashWatch, text: str) -> None:
    try:
        int(text)
    except ValueError as error:
        watch.on_exception(type(error), error, error.__traceback__)


@pytest.mark.expects_log("unforeseen")
def test_one_window_gathers_them_all_and_hides_numbers(watch: CrashWatch, qtbot: QtBot) -> None:
    fail(watch, "the first with +7 912 345-67-89")
    fail(watch, "the second")
    qtbot.waitUntil(lambda: watch.window is not None and "the second" in watch.window.text())
    window = watch.window
    assert window is not None
    assert window.isVisible()
    assert window.windowModality() is Qt.WindowModality.NonModal
    assert "the first" in window.text()
    assert "345-67-89" not in window.text()
    assert "ValueError" in window.text()


@pytest.mark.expects_log("unforeseen")
def test_the_details_are_copied_and_escape_closes(watch: CrashWatch, qtbot: QtBot) -> None:
    fail(watch, "anything")
    qtbot.waitUntil(lambda: watch.window is not None and watch.window.isVisible())
    window = watch.window
    assert window is not None
    qtbot.keyClick(window._copy, Qt.Key.Key_Return)
    assert QGuiApplication.clipboard().text() == window.text()
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isVisible()
    fail(watch, "once more")
    qtbot.waitUntil(lambda: "once more" in window.text() and window.isVisible())


@pytest.mark.expects_log("unforeseen")
def test_an_error_of_another_thread_is_shown_by_the_window(
    watch: CrashWatch, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    before = qInstallMessageHandler(None)
    watch.watch()
    qInstallMessageHandler(before)

    def work() -> None:
        message = "in a thread"
        raise OSError(message)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: watch.window is not None and "in a thread" in watch.window.text())


def test_control_c_only_ends_the_program(
    watch: CrashWatch, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[type[BaseException]] = []
    monkeypatch.setattr(sys, "__excepthook__", lambda kind, *_rest: told.append(kind))
    watch.on_exception(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert told == [KeyboardInterrupt]
    assert watch.window is None
