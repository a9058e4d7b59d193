"""The order of the scenes."""

import argparse

from PySide6.QtWidgets import QApplication

from ui.shell.options import Options
from ui.tour import call_scenes, entry_scenes
from ui.tour.album import Album
from ui.tour.cast import Cast
from ui.tour.player import Player
from ui.tour.stage import raise_curtain


def play(app: QApplication, options: argparse.Namespace) -> int:
    """Play the scenes asked for; the exit status."""
    player = Player(raise_curtain(app, Options()), Album(options.out))
    entry_scenes.first_start(player)
    cast = Cast()
    entry_scenes.sign_in(player, cast.dispatcher, "03_sign_in")
    for s in (call_scenes.empty_desk, call_scenes.known_caller, call_scenes.duplicate):
        s(player, cast)
    player.album.write()
    return 0
