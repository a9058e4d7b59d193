"""A priority for every pair of impact and urgency: arrows walk, 1..4 set, Space marks the usual."""

from collections.abc import Callable, Sequence
from typing import Any, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from app.domain.setup.documents import Body, Book
from app.domain.vocabulary import Impact, Priority, Urgency
from ui.setup.inputs import NOTHING, Input, Words
from ui.setup.paths import value_at
from ui.texts.words import impact_name, priority_name, priority_short, urgency_name
from ui.theme import color, font, px
from ui.theme.fonts import REGULAR, SEMIBOLD, metrics
from ui.translations import translate
from ui.widgets import STRETCH, DeskButton, Mark, announce, fill, paint_mark, row
from ui.widgets.base import Painted, rounded, smooth

COLUMNS, ROWS = tuple(Urgency), tuple(Impact)
_CELL, _LEAST_CELL, _HIGH, _STEP, _TOP = (94, 77, 32, 37, 24)
_GAP: Final = 6
_SIGN: Final = 12
_TONES: Final = {
    1: (Mark.P1, "danger_bg", "danger_line", "danger"),
    2: (Mark.P2, "warn_bg", "warn_line", "warn"),
    3: (Mark.P3, "subtle", "border", "sec"),
    4: (Mark.P4, "subtle", "border", "sec"),
}
_MOVES: Final = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}
Usual = Callable[[Body, Book], str]
"""The nine digits in force while the document has none of its own."""


