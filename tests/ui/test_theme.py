import gc
import os
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QFontDatabase, QFontInfo, QPalette, QRawFont
from PySide6.QtWidgets import QApplication, QFrame
from pytestqt.qtbot import QtBot

import resources
from tests.ui.gallery import Gallery
from ui.theme import Theme, color, font, look, pixmap, px
from ui.theme.look import Look
from ui.theme.material import base_sheet
from ui.theme.sheet import render
from ui.theme.tokens import CONTRAST_PAIRS, DARK, LIGHT, THEMES, contrast


@pytest.mark.parametrize("name", THEMES)
def test_every_pair_keeps_its_contrast(name: str) -> None:
    tokens = THEMES[name]
    ratios = {(a, b): contrast(tokens[a], tokens[b]) for a, b, _ in CONTRAST_PAIRS}
    assert {(a, b): ratios[a, b] for a, b, need in CONTRAST_PAIRS if ratios[a, b] < need} == {}


def test_contrast_is_the_published_formula() -> None:
    assert contrast("#FFFFFF", "#000000") == pytest.approx(21)
    assert contrast("#5D6979", "#E4EDFA") == pytest.approx(4.73, abs=0.01)


def test_both_themes_name_the_same_tokens() -> None:
    assert LIGHT.keys() == DARK.keys()


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("scale", [0.9, 1.0, 1.5])
def test_the_sheet_leaves_no_place_unfilled(name: str, scale: float, tmp_path: Path) -> None:
    sheet = render(Look(name, THEMES[name], scale), tmp_path)
    assert "@" not in sheet
    assert "dp;" not in sheet
    assert f"font-size: {round(14 * scale)}px" in sheet


def test_the_shipped_font_speaks_russian_in_three_weights(theme: Theme) -> None:
    assert "Inter" in QFontDatabase.families(QFontDatabase.WritingSystem.Cyrillic)
    for weight in (400, 500, 600):
        made = font(14, weight)
        assert QFontInfo(made).family() == "Inter"
        assert QFontInfo(made).weight() == weight
        assert all(QRawFont.fromFont(made).supportsCharacter(ord(letter)) for letter in "Ёжщ«»−№")


def test_a_switch_recolours_everything_and_tells(
    theme: Theme, qapp: QApplication, qtbot: QtBot
) -> None:
    before = pixmap("call", "accent").toImage()
    with qtbot.waitSignal(theme.changed):
        theme.apply(qapp, "dark", 130)
    assert (theme.name, color("text").name()) == ("dark", "#e7ebf1")
    assert (px(10), font(20).pixelSize()) == (13, 26)
    assert pixmap("call", "accent").toImage() != before
    with pytest.raises(KeyError):
        theme.apply(qapp, "pink")
    with pytest.raises(ValueError, match="97"):
        theme.apply(qapp, "light", 97)
    assert look().name == "dark"


class Restyled(QFrame):
    """Counts how often it was dressed anew."""

    times = 0

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.times += event.type() == QEvent.Type.StyleChange


def test_a_switch_dresses_a_deep_widget_no_oftener_than_a_shallow_one(
    theme: Theme, qapp: QApplication, qtbot: QtBot
) -> None:
    nest = [Restyled()]
    qtbot.addWidget(nest[0])
    for _ in range(9):
        nest.append(Restyled(nest[-1]))
    nest[0].show()
    for each in nest:
        each.times = 0
    theme.apply(qapp, "dark")
    assert {each.times for each in nest} == {nest[0].times}
    assert 1 <= nest[0].times <= 2
    assert nest[-1].palette().color(QPalette.ColorRole.WindowText) == color("text")
    assert QFontInfo(nest[-1].font()).pixelSize() == 14
    theme.apply(qapp, "dark", 150)
    assert QFontInfo(nest[-1].font()).pixelSize() == 21


def test_the_base_sheet_is_built_once_and_changes_nothing_else(
    theme: Theme, qapp: QApplication, tmp_path: Path
) -> None:
    environment, palette = dict(os.environ), qapp.palette()
    built = base_sheet(look(), tmp_path)
    assert "icon:/" not in built
    assert str(tmp_path.as_posix()) in built
    assert dict(os.environ) == environment
    assert qapp.palette() == palette
    kept = next(tmp_path.rglob("base.qss"))
    kept.write_text("/* kept */", encoding="utf-8")
    assert base_sheet(look(), tmp_path) == "/* kept */"


def test_resources_stay_inside_their_folder() -> None:
    assert resources.path("icons/call.svg").is_file()
    with pytest.raises(ValueError, match="pyproject"):
        resources.path("../pyproject.toml")


def test_painting_never_drops_references(theme: Theme, qtbot: QtBot) -> None:
    gallery = Gallery()
    qtbot.addWidget(gallery)
    gallery.show()
    gallery.grab()
    gc.collect()
    before = sys.getrefcount(None), sys.getrefcount(True)
    for _ in range(40):
        gallery.grab()
    gc.collect()
    after = sys.getrefcount(None), sys.getrefcount(True)
    assert all(abs(now - then) < 500 for now, then in zip(after, before, strict=True))
