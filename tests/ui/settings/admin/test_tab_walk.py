"""Tab comes round a whole page of the settings, with a record being added as well."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.settings.admin.hands import opened
from tests.ui.ticket_room import TicketRoom, settled
from ui.settings.settings_view import SettingsView

PAGES = ("categories", "fields", "states", "scripts", "answers", "routes", "duties", "policies")
"""One of each kind of input there is."""
MOST = 150


def _walk(qtbot: QtBot, key: Qt.Key) -> list[QWidget]:
    """Press the key until it comes back to where it began; what it stood on, in order."""
    begun = QApplication.focusWidget()
    assert begun is not None
    walked = [begun]
    for _ in range(MOST):
        last = QApplication.focusWidget()
        assert last is not None
        qtbot.keyClick(last, key)
        now = QApplication.focusWidget()
        assert now is not None
        assert now is not last, f"{key.name} stands still at {last} {last.accessibleName()}"
        if now is begun:
            return walked
        walked.append(now)
    raise AssertionError(f"{key.name} does not come round: {walked[-8:]}")


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
@pytest.mark.parametrize("name", PAGES)
def test_tab_comes_round_while_a_record_is_added(
    view: SettingsView, made: TicketRoom, qtbot: QtBot, name: str
) -> None:
    page = opened(view, qtbot, made, name)
    nav = view.nav.items[name]
    page.list.add.click()
    assert page.editing.adding
    for at in range(len(page.editor.parts.parts)):
        page.editor.show_tab(at)
        settled(qtbot, made)
        nav.setFocus()
        walked = _walk(qtbot, Qt.Key.Key_Tab)
        assert {page.list.filter, page.editor.tabs} <= set(walked)
    assert page.editor.tabs in _walk(qtbot, Qt.Key.Key_Backtab)
