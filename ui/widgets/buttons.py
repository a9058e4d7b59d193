"""Buttons: drawn from the look, so a change of kind or state costs one repaint."""

from typing import Final, Literal, NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from ui.theme import color, font, pixmap, px
from ui.theme.fonts import MEDIUM, SEMIBOLD, metrics
from ui.widgets.base import focus_ring, rounded, smooth
from ui.widgets.labels import key_cap_width, paint_key_cap
from ui.widgets.layouts import fill

Kind = Literal["primary", "normal", "ghost", "danger", "segment", "segment_on", "chip"]


class _Style(NamedTuple):
    fill: str
    hover: str
    edge: str
    front: str
    size: int
    weight: int
    height: int
    side: int


_STYLES: Final[dict[str, _Style]] = {
    "primary": _Style("accent", "accent_hover", "accent", "on", 14, SEMIBOLD, 32, 12),
    "normal": _Style("surface", "hover", "ctl", "text", 14, MEDIUM, 32, 12),
    "ghost": _Style("", "hover", "", "sec", 14, MEDIUM, 32, 10),
    "danger": _Style("surface", "danger_bg", "danger_line", "danger", 14, MEDIUM, 32, 12),
    "segment": _Style("surface", "hover", "border", "sec", 13, MEDIUM, 28, 9),
    "segment_on": _Style("accent_bg", "accent_bg", "accent", "accent_text", 13, SEMIBOLD, 28, 9),
    "chip": _Style("subtle", "hover", "border", "sec", 13, MEDIUM, 26, 9),
}
_GAP: Final = 7
_LARGE: Final = 40


class DeskButton(QPushButton):
    """A button with words, an icon and the key that does the same."""

    def __init__(
        self,
        text: str = "",
        kind: Kind = "normal",
        *,
        key: str = "",
        icon: str = "",
        large: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """``key`` is only shown (``Alt+1``); the action that owns it does the work."""
        super().__init__(text, parent)
        self._kind, self._key, self._icon, self._large = kind, key, icon, large
        self._ringed = False
        self.setProperty("desk", "true")
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        loose = kind in {"primary", "normal", "danger"}
        across = QSizePolicy.Policy.Minimum if loose else QSizePolicy.Policy.Fixed
        self.setSizePolicy(across, QSizePolicy.Policy.Fixed)
        self._tell()

    @property
    def kind(self) -> Kind:
        """Which of the styles it is drawn in."""
        return self._kind

    def set_kind(self, kind: Kind) -> None:
        """Draw it in another style."""
        self._kind = kind
        self.updateGeometry()
        self.update()

    def set_key(self, key: str) -> None:
        """Show another key cap, or none."""
        self._key = key
        self._tell()
        self.updateGeometry()
        self.update()

    def set_ringed(self, ringed: bool) -> None:
        """Draw the focus ring on behalf of the control the button is a part of."""
        self._ringed = ringed
        self.update()

    def key(self) -> str:
        """Return the key shown."""
        return self._key

    def set_icon_name(self, name: str) -> None:
        """Show another icon, or none."""
        self._icon = name
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room of icon, words and key."""
        style = _STYLES[self._kind]
        parts = [width for width in self._widths() if width]
        width = sum(parts) + _GAP * (len(parts) - 1) + 2 * style.side
        return QSize(round(width) + 2, px(_LARGE if self._large else style.height))

    def minimumSizeHint(self) -> QSize:
        """Never cut a word."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press the button as Space does."""
        plain = event.modifiers() in {
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        }
        if plain and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
            return
        super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show the hover colour."""
        super().enterEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw box, contents and focus ring."""
        painter = smooth(self)
        box, style = QRectF(self.rect()), _STYLES[self._kind]
        radius = 6 if style.size > 13 else 5
        self._paint_box(painter, box, style, radius)
        self._paint_contents(painter, box, style)
        if self.hasFocus() or self._ringed:
            focus_ring(painter, box, "accent", radius)
            if self._kind == "primary":
                focus_ring(painter, box, "on", radius, inset=2)
        painter.end()

    def _paint_box(self, painter: QPainter, box: QRectF, style: _Style, radius: int) -> None:
        if not self.isEnabled():
            edge = color("border") if style.edge else None
            rounded(painter, box, color("disabled") if style.fill else None, edge, radius)
            return
        hot = self.underMouse() or self.isDown()
        token = style.hover if hot else style.fill
        edge_token = style.hover if hot and self._kind == "primary" else style.edge
        edge = color(edge_token) if edge_token else None
        rounded(painter, box, color(token) if token else None, edge, radius)

    def _paint_contents(self, painter: QPainter, box: QRectF, style: _Style) -> None:
        icon, words, cap = self._widths()
        parts = [width for width in (icon, words, cap) if width]
        left = (box.width() - sum(parts) - _GAP * (len(parts) - 1)) / 2
        front = style.front if self.isEnabled() else "faint"
        if icon:
            drawn = pixmap(self._icon, front, round(icon), self.devicePixelRatioF())
            painter.drawPixmap(round(left), round((box.height() - icon) / 2), drawn)
            left += icon + _GAP
        if words:
            painter.setFont(font(style.size, style.weight, tabular=False))
            painter.setPen(color(front))
            room = QRectF(left, 0, words + 2, box.height())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self.text())
            left += words + _GAP
        if cap:
            high = px(18)
            room = QRectF(round(left), round((box.height() - high) / 2), round(cap), high)
            outline = "on" if self._kind == "primary" and self.isEnabled() else ""
            paint_key_cap(painter, room, self._key, outline)

    def _widths(self) -> tuple[float, float, float]:
        style = _STYLES[self._kind]
        icon = px(18 if style.size > 13 else 16) if self._icon else 0
        weight = SEMIBOLD if self._kind.startswith("segment") else style.weight
        measured = metrics(style.size, weight, tabular=False)
        words = measured.horizontalAdvance(self.text()) if self.text() else 0
        return icon, words, key_cap_width(self._key) if self._key else 0

    def _tell(self) -> None:
        self.setAccessibleDescription(self._key)


