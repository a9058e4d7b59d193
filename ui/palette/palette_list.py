"""Rows of the palette under the heads of their groups."""

from typing import Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.palette.entry import Entry, Kind
from ui.theme import color, font, pixmap, px
from ui.theme.fonts import MEDIUM, REGULAR, SEMIBOLD, metrics
from ui.translations import translate
from ui.widgets.base import rounded
from ui.widgets.labels import key_cap_width, paint_key_cap
from ui.widgets.shapes import paint_mark

Index = QModelIndex | QPersistentModelIndex
ENTRY: Final = int(Qt.ItemDataRole.UserRole)
HEAD_HEIGHT: Final = 30
ROW_HEIGHT: Final = 39


def head_of(kind: Kind) -> str:
    """Return the name of a group."""
    return {
        Kind.RECENT: translate("Palette", "Recent"),
        Kind.CLIENT: translate("Palette", "Clients"),
        Kind.TICKET: translate("Palette", "Tickets"),
        Kind.KNOWLEDGE: translate("Palette", "Knowledge"),
        Kind.COMMAND: translate("Palette", "Commands"),
    }[kind]


class PaletteModel(QAbstractListModel):
    """Heads (text) and entries in one list; heads cannot be current."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self.rows: list[Entry | str] = []

    def replace(self, entries: list[Entry], first: Kind | None = None) -> None:
        """Show entries, each group under its head; ``first`` goes before the others."""
        self.beginResetModel()
        self.rows = []
        for kind in sorted(Kind, key=lambda each: each is not first):
            members = [each for each in entries if each.kind is kind]
            self.rows += [head_of(kind), *members] if members else []
        self.endResetModel()

    def entry(self, row: int) -> Entry | None:
        """Return the entry of a row; None for a head."""
        found = self.rows[row] if 0 <= row < len(self.rows) else None
        return found if isinstance(found, Entry) else None

    def step(self, row: int, step: int) -> int:
        """Return the next row that holds an entry, the same when there is none."""
        after = row + step
        while 0 <= after < len(self.rows):
            if self.entry(after) is not None:
                return after
            after += 1 if step > 0 else -1
        return row

    def height(self) -> int:
        """Return the room of all rows in pixels."""
        heads = sum(isinstance(row, str) for row in self.rows)
        return px(HEAD_HEIGHT) * heads + px(ROW_HEIGHT) * (len(self.rows) - heads)

    def rowCount(self, parent: Index | None = None) -> int:
        """Return the number of rows."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return words, sentence or the entry itself."""
        if not 0 <= index.row() < len(self.rows):
            return None
        row = self.rows[index.row()]
        if role == ENTRY:
            return row
        if isinstance(row, str):
            return row if role == Qt.ItemDataRole.DisplayRole else None
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (row.title, row.detail, row.key) if part)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let entries be chosen and heads not."""
        if self.entry(index.row()) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class PaletteDelegate(QStyledItemDelegate):
    """Draws heads and rows; the current row carries the Enter cap."""

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a head or of a row."""
        head = isinstance(index.data(ENTRY), str)
        return QSize(100, px(HEAD_HEIGHT if head else ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        row = index.data(ENTRY)
        box = QRectF(option.rect)  # type: ignore[attr-defined]
        on = bool(option.state & QStyle.StateFlag.State_Selected)  # type: ignore[attr-defined]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, Entry):
            self._paint_entry(painter, box.adjusted(6, 0, -6, -1), row, on=on)
        else:
            painter.setFont(font(12, SEMIBOLD, tabular=False))
            painter.setPen(color("muted"))
            words = box.adjusted(16, 8, -16, 0)
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, str(row))
        painter.restore()

    def _paint_entry(self, painter: QPainter, box: QRectF, entry: Entry, *, on: bool) -> None:
        if on:
            rounded(painter, box, color("sel"), None, 6)
        side = px(18)
        sign = QRectF(box.x() + 12, box.y() + (box.height() - side) / 2, side, side)
        if entry.mark is not None:
            paint_mark(painter, entry.mark, sign.adjusted(1, 1, -1, -1))
        else:
            drawn = pixmap(entry.icon, "accent" if on else "sec", side)
            painter.drawPixmap(sign.toRect().topLeft(), drawn)
        room = box.adjusted(12 + side + 10, 0, -10, 0)
        cap = "Enter" if on else entry.key
        if cap:
            width, high = round(key_cap_width(cap)), px(18)
            top = round(box.center().y() - high / 2)
            paint_key_cap(painter, QRectF(round(room.right() - width), top, width, high), cap)
            room.setRight(room.right() - width - 10)
        _paint_words(painter, room, entry, on=on)


def _paint_words(painter: QPainter, room: QRectF, entry: Entry, *, on: bool) -> None:
    size, weight = (14, MEDIUM) if on else (13, REGULAR)
    left = room.x()
    for text, pixels, heavy, token in (
        (entry.title, size, weight, "text"),
        (entry.detail, 12, REGULAR, "muted"),
    ):
        measured = metrics(pixels, heavy)
        painter.setFont(font(pixels, heavy))
        painter.setPen(color(token))
        width = room.right() - left
        shown = measured.elidedText(text, Qt.TextElideMode.ElideRight, max(0.0, width))
        line = QRectF(left, room.y(), max(0.0, width), room.height())
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, shown)
        left += measured.horizontalAdvance(shown) + 8
