"""A record of the set-up being typed survives a kill: kept under its key, brought back under it."""

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.domain.drafts import Writing
from app.domain.setup.documents import Body
from ui.formats import day_time
from ui.kept_offer import LeftOffer
from ui.setup.paths import with_value
from ui.translations import translate

if TYPE_CHECKING:
    from ui.context import DeskContext
    from ui.setup.page import SetupPage


class Unfinished(QObject):
    """Follows the record at hand of a page."""

    def __init__(self, context: "DeskContext", page: "SetupPage") -> None:
        """Keep what is typed from now on; what an earlier run left is offered once."""
        super().__init__(page)
        self._context, self._page, self._editing = context, page, page.editing
        editing = page.editing
        self._place = f"setup:{editing.kind.value}"
        self._typed: str | None = None
        self._left = LeftOffer(context, self._place, self, self._name, self.open)
        editing.changed.connect(self._on_changed)
        page.editor.parts.typing.connect(self._on_typing)
        editing.read.connect(self._on_read)
        context.writings.restored.connect(self._on_restored)

    def open(self, writing: Writing) -> None:
        """Take the record of a text to hand, or the one that was being added."""
        editing, page = self._editing, self._page
        if editing.dirty:
            return
        page.editor.parts.forget()
        if editing.book.get(editing.kind, writing.record) is None:
            editing.begin(writing.record, _body_of(writing))
        else:
            editing.choose(writing.record)
        page.list.select(editing.key)

    def _on_changed(self) -> None:
        record = self._editing.taken
        if self._typed is not None and self._typed != record:
            self._forget()
        if record is None:
            return
        if self._editing.dirty:
            self._typed = record
            self._keep(record, self._editing.body)
        elif self._typed == record:
            self._forget()
        else:
            self._bring_back(record)

    def _forget(self) -> None:
        """Saved, taken back, or typed to what it was."""
        if self._typed is not None:
            self._context.writings.forget(self._place, self._typed)
        self._typed = None

    def _on_typing(self, path: str, value: object) -> None:
        """A cell is open: what stands in it is kept as if the cell had been closed."""
        record, body = self._editing.taken, with_value(self._editing.body, path, value)
        if record is None:
            return
        if body != self._editing.body or self._editing.dirty:
            self._typed = record
            self._keep(record, body)
        elif self._typed == record:
            self._forget()

    def _keep(self, record: str, body: Body) -> None:
        told = {"base": self._editing.base, "body": body}
        as_typed = json.dumps(told, ensure_ascii=False, default=_plain)
        self._context.writings.keep(self._place, record, as_typed)

    def _bring_back(self, record: str) -> None:
        left, fresh = self._context.writings.of(self._place, record), self._editing.base
        if left is None or fresh is None:
            return
        told = left.told()
        base, body = told.get("base"), told.get("body")
        if not isinstance(base, dict) or not isinstance(body, dict):
            self._context.writings.forget(self._place, record)
            return
        self._typed = record
        self._editing.bring_back(_alike(base, fresh), _alike(body, fresh))
        if self._editing.dirty:
            when = day_time(left.at, self._context.clock())
            text = translate("SetupKit", "Typed on {when} and not saved: here it is again")
            self._context.notices.remark(text.format(when=when))

    def _on_read(self) -> None:
        """The book is there: tell what is unfinished, with the way to it."""
        self._left.ready(self._at_hand)

    def _on_restored(self) -> None:
        if not self._editing.dirty:
            self._on_changed()

    def _at_hand(self) -> str | None:
        return self._editing.taken

    def _name(self, writing: Writing) -> str:
        return self._page.subject.title(_body_of(writing))


def _alike(told: Body, fresh: Body) -> Body:
    """Take over what is the same as in the book, so that it compares as the same."""
    same = {name: _text(value) for name, value in fresh.items()}
    return {
        name: fresh[name] if same.get(name) == _text(value) else value
        for name, value in told.items()
    }


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, default=_plain)


def _plain(value: object) -> object:
    if isinstance(value, Mapping):
        return dict(value)
    return list(value) if isinstance(value, tuple | frozenset | set) else str(value)


def _body_of(writing: Writing) -> Body:
    body = writing.told().get("body")
    return body if isinstance(body, dict) else {}
