"""A line with chips in it: Enter adds, Backspace removes, ← → walk over them, Del takes one out."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import color, font, px
from ui.theme.fonts import SEMIBOLD, metrics
from ui.translations import translate
from ui.widgets import TypeAhead, announce
from ui.widgets.base import Painted, rounded, smooth

_HIGH: Final = 22
_GAP: Final = 5
_EDGE: Final = 7
_LEAST_LINE: Final = 56
_ROW: Final = 36
_CUT: Final = "×"
_SEPARATORS: Final = (",", ";")


class _Line(TypeAhead):
    """The line at the end of the chips. Signals: ``walked(key)`` a key meant for the chips."""

    walked = Signal(int)
    focused = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """In an empty line the keys speak of the chips."""
        ours = {Qt.Key.Key_Backspace, Qt.Key.Key_Delete, Qt.Key.Key_Left, Qt.Key.Key_Right}
        if not self.text() and event.key() in ours and not event.modifiers():
            self.walked.emit(event.key())
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()


class ChipLine(Painted):
    """Any words. Signals: ``added(text)``, ``removed(index)``."""

    added = Signal(str)
    removed = Signal(int)

    def __init__(self, longest: int = 100, parent: QWidget | None = None) -> None:
        """``longest`` in characters of one chip."""
        super().__init__(parent)
        self._texts: tuple[str, ...] = ()
        self._at = -1
        self.line = _Line(parent=self)
        self.line.setMaxLength(longest)
        self.line.setProperty("extent", "bare")
        self.line.walked.connect(self._on_walked)
        self.line.focused.connect(self._arrange)
        self.line.asked.connect(self._on_asked)
        self.line.entered.connect(self._add_words)
        self.line.left.connect(self._on_left)
        self.setFocusProxy(self.line)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.IBeamCursor)

    def show_chips(self, texts: Sequence[str]) -> None:
        """Show these; what is being typed stays."""
        if tuple(texts) == self._texts:
            return
        self._texts = tuple(texts)
        self._at = min(self._at, len(self._texts) - 1)
        self.line.setAccessibleDescription(", ".join(self._texts))
        self._arrange()

    def setAccessibleName(self, name: str) -> None:
        """The line is what has the focus."""
        super().setAccessibleName(name)
        self.line.setAccessibleName(name)

    @property
    def texts(self) -> tuple[str, ...]:
        """The chips shown."""
        return self._texts

    # ---- measures
    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._laid_out(width)[1]

    def sizeHint(self) -> QSize:
        return QSize(px(240), self.heightForWidth(max(self.width(), px(240))))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(160), self.heightForWidth(max(self.width(), px(160))))

    def measure(self) -> None:
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        boxes, height = self._laid_out(self.width())
        self.line.setGeometry(boxes[-1].toRect())
        if self.height() != height:
            self.setFixedHeight(height)
        self.updateGeometry()
        self.update()

    def _laid_out(self, width: int) -> tuple[list[QRectF], int]:
        """Return the boxes of the chips and, as the last one, of the line; and the height."""
        high, step = px(_HIGH), px(_HIGH) + _GAP
        edge = (px(_ROW) - high) / 2
        left, top, boxes = float(_EDGE), edge, []
        for text in self._texts:
            wide = min(self._wide(text), width - 2 * _EDGE)
            if left > _EDGE and left + wide > width - _EDGE:
                left, top = float(_EDGE), top + step
            boxes.append(QRectF(left, top, wide, high))
            left += wide + _GAP
        typing = self.line.hasFocus() or bool(self.line.text())
        least = px(_LEAST_LINE) if typing or not self._texts else 0
        if width - _EDGE - left < least and left > _EDGE:
            left, top = float(_EDGE), top + step
        boxes.append(QRectF(left, top, max(20.0, width - _EDGE - left), high))
        return boxes, round(top + high + edge)

    def _wide(self, text: str) -> float:
        words = metrics(12, SEMIBOLD, tabular=False).horizontalAdvance(text)
        return words + 16 + px(14)

    # ---- drawing
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the frame of a field and the chips in it."""
        painter = smooth(self)
        on = self.line.hasFocus()
        box = QRectF(self.rect())
        rounded(painter, box, color("field"), color("accent" if on else "ctl"), 6)
        if on:
            rounded(painter, box.adjusted(1, 1, -1, -1), None, color("accent"), 5)
        boxes, _height = self._laid_out(self.width())
        for at, (text, place) in enumerate(zip(self._texts, boxes, strict=False)):
            self._paint_chip(painter, text, place, chosen=on and at == self._at)
        painter.end()

    def _paint_chip(self, painter: QPainter, text: str, box: QRectF, *, chosen: bool) -> None:
        back, edge, front = (
            ("accent_bg", "accent", "accent_text") if chosen else ("subtle", "border", "sec")
        )
        rounded(painter, box, color(back), color(edge), 5)
        painter.setFont(font(12, SEMIBOLD, tabular=False))
        painter.setPen(color(front))
        words = box.adjusted(8, 0, -px(14) - 4, 0)
        shown = metrics(12, SEMIBOLD, tabular=False).elidedText(
            text, Qt.TextElideMode.ElideRight, words.width() + 1
        )
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, shown)
        painter.setPen(color("muted"))
        cut = QRectF(box.right() - px(14) - 4, box.y(), px(14), box.height())
        painter.drawText(cut, Qt.AlignmentFlag.AlignCenter, _CUT)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The cross of a chip takes it out; elsewhere the caret goes into the line."""
        boxes, _height = self._laid_out(self.width())
        for at, box in enumerate(boxes[:-1]):
            if box.contains(QPointF(event.position())):
                self._at = at
                if event.position().x() > box.right() - px(14) - 6:
                    self._remove(at)
        self.line.setFocus()
        self.update()

    # ---- keys
    def _on_walked(self, key: int) -> None:
        last = len(self._texts) - 1
        if key == Qt.Key.Key_Left:
            self._at = last if self._at < 0 else max(0, self._at - 1)
        elif key == Qt.Key.Key_Right:
            self._at = self._at + 1 if 0 <= self._at < last else -1
        elif self._texts:
            self._remove(last if self._at < 0 else self._at)
        if self._at >= 0:
            announce(self.line, self._texts[self._at])
        self.update()

    def _remove(self, at: int) -> None:
        said = translate("SetupKit", "removed: {words}").format(words=self._texts[at])
        if self._at >= len(self._texts) - 1:
            self._at = -1
        self.removed.emit(at)
        announce(self.line, said)

    def _on_asked(self, text: str) -> None:
        self._at = -1
        if text.endswith(_SEPARATORS):
            self._add_words(text[:-1])

    def _add_words(self, text: str) -> None:
        words = " ".join(text.split())
        self.line.clear()
        if words:
            self.added.emit(words)

    def _on_left(self) -> None:
        """What is typed is not lost with the focus: it becomes a chip."""
        self._at = -1
        self._add_words(self.line.text())
        self._arrange()

    def event(self, event: QEvent) -> bool:
        """A name given to the whole is the line's as well."""
        if event.type() == QEvent.Type.EnabledChange:
            self.line.setEnabled(self.isEnabled())
        return super().event(event)
