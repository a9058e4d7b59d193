"""The settings section: pages at the left, one page at the right, built when first opened."""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QWidget

from app.domain.changes import Changes, Touched
from app.domain.permissions import Permission, allows
from ui.navigation import Navigator
from ui.preferences import Preferences
from ui.settings.database_page import DatabasePage
from ui.settings.keys_page import KeysPage
from ui.settings.look_page import LookPage
from ui.settings.nav_item import NavItem
from ui.settings.page import SettingsPage, WidePage
from ui.settings.password_page import PasswordPage
from ui.settings.people_page import PeoplePage
from ui.settings.pin_page import PinPage
from ui.settings.rights_page import RightsPage
from ui.settings.room_page import RoomPage
from ui.texts import refusal
from ui.texts.away_words import shut_while_away
from ui.translations import Retranslatable, translate
from ui.widgets import STRETCH, Bar, fill, label

if TYPE_CHECKING:
    from ui.context import DeskContext

_NAV_WIDTH = 216


class _Page(NamedTuple):
    name: str
    icon: str
    build: Callable[[], SettingsPage | WidePage]


class SettingsView(Retranslatable, QWidget):
    """This computer, me, the room; the import of data is one of the ways out."""

    def __init__(
        self,
        context: "DeskContext",
        navigator: Navigator,
        preferences: Preferences,
        parent: QWidget | None = None,
    ) -> None:
        """Show the first page."""
        super().__init__(parent)
        self._context, self._navigator, self._preferences = context, navigator, preferences
        self._pages = {page.name: page for page in self._table()}
        self._built: dict[str, QScrollArea] = {}
        self._heads = {name: label("", "caption") for name in ("desk", "people", "room")}
        self._items = {name: NavItem(page.icon) for name, page in self._pages.items()}
        self._import = NavItem("upload_file")
        self._stack = QStackedWidget()
        fill(QHBoxLayout(self), self._nav(), (self._stack, 1), spacing=0)
        self._connect()
        self.retranslate()
        self.show_page("look")

    def show_page(self, name: str) -> None:
        """Show a page of ``_table`` by name; an unknown or a refused one is passed over."""
        page = self._pages.get(name)
        if page is None or not self._items[name].isEnabled():
            return
        if name not in self._built:
            self._built[name] = _scrolled(page.build())
            self._stack.addWidget(self._built[name])
        self._stack.setCurrentWidget(self._built[name])
        self._items[name].setChecked(True)

    def page(self) -> SettingsPage | WidePage | None:
        """Return the page shown."""
        shown = self._stack.currentWidget()
        inner = shown.widget() if isinstance(shown, QScrollArea) else None
        found = [] if inner is None else inner.findChildren(QWidget)
        return next((each for each in found if isinstance(each, SettingsPage | WidePage)), None)

    def panes(self) -> tuple[QWidget, ...]:
        """Name the list and the page for F6."""
        current = next((item for item in self._items.values() if item.isChecked()), self)
        return (current, self._stack)

    def refresh(self) -> None:
        """Ask the database page anew."""
        page = self.page()
        if isinstance(page, DatabasePage):
            page.ask()
        elif isinstance(page, WidePage):
            page.refresh()

    def subtitle(self) -> str:
        """Name the room in the top bar."""
        return self._context.catalogue.settings.room_name

    def retranslate(self) -> None:
        """Name the pages."""
        pin = translate("Settings", "My PIN")
        texts = {
            "look": translate("Settings", "Look and language"),
            "keys": translate("Settings", "Keys"),
            "pin": pin if self._context.desk.embedded else translate("Settings", "My password"),
            "people": translate("Settings", "People"),
            "rights": translate("Settings", "Rights of roles"),
            "room": translate("Settings", "Room"),
            "database": translate("Settings", "Database"),
        }
        for name, item in self._items.items():
            item.setText(texts[name])
        self._import.setText(translate("Settings", "Import of data"))
        self._allow(self._import, Permission.DATA_IMPORT)
        for name in ("people", "rights"):
            self._allow(self._items[name], Permission.STAFF_EDIT)
        self._heads["people"].setText(translate("Settings", "People and rights"))
        self._heads["desk"].setText(translate("Settings", "This desk"))
        self._heads["room"].setText(translate("Settings", "The room"))

    def _allow(self, item: NavItem, right: Permission) -> None:
        may = allows(self._context.actor, right)
        why = "" if may else refusal(right, may.reason)
        if not why and self._context.desk.offline.away:
            why = shut_while_away(right)
        item.setEnabled(not why)
        item.setToolTip(why)
        item.setAccessibleDescription(why)

    def _table(self) -> tuple[_Page, ...]:
        context, preferences = self._context, self._preferences
        return (
            _Page("look", "tune", lambda: LookPage(preferences)),
            _Page("keys", "keyboard_command_key", lambda: KeysPage(preferences)),
            _Page("pin", "lock", lambda: _secret_page(context)),
            _Page("people", "group", lambda: PeoplePage(context)),
            _Page("rights", "rule", lambda: RightsPage(context)),
            _Page("room", "headset_mic", lambda: RoomPage(context)),
            _Page("database", "settings", lambda: DatabasePage(context, preferences.keep)),
        )

    def _nav(self) -> Bar:
        items = self._items
        bar = Bar(
            "side",
            self._heads["desk"], items["look"], items["keys"], items["pin"],
            self._heads["people"], items["people"], items["rights"],
            self._heads["room"], items["room"], self._import, items["database"],
            STRETCH,
            thickness=_NAV_WIDTH, margins=(8, 8, 8, 8), spacing=1,
        )  # fmt: skip
        for head in self._heads.values():
            head.setContentsMargins(10, 10, 0, 2)
        return bar

    def _connect(self) -> None:
        for name, item in self._items.items():
            item.toggled.connect(_Opening(self, name).run)
        self._import.setCheckable(False)
        self._import.setAutoExclusive(False)  # the arrows walk the pages and pass the way out by
        self._import.clicked.connect(self._on_import)
        self._context.hub.changed.connect(self._on_changed)
        self._context.hub.reach_changed.connect(self.retranslate)
        self._context.hub.rights_changed.connect(self._on_rights)

    def _on_import(self) -> None:
        self._navigator.open_section("import")

    def _on_rights(self) -> None:
        """A page that is closed to this person now gives way to one that is not."""
        self.retranslate()
        if any(item.isChecked() and not item.isEnabled() for item in self._items.values()):
            self.show_page("look")

    def _on_changed(self, changes: Changes, initiator: object) -> None:
        page = self.page()
        if changes.touched & Touched.CATALOGUE and isinstance(page, RoomPage):
            page.fill()
        if changes.touched & Touched.STAFF:
            self.retranslate()
            if isinstance(page, WidePage) and initiator is not page:
                page.refresh()


class _Opening(QObject):
    """Shows one page; it lives with the view, or its connection would be gone at once."""

    def __init__(self, view: SettingsView, name: str) -> None:
        super().__init__(view)
        self._view, self._name = view, name

    def run(self, chosen: bool) -> None:
        """The arrows choose a page without a click; whatever is marked is shown."""
        if chosen:
            self._view.show_page(self._name)


def _secret_page(context: "DeskContext") -> SettingsPage:
    """Return the page of one's own PIN, or of the password that the server asks for."""
    return PinPage(context) if context.desk.embedded else PasswordPage(context)


def _scrolled(page: SettingsPage | WidePage) -> QScrollArea:
    holder = QWidget()
    fill(QHBoxLayout(holder), page, margins=(14, 12, 14, 12))
    area = QScrollArea()
    area.setWidget(holder)
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area
