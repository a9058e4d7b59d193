"""«Маршруты»: the ordered rules of where matters go, with a live test (R10, R50, R51)."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING
from uuid import UUID

from app.domain.routes import Way
from app.domain.setup.documents import Body, Book, Document, SetupKind
from app.domain.setup.routing_checks import hidden_by, rule_of
from app.domain.vocabulary import Channel, Grade
from ui.settings.subjects.route_client import ClientInput, ClientNames
from ui.settings.subjects.route_test import RouteTest
from ui.setup.form import Form
from ui.setup.inputs import TextInput
from ui.setup.more_inputs import CheckInput, ChoiceInput, NumberInput
from ui.setup.references import ReferenceInput, title_of
from ui.setup.subject import ListColumn, Part, Subject
from ui.texts.lines import line_choices
from ui.texts.route_words import RouteNames, conditions, result, way_name
from ui.texts.words import channel_name, grade_name
from ui.translations import translate
from ui.widgets import row
from ui.widgets.layouts import Item

if TYPE_CHECKING:
    from ui.context import DeskContext

_MOST_COMPETENCE = 5


class RouteSubject(Subject):
    """The first rule that fits decides; the order is the room's."""

    kind = SetupKind.ROUTING
    ordered = True
    lines = 2

    def __init__(self, context: "DeskContext") -> None:
        """``context`` asks for names of clients and for the live test."""
        self._context = context
        self._clients = ClientNames(context)

    def head(self) -> str:
        return translate("SetupRoutes", "Route, the first that fits decides")

    def filter_hint(self) -> str:
        return translate("SetupRoutes", "Filter: name, condition, group or person")

    def new_title(self) -> str:
        return translate("SetupRoutes", "New route")

    def hide_words(self) -> tuple[str, str]:
        hide = translate("SetupRoutes", "Switch the route off")
        return hide, translate("SetupRoutes", "Switch on again")

    def hidden_word(self) -> str:
        return translate("SetupRoutes", "off")

    def empty(self) -> tuple[str, str]:
        none = translate("SetupRoutes", "No routes: each matter goes to its category's group")
        return none, translate("SetupRoutes", "Ins adds the first")

    def columns(self) -> tuple[ListColumn, ...]:
        return (ListColumn(_place, 36, _place_of, right=True),)

    def second(self, document: Document, book: Book) -> str:
        rule, names = rule_of(document), self._names(book)
        whole = f"{conditions(rule, names)} → {result(rule, names)}"
        hiding = hidden_by(document, book) if document.active else None
        never = translate("SetupRoutes", "never reached: “{name}” is above")
        return f"{never.format(name=hiding.name)} · {whole}" if hiding else whole

    def _names(self, book: Book) -> RouteNames:
        def of(kind: SetupKind) -> Callable[[UUID], str]:
            return lambda key: _name_of(book.get(kind, str(key)))

        return RouteNames(
            of(SetupKind.CATEGORY), of(SetupKind.GROUP), of(SetupKind.AGENT),
            of(SetupKind.CALENDAR), lambda key: self._clients.name(str(key)),
        )  # fmt: skip

    def search(self, document: Document, book: Book) -> str:
        return f"{super().search(document, book)} {self.second(document, book)}"

    def parts(self) -> tuple[Part, ...]:
        return (Part(_route, self._form),)

    def blank(self, book: Book, near: Document | None) -> Body:
        del near
        places = [int(each.body["position"]) for each in book.of(self.kind).values()]
        return {
            "name": "", "name_en": "", "active": True, "position": max(places, default=0) + 1,
            "category_id": None, "client_id": None, "key_client": None, "territory": "",
            "channel": None, "line": None, "calendar_id": None, "inside": True,
            "group_id": None, "agent_id": None, "way": Way.RANKED.value, "specialist": True,
            "least_grade": None, "least_competence": None,
        }  # fmt: skip

    def _form(self) -> Form:
        return Form(
            row((TextInput("name", _name, required=True, longest=120), 1),
                (TextInput("name_en", _name_en, longest=120), 1), spacing=12),
            *_conditions(self._context, self._clients),
            *_results(),
            RouteTest(self._context, self._clients),
        )  # fmt: skip


