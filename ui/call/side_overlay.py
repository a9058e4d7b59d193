"""Where the window is narrow, the right column lies over the form until Esc."""

from PySide6.QtWidgets import QFrame, QWidget

from ui.theme import px
from ui.widgets import Card

_WIDE = 368


class SideOverlay(Card):
    """Covers the right edge of its host."""

    def __init__(self, host: QWidget) -> None:
        """Start hidden and empty."""
        super().__init__(margins=(12, 12, 12, 12), parent=host)
        self._host = host
        self.setFrameShadow(QFrame.Shadow.Plain)
        self.hide()

    def adopt(self, column: QWidget) -> None:
        """Take the column in."""
        if column.parentWidget() is not self:
            self.box.addWidget(column)
            column.show()

    def release(self, column: QWidget) -> bool:
        """Give the column back; False when it is not here."""
        if column.parentWidget() is not self:
            return False
        self.box.removeWidget(column)
        self.hide()
        return True

    def open(self) -> None:
        """Lie over the form."""
        self.place()
        self.show()
        self.raise_()

    def place(self) -> None:
        """Follow the host's size."""
        width = min(px(_WIDE), self._host.width())
        self.setGeometry(self._host.width() - width, 0, width, self._host.height())
