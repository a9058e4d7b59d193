"""What a window offers and says: every word that can be read on it, the choices not opened too."""

from collections.abc import Iterator

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)


def words_of(screen: QWidget) -> Iterator[str]:
    """Yield the words of what is visible: labels, buttons, fields, rows, values of lists."""
    for each in screen.findChildren(QWidget):
        if each.isVisibleTo(screen):
            yield from _words(each)


def _words(widget: QWidget) -> Iterator[str]:
    yield from (widget.toolTip(), widget.accessibleName())
    if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
        yield widget.text()
    if isinstance(widget, QPlainTextEdit):
        yield widget.toPlainText()
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(at) for at in range(widget.count()))
    if isinstance(widget, QAbstractItemView) and widget.model() is not None:
        yield from _rows(widget.model())


def _rows(model: QAbstractItemModel, parent: QModelIndex | None = None) -> Iterator[str]:
    above = parent or QModelIndex()
    for row in range(model.rowCount(above)):
        for at in range(_columns(model)):
            index = model.index(row, at, above)
            yield str(index.data(Qt.ItemDataRole.DisplayRole) or "")
            yield str(index.data(Qt.ItemDataRole.AccessibleTextRole) or "")
        yield from _rows(model, model.index(row, 0, above))


def _columns(model: QAbstractItemModel) -> int:
    """A list has one, and keeps that to itself."""
    return 1 if isinstance(model, QAbstractListModel) else model.columnCount()
