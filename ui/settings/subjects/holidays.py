"""Holidays: the year of a working time, the production calendar from the library or a file."""

from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.errors import DeskError
from app.domain.production_calendar import (
    DayMark,
    ProductionCalendar,
    exceptions_with,
    read_production_calendar,
)
from app.domain.setup.documents import Body, Book, Document
from app.services.production_calendar import production_calendar_of
from ui import texts
from ui.settings.subjects.calendars import CalendarSubject
from ui.settings.subjects.year_grid import YearGrid, turned_over
from ui.setup.columns import Column, DateColumn, TimeColumn
from ui.setup.form import Form
from ui.setup.inputs import NOTHING, Input
from ui.setup.rows_input import RowsInput
from ui.setup.subject import Part
from ui.translations import translate
from ui.widgets import STRETCH, DeskButton, ElidedLabel, Pill, fill, label, row
from ui.widgets.marks import PillTone
from ui.widgets.path_line import Browse, PathLine, path_of

if TYPE_CHECKING:
    from ui.context import DeskContext

_LARGEST: Final = 2_000_000
"""Bytes of a file; a production calendar has some thousands."""


class HolidaySubject(CalendarSubject):
    """The same records as working time, by their special days."""

    grows = False

    def __init__(self, context: "DeskContext") -> None:
        """Files and the library are read in the background."""
        super().__init__(context)
        self._desk = context

    def second(self, document: Document, book: Book) -> str:
        del book
        rows = document.body["exceptions"]
        off = {row["day"] for row in rows if row["ends_minute"] <= row["starts_minute"]}
        other = {row["day"] for row in rows} - off
        text = translate("SetupTime", "{off} days off, {other} with hours of their own")
        return text.format(off=len(off), other=len(other))

    def parts(self) -> tuple[Part, ...]:
        return (Part(_holidays, self._year_form),)

    def _year_form(self) -> Form:
        return Form(
            YearInput(self._desk),
            RowsInput(
                "exceptions",
                _days,
                (
                    DateColumn("day", _day, 120),
                    TimeColumn("starts_minute", _opens, 84, empty=0),
                    TimeColumn("ends_minute", _closes, 84, empty=0),
                    Column("name", _name, 0),
                ),
                ordered=False,
                most_rows=8,
                note=_days_note,
            ),
        )


