"""Two desks change one ticket at the same moment, each in its own window (N8)."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.permissions import Actor
from app.domain.readmodels.conflicts import FieldClash
from app.domain.readmodels.tickets import TicketCard
from app.domain.vocabulary import EntryKind, Impact, ResolutionCode, Urgency
from app.services.ticket_hands import Why
from tests.ui.screens import on_screen
from tests.ui.ticket_room import TicketRoom, settled, typed
from ui.background import Background
from ui.changes_hub import ChangesHub
from ui.context import DeskContext
from ui.theme import Theme
from ui.ticket.ticket_view import TicketView
from ui.ticket_parts.moves import Move
from ui.ticket_parts.ticket_at_hand import Clash, Deed

MINE, THEIRS = "Пишу клиенту про кабель", "Звоню поставщику"


@dataclass
class Windows:
    """Litvinov's and the supervisor's window; neither hears of the other's changes."""

    made: TicketRoom
    qtbot: QtBot
    litvinov: TicketView
    head: TicketView

    def card(self) -> TicketCard:
        card: TicketCard = self.made.by_other(2)
        return card

    def settle(self) -> None:
        settled(self.qtbot, self.made)

    def choose(self, combo: object, index: int) -> None:
        combo.setCurrentIndex(index)  # type: ignore[attr-defined]
        combo.activated.emit(index)  # type: ignore[attr-defined]
        self.settle()

    def impact(self, window: TicketView, impact: Impact) -> None:
        self.choose(window.properties.impact, list(Impact).index(impact))

    def key(self, key: Qt.Key) -> None:
        QTest.keyClick(self.litvinov.writing.clash.view, key)
        self.settle()

    def notes(self) -> list[str]:
        """What the decisions left in the history: field and side, then the words."""
        items = self.made.desk.tickets.timeline(self.made.room.supervisor, self.made.tickets[2])
        told = [item for item in items if item.kind is EntryKind.NOTE]
        return [
            text
            for item in told
            for fact in item.facts["choices"]
            for text in (f"{fact['field']} {fact['side']}", item.body)
        ]

    def drafts(self) -> tuple[str, str]:
        both = (self.litvinov, self.head)
        first, second = (each.writing.composer.text.toPlainText() for each in both)
        return first, second


def _window(made: TicketRoom, qtbot: QtBot, actor: Actor) -> TicketView:
    lane = made.background
    context = DeskContext(
        made.desk, actor, made.drafts, lane, lane, ChangesHub(), made.notices,
        made.context().settings,
    )  # fmt: skip
    screen = TicketView(context, made.navigator)
    on_screen(qtbot, screen, 1500, 840)
    screen.show_ticket(made.tickets[2])
    settled(qtbot, made)
    return screen


@pytest.fixture
def windows(
    made: TicketRoom, background: Background, theme: Theme, qtbot: QtBot
) -> Iterator[Windows]:
    room = made.room
    both = Windows(
        made, qtbot, _window(made, qtbot, room.litvinov), _window(made, qtbot, room.supervisor)
    )
    typed(both.litvinov.writing.composer.text, MINE)
    typed(both.head.writing.composer.text, THEIRS)
    yield both
    assert both.drafts() == (MINE, THEIRS)  # whatever happened to the ticket


def test_different_fields_go_together(windows: Windows) -> None:
    windows.impact(windows.head, Impact.SITE)
    windows.choose(windows.litvinov.properties.urgency, list(Urgency).index(Urgency.TODAY))
    windows.litvinov.writing.press(1)
    windows.settle()
    card = windows.card()
    assert (card.state, card.impact) == ("in_progress", Impact.SITE)
    assert not windows.litvinov.writing.clash.isVisible()
    shown = windows.litvinov.presenter.ticket.card
    assert shown is not None
    assert shown.impact is Impact.SITE  # the answer brought the other's change along


def test_the_same_field_asks_and_one_keeps_theirs(windows: Windows) -> None:
    windows.impact(windows.head, Impact.SITE)
    windows.impact(windows.litvinov, Impact.SEVERAL)
    view = windows.litvinov.writing.clash.view
    assert view.isVisible()
    assert [each.clash.by for each in view.rows] == ["Head"]
    assert not windows.litvinov.changed.isVisible()  # told once, not twice
    windows.key(Qt.Key.Key_1)
    assert windows.card().impact is Impact.SITE
    assert windows.card().version == 2
    assert windows.notes() == ["priority theirs", ""]
    assert not windows.litvinov.writing.clash.isVisible()


def test_two_takes_mine_upon_theirs_and_tells_both(windows: Windows) -> None:
    windows.impact(windows.head, Impact.SITE)
    windows.impact(windows.litvinov, Impact.SEVERAL)
    windows.key(Qt.Key.Key_2)
    assert windows.card().impact is Impact.SEVERAL
    assert windows.notes() == ["priority mine", ""]
    windows.head.refresh()
    windows.settle()
    lines = windows.head.presenter.ticket.timeline
    assert [item.kind for item in lines[:3]] == [
        EntryKind.NOTE, EntryKind.PRIORITY, EntryKind.PRIORITY,
    ]  # fmt: skip
    shown = windows.head.presenter.ticket.card
    assert shown is not None
    assert shown.impact is Impact.SEVERAL


def test_a_third_change_while_it_is_decided_asks_again(windows: Windows) -> None:
    windows.impact(windows.head, Impact.SITE)
    windows.impact(windows.litvinov, Impact.SEVERAL)
    windows.impact(windows.head, Impact.PERSON)
    windows.key(Qt.Key.Key_2)
    view = windows.litvinov.writing.clash.view
    assert view.isVisible()
    assert view.rows[0].clash.theirs.startswith(str(int(Impact.PERSON)))
    windows.key(Qt.Key.Key_2)
    assert windows.card().impact is Impact.SEVERAL


