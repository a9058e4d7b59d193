"""Warnings before a deadline and escalation (R73): what happens when, in an ordered list."""

from collections.abc import Mapping

from app.domain.escalation import EscalationAction, WatchedClock
from app.domain.setup.documents import Body, Book, Document, SetupKind
from ui.settings.subjects.policies import priorities
from ui.setup.form import Form
from ui.setup.inputs import TextInput
from ui.setup.more_inputs import ChoiceInput, DurationInput, NumberInput
from ui.setup.references import ReferenceInput
from ui.setup.subject import ListColumn, Part, Subject
from ui.setup.typed import minutes_text
from ui.texts.deadline_words import action_name, clock_name
from ui.translations import translate
from ui.widgets import row


class EscalationSubject(Subject):
    """Each: which clock, how far, what to do."""

    kind = SetupKind.ESCALATION
    ordered = True
    lines = 2

    def head(self) -> str:
        return translate("SetupDeadlines", "Warning or escalation")

    def filter_hint(self) -> str:
        return translate("SetupDeadlines", "Filter: name, clock or deed")

    def new_title(self) -> str:
        return translate("SetupDeadlines", "New warning")

    def hide_words(self) -> tuple[str, str]:
        return translate("SetupDeadlines", "Take out of use"), translate("SetupKit", "Show again")

    def columns(self) -> tuple[ListColumn, ...]:
        return (ListColumn(_when, 172, _when_of),)

    def second(self, document: Document, book: Book) -> str:
        body = document.body
        group = book.name_of(SetupKind.GROUP, body["group_id"])
        deed = action_name(EscalationAction(body["action"]))
        only = book.name_of(SetupKind.CATEGORY, body["category_id"])
        told = f"{deed}: {group}" if group else deed
        return f"{told} · {only}" if only else told

    def search(self, document: Document, book: Book) -> str:
        words = clock_name(WatchedClock(document.body["clock"]))
        return f"{super().search(document, book)} {words} {self.second(document, book)}"

    def parts(self) -> tuple[Part, ...]:
        return (Part(self.head, _form),)

    def blank(self, book: Book, near: Document | None) -> Body:
        del near
        last = max((each.body["position"] for each in book.of(self.kind).values()), default=0)
        return {
            "name": "", "position": last + 1, "active": True,
            "clock": WatchedClock.RESOLUTION.value,
            "action": EscalationAction.WARN_ASSIGNEE.value,
            "at_percent": 80, "minutes_before": None, "policy_id": None, "priority": None,
            "group_id": None, "category_id": None,
        }  # fmt: skip


def _form() -> Form:
    return Form(
        row(
            (TextInput("name", _name, required=True, longest=120), 1),
            (ChoiceInput("clock", _clock, _clocks, required=True), 1),
            spacing=12,
        ),
        row(
            (NumberInput("at_percent", _percent, least=1, most=100, note=_percent_note), 1),
            (DurationInput("minutes_before", _before, note=_before_note), 1),
            spacing=12,
        ),
        row(
            (ChoiceInput("action", _action, _actions, required=True), 1),
            (
                ReferenceInput("group_id", _group, SetupKind.GROUP, none=_none).shut_when(
                    _stays_here
                ),
                1,
            ),
            spacing=12,
        ),
        row(
            (ReferenceInput("policy_id", _policy, SetupKind.POLICY, none=_any), 1),
            (ChoiceInput("priority", _priority, _priorities), 1),
            spacing=12,
        ),
        ReferenceInput("category_id", _category, SetupKind.CATEGORY, none=_any),
    )


def _when_of(document: Document, _book: Book, _figures: Mapping[str, int]) -> str:
    body = document.body
    clock = clock_name(WatchedClock(body["clock"]))
    if body["minutes_before"] is not None:
        text = translate("SetupDeadlines", "{clock}, {time} before")
        return text.format(clock=clock, time=minutes_text(body["minutes_before"]))
    return f"{clock}, {body['at_percent'] or '…'}\N{NO-BREAK SPACE}%"


def _clocks() -> tuple[tuple[str, str], ...]:
    return tuple((each.value, _capital(clock_name(each))) for each in WatchedClock)


def _actions() -> tuple[tuple[str, str], ...]:
    return tuple((each.value, action_name(each)) for each in EscalationAction)


def _priorities() -> tuple[tuple[int | None, str], ...]:
    return ((None, _any()), *priorities())


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _any() -> str:
    return translate("SetupDeadlines", "Any")


def _none() -> str:
    return "—"


def _name() -> str:
    return translate("SetupDeadlines", "Name")


def _when() -> str:
    return translate("SetupDeadlines", "When")


def _clock() -> str:
    return translate("SetupDeadlines", "Which clock")


def _stays_here(body: Body) -> str:
    passes = body["action"] == EscalationAction.TO_GROUP.value
    return "" if passes else translate("SetupDeadlines", "only for handing to a group")


def _percent() -> str:
    return translate("SetupDeadlines", "At a share of the target, %")


def _percent_note() -> str:
    return translate("SetupDeadlines", "100 is the deadline itself")


def _before() -> str:
    return translate("SetupDeadlines", "Or so long before the deadline")


def _before_note() -> str:
    return translate("SetupDeadlines", "one of the two")


def _action() -> str:
    return translate("SetupDeadlines", "What to do")


def _group() -> str:
    return translate("SetupDeadlines", "To the group")


def _policy() -> str:
    return translate("SetupDeadlines", "Only under the deadlines")


def _category() -> str:
    return translate("SetupDeadlines", "Only in the branch of the category")


def _priority() -> str:
    return translate("SetupDeadlines", "Only with the priority")
