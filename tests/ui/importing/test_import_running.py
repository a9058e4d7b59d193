"""While a run goes on: progress, cancelling, calls that wait, failures, leaving."""

from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot
from sqlalchemy import func, select

from app.domain.errors import EnvironmentFailed
from app.services.importing.options import ImportReport
from db.models.client import Contact
from tests.ui.importing.conftest import HEADS, Written
from tests.ui.ticket_room import TicketRoom
from ui.importing.import_view import ImportView
from ui.importing.steps import Step

ROWS = 1_200
Progress = Callable[[int, int], None]


class Gate(QObject):
    """Holds the import at its first report of rows written until it is opened."""

    def __init__(self, made: TicketRoom, monkeypatch: pytest.MonkeyPatch) -> None:
        super().__init__()
        self.reached, self.open = Event(), Event()
        self.order: list[str] = []
        real = made.desk.importing.run

        def run(actor: object, path: Path, kind: object, options: object,
                progress: Progress, dry_run: bool) -> ImportReport:  # fmt: skip
            def held(done: int, total: int) -> None:
                if total and not dry_run and not self.reached.is_set():
                    self.reached.set()
                    assert self.open.wait(20)
                progress(done, total)

            report = real(actor, path, kind, options, held, dry_run)  # type: ignore[arg-type]
            self.order.append("check" if dry_run else "import")
            return report

        monkeypatch.setattr(made.desk.importing, "run", run)

    def saved(self, _nothing: object) -> None:
        self.order.append("call")

    def failed(self, error: BaseException) -> None:
        raise error


@pytest.fixture
def gate(made: TicketRoom, monkeypatch: pytest.MonkeyPatch) -> Gate:
    return Gate(made, monkeypatch)


@pytest.fixture
def many(csv_file: Written) -> Path:
    rows = [(f"Фамилия{at}", "Имя", "", "", f"n{at}@example.org") for at in range(ROWS)]
    return csv_file(HEADS, *rows)


def people(made: TicketRoom) -> int:
    with made.room.database.read() as session:
        return session.execute(select(func.count()).select_from(Contact)).scalar_one()


def checked(qtbot: QtBot, view: ImportView, path: Path) -> None:
    presenter = view.presenter
    presenter.set_path(path)
    presenter.look()
    qtbot.waitUntil(lambda: presenter.preview is not None, timeout=10_000)
    presenter.go_on()
    presenter.go_on()
    qtbot.waitUntil(lambda: presenter.rehearsal is not None, timeout=20_000)


def test_cancelling_undoes_everything_and_says_so(
    view: ImportView, made: TicketRoom, gate: Gate, many: Path, qtbot: QtBot
) -> None:
    before = people(made)
    checked(qtbot, view, many)
    view.presenter.go_on()
    qtbot.waitUntil(gate.reached.is_set, timeout=20_000)
    stop = view.report.progress.stop
    assert QApplication.focusWidget() is stop
    qtbot.keyClick(stop, Qt.Key.Key_Escape)
    assert not stop.isEnabled()
    gate.open.set()
    qtbot.waitUntil(lambda: view.presenter.run is None, timeout=20_000)
    assert view.presenter.stopped
    said = [label.text() for label in view.findChildren(QLabel) if label.isVisible()]
    assert "The import was cancelled" in said
    assert people(made) == before
    view.back.click()
    assert view.presenter.step is Step.CHECK
    view.next.click()
    qtbot.waitUntil(lambda: view.presenter.report is not None, timeout=20_000)
    assert people(made) == before + ROWS


