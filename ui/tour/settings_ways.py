"""How a person gets about the settings: from page to page by arrows, in a page by Tab."""

from typing import Final, TypeVar

from PySide6.QtWidgets import QApplication, QWidget

from ui.settings.nav_item import NavItem
from ui.settings.settings_view import SettingsView
from ui.setup.page import SetupPage
from ui.tour.player import Player, StepFailedError

_STEPS: Final = 80
_TABS: Final = 60
Kind = TypeVar("Kind")


def to_page(player: Player, words: str) -> QWidget | None:
    """Go to a page by the arrows of the list at the left; return it."""
    for _ in range(_STEPS):
        item = QApplication.focusWidget()
        if isinstance(item, NavItem) and item.text() == words:
            break
        player.press(_way(item, words) if isinstance(item, NavItem) else "F6")
    else:
        message = f"the arrows do not reach «{words}»"
        raise StepFailedError(message)
    player.press("Space")
    player.settle()
    view = player.screen
    return view.page() if isinstance(view, SettingsView) else None


def _way(item: NavItem, words: str) -> str:
    """Return the arrow that leads from one page of the list to another."""
    pages = item.window().findChildren(NavItem)
    wanted = next((each for each in pages if each.text() == words), item)
    return "Up" if wanted.y() < item.y() else "Down"


def find_record(player: Player, page: SetupPage, words: str) -> None:
    """Find a record by the filter of its list, then show the others again."""
    walk_to(player, page.list.filter)
    player.type(words)
    player.press("Enter")
    player.wait(lambda: words in page.editor.title.text(), words)
    player.press("Shift+Tab", "Ctrl+A", "Del", "Enter")
    player.settle()


def open_tab(player: Player, page: SetupPage, at: int) -> None:
    """Open a tab of the editor."""
    walk_to(player, page.editor.tabs)
    player.press(*["Right"] * at)


def walk_to(player: Player, wanted: QWidget) -> None:
    """Walk there with Tab."""
    for _ in range(_TABS):
        if QApplication.focusWidget() is wanted:
            return
        player.press("Tab")
    message = f"Tab does not reach {wanted}"
    raise StepFailedError(message)


def input_of(page: SetupPage, kind: type[Kind]) -> Kind:
    """Return the first input of a kind."""
    return next(each for each in page.editor.parts.form(0).inputs if isinstance(each, kind))
