"""A file goes in with the keyboard alone: file, columns, check, import."""

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import func, select

from app.domain.changes import Touched
from db.models.client import Contact
from db.models.ticket import Ticket
from tests.ui.importing.conftest import HEADS, PEOPLE, WRONG, Written
from tests.ui.ticket_room import TicketRoom, cut_texts, settled, typed
from ui.importing.import_view import ImportView
from ui.importing.steps import Step

CONTROL = Qt.KeyboardModifier.ControlModifier


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    held = modifier or Qt.KeyboardModifier.NoModifier
    qtbot.keyClick(focused(), key, held)


def name_file(qtbot: QtBot, view: ImportView, path: Path) -> None:
    typed(focused(), str(path))
    press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not view.presenter.looking, timeout=10_000)


def go_on(qtbot: QtBot, view: ImportView, step: Step) -> None:
    press(qtbot, Qt.Key.Key_Return, CONTROL)
    done = lambda: view.presenter.step is step and view.presenter.run is None  # noqa: E731
    qtbot.waitUntil(done, timeout=10_000)


def rows_of(made: TicketRoom, model: type[Contact] | type[Ticket]) -> int:
    with made.room.database.read() as session:
        return session.execute(select(func.count()).select_from(model)).scalar_one()


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_a_list_of_people_goes_in(
    kind: str,
    view: ImportView,
    made: TicketRoom,
    csv_file: Written,
    xlsx_file: Written,
    qtbot: QtBot,
) -> None:
    path = (csv_file if kind == "csv" else xlsx_file)(HEADS, *PEOPLE)
    before = rows_of(made, Contact)
    name_file(qtbot, view, path)
    found = view.file.encoding.currentText()
    assert ("windows-1251" if kind == "csv" else "XLSX") in found
    go_on(qtbot, view, Step.COLUMNS)
    assert QApplication.focusWidget() is view.columns.table
    shown = [view.columns.table.model().index(at, 2).data() for at in range(len(HEADS))]
    assert shown == ["Surname", "First name", "Organisation", "Phone", "E-mail"]
    go_on(qtbot, view, Step.CHECK)
    assert rows_of(made, Contact) == before
    assert "rows read: 3" in view.report.figures.text()
    with qtbot.waitSignal(made.hub.changed, timeout=10_000) as told:
        go_on(qtbot, view, Step.IMPORT)
    assert told.args is not None
    assert told.args[0].touched & Touched.CLIENT
    assert rows_of(made, Contact) == before + 3
    assert "new organisations: 1" in view.report.figures.text()
    assert not cut_texts(view)
    go_on(qtbot, view, Step.FILE)
    assert view.presenter.path is None


def test_wrong_rows_are_counted_and_stop_the_import_until_they_are_left_out(
    view: ImportView, made: TicketRoom, csv_file: Written, qtbot: QtBot
) -> None:
    before = rows_of(made, Contact)
    name_file(qtbot, view, csv_file(HEADS, *PEOPLE, WRONG))
    go_on(qtbot, view, Step.COLUMNS)
    go_on(qtbot, view, Step.CHECK)
    model = view.report.errors.model
    assert [model.index(0, at).data() for at in range(3)] == ["5", "телефон", "812-CALL-ME"]
    assert "letters" in model.index(0, 3).data()
    press(qtbot, Qt.Key.Key_Return, CONTROL)
    assert view.presenter.step is Step.CHECK
    assert not view.next.isEnabled()
    assert QApplication.focusWidget() is view.report.skip
    press(qtbot, Qt.Key.Key_Space)
    go_on(qtbot, view, Step.IMPORT)
    assert rows_of(made, Contact) == before + 3


