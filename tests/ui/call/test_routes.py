"""The desk names the route that leads a matter, and pins nobody whose turn it only may be."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.domain.routes import Way
from app.domain.vocabulary import EntryKind
from db.models.catalogue import Category
from tests import factories as make
from tests.rooms import SmallRoom
from tests.ui.call.call_window import CallWindow
from tests.ui.call.conftest import CallParts
from tests.ui.call.test_desk import _typed
from tests.ui.call.test_saving_presenter import fill
from ui.call.assignee_words import route_of
from ui.call.saving_presenter import offered
from ui.call.solve_panel import refused_at_once


def going_round(parts: CallParts) -> None:
    room = parts.room
    with room.database.write() as session:
        make.make_route(session, 1, group_id=room.cash, way=Way.ROUND_ROBIN, name="По кругу")
    parts.context.desk.catalogue.refresh()


def test_the_next_in_turn_is_shown_and_settled_by_registering(
    parts: CallParts, qtbot: QtBot
) -> None:
    going_round(parts)
    hands = []
    for _ in range(2):
        fill(parts, qtbot)
        plan = parts.plan.current
        assert plan is not None
        assert plan.in_turn
        assert "По кругу" in route_of(plan)
        matter = parts.board.current.matter
        assert offered(matter, plan) == matter
        with qtbot.waitSignal(parts.saving.saved) as told:
            parts.saving.assign()
        hands.append(told.args[0].ticket)
        parts.board.new_call()
    first, second = hands
    assert {first.assignee_id, second.assignee_id} == {
        parts.room.kim.agent_id,
        parts.room.litvinov.agent_id,
    }
    entries = parts.context.desk.tickets.timeline(parts.context.actor, first.ticket_id)
    (assigned,) = [one for one in entries if one.kind is EntryKind.ASSIGNED]
    assert assigned.facts["route"] == "По кругу"


def test_the_card_of_the_assignee_names_the_route(calls: CallWindow, room: SmallRoom) -> None:
    with room.database.write() as session:
        make.make_route(session, 1, group_id=room.network, name="Всё к сетевикам")
        make.make_route(session, 2, group_id=room.cash)
    calls.desk.parts.context.desk.catalogue.refresh()
    _typed(calls)
    card = calls.desk.form.assignee.card
    calls.wait(lambda: "Всё к сетевикам" in card.accessibleDescription())


def test_a_queue_that_a_route_wants_is_no_lack_of_people(
    calls: CallWindow, room: SmallRoom
) -> None:
    with room.database.write() as session:
        make.make_route(session, 1, group_id=room.cash, way=Way.QUEUE, name="В очередь")
    calls.desk.parts.context.desk.catalogue.refresh()
    _typed(calls)
    card = calls.desk.form.assignee.card
    calls.wait(lambda: "В очередь" in card.accessibleDescription())
    plan = calls.desk.parts.plan.current
    assert plan is not None
    assert plan.candidates
    assert plan.chosen is None


def test_a_category_says_how_one_is_chosen_and_that_it_is_not_solved_at_once(
    calls: CallWindow, room: SmallRoom
) -> None:
    with room.database.write() as session:
        category = session.get_one(Category, room.cash_branch)
        category.way, category.at_once = Way.QUEUE, False
    calls.desk.parts.context.desk.catalogue.refresh()
    _typed(calls)
    card = calls.desk.form.assignee.card
    calls.wait(lambda: "Кассы" in card.accessibleDescription())
    bar, panel = calls.desk.bottom_widget, calls.desk.form.solve
    calls.wait(lambda: not bar.solve.isEnabled())
    assert "Не печатает" in bar.solve.toolTip()
    calls.desk.form.open_panel(panel)
    assert panel.isVisible()
    assert not panel.line.isVisible()
    assert refused_at_once(calls.desk.parts) in {
        each.text() for each in panel.findChildren(QLabel) if each.isVisible()
    }
    panel.confirm()
    assert not panel.isVisible()
