"""What a block shows when it has nothing to show."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.widgets.buttons import DeskButton
from ui.widgets.labels import Icon, label
from ui.widgets.layouts import STRETCH, fill, row


class EmptyState(QWidget):
    """An icon, what is empty, and what will fill it; one button at most."""

    def __init__(
        self,
        icon: str,
        title: str,
        hint: str = "",
        button: DeskButton | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Centre everything in the room given."""
        super().__init__(parent)
        self._title, self._hint = (
            label(title, "strong", wrap=True),
            label(hint, "caption", wrap=True),
        )
        for each in (self._title, self._hint):
            each.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._hint.setVisible(bool(hint))
        centred = row(STRETCH, Icon(icon, 28, "muted"), STRETCH)
        below = row(STRETCH, button, STRETCH) if button else None
        fill(
            QVBoxLayout(self), STRETCH, centred, self._title, self._hint, below, STRETCH, spacing=6
        )

    def set_texts(self, title: str, hint: str = "") -> None:
        """Say something else."""
        self._title.setText(title)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
