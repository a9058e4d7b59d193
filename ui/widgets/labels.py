"""Words on the screen: labels by role, one-line labels that elide, figures, key caps."""

from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.theme import color, font, pixmap, px
from ui.theme.fonts import MEDIUM, SEMIBOLD, metrics
from ui.widgets.base import Painted, rounded, smooth

Role = Literal[
    "body", "h1", "h2", "h3", "strong", "small", "small_strong", "caption", "caption_strong",
    "secondary", "muted", "kpi",
]  # fmt: skip
Tone = Literal["", "text", "sec", "muted", "accent", "accent_text", "ok", "warn", "danger", "on"]


def label(
    text: str = "",
    role: Role = "body",
    tone: Tone = "",
    *,
    wrap: bool = False,
    parent: QWidget | None = None,
) -> QLabel:
    """Return a label in a type role and a colour tone; text is never read as markup."""
    made = QLabel(text, parent)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("role", role)
    made.setProperty("tone", tone)
    made.setWordWrap(wrap)
    return made


def set_tone(widget: QWidget, tone: Tone) -> None:
    """Change the tone of a label; repolishes, so for states that change rarely."""
    set_state(widget, "tone", tone)


def set_state(widget: QWidget, name: str, value: object) -> None:
    """Set a dynamic property that the sheet looks at, and repolish if it changed."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    QWidget.update(widget)  # a view's own update() is another one: it takes an index


class ElidedLabel(QLabel):
    """A one-line label that ends in … when room is short and then tells all as a tooltip."""

    def __init__(
        self, text: str = "", role: Role = "body", tone: Tone = "", parent: QWidget | None = None
    ) -> None:
        """Roles and tones as in ``label``."""
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setProperty("tone", tone)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        """Let a layout squeeze it down to three letters."""
        return QSize(min(px(32), super().sizeHint().width()), super().sizeHint().height())

    def setText(self, text: str) -> None:
        """Show another text."""
        super().setText(text)
        self._explain()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the room."""
        super().resizeEvent(event)
        self._explain()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw as much as fits."""
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self.palette().color(self.foregroundRole()))
        box = self.contentsRect()
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, self.alignment() | Qt.AlignmentFlag.AlignVCenter, shown)
        painter.end()

    def _explain(self) -> None:
        cut = self.fontMetrics().horizontalAdvance(self.text()) > self.contentsRect().width()
        self.setToolTip(self.text() if cut else "")


class Figure(Painted):
    """A number that changes often (timers): painted, digits of one width, no relayout."""

    def __init__(
        self,
        text: str = "",
        size: int = 20,
        token: str = "text",
        weight: int = SEMIBOLD,
        parent: QWidget | None = None,
    ) -> None:
        """``size`` in pixels at 100 %, ``token`` its colour."""
        super().__init__(parent)
        self._text, self._size, self._token, self._weight = text, size, token, weight
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)

    def text(self) -> str:
        """Return what is shown."""
        return self._text

    def set_text(self, text: str, token: str | None = None) -> None:
        """Show another text, in another colour if a token is given."""
        wider = len(text) != len(self._text)
        self._text, self._token = text, token or self._token
        self.setAccessibleName(text)
        if wider:
            self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room of the text."""
        measured = metrics(self._size, self._weight)
        return QSize(round(measured.horizontalAdvance(self._text)) + 2, round(measured.height()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the text."""
        painter = smooth(self)
        painter.setFont(font(self._size, self._weight))
        painter.setPen(color(self._token))
        painter.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignVCenter, self._text)
        painter.end()


_CAP = 11


def key_cap_width(text: str) -> float:
    """Return the width of a key cap in pixels."""
    return key_cap_metrics().horizontalAdvance(text) + 10


def key_cap_metrics() -> QFontMetricsF:
    """Return the measures of the key cap font."""
    return metrics(_CAP, MEDIUM, tabular=False)


def paint_key_cap(painter: QPainter, box: QRectF, text: str, token: str = "") -> None:
    """Draw a key cap; ``token`` draws it as an outline in that colour (on filled buttons)."""
    if token:
        rounded(painter, box, None, color(token), 4)
    else:
        rounded(painter, box, color("subtle"), color("border"), 4)
        painter.setPen(color("border"))
        foot = box.bottom() - 1.5
        painter.drawLine(round(box.left() + 3), round(foot), round(box.right() - 3), round(foot))
    painter.setFont(font(_CAP, MEDIUM, tabular=False))
    painter.setPen(color(token or "muted"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


class KeyCap(Painted):
    """A shortcut as a key on the screen; a label, never a target."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        """Show text as given, e.g. ``Ctrl+K``."""
        super().__init__(parent)
        self._text = text
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)

    def set_text(self, text: str) -> None:
        """Show another key."""
        self._text = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        """Return the key shown."""
        return self._text

    def sizeHint(self) -> QSize:
        """Return the room of the cap."""
        return QSize(round(key_cap_width(self._text)), px(18))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the cap."""
        painter = smooth(self)
        paint_key_cap(painter, QRectF(self.rect()), self._text)
        painter.end()


class Icon(Painted):
    """An icon by name in a token's colour; decoration, so it has no words of its own."""

    def __init__(
        self, name: str, size: int = 18, token: str = "sec", parent: QWidget | None = None
    ) -> None:
        """``size`` in pixels at 100 %."""
        super().__init__(parent)
        self._name, self._side, self._token = name, size, token
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_icon(self, name: str, token: str | None = None) -> None:
        """Show another icon."""
        self._name, self._token = name, token or self._token
        self.update()

    def sizeHint(self) -> QSize:
        """Return a square."""
        return QSize(px(self._side), px(self._side))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the icon."""
        painter = smooth(self)
        drawn = pixmap(self._name, self._token, px(self._side), self.devicePixelRatioF())
        painter.drawPixmap(0, 0, drawn)
        painter.end()