class SegmentedControl(QWidget):
    """One choice of a few, all visible; ← → and digits choose.

    Signals: ``chosen(index)`` when the user chose, not when the program did.
    """

    chosen = Signal(int)

    def __init__(
        self,
        texts: tuple[str, ...],
        current: int = -1,
        *,
        keys: tuple[str, ...] = (),
        parent: QWidget | None = None,
    ) -> None:
        """``current`` −1 is no choice yet; ``keys`` are shown as caps."""
        super().__init__(parent)
        self._current = current
        caps = keys or ("",) * len(texts)
        self._buttons = [self._button(text, cap) for text, cap in zip(texts, caps, strict=True)]
        fill(QHBoxLayout(self), *self._buttons, spacing=4)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._draw()

    @property
    def current(self) -> int:
        """Index of the choice, −1 for none."""
        return self._current

    def set_current(self, index: int) -> None:
        """Choose without telling anyone."""
        self._current = index if 0 <= index < len(self._buttons) else -1
        self._draw()

    def set_texts(self, texts: tuple[str, ...]) -> None:
        """Put other words on the same choices (language)."""
        for button, text in zip(self._buttons, texts, strict=True):
            button.setText(text)
        self._draw()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose with arrows or digits."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif step is not None:
            self._choose(max(0, min(len(self._buttons) - 1, self._current + step)))
        elif event.text().isdecimal() and 1 <= int(event.text()) <= len(self._buttons):
            self._choose(int(event.text()) - 1)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring."""
        super().focusInEvent(event)
        self._draw()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the ring."""
        super().focusOutEvent(event)
        self._draw()

    def _button(self, text: str, key: str) -> DeskButton:
        button = DeskButton(text, "segment", key=key, parent=self)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(self._on_clicked)
        return button

    def _on_clicked(self) -> None:
        sender = self.sender()
        self._choose(next(at for at, each in enumerate(self._buttons) if each is sender))

    def _choose(self, index: int) -> None:
        if index != self._current:
            self.set_current(index)
            self.chosen.emit(index)

    def _draw(self) -> None:
        for at, button in enumerate(self._buttons):
            button.set_kind("segment_on" if at == self._current else "segment")
            button.set_ringed(self.hasFocus() and at == max(0, self._current))
        now = self._buttons[self._current].text() if self._current >= 0 else ""
        self.setAccessibleDescription(now)
