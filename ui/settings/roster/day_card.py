"""One day of one person: hours, calls, queue, why; set by hand or left to the rotation."""

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from app.domain.readmodels.catalogue import GroupView
from app.domain.readmodels.roster import DayOfOne, HandHours
from app.domain.typed_time import time_of
from app.domain.working_calendar import MINUTES_OF_DAY
from ui.kept_form import KeptForm
from ui.kept_parts import Part, Value
from ui.texts.words import named
from ui.translations import Retranslatable, translate
from ui.widgets import Card, DeskButton, ElidedCombo, Field, label, row

if TYPE_CHECKING:
    from ui.context import DeskContext

PLACE = "day"
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class DayShown:
    """What the card shows: whose day, its heads, its hours by the room's clock.

    ``record`` names the day of that person for what is typed and not saved.
    """

    record: str
    name: str
    day: str
    what: DayOfOne
    starts: str
    ends: str


class DayCard(Retranslatable, Card):
    """Signals: ``saving(HandHours or None, note)``, ``giving_back()``, ``left()`` on Esc."""

    saving = Signal(object, str)
    giving_back = Signal()

    def __init__(self, context: "DeskContext", parent: QWidget | None = None) -> None:
        """Start without a day."""
        self.title, self.day = label("", "h2"), label("", "secondary")
        self.starts, self.ends, self.note = QLineEdit(), QLineEdit(), QLineEdit()
        self.calls, self.queue = QCheckBox(), ElidedCombo()
        self.from_field, self.until_field = Field("", self.starts), Field("", self.ends)
        self.queue_field, self.note_field = Field("", self.queue), Field("", self.note)
        self.said = label("", "caption", wrap=True)
        self.save = DeskButton("", "primary", key="Ctrl+S")
        self.off = DeskButton("", "chip", key="Del")
        self.back = DeskButton("", "chip", key="Ctrl+Del")
        self.note.setMaxLength(_LONGEST)
        queue = Part(self._queue_told, self._put_queue, (self.queue.activated,))
        inputs: dict[str, QWidget | Part] = {
            "starts": self.starts, "ends": self.ends, "calls": self.calls, "queue": queue,
            "note": self.note,
        }  # fmt: skip
        super().__init__(
            self.title, self.day,
            row((self.from_field, 1), (self.until_field, 1), spacing=10),
            self.calls, self.queue_field, self.note_field, self.said,
            row(self.off, "|"), row(self.back, "|"), self.save,
            margins=(16, 14, 16, 16), spacing=9, parent=parent,
        )  # fmt: skip
        self.kept = KeptForm(context, PLACE, self, inputs, key="Esc")
        self.box.insertWidget(2, self.kept.line)
        self._groups: tuple[UUID | None, ...] = (None,)
        self._views: tuple[GroupView, ...] = ()
        self.save.clicked.connect(self._on_save)
        self.off.clicked.connect(self._on_off)
        self.back.clicked.connect(self.giving_back)
        self.retranslate()

    def retranslate(self) -> None:
        """Name everything."""
        self.from_field.set_caption(translate("Roster", "From"))
        self.until_field.set_caption(translate("Roster", "Until"))
        self.calls.setText(translate("Roster", "Takes calls"))
        self.queue_field.set_caption(translate("Roster", "Minds the queue"))
        self.note_field.set_caption(translate("Roster", "Why by hand"))
        self.save.setText(translate("Roster", "Set this day"))
        self.off.setText(translate("Roster", "Day off"))
        self.back.setText(translate("Roster", "As the rotation"))
        self._fill_queues()

    def show_groups(self, groups: tuple[GroupView, ...]) -> None:
        """Offer these queues."""
        if groups != self._views:
            self._views = groups
            self._fill_queues()

    def _fill_queues(self) -> None:
        shown = self.queue.currentIndex()
        self._groups = (None, *(each.group_id for each in self._views))
        self.queue.clear()
        self.queue.addItem(translate("Roster", "None in particular"))
        self.queue.addItems([named(each.name, each.name_en) for each in self._views])
        self.queue.setCurrentIndex(max(0, shown))

    def show_day(self, shown: DayShown) -> None:
        """Show a day; what was typed for another waits until that one is shown."""
        self.kept.stand(shown.record, partial(self._fill, shown))

    def _fill(self, shown: DayShown) -> None:
        duty = shown.what.duties[0] if shown.what.duties else None
        self.title.setText(shown.name)
        self.day.setText(shown.day)
        self.starts.setText(shown.starts)
        self.ends.setText(shown.ends)
        self.calls.setChecked(bool(duty and duty.on_calls))
        group = duty.group_id if duty else None
        self.queue.setCurrentIndex(self._groups.index(group) if group in self._groups else 0)
        self.note.setText(shown.what.note)
        self.back.setEnabled(shown.what.by_hand)
        self.show_error("")
        by_hand = translate("Roster", "Set by hand: the rotation leaves this day alone")
        away = translate("Roster", "Away on this day: nothing is given to this person")
        self.said.setText(away if shown.what.absent else by_hand if shown.what.by_hand else "")

    def _queue_told(self) -> str | None:
        group = self._groups[max(0, self.queue.currentIndex())]
        return str(group) if group else None

    def _put_queue(self, told: Value) -> None:
        known = [str(each) if each else None for each in self._groups]
        self.queue.setCurrentIndex(known.index(told) if told in known else 0)

    def show_error(self, text: str) -> None:
        """Show what is wrong with the hours."""
        self.until_field.set_error(text)

    def hours(self) -> HandHours | None:
        """Return the hours typed; None when they cannot be read."""
        starts, ends = time_of(self.starts.text()), time_of(self.ends.text())
        if starts is None or ends is None or starts == ends or starts >= MINUTES_OF_DAY:
            return None
        over = ends if ends > starts else ends + MINUTES_OF_DAY
        group = self._groups[max(0, self.queue.currentIndex())]
        return HandHours(starts, over, self.calls.isChecked(), group)

    def _on_save(self) -> None:
        hours = self.hours()
        if hours is None:
            self.show_error(translate("Roster", "Write times of day: 9:00, 18:30"))
            self.starts.setFocus()
            return
        self.saving.emit(hours, self.note.text())

    def _on_off(self) -> None:
        self.saving.emit(None, self.note.text())
