"""What the window offers everywhere: palette, help, settings, import."""

from PySide6.QtWidgets import QApplication

from ui.actions import action_table
from ui.tour.cast import Cast
from ui.tour.player import Player

LOOKED_UP = 0.4
"""Seconds after which the palette has asked the database."""
WRONG_LAYOUT = "rhfdwjdf"
"""«кравцова» with the Latin layout left on."""


def palette(player: Player, _cast: Cast) -> None:
    """Find and run anything."""
    player.press("Ctrl+K")
    player.type("кравцова")
    player.settle(LOOKED_UP)
    player.shot("30_palette", "Ctrl+K: найти или выполнить", "Ctrl+K: find or run")
    player.press("Ctrl+A")
    player.type(WRONG_LAYOUT)
    player.settle(LOOKED_UP)
    player.shot("31_palette_wrong_layout", "Раскладка не та — нашлось всё равно",
                "Typed in the wrong layout, found nevertheless")  # fmt: skip
    player.press("Ctrl+A")
    player.type("> тёмная")
    player.settle(LOOKED_UP)
    player.shot("32_palette_command", "Команды по названию", "Commands by name")
    player.press("Esc")
    player.aside()


def help_and_settings(player: Player, _cast: Cast) -> None:
    """F1 and the settings."""
    player.press("F1")
    player.shot("33_help", "F1: клавиши этого экрана", "F1: the keys of this screen")
    player.press("Esc")
    player.press(action_table()["go.settings"].key)
    player.wait(lambda: QApplication.focusWidget() is not None, "the settings")
    player.shot("34_settings", "Настройки: вид, клавиши, база, ПИН-код",
                "Settings: look, keys, database, PIN")  # fmt: skip
    player.press(action_table()["go.calls"].key)
    player.aside()
