"""Working time (R72): hours of the week with breaks, a zone, a deadline tried out at once."""

from typing import TYPE_CHECKING, Any, Final

from app.domain.setup.documents import Body, Book, Document, SetupKind
from ui.settings.subjects.deadline_check import DeadlineCheck
from ui.settings.subjects.weekdays import weekdays
from ui.setup.columns import ChoiceColumn, TimeColumn
from ui.setup.form import Form
from ui.setup.inputs import TextInput, name_pair
from ui.setup.rows_input import RowsInput
from ui.setup.subject import Part, Subject
from ui.setup.typed import time_text
from ui.translations import translate
from ui.widgets import STRETCH, row

if TYPE_CHECKING:
    from ui.context import DeskContext

_OFFICE: Final = ((540, 780), (840, 1080))
_WORKDAYS: Final = 5


class CalendarSubject(Subject):
    """Name, zone and the hours of each weekday."""

    kind = SetupKind.CALENDAR
    lines = 2

    def __init__(self, context: "DeskContext") -> None:
        """The room's clock decides what the tried deadline begins with."""
        self._context = context

    def head(self) -> str:
        return translate("SetupTime", "Working time")

    def filter_hint(self) -> str:
        return translate("SetupTime", "Filter: name or zone")

    def new_title(self) -> str:
        return translate("SetupTime", "New working time")

    def hide_words(self) -> tuple[str, str]:
        return translate("SetupTime", "Take out of use"), translate("SetupKit", "Show again")

    def second(self, document: Document, book: Book) -> str:
        del book
        body = document.body
        return " · ".join([str(body["time_zone"]), _week_words(body)])

    def search(self, document: Document, book: Book) -> str:
        return f"{super().search(document, book)} {document.body['time_zone']}"

    def parts(self) -> tuple[Part, ...]:
        return (Part(self.head, self._form),)

    def blank(self, book: Book, near: Document | None) -> Body:
        del book
        hours = [
            {"weekday": day, "starts_minute": opens, "ends_minute": closes}
            for day in range(_WORKDAYS)
            for opens, closes in _OFFICE
        ]
        zone = near.body["time_zone"] if near else "Europe/Moscow"
        return {
            "name": "", "name_en": "", "active": True, "time_zone": zone, "intervals": hours,
            "exceptions": [],
        }  # fmt: skip

    def _form(self) -> Form:
        return Form(
            name_pair(),
            row(
                (TextInput("time_zone", _zone, required=True, longest=60, note=_zone_note), 1),
                (STRETCH),
                spacing=12,
            ),
            RowsInput(
                "intervals",
                _hours,
                (
                    ChoiceColumn("weekday", _day, 0, pairs=weekdays),
                    TimeColumn("starts_minute", _opens, 110),
                    TimeColumn("ends_minute", _closes, 110),
                ),
                blank=_next_hours,
                ordered=False,
                most_rows=12,
                note=_hours_note,
            ),
            DeadlineCheck(self._context.clock),
        )


def _week_words(body: Body) -> str:
    """Say the hours of the first worked day, and how many days there are."""
    rows = body["intervals"]
    days = sorted({each["weekday"] for each in rows})
    first = [each for each in rows if days and each["weekday"] == days[0]]
    spans = ", ".join(
        f"{time_text(each['starts_minute'])}–{time_text(each['ends_minute'])}" for each in first
    )
    text = translate("SetupTime", "%n day(s) a week", n=len(days))
    return f"{spans} · {text}" if spans else text


def _next_hours(rows: Any) -> dict[str, Any]:  # noqa: ANN401 (rows of a document)
    last = rows[-1] if rows else None
    day = min(6, last["weekday"] + 1) if last and last["weekday"] is not None else 0
    return {"weekday": day, "starts_minute": 540, "ends_minute": 1080}


def _zone() -> str:
    return translate("SetupTime", "Time zone")


def _zone_note() -> str:
    return translate("SetupTime", "Europe/Moscow, Asia/Yekaterinburg …")


def _hours() -> str:
    return translate("SetupTime", "Hours of the week")


def _hours_note() -> str:
    return translate("SetupTime", "two rows of a day leave a break between them")


def _day() -> str:
    return translate("SetupTime", "Day")


def _opens() -> str:
    return translate("SetupTime", "From")


def _closes() -> str:
    return translate("SetupTime", "To")
