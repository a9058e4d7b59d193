"""A room with two records for every form that is killed while it is being filled in."""

import json
from datetime import timedelta
from pathlib import Path

from app.bootstrap import ServiceDesk
from app.domain.vocabulary import FieldKind, Role, Spread, StateType
from app.system_clock import utc_now
from db.models.call import Call
from db.session import Database
from tests import factories as make
from tests.rooms import HandClock, SmallRoom, small_room
from tests.support.outage_room import OutageRoom, outage_room, over
from tests.support.servers import copy_of_template

KEYS_FILE = "keys.json"
Keys = dict[str, list[str]]
"""The records of a place, mine first, then another one."""


def furnish_forms(folder: Path) -> Keys:
    """Make the room's file in a folder; its keys stand beside it as well."""
    database = Database(copy_of_template(folder))
    room = small_room(database, HandClock(utc_now()))
    keys = _records(room) | _lost_callers(room) | _outages(room)
    database.dispose()
    (folder / KEYS_FILE).write_text(json.dumps(keys), encoding="utf-8")
    return keys


def _records(room: SmallRoom) -> Keys:
    with room.database.write() as session:
        make.make_field(session, room.no_print, "where", FieldKind.LINE)
        tickets = [
            make.make_ticket(
                session, number, room.department, state="in_progress", group_id=room.cash,
                state_type=StateType.OPEN, assignee_id=room.litvinov.agent_id,
                category_id=room.no_print,
            )
            for number in (901, 902)
        ]  # fmt: skip
        articles = [make.make_article(session, title) for title in ("Первая", "Вторая")]
        make.make_agent(session, room.department, "boss", role=Role.ADMINISTRATOR)
        absence = make.make_absence(session, room.ershov.agent_id, days=300)
    people = [room.kim.agent_id, room.ershov.agent_id]
    found = {
        "ticket": tickets,
        "article": articles,
        "person": people,
        "contact": [room.petrov, room.sidorova],
        "group": [room.network],
    }
    told = {name: [str(each) for each in each_of] for name, each_of in found.items()}
    return told | {"absence": ["new", str(absence)]}


def _lost_callers(room: SmallRoom) -> Keys:
    with room.database.write() as session:
        calls = [
            make.key_of(
                session,
                Call(
                    agent_id=room.litvinov.agent_id, contact_id=room.petrov,
                    started_at=room.clock() - timedelta(minutes=number),
                    callback_due_at=room.clock(), number_as_typed="6789",
                ),
            )
            for number in (1, 2)
        ]  # fmt: skip
    return {"lost": [str(each) for each in calls]}


def _outages(room: SmallRoom) -> Keys:
    """One that is over and has callers to ring, two that go on."""
    desk = ServiceDesk(room.database, room.clock)
    desk.catalogue.snapshot()
    rung: OutageRoom = outage_room(room, desk)
    over(rung, desk)
    with room.database.write() as session:
        going = [
            make.make_ticket(
                session, number, room.department, subject=f"Авария {number}",
                group_id=room.network, category_id=room.no_network,
                state="assigned", state_type=StateType.OPEN, assignee_id=room.ershov.agent_id,
            )
            for number in (951, 952)
        ]  # fmt: skip
    for each in going:
        desk.outages.mark(room.dispatcher, each, Spread.SYSTEMIC)
    return {"outage": [str(e) for e in going], "rung": [str(rung.master), *map(str, rung.joined)]}
