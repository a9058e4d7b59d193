"""The pages of deadlines by keys: policies, rules, warnings, working time, partners' clocks."""

from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.escalation import EscalationAction
from app.domain.permissions import Actor
from app.domain.setup.documents import Document, SetupKind
from tests.ui.setup.conftest import Opened
from tests.ui.ticket_room import TicketRoom, settled, typed
from ui.settings.subjects.calendars import CalendarSubject
from ui.settings.subjects.client_input import ClientInput
from ui.settings.subjects.deadline_check import DeadlineCheck
from ui.settings.subjects.escalations import EscalationSubject
from ui.settings.subjects.policies import PolicySubject
from ui.settings.subjects.sla_rules import SlaRuleSubject
from ui.setup.inputs import TextInput
from ui.setup.page import SetupPage

PLAIN, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


def press(
    qtbot: QtBot, key: Qt.Key, mods: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, key, mods)


def line_of(page: SetupPage, path: str) -> TextInput:
    found = page.editor.parts.input_of(path)
    assert isinstance(found, TextInput)
    return found


def saved(made: TicketRoom, admin: Actor, kind: SetupKind) -> dict[str, Document]:
    return {each.name: each for each in made.desk.setup.book(admin).of(kind).values()}


def test_new_deadlines_begin_with_targets_and_are_saved_by_keys(
    made: TicketRoom,
    admin: Actor,
    opened: Opened,
    qtbot: QtBot,
) -> None:
    page = opened(PolicySubject())
    press(qtbot, Qt.Key.Key_Insert)
    typed(line_of(page, "name").line, "Кассы")
    press(qtbot, Qt.Key.Key_S, CTRL)
    settled(qtbot, made)
    body = saved(made, admin, SetupKind.POLICY)["Кассы"].body
    assert [each["resolution_minutes"] for each in body["targets"]] == [120, 240, 480, 1440]
    assert body["is_default"] is False


def test_a_rule_names_a_client_found_by_typing(
    made: TicketRoom,
    admin: Actor,
    opened: Opened,
    qtbot: QtBot,
) -> None:
    page = opened(SlaRuleSubject(made.context(admin)))
    press(qtbot, Qt.Key.Key_Insert)
    typed(line_of(page, "name").line, "Рога")
    client = page.editor.parts.input_of("client_id")
    assert isinstance(client, ClientInput)
    client.line.setFocus()
    client.line.selectAll()
    typed(client.line, "рога")
    qtbot.waitUntil(lambda: client.line.is_open)
    settled(qtbot, made)
    qtbot.waitUntil(lambda: str(made.room.horns) in client._names)
    press(qtbot, Qt.Key.Key_Down)
    press(qtbot, Qt.Key.Key_Return)
    press(qtbot, Qt.Key.Key_S, CTRL)
    settled(qtbot, made)
    body = saved(made, admin, SetupKind.SLA_RULE)["Рога"].body
    assert UUID(body["client_id"]) == made.room.horns


def test_a_warning_without_a_threshold_says_what_is_missing(
    made: TicketRoom,
    admin: Actor,
    opened: Opened,
    qtbot: QtBot,
) -> None:
    page = opened(EscalationSubject())
    press(qtbot, Qt.Key.Key_Insert)
    typed(line_of(page, "name").line, "Скоро срок")
    percent = page.editor.parts.input_of("at_percent")
    assert percent is not None
    page.editing.put("at_percent", None)
    press(qtbot, Qt.Key.Key_S, CTRL)
    settled(qtbot, made)
    assert percent.field.error()
    page.editing.put("at_percent", 90)
    press(qtbot, Qt.Key.Key_S, CTRL)
    settled(qtbot, made)
    body = saved(made, admin, SetupKind.ESCALATION)["Скоро срок"].body
    assert (body["at_percent"], body["action"]) == (90, EscalationAction.WARN_ASSIGNEE.value)


def test_a_tried_deadline_follows_the_hours_as_they_are_typed(
    made: TicketRoom,
    admin: Actor,
    opened: Opened,
    qtbot: QtBot,
) -> None:
    page = opened(CalendarSubject(made.context(admin)))
    press(qtbot, Qt.Key.Key_Insert)
    check = page.editor.parts.forms[0].findChild(DeadlineCheck)
    assert isinstance(check, DeadlineCheck)
    assert check.answer.text().startswith("Friday 17:40 → Monday 12:40")
    check.target.selectAll()
    typed(check.target, "8:00")
    assert check.answer.text().startswith("Friday 17:40 → Monday 17:40")
    page.editing.put("intervals", [])
    assert "no deadline" in check.answer.text()
