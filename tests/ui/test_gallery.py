from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from pytestqt.qtbot import QtBot

from tests.ui.gallery import Gallery
from tests.ui.screens import on_screen
from ui.theme import Theme
from ui.widgets import ElidedLabel, Pill


@pytest.mark.parametrize("name", ["light", "dark"])
@pytest.mark.parametrize("scale", [90, 100, 130])
def test_no_text_is_cut(
    name: str, scale: int, theme: Theme, qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    theme.apply(qapp, name, scale)
    gallery = Gallery()
    on_screen(qtbot, gallery, 1600 * scale // 100, 900 * scale // 100)
    qapp.processEvents()
    assert gallery.grab().save(str(tmp_path / f"gallery_{name}_{scale}.png"))
    words: list[QLabel | QAbstractButton] = [
        *gallery.findChildren(QLabel),
        *gallery.findChildren(QAbstractButton),
    ]
    shown = [each for each in words if each.isVisible() and not isinstance(each, ElidedLabel)]
    cut = [w.text() for w in shown if w.text() and w.sizeHint().width() > w.width()]
    cut += [p.text() for p in gallery.findChildren(Pill) if p.sizeHint() != p.size()]
    assert len(shown) > 20
    assert cut == []


def test_an_open_gallery_follows_the_text_size(
    theme: Theme, qapp: QApplication, qtbot: QtBot
) -> None:
    gallery = Gallery()
    qtbot.addWidget(gallery)
    gallery.show()
    qapp.processEvents()
    before = gallery.primary.height(), gallery.table.rowHeight(0)
    theme.apply(qapp, "light", 150)
    qapp.processEvents()
    assert (gallery.primary.height(), gallery.table.rowHeight(0)) == (60, 69)
    assert before == (40, 46)
