"""The names to choose from, two lines each."""

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QListView, QVBoxLayout, QWidget

from ui.theme import px
from ui.widgets import Candidate, fill
from ui.widgets.candidates import CandidateDelegate, CandidatesModel

_ROW = 42
_MOST = 5


class ProfileList(QFrame):
    """Signals: ``moved()`` another row is current, ``chosen()`` a row was clicked."""

    moved = Signal()
    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self.setProperty("card", "popup")
        self._model = CandidatesModel(self)
        self._view = QListView(self)
        self._view.setModel(self._model)
        self._view.setItemDelegate(CandidateDelegate(self._view))
        self._view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._view.setUniformItemSizes(True)
        self._view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._view.clicked.connect(self._on_clicked)
        fill(QVBoxLayout(self), self._view, margins=(4, 4, 4, 4), spacing=0)

    def offer(self, rows: tuple[Candidate, ...]) -> None:
        """Show rows, the first one current; the height keeps still while typing."""
        self._model.replace(rows)
        self._view.setCurrentIndex(self._model.index(0, 0))
        self.setFixedHeight(px(_ROW) * _MOST + 10)

    def current(self) -> Candidate | None:
        """Return the current row, None when there is none."""
        row = self._view.currentIndex().row()
        return self._model.rows[row] if 0 <= row < len(self._model.rows) else None

    def step(self, step: int) -> None:
        """Move up or down."""
        row = self._view.currentIndex().row() + step
        last = len(self._model.rows) - 1
        if last >= 0:
            self._view.setCurrentIndex(self._model.index(max(0, min(last, row)), 0))
            self.moved.emit()

    def sizeHint(self) -> QSize:
        """Return the room of five rows."""
        return QSize(200, px(_ROW) * _MOST + 10)

    def _on_clicked(self, _index: QModelIndex) -> None:
        self.moved.emit()
        self.chosen.emit()
