"""The daily copy of this computer's database, made behind the window."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from ui.shell.regular_look import RegularLook
from ui.texts import error_text
from ui.translations import translate

if TYPE_CHECKING:
    from ui.context import DeskContext

FIRST_MS: Final = 20_000
EVERY_MS: Final = 30 * 60_000
"""A desk that stays open over midnight, or slept through it, has its copy soon after."""


class DailyCopy(RegularLook):
    """Looks every half an hour whether the day has its copy; a failure is told once a day."""

    def __init__(self, context: "DeskContext", parent: QObject | None = None) -> None:
        """Begin soon."""
        super().__init__(context, FIRST_MS, EVERY_MS, parent)
        self._told_on = ""

    def look(self) -> None:
        """Make the copy of the day unless it is there."""
        copies = self._context.desk.daily_copies(self._context.settings.copies)
        self._context.background.read(copies.make_due, self._on_made, self._on_failed)

    def _on_made(self, _made: object) -> None:
        self._told_on = ""

    def _on_failed(self, error: BaseException) -> None:
        today = f"{self._context.clock():%Y%m%d}"
        if today != self._told_on:
            self._told_on = today
            text = translate("Shell", "The daily copy was not made. {reason}")
            self._context.notices.remark(text.format(reason=error_text(error)))
