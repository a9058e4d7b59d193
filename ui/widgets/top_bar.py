"""Right end of the top bar: the palette field and the state of the connection."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.formats import decimal
from ui.theme import color, font, pixmap, px
from ui.theme.fonts import REGULAR, metrics
from ui.translations import Retranslatable, translate
from ui.widgets.base import focus_ring, rounded, smooth
from ui.widgets.cards import Bar, vline
from ui.widgets.labels import key_cap_width, paint_key_cap
from ui.widgets.layouts import STRETCH, Item, Margins
from ui.widgets.shapes import Mark, paint_mark


class PaletteButton(Retranslatable, QAbstractButton):
    """Looks like a search field, opens the command palette."""

    def __init__(self, key: str = "Ctrl+K", parent: QWidget | None = None) -> None:
        """``key`` is shown at the right end."""
        super().__init__(parent)
        self._key = key
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.retranslate()

    def retranslate(self) -> None:
        """Say what the field is for."""
        self.setText(translate("TopBar", "Find or run…"))
        self.setAccessibleName(self.text())
        self.setAccessibleDescription(self._key)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the room of the field."""
        words = metrics(14, tabular=False).horizontalAdvance(self.text())
        return QSize(max(px(250), round(words + key_cap_width(self._key)) + 34), px(32))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the field."""
        painter = smooth(self)
        box = QRectF(self.rect())
        back = "hover" if self.underMouse() else "subtle"
        rounded(painter, box, color(back), color("border"), 6)
        painter.setFont(font(14, tabular=False))
        painter.setPen(color("muted"))
        painter.drawText(box.adjusted(10, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self.text())
        width, high = key_cap_width(self._key), px(18)
        cap = QRectF(round(box.right() - width - 7), round((box.height() - high) / 2), width, high)
        paint_key_cap(painter, cap, self._key)
        if self.hasFocus():
            focus_ring(painter, box)
        painter.end()


class ConnectionState(StrEnum):
    """How the database is reached."""

    ONLINE = "online"
    SLOW = "slow"
    OFFLINE = "offline"
    SENDING = "sending"
    CONFLICT = "conflict"


@dataclass(frozen=True, slots=True)
class Connection:
    """State, seconds of the last answer (SLOW), things waiting or in conflict."""

    state: ConnectionState
    seconds: float = 0.0
    count: int = 0


_TOKENS: Final = {
    ConnectionState.ONLINE: ("ok", "text"),
    ConnectionState.SLOW: ("warn", "warn"),
    ConnectionState.OFFLINE: ("warn", "warn"),
    ConnectionState.SENDING: ("accent", "text"),
    ConnectionState.CONFLICT: ("danger", "danger"),
}
_ICONS: Final = {
    ConnectionState.ONLINE: "cloud_done",
    ConnectionState.OFFLINE: "cloud_off",
    ConnectionState.SENDING: "refresh",
}
_MARKS: Final = {ConnectionState.SLOW: Mark.RISK, ConnectionState.CONFLICT: Mark.BREACH}


class ConnectionChip(Retranslatable, QAbstractButton):
    """Shape and words of the connection; a click asks for the list of what waits."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start as connected."""
        super().__init__(parent)
        self._connection = Connection(ConnectionState.ONLINE)
        self._polling = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.retranslate()

    def show_connection(self, connection: Connection) -> None:
        """Show another state."""
        self._connection = connection
        self.retranslate()

    def show_polling(self, polling: bool) -> None:
        """Say that changes of others come every 15 seconds only, or at once again."""
        self._polling = polling
        self.retranslate()

    def retranslate(self) -> None:
        """Put the state into words."""
        reached = self._connection.state in (ConnectionState.ONLINE, ConnectionState.SLOW)
        words = _words(self._connection)
        late = translate("TopBar", "{state} · updates every 15 s").format(state=words)
        self.setText(late if self._polling and reached else words)
        self.setAccessibleName(self.text())
        self.updateGeometry()
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and text size."""
        super().changeEvent(event)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the room of shape and words."""
        words = metrics(13, REGULAR).horizontalAdvance(self.text())
        return QSize(round(words) + px(18) + 16, px(28))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw shape and words."""
        painter = smooth(self)
        shape, words = _TOKENS[self._connection.state]
        side, box = px(18), QRectF(self.rect())
        if self.underMouse():
            rounded(painter, box, color("hover"), None, 5)
        mark = _MARKS.get(self._connection.state)
        top = (box.height() - side) / 2
        if mark is None:
            name = _ICONS[self._connection.state]
            drawn = pixmap(name, shape, side, self.devicePixelRatioF())
            painter.drawPixmap(4, round(top), drawn)
        else:
            paint_mark(painter, mark, QRectF(6, top + 2, side - 4, side - 4), shape)
        painter.setFont(font(13))
        painter.setPen(color(words))
        painter.drawText(
            box.adjusted(side + 10, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self.text()
        )
        if self.hasFocus():
            focus_ring(painter, box, "accent", 5)
        painter.end()


def _words(connection: Connection) -> str:
    count = connection.count
    match connection.state:
        case ConnectionState.ONLINE:
            return translate("TopBar", "Connected")
        case ConnectionState.SLOW:
            seconds = decimal(connection.seconds)
            return translate("TopBar", "Slow, {seconds} s").format(seconds=seconds)
        case ConnectionState.SENDING:
            return translate("TopBar", "Sending {count}…").format(count=count)
        case ConnectionState.CONFLICT:
            return translate("TopBar", "Conflict: {count}").format(count=count)
        case ConnectionState.OFFLINE if count:
            return translate("TopBar", "Offline · {count} waiting").format(count=count)
    return translate("TopBar", "Offline")


def top_bar(
    *left: Item,
    palette: PaletteButton,
    connection: ConnectionChip,
    margins: Margins = (16, 0, 12, 0),
) -> Bar:
    """Return the top bar: the screen's own things at the left, palette and chip at the right."""
    return Bar("top", *left, STRETCH, palette, vline(), connection, thickness=53, margins=margins)
