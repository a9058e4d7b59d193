"""The list of pages at the left of the settings tells every name whole."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.settings.nav import SettingsNav
from ui.settings.pages import pages
from ui.theme import Theme
from ui.translations import Translator


@pytest.fixture
def theme(qapp: QApplication, tmp_path: Path) -> Iterator[Theme]:
    made = Theme(tmp_path)
    yield made
    made.apply(qapp, "light")


@pytest.fixture
def translator() -> Iterator[Translator]:
    made = Translator()
    yield made
    made.switch("en")


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("size", [100, 130])
def test_no_name_is_cut(
    qtbot: QtBot, qapp: QApplication, theme: Theme, translator: Translator, language: str, size: int
) -> None:
    theme.apply(qapp, "light", size)
    translator.switch(language)
    nav = SettingsNav(pages(embedded=True))
    qtbot.addWidget(nav)
    nav.resize(nav.sizeHint().width(), 500)  # so short that its scroll bar takes some room
    with qtbot.waitExposed(nav):
        nav.show()
    for item in nav.items.values():
        item.setChecked(True)  # the chosen one is bolder
        assert item.shown_text() == item.text()