def test_later_folds_it_and_it_waits_with_the_ticket(windows: Windows) -> None:
    windows.impact(windows.head, Impact.SITE)
    windows.impact(windows.litvinov, Impact.SEVERAL)
    clash = windows.litvinov.writing.clash
    windows.key(Qt.Key.Key_Escape)
    assert clash.line.isVisible()
    assert windows.made.navigator.backs == 0
    windows.litvinov.show_ticket(windows.made.tickets[1])
    windows.settle()
    assert not clash.isVisible()
    windows.litvinov.show_ticket(windows.made.tickets[2])
    windows.settle()
    assert clash.line.isVisible()
    clash.open.click()
    windows.key(Qt.Key.Key_2)
    assert windows.card().impact is Impact.SEVERAL


def test_a_solution_refused_stays_in_the_history(windows: Windows) -> None:
    windows.made.desk.tickets.resolve(
        windows.made.room.supervisor, windows.made.tickets[2], 1, "Сменил кабель",
        ResolutionCode.FIXED,
    )  # fmt: skip
    _solve(windows, "Перезагрузил")
    windows.key(Qt.Key.Key_1)
    assert windows.card().resolution == "Сменил кабель"
    assert windows.notes() == ["resolution theirs", "Перезагрузил"]


def test_two_solutions_are_joined(windows: Windows) -> None:
    windows.made.desk.tickets.resolve(
        windows.made.room.supervisor, windows.made.tickets[2], 1, "Сменил кабель",
        ResolutionCode.FIXED,
    )  # fmt: skip
    _solve(windows, "Перезагрузил")
    windows.key(Qt.Key.Key_3)
    card = windows.card()
    assert (card.resolution, card.state) == ("Сменил кабель\n\nПерезагрузил", "resolved")
    assert windows.notes() == ["resolution joined", ""]


@pytest.mark.parametrize(
    ("keys", "holder", "group"),
    [
        ((Qt.Key.Key_1, Qt.Key.Key_2), "ershov", "first_line"),
        ((Qt.Key.Key_2, Qt.Key.Key_1), "kim", "network"),
        ((Qt.Key.Key_2, Qt.Key.Key_2), "kim", "first_line"),
        ((Qt.Key.Key_1, Qt.Key.Key_1), "ershov", "network"),
    ],
)
def test_hand_and_queue_are_decided_one_by_one(
    windows: Windows, keys: tuple[Qt.Key, Qt.Key], holder: str, group: str
) -> None:
    room, key, head = windows.made.room, windows.made.tickets[2], windows.head
    tickets = windows.made.desk.tickets
    tickets.assign(room.dispatcher, key, 1, room.ershov.agent_id, room.network)
    deed = head.writing.deeds.assign(key, room.kim.agent_id, room.first_line, Why())
    head.presenter.ticket.do(deed)
    windows.settle()
    view = head.writing.clash.view
    assert [row.clash.field for row in view.rows] == ["assignee", "group"]
    for each in (*keys, Qt.Key.Key_Return):
        QTest.keyClick(view, each)
    windows.settle()
    card = windows.card()
    assert (card.assignee_id, card.group_id) == (
        getattr(room, holder).agent_id, getattr(room, group),
    )  # fmt: skip


def test_whoever_writes_is_not_torn_away(windows: Windows) -> None:
    windows.impact(windows.head, Impact.SITE)
    text = windows.litvinov.writing.composer.text
    windows.litvinov.activateWindow()
    text.setFocus()
    windows.qtbot.waitUntil(text.hasFocus)
    windows.impact(windows.litvinov, Impact.SEVERAL)
    assert text.hasFocus()
    assert windows.litvinov.writing.clash.view in windows.litvinov.panes()


def test_three_long_rows_leave_a_low_window_its_height(windows: Windows) -> None:
    window, at = windows.litvinov, windows.made.room.clock.now
    window.resize(1293, 715)
    rows = tuple(
        FieldClash(field, "", "Сменил кабель. " * 40, "Перезагрузил. " * 40, "Ким", at)
        for field in ("resolution", "field:model", "assignee")
    )
    deed = Deed(windows.made.tickets[2], "resolve", windows.made.by_other)
    window.presenter.ticket.clashed.emit(Clash(deed, rows, 2))
    windows.settle()
    assert window.height() == 715
    view = window.writing.clash.view
    assert view.apply.isVisible()
    assert view.geometry().bottom() <= window.writing.clash.rect().bottom()
    area = view._list.area
    QTest.keyClick(view, Qt.Key.Key_PageDown)
    assert area.verticalScrollBar().value() > 0


def test_a_ticket_taken_by_the_other_says_by_whom_at_once(
    made: TicketRoom, theme: Theme, qtbot: QtBot
) -> None:
    window = _window(made, qtbot, made.room.litvinov)
    window.show_ticket(made.tickets[4])
    settled(qtbot, made)
    typed(window.writing.composer.text, MINE)
    made.desk.tickets.take(made.room.kim, made.tickets[4], 1)
    window.writing.press(1)
    settled(qtbot, made)
    assert "Kim" in window.writing.strip.accessibleName()
    shown = window.presenter.ticket.card
    assert shown is not None
    assert shown.assignee_name == "Kim"
    assert window.writing.composer.text.toPlainText() == MINE


def _solve(windows: Windows, text: str) -> None:
    writing = windows.litvinov.writing
    writing.start(Move.RESOLVE)
    writing.form.put_text(text)
    writing.form.code.setCurrentIndex(0)
    writing.form.submit.click()
    windows.settle()
