"""The commands of the palette: every action of the table that this person may run."""

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from app.domain.permissions import Reach, reach_of
from ui.actions import WINDOW, ActionSpec, action_table
from ui.texts.away_words import SHUT_AWAY

if TYPE_CHECKING:
    from ui.context import DeskContext
    from ui.shell.desk_frame import DeskFrame


class DeskAround(Protocol):
    """What the commands need of the desk they run at."""

    frame: "DeskFrame"

    @property
    def context(self) -> "DeskContext": ...

    def open_section(self, name: str) -> None: ...

    def can_build(self, name: str) -> bool: ...


class PaletteCommands(QObject):
    """Implements Commands over the QActions of the window."""

    def __init__(self, window: QWidget, desk: DeskAround, parent: QObject) -> None:
        """Find the actions in ``window`` when they are needed."""
        super().__init__(parent)
        self._window, self._desk = window, desk

    def available(self) -> tuple[ActionSpec, ...]:
        """Return what can be run here: actions that exist and are not refused.

        One walk through the window finds them all: this is asked with every key.
        """
        here = {each.objectName(): each for each in self._window.findChildren(QAction)}
        return tuple(
            spec for spec in action_table().values() if self._can_run(spec, here.get(spec.id))
        )

    def run(self, name: str) -> None:
        """Run an action; one of another section shows that section first."""
        spec = action_table()[name]
        if spec.section not in {WINDOW, self._desk.frame.current}:
            self._desk.open_section(spec.section)
        action = self._window.findChild(QAction, name)
        if isinstance(action, QAction) and action.isEnabled():
            action.trigger()

    def _can_run(self, spec: ActionSpec, action: QAction | None) -> bool:
        if spec.id == "palette" or not self._may(spec):
            return False
        if spec.section == "ticket":  # it is nothing without the ticket on the screen
            return self._desk.frame.current == spec.section and action is not None
        if action is not None:
            return action.isVisible()
        return spec.section != WINDOW and self._desk.can_build(spec.section)

    def _may(self, spec: ActionSpec) -> bool:
        right = spec.permission
        if right is None:
            return True
        waits = self._desk.context.desk.offline.away and right in SHUT_AWAY
        return not waits and reach_of(self._desk.context.actor, right) is not Reach.NONE
