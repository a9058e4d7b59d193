"""What the section of all tickets shows and does, without widgets."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.changes import Changes, Touched
from app.domain.filters.language import parse
from app.domain.filters.naming import names_of
from app.domain.filters.terms import (
    MOST_CHARACTERS,
    Condition,
    FilterField,
    Is,
    Names,
    Parsed,
    TicketFilter,
)
from app.domain.filters.writing import kept, write
from app.domain.permissions import Permission, reach_of
from app.domain.readmodels.catalogue import Catalogue
from app.domain.readmodels.lists import OwnFilter
from app.domain.readmodels.tickets import TicketPage, TicketRow
from app.services.operation import Outcome
from app.services.ticket_lists import MOST_ROWS, PAGE, Hand, Passed
from ui.context import DeskContext
from ui.latest import LatestLookup
from ui.texts.away_words import shut_while_away
from ui.texts.filter_words import in_russian
from ui.ticket_parts.keyed_jobs import KeyedJobs
from ui.tickets.list_file import write_list
from ui.tickets.ticket_tabs import ListTab, tabs_of

TICK_MS: Final = 30_000
_SHOWN: Final = Touched.TICKET | Touched.QUEUE | Touched.CATALOGUE | Touched.CLIENT | Touched.STAFF
_PASS, _FILE = "pass", "file"
_NOBODYS: Final = TicketFilter((Condition(FilterField.IS, (Is.NOBODY,)),))


@dataclass(frozen=True, slots=True)
class _Ask:
    asked: TicketFilter
    limit: int


@dataclass(frozen=True, slots=True)
class _Reading:
    page: TicketPage
    own: tuple[OwnFilter, ...]
    counts: dict[UUID, int]
    nobodys: int


class TicketsPresenter(QObject):
    """One list at a time, the counts of all.

    Signals: ``read()`` rows and counts are fresh, ``read_failed(error)``, ``line_changed()``
    another line is asked for, ``ticked()`` each 30 s, ``passed(Passed)``,
    ``pass_failed(error)``, ``written(path, count)``, ``write_failed(error)``.
    """

    read = Signal()
    read_failed = Signal(object)
    line_changed = Signal()
    ticked = Signal()
    passed = Signal(object)
    pass_failed = Signal(object)
    written = Signal(object, int)
    write_failed = Signal(object)

    def __init__(self, context: DeskContext, parent: QObject | None = None) -> None:
        """Begin with the first list."""
        super().__init__(parent)
        self.context = context
        self.own: tuple[OwnFilter, ...] = ()
        self.counts: dict[UUID, int] = {}
        self.nobodys = 0
        self.page: TicketPage | None = None
        self.tab_key: UUID | None = None
        self.line = ""
        self._limit = PAGE
        self._named: tuple[Catalogue, Names] | None = None
        self._lookup = LatestLookup(context.background, self._work, parent=self)
        self._lookup.answered.connect(self._on_read)
        self._lookup.failed.connect(self._on_failed)
        self._jobs = KeyedJobs(context.background, self)
        self._jobs.done.connect(self._on_done)
        self._jobs.failed.connect(self._on_job_failed)
        context.hub.changed.connect(self._on_changed)
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self.ticked)
        self._timer.start()

    @property
    def names(self) -> Names:
        """What may be named in a line, as the room is now."""
        catalogue = self.context.catalogue
        if self._named is None or self._named[0] is not catalogue:
            self._named = (catalogue, names_of(catalogue))
        return self._named[1]

    @property
    def tabs(self) -> tuple[ListTab, ...]:
        """The lists over the table."""
        return tabs_of(self.context.catalogue, self.own, self.context.actor, self.names)

    @property
    def tab(self) -> ListTab | None:
        """The list whose tab is current."""
        return next((each for each in self.tabs if each.key == self.tab_key), None)

    @property
    def parsed(self) -> Parsed:
        """The line as it is understood."""
        return parse(self.line, self.names)

    @property
    def rows(self) -> tuple[TicketRow, ...]:
        """What has been read of the list."""
        return self.page.rows if self.page else ()

    @property
    def may_grow(self) -> bool:
        """Whether more of the list can be read."""
        return self.page is not None and len(self.rows) < min(self.page.total, MOST_ROWS)

    @property
    def may_read(self) -> bool:
        """Whether the actor may see tickets at all."""
        return reach_of(self.context.actor, Permission.TICKET_READ) != "none"

    @property
    def is_changed(self) -> bool:
        """Whether the line asks for something else than its tab does."""
        tab = self.tab
        return tab is None or tab.parsed.filter != self.parsed.filter

    def why_not_pass(self) -> str:
        """Say why no ticket can be passed on now; the right itself is asked of each ticket."""
        away = self.context.desk.offline.away
        return shut_while_away(Permission.TICKET_ASSIGN) if away else ""

    def refresh(self) -> None:
        """Read list and counts again."""
        if self.tab_key is None and self.tabs:
            self.choose(self.tabs[0].key)
            return
        if not self.parsed.faults and self.may_read:
            self._lookup.ask_now(_Ask(self.parsed.filter, self._limit))

    def choose(self, key: UUID) -> None:
        """Show the list of a tab: its line stands in the field, in the reader's language."""
        tab = next((each for each in self.tabs if each.key == key), None)
        if tab is None:
            return
        self.tab_key = key
        known = write(tab.parsed.filter, self.names, russian=in_russian())
        self._ask_line(tab.text if tab.parsed.faults else known)

    def show(self, asked: TicketFilter) -> None:
        """Show what another screen asks for; the first list stays the one it changes."""
        if self.tab_key is None and self.tabs:
            self.tab_key = self.tabs[0].key
        line = write(asked, self.names, russian=in_russian())
        self._ask_line(line if len(line) <= MOST_CHARACTERS else kept(asked))

    def type(self, line: str) -> None:
        """Ask for what a line says, unless it cannot be understood yet."""
        if line != self.line:
            self._ask_line(line, typed=True)

    def step(self, step: int) -> None:
        """Show the list beside."""
        keys = [each.key for each in self.tabs]
        if keys:
            at = keys.index(self.tab_key) if self.tab_key in keys else 0
            self.choose(keys[(at + step) % len(keys)])

    def grow(self) -> None:
        """Read the next page of the list."""
        if self.may_grow and not self._lookup.busy:
            self._limit = min(MOST_ROWS, len(self.rows) + PAGE)
            self.refresh()

    def pass_on(self, rows: Sequence[TicketRow], to: Hand, reason: str) -> None:
        """Pass tickets on, each for itself."""
        desk, actor = self.context.desk, self.context.actor
        self._jobs.write(_PASS, partial(desk.lists.pass_on, actor, tuple(rows), to, reason))

    def write_file(self, path: Path) -> None:
        """Write the whole list into a file, as it would be seen."""
        self._jobs.read(_FILE, partial(write_list, self.context, self.parsed.filter, path))

    def take_own(self, own: tuple[OwnFilter, ...]) -> None:
        """Show other lists of one's own."""
        self.own = own
        if self.tab is None and self.tabs:
            self.choose(self.tabs[0].key)
        self.refresh()

    def _ask_line(self, line: str, *, typed: bool = False) -> None:
        self.line, self._limit = line, PAGE
        self.line_changed.emit()
        if self.parsed.faults or not self.may_read:
            return
        if typed:
            self._lookup.ask(_Ask(self.parsed.filter, self._limit))
        else:
            self.page = None
            self._lookup.ask_now(_Ask(self.parsed.filter, self._limit))

    def _work(self, key: object) -> object:
        """Read in the lane; runs outside the GUI thread."""
        assert isinstance(key, _Ask)  # noqa: S101 - only such keys are asked
        desk, actor = self.context.desk, self.context.actor
        own = desk.lists.own(actor)
        tabs = tabs_of(desk.catalogue.snapshot(), own, actor, names_of(desk.catalogue.snapshot()))
        sound = [each for each in tabs if not each.parsed.faults]
        asked = [_NOBODYS, *(each.parsed.filter for each in sound)]
        nobodys, *counted = desk.lists.counts(actor, asked)
        counts = {each.key: count for each, count in zip(sound, counted, strict=True)}
        return _Reading(desk.lists.page(actor, key.asked, key.limit), own, counts, nobodys)

    def _on_read(self, key: object, reading: object) -> None:
        if isinstance(key, _Ask) and isinstance(reading, _Reading):
            self.own, self.counts = reading.own, reading.counts
            self.nobodys = reading.nobodys
            if key.asked == self.parsed.filter:
                self.page = reading.page
            self.read.emit()

    def _on_failed(self, _key: object, error: object) -> None:
        self.read_failed.emit(error)

    def _on_done(self, key: object, result: object) -> None:
        if key == _PASS and isinstance(result, Outcome):
            self.context.hub.publish(result.changes, self)
            if isinstance(result.value, Passed):
                self.passed.emit(result.value)
            self.refresh()
        elif key == _FILE and isinstance(result, tuple):
            self.written.emit(*result)

    def _on_job_failed(self, key: object, error: object) -> None:
        (self.pass_failed if key == _PASS else self.write_failed).emit(error)

    def _on_changed(self, changes: Changes, initiator: object) -> None:
        if initiator is not self and changes.touched & _SHOWN and self.tab_key is not None:
            self.refresh()