def test_the_check_can_be_cancelled_and_begun_again(
    view: ImportView, made: TicketRoom, many: Path, qtbot: QtBot
) -> None:
    presenter = view.presenter
    presenter.set_path(many)
    presenter.look()
    qtbot.waitUntil(lambda: presenter.preview is not None, timeout=10_000)
    presenter.go_on()
    presenter.go_on()
    presenter.stop()
    qtbot.waitUntil(lambda: presenter.run is None, timeout=20_000)
    assert (presenter.stopped, presenter.rehearsal) == (True, None)
    assert view.next.text() == "Check the file"
    view.next.click()
    qtbot.waitUntil(lambda: presenter.rehearsal is not None, timeout=20_000)
    assert presenter.rehearsal is not None
    assert presenter.rehearsal.created == ROWS


def test_rows_are_counted_while_they_are_written(
    view: ImportView, gate: Gate, many: Path, qtbot: QtBot
) -> None:
    told: list[tuple[int, int]] = []
    view.presenter.progressed.connect(lambda done, total: told.append((done, total)))
    checked(qtbot, view, many)
    told.clear()
    gate.open.set()
    view.presenter.go_on()
    qtbot.waitUntil(lambda: view.presenter.report is not None, timeout=20_000)
    writing = [done for done, total in told if total]
    assert writing == sorted(writing)
    assert len(writing) >= 2
    assert any(done and not total for done, total in told)
    assert view.report.progress.bar.value() == view.report.progress.bar.maximum()


def test_a_call_saved_meanwhile_waits_its_turn_and_is_not_lost(
    view: ImportView, made: TicketRoom, gate: Gate, many: Path, qtbot: QtBot
) -> None:
    checked(qtbot, view, many)
    view.presenter.go_on()
    qtbot.waitUntil(gate.reached.is_set, timeout=20_000)
    actor = made.room.dispatcher
    made.background.write(lambda: made.desk.calls.reserve_number(actor), gate.saved, gate.failed)
    said = [label.text() for label in view.findChildren(QLabel) if label.isVisible()]
    assert any("calls wait to be saved" in text for text in said)
    gate.open.set()
    qtbot.waitUntil(lambda: "call" in gate.order, timeout=20_000)
    assert gate.order == ["check", "import", "call"]


def test_on_a_server_the_import_goes_beside_the_calls(
    view: ImportView, made: TicketRoom, gate: Gate, many: Path, qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.setattr(type(made.desk), "embedded", property(lambda _desk: False))
    checked(qtbot, view, many)
    view.presenter.go_on()
    qtbot.waitUntil(gate.reached.is_set, timeout=20_000)
    made.background.write(lambda: None, gate.saved, gate.failed)
    qtbot.waitUntil(lambda: "call" in gate.order, timeout=20_000)
    gate.open.set()
    qtbot.waitUntil(lambda: view.presenter.report is not None, timeout=20_000)
    assert gate.order == ["check", "call", "import"]


def test_a_failure_says_that_nothing_was_written(
    view: ImportView, made: TicketRoom, many: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    checked(qtbot, view, many)

    def full(*_told: object) -> ImportReport:
        raise EnvironmentFailed("disk_full")

    monkeypatch.setattr(made.desk.importing, "run", full)
    view.presenter.go_on()
    qtbot.waitUntil(lambda: view.presenter.error is not None, timeout=20_000)
    said = " ".join(label.text() for label in view.findChildren(QLabel) if label.isVisible())
    assert "Nothing was written" in said
    assert "disk" in said


@pytest.mark.parametrize("leaving", ["signing out", "closing the program"])
def test_leaving_undoes_a_running_import(
    leaving: str, view: ImportView, made: TicketRoom, gate: Gate, many: Path, qtbot: QtBot
) -> None:
    before = people(made)
    checked(qtbot, view, many)
    view.presenter.go_on()
    qtbot.waitUntil(gate.reached.is_set, timeout=20_000)
    if leaving == "signing out":
        with qtbot.waitSignal(view.presenter.destroyed, timeout=20_000):
            view.presenter.setParent(None)
            view.presenter.deleteLater()
    else:
        made.background.closing.emit()
    gate.open.set()
    assert made.background.drain(20)
    assert people(made) == before
