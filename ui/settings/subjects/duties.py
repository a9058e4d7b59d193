"""«Ротация»: weeks that come round, and who is on duty in each (R61)."""

from collections.abc import Sequence
from typing import Any

from app.domain.setup.documents import Body, Book, Document, SetupKind
from app.domain.setup.duty_checks import MOST_WEEKS
from ui.setup.columns import (
    Column,
    FlagColumn,
    NumberColumn,
    ReferenceColumn,
    TimeColumn,
)
from ui.setup.form import Form
from ui.setup.inputs import TextInput, name_pair
from ui.setup.more_inputs import DateInput, NumberInput
from ui.setup.rows_input import RowsInput
from ui.setup.subject import Part, Subject
from ui.translations import translate
from ui.widgets import row

_MORNING, _EVENING = 8 * 60, 20 * 60
_WORKDAYS = "12345"


class DutySubject(Subject):
    """A rotation by name; its hours are rolled out by saving it."""

    kind = SetupKind.DUTY
    lines = 2

    def __init__(self, zone: str, today: str) -> None:
        """``zone`` and the day as ``2026-12-31`` fill a new rotation."""
        self._zone, self._today = zone, today

    def head(self) -> str:
        return translate("SetupDuties", "Rotation")

    def new_title(self) -> str:
        return translate("SetupDuties", "New rotation")

    def hide_words(self) -> tuple[str, str]:
        end = translate("SetupDuties", "End the rotation")
        return end, translate("SetupDuties", "Begin again")

    def hidden_word(self) -> str:
        return translate("SetupDuties", "ended")

    def second(self, document: Document, book: Book) -> str:
        del book
        people = {str(each["agent_id"]) for each in document.body.get("slots") or ()}
        weeks = translate("SetupDuties", "%n week(s) come round", n=int(document.body["weeks"]))
        return f"{weeks} · {translate('SetupDuties', '%n people', n=len(people))}"

    def parts(self) -> tuple[Part, ...]:
        return (Part(self.head, _form),)

    def blank(self, book: Book, near: Document | None) -> Body:
        del book, near
        return {
            "name": "", "name_en": "", "active": True, "time_zone": self._zone,
            "starts_on": self._today, "weeks": 1, "slots": [],
        }  # fmt: skip


class DaysColumn(Column):
    """Days of the week by their digits: 12345, 1-5."""

    def parse(self, text: str) -> Any:  # noqa: ANN401
        return days_of(text)


def days_of(text: str) -> str:
    """Return the digits of days from ``1-5``, ``1, 3 5``; what is none stays as typed."""
    found: set[str] = set()
    for part in text.replace(",", " ").split():
        first, dash, last = part.partition("-")
        if dash and first.isdecimal() and last.isdecimal() and len(first) == len(last) == 1:
            found |= {str(day) for day in range(int(first), int(last) + 1)}
        elif part.isdecimal():
            found |= set(part)
        else:
            raise ValueError(text)
    return "".join(sorted(found))


def _form() -> Form:
    return Form(
        name_pair(),
        row((NumberInput("weeks", _weeks, least=1, most=MOST_WEEKS), 1),
            (DateInput("starts_on", _from), 1),
            (TextInput("time_zone", _zone, longest=60), 1), spacing=12),
        RowsInput("slots", _slots, _columns(), blank=_blank, most_rows=12, note=_note),
    )  # fmt: skip


def _columns() -> tuple[Column, ...]:
    return (
        ReferenceColumn("agent_id", _person, kind=SetupKind.AGENT),
        NumberColumn("week", _week, 74, least=1, most=MOST_WEEKS),
        DaysColumn("days", _days, 64),
        TimeColumn("starts_minute", _starts, 54),
        TimeColumn("ends_minute", _ends, 54),
        FlagColumn("on_calls", _calls, 66),
        ReferenceColumn("group_id", _queue, 0, kind=SetupKind.GROUP, none=_none),
    )


def _blank(rows: Sequence[Any]) -> Body:
    """A new row goes on where the last one stopped."""
    last = dict(rows[-1]) if rows else {}
    return {
        "agent_id": None, "week": last.get("week", 1), "days": last.get("days", _WORKDAYS),
        "starts_minute": last.get("starts_minute", _MORNING),
        "ends_minute": last.get("ends_minute", _EVENING),
        "on_calls": last.get("on_calls", False), "group_id": last.get("group_id"),
    }  # fmt: skip


def _weeks() -> str:
    return translate("SetupDuties", "Weeks that come round")


def _from() -> str:
    return translate("SetupDuties", "From the week of")


def _zone() -> str:
    return translate("SetupDuties", "Time zone")


def _slots() -> str:
    return translate("SetupDuties", "Who is on duty")


def _note() -> str:
    return translate("SetupDuties", "an end before the beginning is on the next day")


def _person() -> str:
    return translate("SetupDuties", "Person")


def _week() -> str:
    return translate("SetupDuties", "Week")


def _days() -> str:
    return translate("SetupDuties", "Days")


def _starts() -> str:
    return translate("SetupDuties", "From")


def _ends() -> str:
    return translate("SetupDuties", "Until")


def _calls() -> str:
    return translate("SetupDuties", "On calls")


def _queue() -> str:
    return translate("SetupDuties", "Queue")


def _none() -> str:
    return translate("SetupDuties", "none")
