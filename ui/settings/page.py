"""What every page of the settings looks like: title, sentence, rows of caption and control."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from app.domain.room import MOST_COUNT
from ui.theme import px
from ui.translations import Retranslatable
from ui.widgets import STRETCH, Card, add, column, fill, label, row
from ui.widgets.layouts import Item

_WIDTH = 760


class SettingsPage(Retranslatable, QWidget):
    """One card in a column of readable width; ``retranslate`` is the page's own."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start with the head only."""
        super().__init__(parent)
        self.title, self.hint = label("", "h1"), label("", "secondary", wrap=True)
        self.card = Card(self.title, self.hint, 4, margins=(24, 18, 24, 22), spacing=14)
        self.card.setMaximumWidth(_WIDTH)
        self.card.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        fill(QVBoxLayout(self), row((self.card, 1), STRETCH), STRETCH, spacing=0)

    def put(self, *items: Item) -> None:
        """Add rows below the head."""
        for item in items:
            add(self.card.box, item)


class Choice(QWidget):
    """Words at the left, the control at the right, a remark below the words."""

    def __init__(self, control: QWidget, parent: QWidget | None = None) -> None:
        """The words come with the language."""
        super().__init__(parent)
        self.control = control
        self._caption: QLabel = label("", "strong", wrap=True)
        self._remark = label("", "caption", wrap=True)
        self._remark.hide()
        words = column(self._caption, self._remark, spacing=1)
        fill(QVBoxLayout(self), row((words, 1), control, spacing=16), spacing=0)

    def set_texts(self, caption: str, remark: str = "") -> None:
        """Name the choice."""
        self._caption.setText(caption)
        self._remark.setText(remark)
        self._remark.setVisible(bool(remark))
        self.control.setAccessibleName(caption)
        self.control.setAccessibleDescription(remark)


def count_field(most: int = MOST_COUNT) -> QLineEdit:
    """A field for a number with as many digits as ``most``; more is refused beside it."""
    field = QLineEdit()
    field.setMaxLength(len(str(most)))
    field.setFixedWidth(px(96))
    field.setAlignment(Qt.AlignmentFlag.AlignRight)
    return field
