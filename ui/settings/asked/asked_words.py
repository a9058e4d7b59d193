"""The rows of the report in words: names, figures, the sentence of all of it."""

from dataclasses import dataclass
from typing import Final

from app.domain.asked import Node, NodeKind
from app.domain.readmodels.asked import Asked, Tally
from app.domain.readmodels.catalogue import Catalogue
from ui.formats import number, percent
from ui.setup.record_table import RecordCell
from ui.texts.words import named
from ui.ticket_parts.words import STEP, category_path
from ui.translations import translate
from ui.widgets import CellRow

NOTHING: Final = "—"
_LITTLE: Final = 0.01
"""A share below this is not worth a figure."""

_TIMES: Final = 3
"""Growth beyond this is told by what it was."""


@dataclass(frozen=True, slots=True)
class ShownRow:
    """A node on a level from 0; ``fold`` True is open, False is shut, None has nothing below."""

    node: Node
    level: int = 0
    fold: bool | None = None


def node_name(catalogue: Catalogue, node: Node) -> str:
    """Name what a row stands for."""
    if node.kind is NodeKind.CALLS:
        return translate("Asked", "Solved in the call, no ticket made")
    if node.kind is NodeKind.NO_CATEGORY:
        return translate("Asked", "Without a category")
    own = catalogue.every_category.get(node.category_id) if node.category_id else None
    name = named(own.name, own.name_en) if own else translate("Asked", "A category not known here")
    if node.kind is NodeKind.ITSELF:
        return translate("Asked", "“{name}” itself").format(name=name)
    return name


def node_path(catalogue: Catalogue, node: Node) -> str:
    """Return the whole path of a category; "" for what has none."""
    own = catalogue.every_category.get(node.category_id) if node.category_id else None
    return category_path(own)


def row_of(catalogue: Catalogue, shown: ShownRow, total: Tally, *, flat: bool) -> CellRow:
    """Return the cells of a row; one after another each tells the branch it is in."""
    node, tally = shown.node, shown.node.tally
    name = node_name(catalogue, node)
    retired = node.category_id in catalogue.retired
    branch = node_path(catalogue, node).rpartition(STEP)[0] if flat else ""
    second = f"{branch} · {_retired()}" if branch and retired else branch
    cells = (
        RecordCell(
            f"{name} · {_retired()}" if retired and not second else name,
            second=second, level=shown.level, fold=shown.fold, tree=not flat,
            strong=bool(node.below), quiet=retired,
        ),
        RecordCell(number(tally.asked), right=True, token="text"),
        RecordCell(share(tally.asked, total.asked), right=True, token="text"),
        RecordCell(change(tally), right=True, token="text" if tally.change else "muted"),
        RecordCell(part(tally.at_once, tally.asked), right=True, token="text"),
        RecordCell(part(tally.reopened, tally.asked), right=True, token="text"),
    )  # fmt: skip
    return CellRow(node.key, cells, _sentence(name, shown.fold, cells))


def share(count: int, whole: int) -> str:
    """``64 %`` of all; below one it is said so."""
    if not count or not whole:
        return NOTHING
    return percent(count / whole) if count / whole >= _LITTLE else translate("Asked", "under 1%")


def part(count: int, whole: int) -> str:
    """``12 · 64 %`` of the row."""
    return f"{number(count)} · {percent(count / whole)}" if count else NOTHING


def change(tally: Tally) -> str:
    """``+12 · +40 %`` against the period before, ``+12 · was 2`` where a share says nothing."""
    if not tally.change:
        return translate("Asked", "as before") if tally.before else NOTHING
    sign = "+" if tally.change > 0 else "−"
    told = f"{sign}{number(abs(tally.change))}"
    if not tally.before:
        return f"{told} · {translate('Asked', 'new')}"
    if tally.change > _TIMES * tally.before:
        return f"{told} · {translate('Asked', 'was {before}').format(before=number(tally.before))}"
    return f"{told} · {sign}{percent(abs(tally.change) / tally.before)}"


def totals(found: Asked) -> str:
    """Say how much was asked in all, against the days before."""
    total, days = found.total, found.question.period.days
    told = translate("Asked", "%n question(s) in {days}", n=total.asked)
    text = told.format(days=translate("Asked", "%n day(s)", n=days))
    before = translate("Asked", "{before} in as many days before ({change})")
    return f"{text}, {before.format(before=number(total.before), change=change(total))}"


def apart(found: Asked) -> str:
    """Say what was counted apart; "" for nothing."""
    aside, told = found.aside, []
    if aside.tickets_off_topic:
        told.append(translate("Asked", "%n ticket(s) not for us", n=aside.tickets_off_topic))
    if aside.calls_off_topic:
        told.append(translate("Asked", "%n call(s) off topic", n=aside.calls_off_topic))
    if aside.duplicates:
        told.append(translate("Asked", "%n ticket(s) that repeat another", n=aside.duplicates))
    return translate("Asked", "Not counted: {what}").format(what=", ".join(told)) if told else ""


def _retired() -> str:
    return translate("Asked", "out of use")


def _sentence(name: str, fold: bool | None, cells: tuple[RecordCell, ...]) -> str:
    heads = heads_of()
    said = [
        name,
        *(f"{head}: {cell.text}" for head, cell in zip(heads[1:], cells[1:], strict=True)),
    ]
    if fold is not None:
        said.append(translate("SetupKit", "unfolded") if fold else translate("SetupKit", "folded"))
    return ", ".join(said)


def heads_of() -> tuple[str, ...]:
    """Return the words over the columns."""
    return (
        translate("Asked", "What was asked"),
        translate("Asked", "Asked"),
        translate("Asked", "Share"),
        translate("Asked", "To the days before"),
        translate("Asked", "Solved in the call"),
        translate("Asked", "Reopened"),
    )
