"""The steps of the way in."""

from dataclasses import dataclass
from enum import StrEnum


class Step(StrEnum):
    """Which card is shown."""

    CHOICE = "choice"
    SERVER = "server"
    BUSY = "busy"
    PROFILE = "profile"
    LOGIN = "login"
    NEW_ROOM = "new_room"
    PROBLEM = "problem"


class Task(StrEnum):
    """What BUSY is busy with."""

    OPENING = "opening"
    UPGRADING = "upgrading"
    FURNISHING = "furnishing"
    SAVING = "saving"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the command line asks for: a database, a demo, a profile to enter at once."""

    address: str = ""
    demo: bool = False
    profile: str = ""
