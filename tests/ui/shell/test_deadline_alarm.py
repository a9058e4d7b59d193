"""A deadline that comes near is told at the desk of whom it concerns, once."""

from datetime import timedelta

from pytestqt.qtbot import QtBot

from app.domain.escalation import EscalationAction, WatchedClock
from db.models.sla import SlaTarget, StateChange
from tests import factories as make
from tests.ui.ticket_room import TicketRoom, settled
from ui.shell.deadline_alarm import DeadlineAlarm


def near(made: TicketRoom, count: int) -> None:
    """Tickets whose solution is due in half an hour of eight, and a rule at half an hour."""
    room = made.room
    with room.database.write() as session:
        make.make_escalation(
            session,
            EscalationAction.WARN_ASSIGNEE,
            clock=WatchedClock.RESOLUTION,
            minutes_before=60,
        )
    made.desk.catalogue.refresh()
    for number in range(1, count + 1):
        key = made.ticket(number)
        with room.database.write() as session:
            begun = room.clock() - timedelta(hours=1)
            make.add(session, StateChange(ticket_id=key, at=begun, state="assigned"))
            target = session.get_one(SlaTarget, (key, "resolution"))
            target.due_at = room.clock() + timedelta(minutes=30)


def alarm(made: TicketRoom) -> DeadlineAlarm:
    return DeadlineAlarm(made.context(), made.navigator)


def test_a_near_deadline_is_told_once_with_the_way_to_it(made: TicketRoom, qtbot: QtBot) -> None:
    near(made, 1)
    watch = alarm(made)
    watch.look()
    settled(qtbot, made)
    watch.look()
    settled(qtbot, made)
    [toast] = [each for each in made.notices.toasts if "26-00001" in each.text]
    assert toast.sticky
    assert toast.action is not None
    toast.action.run()
    assert made.navigator.opened[-1][0] == made.tickets[1]
    watch.look()
    settled(qtbot, made)
    assert len([each for each in made.notices.toasts if "26-00001" in each.text]) == 1
    alarm(made).look()
    settled(qtbot, made)
    assert len([each for each in made.notices.toasts if "26-00001" in each.text]) == 1


def test_many_are_told_in_one_line(made: TicketRoom, qtbot: QtBot) -> None:
    near(made, 5)
    watch = alarm(made)
    watch.look()
    settled(qtbot, made)
    watch.look()
    settled(qtbot, made)
    [toast] = made.notices.toasts
    assert "5" in toast.text
