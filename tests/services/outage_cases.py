"""Many callers with one fault, and an outage declared for them."""

from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID

import pytest
from sqlalchemy import select

from app.domain.errors import RuleBroken
from app.domain.permissions import Actor
from app.domain.vocabulary import ResolutionCode, Spread, StateType
from app.services.outages import Outages
from app.services.tickets import Tickets
from db.models.ticket import Ticket
from tests import factories as make
from tests.rooms import SmallRoom

WORDS = "Авария у провайдера на Севере, обещают к 15:00. Торгуйте за наличные."
SOLVED = "Провайдер восстановил канал."


def calls(room: SmallRoom, count: int, first: int = 1, **more: object) -> list[UUID]:
    """Tickets of as many clients about one fault, a minute apart, the last one now."""
    with room.database.write() as session:
        clients = [
            make.make_client(session, f"Точка {first + n}", city="Север") for n in range(count)
        ]
        return [
            make.make_ticket(
                session,
                first + n,
                room.department,
                **{
                    "category_id": room.no_network,
                    "description": f"нет интернета, касса {n}",
                    "client_id": client,
                    "opened_at": room.clock() - timedelta(minutes=count - n),
                    "group_id": room.network,
                }
                | more,
            )
            for n, client in enumerate(clients)
        ]


def declared(room: SmallRoom, outages: Outages, **more: object) -> UUID:
    [master] = calls(room, 1, 900, assignee_id=room.ershov.agent_id, state="assigned",
                     state_type=StateType.OPEN, **more)  # fmt: skip
    outages.mark(room.dispatcher, master, Spread.SYSTEMIC)
    return master


def joined(room: SmallRoom, outages: Outages, count: int, master: UUID) -> list[UUID]:
    made = calls(room, count)
    for each in made:
        outages.join(room.dispatcher, each, master)
    return made


def solve(room: SmallRoom, tickets: Tickets, master: UUID, by: Actor | None = None) -> None:
    who = by or room.ershov
    version = tickets.card(who, master).version
    tickets.resolve(who, master, version, SOLVED, ResolutionCode.BY_PARTNER)


def refusal(act: object, *given: object) -> str:
    with pytest.raises(RuleBroken) as refused:
        act(*given)  # type: ignore[operator]
    return refused.value.code


def states(room: SmallRoom, keys: Sequence[UUID]) -> set[StateType]:
    with room.database.read() as session:
        return set(session.scalars(select(Ticket.state_type).where(Ticket.id.in_(keys))))
