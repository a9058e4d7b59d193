"""The way in: the first start, the demo room, signing in."""

from PySide6.QtWidgets import QApplication, QLineEdit

from ui.sign_in.steps import Step
from ui.tour.cast import Person
from ui.tour.player import Player


def first_start(player: Player) -> None:
    """Choose where the data lives and furnish the demo room."""
    entry = player.program.entry
    player.wait(lambda: entry.step is Step.CHOICE, "the choice of a database")
    player.shot("01_first_start", "Первый запуск: где жить данным", "First start: where data lives")
    player.press("1")
    player.wait(lambda: entry.step is Step.NEW_ROOM, "the empty database")
    player.shot("02_empty_database", "База пуста: своя комната или демонстрационная",
                "The database is empty: one's own room or the demo")  # fmt: skip
    player.press("F2")
    player.wait(lambda: entry.step is Step.PROFILE, "the demo room")


def change_over(player: Player, person: Person, *, first: bool) -> None:
    """Let the one at the desk leave, and another person come in."""
    if not first:
        player.program.sign_out()
        player.wait(lambda: player.program.desk is None, "the way in")
        player.aside()
    sign_in(player, person, "03_sign_in" if first else f"03_sign_in_{person.login}")


def sign_in(player: Player, person: Person, shot: str) -> None:
    """Come in as a person, by profile or with the password of a central database."""
    entry = player.program.entry
    player.wait(lambda: entry.step in {Step.PROFILE, Step.LOGIN} and _in_a_line(), "the way in")
    if entry.step is Step.PROFILE:
        player.type(person.login)
    else:
        player.press("Ctrl+A")
        player.type(person.login)
        player.press("Tab")
        player.type(person.password)
    player.shot(shot, "Вход на смену", "Signing in for the shift")
    player.press("Enter")
    player.wait(lambda: player.program.desk is not None, "the desk")


def _in_a_line() -> bool:
    return isinstance(QApplication.focusWidget(), QLineEdit)
