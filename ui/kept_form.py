"""A form whose inputs survive a kill: kept under its record, brought back under it alone (N3)."""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from ui.kept_parts import Part, caret_in, part_of
from ui.restored_line import DROP_KEY, RestoredLine

if TYPE_CHECKING:
    from ui.context import DeskContext

Told = dict[str, Any]
"""The inputs of a form by name, each as plain JSON."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What stood in the form when it was handed over to be saved."""

    record: str | None
    typed: Told


class KeptForm(QObject):
    """Binds the inputs of one form to the journal.

    Signals: ``brought_back()`` what was left stands in the form again, ``dropped()`` the form
    is as it was before.
    """

    brought_back = Signal()
    dropped = Signal()

    def __init__(
        self,
        context: "DeskContext",
        place: str,
        form: QWidget,
        parts: Mapping[str, QWidget | Part],
        *,
        key: str = DROP_KEY,
    ) -> None:
        """Belong to no record before ``stand``; a ``key`` other than the usual is the form's own.

        The form lays out ``line``.
        """
        super().__init__(form)
        self._form = form
        self._writings, self._clock, self._place = context.writings, context.clock, place
        self._parts = {
            name: each if isinstance(each, Part) else part_of(each) for name, each in parts.items()
        }
        self._record: str | None = None
        self._base: Told = {}
        self.line = RestoredLine(key)
        self.line.dropped.connect(self.drop)
        for part in self._parts.values():
            for changed in part.changed:
                changed.connect(self.note)
        context.writings.restored.connect(self._on_restored)
        if key == DROP_KEY:
            self._add_key(form)

    @property
    def record(self) -> str | None:
        """Whose inputs these are now."""
        return self._record

    @property
    def differs(self) -> bool:
        """Whether something stands here that is not saved."""
        return bool(self.touched)

    @property
    def touched(self) -> set[str]:
        """The inputs that are not as they were shown."""
        if self._record is None:
            return set()
        return {name for name, value in self.typed().items() if value != self._base[name]}

    def stand(self, record: str | None, show: Callable[[], object]) -> None:
        """Let ``show`` fill the form for a record, then bring back what was left for that one.

        What ``show`` puts there is never taken for typed. Without a record nothing is kept.
        """
        again = caret_in(self._form) if record == self._record else None
        self._record = None
        self.line.hide()
        show()
        self._base = self.typed()
        self._record = record
        if record is not None:
            self._writings.look()
            self._bring_back()
        if again is not None:
            again()

    def move(self, record: str) -> None:
        """Let what stands here belong to another record: its author gave it one."""
        if self._record not in (None, record):
            self._writings.forget(self._place, str(self._record))
            self._record = record
            self.note()

    def typed(self) -> Told:
        """Return what stands in the form."""
        return {name: part.read() for name, part in self._parts.items()}

    def note(self, *_told: object) -> None:
        """Keep what stands in the form; what is as it was shown is forgotten."""
        if self._record is None:
            return
        typed = self.typed()
        if typed == self._base:
            self._wipe(self._record)
            self.line.hide()
        else:
            body = json.dumps({"base": self._base, "typed": typed}, ensure_ascii=False)
            self._writings.keep(self._place, self._record, body)

    def taken(self) -> Taken:
        """Return what is handed over to be saved, for ``saved``."""
        return Taken(self._record, self.typed())

    def saved(self, taken: Taken) -> bool:
        """Wipe what was saved, unless it was changed since; tell if the form shows just that."""
        left = self._writings.of(self._place, taken.record) if taken.record else None
        if left is not None and left.told().get("typed") == taken.typed:
            self._writings.forget(self._place, left.record)
        same = taken.record == self._record and self.typed() == taken.typed
        if same:
            self._base = taken.typed
            self.line.hide()
        return same

    def finish(self) -> None:
        """Wipe what stands here: it is saved, or given up; the form stands for nothing more."""
        if self._record is not None:
            self._wipe(self._record)
        self._record = None
        self.line.hide()

    def drop(self) -> None:
        """Put the form back as it was shown and wipe what was typed."""
        record, self._record = self._record, None
        if record is None:
            return
        for name, part in self._parts.items():
            part.put(self._base[name])
        self._record = record
        self._wipe(record)
        self.line.hide()
        self.dropped.emit()

    def put_back(self, names: Iterable[str]) -> None:
        """Put single inputs back as they were shown."""
        for name in names:
            self._parts[name].put(self._base[name])
        self.note()

    # ---- inside
    def _wipe(self, record: str) -> None:
        """Forget what is known; what an earlier run left and nobody has seen yet is not."""
        if self._writings.of(self._place, record) is not None:
            self._writings.forget(self._place, record)

    def _add_key(self, form: QWidget) -> None:
        shortcut = QShortcut(QKeySequence(DROP_KEY), form)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self._on_key)

    def _on_key(self) -> None:
        if not self.line.isHidden():
            self.drop()

    def _on_restored(self) -> None:
        """What an earlier run left came after the form was filled: bring it back if untouched."""
        if self._record is not None and self.typed() == self._base:
            self._bring_back()

    def _bring_back(self) -> None:
        record = self._record
        left = self._writings.of(self._place, record) if record is not None else None
        if record is None or left is None:
            return
        told = left.told()
        base, typed = told.get("base"), told.get("typed")
        if not isinstance(base, dict) or not isinstance(typed, dict):
            self._writings.forget(self._place, record)
            return
        self._record = None
        clashing = self._put(base, typed)
        self._record = record
        if self.typed() == self._base:
            self._writings.forget(self._place, record)
            return
        if self._writings.is_earlier(self._place, record):
            self.line.tell(left.at, self._clock(), clashing=clashing)
        self.brought_back.emit()

    def _put(self, base: Told, typed: Told) -> bool:
        """Put what was typed over what stands there now; others keep what was not touched.

        Returns whether others changed the very same.
        """
        clashing = False
        for name, part in self._parts.items():
            mine, before = typed.get(name), base.get(name)
            if name not in typed or mine == before:
                continue
            clashing = clashing or self._base[name] not in (before, mine)
            part.put(mine)
        return clashing
