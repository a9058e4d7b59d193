"""Rules of deadlines: which hold for whom; the first that fits decides (R69, R70)."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from app.domain.setup.documents import Body, Book, Document, SetupKind
from app.domain.vocabulary import Channel, Priority, SupportLine
from ui.settings.subjects.client_input import ClientInput
from ui.settings.subjects.policies import priorities
from ui.setup.form import Form
from ui.setup.inputs import TextInput
from ui.setup.more_inputs import ChoiceInput
from ui.setup.references import ReferenceInput
from ui.setup.subject import ListColumn, Part, Subject
from ui.texts.lines import line_choices, line_name
from ui.texts.words import channel_name, priority_short
from ui.translations import translate
from ui.widgets import row

if TYPE_CHECKING:
    from ui.context import DeskContext


class SlaRuleSubject(Subject):
    """An ordered list; what a rule leaves open means any."""

    kind = SetupKind.SLA_RULE
    ordered = True
    lines = 2

    def __init__(self, context: "DeskContext") -> None:
        """Clients are searched in the background."""
        self._context = context

    def head(self) -> str:
        return translate("SetupDeadlines", "Rule")

    def filter_hint(self) -> str:
        return translate("SetupDeadlines", "Filter: name or deadlines")

    def new_title(self) -> str:
        return translate("SetupDeadlines", "New rule")

    def hide_words(self) -> tuple[str, str]:
        return translate("SetupDeadlines", "Take out of use"), translate("SetupKit", "Show again")

    def columns(self) -> tuple[ListColumn, ...]:
        return (ListColumn(_leads, 150, _leads_of),)

    def second(self, document: Document, book: Book) -> str:
        return conditions(document.body, book) or translate("SetupDeadlines", "any ticket")

    def search(self, document: Document, book: Book) -> str:
        return f"{super().search(document, book)} {_leads_of(document, book, {})}"

    def parts(self) -> tuple[Part, ...]:
        return (Part(self.head, self._form),)

    def blank(self, book: Book, near: Document | None) -> Body:
        last = max((each.body["position"] for each in book.of(self.kind).values()), default=0)
        first = next((e.key for e in book.of(SetupKind.POLICY).values() if e.active), None)
        return {
            "name": "", "position": last + 1, "active": True,
            "policy_id": near.body["policy_id"] if near else first,
            "client_id": None, "department_id": None, "category_id": None, "line": None,
            "channel": None, "priority": None,
        }  # fmt: skip

    def _form(self) -> Form:
        context = self._context
        return Form(
            row(
                (TextInput("name", _name, required=True, longest=120), 1),
                (ReferenceInput("policy_id", _leads, SetupKind.POLICY, required=True), 1),
                spacing=12,
            ),
            ClientInput("client_id", _client, context),
            row(
                (ReferenceInput("category_id", _category, SetupKind.CATEGORY, none=_any), 1),
                (ReferenceInput("department_id", _department, SetupKind.DEPARTMENT, none=_any), 1),
                spacing=12,
            ),
            row(
                (ChoiceInput("priority", _priority, _priorities), 1),
                (ChoiceInput("line", _line, _lines), 1),
                (ChoiceInput("channel", _channel, _channels), 1),
                spacing=12,
            ),
        )


def conditions(body: Body, book: Book) -> str:
    """Say in a line for whom a rule is; nothing where it is for everybody."""
    parts = [
        translate("SetupDeadlines", "one client") if body["client_id"] else "",
        book.name_of(SetupKind.CATEGORY, body["category_id"]),
        book.name_of(SetupKind.DEPARTMENT, body["department_id"]),
        priority_short(Priority(body["priority"])) if body["priority"] else "",
        line_name(SupportLine(body["line"])) if body["line"] else "",
        channel_name(Channel(body["channel"])) if body["channel"] else "",
    ]
    return " · ".join(each for each in parts if each)


def _leads_of(document: Document, book: Book, _figures: Mapping[str, int]) -> str:
    return book.name_of(SetupKind.POLICY, document.body.get("policy_id"))


def _priorities() -> tuple[tuple[int | None, str], ...]:
    return ((None, _any()), *priorities())


def _lines() -> tuple[tuple[int | None, str], ...]:
    return ((None, _any()), *line_choices())


def _channels() -> tuple[tuple[str | None, str], ...]:
    return ((None, _any()), *((each.value, channel_name(each)) for each in Channel))


def _any() -> str:
    return translate("SetupDeadlines", "Any")


def _name() -> str:
    return translate("SetupDeadlines", "Name of the rule")


def _leads() -> str:
    return translate("SetupDeadlines", "Leads to the deadlines")


def _client() -> str:
    return translate("SetupDeadlines", "Client")


def _category() -> str:
    return translate("SetupDeadlines", "Category with all below it")


def _department() -> str:
    return translate("SetupDeadlines", "Department")


def _priority() -> str:
    return translate("SetupDeadlines", "Priority")


def _line() -> str:
    return translate("SetupDeadlines", "Line")


def _channel() -> str:
    return translate("SetupDeadlines", "Channel")
