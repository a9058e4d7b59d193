"""The year of holidays by keys, from the library and from a file; saved as one change."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from app.domain.permissions import Actor
from app.domain.setup.documents import SetupKind
from db.models.sla import WorkingCalendar
from tests.ui.setup.conftest import Opened
from tests.ui.ticket_room import TicketRoom, settled
from ui.settings.subjects.holidays import HolidaySubject, YearInput
from ui.setup.page import SetupPage

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture(autouse=True)
def _names(made: TicketRoom) -> None:
    """Each working time has a name of its own."""
    with made.room.database.write() as session:
        for place, each in enumerate(session.scalars(select(WorkingCalendar))):
            each.name = ("Будни", "Круглосуточно")[place]


def year_of(page: SetupPage) -> YearInput:
    found = page.editor.parts.forms[0].findChild(YearInput)
    assert isinstance(found, YearInput)
    return found


def special(made: TicketRoom, admin: Actor, page: SetupPage) -> dict[str, tuple[int, int]]:
    key = page.editing.key
    assert key is not None
    body = made.desk.setup.book(admin).of(SetupKind.CALENDAR)[key].body
    return {row["day"]: (row["starts_minute"], row["ends_minute"]) for row in body["exceptions"]}


def test_a_day_is_turned_over_by_space_and_back(
    made: TicketRoom, admin: Actor, opened: Opened, qtbot: QtBot
) -> None:
    page = opened(HolidaySubject(made.context(admin)))
    year = year_of(page)
    year.grid.setFocus()
    year.grid.go(date(2026, 6, 11))
    qtbot.keyClick(year.grid, Qt.Key.Key_Right)
    qtbot.keyClick(year.grid, Qt.Key.Key_Space)
    assert "day off" in year.said.text()
    qtbot.keyClick(year.grid, Qt.Key.Key_Right)
    qtbot.keyClick(year.grid, Qt.Key.Key_Space)
    qtbot.keyClick(year.grid, Qt.Key.Key_S, CTRL)
    settled(qtbot, made)
    assert special(made, admin, page) == {"2026-06-12": (0, 0), "2026-06-13": (540, 1080)}
    qtbot.keyClick(year.grid, Qt.Key.Key_Space)
    qtbot.keyClick(year.grid, Qt.Key.Key_S, CTRL)
    settled(qtbot, made)
    assert special(made, admin, page) == {"2026-06-12": (0, 0)}


def test_the_library_fills_a_year_that_is_saved_at_will(
    made: TicketRoom, admin: Actor, opened: Opened, qtbot: QtBot
) -> None:
    page = opened(HolidaySubject(made.context(admin)))
    year = year_of(page)
    year.library.click()
    settled(qtbot, made)
    assert special(made, admin, page) == {}
    assert "4 shortened" in year.said.text()
    page.save()
    settled(qtbot, made)
    told = special(made, admin, page)
    assert told["2026-01-09"] == (0, 0)
    assert told["2026-04-30"] == (540, 1020)
    history = made.desk.setup.history(admin, SetupKind.CALENDAR, page.editing.key or "")
    assert [each.fields for each in history] == [("exceptions",)]


def test_a_file_tells_the_row_it_cannot_read_and_nonsense_is_refused(
    made: TicketRoom, admin: Actor, opened: Opened, qtbot: QtBot, tmp_path: Path
) -> None:
    page = opened(HolidaySubject(made.context(admin)))
    year = year_of(page)
    good, bad = tmp_path / "c.json", tmp_path / "c.txt"
    good.write_text('{"year": 2027, "months": [{"month": 1, "days": "1,4,32"}]}', "utf-8")
    bad.write_text("привет", "utf-8")
    year.file.set_path(bad)
    year.file.entered.emit()
    settled(qtbot, made)
    assert "production calendar" in year.file.field.error()
    year.file.set_path(good)
    year.file.entered.emit()
    settled(qtbot, made)
    assert "row 1: 32" in year.said.text()
    assert year.grid.year == 2027
    assert {row["day"] for row in page.editing.document.body["exceptions"]} >= {"2027-01-04"}  # type: ignore[union-attr]
