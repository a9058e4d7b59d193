"""The table of tickets: fixed rows, two-line cells, one delegate with nothing slow in it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QScrollBar,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ui.theme import color, font, px
from ui.theme.fonts import MEDIUM, REGULAR, SEMIBOLD, metrics
from ui.widgets.base import rounded
from ui.widgets.shapes import Mark, mark_token, paint_mark

Index = QModelIndex | QPersistentModelIndex
CELL_ROLE: Final = int(Qt.ItemDataRole.UserRole)
FRESH_ROLE: Final = CELL_ROLE + 1
"""Whether the row came while the list was shown."""
_SIDE: Final = 13
_SMALL_SIDE: Final = 12
HEADER: Final = 28
ROW_HEIGHT: Final = 46
"""Pixels at 100 % of the heads and of a row with two lines."""
_BAR_WORDS: Final = 54


class CellKind(StrEnum):
    """How a cell is drawn."""

    TEXT = "text"
    TWO_LINES = "two_lines"
    STATUS = "status"
    PRIORITY = "priority"
    SLA = "sla"
    SHARE = "share"


@dataclass(frozen=True, slots=True)
class Cell:
    """What ``CELL_ROLE`` returns; the model also returns ``text`` for DisplayRole.

    ``second`` is the lower line, ``share`` 0..1 fills the bar of a SHARE cell, ``token``
    overrides the colour of the words.
    """

    text: str
    kind: CellKind = CellKind.TEXT
    second: str = ""
    mark: Mark | None = None
    token: str = ""
    strong: bool = False
    share: float = 0.0


class CellDelegate(QStyledItemDelegate):
    """Draws every kind of cell; fonts, colours and measures come from caches."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return a size that never decides: rows are fixed, columns fixed or stretched."""
        return QSize(60, 32)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw background, rule, selection edge and the cell."""
        box: QRect = option.rect  # type: ignore[attr-defined]
        selected = bool(option.state & QStyle.StateFlag.State_Selected)  # type: ignore[attr-defined]
        back = "sel" if selected else "surface"
        painter.fillRect(box, color(back))
        painter.fillRect(QRect(box.x(), box.bottom(), box.width(), 1), color("line"))
        if selected and index.column() == 0:
            painter.fillRect(QRect(box.x(), box.y(), 3, box.height() - 1), color("selline"))
        if index.column() == 0 and index.data(FRESH_ROLE):
            rounded(
                painter, QRectF(box.x() + 2, box.center().y() - 3, 6, 6), color("accent"), None, 3
            )
        cell = index.data(CELL_ROLE)
        if isinstance(cell, Cell):
            room = QRectF(box.x() + 10, box.y(), box.width() - 16, box.height() - 1)
            self._paint_cell(painter, cell, room, back)

    def _paint_cell(self, painter: QPainter, cell: Cell, room: QRectF, back: str) -> None:
        if cell.kind is CellKind.TWO_LINES:
            self._paint_two(painter, cell, room)
        elif cell.kind is CellKind.SHARE:
            self._paint_share(painter, cell, room)
        elif cell.mark is not None:
            self._paint_marked(painter, cell, room, back)
        else:
            weight = SEMIBOLD if cell.strong else REGULAR
            _words(painter, room, cell.text, 13, weight, cell.token or "text")

    def _paint_two(self, painter: QPainter, cell: Cell, room: QRectF) -> None:
        half = room.height() / 2
        upper = QRectF(room.x(), room.y() + 4, room.width(), half - 2)
        lower = QRectF(room.x(), room.y() + half, room.width(), half - 3)
        weight = SEMIBOLD if cell.strong else MEDIUM
        _words(painter, upper, cell.text, 13, weight, cell.token or "text")
        if cell.mark is None:
            _words(painter, lower, cell.second, 12, REGULAR, "muted")
            return
        side = px(_SMALL_SIDE)
        paint_mark(painter, cell.mark, QRectF(lower.x(), lower.center().y() - side / 2, side, side))
        told = lower.adjusted(side + 4, 0, 0, 0)
        _words(painter, told, cell.second, 12, REGULAR, mark_token(cell.mark))

    def _paint_marked(self, painter: QPainter, cell: Cell, room: QRectF, back: str) -> None:
        mark = cell.mark or Mark.INFO
        side = px(_SIDE)
        box = QRectF(room.x(), room.center().y() - side / 2, side, side)
        paint_mark(painter, mark, box, "", back)
        words = room.adjusted(side + 7, 0, 0, 0)
        own = "text" if cell.kind is CellKind.STATUS else mark_token(mark)
        heavy = cell.kind is CellKind.SLA or cell.strong
        _words(painter, words, cell.text, 13, SEMIBOLD if heavy else REGULAR, cell.token or own)

    def _paint_share(self, painter: QPainter, cell: Cell, room: QRectF) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = max(0.0, room.width() - _BAR_WORDS)
        groove = QRectF(room.x(), room.center().y() - 4, width, 8)
        rounded(painter, groove, color("line"), None, 4)
        groove.setWidth(width * max(0.0, min(1.0, cell.share)))
        rounded(painter, groove, color(cell.token or "bar"), None, 4)
        painter.restore()
        words = QRectF(room.x() + width + 8, room.y(), _BAR_WORDS - 8, room.height())
        _words(painter, words, cell.text, 13, SEMIBOLD if cell.strong else MEDIUM, "text")


def _words(painter: QPainter, room: QRectF, text: str, size: int, weight: int, token: str) -> None:
    shown = metrics(size, weight).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    painter.setFont(font(size, weight))
    painter.setPen(color(token))
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)


class _QuietBar(QScrollBar):
    """Keeps its room and stays unseen while there is nothing to scroll."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the bar, or the ground of the table."""
        if self.maximum() > self.minimum():
            super().paintEvent(event)
        else:
            QPainter(self).fillRect(self.rect(), color("surface"))


