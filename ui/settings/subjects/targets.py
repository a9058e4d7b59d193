"""What the room wants of itself by line, channel and role (R87, R92)."""

from collections.abc import Mapping
from typing import Any

from app.domain.kpi import AT_MOST, COUNTED, UNITS, KpiMeasure, KpiUnit
from app.domain.setup.documents import Body, Book, Document, SetupKind
from app.domain.vocabulary import Channel, Role
from ui.setup.form import Form
from ui.setup.inputs import name_pair
from ui.setup.more_inputs import ChoiceInput, NumberInput
from ui.setup.subject import ListColumn, Part, Subject
from ui.texts.lines import line_choices
from ui.texts.words import channel_name, role_name
from ui.translations import translate
from ui.widgets import row


class TargetSubject(Subject):
    """A measure, its target, what it holds for and who sees it."""

    kind = SetupKind.KPI
    ordered = True

    def head(self) -> str:
        return translate("SetupTargets", "Target")

    def new_title(self) -> str:
        return translate("SetupTargets", "New target")

    def columns(self) -> tuple[ListColumn, ...]:
        return (
            ListColumn(_holds, 150, _holds_of),
            ListColumn(_wanted, 96, _target_of, right=True),
        )

    def parts(self) -> tuple[Part, ...]:
        return (Part(self.head, _form),)

    def blank(self, book: Book, near: Document | None) -> Body:
        del near
        return {
            "name": "", "name_en": "", "active": True, "target": 90,
            "measure": KpiMeasure.REACTED_IN_TIME.value, "line": None, "channel": None,
            "role": None, "shown_to": None, "position": len(book.of(self.kind)),
        }  # fmt: skip


def _form() -> Form:
    return Form(
        name_pair(),
        row(
            (ChoiceInput("measure", _measure, _measures, required=True), 3),
            (NumberInput("target", _target, most=36_000, required=True, note=_unit_note), 2),
            spacing=12,
        ),
        row(
            (ChoiceInput("line", _line, _lines), 1),
            (ChoiceInput("channel", _channel, _channels), 1),
            (ChoiceInput("role", _role, _roles), 1),
            spacing=12,
        ),
        _ShownInput("shown_to", _shown, _roles, note=_where),
    )


class _ShownInput(ChoiceInput):
    """Offered only where the figure stands on a desk already: nobody could see the others."""

    def show_value(self, value: Any) -> None:  # noqa: ANN401
        super().show_value(value)
        measure = self.body.get("measure")
        self.setVisible(measure in set(KpiMeasure) and KpiMeasure(measure) in COUNTED)


def measure_name(measure: KpiMeasure) -> str:
    """Return what is measured."""
    return {
        KpiMeasure.REACTED_IN_TIME: translate("SetupTargets", "Reacted in time, %"),
        KpiMeasure.SOLVED_IN_TIME: translate("SetupTargets", "Solved in time, %"),
        KpiMeasure.SOLVED_AT_ONCE: translate("SetupTargets", "Solved while talking, %"),
        KpiMeasure.REOPENED: translate("SetupTargets", "Came back, %"),
        KpiMeasure.CALL_SECONDS: translate("SetupTargets", "A call, seconds"),
        KpiMeasure.WRAP_UP_SECONDS: translate("SetupTargets", "Writing after a call, seconds"),
        KpiMeasure.CALLS_LOST: translate("SetupTargets", "Callers lost, %"),
        KpiMeasure.SOLVED_A_SHIFT: translate("SetupTargets", "Solved in a shift"),
        KpiMeasure.MARK: translate("SetupTargets", "Mark of the clients, 1 to 5"),
    }[measure]


def _measures() -> tuple[tuple[str, str], ...]:
    return tuple((each.value, measure_name(each)) for each in KpiMeasure)


def _lines() -> tuple[tuple[int | None, str], ...]:
    return ((None, _every()), *line_choices())


def _channels() -> tuple[tuple[str | None, str], ...]:
    return ((None, _every()), *((each.value, channel_name(each)) for each in Channel))


def _roles() -> tuple[tuple[str | None, str], ...]:
    return ((None, _every()), *((each.value, role_name(each)) for each in Role))


def _holds_of(document: Document, _book: Book, _figures: Mapping[str, int]) -> str:
    known = (("line", _lines()), ("channel", _channels()), ("role", _roles()))
    told = [dict(pairs).get(document.body.get(name), "") for name, pairs in known
            if document.body.get(name) is not None]  # fmt: skip
    return ", ".join(told) or _every()


def _target_of(document: Document, _book: Book, _figures: Mapping[str, int]) -> str:
    measure, target = document.body.get("measure"), document.body.get("target")
    if measure not in set(KpiMeasure):
        return ""
    sign = "≤" if KpiMeasure(measure) in AT_MOST else "≥"
    unit = {KpiUnit.PERCENT: " %", KpiUnit.SECONDS: _seconds()}.get(UNITS[KpiMeasure(measure)], "")
    return f"{sign} {target}{unit}"


def _seconds() -> str:
    return translate("SetupTargets", " s")


def _every() -> str:
    return translate("SetupTargets", "all")


def _holds() -> str:
    return translate("SetupTargets", "Holds for")


def _measure() -> str:
    return translate("SetupTargets", "What is measured")


def _target() -> str:
    return translate("SetupTargets", "Target")


def _wanted() -> str:
    return translate("SetupTargets", "Wanted")


def _unit_note() -> str:
    return translate("SetupTargets", "in the unit of the measure")


def _line() -> str:
    return translate("SetupTargets", "Line")


def _channel() -> str:
    return translate("SetupTargets", "Channel")


def _role() -> str:
    return translate("SetupTargets", "Role")


def _where() -> str:
    return translate("SetupTargets", "beside the figure at the foot of calls and over the work")


def _shown() -> str:
    return translate("SetupTargets", "Who sees it")
