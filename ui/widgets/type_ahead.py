"""A line with a list under it: type, ↑ ↓, Enter; what was typed is never lost."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
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
_MOST_ROWS: Final = 8


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

    def _paint_words(
        self, painter: QPainter, room: QRectF, row: Candidate, weight: int
    ) -> None:
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


class _List(QFrame):
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
        height = px(_ROW) * min(_MOST_ROWS, len(self.model.rows)) + 10
        top = owner.mapTo(window, QPoint(0, owner.height() + 4))
        room = window.height() - top.y() - 4
        if room < min(height, px(_ROW) * 2 + 10):
            top = owner.mapTo(window, QPoint(0, -4 - height))
            room = height
        self.setGeometry(top.x(), max(0, top.y()), owner.width(), min(height, room))
        self.raise_()


class TypeAhead(QLineEdit):
    """A line with candidates under it.

    The owner answers ``asked(text)`` with ``offer(candidates)``. Signals: ``asked(text)``
    while typing and, with what stands in the line, on F4 or Alt+↓; ``accepted(Candidate)``;
    ``entered(text)`` on Enter when there is nothing to accept; ``left()`` on focus out.
    """

    asked = Signal(str)
    accepted = Signal(object)
    entered = Signal(str)
    left = Signal()

    def __init__(self, placeholder: str = "", parent: QWidget | None = None) -> None:
        """Start with an empty line and no list."""
        super().__init__(parent)
        self.setPlaceholderText(placeholder)
        self._list: _List | None = None
        self._offered: tuple[Candidate, ...] = ()
        self._enter_waits = False
        self.textEdited.connect(self._on_edited)

    @property
    def is_open(self) -> bool:
        """Whether the list is shown."""
        return self._list is not None and self._list.isVisible()

    @property
    def candidates(self) -> tuple[Candidate, ...]:
        """What was offered last."""
        return self._offered

    def offer(self, candidates: tuple[Candidate, ...], *, show: bool = True) -> None:
        """Show candidates, or take the list away with none; the first row is current.

        If Enter was pressed before they came and there is exactly one, it is accepted.
        """
        self._offered = candidates
        waited, self._enter_waits = self._enter_waits, False
        if waited and len(candidates) == 1:
            self._accept(candidates[0])
        elif candidates and show and self.hasFocus():
            self._open()
        else:
            self.close_list()

    def wait_for_answer(self) -> None:
        """Let the next ``offer`` accept its only row: Enter was pressed before the answer."""
        self._enter_waits = True

    def close_list(self) -> None:
        """Take the list away; the text stays."""
        if self._list is not None:
            self._list.hide()

    def event(self, event: QEvent) -> bool:
        """Claim F4, Alt+↓ and, while the list is open, Esc before any window action."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if self._opens(event) or (self.is_open and event.key() == Qt.Key.Key_Escape):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move in the list, accept, close; everything else is typing."""
        if self._opens(event):
            self._enter_waits = False
            self.asked.emit(self.text())
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not _with_control(event):
            self._on_enter()
        elif self.is_open and event.key() == Qt.Key.Key_Escape:
            self.close_list()
        elif self.is_open and event.key() in _STEPS:
            self._step(_STEPS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the list away with the focus."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._enter_waits = False
            self.close_list()
            self.left.emit()

    def _opens(self, event: QKeyEvent) -> bool:
        alt_down = (
            event.key() == Qt.Key.Key_Down
            and event.modifiers() & Qt.KeyboardModifier.AltModifier
        )
        return bool(event.key() == Qt.Key.Key_F4 and not event.modifiers()) or bool(alt_down)

    def _on_edited(self, text: str) -> None:
        self._enter_waits = False
        self.asked.emit(text)

    def _on_enter(self) -> None:
        if self.is_open and self._list is not None:
            row = self._list.view.currentIndex().row()
            self._accept(self._offered[max(0, row)])
        elif len(self._offered) == 1 and self.text():
            self._accept(self._offered[0])
        else:
            self.entered.emit(self.text())

    def _accept(self, candidate: Candidate) -> None:
        self.close_list()
        self._offered = ()
        self.setText(candidate.text)
        self.accepted.emit(candidate)

    def _open(self) -> None:
        if self._list is None:
            self._list = _List(self)
            self._list.view.clicked.connect(self._on_clicked)
        self._list.model.replace(self._offered)
        self._list.view.setCurrentIndex(self._list.model.index(0, 0))
        self._list.place(self)
        self._list.show()

    def _step(self, step: int) -> None:
        if self._list is None:
            return
        row = self._list.view.currentIndex().row() + step
        last = len(self._offered) - 1
        self._list.view.setCurrentIndex(self._list.model.index(max(0, min(last, row)), 0))

    def _on_clicked(self, index: QModelIndex) -> None:
        self._accept(self._offered[index.row()])


_STEPS: Final = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_PageUp: -_MOST_ROWS,
    Qt.Key.Key_PageDown: _MOST_ROWS,
}


def _with_control(event: QKeyEvent) -> bool:
    return bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
