from collections.abc import Callable

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.gallery import RowsModel, work_rows
from ui.notices import Banner, NoticeAction, Toast, Tone
from ui.theme import Theme
from ui.widgets import (
    BannerBar,
    Candidate,
    DeskButton,
    ElidedLabel,
    Field,
    GrowingTextEdit,
    Rail,
    RailEntry,
    SegmentedControl,
    Tab,
    TabStrip,
    ToastStack,
    TwoLineTable,
    TypeAhead,
    fill,
)
from ui.widgets.overlay import Overlay

pytestmark = pytest.mark.usefixtures("theme")
ONE = (Candidate("Касса", "один"),)
Shown = Callable[..., QWidget]
TWO = (Candidate("Касса", "первая"), Candidate("Касса 2", "вторая"))


@pytest.fixture
def shown(qtbot: QtBot) -> Shown:
    """Puts widgets into an active window, the first one with the focus."""
    kept: list[QWidget] = []

    def show(*widgets: QWidget) -> QWidget:
        window = QWidget()
        kept.append(window)
        fill(QVBoxLayout(window), *widgets)
        qtbot.addWidget(window)
        window.resize(500, 400)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        widgets[0].setFocus()
        return window

    return show


def keys(widget: QWidget, *pressed: Qt.Key) -> None:
    for key in pressed:
        QTest.keyClick(widget, key)


def test_enter_and_space_press_a_button_and_disabled_ones_stay(shown: Shown) -> None:
    button, presses = DeskButton("Записать", key="Ctrl+Enter"), list[int]()
    shown(button)
    button.clicked.connect(lambda: presses.append(1))
    keys(button, Qt.Key.Key_Return, Qt.Key.Key_Space)
    button.setEnabled(False)
    keys(button, Qt.Key.Key_Return)
    assert len(presses) == 2
    assert button.accessibleDescription() == "Ctrl+Enter"


def test_a_button_makes_room_for_new_words(shown: Shown) -> None:
    button = DeskButton("Да", "chip")
    shown(button)
    narrow = button.sizeHint().width()
    button.setText("Это другое")
    button.set_key("Alt+5")
    assert button.sizeHint().width() > narrow + 60


def test_segments_are_chosen_by_arrows_and_digits(shown: Shown) -> None:
    control, chosen = SegmentedControl(("Да", "Нет", "Не знает")), list[int]()
    shown(control)
    control.chosen.connect(chosen.append)
    keys(control, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_3, Qt.Key.Key_3, Qt.Key.Key_9)
    keys(control, Qt.Key.Key_Left)
    assert chosen == [0, 1, 2, 1]
    assert control.accessibleDescription() == "Нет"
    control.set_current(0)
    assert chosen == [0, 1, 2, 1]


