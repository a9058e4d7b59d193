"""The tour's own tools: keys arrive as typed, pictures are small, pages keep what is not theirs."""

from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.tour.album import Album, Step, Waited, draw
from ui.tour.docs import BEGIN, END, write_page
from ui.tour.keyboard import Keyboard, keys_in
from ui.tour.player import wait_until
from ui.tour.window_watch import WindowWatch


@pytest.fixture
def line(qtbot: QtBot) -> Iterator[QLineEdit]:
    """A line with the focus in a window of its own."""
    window, line = QWidget(), QLineEdit()
    QVBoxLayout(window).addWidget(line)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    yield line
    window.close()


@pytest.mark.parametrize(
    ("chord", "keys"), [("F2", 1), ("7", 1), ("Alt+1", 2), ("Ctrl+Shift+Enter", 3)]
)
def test_each_key_of_a_chord_counts(chord: str, keys: int) -> None:
    assert keys_in(chord) == keys


def test_russian_latin_and_signs_arrive_as_typed(line: QLineEdit) -> None:
    hands = Keyboard(line.window())
    hands.type("Ёлка №5 «ок», Test!")
    assert line.text() == "Ёлка №5 «ок», Test!"
    assert (hands.typed, hands.pressed) == (19, 0)


def test_enter_is_the_large_key_and_presses_the_shortcut(line: QLineEdit, qtbot: QtBot) -> None:
    shortcut = QShortcut(QKeySequence("Ctrl+Return"), line.window())
    with qtbot.waitSignal(shortcut.activated):
        Keyboard(line.window()).press("Ctrl+Enter")
    with qtbot.waitSignal(line.returnPressed):
        Keyboard(line.window()).press("Enter")


def test_waiting_ends_with_the_condition_or_with_the_time(qtbot: QtBot) -> None:
    turns = count()
    assert wait_until(lambda: next(turns) > 3, 5)
    assert not wait_until(lambda: False, 0.02)


def test_a_picture_has_few_colours_and_the_size_of_the_window(
    line: QLineEdit, tmp_path: Path
) -> None:
    draw(line.window(), tmp_path / "picture.png")
    image = QImage(str(tmp_path / "picture.png"))
    assert image.size() == line.window().size()
    assert 0 < image.colorCount() <= 256


def test_a_small_sign_keeps_its_colour_among_many_greys(tmp_path: Path, qtbot: QtBot) -> None:
    shown = QWidget()
    qtbot.addWidget(shown)
    shown.resize(600, 40)
    shown.setObjectName("greys")
    lines = [f"stop:{at / 512:.4f} rgb({at // 2}, {at // 2}, {at // 2})" for at in range(512)]
    shown.setStyleSheet(
        f"QWidget {{ background: qlineargradient(x1:0, y1:0, x2:1, y2:0, {', '.join(lines)}) }}"
        "QWidget#sign { background: #2E8B57 }"
    )
    sign = QWidget(shown)
    sign.setObjectName("sign")
    sign.setGeometry(10, 10, 2, 2)
    shown.show()
    draw(shown, tmp_path / "picture.png")
    image = QImage(str(tmp_path / "picture.png"))
    assert image.pixelColor(11, 11).name() == "#2e8b57"


def test_a_stray_window_is_noticed_and_a_list_passes(line: QLineEdit, qtbot: QtBot) -> None:
    watch = WindowWatch(line.window())
    stray, tip = QWidget(), QWidget(None, Qt.WindowType.Popup)
    stray.setObjectName("stray")
    for widget in (stray, tip):
        qtbot.addWidget(widget)
        widget.show()
    assert watch.strays == ["QWidget stray"]


def test_the_page_keeps_the_words_around_the_pictures(tmp_path: Path) -> None:
    page, album = tmp_path / "tour.md", Album(tmp_path / "pictures")
    page.write_text(f"# Тур\n\n{BEGIN}\nold\n{END}\n\nafter\n", encoding="utf-8")
    step = Step("01_desk", "entry", "Стол", "The desk", ["F2", "«кто»"], 1, 3)
    step.waits.append(Waited("the desk", 41))
    album.steps.append(step)
    write_page(page, album)
    write_page(page, album)
    text = page.read_text(encoding="utf-8")
    assert text.startswith("# Тур\n")
    assert text.rstrip().endswith("after")
    assert text.count("![Стол](pictures/01_desk.png)") == 1
    assert "old" not in text
    assert "`F2` «кто» — клавиш 1, знаков текста 3 · от клавиши до показа 41 мс" in text


def test_the_log_says_why_a_tour_ended_early(tmp_path: Path) -> None:
    album = Album(tmp_path / "out")
    album.steps.append(Step("01_desk", keys=["F2"], pressed=1))
    album.write("main_call: waited 20 s for the plan")
    assert "01_desk | F2 | 1" in (album.folder / "tour.md").read_text(encoding="utf-8")
    assert '"problem": "main_call: waited' in (album.folder / "tour.json").read_text("utf-8")
