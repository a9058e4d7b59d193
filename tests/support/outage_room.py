"""A room in which the network is down: an outage told of, joined callers, like cases, another."""

from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from app.bootstrap import ServiceDesk
from app.domain.vocabulary import ResolutionCode, Spread, StateType
from tests import factories as make
from tests.rooms import SmallRoom

WORDS = "Авария у провайдера на Севере, обещают к 15:00. Пока торгуйте за наличные."
SAID = (
    "пропал интернет, терминалы не работают",
    "нет интернета с девяти утра, касса не шлёт чеки",
    "роутер горит красным, интернета нет",
    "не открываются сайты, нет интернета на всей точке",
)


@dataclass(frozen=True, slots=True)
class OutageRoom:
    """The keys: the master, who is joined, who calls about the same, and another suspicion."""

    room: SmallRoom
    master: UUID
    joined: tuple[UUID, ...]
    like: tuple[UUID, ...]
    other: tuple[UUID, ...]


def outage_room(room: SmallRoom, services: ServiceDesk, *, joined: int = 4) -> OutageRoom:
    """Furnish it through the services, as a morning would."""
    master = _ring(room, 1, 55, "Авария канала: нет интернета на Севере", room.no_network,
                   assignee_id=room.ershov.agent_id, state="assigned",
                   state_type=StateType.OPEN)  # fmt: skip
    under = tuple(_ring(room, 2 + n, 40 - n, SAID[n % 4], room.no_network) for n in range(joined))
    like = tuple(_ring(room, 100 + n, 9 - n, SAID[n], room.no_network) for n in range(2))
    said = "касса не видит накопитель после обновления"
    other = tuple(
        _ring(room, 200 + n, 20 - n, f"{said}, точка {n}", room.no_fiscal) for n in range(3)
    )
    services.outages.mark(room.dispatcher, master, Spread.SYSTEMIC)
    services.outages.say(room.dispatcher, master, "Разбираемся, перезвоним.")
    room.clock.forward(minutes=3)
    services.outages.say(room.ershov, master, WORDS)
    for each in under:
        services.outages.join(room.dispatcher, each, master)
    return OutageRoom(room, master, under, like, other)


def over(made: OutageRoom, services: ServiceDesk) -> None:
    """Solve the outage."""
    version = services.tickets.card(made.room.ershov, made.master).version
    services.tickets.resolve(
        made.room.ershov, made.master, version, "Канал восстановлен", ResolutionCode.BY_PARTNER
    )


def _ring(
    room: SmallRoom, number: int, minutes: int, said: str, category: UUID, **more: object
) -> UUID:
    with room.database.write() as session:
        client = make.make_client(session, f"Магазин «Север-{number}»", city="Север")
        written = f"+7 812 000-{number % 100:02d}-17"
        contact = make.make_contact(session, f"Иванова Мария {number}", client, [written])
        place = {
            "category_id": category,
            "subject": f"Касса: {said[:40]}",
            "description": said,
            "client_id": client,
            "contact_id": contact,
            "group_id": room.network,
            "opened_at": room.clock() - timedelta(minutes=minutes),
        }
        return make.make_ticket(session, number, room.department, **place | more)
