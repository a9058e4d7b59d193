"""Who is away: said before, handed over in one action, and over when the absence is."""

from datetime import timedelta

import pytest

from app.domain.errors import RuleBroken
from app.domain.readmodels.roster import NewAbsence
from app.domain.vocabulary import EntryKind, StateType
from app.services.absences import Absences
from app.services.catalogue import CatalogueService
from db.models.sla import Promise
from db.models.ticket import Ticket
from db.models.timeline import TimelineEntry
from tests import factories as make
from tests.rooms import SmallRoom
from tests.services.support_tickets import register

DAY = timedelta(days=1)


@pytest.fixture
def absences(room: SmallRoom, catalogue: CatalogueService) -> Absences:
    return Absences(room.database, room.clock, catalogue)


def away(room: SmallRoom) -> NewAbsence:
    start = make.NOW
    return NewAbsence(room.kim.agent_id, start, start + 3 * DAY, room.litvinov.agent_id, "отпуск")


def test_what_an_absence_touches_is_said_before(room: SmallRoom, absences: Absences) -> None:
    held = {"assignee_id": room.kim.agent_id, "group_id": room.cash}
    ticket = register(room, category_id=room.no_print, **held)
    register(room, category_id=room.no_print, state_type=StateType.RESOLVED, **held)
    with room.database.write() as session:
        for days in (1, 9):
            due = make.NOW + days * DAY
            session.add(Promise(ticket_id=ticket, text="", due_at=due, made_at=make.NOW))
    found = absences.effect(room.kim.agent_id, make.NOW, make.NOW + 3 * DAY)
    assert (found.open_tickets, found.promises, found.shifts) == (1, 1, 1)


def test_open_tickets_are_handed_over_in_one_action_each_told(
    room: SmallRoom, absences: Absences
) -> None:
    held = {"assignee_id": room.kim.agent_id, "group_id": room.cash, "state": "assigned"}
    tickets = [register(room, category_id=room.no_print, **held) for _ in range(3)]
    key = absences.add(room.supervisor, away(room)).value
    done = absences.hand_over(room.supervisor, key, "Замещение на время отсутствия").value
    assert (done.given, done.left) == (3, 0)
    with room.database.read() as session:
        for ticket in tickets:
            assert session.get_one(Ticket, ticket).assignee_id == room.litvinov.agent_id
            entries = session.query(TimelineEntry).filter_by(ticket_id=ticket)
            (told,) = [one for one in entries if one.kind is EntryKind.ASSIGNED]
            assert told.body == "Замещение на время отсутствия"
            assert (told.facts["from"], told.facts["to"]) == ("Kim", "Litvinov")


@pytest.mark.parametrize("code", ["absence_ends", "deputy_self", "deputy_away", "absence_twice"])
def test_a_wrong_absence_is_refused(room: SmallRoom, absences: Absences, code: str) -> None:
    kim, start = room.kim.agent_id, make.NOW
    new = {
        "absence_ends": NewAbsence(kim, start, start - DAY),
        "deputy_self": NewAbsence(kim, start, start + DAY, kim),
        "deputy_away": NewAbsence(room.litvinov.agent_id, start, start + DAY, kim),
        "absence_twice": NewAbsence(kim, start + DAY, start + 5 * DAY),
    }[code]
    if code in ("deputy_away", "absence_twice"):
        absences.add(room.supervisor, away(room))
    with pytest.raises(RuleBroken, match=code):
        absences.add(room.supervisor, new)


def test_an_absence_may_end_earlier_and_somebody_else_stand_in(
    room: SmallRoom, absences: Absences
) -> None:
    key = absences.add(room.supervisor, away(room)).value
    absences.change(room.supervisor, key, make.NOW + DAY, room.ershov.agent_id)
    (told,) = absences.coming()
    assert (told.ends_at, told.deputy_name, told.reason) == (make.NOW + DAY, "Ershov", "отпуск")
    room.clock.forward(days=2)
    assert absences.coming() == ()


def test_without_a_deputy_nothing_is_handed_over(room: SmallRoom, absences: Absences) -> None:
    new = NewAbsence(room.kim.agent_id, make.NOW, make.NOW + DAY)
    key = absences.add(room.supervisor, new).value
    with pytest.raises(RuleBroken, match="deputy_missing"):
        absences.hand_over(room.supervisor, key, "x")
    with pytest.raises(RuleBroken, match="not_allowed"):
        absences.add(room.kim, new)
