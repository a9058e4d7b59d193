from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

import resources
from ui import formats
from ui.translations import Retranslatable, Translator, translate

NOW = datetime(2026, 11, 22, 14, 10, tzinfo=UTC)
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


@pytest.fixture
def russian(qapp: object) -> Iterator[Translator]:
    if not Path(resources.path("i18n/ru.qm")).exists():
        pytest.skip("catalogues are not built: make translations")
    made = Translator()
    made.switch("ru")
    yield made
    made.switch("en")


@pytest.mark.usefixtures("russian")
@pytest.mark.parametrize(
    ("left", "text"),
    [
        (12 * MINUTE + timedelta(seconds=50), "0:12"),
        (28 * HOUR, "1 д 4 ч"),
        (-18 * MINUTE, "−0:18"),
        (timedelta(seconds=-1), "−0:01"),
        (-2 * DAY, "−2 д"),
        (None, "пауза"),
        (timedelta(), "0:00"),
    ],
)
def test_remaining(left: timedelta | None, text: str) -> None:
    assert formats.remaining(left) == text


@pytest.mark.usefixtures("russian")
@pytest.mark.parametrize(
    ("passed", "text"),
    [
        (timedelta(seconds=2), "2 с назад"),
        (18 * MINUTE, "18 мин назад"),
        (2 * HOUR, "2 ч назад"),
        (5 * HOUR, "09:10"),
        (20 * HOUR, "вчера 18:10"),
        (4 * DAY, "18 ноя"),
        (400 * DAY, "18 окт 2025"),
        (-5 * MINUTE, "0 с назад"),
    ],
)
def test_ago(passed: timedelta, text: str) -> None:
    assert formats.ago(NOW - passed, NOW, UTC) == text


@pytest.mark.usefixtures("russian")
def test_moments_and_spans() -> None:
    assert formats.day_time(NOW - 2 * HOUR, NOW, UTC) == "сегодня 12:10"
    assert formats.until(NOW + 12 * MINUTE, NOW, UTC) == "до 14:22"
    assert formats.until(NOW + DAY, NOW, UTC) == "до завтра 14:10"
    assert formats.date_short(datetime(2026, 12, 31, tzinfo=UTC), UTC) == "31.12.2026"
    assert formats.duration(80 * MINUTE) == "1 ч 20 мин"
    assert formats.duration(2 * HOUR) == "2 ч"
    assert formats.duration(28 * HOUR) == "1 д 4 ч"
    assert formats.stopwatch(192 * timedelta(seconds=1)) == "03:12"
    assert formats.stopwatch(HOUR + 5 * MINUTE) == "1:05:00"
    assert formats.remaining_sentence(-18 * MINUTE) == "просрочено 0:18"
    assert formats.remaining_sentence(115 * MINUTE) == "осталось 1:55"
    assert formats.decimal(1.4) == "1,4"
    assert formats.percent(0.64) == "64 %"


def test_names() -> None:
    assert formats.initials("Литвинов Сергей Олегович") == "СЛ"
    assert formats.initials("  ") == "?"
    assert formats.short_name("Кравцова Елена Андреевна") == "Кравцова\xa0Е.\xa0А."
    assert formats.short_name("Литвинов") == "Литвинов"
    assert formats.short_name("") == ""


class Words(Retranslatable, QLabel):
    def __init__(self) -> None:
        super().__init__()
        self.retranslate()

    def retranslate(self) -> None:
        self.setText(translate("TopBar", "Connected"))


def test_open_widgets_change_language_live(russian: Translator, qtbot: QtBot) -> None:
    words = Words()
    qtbot.addWidget(words)
    words.show()
    assert words.text() == "На связи"
    russian.switch("en")
    qtbot.waitUntil(lambda: words.text() == "Connected", timeout=2000)
    russian.switch("ru")
    qtbot.waitUntil(lambda: words.text() == "На связи", timeout=2000)
    with pytest.raises(ValueError, match="de"):
        russian.switch("de")
