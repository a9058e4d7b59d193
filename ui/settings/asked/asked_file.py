"""The report as a file: a category a line with what lies on itself, so that lines add up."""

from collections.abc import Iterator
from pathlib import Path

from app.domain.asked import Node, NodeKind, leaves, tree_of
from app.domain.readmodels.asked import Asked, Tally
from app.domain.readmodels.catalogue import Catalogue
from ui.csv_file import write_csv
from ui.formats import decimal
from ui.settings.asked.asked_words import node_name, node_path
from ui.translations import translate

Line = list[str | int]


def write_asked(catalogue: Catalogue, found: Asked, path: Path) -> Path:
    """Write it; runs outside the GUI thread. Raises OSError."""
    write_csv(path, [heads(found), *lines(catalogue, found)])
    return path


def heads(found: Asked) -> Line:
    """Return the words of the columns; the days stand in them."""
    period = found.question.period
    days = f"{period.first:%d.%m.%Y}–{period.last:%d.%m.%Y}"
    return [
        translate("Asked", "What was asked"),
        translate("Asked", "Code"),
        translate("Asked", "Asked {days}").format(days=days),
        translate("Asked", "Share of all, %"),
        translate("Asked", "As many days before"),
        translate("Asked", "Change"),
        translate("Asked", "Solved in the call"),
        translate("Asked", "Reopened"),
    ]


def lines(catalogue: Catalogue, found: Asked) -> Iterator[Line]:
    """Yield what was counted, the most frequent first, then what was not."""
    every = catalogue.every_category
    tree = tree_of(found, {key: one.parent_id for key, one in every.items()})
    for node in sorted(leaves(tree), key=lambda each: -each.tally.asked):
        own = every.get(node.category_id) if node.category_id else None
        name = node_path(catalogue, node) or node_name(catalogue, node)
        yield _line(name, own.code if own else "", node, found.total)
    aside = found.aside
    for text, count in (
        (translate("Asked", "Not counted: tickets not for us"), aside.tickets_off_topic),
        (translate("Asked", "Not counted: calls off topic"), aside.calls_off_topic),
        (translate("Asked", "Not counted: tickets that repeat another"), aside.duplicates),
    ):
        yield [text, "", count, "", "", "", "", ""]


def _line(name: str, code: str, node: Node, total: Tally) -> Line:
    tally = node.tally
    share = decimal(100 * tally.asked / total.asked) if total.asked else ""
    reopened: str | int = "" if node.kind is NodeKind.CALLS else tally.reopened
    return [
        name, code, tally.asked, share, tally.before, tally.change, tally.at_once, reopened,
    ]  # fmt: skip
