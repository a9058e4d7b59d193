"""The desk after signing in: rail, top bar, banners, one section at a time, its bottom bar."""

from collections.abc import Collection

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.actions import action_table
from ui.formats import initials
from ui.navigation import Section
from ui.shell.avatar_press import AvatarPress
from ui.shell.section_view import SectionView
from ui.theme import look
from ui.translations import Retranslatable, translate
from ui.widgets import (
    BannerBar,
    Bar,
    ConnectionChip,
    ElidedLabel,
    PaletteButton,
    Rail,
    RailEntry,
    fill,
    label,
    row,
    vline,
)


class DeskFrame(Retranslatable, QWidget):
    """Everything around the section shown.

    Signals: ``section_wanted(id)``, ``tool_wanted(name)`` theme or help, ``palette_wanted()``,
    ``connection_asked()``, ``agent_asked()``.
    """

    section_wanted = Signal(str)
    tool_wanted = Signal(str)
    palette_wanted = Signal()
    connection_asked = Signal()
    agent_asked = Signal()

    def __init__(
        self, sections: tuple[Section, ...], full_name: str, parent: QWidget | None = None
    ) -> None:
        """Build the rail with all sections; ``allow`` says which of them this person may see."""
        super().__init__(parent)
        self._sections = {section.id: section for section in sections}
        self._views: dict[str, SectionView] = {}
        self._current = ""
        self.rail = Rail(self._entries(), self._tools(), initials(full_name))
        self.palette_button = PaletteButton(action_table()["palette"].key)
        self.connection = ConnectionChip()
        self.banners = BannerBar()
        self._title, self._subtitle = label("", "h1"), ElidedLabel("", "secondary")
        self._heading = QWidget()
        heading = (16, 0, 0, 0)
        fill(
            QHBoxLayout(self._heading),
            self._title,
            (self._subtitle, 1),
            margins=heading,
            spacing=10,
        )
        self._top, self._body, self._bottom = QStackedWidget(), QStackedWidget(), QStackedWidget()
        self._lay_out()
        self._connect()

    @property
    def current(self) -> str:
        """The id of the section shown."""
        return self._current

    @property
    def view(self) -> SectionView | None:
        """The section shown."""
        return self._views.get(self._current)

    def allow(self, names: Collection[str]) -> None:
        """Show these sections in the rail; the others are hidden until they are allowed again."""
        self.rail.show_only(names)

    def leave(self) -> None:
        """Tell every screen that its person leaves."""
        for view in self._views.values():
            view.leave()

    def has(self, name: str) -> bool:
        """Say whether this section was visited already."""
        return name in self._views

    def add(self, name: str, widget: QWidget) -> SectionView:
        """Put a section's widget in; it is shown with ``show_section``."""
        view = self._views[name] = SectionView(widget)
        self._body.addWidget(widget)
        for part, stack in ((view.top_widget, self._top), (view.bottom_widget, self._bottom)):
            if part is not None:
                stack.addWidget(part)
        if view.heading_changed is not None:
            view.heading_changed.connect(self.show_heading)
        return view

    def show_section(self, name: str, rail_name: str = "") -> None:
        """Show a section that was added; the rail marks it, or the one it was opened from."""
        view = self._views[name]
        self._current = name
        self._body.setCurrentWidget(view.widget)
        self._top.setCurrentWidget(view.top_widget or self._heading)
        bottom = view.bottom_widget
        self._bottom.setVisible(bottom is not None)
        if bottom is not None:
            self._bottom.setCurrentWidget(bottom)
        if (rail_name or name) in self._sections:
            self.rail.set_current(rail_name or name)
        self.show_heading()
        view.activate()

    def show_heading(self) -> None:
        """Renew the words of the top bar."""
        view, section = self.view, self._sections.get(self._current)
        if view is not None:
            self._title.setText(view.title(section.text() if section else ""))
            self._subtitle.setText(view.subtitle())

    def bottom_height(self) -> int:
        """Return the pixels that toasts leave free: the bar, and the screen's own foot."""
        bar = self._bottom.height() if self._bottom.isVisible() else 0
        foot = self.view.foot if self.view is not None else None
        return bar + (foot.height() if foot is not None else 0)

    def retranslate(self) -> None:
        """Name the rail anew; language and theme both come by."""
        self.rail.set_entries((*self._entries(), *self._tools()))
        self.show_heading()

    def _entries(self) -> tuple[RailEntry, ...]:
        table = action_table()
        return tuple(
            RailEntry(each.id, each.icon, each.text(), table[f"go.{each.id}"].key)
            for each in self._sections.values()
        )

    def _tools(self) -> tuple[RailEntry, ...]:
        table = action_table()
        sign = "light_mode" if look().name == "dark" else "dark_mode"
        return (
            RailEntry("theme", sign, translate("Shell", "Theme"), table["theme"].key),
            RailEntry("help", "help", translate("Shell", "F1 Help"), table["help"].key),
        )

    def _lay_out(self) -> None:
        self._top.addWidget(self._heading)
        right = row(self.palette_button, 4, vline(), 4, self.connection, spacing=8)
        top = Bar("top", (self._top, 1), right, thickness=53, margins=(0, 0, 12, 0), spacing=8)
        self._bottom.hide()
        below = QVBoxLayout()
        fill(below, top, self.banners, (self._body, 1), self._bottom, spacing=0)
        fill(QHBoxLayout(self), self.rail, (below, 1), spacing=0)

    def _connect(self) -> None:
        self.rail.section_chosen.connect(self.section_wanted)
        self.rail.tool_chosen.connect(self.tool_wanted)
        self.palette_button.clicked.connect(self.palette_wanted)
        self.connection.clicked.connect(self.connection_asked)
        self._press = AvatarPress(self.rail.avatar, self)
        self._press.pressed.connect(self.agent_asked)
