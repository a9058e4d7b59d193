"""Said on leaving while something waits: it stays safe here and goes with the next sign-in."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.translations import translate
from ui.widgets import STRETCH, Card, DeskButton, Icon, column, label, row


class LeavingCard(Card):
    """Signals: ``left()`` leave all the same, ``stayed()``."""

    left = Signal()
    stayed = Signal()

    def __init__(self, count: int, *, encrypted: bool, parent: QWidget | None = None) -> None:
        """Name how many wait."""
        super().__init__(margins=(20, 18, 20, 18), spacing=14, parent=parent)
        title = translate("Outbox", "%n entries are not sent yet", n=count)
        text = translate(
            "Outbox",
            "They stay on this computer and go when you sign in here again. "
            "Until then nobody else sees them.",
        )
        words = column(label(title, "h3"), label(text, "secondary", wrap=True), spacing=4)
        sign = column(Icon("cloud_off", 24, "warn"), STRETCH, spacing=0)
        self.box.addLayout(row(sign, (words, 1), spacing=12))
        if not encrypted:
            self.box.addWidget(label(plain_words(), "caption", "warn", wrap=True))
        leave = DeskButton(translate("Outbox", "Leave"))
        self.first: QWidget = DeskButton(translate("Outbox", "Stay"), "primary", key="Esc")
        leave.clicked.connect(self.left)
        self.first.clicked.connect(self.stayed)
        self.box.addLayout(row(STRETCH, leave, self.first))
        self.setAccessibleName(f"{title}. {text}")


def plain_words() -> str:
    """Say that nothing encrypts what waits."""
    return translate(
        "Outbox", "This system has no keyring: what waits lies on the disk unencrypted."
    )
