"""What an earlier run left at a place is told once, with the way to it (N3)."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.domain.drafts import Writing
from ui.notices import NoticeAction
from ui.translations import translate

if TYPE_CHECKING:
    from ui.context import DeskContext


class LeftOffer(QObject):
    """One page's offer of its unfinished records."""

    def __init__(
        self,
        context: "DeskContext",
        place: str,
        page: QObject,
        name: Callable[[Writing], str],
        go_on: Callable[[Writing], None],
    ) -> None:
        """``name`` says whose text it is, ``go_on`` takes its record to hand."""
        super().__init__(page)
        self._context, self._place = context, place
        self._name, self._go_on = name, go_on
        self._shown: Callable[[], str | None] | None = None
        self._told = False
        context.writings.restored.connect(self._tell)

    def ready(self, shown: Callable[[], str | None]) -> None:
        """The page is read; what ``shown`` names stands there anyway."""
        self._shown = shown
        self._context.writings.look()
        self._tell()

    def _tell(self) -> None:
        if self._told or self._shown is None or not self._context.writings.loaded:
            return
        self._told, shown = True, self._shown()
        for each in self._context.writings.left(self._place):
            if each.record != shown:
                text = translate("Kept", "Unfinished: {name}")
                run = partial(self._go_on, each)
                action = NoticeAction(translate("Kept", "Go on"), "", run)
                self._context.notices.warn(text.format(name=self._name(each) or "…"), action)
