"""The card all steps of the way in are shown in."""

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QLayout, QSizePolicy, QWidget

from ui.theme import px
from ui.translations import Retranslatable, translate
from ui.widgets import STRETCH, Card, Field, Logo, add, column, label, row
from ui.widgets.layouts import Item

_WIDTH = 420
_UNDER_CAPTION = 6
_OF_THE_RING = -4  # a check box keeps room for its focus ring; its square stands in line


class EntryCard(Retranslatable, Card):
    """Head with the sign of the program; ``first`` takes the focus when the card is shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Lay out the head; the step adds the rest with ``put``."""
        super().__init__(margins=(24, 20, 24, 22), spacing=14, parent=parent)
        self._title, self._subtitle = label("", "h1"), label("", "caption")
        head = column(self._title, self._subtitle, spacing=4)
        add(self.box, row(Logo(), head, STRETCH, margins=(0, 0, 0, 8), spacing=14))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Maximum)
        self.first: QWidget = self

    def put(self, *items: Item) -> None:
        """Add the step's own widgets below the head."""
        for item in items:
            _air(item)
            add(self.box, item)

    def put_check(self, box: QCheckBox) -> None:
        """Add a check box, its square in line with the fields."""
        self.put(row(_OF_THE_RING, box, STRETCH, spacing=0))

    def set_subtitle(self, text: str) -> None:
        """Say which step this is."""
        self._subtitle.setText(text)

    def retranslate(self) -> None:
        """Name the program; the step says the rest."""
        self._title.setText(translate("Entry", "Firstline"))

    def sizeHint(self) -> QSize:
        """Return the fixed width and the height that the words need in it."""
        width, hint = px(_WIDTH), super().sizeHint().height()
        words = self.box.hasHeightForWidth()
        # The card's own frame counts too: without it the last line of a text is cut.
        return QSize(width, self.box.totalHeightForWidth(width) if words else hint)

    def showEvent(self, event: QShowEvent) -> None:
        """Take the focus as soon as everything stands."""
        super().showEvent(event)
        QTimer.singleShot(0, self, self.take_focus)

    def take_focus(self) -> None:
        """Put the caret where typing begins."""
        self.first.setFocus(Qt.FocusReason.OtherFocusReason)


def _air(item: object) -> None:
    """A card that is looked at calmly has more air under the captions, in its rows too."""
    if isinstance(item, QLayout):
        for at in range(item.count()):
            part = item.itemAt(at)
            if part is not None:
                _air(part.widget())
                _air(part.layout())
    inner = item.layout() if isinstance(item, Field) else None
    if inner is not None:
        inner.setSpacing(_UNDER_CAPTION)


def press_with(button: QAbstractButton, key: str) -> None:
    """Press the button with a key; QPushButton's own shortcut is lost with every new text."""
    QShortcut(QKeySequence(key), button).activated.connect(button.click)
