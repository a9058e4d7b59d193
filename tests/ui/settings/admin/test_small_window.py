"""In a window of 1366 by 768 no form of the settings is wider than its editor."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QScrollArea
from pytestqt.qtbot import QtBot

from tests.ui.ticket_room import TicketRoom, settled
from ui.settings.settings_view import SettingsView
from ui.setup.page import SetupPage
from ui.translations import Translator


@pytest.fixture
def russian() -> Iterator[Translator]:
    made = Translator()
    made.switch("ru")
    yield made
    made.switch("en")


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_every_form_fits(
    russian: Translator, view: SettingsView, made: TicketRoom, qtbot: QtBot
) -> None:
    assert russian.language == "ru"
    wide: list[str] = []
    for name in view.nav.items:
        view.go_to(name)
        page = view.page()
        if isinstance(page, SetupPage):
            page.list.add.click()
            wide += [
                f"{name} {at}" for at in range(len(page.editor.parts.parts)) if _wide(page, at)
            ]
            settled(qtbot, made)
            page.editor.revert.click()
    assert wide == []


def _wide(page: SetupPage, at: int) -> bool:
    page.editor.show_tab(at)
    QApplication.processEvents()
    area = page.editor.parts.currentWidget()
    assert isinstance(area, QScrollArea)
    return area.widget().minimumSizeHint().width() > area.viewport().width()
