"""The list of candidates: its rows, how they are drawn, and where it stands."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from ui.theme import color, font, px
from ui.theme.fonts import REGULAR, SEMIBOLD, metrics
from ui.widgets.base import rounded
from ui.widgets.labels import key_cap_width, paint_key_cap
from ui.widgets.layouts import fill

Index = QModelIndex | QPersistentModelIndex
_CANDIDATE: Final = int(Qt.ItemDataRole.UserRole)
_ROW: Final = 42
MOST_ROWS: Final = 8


@dataclass(frozen=True, slots=True)
class Candidate:
    """One row of the list: words, a second line, and what the caller wants back."""

    text: str
    detail: str = ""
    data: object = None
    key: str = ""


class CandidatesModel(QAbstractListModel):
    """The rows of a list; screen readers get both lines as one sentence."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self.rows: tuple[Candidate, ...] = ()

    def replace(self, rows: tuple[Candidate, ...]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """Return the number of rows."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return words, sentence or the candidate itself."""
        if not 0 <= index.row() < len(self.rows):
            return None
        row = self.rows[index.row()]
        if role == _CANDIDATE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (row.text, row.detail) if part)
        return None


class CandidateDelegate(QStyledItemDelegate):
    """Draws two-line rows; the current one carries the Enter cap."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return one fixed height."""
        return QSize(100, px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        row = index.data(_CANDIDATE)
        if not isinstance(row, Candidate):
            return
        on = bool(option.state & QStyle.StateFlag.State_Selected)  # type: ignore[attr-defined]
        box = QRectF(option.rect)  # type: ignore[attr-defined]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if on:
            rounded(painter, box, color("sel"), None, 4)
        room = box.adjusted(10, 4, -10, -4)
        cap = "Enter" if on else row.key
        if cap:
            room.setRight(_paint_cap(painter, box, cap))
        self._paint_words(painter, room, row, SEMIBOLD if on else REGULAR)
        painter.restore()

    def _paint_words(self, painter: QPainter, room: QRectF, row: Candidate, weight: int) -> None:
        half = room.height() / 2
        upper = QRectF(room.x(), room.y(), room.width(), half if row.detail else room.height())
        lines = [(upper, row.text, 13, weight, "text")]
        if row.detail:
            lower = QRectF(room.x(), room.y() + half, room.width(), half)
            lines.append((lower, row.detail, 12, REGULAR, "muted"))
        for line, text, size, heavy, token in lines:
            measured = metrics(size, heavy)
            painter.setFont(font(size, heavy))
            painter.setPen(color(token))
            shown = measured.elidedText(text, Qt.TextElideMode.ElideRight, line.width())
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, shown)


def _paint_cap(painter: QPainter, box: QRectF, text: str) -> float:
    width, high = key_cap_width(text), px(18)
    left = box.right() - 10 - width
    room = QRectF(round(left), round(box.center().y() - high / 2), round(width), high)
    paint_key_cap(painter, room, text)
    return left - 8


class CandidateList(QFrame):
    """The list; a child of the window, so the focus stays in the line."""

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner.window())
        self.setProperty("card", "popup")
        self.model = CandidatesModel(self)
        self.view = QListView(self)
        self.view.setModel(self.model)
        self.view.setItemDelegate(CandidateDelegate(self.view))
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setUniformItemSizes(True)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        fill(QVBoxLayout(self), self.view, margins=(4, 4, 4, 4), spacing=0)
        self.hide()

    def place(self, owner: QWidget) -> None:
        window = owner.window()
        if self.parentWidget() is not window:
            self.setParent(window)
        height = px(_ROW) * min(MOST_ROWS, len(self.model.rows)) + 10
        top = owner.mapTo(window, QPoint(0, owner.height() + 4))
        room = window.height() - top.y() - 4
        if room < min(height, px(_ROW) * 2 + 10):
            top = owner.mapTo(window, QPoint(0, -4 - height))
            room = height
        self.setGeometry(top.x(), max(0, top.y()), owner.width(), min(height, room))
        self.raise_()
