"""Pages of lists, channels and targets: a record is made by hand and kept."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.permissions import Actor
from app.domain.setup.documents import SetupKind
from tests.ui.setup.conftest import Opened
from tests.ui.ticket_room import TicketRoom, settled
from ui.settings.subjects.channels import ChannelSubject
from ui.settings.subjects.role_filters import RoleFilterSubject
from ui.settings.subjects.targets import TargetSubject
from ui.setup.subject import Subject

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.mark.parametrize("subject", [RoleFilterSubject, ChannelSubject, TargetSubject])
def test_a_record_is_begun_and_its_faults_are_told(
    made: TicketRoom, admin: Actor, opened: Opened, qtbot: QtBot, subject: type[Subject]
) -> None:
    page = opened(subject())
    QTest.keyClick(page.list.table, Qt.Key.Key_Insert)
    settled(qtbot, made)
    QTest.keyClick(page, Qt.Key.Key_S, CONTROL)
    settled(qtbot, made)
    assert made.desk.setup.book(admin).of(subject.kind) == {}


def test_a_channel_gets_its_owner_once(made: TicketRoom, admin: Actor) -> None:
    body = {"channel": "email", "group_id": str(made.room.cash), "agent_id": None}
    from app.domain.errors import RuleBroken
    from app.domain.identity import new_id
    from app.domain.setup.documents import Draft

    made.desk.setup.save(admin, Draft(SetupKind.CHANNEL, str(new_id()), body))
    with pytest.raises(RuleBroken, match="channel_taken"):
        made.desk.setup.save(admin, Draft(SetupKind.CHANNEL, str(new_id()), body))
    assert made.desk.catalogue.snapshot().channel_groups == {"email": made.room.cash}
