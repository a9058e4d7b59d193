"""The record at hand: what is typed, what others do to it meanwhile, checking, saving, undoing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.domain.changes import Changes
from app.domain.errors import Conflict
from app.domain.setup.documents import (
    Body,
    Book,
    Checked,
    Document,
    Draft,
    SetupChange,
    SetupKind,
    merged,
)
from app.services.operation import Outcome
from ui.setup.calls import SetupCalls
from ui.setup.paths import with_value

if TYPE_CHECKING:
    from ui.context import DeskContext


@dataclass(frozen=True, slots=True)
class Clash:
    """Fields that two people changed differently; ``theirs`` is the record as it stands now."""

    fields: tuple[str, ...]
    theirs: Body
    by: str = ""
    at: datetime | None = None


class Editing(QObject):
    """What a page shows and changes, without a widget.

    Signals: ``read()`` the book came, ``shown()`` a body came from outside the fields,
    ``changed()`` dirty, busy or typed otherwise, ``checked(Checked)``, ``refused(error)``,
    ``clashed(Clash or None)``, ``history_read()``, ``saved(Document or None)``,
    ``merged_in(fields)`` others changed what was not being edited.
    """

    read = Signal()
    shown = Signal()
    changed = Signal()
    checked = Signal(object)
    refused = Signal(object)
    clashed = Signal(object)
    history_read = Signal()
    saved = Signal(object)
    merged_in = Signal(object)

    def __init__(
        self, context: "DeskContext", kind: SetupKind, parent: QObject | None = None
    ) -> None:
        """Start with nothing at hand."""
        super().__init__(parent)
        self._context, self.kind = context, kind
        self.book = Book({})
        self.figures: Mapping[str, int] = {}
        self.key: str | None = None
        self.taken: str | None = None
        """The key under which the record was taken to hand; a new one may get another."""
        self.base: Body | None = None
        self.body: Body = {}
        self.also: frozenset[str] = frozenset()
        self.clash: Clash | None = None
        self.history: tuple[SetupChange, ...] = ()
        self.busy = self.adding = False
        self._sent: Body = {}
        self.calls = SetupCalls(context, kind, self)
        self.calls.book_read.connect(self._on_read)
        self.calls.checked.connect(self._on_checked)
        self.calls.history_read.connect(self._on_history)
        self.calls.written.connect(self._on_written)
        self.calls.arranged.connect(self._on_arranged)
        self.calls.refused.connect(self._on_refused)

    @property
    def dirty(self) -> bool:
        """Whether there is something that is not saved."""
        return self.adding or (self.base is not None and self.body != self.base)

    @property
    def document(self) -> Document | None:
        """The record as it is typed now, None while nothing is at hand."""
        return None if self.key is None else Document(self.kind, self.key, self.body)

    # ---- taking to hand
    def refresh(self) -> None:
        """Read everything anew; what is being typed stays."""
        self.calls.read()

    def choose(self, key: str | None) -> None:
        """Take another record to hand."""
        document = self.book.get(self.kind, key)
        self.adding = False
        self._take(document.key if document else None, document.body if document else None)
        self._look_back()

    def begin(self, key: str, body: Body) -> None:
        """Take a record to hand that does not exist yet."""
        self.adding = True
        self._take(key, body)
        self.base = None
        self._told()

    def bring_back(self, base: Body, body: Body) -> None:
        """Go on with what was typed upon an earlier form of the record at hand."""
        fresh, self.base, self.body = self.base, base, body
        self.shown.emit()
        self._told()
        if fresh is not None and fresh != base:
            self._take_in(fresh)

    def revert(self) -> None:
        """Drop what is typed; what others changed meanwhile is shown."""
        if self.adding:
            self.choose(None)
            return
        fresh = self.book.get(self.kind, self.key)
        self._take(self.key, fresh.body if fresh else self.base)
        self._look_back()

    def _take(self, key: str | None, body: Body | None) -> None:
        self.key, self.base, self.body = key, body, body or {}
        self.taken = key
        self.also, self.history = frozenset(), ()
        self.calls.forget_checks()
        self._set_clash(None)
        self.shown.emit()
        self.changed.emit()
        self.checked.emit(Checked())
        self.history_read.emit()

    # ---- what others do
    def _on_read(self, book: Book, figures: Mapping[str, int]) -> None:
        self.book, self.figures = book, figures
        self.read.emit()
        fresh = book.get(self.kind, self.key)
        if self.adding or fresh is None or fresh.body == self.base:
            self.shown.emit()
            return
        self._take_in(fresh.body)
        self._look_back()

    def _take_in(self, theirs: Body) -> None:
        """Somebody else saved this record: show it, or put it together with what is typed."""
        if not self.dirty or self.base is None:
            self.base = self.body = theirs
            self.shown.emit()
            return
        body, clashes = merged(self.base, self.body, theirs)
        if clashes:
            self._set_clash(Clash(clashes, theirs))
            return
        news = tuple(name for name in theirs if theirs.get(name) != self.base.get(name))
        self.base, self.body = theirs, body
        self.shown.emit()
        self.changed.emit()
        self.merged_in.emit(news)

    def resolve(self, choices: Mapping[str, bool]) -> None:
        """End a clash: for each field True keeps what is typed, False takes theirs."""
        clash = self.clash
        if clash is None or self.base is None:
            return
        body, _clashes = merged(self.base, self.body, clash.theirs)
        theirs = {name: clash.theirs.get(name) for name, mine in choices.items() if not mine}
        self.base, self.body = clash.theirs, {**body, **theirs}
        self._set_clash(None)
        self.shown.emit()
        self._told()

    # ---- typing
    def put(self, path: str, value: object) -> None:
        """Take a value that the person gave."""
        self.body = with_value(self.body, path, value)
        self._told()

    def put_body(self, body: Body) -> None:
        """Take several values at once and show them."""
        self.body = body
        self.shown.emit()
        self._told()

    def agree(self, deed: str, *, wanted: bool) -> None:
        """Let a deed that an effect offers be done along with saving."""
        self.also = self.also | {deed} if wanted else self.also - {deed}

    def _told(self) -> None:
        self.changed.emit()
        if self.key is not None and self.dirty:
            self.calls.check(Draft(self.kind, self.key, self.body, self.base, self.also))
        else:
            self.calls.forget_checks()
            self.checked.emit(Checked())

    def _on_checked(self, draft: Draft, checked: Checked) -> None:
        if draft.key == self.key and self.dirty:
            self.checked.emit(checked)

    # ---- what was done
    def _look_back(self) -> None:
        if self.key is not None and not self.adding:
            self.calls.look_back(self.key)

    def _on_history(self, key: str, changes: tuple[SetupChange, ...]) -> None:
        if key != self.key:
            return
        self.history = changes
        if self.clash is not None and not self.clash.by and changes:
            self._set_clash(replace(self.clash, by=changes[0].by, at=changes[0].at))
        self.history_read.emit()

    # ---- writing
    def save(self) -> None:
        """Write what is typed."""
        self._write(self.body)

    def remove(self) -> None:
        """Take the record away."""
        self._write(None)

    def undo(self, entry_id: str) -> None:
        """Take one entry of the history back."""
        self._begin_writing()
        self.calls.undo(entry_id)

    def rearrange(self, documents: Sequence[Document]) -> None:
        """Give records the positions of this order."""
        self.calls.rearrange(documents)

    def _write(self, body: Body | None) -> None:
        if self.key is not None and not self.busy:
            self._begin_writing()
            self.calls.save(Draft(self.kind, self.key, body, self.base, self.also))

    def _begin_writing(self) -> None:
        self.busy, self._sent = True, self.body
        self.changed.emit()

    def _on_written(self, outcome: Outcome[Document | None]) -> None:
        self.busy = False
        document = outcome.value
        self.calls.forget_checks()
        if document is None:
            self.adding = False
            self._take(None, None)
        elif document.key == self.key:
            self._settle(document)
        self.saved.emit(document)
        self._on_arranged(outcome.changes)

    def _settle(self, document: Document) -> None:
        """What was written is the base now; what was typed since stays typed."""
        self.body = merged(self._sent, self.body, document.body)[0]
        self.adding, self.base, self.also = False, document.body, frozenset()
        self.book = self.book.with_body(self.kind, document.key, document.body)
        self._set_clash(None)
        self.shown.emit()
        self._told()
        self._look_back()

    def _on_arranged(self, changes: Changes) -> None:
        self._context.hub.publish(changes, self)
        self.refresh()

    def _on_refused(self, error: BaseException) -> None:
        self.busy = False
        self.changed.emit()
        clash = _clash_of(error)
        if clash is None:
            self.refused.emit(error)
        else:
            self._set_clash(clash)

    def _set_clash(self, clash: Clash | None) -> None:
        self.clash = clash
        self.clashed.emit(clash)


def _clash_of(error: BaseException) -> Clash | None:
    """Return what two people changed; None for any other failure."""
    if not isinstance(error, Conflict):
        return None
    theirs, fields, at = (error.facts.get(each) for each in ("theirs", "fields", "at"))
    if not isinstance(theirs, Mapping) or not isinstance(fields, Sequence) or not fields:
        return None
    moment = at if isinstance(at, datetime) else None
    return Clash(tuple(fields), theirs, str(error.facts.get("by") or ""), moment)
