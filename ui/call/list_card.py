"""A card with a title and a short list of rows; Enter or a click takes a row."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.theme import color, font, pixmap, px
from ui.theme.fonts import REGULAR, metrics
from ui.widgets import STRETCH, Card, KeyCap, add, clear, fill, hline, label, row
from ui.widgets.base import Painted, focus_ring, rounded, smooth

_GAP: Final = 24


@dataclass(frozen=True, slots=True)
class ListRow:
    """Icon, words, a second line, and what the owner wants back."""

    icon: str
    text: str
    detail: str
    data: object


class RowButton(Painted):
    """One painted row. Signals: ``taken(data)``, ``stepped(by)`` ↑ or ↓."""

    taken = Signal(object)
    stepped = Signal(int)

    def __init__(self, shown: ListRow) -> None:
        """Show a row."""
        super().__init__()
        self._row = shown
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(f"{shown.text}, {shown.detail}".strip(", "))

    def sizeHint(self) -> QSize:
        """Return the height of the wrapped words and the second line."""
        return QSize(100, self._heights(self.width() or px(320))[0])

    def resizeEvent(self, event: object) -> None:
        """Wrap anew."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        wanted = self._heights(self.width())[0]
        if wanted != self.height():
            self.setFixedHeight(wanted)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter or Space takes it, ↑ ↓ go along the list."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.taken.emit(self._row.data)
        elif event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.stepped.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click takes it."""
        if self.rect().contains(event.position().toPoint()):
            self.taken.emit(self._row.data)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show the hover colour."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Hide it."""
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw icon, words and the second line."""
        painter = smooth(self)
        if self.underMouse():
            rounded(painter, QRectF(self.rect()), color("hover"), None, 5)
        side = px(16)
        painter.drawPixmap(
            0, px(7), pixmap(self._row.icon, "muted", side, self.devicePixelRatioF())
        )
        _whole, upper = self._heights(self.width())
        left, width = px(_GAP), self.width() - px(_GAP)
        wrapped = Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        painter.setFont(font(13, REGULAR))
        painter.setPen(color("text"))
        painter.drawText(QRectF(left, px(5), width, upper), int(wrapped), self._row.text)
        painter.setFont(font(12, REGULAR))
        painter.setPen(color("muted"))
        room = QRectF(left, px(5) + upper + 1, width, metrics(12, REGULAR).height())
        detail = metrics(12, REGULAR).elidedText(
            self._row.detail, Qt.TextElideMode.ElideRight, width
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, detail)
        if self.hasFocus():
            focus_ring(painter, QRectF(self.rect()), "accent", 5)
        painter.end()

    def _heights(self, width: int) -> tuple[int, int]:
        measured = metrics(13, REGULAR)
        room = QRectF(0, 0, max(40, width - px(_GAP)), 1000)
        upper = round(
            measured.boundingRect(room, int(Qt.TextFlag.TextWordWrap), self._row.text).height()
        )
        lower = round(metrics(12, REGULAR).height()) + 1 if self._row.detail else 0
        return upper + lower + px(10), upper


class ListCard(Card):
    """Signals: ``taken(data)`` a row was used."""

    taken = Signal(object)

    def __init__(self, key: str = "", parent: QWidget | None = None) -> None:
        """``key`` is shown at the right of the title."""
        super().__init__(margins=(12, 10, 12, 6), spacing=4, parent=parent)
        self._title, self._cap = label("", "h3"), KeyCap(key)
        self._rows: list[RowButton] = []
        self._box = fill(QVBoxLayout(), spacing=0)
        add(self.box, row(self._title, STRETCH, self._cap))
        add(self.box, self._box)
        self._cap.setVisible(bool(key))

    def show_rows(self, title: str, rows: tuple[ListRow, ...]) -> None:
        """Show other rows; hidden without any."""
        self._title.setText(title)
        clear(self._box)
        self._rows = []
        for place, each in enumerate(rows):
            if place:
                self._box.addWidget(hline())
            button = RowButton(each)
            button.taken.connect(self.taken)
            button.stepped.connect(self._on_stepped)
            self._rows.append(button)
            self._box.addWidget(button)
        self.setVisible(bool(rows))

    def take_focus(self) -> None:
        """Put the caret on the first row."""
        if self._rows:
            self._rows[0].setFocus(Qt.FocusReason.TabFocusReason)

    def _on_stepped(self, by: int) -> None:
        row_ = self.sender()
        place = next(n for n, each in enumerate(self._rows) if each is row_) + by
        if 0 <= place < len(self._rows):
            self._rows[place].setFocus(Qt.FocusReason.TabFocusReason)
