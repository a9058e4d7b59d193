"""What the pages of the room's own switches share: written one by one, effective at once."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QWidget

from app.domain.changes import Changes, Touched
from app.domain.permissions import Permission, allows
from app.services.operation import Outcome
from ui.kept_form import KeptForm
from ui.kept_parts import Part
from ui.settings.page import SettingsPage
from ui.texts import error_text, refusal
from ui.texts.away_words import shut_while_away
from ui.translations import translate
from ui.widgets import label

if TYPE_CHECKING:
    from ui.context import DeskContext


class RoomSwitches(SettingsPage):
    """Changed by those who may edit the catalogue; others see it and why they may not.

    A page puts its ``remarks``, names its ``controls`` and fills them in ``show_room``.
    """

    controls: tuple[QWidget, ...] = ()

    def __init__(self, context: "DeskContext", parent: QWidget | None = None) -> None:
        """Follow what others change and what this person may."""
        super().__init__(parent)
        self._context = context
        self._error = label("", "caption", "danger", wrap=True)
        self._refused = label("", "caption", "warn", wrap=True)
        self._error.hide()
        self.remarks: tuple[QWidget, ...] = (self._error, self._refused)
        self._lines: dict[str, QLineEdit] = {}
        self._kept: KeptForm | None = None
        context.hub.changed.connect(self._on_hub)
        context.hub.reach_changed.connect(self.retranslate)
        context.hub.rights_changed.connect(self.retranslate)

    def keep(self, lines: dict[str, QLineEdit], **more: Part) -> None:
        """Have what is typed into these survive a kill of the program."""
        place = f"room/{type(self).__name__}"
        self._kept = KeptForm(self._context, place, self, {**lines, **more})
        self._kept.brought_back.connect(self._mark_modified)
        self._lines = lines
        self.card.box.insertWidget(2, self._kept.line)

    def fill(self) -> None:
        """Show what the room has now, and over it what is typed and not written yet."""
        if self._kept is None:
            self.show_room()
        else:
            self._kept.stand("room", self.show_room)

    def show_room(self) -> None:
        """Show what the room has now."""
        raise NotImplementedError

    def shut(self) -> None:
        """Let nobody change what he may not, or what cannot be changed now."""
        right, why = Permission.CATALOGUE_EDIT, ""
        may = allows(self._context.actor, right)
        if not may:
            why = refusal(right, may.reason)
        elif self._context.desk.offline.away:
            why = shut_while_away(right)
        self._refused.setText(why)
        self._refused.setVisible(bool(why))
        for control in self.controls:
            control.setEnabled(not why)

    def write_typed(self, name: str, field: QLineEdit) -> None:
        """Write what was typed; a field that was only left, not changed, writes nothing."""
        if field.isModified():
            field.setModified(False)
            self.write(name, field.text().strip())

    def write(self, name: str, text: str) -> None:
        """Write one switch, behind the window."""
        context = self._context
        work = partial(context.desk.room.set, context.actor, name, text)
        context.background.write(work, self._on_done, self._on_failed)

    def _mark_modified(self) -> None:
        """What came back is written like anything typed: when its field is left."""
        touched = self._kept.touched if self._kept is not None else set()
        for name in touched & self._lines.keys():
            self._lines[name].setModified(True)

    def _on_hub(self, changes: Changes, _initiator: object) -> None:
        if changes.touched & Touched.CATALOGUE:
            self.fill()

    def _on_done(self, outcome: Outcome[object]) -> None:
        self._error.hide()
        self.fill()
        self._context.hub.publish(outcome.changes, self)
        self._context.notices.done(translate("Settings", "Saved for the whole room"))

    def _on_failed(self, error: BaseException) -> None:
        self._error.setText(error_text(error))
        self._error.show()
        handed_over = (name for name, line in self._lines.items() if not line.isModified())
        if self._kept is not None:
            self._kept.put_back(handed_over)
        self.fill()
