"""The order of the scenes, and what happens when one fails."""

import argparse
import os
import traceback
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtWidgets import QApplication

from app.system_clock import utc_now
from ui.shell.options import Options
from ui.tour import (
    admin_scenes,
    call_scenes,
    central_scenes,
    entry_scenes,
    import_scene,
    other_calls,
    room_scenes,
    section_scenes,
    staff_scenes,
    window_scenes,
    work_scenes,
)
from ui.tour.album import Album, draw
from ui.tour.cast import Cast, Person
from ui.tour.central_gate import CentralGate
from ui.tour.docs import write_page
from ui.tour.player import Player
from ui.tour.stage import raise_curtain, stand_in_the_room, workday_clock

PASSWORD: Final = "FIRSTLINE_TOUR_PASSWORD"
"""Names the variable with the password of whoever signs in at a central database."""


@dataclass(frozen=True, slots=True)
class Scene:
    """One scene; ``by`` tells who plays it, ``needs_demo`` that it knows the demo room only."""

    name: str
    play: Callable[[Player, Cast], None]
    by: str = "dispatcher"
    needs_demo: bool = False


def _central(player: Player, cast: Cast) -> None:
    """All of the central room; its people come in by their own ways."""
    for scene in (
        central_scenes.central,
        room_scenes.room,
        staff_scenes.staff,
        staff_scenes.another_computer,
    ):
        scene(player, cast)


SCENES: Final = (
    Scene("main_call", call_scenes.main_call),
    Scene("new_caller", other_calls.new_caller, needs_demo=True),
    Scene("solved_at_once", other_calls.solved_at_once, needs_demo=True),
    Scene("off_topic", other_calls.off_topic, needs_demo=True),
    Scene("two_matters", other_calls.two_matters, needs_demo=True),
    Scene("cut_off", other_calls.cut_off),
    Scene("palette", window_scenes.palette),
    Scene("help_and_settings", window_scenes.help_and_settings),
    Scene("sections", section_scenes.sections, needs_demo=True),
    Scene("import_people", import_scene.import_people, by="administrator", needs_demo=True),
    Scene("work_desk", work_scenes.work_desk, by="engineer", needs_demo=True),
    Scene("solve", work_scenes.solve, by="engineer"),
    Scene("partner", work_scenes.partner, by="partner", needs_demo=True),
    Scene("administration", admin_scenes.administration, by="administrator", needs_demo=True),
    Scene("central", _central, needs_demo=True),
)


def play(app: QApplication, options: argparse.Namespace) -> int:
    """Play the scenes asked for; 0 when all came to their end, else 1."""
    scenes = [each for each in SCENES if options.only in {"", each.name}]
    if not scenes:
        print(f"no scene is called {options.only}; there are:", *(each.name for each in SCENES))
        return 2
    player = _player(app, options)
    try:
        _play_all(player, scenes, cast_of(options), options)
    except Exception as error:  # noqa: BLE001 - whatever it is, the picture of it is wanted
        traceback.print_exc()
        draw(player.window, player.album.picture("failed"))
        player.album.write(f"{player.scene}: {error}")
        return 1
    finally:
        player.program.end()
    player.album.write()
    if options.docs is not None:
        write_page(options.docs, player.album)
    return 0


def cast_of(options: argparse.Namespace) -> Cast:
    """Return the people named on the command line, the demo room's for the others.

    In another database the one who solves is whoever the ticket was given to.
    """
    password = os.environ.get(PASSWORD, "")
    room = Cast(engineer=Person(""), others=()) if options.database else Cast()
    return replace(
        room,
        dispatcher=Person(options.dispatcher or room.dispatcher.login, password),
        engineer=Person(options.engineer or room.engineer.login, password),
        caller=options.caller or room.caller,
    )


def _who(player: Player, cast: Cast, role: str) -> Person:
    engineer = replace(cast.engineer, login=cast.engineer.login or player.assignee)
    people = {
        "engineer": engineer,
        "administrator": cast.administrator,
        "partner": cast.partner,
    }
    return people.get(role, cast.dispatcher)


def _player(app: QApplication, options: argparse.Namespace) -> Player:
    if options.database:
        program = raise_curtain(app, Options(database=options.database), utc_now)
    else:
        stand_in_the_room()
        clock = workday_clock()
        asked = Options(demo=bool(options.only))
        program = raise_curtain(app, asked, clock, CentralGate(clock))
    return Player(program, Album(options.out), quick=options.quick)


def _play_all(player: Player, scenes: list[Scene], cast: Cast, options: argparse.Namespace) -> None:
    player.scene = "entry"
    if not options.database and not options.only:
        entry_scenes.first_start(player)
    at_desk: Person | None = None
    for scene in scenes:
        if scene.needs_demo and not cast.others:
            continue
        wanted = _who(player, cast, scene.by)
        if wanted != at_desk:
            entry_scenes.change_over(player, wanted, first=at_desk is None)
            at_desk = wanted
        player.scene = scene.name
        scene.play(player, cast)