class YearInput(Input):
    """The grid of a year; library and file fill it, Ctrl+S of the page writes it."""

    def __init__(self, context: "DeskContext") -> None:
        """Begin with the year of now."""
        self._context = context
        self.grid = YearGrid(context.clock().astimezone().date())
        self._year, self.said = label("", "h3"), ElidedLabel("", "caption")
        self._before, self._after = DeskButton("", "chip"), DeskButton("", "chip")
        self.library = DeskButton("", "normal", icon="calendar_month")
        self.file = PathLine(Browse.OPEN, filters="*.xml *.json *.csv")
        whole = QWidget()
        head = row(self._before, self._year, self._after, STRETCH, self.library, spacing=8)
        self._signs = Pill("", None, "danger"), Pill("", None, "warn"), Pill("", None, "ok")
        signs = row(*self._signs, STRETCH, spacing=6)
        fill(QVBoxLayout(whole), head, self.grid, signs, self.said, self.file, spacing=8)
        super().__init__("exceptions", _holidays, whole)
        self.field.hide_head()
        whole.setFocusProxy(self.grid)
        self.grid.turned.connect(self._on_turned)
        self.grid.walked.connect(self._on_walked)
        self._before.clicked.connect(partial(self._turn_year, -1))
        self._after.clicked.connect(partial(self._turn_year, 1))
        self.library.clicked.connect(self._on_library)
        self.file.entered.connect(self._on_file)

    def retranslate(self) -> None:
        super().retranslate()
        self._before.setText("←")
        self._after.setText("→")
        self._before.setAccessibleName(translate("SetupTime", "The year before"))
        self._after.setAccessibleName(translate("SetupTime", "The next year"))
        self.library.setText(translate("SetupTime", "Production calendar"))
        note = translate("SetupTime", "XML, JSON or CSV; nothing is written before you save")
        self.file.set_caption(translate("SetupTime", "From a file"), note)
        self.grid.setAccessibleName(translate("SetupTime", "Days of the year"))
        off = translate("SetupTime", "day off")
        other = translate("SetupTime", "12* other hours")
        worked = translate("SetupTime", "worked weekend")
        tones: tuple[PillTone, ...] = ("danger", "warn", "ok")
        for sign, text, tone in zip(self._signs, (off, other, worked), tones, strict=True):
            sign.show_as(text, None, tone)
        self._show_year()

    def show_document(self, body: Body, book: Book, value: Any) -> None:  # noqa: ANN401
        del value
        self.body, self.book = body, book
        self.grid.show_body(body)
        self._show_year()

    def show_value(self, value: Any) -> None:  # noqa: ANN401
        del value

    def words(self, value: Any, book: Book) -> str:  # noqa: ANN401
        del book
        days = {each["day"] for each in value or ()}
        return translate("SetupTime", "%n day(s)", n=len(days)) if days else NOTHING

    def covers(self, place: str) -> bool:
        """Problems stand at the rows below."""
        del place
        return False

    # ---- what the person does
    def take(self, found: ProductionCalendar) -> None:
        """Put the days of a production calendar in, and say what came and what could not."""
        rows = exceptions_with(found.days, self.body["intervals"], self.body["exceptions"])
        if found.years and self.grid.year not in found.years:
            self.grid.go(date(found.years[0], 1, 1))
        self.tell(rows)
        self.said.setText(_came(found))

    def _on_turned(self, day: date) -> None:
        self.tell(turned_over(self.body, day))
        self.said.setText(self.grid.words(day))

    def _on_walked(self, day: date) -> None:
        self.said.setText(self.grid.words(day))
        self._show_year()

    def _turn_year(self, step: int) -> None:
        at = self.grid.at
        self.grid.go(date(at.year + step, at.month, min(at.day, 28)))

    def _show_year(self) -> None:
        self._year.setText(str(self.grid.year))

    def _on_library(self) -> None:
        work = partial(production_calendar_of, self.grid.year)
        self._context.background.read(work, self.take, self._on_failed)

    def _on_file(self) -> None:
        path = path_of(self.file.edit.text())
        if path is not None:
            self._context.background.read(partial(_read, path), self.take, self._on_failed)

    def _on_failed(self, error: BaseException) -> None:
        unreadable = translate("SetupTime", "The file cannot be read")
        text = texts.error_text(error) if isinstance(error, DeskError) else unreadable
        self.file.field.set_error(text)


def _read(path: Path) -> ProductionCalendar:
    with path.open("rb") as file:
        return read_production_calendar(file.read(_LARGEST).decode("utf-8-sig", "replace"))


def _came(found: ProductionCalendar) -> str:
    years = ", ".join(map(str, found.years))
    text = translate("SetupTime", "{years}: {off} days off, {short} shortened, {working} worked")
    told = text.format(
        years=years,
        off=found.count(DayMark.OFF),
        short=found.count(DayMark.SHORT),
        working=found.count(DayMark.WORKING),
    )
    if not found.faults:
        return told
    first = found.faults[0]
    wrong = translate(
        "SetupTime", "%n row(s) passed over, the first is row {row}: {text}", n=len(found.faults)
    )
    return f"{told}. {wrong.format(row=first.row, text=first.text)}"


def _holidays() -> str:
    return translate("SetupTime", "Holidays")


def _days() -> str:
    return translate("SetupTime", "Days that are not as their weekday is")


def _days_note() -> str:
    return translate("SetupTime", "0:00 to 0:00 is a day off")


def _day() -> str:
    return translate("SetupTime", "Date")


def _opens() -> str:
    return translate("SetupTime", "From")


def _closes() -> str:
    return translate("SetupTime", "To")


def _name() -> str:
    return translate("SetupTime", "What day it is")