def _conditions(context: "DeskContext", clients: ClientNames) -> tuple[Item, ...]:
    return (
        row((ReferenceInput("category_id", _category, SetupKind.CATEGORY, none=_any), 1),
            (ClientInput("client_id", _client, context, clients), 1), spacing=12),
        row((ChoiceInput("key_client", _key_client, _key_choices), 1),
            (TextInput("territory", _territory, longest=200, hint=_territory_hint), 1),
            spacing=12),
        row((ChoiceInput("channel", _channel, _channels), 1),
            (ChoiceInput("line", _stage, _lines), 1), spacing=12),
        row((ReferenceInput("calendar_id", _hours, SetupKind.CALENDAR, none=_any), 1),
            (ChoiceInput("inside", _inside, _sides).shut_when(_no_hours), 1), spacing=12),
    )  # fmt: skip


def _results() -> tuple[Item, ...]:
    return (
        row((ReferenceInput("group_id", _group, SetupKind.GROUP, none=_nowhere), 1),
            (ReferenceInput("agent_id", _person, SetupKind.AGENT, none=_nobody), 1), spacing=12),
        row((ChoiceInput("way", _way, _ways), 2),
            (ChoiceInput("least_grade", _grade, _grades), 1),
            (NumberInput("least_competence", _competence, least=1, most=_MOST_COMPETENCE), 1),
            spacing=12),
        CheckInput("specialist", _specialist),
    )  # fmt: skip


def _place() -> str:
    return translate("SetupRoutes", "No.")


def _place_of(document: Document, book: Book, _figures: Mapping[str, int]) -> str:
    """Return the place by which the desk and the history name a route in use."""
    asked = [each.key for each in book.of(SetupKind.ROUTING).values() if each.active]
    return str(asked.index(document.key) + 1) if document.key in asked else ""


def _name_of(document: Document | None) -> str:
    return title_of(document) if document else ""


def _key_choices() -> list[tuple[bool | None, str]]:
    return [
        (None, _any()),
        (True, translate("SetupRoutes", "key clients only")),
        (False, translate("SetupRoutes", "other clients only")),
    ]


def _channels() -> list[tuple[str | None, str]]:
    return [(None, _any()), *((each.value, channel_name(each)) for each in Channel)]


def _lines() -> list[tuple[int | None, str]]:
    return [(None, _any()), *line_choices()]


def _sides() -> list[tuple[bool, str]]:
    within, outside = translate("SetupRoutes", "within"), translate("SetupRoutes", "outside")
    return [(True, within), (False, outside)]


def _ways() -> list[tuple[str, str]]:
    return [(each.value, way_name(each)) for each in Way]


def _grades() -> list[tuple[str | None, str]]:
    return [(None, _any()), *((each.value, grade_name(each)) for each in Grade)]


def _any() -> str:
    return translate("SetupRoutes", "Any")


def _route() -> str:
    return translate("SetupRoutes", "Route")


def _name() -> str:
    return translate("SetupRoutes", "Name (Russian)")


def _name_en() -> str:
    return translate("SetupRoutes", "Name (English)")


def _category() -> str:
    return translate("SetupRoutes", "Category with all below it")


def _client() -> str:
    return translate("SetupRoutes", "Client")


def _key_client() -> str:
    return translate("SetupRoutes", "Key client")


def _territory() -> str:
    return translate("SetupRoutes", "Cities of site or client")


def _territory_hint() -> str:
    return translate("SetupRoutes", "any; several with commas")


def _channel() -> str:
    return translate("SetupRoutes", "Channel")


def _stage() -> str:
    return translate("SetupRoutes", "Line that the category leads to")


def _hours() -> str:
    return translate("SetupRoutes", "Hours")


def _inside() -> str:
    return translate("SetupRoutes", "Within or outside of these hours")


def _no_hours(body: Body) -> str:
    return "" if body["calendar_id"] else translate("SetupRoutes", "only with hours")


def _group() -> str:
    return translate("SetupRoutes", "To the group")


def _nowhere() -> str:
    return translate("SetupRoutes", "The person's own")


def _person() -> str:
    return translate("SetupRoutes", "To one person")


def _nobody() -> str:
    return translate("SetupRoutes", "Somebody of the group")


def _way() -> str:
    return translate("SetupRoutes", "How one of the group is chosen")


def _grade() -> str:
    return translate("SetupRoutes", "Grade at least")


def _competence() -> str:
    return translate("SetupRoutes", "Competence, 1 to 5")


def _specialist() -> str:
    return translate("SetupRoutes", "The client's own specialist goes first")
