"""The table of child rows: cells are edited in place, rows are added, removed, moved by keys."""

from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ui.setup.rows_model import ERROR_ROLE, FLAG_ROLE, Index, RowsModel
from ui.setup.search_line import SearchLine
from ui.theme import color, font, pixmap, px
from ui.theme.fonts import REGULAR, metrics
from ui.widgets.base import focus_ring, rounded

_ROW: Final = 32
_HEAD: Final = 28
_SIDE: Final = 16
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class _CellDelegate(QStyledItemDelegate):
    """Draws cells; edits them in a line, or in a searched list where there are choices."""

    def __init__(self, rows: RowsModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows = rows

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(40, px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        view = self.parent()
        box = QRectF(option.rect)  # type: ignore[attr-defined]
        on = bool(option.state & QStyle.StateFlag.State_Selected)  # type: ignore[attr-defined]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(box, color("sel" if on else "surface"))
        painter.fillRect(QRectF(box.x(), box.bottom() - 1, box.width(), 1), color("line"))
        flag = index.data(FLAG_ROLE)
        if flag is None:
            _words(painter, box, str(index.data() or ""))
        else:
            _tick(painter, box, on=bool(flag))
        if index.data(ERROR_ROLE):
            focus_ring(painter, box.adjusted(1, 1, -1, -2), "danger_fill", 4)
        if isinstance(view, RowsView) and view.hasFocus() and index == view.currentIndex():
            focus_ring(painter, box.adjusted(1, 1, -1, -2), "accent", 4)
        painter.restore()

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        rows = self._rows
        column = rows.columns[index.column()]
        choices = column.choices(rows.around(index.row()))
        if choices is None:
            line = QLineEdit(parent)
            line.textEdited.connect(partial(rows.typing, index.row(), index.column()))
        else:
            line = SearchLine(parent)
            line.set_choices(choices)
            line.picked.connect(_Picking(self, line).run)
        line.setProperty("extent", "cell")
        line.setAccessibleName(column.head())
        return line

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, SearchLine):
            editor.show_choice(str(index.data() or ""))
            editor.selectAll()
        elif isinstance(editor, QLineEdit):
            editor.setText(str(index.data() or ""))

    def setModelData(self, editor: QWidget, _model: object, index: Index) -> None:
        if isinstance(editor, SearchLine):
            if editor.property("picked_one"):
                self._rows.put(index.row(), index.column(), editor.property("value"))
        elif isinstance(editor, QLineEdit):
            self._rows.type_in(index.row(), index.column(), editor.text())

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """The open list of a cell takes Enter and Esc before the cell does."""
        listed = isinstance(editor, SearchLine) and editor.is_open
        ours = (*_ENTER, Qt.Key.Key_Escape)
        if listed and isinstance(event, QKeyEvent) and event.key() in ours:
            return False
        if _is_enter(event) and isinstance(editor, QWidget):
            # Qt would do this later, and hand Enter on to the table meanwhile.
            self.commitData.emit(editor)
            self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)
            return True
        view = self.parent()
        if _is_tab(event) and isinstance(editor, QWidget) and isinstance(view, RowsView):
            self.commitData.emit(editor)
            self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)
            view.step_out(forward=_is_tab(event, Qt.Key.Key_Tab))
            return True
        return super().eventFilter(editor, event)


class _Picking(QObject):
    """Ends the editing of a cell with what was picked; lives with the line."""

    def __init__(self, delegate: QStyledItemDelegate, line: SearchLine) -> None:
        super().__init__(line)
        self._delegate, self._line = delegate, line

    def run(self, value: object) -> None:
        """Hand the choice over and close the cell."""
        self._line.setProperty("picked_one", True)
        self._line.setProperty("value", value)
        self._delegate.commitData.emit(self._line)
        hint = QAbstractItemDelegate.EndEditHint.NoHint
        self._delegate.closeEditor.emit(self._line, hint)


