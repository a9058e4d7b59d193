"""Pages of lists, channels and targets: a record is made by hand and kept."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.errors import RuleBroken
from app.domain.escalation import EscalationAction
from app.domain.identity import new_id
from app.domain.kpi import COUNTED, KpiMeasure
from app.domain.permissions import Actor
from app.domain.setup.checks_lists import names_in
from app.domain.setup.documents import Draft, SetupKind
from app.domain.vocabulary import Channel
from tests.ui.setup.conftest import Opened
from tests.ui.ticket_room import TicketRoom, settled, typed
from ui.settings.subjects.channels import ChannelSubject
from ui.settings.subjects.escalations import EscalationSubject
from ui.settings.subjects.partners import PartnerSubject
from ui.settings.subjects.role_filters import FilterInput, RoleFilterSubject, in_words
from ui.settings.subjects.routes import RouteSubject
from ui.settings.subjects.targets import TargetSubject
from ui.setup.subject import Subject
from ui.texts.words import channel_name

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


@pytest.mark.parametrize(
    ("kind", "shut", "by", "open_with"),
    [
        (RouteSubject, "inside", "calendar_id", "a"),
        (EscalationSubject, "group_id", "action", EscalationAction.TO_GROUP.value),
        (PartnerSubject, "calendar_id", "answer_minutes", 60),
    ],
    ids=["route", "escalation", "partner"],
)
def test_what_does_nothing_yet_is_shut(
    made: TicketRoom, admin: Actor, opened: Opened, kind: Callable[..., Subject],
    shut: str, by: str, open_with: object,
) -> None:  # fmt: skip
    page = opened(kind(made.context(admin)) if kind is RouteSubject else kind())
    page.add()
    field = page.editor.parts.input_of(shut)
    assert field is not None
    assert not field.control.isEnabled()
    page.editing.put(by, open_with)
    assert field.control.isEnabled()


def test_a_list_names_channels_in_words(made: TicketRoom, admin: Actor, opened: Opened) -> None:
    body = {"channel": "email", "group_id": str(made.room.cash), "agent_id": None}
    made.desk.setup.save(admin, Draft(SetupKind.CHANNEL, str(new_id()), body))
    page = opened(ChannelSubject())
    shown = page.list.table.model().index(0, 0).data()
    assert shown == page.editor.title.text() == channel_name(Channel.EMAIL)


def test_a_line_that_filters_is_read_in_words_and_kept_by_codes(
    made: TicketRoom, admin: Actor, opened: Opened, qtbot: QtBot
) -> None:
    body = {
        "name": "Срочные", "name_en": "Urgent", "active": True, "role": None, "position": 0,
        "text": "is:open priority:1,2 order:first",
    }  # fmt: skip
    made.desk.setup.save(admin, Draft(SetupKind.FILTER, str(new_id()), body))
    page = opened(RoleFilterSubject())
    field = page.editor.parts.input_of("text")
    assert isinstance(field, FilterInput)
    shown = field.line.text()
    assert shown == in_words(str(body["text"]), names_in(page.editing.book))
    assert "P1,P2" in shown
    field.line.setFocus()
    field.line.selectAll()
    typed(field.line, "какие:мои приоритет:высокий")
    settled(qtbot, made)
    assert field.line.text() == "какие:мои приоритет:высокий"
    assert page.editing.body["text"] == "is:mine priority:2"
    typed(field.line, " группа:неттакой")
    settled(qtbot, made)
    assert page.editing.body["text"].endswith("группа:неттакой")
    QTest.keyClick(page, Qt.Key.Key_S, CONTROL)
    settled(qtbot, made)
    assert page.editing.dirty


def test_a_channel_gets_its_owner_once(made: TicketRoom, admin: Actor) -> None:
    body = {"channel": "email", "group_id": str(made.room.cash), "agent_id": None}
    made.desk.setup.save(admin, Draft(SetupKind.CHANNEL, str(new_id()), body))
    with pytest.raises(RuleBroken, match="channel_taken"):
        made.desk.setup.save(admin, Draft(SetupKind.CHANNEL, str(new_id()), body))
    assert made.desk.catalogue.snapshot().channel_groups == {"email": made.room.cash}


def test_who_sees_a_target_is_asked_only_where_the_figure_stands(
    made: TicketRoom, admin: Actor, opened: Opened, qtbot: QtBot
) -> None:
    page = opened(TargetSubject())
    QTest.keyClick(page.list.table, Qt.Key.Key_Insert)
    shown = {}
    for measure in KpiMeasure:
        page.editing.put("measure", measure.value)
        found = page.editor.parts.input_of("shown_to")
        shown[measure] = found is not None
    assert {measure for measure, asked in shown.items() if asked} == COUNTED
