"""The rows of a history for a Qt list."""

from typing import Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.domain.readmodels.clients import HistoryItem
from ui.texts.waiting import number_text
from ui.texts.words import state_name

Index = QModelIndex | QPersistentModelIndex
HISTORY_ITEM: Final = int(Qt.ItemDataRole.UserRole)


class HistoryModel(QAbstractListModel):
    """Earlier tickets, newest first; a screen reader hears one sentence a row."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self.items: tuple[HistoryItem, ...] = ()

    def replace(self, items: tuple[HistoryItem, ...]) -> None:
        """Show other rows; the same ones leave selection and scroll alone."""
        if items != self.items:
            self.beginResetModel()
            self.items = items
            self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """Return the number of rows."""
        return 0 if parent is not None and parent.isValid() else len(self.items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the subject, the sentence or the item."""
        if not 0 <= index.row() < len(self.items):
            return None
        item = self.items[index.row()]
        if role == HISTORY_ITEM:
            return item
        if role == Qt.ItemDataRole.DisplayRole:
            return item.subject
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{number_text(item.number)}, {item.subject}, {state_name(item.state)}"
        return None