def test_arrows_and_enter_take_a_candidate(shown: Shown) -> None:
    line, taken = TypeAhead(), list[object]()
    shown(line)
    line.accepted.connect(taken.append)
    QTest.keyClicks(line, "kas")
    line.offer(TWO)
    assert line.is_open
    keys(line, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert taken == [TWO[1]]
    assert (line.text(), line.is_open) == ("Касса 2", False)


def test_escape_closes_the_list_and_keeps_the_text(shown: Shown) -> None:
    line = TypeAhead()
    shown(line)
    QTest.keyClicks(line, "kas")
    line.offer(TWO)
    keys(line, Qt.Key.Key_Escape)
    assert (line.text(), line.is_open) == ("kas", False)
    line.offer(())
    assert line.text() == "kas"


def test_enter_before_the_answer_takes_the_only_candidate(shown: Shown) -> None:
    line, taken = TypeAhead(), list[object]()
    shown(line)
    line.accepted.connect(taken.append)
    QTest.keyClicks(line, "k")
    line.wait_for_answer()
    line.offer(ONE)
    assert taken == [ONE[0]]
    line.wait_for_answer()
    QTest.keyClicks(line, "x")
    line.offer(ONE)
    assert taken == [ONE[0]]


def test_enter_with_nothing_offered_hands_the_text_on(shown: Shown) -> None:
    line, entered = TypeAhead(), list[str]()
    shown(line)
    line.entered.connect(entered.append)
    QTest.keyClicks(line, "abc")
    keys(line, Qt.Key.Key_Return)
    assert entered == ["abc"]


@pytest.mark.parametrize(
    ("key", "modifier"),
    [
        (Qt.Key.Key_F4, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier),
    ],
)
def test_f4_and_alt_down_ask_for_the_list(
    key: Qt.Key, modifier: Qt.KeyboardModifier, shown: Shown
) -> None:
    line, asked = TypeAhead(), list[str]()
    shown(line)
    line.asked.connect(asked.append)
    QTest.keyClick(line, key, modifier)
    assert asked == [""]


def test_leaving_the_line_closes_the_list(qtbot: QtBot, shown: Shown) -> None:
    line, other = TypeAhead(), TypeAhead()
    shown(line, other)
    line.offer(TWO)
    with qtbot.waitSignal(line.left):
        other.setFocus()
    assert not line.is_open


def test_text_grows_from_two_lines_to_six_and_tab_leaves(shown: Shown) -> None:
    text, other = GrowingTextEdit(), TypeAhead()
    shown(text, other)
    two = text.height()
    text.setPlainText("\n" * 4)
    five = text.height()
    text.setPlainText("\n" * 40)
    assert two < five < text.height() < two * 3.2
    keys(text, Qt.Key.Key_Tab)
    assert other.hasFocus()


def test_text_is_cut_at_its_limit_and_says_so(shown: Shown) -> None:
    text, limits = GrowingTextEdit(limit=10), list[int]()
    shown(text)
    text.limit_reached.connect(limits.append)
    pasted = QMimeData()
    pasted.setText("раз\0два" * 1000)
    text.insertFromMimeData(pasted)
    QTest.keyClicks(text, "z")
    assert text.toPlainText() == "раздваразд"
    assert limits == [10, 10]


def test_a_field_tells_screen_readers_its_name_and_error(shown: Shown) -> None:
    line = TypeAhead()
    field = Field("Город", line, required=True)
    shown(field)
    field.set_error("Укажите город")
    assert (line.accessibleName(), line.accessibleDescription()) == ("Город", "Укажите город")
    assert line.property("invalid") == "true"
    field.set_error("")
    assert (field.error(), line.property("invalid")) == ("", "false")


def test_a_table_always_has_a_current_row(shown: Shown) -> None:
    table, chosen, model = TwoLineTable((102, 70, 0, 132, 124)), list[int](), RowsModel([])
    shown(table)
    table.row_chosen.connect(chosen.append)
    table.setModel(model)
    assert table.current_row == -1
    model.beginResetModel()
    model.rows = work_rows()
    model.endResetModel()
    assert table.current_row == 0
    keys(table, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert (table.current_row, chosen) == (1, [1])


def test_tabs_are_chosen_by_arrows(shown: Shown) -> None:
    tabs, chosen = TabStrip((Tab("Моя", 8), Tab("Все", 14), Tab("Партнёр"))), list[int]()
    shown(tabs)
    tabs.chosen.connect(chosen.append)
    keys(tabs, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left)
    assert chosen == [1, 2, 1]
    assert tabs.accessibleName() == "Все 14"


def test_an_elided_label_tells_all_as_a_tooltip(shown: Shown) -> None:
    label = ElidedLabel("Очень длинное название организации, которое не помещается " * 3)
    shown(label)
    assert label.toolTip() == label.text()
    label.setText("Аптека")
    assert label.toolTip() == ""


@pytest.mark.parametrize(("width", "low"), [(300, False), (1000, True)])
def test_a_toast_covers_no_button_of_an_overlay(
    qtbot: QtBot, theme: Theme, width: int, low: bool
) -> None:
    window, box, button = QWidget(), QWidget(), QPushButton("Сохранить")
    qtbot.addWidget(window)
    window.resize(1000, 700)
    overlay = Overlay(window, box, width, None if low else 120)
    box.setMinimumHeight(660 if low else 560)
    stack = ToastStack(window)
    window.show()
    button.setParent(box)
    overlay.open(button)
    stack.show_toast(Toast("записано " * 12, sticky=True))
    covers = overlay.box.geometry().intersects(stack.geometry())
    order = window.children()
    assert not covers or order.index(stack) < order.index(overlay)
    overlay.close_up()
    assert stack.geometry().bottom() > 600


def test_toasts_pass_and_errors_stay(
    qtbot: QtBot, shown: Shown, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.widgets.notice_widgets.TOAST_MS", 10)
    window, opened = shown(QWidget()), list[int]()
    stack = ToastStack(window)
    stack.show_toast(Toast("база недоступна", Tone.DANGER, sticky=True))
    stack.show_toast(Toast("записано"))
    assert len(stack.cards) == 2
    qtbot.waitUntil(lambda: len(stack.cards) == 1, timeout=5000)
    action = NoticeAction("Открыть", "Alt+0", lambda: opened.append(1))
    stack.show_toast(Toast("назначена", action=action))
    assert stack.use_latest("Alt+0")
    assert not stack.use_latest("Alt+0")
    assert (opened, len(stack.cards)) == ([1], 1)


def test_banners_replace_their_namesake(shown: Shown) -> None:
    bar, used = BannerBar(), list[int]()
    shown(bar)
    bar.show_banner(Banner("offline", "Нет связи"))
    action = NoticeAction("Подробнее", "Alt+9", lambda: used.append(1))
    bar.show_banner(Banner("offline", "Нет связи с 14:31", action=action))
    assert bar.use("Alt+9")
    assert not bar.isHidden()
    bar.withdraw("offline")
    assert (bar.isHidden(), bar.use("Alt+9"), used) == (True, False, [1])


def test_the_rail_names_what_was_chosen(qtbot: QtBot, shown: Shown, theme: Theme) -> None:
    sections = (RailEntry("calls", "call", "Звонки"), RailEntry("work", "inbox", "Работа"))
    rail = Rail(sections, (RailEntry("theme", "dark_mode", "Тема"),))
    shown(rail)
    rail.set_current("calls")
    with qtbot.waitSignal(rail.section_chosen) as chosen:
        rail._sections["work"].click()
    assert chosen.args == ["work"]
    with qtbot.waitSignal(rail.tool_chosen) as tool:
        rail._tools["theme"].click()
    assert tool.args == ["theme"]
