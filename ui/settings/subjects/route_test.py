"""«Проверка»: where a call of this client about this category would go now, and why."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID

from app.domain.readmodels.calls import CallPlan, PlanQuestion
from app.domain.routes import RoutingRule
from app.domain.setup.documents import Body, Book, Document, SetupKind
from app.domain.setup.routing_checks import rule_of
from app.domain.vocabulary import Channel, Impact, Urgency
from ui.formats import short_name
from ui.latest import LatestLookup
from ui.settings.subjects.route_client import ClientLine, ClientNames
from ui.setup.inputs import Input
from ui.setup.references import title_of
from ui.setup.search_line import SearchLine
from ui.texts.reasons import rank_reason
from ui.translations import translate
from ui.widgets import Candidate, Card, Mark, Pill, add, label, row

if TYPE_CHECKING:
    from ui.context import DeskContext

_ASK_MS = 200
_MOST_REASONS = 3


@dataclass(frozen=True, slots=True)
class Tried:
    """A call made up, and the rules as they would be."""

    category_id: UUID | None
    client_id: UUID | None
    rules: tuple[RoutingRule, ...]


class RouteTest(Input):
    """Two lines and an answer; writes nothing. What is typed and not saved yet counts."""

    def __init__(self, context: "DeskContext", names: ClientNames) -> None:
        """Ask in the background while the person types here or in the form."""
        self._context = context
        self.card = Card(kind="sub", margins=(12, 9, 12, 10), spacing=7)
        self._title, self._hint = label("", "small_strong"), label("", "caption")
        self.category, self.client = SearchLine(), ClientLine(context, names)
        self.where, self.why = Pill(""), label("", "caption", wrap=True)
        self._category: str | None = None
        self._client: str | None = None
        add(self.card.box, row(self._title, (self._hint, 1), spacing=8))
        add(self.card.box, row((self.client, 1), (self.category, 1), spacing=12))
        add(self.card.box, row(self.where, "|"))
        add(self.card.box, self.why)
        super().__init__("test", _caption, self.card)
        self.field.hide_head()
        self.card.setFocusProxy(self.client)
        lane = context.background
        self._lookup = LatestLookup(lane, self._plan, delay_ms=_ASK_MS, parent=self)
        self._lookup.answered.connect(self._on_answer)
        self._lookup.failed.connect(self._on_failed)
        self.category.picked.connect(self._on_category)
        self.client.picked.connect(self._on_client)

    def retranslate(self) -> None:
        super().retranslate()
        self._title.setText(self.caption())
        self._hint.setText(translate("SetupRoutes", "a call now, with what is typed above"))
        self.category.setPlaceholderText(translate("SetupRoutes", "Category: any"))
        self.category.setAccessibleName(translate("SetupRoutes", "Category of the call"))
        self.client.setPlaceholderText(translate("SetupRoutes", "Client: unknown"))
        self.client.setAccessibleName(translate("SetupRoutes", "Client of the call"))

    def covers(self, place: str) -> bool:
        del place
        return False

    def show_document(self, body: Body, book: Book, value: Any) -> None:  # noqa: ANN401
        del value
        changed = (body, book) != (self.body, self.book)
        self.body, self.book = body, book
        if changed:
            known = book.of(SetupKind.CATEGORY).values()
            self.category.set_choices([
                Candidate(translate("SetupRoutes", "Any"), "", None),
                *(Candidate(title_of(each), "", each.key) for each in known if each.active),
            ])  # fmt: skip
            self.ask()

    def ask(self) -> None:
        """Ask where the call would go."""
        rules = self._rules()
        category = UUID(self._category) if self._category else None
        client = UUID(self._client) if self._client else None
        self._lookup.ask(Tried(category, client, rules))

    def _rules(self) -> tuple[RoutingRule, ...]:
        """The rules as they would be; a half-typed one is passed over."""
        found: dict[str, Document] = dict(self.book.of(SetupKind.ROUTING))
        mine = next((key for key, each in found.items() if _same(each.body, self.body)), str(_NEW))
        found[mine] = Document(SetupKind.ROUTING, mine, self.body)
        whole = [each for each in found.values() if each.active and _leads(each.body)]
        return tuple(rule_of(each) for each in whole)

    def _plan(self, tried: Tried) -> CallPlan:
        now, desk = self._context.clock(), self._context.desk
        question = PlanQuestion(
            tried.category_id, tried.client_id, Impact.PERSON, Urgency.TODAY, now,
            channel=Channel.PHONE,
        )  # fmt: skip
        return desk.planning.rehearse(self._context.actor, question, tried.rules)

    def _on_category(self, key: object) -> None:
        self._category = str(key) if key else None
        found = self.book.get(SetupKind.CATEGORY, self._category)
        self.category.show_choice(title_of(found) if found else "")
        self.ask()

    def _on_client(self, key: object) -> None:
        self._client = str(key) if key else None
        self.ask()

    def _on_answer(self, _tried: Tried, plan: CallPlan) -> None:
        mine = plan.route is not None and plan.route.rule.name == self.body.get("name")
        self.where.show_as(_where(plan), Mark.SOLVED if mine else None, "ok" if mine else "neutral")
        self.why.setText(_why(plan))

    def _on_failed(self, _tried: object, _error: BaseException) -> None:
        self.why.setText(translate("SetupRoutes", "It cannot be tried just now"))


_NEW = UUID(int=1)


def _same(one: Body, other: Body) -> bool:
    """Tell whether two bodies are one record: by place and name at least one stayed."""
    return one.get("position") == other.get("position") or one.get("name") == other.get("name")


def _leads(body: Body) -> bool:
    return bool(body.get("group_id") or body.get("agent_id"))


def _where(plan: CallPlan) -> str:
    if plan.chosen is None:
        return translate("SetupRoutes", "to the queue “{group}”").format(group=plan.group_name)
    name = short_name(plan.chosen.candidate.full_name)
    text = translate("SetupRoutes", "to {name}, group “{group}”")
    return text.format(name=name, group=plan.group_name)


def _why(plan: CallPlan) -> str:
    told = []
    if plan.route is None:
        told.append(translate("SetupRoutes", "no route fits: the category's group"))
    else:
        text = translate("SetupRoutes", "route {place} “{name}”")
        told.append(text.format(place=plan.route.place, name=plan.route.rule.name))
    if plan.chosen is not None:
        reasons = plan.chosen.reasons[:_MOST_REASONS]
        told += [rank_reason(each, plan.chosen.candidate) for each in reasons]
    elif not plan.candidates:
        told.append(translate("SetupRoutes", "nobody is on shift"))
    return translate("SetupRoutes", "because: {reasons}").format(reasons=", ".join(told))


def _caption() -> str:
    return translate("SetupRoutes", "Where would it go?")
