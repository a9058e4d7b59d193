"""The settings section: pages at the left, one page at the right, built when first opened."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QWidget

from app.domain.changes import Changes, Touched
from app.domain.permissions import Permission, allows
from app.domain.setup.documents import SetupKind
from ui.actions import build_actions, retranslate_actions
from ui.navigation import Navigator
from ui.preferences import Preferences
from ui.settings.database_page import DatabasePage
from ui.settings.nav import SettingsNav
from ui.settings.page import SettingsPage
from ui.settings.page_spec import Tools
from ui.settings.pages import pages
from ui.settings.people_page import PeoplePage
from ui.settings.rights_page import RightsPage
from ui.settings.room_page import RoomPage
from ui.setup.page import SetupPage
from ui.setup.wide_page import WidePage
from ui.texts import refusal
from ui.texts.away_words import shut_while_away
from ui.translations import Retranslatable
from ui.widgets import FootWatch, fill

if TYPE_CHECKING:
    from ui.context import DeskContext


class SettingsView(Retranslatable, QWidget):
    """The room's process, its people, the system, this desk.

    Signals: ``heading_changed()`` with the page.
    """

    heading_changed = Signal()

    def __init__(
        self,
        context: "DeskContext",
        navigator: Navigator,
        preferences: Preferences,
        parent: QWidget | None = None,
    ) -> None:
        """Show the look of this desk, which everybody may change."""
        super().__init__(parent)
        self._context = context
        self._tools = Tools(context, navigator, preferences, self.open_record)
        self._pages = {page.name: page for page in pages(embedded=context.desk.embedded)}
        self._built: dict[str, QScrollArea] = {}
        self._shown = ""
        self.foot = FootWatch(self)
        self.nav = SettingsNav(self._pages.values())
        self._stack = QStackedWidget()
        fill(QHBoxLayout(self), self.nav, (self._stack, 1), spacing=0)
        self._connect()
        handlers: dict[str, Callable[[], object]] = {
            f"settings.{name}": partial(self.go_to, name) for name in self._pages
        }
        self._actions = build_actions(self, handlers)
        self.retranslate()
        self.show_page("look")

    def show_page(self, name: str) -> None:
        """Show a page by name; an unknown or a refused one is passed over."""
        page = self._pages.get(name)
        if page is None or not self.nav.items[name].isEnabled():
            return
        if name not in self._built:
            made = page.build(self._tools)
            self._built[name] = _scrolled(made)
            self._stack.addWidget(self._built[name])
            if isinstance(made, WidePage) and made.foot is not None:
                self.foot.add(made.foot)
        self._stack.setCurrentWidget(self._built[name])
        self._shown = name
        self.nav.mark(name)
        self.heading_changed.emit()

    def go_to(self, name: str) -> None:
        """Show a page and put the focus where its work begins."""
        self.show_page(name)
        page = self.page()
        first = page.first() if isinstance(page, WidePage) else None
        (first or self.nav.items[name]).setFocus()

    def open_record(self, kind: SetupKind, key: str) -> None:
        """Show a record on the page of its kind; a kind that has none is passed over."""
        name = next((name for name, page in self._pages.items() if page.kind is kind), "")
        self.show_page(name)
        page = self.page()
        if isinstance(page, SetupPage) and page.subject.kind is kind:
            page.open_record(key)
            page.first().setFocus()

    def page(self) -> SettingsPage | WidePage | None:
        """Return the page shown."""
        shown = self._stack.currentWidget()
        inner = shown.widget() if isinstance(shown, QScrollArea) else None
        found = [] if inner is None else inner.findChildren(QWidget)
        return next((each for each in found if isinstance(each, SettingsPage | WidePage)), None)

    def panes(self) -> tuple[QWidget, ...]:
        """Name the list and the page for F6."""
        page = self.page()
        first = self.nav.current() or self
        if isinstance(page, SetupPage):
            return (first, page.list, page.editor)
        return (first, self._stack)

    def refresh(self) -> None:
        """Ask the page anew."""
        page = self.page()
        if isinstance(page, DatabasePage):
            page.ask()
        elif isinstance(page, WidePage):
            page.refresh()

    def leave(self) -> None:
        """Sign-out: the words of the last moment go into the journal."""
        self._context.writings.flush()

    def subtitle(self) -> str:
        """Name the page in the top bar."""
        current = self._pages.get(self._shown)
        return current.text() if current else self._context.catalogue.settings.room_name

    def retranslate(self) -> None:
        """Name the pages, open and shut them."""
        retranslate_actions(self._actions)
        for name, page in self._pages.items():
            why = self._why_shut(page.rights)
            self.nav.shut(name, why)
            self.nav.hide_page(name, hidden=page.hidden and not self._mine(page.rights))
            self._actions[f"settings.{name}"].setVisible(not why)

    def _mine(self, rights: tuple[Permission, ...]) -> bool:
        return any(allows(self._context.actor, right) for right in rights)

    def _why_shut(self, rights: tuple[Permission, ...]) -> str:
        """Return why none of the rights opens a page; "" when one does."""
        decisions = [(right, allows(self._context.actor, right)) for right in rights]
        mine = [right for right, decision in decisions if decision]
        if rights and not mine:
            right, decision = decisions[0]
            return refusal(right, decision.reason)
        if mine and self._context.desk.offline.away:
            return shut_while_away(mine[0])
        return ""

    def _connect(self) -> None:
        self.nav.chosen.connect(self.show_page)
        hub = self._context.hub
        hub.changed.connect(self._on_changed)
        hub.reach_changed.connect(self.retranslate)
        hub.rights_changed.connect(self._on_rights)

    def _on_rights(self) -> None:
        """A page that is closed to this person now gives way to one that is not."""
        self.retranslate()
        current = self.nav.current()
        if current is not None and not current.isEnabled():
            self.show_page("look")

    def _on_changed(self, changes: Changes, initiator: object) -> None:
        page = self.page()
        if changes.touched & Touched.CATALOGUE and isinstance(page, RoomPage):
            page.fill()
        if changes.touched & Touched.STAFF:
            self.retranslate()
            if isinstance(page, PeoplePage | RightsPage) and initiator is not page:
                page.refresh()


def _scrolled(page: QWidget) -> QScrollArea:
    holder = QWidget()
    fill(QHBoxLayout(holder), page, margins=(12, 12, 14, 12))
    area = QScrollArea()
    area.setWidget(holder)
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area