def test_only_the_first_two_hundred_errors_are_shown_and_the_file_keeps_all(
    view: ImportView, made: TicketRoom, csv_file: Written, qtbot: QtBot
) -> None:
    path = csv_file(HEADS, *[WRONG] * 230)
    name_file(qtbot, view, path)
    go_on(qtbot, view, Step.COLUMNS)
    go_on(qtbot, view, Step.CHECK)
    assert view.report.errors.model.rowCount() == 200
    line = view.report.report_line.edit
    assert line.text().endswith("люди-report.csv")
    line.setFocus()
    with qtbot.waitSignal(view.presenter.kept, timeout=10_000) as kept:
        press(qtbot, Qt.Key.Key_Return)
    assert kept.args is not None
    with Path(kept.args[0]).open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert ["wrong", "230"] in rows
    assert sum(row[:1] == [path.name] and len(row) == 6 for row in rows) == 230
    assert made.notices.toasts[-1].text.endswith("люди-report.csv")


def test_tickets_with_dates_and_a_zone(
    view: ImportView, made: TicketRoom, csv_file: Written, qtbot: QtBot
) -> None:
    heads = ("номер", "тема", "дата открытия", "заявитель")
    path = csv_file(
        heads,
        ("А-1", "Касса", "03.04.2025 10:00", "Рожков Евдоким"),
        ("А-2", "Сеть", "05.06.2025 11:30", "Лис Ия"),
    )
    press(qtbot, Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert QApplication.focusWidget() is view.file.kind
    press(qtbot, Qt.Key.Key_Right)
    press(qtbot, Qt.Key.Key_Tab)
    name_file(qtbot, view, path)
    assert "day.month.year" in view.file.order.currentText()
    view.file.zone.setFocus()
    view.file.zone.selectAll()
    typed(view.file.zone, "vladiv")
    press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not view.presenter.looking, timeout=10_000)
    assert view.presenter.options.zone == "Asia/Vladivostok"
    go_on(qtbot, view, Step.COLUMNS)
    go_on(qtbot, view, Step.CHECK)
    go_on(qtbot, view, Step.IMPORT)
    with made.room.database.read() as session:
        opened = session.scalars(select(Ticket.opened_at).order_by(Ticket.opened_at)).first()
    assert opened is not None
    assert opened.isoformat() == "2025-04-03T00:00:00+00:00"


def test_a_column_is_given_another_field_and_a_required_one_is_missed(
    view: ImportView, csv_file: Written, qtbot: QtBot
) -> None:
    name_file(qtbot, view, csv_file(("кто", "тел"), ("Рожков Евдоким", "8 471 200-60-26")))
    go_on(qtbot, view, Step.COLUMNS)
    press(qtbot, Qt.Key.Key_Return, CONTROL)
    assert "Full name" in view.columns._error.text()
    assert view.presenter.step is Step.COLUMNS
    press(qtbot, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is view.columns.choice
    typed(view.columns.choice, "full")
    press(qtbot, Qt.Key.Key_Return)
    assert view.presenter.field_of("кто") == "full_name"
    assert (QApplication.focusWidget(), view.columns.table.current_row) == (view.columns.table, 1)
    press(qtbot, Qt.Key.Key_Delete)
    assert view.presenter.field_of("тел") is None
    go_on(qtbot, view, Step.CHECK)
    assert view.presenter.rehearsal is not None
    assert view.presenter.rehearsal.created == 1


def test_a_mapping_is_kept_and_taken_again(
    view: ImportView, csv_file: Written, tmp_path: Path, qtbot: QtBot
) -> None:
    path = csv_file(("кто", "тел"), ("Рожков Евдоким", "8 471 200-60-26"))
    name_file(qtbot, view, path)
    go_on(qtbot, view, Step.COLUMNS)
    view.presenter.assign("кто", "full_name")
    mapping = tmp_path / "mapping.json"
    view.columns.mapping.setFocus()
    typed(focused(), str(mapping))
    with qtbot.waitSignal(view.presenter.kept, timeout=10_000):
        view.columns._save.click()
    press(qtbot, Qt.Key.Key_Escape)
    view.presenter.start_over()
    name_file(qtbot, view, path)
    go_on(qtbot, view, Step.COLUMNS)
    assert view.presenter.field_of("кто") is None
    view.columns.mapping.setFocus()
    press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: view.presenter.field_of("кто") == "full_name", timeout=10_000)
    mapping.write_text('{"columns": {"full_name": "имя целиком"}}', encoding="utf-8")
    press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "имя целиком" in view.columns.mapping.field.error(), timeout=10_000)


