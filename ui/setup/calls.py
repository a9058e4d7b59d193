"""What a page asks of the set-up service, off the GUI thread."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.domain.changes import Changes
from app.domain.permissions import Actor
from app.domain.setup.documents import (
    Book,
    Checked,
    Document,
    Draft,
    SetupChange,
    SetupKind,
    Use,
)
from app.services.operation import Outcome
from ui.latest import LatestLookup

if TYPE_CHECKING:
    from app.services.setup.service import SetUp
    from ui.context import DeskContext

_CHECK_MS, _HISTORY_MS = 250, 120


class SetupCalls(QObject):
    """Reads, checks and writes.

    Signals: ``book_read(Book, figures)``, ``checked(Draft, Checked)``,
    ``history_read(key, changes)``, ``uses_read(uses)``, ``written(Outcome)``,
    ``arranged(Changes)``, ``refused(error)`` of a write, ``failed(error)`` of a read.
    """

    book_read = Signal(object, object)
    checked = Signal(object, object)
    history_read = Signal(object, object)
    uses_read = Signal(object)
    written = Signal(object)
    arranged = Signal(object)
    refused = Signal(object)
    failed = Signal(object)

    def __init__(
        self, context: "DeskContext", kind: SetupKind, parent: QObject | None = None
    ) -> None:
        """Ask about records of one kind."""
        super().__init__(parent)
        self._context, self._kind = context, kind
        lane = context.background
        self._checks = LatestLookup(lane, self._check, delay_ms=_CHECK_MS, parent=self)
        self._past = LatestLookup(lane, self._history, delay_ms=_HISTORY_MS, parent=self)
        self._checks.answered.connect(self.checked)
        self._past.answered.connect(self.history_read)
        for lookup in (self._checks, self._past):
            lookup.failed.connect(self._on_lookup_failed)

    def read(self) -> None:
        """Read the book and the figures."""
        work = partial(_read, self._context, self._kind)
        self._context.background.read(work, self._on_read, self._on_failed)

    def check(self, draft: Draft) -> None:
        """Check a draft once the typing rests."""
        self._checks.ask(draft)

    def forget_checks(self) -> None:
        """Answer no check that is under way."""
        self._checks.cancel()

    def look_back(self, key: str) -> None:
        """Read the history of a record."""
        self._past.ask(key)

    def find_uses(self, key: str) -> None:
        """Find out where a record is used."""
        work = partial(self._setup.uses, self._context.actor, self._kind, key)
        self._context.background.read(work, self._on_uses, self._on_failed)

    def save(self, draft: Draft) -> None:
        """Write one record."""
        self._write(partial(self._setup.save, self._context.actor, draft), self._on_written)

    def undo(self, entry_id: str) -> None:
        """Take one entry of a history back."""
        self._write(partial(self._setup.undo, self._context.actor, entry_id), self._on_written)

    def rearrange(self, documents: Sequence[Document]) -> None:
        """Give records the positions of this order."""
        drafts = [
            Draft(self._kind, each.key, {**each.body, "position": at}, each.body)
            for at, each in enumerate(documents)
            if each.body.get("position") != at
        ]
        work = partial(_save_all, self._setup, self._context.actor, drafts)
        self._write(work, self._on_arranged)

    @property
    def _setup(self) -> "SetUp":
        return self._context.desk.setup

    def _check(self, draft: Draft) -> Checked:
        return self._setup.check(self._context.actor, draft)

    def _history(self, key: str) -> tuple[SetupChange, ...]:
        return self._setup.history(self._context.actor, self._kind, key)

    def _write(self, work: Callable[[], object], done: Callable[..., None]) -> None:
        self._context.background.write(work, done, self._on_refused)

    def _on_read(self, found: tuple[Book, Mapping[str, int]]) -> None:
        self.book_read.emit(*found)

    def _on_uses(self, uses: tuple[Use, ...]) -> None:
        self.uses_read.emit(uses)

    def _on_written(self, outcome: Outcome[Document | None]) -> None:
        self.written.emit(outcome)

    def _on_arranged(self, changes: Changes) -> None:
        self.arranged.emit(changes)

    def _on_refused(self, error: BaseException) -> None:
        self.refused.emit(error)

    def _on_failed(self, error: BaseException) -> None:
        self.failed.emit(error)

    def _on_lookup_failed(self, _asked: object, error: BaseException) -> None:
        self.failed.emit(error)


def _read(context: "DeskContext", kind: SetupKind) -> tuple[Book, Mapping[str, int]]:
    setup, actor = context.desk.setup, context.actor
    return setup.book(actor), setup.figures(actor, kind)


def _save_all(setup: "SetUp", actor: Actor, drafts: Sequence[Draft]) -> Changes:
    changes = Changes()
    for draft in drafts:
        changes |= setup.save(actor, draft).changes
    return changes
