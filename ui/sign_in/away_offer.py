"""The way in while the server is away: what it means, and the button."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtWidgets import QWidget

from app.domain.errors import DeskError
from ui.formats import day_time
from ui.sign_in.entry_card import press_with
from ui.texts import error_text
from ui.translations import Retranslatable, translate
from ui.widgets import Card, DeskButton, label

_KEY = "F8"


class AwayOffer(Retranslatable, Card):
    """Hidden until there is a copy to work by, or a word why not; F8 presses ``button``."""

    def __init__(self, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        """``now`` gives the present moment."""
        self.button = DeskButton("", "normal", key=_KEY, icon="cloud_off")
        self._title, self._hint = label("", "small_strong"), label("", "caption", "text", wrap=True)
        self._now = now
        self._offer: datetime | DeskError | None = None
        parts = (self._title, self._hint, self.button)
        super().__init__(*parts, kind="warn", margins=(14, 10, 14, 12), spacing=6, parent=parent)
        press_with(self.button, _KEY)
        self.hide()
        self.retranslate()

    def show_offer(self, offer: datetime | DeskError | None) -> None:
        """Offer the copy of that moment, or say why there is none; None takes it all away."""
        self._offer = offer
        self.setVisible(offer is not None)
        self.button.setVisible(isinstance(offer, datetime))
        self.retranslate()

    def retranslate(self) -> None:
        """Say what the copy is for."""
        self.button.setText(translate("Entry", "Work without the server"))
        self._title.setText(translate("Entry", "The server does not answer"))
        if isinstance(self._offer, DeskError):
            self._hint.setText(error_text(self._offer))
        elif self._offer is not None:
            text = translate(
                "Entry",
                "Calls can be taken with the directory as of {time}. "
                "What you write down goes out when the server is back.",
            )
            self._hint.setText(text.format(time=day_time(self._offer, self._now())))
