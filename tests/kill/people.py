"""Five callers, each with letters that no other caller's text uses."""

from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from app.domain.clock import Clock
from app.system_clock import utc_now
from db.session import Database
from tests import factories as make
from tests.rooms import HandClock, small_room
from tests.support.servers import copy_of_template

LOGIN = "anna"


@dataclass(frozen=True, slots=True)
class Caller:
    """``digits`` find this caller alone; ``letters`` make up everything typed for them."""

    digits: str
    letters: str
    surname: str


CALLERS = (
    Caller("4001", "абвгд", "Первая"),
    Caller("4002", "ежзик", "Вторая"),
    Caller("4003", "лмноп", "Третья"),
    Caller("4004", "рстуф", "Четвёртая"),
    Caller("4005", "хцчшщ", "Пятая"),
)


def furnish(folder: Path, clock: Clock = utc_now) -> tuple[UUID, dict[UUID, Caller]]:
    """Make the room's file in a folder; return the dispatcher's key and the callers' keys."""
    database = Database(copy_of_template(folder))
    room = small_room(database, HandClock(clock()))
    people: dict[UUID, Caller] = {}
    with database.write() as session:
        for each in CALLERS:
            client = make.make_client(session, f"Магазин «{each.surname}»")
            number = f"+7 (812) 555-{each.digits[:2]}-{each.digits[2:]}"
            people[make.make_contact(session, f"{each.surname} Анна", client, [number])] = each
    database.dispose()
    return room.dispatcher.agent_id, people
