"""Deadlines: how long a reaction and a solution may take, by priority (R67, R68)."""

from collections.abc import Mapping
from typing import Any, Final

from app.domain.setup.documents import Body, Book, Document, SetupKind
from app.domain.vocabulary import Priority
from ui.setup.columns import ChoiceColumn, DurationColumn
from ui.setup.form import Form
from ui.setup.inputs import name_pair
from ui.setup.more_inputs import CheckInput
from ui.setup.references import ReferenceInput
from ui.setup.rows_input import RowsInput
from ui.setup.subject import ListColumn, Part, Subject
from ui.setup.typed import minutes_text
from ui.texts.words import priority_name, priority_short
from ui.translations import translate
from ui.widgets import row

_USUAL: Final = ((15, 120), (30, 240), (60, 480), (240, 1440))
"""What a new policy begins with, by priority, in working minutes."""


class PolicySubject(Subject):
    """Name, working time and a pair of targets for each priority; open tickets under it."""

    kind = SetupKind.POLICY
    lines = 2

    def head(self) -> str:
        return translate("SetupDeadlines", "Deadlines")

    def filter_hint(self) -> str:
        return translate("SetupDeadlines", "Filter: name or working time")

    def new_title(self) -> str:
        return translate("SetupDeadlines", "New deadlines")

    def hide_words(self) -> tuple[str, str]:
        return translate("SetupDeadlines", "Take out of use"), translate("SetupKit", "Show again")

    def columns(self) -> tuple[ListColumn, ...]:
        return (
            ListColumn(_usual, 84, _usual_of),
            ListColumn(_open, 82, _open_of, right=True),
        )

    def second(self, document: Document, book: Book) -> str:
        time = book.name_of(SetupKind.CALENDAR, document.body.get("calendar_id"))
        spans = [_span(each) for each in document.body["targets"][:1]]
        return " · ".join(each for each in (time, *spans) if each)

    def parts(self) -> tuple[Part, ...]:
        return (Part(self.head, _form),)

    def blank(self, book: Book, near: Document | None) -> Body:
        times = [each for each in book.of(SetupKind.CALENDAR).values() if each.active]
        beside = near.body.get("calendar_id") if near else None
        usual = [each for each in book.of(SetupKind.POLICY).values() if each.body["is_default"]]
        return {
            "name": "", "name_en": "", "active": True, "department_id": None,
            "calendar_id": beside or (times[0].key if times else None),
            "is_default": not usual,
            "targets": [
                {"priority": priority.value, "first_response_minutes": pair[0],
                 "resolution_minutes": pair[1]}
                for priority, pair in zip(Priority, _USUAL, strict=True)
            ],
        }  # fmt: skip


def _form() -> Form:
    return Form(
        name_pair(),
        row(
            (ReferenceInput("calendar_id", _calendar, SetupKind.CALENDAR, required=True), 1),
            (CheckInput("is_default", _default, note=_default_note), 1),
            spacing=12,
        ),
        RowsInput(
            "targets",
            _targets,
            (
                ChoiceColumn("priority", _priority, 0, pairs=priorities),
                DurationColumn("first_response_minutes", _reaction, 130),
                DurationColumn("resolution_minutes", _solution, 130),
            ),
            blank=_next_row,
            ordered=False,
            note=_targets_note,
        ),
    )


def priorities() -> tuple[tuple[int, str], ...]:
    """Return every priority with its words."""
    return tuple((each.value, f"{priority_short(each)} {priority_name(each)}") for each in Priority)


def _next_row(rows: Any) -> dict[str, Any]:  # noqa: ANN401 (rows of a document)
    named = {each["priority"] for each in rows}
    free = [each.value for each in Priority if each.value not in named]
    first = free[0] if free else Priority.LOW.value
    return {"priority": first, "first_response_minutes": None, "resolution_minutes": None}


def _span(target: Mapping[str, Any]) -> str:
    pair = (target.get("first_response_minutes"), target.get("resolution_minutes"))
    said = " / ".join(minutes_text(each) if each else "—" for each in pair)
    return f"{priority_short(Priority(target['priority']))} {said}"


def _usual_of(document: Document, _book: Book, _figures: Mapping[str, int]) -> str:
    return translate("SetupDeadlines", "usual") if document.body["is_default"] else ""


def _open_of(document: Document, _book: Book, figures: Mapping[str, int]) -> str:
    return str(figures.get(document.key, 0))


def _usual() -> str:
    return ""


def _open() -> str:
    return translate("SetupDeadlines", "open")


def _calendar() -> str:
    return translate("SetupDeadlines", "Counted in working time")


def _default() -> str:
    return translate("SetupDeadlines", "The usual ones of the room")


def _default_note() -> str:
    return translate("SetupDeadlines", "For tickets that neither contract nor rule names")


def _targets() -> str:
    return translate("SetupDeadlines", "Targets by priority")


def _targets_note() -> str:
    return translate("SetupDeadlines", "working time; 4 h, 1:30 or 90")


def _priority() -> str:
    return translate("SetupDeadlines", "Priority")


def _reaction() -> str:
    return translate("SetupDeadlines", "React in")


def _solution() -> str:
    return translate("SetupDeadlines", "Solve in")