class TwoLineTable(QTableView):
    """A table whose models return ``Cell``; it always has a current row while it has rows.

    The scroll bar's room is kept free, so that tables above each other keep their columns.

    Signals: ``row_chosen(row)`` on Enter or double click, ``row_changed(row)`` when another
    row became current (−1 for none).
    """

    row_chosen = Signal(int)
    row_changed = Signal(int)

    def __init__(
        self,
        widths: tuple[int, ...],
        *,
        row_height: int = ROW_HEIGHT,
        header: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        """Column widths in pixels at 100 %; 0 stretches. Rows: 46 two lines, 32 one line."""
        super().__init__(parent)
        self._column_widths, self._row_height = widths, row_height
        self.setItemDelegate(CellDelegate(self))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBar(_QuietBar(self))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setVisible(header)
        self.horizontalHeader().setTextElideMode(Qt.TextElideMode.ElideRight)
        self.doubleClicked.connect(self._on_double_clicked)
        self._measure()

    def setModel(self, model: QAbstractItemModel | None) -> None:
        """Show a model and keep a current row from now on."""
        super().setModel(model)
        if model is None:
            return
        model.modelReset.connect(self._keep_current)
        model.rowsInserted.connect(self._keep_current)
        model.rowsRemoved.connect(self._keep_current)
        self._measure()
        self._keep_current()

    @property
    def current_row(self) -> int:
        """Row of the current index, −1 for none."""
        return self.currentIndex().row()

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell that another row became current."""
        super().currentChanged(current, previous)
        if current.row() != previous.row():
            self.row_changed.emit(current.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the current row with Enter; leave Tab to the window."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if self.current_row >= 0:
                self.row_chosen.emit(self.current_row)
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._measure()

    def _measure(self) -> None:
        height = px(self._row_height)
        upright = self.verticalHeader()
        upright.setMinimumSectionSize(min(height, 20))
        upright.setDefaultSectionSize(height)
        upright.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        flat = self.horizontalHeader()
        flat.setHighlightSections(False)
        flat.setSectionsClickable(False)
        flat.setMinimumSectionSize(20)
        flat.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        flat.setFixedHeight(px(HEADER))
        if self.model() is None:
            return
        for column, width in enumerate(self._column_widths[: self.model().columnCount()]):
            stretch, fixed = QHeaderView.ResizeMode.Stretch, QHeaderView.ResizeMode.Fixed
            flat.setSectionResizeMode(column, fixed if width else stretch)
            if width:
                self.setColumnWidth(column, px(width))

    def _keep_current(self) -> None:
        model = self.model()
        if model.rowCount() and not self.currentIndex().isValid():
            self.setCurrentIndex(model.index(0, 0))

    def _on_double_clicked(self, index: QModelIndex) -> None:
        self.row_chosen.emit(index.row())
