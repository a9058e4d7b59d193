"""Caption and value side by side, many times."""

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from ui.theme import px
from ui.widgets import clear, label
from ui.widgets.labels import Role


class _Caption(QLabel):
    """A caption of one width, so that the values stand in a column."""

    def __init__(self, text: str, width: int) -> None:
        super().__init__(text)
        self._least = width
        self.setProperty("role", "caption")
        self.setProperty("tone", "")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)

    def sizeHint(self) -> QSize:
        natural = super().sizeHint()
        return QSize(max(px(self._least), natural.width()), natural.height())


class Facts(QWidget):
    """Pairs of caption and value; pairs without a value are left out."""

    def __init__(self, width: int = 70, parent: QWidget | None = None) -> None:
        """``width`` of the captions in pixels at 100 %."""
        super().__init__(parent)
        self._least = width
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(5)
        self._grid.setColumnStretch(1, 1)
        self._pairs: tuple[tuple[str, str], ...] = ()

    @property
    def pairs(self) -> tuple[tuple[str, str], ...]:
        """What is shown."""
        return self._pairs

    def show_pairs(self, pairs: Iterable[tuple[str, str]], *, strong: str = "") -> None:
        """Show pairs; the value equal to ``strong`` is set in bold."""
        wanted = tuple((caption, value) for caption, value in pairs if value)
        if wanted == self._pairs:
            return
        self._pairs = wanted
        clear(self._grid)
        for at, (caption, value) in enumerate(wanted):
            top = Qt.AlignmentFlag.AlignTop
            role: Role = "small_strong" if value == strong else "small"
            words = label(value, role, wrap=True)
            words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._grid.addWidget(_Caption(caption, self._least), at, 0, top)
            self._grid.addWidget(words, at, 1)
