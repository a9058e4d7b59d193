"""Who answers: for this client, by route or category, at this stage, for the channel (R10)."""

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.readmodels.catalogue import Catalogue
from app.domain.readmodels.tickets import TicketCard
from ui.formats import short_name
from ui.texts.lines import line_name, line_title
from ui.texts.route_words import conditions, names_in, result, way_name
from ui.texts.words import channel_name, named
from ui.ticket.ticket_presenter import Surroundings, TicketPresenter
from ui.translations import Retranslatable, translate
from ui.widgets import Card, ElidedLabel, clear, column, fill, label


@dataclass(frozen=True, slots=True)
class Answers:
    """One line: for what, who answers, and whether it decided where this ticket went."""

    of: str
    who: str
    decides: bool = False


class ResponsibleCard(Retranslatable, Card):
    """What the page “Who answers for what” says of the ticket at hand."""

    def __init__(self, presenter: TicketPresenter, parent: QWidget | None = None) -> None:
        """Follow the presenter."""
        self._title = label("", "h3")
        super().__init__(self._title, spacing=7, parent=parent)
        self._presenter = presenter
        self._inside = fill(QVBoxLayout(), spacing=6)
        self.box.addLayout(self._inside)
        presenter.surrounded.connect(self.show_answers)
        presenter.ticket.read.connect(self.show_answers)
        presenter.ticket.chosen.connect(self.show_answers)
        self.retranslate()

    def retranslate(self) -> None:
        self._title.setText(translate("Responsible", "Who answers"))
        self.show_answers()

    def show_answers(self) -> None:
        """Show who answers, for whoever may know it."""
        card, around = self._presenter.ticket.card, self._presenter.surroundings
        told = tuple(answers(card, around, self._presenter.context.catalogue)) if card else ()
        clear(self._inside)
        for each in told:
            self._inside.addWidget(_line(each))
        self.setVisible(bool(told))


def answers(
    card: TicketCard, around: Surroundings | None, catalogue: Catalogue
) -> Iterator[Answers]:
    """Yield who answers: the client's own, the route's or the category's, the stage's, others."""
    client = around.client if around else None
    if client is not None and client.dedicated_name:
        yield Answers(translate("Responsible", "client"), short_name(client.dedicated_name))
    route = around.plan.route if around and around.plan else None
    if route is not None:
        names = names_in(catalogue, lambda _key: client.organisation if client else "")
        of = translate("Responsible", "route {place} “{name}”")
        what = f"{conditions(route.rule, names)} → {result(route.rule, names)}"
        yield Answers(of.format(place=route.place, name=route.rule.name), what, decides=True)
    yield from _category(card, catalogue, decides=route is None)
    yield Answers(translate("Responsible", "stage"), _stage(card, catalogue))
    yield from _channel(card, catalogue)


def _category(card: TicketCard, catalogue: Catalogue, *, decides: bool) -> Iterator[Answers]:
    category = catalogue.categories.get(card.category_id) if card.category_id else None
    group = catalogue.groups.get(category.group_id) if category and category.group_id else None
    if category is None or group is None:
        return
    parts = [named(group.name, group.name_en), line_name(group.line)]
    if category.chosen is not None:
        parts.append(way_name(category.chosen.way))
    of = translate("Responsible", "category “{name}”")
    name = named(category.name, category.name_en)
    yield Answers(of.format(name=name), " · ".join(parts), decides)


def _stage(card: TicketCard, catalogue: Catalogue) -> str:
    group = catalogue.groups.get(card.group_id) if card.group_id else None
    line = line_title(card.line)
    return f"{line} · {named(group.name, group.name_en)}" if group else line


def _channel(card: TicketCard, catalogue: Catalogue) -> Iterator[Answers]:
    person = catalogue.agents.get(catalogue.channel_agents.get(card.channel, UUID(int=0)))
    group = catalogue.groups.get(catalogue.channel_groups.get(card.channel, UUID(int=0)))
    told = [short_name(person.full_name)] if person else []
    told += [named(group.name, group.name_en)] if group else []
    if told:
        of = translate("Responsible", "channel “{name}”").format(name=channel_name(card.channel))
        yield Answers(of, " · ".join(told))


def _line(told: Answers) -> QWidget:
    line = QWidget()
    who = label(told.who, "strong" if told.decides else "small", wrap=True)
    line.setLayout(column(ElidedLabel(told.of, "caption"), who, spacing=1))
    line.setAccessibleName(f"{told.of}: {told.who}")
    return line
