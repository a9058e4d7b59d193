"""A control with its caption, note, key and error; and the many-line text field."""

from typing import Final

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QSizePolicy,
    QStyle,
    QVBoxLayout,
    QWidget,
)

from ui.theme.fonts import metrics
from ui.widgets.labels import ElidedLabel, KeyCap, label, set_state, set_tone
from ui.widgets.layouts import fill, row
from ui.widgets.shapes import Mark, Shape

_LEAST_LINES: Final = 2
_MOST_LINES: Final = 6


class Field(QWidget):
    """Caption over control; the error line under it says what to do, not only what is wrong."""

    def __init__(
        self,
        caption: str,
        control: QWidget,
        *,
        required: bool = False,
        note: str = "",
        key: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """``control`` becomes the caption's buddy; ``key`` is shown as a cap."""
        super().__init__(parent)
        self.control = control
        self._required = required
        self._caption = label("", "caption")
        self._caption.setBuddy(control)
        self._note = ElidedLabel(note, "caption")
        self._note.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._cap = KeyCap(key)
        self._error = _ErrorLine()
        self._head = QWidget()
        fill(QHBoxLayout(self._head), self._caption, (self._note, 1), self._cap, spacing=8)
        fill(QVBoxLayout(self), self._head, control, self._error, spacing=3)
        self._cap.setVisible(bool(key))
        self.set_caption(caption)

    def set_caption(self, caption: str) -> None:
        """Name the field; screen readers read the same name."""
        self._caption.setText(f"{caption} *" if self._required else caption)
        self.control.setAccessibleName(caption)

    def set_required(self, *, required: bool) -> None:
        """Mark the field as one that must be filled, or not; the caption follows when set."""
        self._required = required

    def set_note(self, note: str) -> None:
        """Show a remark at the right of the caption."""
        self._note.setText(note)

    def set_key(self, key: str) -> None:
        """Show a key cap at the right end, or none."""
        self._cap.set_text(key)
        self._cap.setVisible(bool(key))

    def hide_head(self) -> None:
        """Do without the line above: the control says itself what it is."""
        self._head.hide()

    def set_error(self, text: str, *, warns: bool = False) -> None:
        """Show an error under the control, or take it away with an empty text.

        One that only ``warns`` is amber and leaves the control as it is.
        """
        self._error.show_text(text, warns=warns)
        self.control.setAccessibleDescription(text)
        set_state(self.control, "invalid", "true" if text and not warns else "false")

    def error(self) -> str:
        """Return the error shown, or an empty text."""
        return self._error.text()


class _ErrorLine(QFrame):
    """Square, or triangle for a warning, and words; hidden while empty."""

    def __init__(self) -> None:
        super().__init__()
        self._label: QLabel = label("", "caption", "danger", wrap=True)
        self._sign = Shape(Mark.BREACH, 12)
        fill(QVBoxLayout(self), row(self._sign, (self._label, 1), spacing=6))
        self.hide()

    def show_text(self, text: str, *, warns: bool = False) -> None:
        self._label.setText(text)
        self._sign.set_mark(Mark.RISK if warns else Mark.BREACH)
        set_tone(self._label, "warn" if warns else "danger")
        self.setVisible(bool(text))

    def text(self) -> str:
        return self._label.text()


class GrowingTextEdit(QPlainTextEdit):
    """Plain text that grows from 2 to 6 lines; Tab leaves it.

    Signals: ``limit_reached(limit)`` when typing or pasting went over the length limit.
    """

    limit_reached = Signal(int)

    def __init__(
        self,
        placeholder: str = "",
        *,
        limit: int = 20_000,
        lines: tuple[int, int] = (_LEAST_LINES, _MOST_LINES),
        parent: QWidget | None = None,
    ) -> None:
        """``limit`` in characters; ``lines`` least and most shown."""
        super().__init__(parent)
        self._limit, (self._least, self._most) = limit, lines
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(2)
        self.textChanged.connect(self._on_changed)
        self._grow()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take plain text only, without characters no database keeps, up to the limit."""
        text = source.text().replace("\0", "").replace("\r\n", "\n")
        room = self._limit - len(self.toPlainText()) + len(self.textCursor().selectedText())
        self.textCursor().insertText(text[: max(0, room)])
        if len(text) > room:
            self.limit_reached.emit(self._limit)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Ctrl+Enter to the window: it saves from anywhere."""
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Count lines anew for the new width."""
        super().resizeEvent(event)
        self._grow()

    def changeEvent(self, event: QEvent) -> None:
        """Grow with the text size."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.FontChange}:
            self._grow()

    def sizeHint(self) -> QSize:
        """Return the width of a sentence and the lines shown."""
        return QSize(200, self._height())

    def minimumSizeHint(self) -> QSize:
        """Keep the least lines."""
        return QSize(80, self._height())

    def _on_changed(self) -> None:
        if len(self.toPlainText()) > self._limit:
            cursor = self.textCursor()
            self._cut()
            self.setTextCursor(cursor)
            self.limit_reached.emit(self._limit)
        self._grow()

    def _cut(self) -> None:
        """Cut what is over the limit, at the end of the text."""
        cursor = self.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        over = len(self.toPlainText()) - self._limit
        cursor.movePosition(cursor.MoveOperation.Left, cursor.MoveMode.KeepAnchor, max(0, over))
        cursor.removeSelectedText()

    def _height(self) -> int:
        lines = max(self._least, min(self._most, round(self.document().size().height())))
        line = metrics(14, tabular=False).lineSpacing()
        frame = self.style().pixelMetric(QStyle.PixelMetric.PM_DefaultFrameWidth, None, self)
        return round(lines * line) + 2 * (max(frame, 2) + 4) + 4

    def _grow(self) -> None:
        many = self.document().size().height() > self._most
        wanted = (
            Qt.ScrollBarPolicy.ScrollBarAsNeeded if many else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )
        if self.verticalScrollBarPolicy() != wanted:
            self.setVerticalScrollBarPolicy(wanted)
        if self.height() != self._height():
            self.setFixedHeight(self._height())