class Matrix(Painted):
    """Nine cells. Signals: ``set_to(row, column, digit)``, ``marked(row, column)``."""

    set_to = Signal(int, int, int)
    marked = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start with nothing in the cells."""
        super().__init__(parent)
        self.digits, self.own = "", False
        self.usual = self.at = (0, 0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_digits(self, digits: str, usual: tuple[int, int], *, own: bool) -> None:
        """Show nine digits row by row; ``usual`` is the cell of most calls."""
        if not self.hasFocus():
            self.at = usual
        self.digits, self.usual, self.own = digits, usual, own
        self._tell()
        self.update()

    def sizeHint(self) -> QSize:
        return self._sized(_CELL)

    def minimumSizeHint(self) -> QSize:
        return self._sized(_LEAST_CELL)

    def _sized(self, cell: int) -> QSize:
        width = self._names() + len(COLUMNS) * (px(cell) + _GAP)
        return QSize(round(width), px(_TOP) + len(ROWS) * px(_STEP))

    # ---- keys
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk, set, mark."""
        move = _MOVES.get(Qt.Key(event.key()))
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if not plain:
            super().keyPressEvent(event)
        elif move is not None:
            self._go(self.at[0] + move[0], self.at[1] + move[1])
        elif event.text() in {"1", "2", "3", "4"}:
            self.set_to.emit(*self.at, int(event.text()))
            self._say()
        elif event.key() == Qt.Key.Key_Space:
            self.marked.emit(*self.at)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the cell under the pointer."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        for down in range(len(ROWS)):
            for across in range(len(COLUMNS)):
                if self._box(down, across).contains(QPointF(event.position())):
                    self._go(down, across)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Go on to the next priority of the cell."""
        self.mousePressEvent(event)
        self.set_to.emit(*self.at, self.digit(*self.at) % len(_TONES) + 1)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def digit(self, row: int, column: int) -> int:
        """Return the priority of a cell."""
        at = row * len(COLUMNS) + column
        return int(self.digits[at]) if at < len(self.digits) else int(Priority.NORMAL)

    def _go(self, row: int, column: int) -> None:
        self.at = max(0, min(len(ROWS) - 1, row)), max(0, min(len(COLUMNS) - 1, column))
        self._say()
        self.update()

    def _say(self) -> None:
        self._tell()
        announce(self, self.accessibleDescription())

    def _tell(self) -> None:
        row, column = self.at
        words = f"{impact_name(ROWS[row])}, {urgency_name(COLUMNS[column])}"
        self.setAccessibleDescription(
            f"{words}: {priority_name(Priority(self.digit(row, column)))}"
        )

    # ---- drawing
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw heads, names and cells."""
        painter = smooth(self)
        painter.setFont(font(12, REGULAR))
        painter.setPen(color("muted"))
        for at, urgency in enumerate(COLUMNS):
            box = self._box(0, at)
            head = QRectF(box.x(), 0, box.width(), px(_TOP) - 4)
            painter.drawText(head, Qt.AlignmentFlag.AlignCenter, urgency_name(urgency))
        for down, impact in enumerate(ROWS):
            box = self._box(down, 0)
            painter.setFont(font(13, REGULAR))
            painter.setPen(color("text"))
            room = QRectF(0, box.y(), self._names(), box.height())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, impact_name(impact))
            for column in range(len(COLUMNS)):
                self._paint_cell(painter, down, column)
        painter.end()

    def _paint_cell(self, painter: QPainter, row: int, column: int) -> None:
        box, digit = self._box(row, column), self.digit(row, column)
        mark, back, edge, front = _TONES.get(digit, _TONES[3])
        rounded(painter, box, color(back), color(edge), 5)
        if (row, column) == self.usual:
            painter.setPen(QPen(color("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 5, 5)
        if self.hasFocus() and (row, column) == self.at:
            painter.setPen(QPen(color("accent"), 2, Qt.PenStyle.DotLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(-2, -2, 2, 2), 6, 6)
        text = priority_short(Priority(digit))
        side, words = px(_SIGN), metrics(13, SEMIBOLD).horizontalAdvance(text)
        left = box.center().x() - (side + 6 + words) / 2
        sign = QRectF(left, box.center().y() - side / 2, side, side)
        paint_mark(painter, mark, sign, front, back)
        painter.setFont(font(13, SEMIBOLD))
        painter.setPen(color(front))
        room = QRectF(left + side + 6, box.y(), words + 4, box.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)

    def _box(self, row: int, column: int) -> QRectF:
        room = (self.width() - self._names()) / len(COLUMNS) - _GAP
        wide = min(px(_CELL), max(px(_LEAST_CELL), round(room)))
        left = self._names() + column * (wide + _GAP)
        return QRectF(left, px(_TOP) + row * px(_STEP), wide, px(_HIGH))

    def _names(self) -> float:
        widths = [metrics(13, REGULAR).horizontalAdvance(impact_name(each)) for each in ROWS]
        return max(widths) + 14


class MatrixInput(Input):
    """Nine digits under ``path`` or None for the usual ones; the cell of most calls beside it.

    ``cell`` names the places of impact and urgency that most calls of this kind have.
    """

    def __init__(self, path: str, caption: Words, usual: Usual, cell: tuple[str, str]) -> None:
        """Without digits of its own the document shows ``usual``."""
        self.matrix, self.inherit = Matrix(), DeskButton("", "chip")
        self._usual, self._cell = usual, cell
        holder = QWidget()
        fill(QVBoxLayout(holder), self.matrix, row(self.inherit, STRETCH), spacing=4)
        super().__init__(path, caption, holder, note=_keys)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        holder.setFocusProxy(self.matrix)
        self.matrix.set_to.connect(self._on_set)
        self.matrix.marked.connect(self._on_marked)
        self.inherit.clicked.connect(self._on_inherit)

    def retranslate(self) -> None:
        super().retranslate()
        self.matrix.setAccessibleName(self.caption())
        self.inherit.setText(translate("SetupMatrix", "As in the branch above"))
        self.matrix.updateGeometry()
        self.matrix.update()

    def show_document(self, body: Body, book: Book, value: Any) -> None:  # noqa: ANN401
        self.body, self.book = body, book
        self.show_value(value)

    def show_value(self, value: Any) -> None:  # noqa: ANN401
        row = _index(ROWS, value_at(self.body, self._cell[0]))
        column = _index(COLUMNS, value_at(self.body, self._cell[1]))
        digits = str(value) if value else self._usual(self.body, self.book)
        self.matrix.show_digits(digits, (row, column), own=bool(value))
        self.inherit.setVisible(bool(value))

    def covers(self, place: str) -> bool:
        return place in (self.path, *self._cell)

    def says(self, field: str, value: Any, book: Book) -> tuple[str, str]:  # noqa: ANN401
        if field == self._cell[0]:
            name = impact_name(Impact(value)) if value in set(Impact) else NOTHING
            return translate("SetupMatrix", "Usual impact"), name
        if field == self._cell[1]:
            name = urgency_name(Urgency(value)) if value in set(Urgency) else NOTHING
            return translate("SetupMatrix", "Usual urgency"), name
        return self.caption(), self.words(value, book)

    def words(self, value: Any, book: Book) -> str:  # noqa: ANN401
        del book
        return matrix_words(value)

    def _on_set(self, row: int, column: int, digit: int) -> None:
        at = row * len(COLUMNS) + column
        digits = self.matrix.digits
        self.tell(f"{digits[:at]}{digit}{digits[at + 1 :]}")

    def _on_marked(self, row: int, column: int) -> None:
        self.edited.emit(self._cell[0], ROWS[row].value)
        self.edited.emit(self._cell[1], COLUMNS[column].value)

    def _on_inherit(self) -> None:
        self.tell(None)
        self.matrix.setFocus()


def matrix_words(value: object) -> str:
    """Return nine digits row by row, or that there are none."""
    if not value:
        return translate("SetupMatrix", "as in the branch above")
    digits, size = str(value), len(COLUMNS)
    rows = [digits[at : at + size] for at in range(0, len(digits), size)]
    return " / ".join(" ".join(f"P{each}" for each in one) for one in rows)


def _index(values: Sequence[int], value: Any) -> int:  # noqa: ANN401
    return values.index(value) if value in values else 0


def _keys() -> str:
    return translate("SetupMatrix", "arrows, 1…4, usual: Space")
