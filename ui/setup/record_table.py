"""The list of records: levels and folds like a tree, counts at the right, hidden ones greyed."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QHeaderView, QStyle, QStyleOptionViewItem, QWidget

from ui.theme import color, font, pixmap, px
from ui.theme.fonts import MEDIUM, REGULAR, SEMIBOLD, metrics
from ui.widgets import Cell, TwoLineTable
from ui.widgets.table import CELL_ROLE, CellDelegate, Index

_STEP: Final = 20
_FOLD: Final = 18
_EDGE: Final = 12


@dataclass(frozen=True, slots=True)
class RecordCell(Cell):
    """A cell of a record; ``level`` and ``fold`` for the first one, ``right`` for figures."""

    level: int = 0
    fold: bool | None = None
    tree: bool = False
    right: bool = False
    quiet: bool = False


class _RecordDelegate(CellDelegate):
    """Draws the rows of mock 06: no rules between them, a chevron before what can be folded."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        cell = index.data(CELL_ROLE)
        if not isinstance(cell, RecordCell):
            super().paint(painter, option, index)
            return
        box: QRect = option.rect  # type: ignore[attr-defined]
        on = bool(option.state & QStyle.StateFlag.State_Selected)  # type: ignore[attr-defined]
        painter.fillRect(box, color("sel" if on else "surface"))
        if on and index.column() == 0:
            painter.fillRect(QRect(box.x(), box.y(), 3, box.height()), color("selline"))
        if index.column() == 0:
            self._paint_name(painter, cell, QRectF(box), on=on)
        else:
            _paint_plain(painter, cell, QRectF(box))

    def _paint_name(self, painter: QPainter, cell: RecordCell, box: QRectF, *, on: bool) -> None:
        left = box.x() + _EDGE + cell.level * px(_STEP)
        if cell.tree:
            if cell.fold is not None:
                name = "keyboard_arrow_down" if cell.fold else "keyboard_arrow_right"
                drawn = pixmap(name, "sec", px(_FOLD), painter.device().devicePixelRatio())
                painter.drawPixmap(round(left - 4), round(box.center().y() - px(_FOLD) / 2), drawn)
            left += px(_FOLD)
        room = QRectF(left, box.y(), box.right() - left - 6, box.height())
        strong = on or cell.strong
        weight = SEMIBOLD if strong else MEDIUM if cell.second else REGULAR
        token = "muted" if cell.quiet else "text"
        if cell.second:
            half = room.height() / 2
            upper = QRectF(room.x(), room.y() + 4, room.width(), half - 3)
            lower = QRectF(room.x(), room.y() + half, room.width(), half - 4)
            words(painter, upper, cell.text, 13, weight, token)
            words(painter, lower, cell.second, 12, REGULAR, "muted")
        else:
            words(painter, room, cell.text, 13, weight, token)


def _paint_plain(painter: QPainter, cell: RecordCell, box: QRectF) -> None:
    room = box.adjusted(10, 0, -14 if cell.right else -6, 0)
    side = Qt.AlignmentFlag.AlignRight if cell.right else Qt.AlignmentFlag.AlignLeft
    words(painter, room, cell.text, 12, REGULAR, cell.token or "muted", side)


def words(
    painter: QPainter,
    room: QRectF,
    text: str,
    size: int,
    weight: int,
    token: str,
    side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    """Draw one line, ending in … where room is short."""
    shown = metrics(size, weight).elidedText(text, Qt.TextElideMode.ElideRight, room.width() + 1)
    painter.setFont(font(size, weight))
    painter.setPen(color(token))
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | side, shown)


class _Heads(QHeaderView):
    """The words over the columns, drawn as captions; those of figures stand at the right."""

    def __init__(self, right: Sequence[int], parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._right = frozenset(right)

    def paintSection(self, painter: QPainter, box: QRect, section: int) -> None:
        painter.save()
        painter.fillRect(box, color("surface"))
        painter.fillRect(QRect(box.x(), box.bottom(), box.width(), 1), color("line"))
        text = str(self.model().headerData(section, Qt.Orientation.Horizontal) or "")
        figures = section in self._right
        side = Qt.AlignmentFlag.AlignRight if figures else Qt.AlignmentFlag.AlignLeft
        left = _EDGE if section == 0 else 2 if figures else 10
        room = QRectF(box).adjusted(left, 0, -14 if figures else -6, -1)
        words(painter, room, text, 12, REGULAR, "muted", side)
        painter.restore()


class RecordTable(TwoLineTable):
    """Signals beside those of TwoLineTable: ``folding(row, open)`` by ← → and the chevrons."""

    folding = Signal(int, bool)

    def __init__(
        self,
        widths: Sequence[int],
        *,
        right: Sequence[int] = (),
        row_height: int,
        parent: QWidget | None = None,
    ) -> None:
        """The first column stretches; ``widths`` are those of the others; ``right`` figures."""
        super().__init__((0, *widths), row_height=row_height, parent=parent)
        self.setProperty("look", "records")
        self.setHorizontalHeader(_Heads(right, self))
        self.setItemDelegate(_RecordDelegate(self))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Fold and unfold as every tree does."""
        keys = {Qt.Key.Key_Right: True, Qt.Key.Key_Left: False}
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() in keys and self.current_row >= 0:
            self.folding.emit(self.current_row, keys[Qt.Key(event.key())])
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on the chevron folds; elsewhere it chooses."""
        index = self.indexAt(event.position().toPoint())
        cell = index.data(CELL_ROLE) if index.isValid() and index.column() == 0 else None
        super().mousePressEvent(event)
        if isinstance(cell, RecordCell) and cell.fold is not None:
            left = self.visualRect(index).x() + _EDGE + cell.level * px(_STEP)
            if left - 6 <= event.position().x() <= left + px(_FOLD):
                self.folding.emit(index.row(), not cell.fold)
