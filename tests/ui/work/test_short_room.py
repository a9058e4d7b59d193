"""What gives way on the engineer's screens, and what is written before it was read."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.readmodels.tickets import WorkCounts
from tests.ui.screens import on_screen
from tests.ui.ticket_room import TicketRoom, settled, typed
from ui.theme import Theme, px
from ui.ticket.ticket_view import TicketView
from ui.ticket_parts.sla_meters import SlaMeters
from ui.translations import Translator
from ui.widgets import ElidedLabel
from ui.widgets.table import HEADER, ROW_HEIGHT
from ui.work.facts_strip import FactsStrip
from ui.work.work_desk import WorkDesk

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
COUNTS = WorkCounts(
    in_work=8, limit=10, next_due_at=None, unassigned=5, solved_today=4,
    waiting_client=1, waiting_partner=1, callbacks=0,
)  # fmt: skip


def _cut(screen: FactsStrip | SlaMeters) -> list[str]:
    labels = [each for each in screen.findChildren(ElidedLabel) if each.isVisible()]
    return [each.text() for each in labels if each.toolTip()]


def test_ctrl_enter_before_the_ticket_has_come_writes_when_it_has(
    made: TicketRoom, desk: WorkDesk, qtbot: QtBot
) -> None:
    writing = desk.preview.writing
    desk.presenter.ticket.choose(made.tickets[2])
    assert desk.presenter.ticket.card is None
    typed(writing.composer.text, "Перезагрузили")
    for _again in range(2):
        QTest.keyClick(writing.composer.text, Qt.Key.Key_Return, CTRL)
    settled(qtbot, made)
    timeline = made.desk.tickets.timeline(made.room.litvinov, made.tickets[2])
    assert [each.body for each in timeline] == ["Перезагрузили"]
    assert writing.composer.note.text == ""


def test_a_wish_ends_with_its_ticket(made: TicketRoom, desk: WorkDesk, qtbot: QtBot) -> None:
    writing, ticket = desk.preview.writing, desk.presenter.ticket
    ticket.choose(made.tickets[2])
    typed(writing.composer.text, "Перезагрузили")
    writing.write()
    ticket.choose(made.tickets[3])
    settled(qtbot, made)
    for number in (2, 3):
        assert made.desk.tickets.timeline(made.room.litvinov, made.tickets[number]) == ()
    assert ticket.pad.of(made.tickets[2]).text == "Перезагрузили"


def test_the_solution_is_asked_for_when_the_ticket_has_come(
    made: TicketRoom, theme: Theme, qtbot: QtBot
) -> None:
    assert theme.name
    view = TicketView(made.context(), made.navigator)
    qtbot.addWidget(view)
    view.show()
    view.show_ticket(made.tickets[2])
    view.writing.solve_with_note()
    assert not view.writing.form.isVisible()
    settled(qtbot, made)
    assert view.writing.form.isVisible()


@pytest.mark.parametrize("percent", [100, 130])
def test_the_figures_keep_their_words(
    percent: int, theme: Theme, qapp: QApplication, qtbot: QtBot
) -> None:
    translator = Translator()
    translator.switch("ru")
    theme.apply(qapp, "light", percent)
    strip = FactsStrip()
    on_screen(qtbot, strip, 768, 60)
    try:
        strip.show_counts(COUNTS, -timedelta(minutes=18))
        qtbot.waitUntil(lambda: _cut(strip) == [])
        strip.resize(1600, 60)
        qtbot.waitUntil(lambda: _cut(strip) == [])
    finally:
        translator.switch("en")


def test_clocks_stand_below_each_other_where_their_words_were_cut(
    made: TicketRoom, theme: Theme, qtbot: QtBot
) -> None:
    assert theme.name
    context, meters = made.context(), SlaMeters()
    qtbot.addWidget(meters)
    meters.show()
    card = made.by_other(2)
    for width in (900, 500, 300):
        meters.resize(width, 80)
        meters.show_card(context.catalogue, card, context.clock())
        qtbot.waitUntil(lambda: _cut(meters) == [])


def test_the_list_ends_on_a_whole_row(made: TicketRoom, desk: WorkDesk, qtbot: QtBot) -> None:
    for number in range(10, 30):
        made.ticket(number)
    desk.refresh()
    settled(qtbot, made)
    for height in (700, 733, 751, 840):
        desk.resize(1500, height)
        QApplication.processEvents()
        block = desk.lists.list
        rows = block.height() - px(HEADER) - 2 * block.frameWidth()
        assert rows % px(ROW_HEIGHT) == 0
        assert rows > 0


def test_who_registered_gives_way_to_the_title(
    made: TicketRoom, theme: Theme, qtbot: QtBot
) -> None:
    assert theme.name
    view = TicketView(made.context(), made.navigator)
    qtbot.addWidget(view)
    view.resize(1500, 840)
    view.show()
    view.show_ticket(made.tickets[2])
    settled(qtbot, made)
    assert view._born.isVisible()
    long = made.ticket(9, subject="Касса два не печатает чеки после обновления")
    view.show_ticket(long)
    settled(qtbot, made)
    qtbot.waitUntil(lambda: view._title.toolTip() == "")
    assert view._born.isHidden()
