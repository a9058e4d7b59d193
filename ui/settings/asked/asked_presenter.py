"""What the report of matters asks, shows and opens, without widgets (R40)."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from app.domain import call_plan
from app.domain.asked import Node, NodeKind, last_days, leaves, ordered, tree_of
from app.domain.filters.terms import NONE, Condition, FilterField, Is, TicketFilter
from app.domain.folding import fold
from app.domain.readmodels.asked import Asked, AskedQuestion
from app.domain.vocabulary import ResolutionCode
from ui.latest import LatestLookup
from ui.settings.asked.asked_file import write_asked
from ui.settings.asked.asked_words import ShownRow, node_name, node_path

if TYPE_CHECKING:
    from ui.context import DeskContext

USUAL_DAYS: Final = 7
_ASK_MS: Final = 150


class Order(StrEnum):
    """What stands on top of every level."""

    ASKED = "asked"
    CHANGE = "change"
    AT_ONCE = "at_once"
    REOPENED = "reopened"
    NAME = "name"


class AskedPresenter(QObject):
    """Counts when it is asked to, never by itself: a count reads the whole period.

    Signals: ``changed()`` the rows are others, ``failed(error)``, ``written(path)``,
    ``write_failed(error)``.
    """

    changed = Signal()
    failed = Signal(object)
    written = Signal(object)
    write_failed = Signal(object)

    def __init__(self, context: "DeskContext", parent: QObject | None = None) -> None:
        """Begin with the last week of the whole room."""
        super().__init__(parent)
        self.context = context
        self.question = AskedQuestion(last_days(USUAL_DAYS, self.today))
        self.found: Asked | None = None
        self.counted_at: datetime | None = None
        self.order, self.flat = Order.ASKED, False
        self._opened: set[object] = set()
        self._lookup = LatestLookup(context.background, self._work, delay_ms=_ASK_MS, parent=self)
        self._lookup.answered.connect(self._on_counted)
        self._lookup.failed.connect(self._on_failed)

    @property
    def today(self) -> date:
        """The day by the room's wall clock."""
        return call_plan.local_day(self.context.catalogue, self.context.clock())

    @property
    def waits(self) -> bool:
        """Whether what is shown is not yet the answer to the question."""
        return self.found is None or self.found.question != self.question

    def ask(self, question: AskedQuestion) -> None:
        """Count something else."""
        if question != self.question:
            self.question = question
            self._lookup.ask(question)
            self.changed.emit()

    def refresh(self, question: AskedQuestion) -> None:
        """Count anew, now."""
        self.question = question
        self._lookup.ask_now(question)

    def arrange(self, order: Order, *, flat: bool) -> None:
        """Show the same in another order, by branches or one after another."""
        self.order, self.flat = order, flat
        self.changed.emit()

    def rows(self) -> tuple[ShownRow, ...]:
        """Return what is to be seen, from the top."""
        if self.found is None:
            return ()
        every = self.context.catalogue.every_category
        tree = tree_of(self.found, {key: one.parent_id for key, one in every.items()})
        if self.flat:
            found = (replace(each, below=()) for each in leaves(tree))
            return tuple(ShownRow(each) for each in ordered(found, self._by()))
        return tuple(self._walk(ordered(tree, self._by()), 0))

    def fold(self, row: ShownRow, *, opened: bool) -> bool:
        """Open or shut a branch; False when there is nothing to do."""
        if row.fold is None or row.fold is opened:
            return False
        self._opened ^= {row.node.key}
        self.changed.emit()
        return True

    def tickets_of(self, node: Node) -> TicketFilter | None:
        """Return the list that holds exactly the tickets of a row; None where there are none."""
        category = self._category_of(node)
        if category is None or self.found is None:
            return None
        question, apart = self.found.question, (ResolutionCode.OFF_TOPIC, ResolutionCode.DUPLICATE)
        told = (
            Condition(FilterField.IS, (Is.ALL,)),
            Condition(FilterField.PERIOD, (question.period.kept,)),
            *category,
            *self._narrowed(question),
            Condition(FilterField.RESULT, apart, negated=True),
        )
        return TicketFilter(told)

    def write_file(self, path: Path) -> None:
        """Write what was counted, a category a line."""
        if self.found is not None:
            work = partial(write_asked, self.context.catalogue, self.found, path)
            self.context.background.read(work, self._on_written, self._on_write_failed)

    # ---- inside
    def _walk(self, nodes: Iterable[Node], level: int) -> Iterator[ShownRow]:
        for each in nodes:
            opened = each.key in self._opened
            yield ShownRow(each, level, opened if each.below else None)
            if each.below and opened:
                yield from self._walk(each.below, level + 1)

    def _by(self) -> Callable[[Node], tuple[int, str]]:
        catalogue = self.context.catalogue
        figures: dict[Order, Callable[[Node], int]] = {
            Order.ASKED: lambda node: -node.tally.asked,
            Order.CHANGE: lambda node: -node.tally.change,
            Order.AT_ONCE: lambda node: -node.tally.at_once,
            Order.REOPENED: lambda node: -node.tally.reopened,
            Order.NAME: lambda _node: 0,
        }
        figure = figures[self.order]
        return lambda node: (
            figure(node),
            fold(node_path(catalogue, node) or node_name(catalogue, node)),
        )

    def _category_of(self, node: Node) -> tuple[Condition, ...] | None:
        if node.kind is NodeKind.CALLS:
            return None
        if node.kind is NodeKind.NO_CATEGORY:
            return (Condition(FilterField.CATEGORY, (NONE,)),)
        every = self.context.catalogue.every_category
        own = every.get(node.category_id) if node.category_id else None
        if own is None:
            return None
        told = Condition(FilterField.CATEGORY, (own.code,))
        below = tuple(one.code for one in every.values() if one.parent_id == own.category_id)
        if node.kind is NodeKind.ITSELF and below:
            return told, Condition(FilterField.CATEGORY, below, negated=True)
        return (told,)

    def _narrowed(self, question: AskedQuestion) -> Iterator[Condition]:
        departments = self.context.catalogue.departments
        if question.department_id in departments:
            code = departments[question.department_id].code
            yield Condition(FilterField.DEPARTMENT, (code,))
        if question.line is not None:
            yield Condition(FilterField.LINE, (str(int(question.line)),))
        if question.channel is not None:
            yield Condition(FilterField.CHANNEL, (question.channel.value,))

    def _work(self, key: object) -> object:
        """Count in the lane; runs outside the GUI thread."""
        assert isinstance(key, AskedQuestion)  # noqa: S101 - only such keys are asked
        return self.context.desk.asked.count(self.context.actor, key)

    def _on_counted(self, _key: object, found: object) -> None:
        if isinstance(found, Asked):
            self.found, self.counted_at = found, self.context.clock()
            self.changed.emit()

    def _on_failed(self, _key: object, error: object) -> None:
        self.failed.emit(error)

    def _on_written(self, path: Path) -> None:
        self.written.emit(path)

    def _on_write_failed(self, error: object) -> None:
        self.write_failed.emit(error)
