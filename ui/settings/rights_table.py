"""The matrix of rights: a row for each right, a column for each role, one current cell."""

from typing import Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from app.domain.permissions import Permission, Reach, reaches_known
from app.domain.readmodels.staff import Right
from app.domain.vocabulary import Grade, Role
from ui.settings.person_words import extent_name, reach_short, right_title
from ui.texts.words import role_name
from ui.theme import color, font, px
from ui.theme.fonts import MEDIUM, REGULAR, SEMIBOLD, metrics
from ui.translations import translate
from ui.widgets.base import focus_ring, rounded

Index = QModelIndex | QPersistentModelIndex
RIGHT_ROLE: Final = int(Qt.ItemDataRole.UserRole) + 1
_ROW, _HEAD = 30, 30
_COLUMNS: Final = (88, 80, 80, 80, 122, 118)
_PERMISSIONS: Final = tuple(Permission)
_ROLES: Final = tuple(Role)
_STEPS: Final = {"+": 1, "=": 1, "-": -1}
"""The key of the plus stands there without Shift as well."""


class RightsModel(QAbstractTableModel):
    """Rights by row, roles by column; the first column names the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._rights: dict[tuple[Role, Permission], Right] = {}

    def show_rights(self, rights: tuple[Right, ...]) -> None:
        """Show the table; cells that stay the same are not drawn anew by selection."""
        self._rights = {(each.role, each.permission): each for each in rights}
        self.dataChanged.emit(self.index(0, 0), self.index(len(_PERMISSIONS) - 1, len(_ROLES)))

    def retranslate(self) -> None:
        """Renew heads and names."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(_ROLES))
        self.show_rights(tuple(self._rights.values()))

    def right(self, index: Index) -> Right | None:
        """Return the cell's right, None in the column of names."""
        if not index.isValid() or index.column() == 0:
            return None
        return self._rights.get((_ROLES[index.column() - 1], _PERMISSIONS[index.row()]))

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(_PERMISSIONS)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(_ROLES) + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        if role == RIGHT_ROLE:
            return self.right(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(index)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._sentence(index)
        if role == Qt.ItemDataRole.ToolTipRole and (right := self.right(index)) is not None:
            return self._sentence(index) if right.extent.least else None
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and section == 0:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return role_name(_ROLES[section - 1]) if section else translate("People", "Right")

    def _text(self, index: Index) -> str:
        right = self.right(index)
        if right is not None:
            return reach_short(right.reach, right.permission)
        return right_title(_PERMISSIONS[index.row()]) if index.column() == 0 else ""

    def _sentence(self, index: Index) -> str:
        right = self.right(index)
        if right is None:
            return self._text(index)
        extent = extent_name(right.extent, right.permission)
        return f"{right_title(right.permission)}, {role_name(right.role)}: {extent}"


class RightsDelegate(QStyledItemDelegate):
    """Draws a reach as a quiet chip; one that departs from the shipped table stands out."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return a size that never decides."""
        return QSize(60, _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row's rule and the cell."""
        box = QRectF(option.rect)  # type: ignore[attr-defined]
        view = option.widget  # type: ignore[attr-defined]
        mine = bool(option.state & QStyle.StateFlag.State_Selected)  # type: ignore[attr-defined]
        same_row = isinstance(view, QTableView) and view.currentIndex().row() == index.row()
        painter.fillRect(box, color("subtle" if same_row else "surface"))
        painter.fillRect(QRectF(box.x(), box.bottom() - 1, box.width(), 1), color("line"))
        right = index.data(RIGHT_ROLE)
        if isinstance(right, Right):
            self._paint_reach(painter, box, right, mine=mine, ringed=mine and view.hasFocus())
        else:
            words, weight = box.adjusted(px(14), 0, -6, 0), SEMIBOLD if same_row else REGULAR
            _write(painter, words, str(index.data()), weight, "text", left=True)

    def _paint_reach(
        self, painter: QPainter, box: QRectF, right: Right, *, mine: bool, ringed: bool
    ) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chip = box.adjusted(3, 3, -3, -4)
        changed, none = not right.is_shipped, right.reach is Reach.NONE
        if changed or mine or not none:
            back = "warn_bg" if changed else "sel" if mine else "hover"
            rounded(painter, chip, color(back), color("warn_line") if changed else None, 5)
        token = "warn" if changed else "muted" if none else "text"
        _write(
            painter,
            chip if right.extent.least is None else _stairs(painter, chip, right.extent.least),
            reach_short(right.reach, right.permission),
            SEMIBOLD if changed else MEDIUM,
            token,
        )
        if mine:
            focus_ring(painter, chip, "accent" if ringed else "ctl", 5)
        painter.restore()


class RightsTable(QTableView):
    """Arrows move; a digit or Space sets the reach; + and − the grade that a right begins at.

    Del is as shipped.

    Signals: ``wanted(Right, Reach)``, ``stepped(by)``, ``shipped()``, ``moved(Right or None)``.
    """

    wanted = Signal(object, object)
    stepped = Signal(int)
    shipped = Signal()
    moved = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show an empty matrix with the first cell current."""
        super().__init__(parent)
        self.rights = RightsModel(self)
        self.setModel(self.rights)
        self.setItemDelegate(RightsDelegate(self))
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self._measure()
        self.setCurrentIndex(self.rights.index(0, 1))

    def current(self) -> Right | None:
        """Return the right of the current cell."""
        return self.rights.right(self.currentIndex())

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Keep out of the column of names; tell where we are."""
        super().currentChanged(current, previous)
        if current.isValid() and current.column() == 0:
            self.setCurrentIndex(self.rights.index(current.row(), 1))
            return
        self.moved.emit(self.rights.right(current))
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Set the reach by its digit, step through the reaches with Space, the grade by + and −."""
        if (step := _STEPS.get(event.text())) is not None:
            self.stepped.emit(step)
            return
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.shipped.emit()
            return
        right = self.current()
        if right is not None and plain and (reach := _reach_of_key(event, right)) is not None:
            self.wanted.emit(right, reach)
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._measure()

    def _measure(self) -> None:
        upright, flat = self.verticalHeader(), self.horizontalHeader()
        upright.setDefaultSectionSize(px(_ROW))
        upright.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        flat.setFixedHeight(px(_HEAD))
        flat.setSectionsClickable(False)
        flat.setHighlightSections(False)
        flat.setMinimumSectionSize(20)
        flat.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        flat.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for at, width in enumerate(_COLUMNS, 1):
            self.setColumnWidth(at, px(width))


def _reach_of_key(event: QKeyEvent, right: Right) -> Reach | None:
    known = reaches_known(right.permission)
    if event.key() == Qt.Key.Key_Space:
        at = known.index(right.reach) if right.reach in known else -1
        return known[(at + 1) % len(known)]
    text = event.text()
    if text.isdecimal() and 1 <= int(text) <= len(known):
        return known[int(text) - 1]
    return None


def _stairs(painter: QPainter, chip: QRectF, least: Grade) -> QRectF:
    """Draw a stair for each grade above the lowest, those from ``least`` on filled."""
    steps, wide = tuple(Grade)[1:], px(3)
    left = chip.right() - px(6) - len(steps) * (wide + 2)
    for at, grade in enumerate(steps):
        tall = px(4 + 3 * at)
        full = steps.index(grade) >= steps.index(least)
        box = QRectF(left + at * (wide + 2), chip.center().y() + px(5) - tall, wide, tall)
        painter.fillRect(box, color("warn" if full else "warn_line"))
    return chip.adjusted(0, 0, left - chip.right(), 0)


def _write(
    painter: QPainter, room: QRectF, text: str, weight: int, token: str, *, left: bool = False
) -> None:
    align = Qt.AlignmentFlag.AlignLeft if left else Qt.AlignmentFlag.AlignHCenter
    shown = metrics(13, weight).elidedText(text, Qt.TextElideMode.ElideRight, room.width() - 4)
    painter.setFont(font(13, weight))
    painter.setPen(color(token))
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | align, shown)
