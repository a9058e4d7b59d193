"""Banners: one key on the screen once, no detour for Tab, no focus lost when one stays."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ui.notices import Banner, NoticeAction
from ui.widgets import BannerBar


def two_offers(used: list[str]) -> tuple[Banner, Banner]:
    more = NoticeAction("Подробнее", "Alt+9", lambda: used.append("Подробнее"))
    again = NoticeAction("Войти", "Alt+9", lambda: used.append("Войти"))
    return Banner("offline", "Нет связи", action=more), Banner("entry", "Войдите", action=again)


def test_one_key_is_shown_by_one_banner_the_newest(qtbot: QtBot) -> None:
    bar, used = BannerBar(), list[str]()
    qtbot.addWidget(bar)
    offline, entry = two_offers(used)
    bar.show_banner(offline)
    bar.show_banner(entry)
    assert [button.key() for button in bar.buttons] == ["", "Alt+9"]
    assert bar.use("Alt+9")
    bar.withdraw("entry")
    assert [button.key() for button in bar.buttons] == ["Alt+9"]
    assert bar.use("Alt+9")
    assert used == ["Войти", "Подробнее"]


def test_a_key_taken_by_the_work_is_not_the_banners(qtbot: QtBot) -> None:
    bar, used = BannerBar(), list[str]()
    qtbot.addWidget(bar)
    bar.show_banner(two_offers(used)[0])
    bar.take_key("Alt+9", taken=True)
    assert [button.key() for button in bar.buttons] == [""]
    assert not bar.use("Alt+9")
    bar.buttons[0].click()
    bar.take_key("Alt+9", taken=False)
    assert [button.key() for button in bar.buttons] == ["Alt+9"]
    assert used == ["Подробнее"]


def test_the_same_banner_again_leaves_the_focus_where_it_is(qtbot: QtBot) -> None:
    bar = BannerBar()
    qtbot.addWidget(bar)
    banner = two_offers([])[0]
    bar.show_banner(banner)
    button = bar.buttons[0]
    bar.show_banner(banner)
    assert bar.buttons == (button,)
    assert not button.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert button.accessibleDescription() == "Нет связи"
