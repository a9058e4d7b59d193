"""Unfinished texts of forms, kept in the journal under their records and offered again (N3)."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.clock import Clock
from app.domain.drafts import Writing
from ui.background import Background

if TYPE_CHECKING:
    from app.services.drafts import Drafts

DELAY_MS: Final = 250
"""From a key to the journal; a kill loses no more than this and one write."""


class Writings(QObject):
    """What this person has not finished, by (place, record).

    Signals: ``restored()`` what an earlier run left is there, ``failed(error)`` the journal
    cannot be written or read.
    """

    restored = Signal()
    failed = Signal(object)

    def __init__(
        self, who: Callable[[], UUID], drafts: "Drafts", journal: Background, clock: Clock
    ) -> None:
        """Read nothing before ``look``; ``journal`` is the lane of the journal."""
        super().__init__()
        self._who, self._drafts, self._journal, self._clock = who, drafts, journal, clock
        self._known: dict[tuple[str, str], Writing] = {}
        self._touched: set[tuple[str, str]] = set()
        self._changed: dict[tuple[str, str], Writing | None] = {}
        self._asked = self.loaded = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DELAY_MS)
        self._timer.timeout.connect(self.flush)
        journal.closing.connect(self.flush)

    def look(self) -> None:
        """Read once what an earlier run left."""
        if not self._asked:
            self._asked = True
            self._journal.write(
                partial(self._drafts.writings, self._who()), self._on_read, self.fail
            )

    def of(self, place: str, record: str) -> Writing | None:
        """Return what was being written for a record, None for nothing."""
        return self._known.get((place, record))

    def is_earlier(self, place: str, record: str) -> bool:
        """Tell whether a text is as an earlier run left it: its author is told that it is back."""
        return (place, record) in self._known and (place, record) not in self._touched

    def left(self, place: str) -> tuple[Writing, ...]:
        """Return everything unfinished at a place."""
        return tuple(each for each in self._known.values() if each.place == place)

    def keep(self, place: str, record: str, body: str) -> None:
        """Keep the newest form of a text; an already waiting write is not put off."""
        writing = Writing(place, record, self._clock(), body)
        self._known[place, record] = writing
        self._put((place, record), writing)

    def forget(self, place: str, record: str) -> None:
        """Wipe a text that was saved or dropped; what waits for it is dropped first."""
        known = self._known.pop((place, record), None)
        if known is not None or not self.loaded:
            self._put((place, record), None)

    def forget_within(self, places: str, key: str) -> None:
        """Wipe what belongs to a record that ended, at every place whose name begins so."""
        for place, record in tuple(self._known):
            if place.startswith(places) and key in record.split("/"):
                self.forget(place, record)

    def flush(self) -> None:
        """Write everything that waits."""
        self._timer.stop()
        waiting, self._changed = self._changed, {}
        for (place, record), writing in waiting.items():
            work = partial(self._drafts.forget_writing, self._who(), place, record)
            if writing is not None:
                work = partial(self._drafts.keep_writing, self._who(), writing)
            self._journal.write(work, self._on_written, self.fail)

    def fail(self, error: object) -> None:
        """Tell that the journal cannot be written or read."""
        self.failed.emit(error)

    def _put(self, key: tuple[str, str], writing: Writing | None) -> None:
        self._touched.add(key)
        self._changed[key] = writing
        if not self._timer.isActive():
            self._timer.start()

    def _on_read(self, found: tuple[Writing, ...]) -> None:
        """What was typed or dropped since the program began is newer than what was left."""
        for each in found:
            if (each.place, each.record) not in self._touched:
                self._known.setdefault((each.place, each.record), each)
        self.loaded = True
        self.restored.emit()

    def _on_written(self, _nothing: object) -> None:
        """Nothing on the screen shows it."""
