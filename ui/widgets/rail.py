"""The rail at the left: sections, theme, help, the agent's avatar."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

import resources
from ui.theme import color, font, pixmap, px
from ui.theme.fonts import MEDIUM, SEMIBOLD, metrics
from ui.widgets.base import Painted, focus_ring, rounded, smooth
from ui.widgets.cards import Bar
from ui.widgets.layouts import STRETCH, Item, add, row
from ui.widgets.marks import Avatar

_WIDTH: Final = 72
_HEIGHT: Final = 58
_ICON: Final = 22


@dataclass(frozen=True, slots=True)
class RailEntry:
    """A section or tool: its name for signals, icon and words (at most ten letters)."""

    name: str
    icon: str
    text: str
    key: str = ""


class RailItem(QAbstractButton):
    """One entry of the rail."""

    def __init__(self, entry: RailEntry, parent: QWidget | None = None) -> None:
        """Show an entry."""
        super().__init__(parent)
        self._entry, self._badge = entry, ""
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.show_entry(entry)

    @property
    def name(self) -> str:
        """The name signals carry."""
        return self._entry.name

    def show_entry(self, entry: RailEntry) -> None:
        """Show other words or another icon."""
        self._entry = entry
        self.setText(entry.text)
        self.setAccessibleName(entry.text)
        self.setToolTip(f"{entry.text} · {entry.key}" if entry.key else entry.text)
        self.update()

    def set_badge(self, badge: str) -> None:
        """Show a count, or none with an empty text."""
        self._badge = badge
        self.setAccessibleDescription(badge)
        self.update()

    def sizeHint(self) -> QSize:
        """Return the fixed room of an entry."""
        return QSize(px(_WIDTH), px(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw background, icon, words and badge."""
        painter = smooth(self)
        self._paint_back(painter)
        front, on = ("accent_text", True) if self.isChecked() else ("sec", False)
        side = px(_ICON)
        name = f"{self._entry.icon}-fill" if on and _filled(self._entry.icon) else self._entry.icon
        drawn = pixmap(name, front, side, self.devicePixelRatioF())
        painter.drawPixmap(round((self.width() - side) / 2), px(9), drawn)
        painter.setFont(font(11, MEDIUM, tabular=False))
        painter.setPen(color(front))
        words = QRectF(0, px(34), self.width(), px(16))
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, self.text())
        if self._badge:
            self._paint_badge(painter)
        if self.hasFocus():
            focus_ring(painter, QRectF(self.rect()).adjusted(6, 2, -6, -2), "accent", 8)
        painter.end()

    def _paint_back(self, painter: QPainter) -> None:
        box = QRectF(self.rect()).adjusted(6, 2, -6, -2)
        if self.isChecked():
            rounded(painter, box, color("accent_bg"), None, 8)
            edge = QRectF(0, px(14), 3, px(30))
            rounded(painter, edge, color("accent"), None, 1.5)
        elif self.underMouse():
            rounded(painter, box, color("hover"), None, 8)

    def _paint_badge(self, painter: QPainter) -> None:
        measured = metrics(10, SEMIBOLD)
        width = max(px(16), measured.horizontalAdvance(self._badge) + 8)
        box = QRectF(self.width() / 2 + 3, px(5), width, px(16))
        painter.setPen(QPen(color("rail"), 2))
        painter.setBrush(color("accent"))
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        painter.setFont(font(10, SEMIBOLD))
        painter.setPen(color("on"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._badge)


def _filled(icon: str) -> bool:
    return resources.path(f"icons/{icon}-fill.svg").exists()


class Logo(Painted):
    """The sign of the program."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show the sign in the accent colour."""
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return a square."""
        return QSize(px(32), px(32))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the sign."""
        painter = smooth(self)
        rounded(painter, QRectF(self.rect()), color("accent"), None, 8)
        side = px(20)
        drawn = pixmap("phone_in_talk-fill", "on", side, self.devicePixelRatioF())
        painter.drawPixmap((self.width() - side) // 2, (self.height() - side) // 2, drawn)
        painter.end()


class Rail(Bar):
    """The whole rail. Signals: ``section_chosen(name)``, ``tool_chosen(name)``."""

    section_chosen = Signal(str)
    tool_chosen = Signal(str)

    def __init__(
        self,
        sections: tuple[RailEntry, ...],
        tools: tuple[RailEntry, ...],
        initials: str = "?",
        parent: QWidget | None = None,
    ) -> None:
        """Sections from the top, tools (theme, help) and the avatar at the bottom."""
        super().__init__(
            "rail", thickness=_WIDTH + 1, margins=(0, 0, 1, 0), spacing=2, parent=parent
        )
        self._sections = {entry.name: RailItem(entry) for entry in sections}
        self._tools = {entry.name: RailItem(entry) for entry in tools}
        self.avatar = Avatar(initials, 34)
        logo = row(STRETCH, Logo(), STRETCH, margins=(0, 10, 0, 10))
        foot = row(STRETCH, self.avatar, STRETCH, margins=(0, 4, 0, 10))
        sections_then_tools: list[Item] = [*self._sections.values(), STRETCH, *self._tools.values()]
        for item in (logo, *sections_then_tools, foot):
            add(self.box, item)
        for section in self._sections.values():
            section.setAutoExclusive(True)
            section.clicked.connect(self._on_section)
        for tool in self._tools.values():
            tool.setCheckable(False)
            tool.clicked.connect(self._on_tool)

    def set_current(self, name: str) -> None:
        """Mark a section as the one shown; an unknown name raises KeyError."""
        self._sections[name].setChecked(True)

    def show_only(self, names: Collection[str]) -> None:
        """Show these sections and hide the others."""
        for name, item in self._sections.items():
            item.setVisible(name in names)

    def set_badge(self, name: str, badge: str) -> None:
        """Show a count at a section; an unknown name raises KeyError."""
        self._sections[name].set_badge(badge)

    def set_entries(self, entries: tuple[RailEntry, ...]) -> None:
        """Show other words or icons for entries that are there (language, theme)."""
        items = self._sections | self._tools
        for entry in entries:
            items[entry.name].show_entry(entry)

    def _on_section(self) -> None:
        item = self.sender()
        if isinstance(item, RailItem):
            self.section_chosen.emit(item.name)

    def _on_tool(self) -> None:
        item = self.sender()
        if isinstance(item, RailItem):
            self.tool_chosen.emit(item.name)