class RowsView(QTableView):
    """Signals: ``adding()`` Ins, ``removing()`` Del, ``moving(step)`` Alt+↑ ↓."""

    adding = Signal()
    removing = Signal()
    moving = Signal(int)

    def __init__(self, model: RowsModel, most_rows: int, parent: QWidget | None = None) -> None:
        """Be as tall as the rows, at most ``most_rows``."""
        super().__init__(parent)
        self._rows, self._most = model, most_rows
        cells = _CellDelegate(model, self)
        cells.closeEditor.connect(model.typing_over)
        self.setItemDelegate(cells)
        self.setModel(model)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(
            triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed
        )
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        for signal in (model.modelReset, model.rowsInserted, model.rowsRemoved):
            signal.connect(self.measure)
        model.modelReset.connect(self._keep_current)
        self.clicked.connect(self._on_clicked)
        self.measure()

    def measure(self) -> None:
        """Fit the height to the rows and the columns to their widths."""
        height = px(_ROW)
        upright, flat = self.verticalHeader(), self.horizontalHeader()
        upright.setMinimumSectionSize(10)
        upright.setDefaultSectionSize(height)
        upright.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        flat.setHighlightSections(False)
        flat.setSectionsClickable(False)
        flat.setMinimumSectionSize(20)
        flat.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        flat.setFixedHeight(px(_HEAD))
        for at, column in enumerate(self._rows.columns):
            stretch, fixed = QHeaderView.ResizeMode.Stretch, QHeaderView.ResizeMode.Fixed
            flat.setSectionResizeMode(at, fixed if column.width else stretch)
            if column.width:
                self.setColumnWidth(at, px(column.width))
        shown = max(1, min(self._most, self._rows.rowCount()))
        self.setFixedHeight(px(_HEAD) + shown * height + 2)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.measure()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Have a current cell from the first moment."""
        super().focusInEvent(event)
        self._keep_current()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Work on rows and cells; Tab is left to the window."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in steps and event.modifiers() == Qt.KeyboardModifier.AltModifier:
            self.moving.emit(steps[Qt.Key(event.key())])
        elif plain and event.key() == Qt.Key.Key_Insert:
            self.adding.emit()
        elif plain and event.key() == Qt.Key.Key_Delete:
            self.removing.emit()
        elif plain and event.key() == Qt.Key.Key_Space and self._turn_over():
            pass
        elif plain and event.key() in _ENTER:
            editing = self.state() == QAbstractItemView.State.EditingState
            if not self._turn_over() and self.currentIndex().isValid() and not editing:
                self.edit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def step_out(self, *, forward: bool) -> None:
        """Edit the next cell of the row; from the last one, or back, leave: Tab is no trap."""
        now = self.currentIndex()
        after = now.siblingAtColumn(now.column() + 1)
        if forward and after.isValid() and after.data(FLAG_ROLE) is None:
            self.setCurrentIndex(after)
            self.edit(after)
        else:
            self.setFocus()
            self.focusNextPrevChild(forward)

    def _keep_current(self) -> None:
        if self.hasFocus() and not self.currentIndex().isValid() and self._rows.rowCount():
            self.setCurrentIndex(self._rows.index(0, 0))

    def _turn_over(self) -> bool:
        index = self.currentIndex()
        if not index.isValid() or index.data(FLAG_ROLE) is None:
            return False
        self._rows.put(index.row(), index.column(), not index.data(FLAG_ROLE))
        return True

    def _on_clicked(self, index: Index) -> None:
        if index.data(FLAG_ROLE) is not None:
            self._turn_over()


def _is_tab(event: QEvent, *keys: Qt.Key) -> bool:
    pressed = event.type() == QEvent.Type.KeyPress
    wanted = keys or (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
    return pressed and isinstance(event, QKeyEvent) and event.key() in wanted


def _is_enter(event: QEvent) -> bool:
    pressed = event.type() == QEvent.Type.KeyPress
    return pressed and isinstance(event, QKeyEvent) and event.key() in _ENTER


def _words(painter: QPainter, box: QRectF, text: str) -> None:
    room = box.adjusted(10, 0, -6, -1)
    shown = metrics(13, REGULAR).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    painter.setFont(font(13, REGULAR))
    painter.setPen(color("text"))
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)


def _tick(painter: QPainter, box: QRectF, *, on: bool) -> None:
    side = px(_SIDE)
    place = QRectF(box.x() + 10, box.center().y() - side / 2, side, side)
    rounded(painter, place, color("accent" if on else "field"), color("accent" if on else "ctl"), 3)
    if on:
        ratio = painter.device().devicePixelRatio()
        painter.drawPixmap(place.topLeft(), pixmap("check", "on", side, ratio))
