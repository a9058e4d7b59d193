"""The card all steps of the way in are shown in."""

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.theme import px
from ui.translations import Retranslatable, translate
from ui.widgets import STRETCH, Card, Logo, add, column, label, row
from ui.widgets.layouts import Item

_WIDTH = 420


class EntryCard(Retranslatable, Card):
    """Head with the sign of the program; ``first`` takes the focus when the card is shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Lay out the head; the step adds the rest with ``put``."""
        super().__init__(margins=(24, 20, 24, 22), spacing=14, parent=parent)
        self._title, self._subtitle = label("", "h1"), label("", "caption")
        head = column(self._title, self._subtitle, spacing=0)
        add(self.box, row(Logo(), head, STRETCH, spacing=14))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Maximum)
        self.first: QWidget = self

    def put(self, *items: Item) -> None:
        """Add the step's own widgets below the head."""
        for item in items:
            add(self.box, item)

    def set_subtitle(self, text: str) -> None:
        """Say which step this is."""
        self._subtitle.setText(text)

    def retranslate(self) -> None:
        """Name the program; the step says the rest."""
        self._title.setText(translate("Entry", "Firstline"))

    def sizeHint(self) -> QSize:
        """Return the fixed width and the height that the words need in it."""
        width = px(_WIDTH)
        hint = super().sizeHint().height()
        return QSize(
            width, self.box.heightForWidth(width) if self.box.hasHeightForWidth() else hint
        )

    def showEvent(self, event: QShowEvent) -> None:
        """Take the focus as soon as everything stands."""
        super().showEvent(event)
        QTimer.singleShot(0, self, self.take_focus)

    def take_focus(self) -> None:
        """Put the caret where typing begins."""
        self.first.setFocus(Qt.FocusReason.OtherFocusReason)


def press_with(button: QAbstractButton, key: str) -> None:
    """Press the button with a key; QPushButton's own shortcut is lost with every new text."""
    QShortcut(QKeySequence(key), button).activated.connect(button.click)
