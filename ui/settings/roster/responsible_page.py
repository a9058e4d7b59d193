"""«Кто за что отвечает»: routes in their order, then groups by category; for everybody (R10)."""

from collections.abc import Iterator
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.domain.changes import Changes, Touched
from app.domain.folding import fold, readings
from app.domain.readmodels.catalogue import Catalogue, CategoryView, GroupView
from app.domain.routes import RoutingRule
from ui.settings.subjects.route_client import ClientNames
from ui.setup.wide_page import WidePage
from ui.texts.lines import line_name
from ui.texts.route_words import conditions, names_in, result
from ui.texts.words import named
from ui.translations import translate
from ui.widgets import Card, Cell, CellKind, CellModel, CellRow, TwoLineTable, fill, label, row

if TYPE_CHECKING:
    from ui.context import DeskContext


class ResponsiblePage(WidePage):
    """Type to find; nothing is changed here."""

    def __init__(self, context: "DeskContext", parent: QWidget | None = None) -> None:
        """Read the room's reference data, which is at hand."""
        super().__init__(parent)
        self._context = context
        self._clients = ClientNames(context, self)
        self.hint, self.filter = label("", "caption", wrap=True), QLineEdit()
        self.table = TwoLineTable((0, 0, 360))
        self._model = CellModel(("",) * 3, self)
        self.table.setModel(self._model)
        head = row((self.filter, 1), margins=(12, 0, 12, 0))
        card = Card(head, row(self.hint, margins=(14, 0, 12, 0)), (self.table, 1),
                    margins=(1, 12, 1, 1), spacing=8)  # fmt: skip
        fill(QVBoxLayout(self), (card, 1), spacing=0)
        self.filter.textEdited.connect(self._fill)
        self.filter.returnPressed.connect(self.table.setFocus)
        self._clients.known.connect(self.refresh)
        context.hub.changed.connect(self._on_hub)
        self.retranslate()

    def retranslate(self) -> None:
        """Name everything."""
        self.hint.setText(translate(
            "Responsible", "The first route that fits decides; without one the category's group"
        ))  # fmt: skip
        self.filter.setPlaceholderText(
            translate("Responsible", "Filter: category, client, city, group or person")
        )
        self.filter.setAccessibleName(self.filter.placeholderText())
        self.table.setAccessibleName(translate("Responsible", "Who answers for what"))
        self._model.set_heads((
            translate("Responsible", "What"), translate("Responsible", "Who answers"),
            translate("Responsible", "Where it is said"),
        ))  # fmt: skip
        self.refresh()

    def refresh(self) -> None:
        """Show what the room says now."""
        self._fill(self.filter.text())

    def _fill(self, text: str) -> None:
        wanted = readings(text)
        rows = [each for each in self._rows() if not wanted or _fits(each, wanted)]
        self._model.replace(rows)

    def _rows(self) -> Iterator[CellRow]:
        catalogue = self._context.catalogue
        for place, rule in enumerate(catalogue.routing_rules, 1):
            yield self._route(place, rule, catalogue)
        for category in catalogue.categories.values():
            group = catalogue.groups.get(category.group_id) if category.group_id else None
            if group is not None:
                yield _category(category, group)

    def _route(self, place: int, rule: RoutingRule, catalogue: Catalogue) -> CellRow:
        names = names_in(catalogue, lambda key: self._clients.name(str(key)))
        what = Cell(conditions(rule, names), strong=True)
        who = Cell(result(rule, names))
        text = translate("Responsible", "route {place} “{name}”")
        return CellRow(rule.rule_id, (what, who, Cell(text.format(place=place, name=rule.name))))

    def _on_hub(self, changes: Changes, _initiator: object) -> None:
        if changes.touched & (Touched.CATALOGUE | Touched.STAFF):
            self.refresh()


def _fits(row_: CellRow, wanted: tuple[str, ...]) -> bool:
    said = fold(" ".join(f"{cell.text} {cell.second}" for cell in row_.cells))
    return any(all(word in said for word in each.split()) for each in wanted)


def _category(category: CategoryView, group: GroupView) -> CellRow:
    names = zip(category.path, category.path_en, strict=True)
    path = " › ".join(named(name, english) for name, english in names)
    who = Cell(named(group.name, group.name_en), CellKind.TWO_LINES, line_name(group.line))
    key: UUID = category.category_id
    return CellRow(key, (Cell(path), who, Cell(translate("Responsible", "classification"))))