def test_the_columns_chosen_come_back_for_the_same_file_only(
    made: TicketRoom, view: ImportView, csv_file: Written, qtbot: QtBot
) -> None:
    heads, row = ("кто", "тел"), ("Рожков Евдоким", "8 471 200-60-26")
    mine, other = csv_file(heads, row), csv_file(heads, row, name="другие.csv")
    name_file(qtbot, view, mine)
    go_on(qtbot, view, Step.COLUMNS)
    view.presenter.assign("кто", "full_name")
    view._context.writings.flush()
    view.hide()
    again = ImportView(made.context(made.room.supervisor), made.navigator)
    qtbot.addWidget(again)
    with qtbot.waitExposed(again):
        again.show()
    for path, field in ((other, None), (mine, "full_name")):
        again.presenter.set_path(path)
        again.presenter.look()
        qtbot.waitUntil(lambda: not again.presenter.looking, timeout=10_000)
        settled(qtbot, made)
        assert again.presenter.field_of("кто") == field
    again.presenter.go_on()
    assert again.columns.kept.line.isVisible()
    again.presenter.start_over()
    again._context.writings.flush()
    settled(qtbot, made)
    assert made.drafts.writings(made.room.supervisor.agent_id) == ()


@pytest.mark.parametrize(("text", "said"), [("", "File"), ("/нет/такого.csv", "There is no file")])
def test_a_missing_file_is_said_at_its_line(
    view: ImportView, qtbot: QtBot, text: str, said: str
) -> None:
    typed(view.file.line.edit, text)
    press(qtbot, Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: bool(view.file.line.field.error()), timeout=10_000)
    assert said in view.file.line.field.error()
    assert view.presenter.step is Step.FILE
    assert QApplication.focusWidget() is view.file.line.edit


def test_browsing_and_dropping_name_the_file_too(
    view: ImportView, csv_file: Written, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = csv_file(HEADS, *PEOPLE)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_asked: (str(path), ""))
    view.file.line._button.click()
    qtbot.waitUntil(lambda: view.presenter.preview is not None, timeout=10_000)
    other = csv_file(HEADS, *PEOPLE, name="другие люди.csv")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(other))])
    drop = QDropEvent(
        QPointF(20, 20), Qt.DropAction.CopyAction, mime,
        Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    view.dropEvent(drop)
    qtbot.waitUntil(lambda: view.presenter.preview is not None, timeout=10_000)
    assert view.file.line.path() == view.presenter.path == other


def test_escape_goes_back_step_by_step_and_out(
    view: ImportView, made: TicketRoom, csv_file: Written, qtbot: QtBot
) -> None:
    name_file(qtbot, view, csv_file(HEADS, *PEOPLE))
    go_on(qtbot, view, Step.COLUMNS)
    press(qtbot, Qt.Key.Key_Escape)
    assert view.presenter.step is Step.FILE
    press(qtbot, Qt.Key.Key_Escape)
    assert made.navigator.backs == 1


def test_a_folder_that_is_not_there_is_said_at_the_line_of_the_file(
    view: ImportView, csv_file: Written, tmp_path: Path, qtbot: QtBot
) -> None:
    name_file(qtbot, view, csv_file(HEADS, *PEOPLE))
    go_on(qtbot, view, Step.COLUMNS)
    nowhere = tmp_path / "нет" / "файл"
    view.columns.mapping.set_path(nowhere)
    view.columns._save.click()
    qtbot.waitUntil(lambda: bool(view.columns.mapping.field.error()), timeout=10_000)
    assert "cannot be written" in view.columns.mapping.field.error()
    go_on(qtbot, view, Step.CHECK)
    view.report.report_line.set_path(nowhere)
    view.report._save.click()
    qtbot.waitUntil(lambda: bool(view.report.report_line.field.error()), timeout=10_000)
    assert "cannot be written" in view.report.report_line.field.error()
    assert not nowhere.exists()
