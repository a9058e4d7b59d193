"""What is changed beside the ticket: its category, own fields, a promise kept."""

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.domain.errors import RuleBroken
from app.domain.permissions import Permission, Reach
from app.domain.vocabulary import FieldKind, Spread, SupportLine
from db.models.sla import Promise
from tests import factories as make
from tests.ui.screens import on_screen
from tests.ui.ticket_room import TicketRoom, settled, typed
from ui.ticket.ticket_view import TicketView
from ui.widgets import DeskButton

ALT = Qt.KeyboardModifier.AltModifier
CITIES = {"by": {"Атол": ["Тверь", "Клин"], "Штрих": ["Орёл"]}}


def stored(made: TicketRoom, number: int = 2) -> dict[str, str]:
    """Values of own fields by code."""
    card = made.by_other(number)
    fields = made.desk.catalogue.loaded.categories[card.category_id].fields
    return {each.code: card.fields.get(each.field_id, "") for each in fields}


@pytest.fixture
def kinds(made: TicketRoom, view: TicketView, qtbot: QtBot) -> dict[str, QWidget]:
    """One field of each further kind under the list of models."""
    with made.room.database.write() as session:
        place = made.room.no_print
        make.make_field(session, place, "city", FieldKind.LINKED_LIST, options=CITIES)
        make.make_field(session, place, "sold_on", FieldKind.DATE)
        make.make_field(session, place, "warranty", FieldKind.CHECKBOX)
        make.make_field(session, place, "receipts", FieldKind.NUMBER)
        make.make_field(session, place, "screen", FieldKind.TEXT)
    made.desk.catalogue.refresh()
    view.refresh()
    settled(qtbot, made)
    return view.properties.own.controls


# ---- the category
def test_a_category_is_found_by_a_synonym_and_taken_with_enter(
    made: TicketRoom, view: TicketView, qtbot: QtBot
) -> None:
    line = view.properties.category
    assert "Не печатает" in line.text()
    view.activateWindow()
    line.setFocus()
    line.selectAll()
    typed(line, "фискальный накопитель")
    assert [each.text for each in line.candidates] == ["Нет связи с ФН"]
    QTest.keyClick(line, Qt.Key.Key_Return)
    settled(qtbot, made)
    assert made.by_other(2).category_id == made.room.no_fiscal
    assert "Нет связи с ФН" in line.text()
    assert list(view.properties.own.controls) == [
        each.code for each in made.desk.catalogue.loaded.categories[made.room.no_fiscal].fields
    ]


def test_what_is_typed_and_not_taken_gives_way(view: TicketView) -> None:
    line = view.properties.category
    before = line.text()
    view.activateWindow()
    line.setFocus()
    line.selectAll()
    typed(line, "нетакой")
    view.writing.composer.text.setFocus()
    assert line.text() == before


def test_f4_offers_every_category_that_may_be_chosen(made: TicketRoom, view: TicketView) -> None:
    line = view.properties.category
    view.activateWindow()
    line.setFocus()
    QTest.keyClick(line, Qt.Key.Key_F4)
    known = made.desk.catalogue.loaded.categories.values()
    assert len(line.candidates) == sum(each.selectable for each in known)


# ---- own fields
def test_each_kind_is_written_in_its_own_form(
    made: TicketRoom, view: TicketView, kinds: dict[str, QWidget], qtbot: QtBot
) -> None:
    kinds["sold_on"].setFocus()
    typed(kinds["sold_on"], "03.11.2026")
    QTest.keyClick(kinds["sold_on"], Qt.Key.Key_Return)
    settled(qtbot, made)
    typed(kinds["receipts"], "1 024,5")
    QTest.keyClick(kinds["receipts"], Qt.Key.Key_Return)
    settled(qtbot, made)
    kinds["warranty"].click()  # type: ignore[attr-defined]
    QTest.keyClick(kinds["model"], Qt.Key.Key_Down)
    view.properties.own.commit()
    settled(qtbot, made)
    typed(kinds["screen"], "Ошибка 12")
    view.properties.own.commit()
    settled(qtbot, made)
    found = stored(made)
    assert (found["sold_on"], found["receipts"]) == ("2026-11-03", "1024.5")
    assert (found["model"], found["screen"], found["warranty"]) == ("Атол", "Ошибка 12", "1")


def test_a_linked_list_offers_what_goes_with_the_list_before_it(
    made: TicketRoom, view: TicketView, kinds: dict[str, QWidget], qtbot: QtBot
) -> None:
    city = kinds["city"]
    assert city.count() == 1  # type: ignore[attr-defined]
    QTest.keyClick(kinds["model"], Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: stored(made)["model"] == "Атол")
    settled(qtbot, made)
    offered = [city.itemText(at) for at in range(city.count())]  # type: ignore[attr-defined]
    assert offered[1:] == ["Тверь", "Клин"]


def test_a_wrong_value_stays_with_its_sentence(
    made: TicketRoom, view: TicketView, kinds: dict[str, QWidget], qtbot: QtBot
) -> None:
    number = kinds["receipts"]
    typed(number, "много")
    QTest.keyClick(number, Qt.Key.Key_Return)
    settled(qtbot, made)
    assert "много" in view.properties.own.error("receipts")
    assert number.text() == "много"  # type: ignore[attr-defined]
    assert stored(made)["receipts"] == ""


def test_a_value_goes_to_the_ticket_it_was_typed_for(
    made: TicketRoom, view: TicketView, kinds: dict[str, QWidget], qtbot: QtBot
) -> None:
    view.activateWindow()
    kinds["screen"].setFocus()
    typed(kinds["screen"], "про вторую")
    QTest.keyClick(view, Qt.Key.Key_Down, ALT)
    settled(qtbot, made)
    assert view.presenter.ticket.ticket_id == made.tickets[3]
    assert stored(made, 2)["screen"] == "про вторую"
    assert stored(made, 3)["screen"] == ""
    shown = view.properties.own.controls["screen"]
    assert shown.toPlainText() == ""  # type: ignore[attr-defined]


# ---- promises
def promised(made: TicketRoom, minutes: int) -> UUID:
    now = made.room.clock()
    with made.room.database.write() as session:
        promise = Promise(ticket_id=made.tickets[2], text="", made_at=now)
        promise.due_at = now + timedelta(minutes=minutes)
        make.add(session, promise)
        return promise.id


def kept(made: TicketRoom) -> list[UUID]:
    return [each.promise_id for each in made.by_other(2).promises if each.kept_at]


def test_alt_3_keeps_the_promise_that_is_due_first(
    made: TicketRoom, view: TicketView, qtbot: QtBot
) -> None:
    later, first = promised(made, 90), promised(made, 20)
    view.refresh()
    settled(qtbot, made)
    keys = [each.key() for each in _keepers(view)]
    assert sorted(keys) == ["", "Alt+3"]
    QTest.keyClick(view, Qt.Key.Key_3, ALT)
    settled(qtbot, made)
    assert kept(made) == [first]
    [button] = _keepers(view)
    button.click()
    settled(qtbot, made)
    assert set(kept(made)) == {first, later}
    assert _keepers(view) == []


def test_without_the_right_a_promise_cannot_be_kept_by_the_key(
    made: TicketRoom, view: TicketView, qtbot: QtBot
) -> None:
    promise = promised(made, 20)
    stranger = TicketView(made.context(made.room.ershov), made.navigator)
    on_screen(qtbot, stranger)
    stranger.show_ticket(made.tickets[2])
    settled(qtbot, made)
    [button] = _keepers(stranger)
    assert not button.isEnabled()
    assert button.toolTip()
    stranger.client.keep_next()
    settled(qtbot, made)
    assert kept(made) == []
    with pytest.raises(RuleBroken):
        made.desk.tickets.keep_promise(made.room.ershov, promise)


def _keepers(view: TicketView) -> list[DeskButton]:
    QApplication.processEvents()  # the layout shows what was put into it
    buttons = view.client.findChildren(DeskButton)
    return [each for each in buttons if each.text() == "Kept" and each.isVisible()]


# ---- what the room took away
def without(view: TicketView, *rights: Permission) -> None:
    """The actor of the view has lost these rights, and the ticket is shown anew."""
    context = view._context
    context.actor = replace(
        context.actor, reaches=frozenset((right, Reach.NONE) for right in rights)
    )
    view.properties.show_card()
    view.writing.show_card()


def test_groups_of_another_line_are_offered_only_to_whoever_may_escalate(
    made: TicketRoom, view: TicketView
) -> None:
    assert made.room.first_line in view.properties.groups_offered
    without(view, Permission.TICKET_ESCALATE)
    assert set(view.properties.groups_offered) == {made.room.cash, made.room.network}
    assert view.properties.group.toolTip()


def test_a_farther_line_is_told_first_what_was_tried(
    made: TicketRoom, view: TicketView, qtbot: QtBot
) -> None:
    with made.room.database.write() as session:
        experts = make.make_group(session, made.room.department, "experts", SupportLine.THIRD)
    made.desk.catalogue.refresh()
    made.desk.tickets.note(made.room.litvinov, made.tickets[2], "Менял кабель")
    view.refresh()
    settled(qtbot, made)
    group = view.properties.group
    group.activated.emit(view.properties.groups_offered.index(experts))
    settled(qtbot, made)
    line = view.properties.fields["reason"].control
    assert isinstance(line, QLineEdit)
    assert (line.isVisible(), line.text()) == (True, "Менял кабель")
    line.setText("Менял кабель и порт")
    QTest.keyClick(line, Qt.Key.Key_Return)
    settled(qtbot, made)
    assert made.by_other(2).group_id == experts
    view.show_ticket(made.tickets[3])
    view.show_ticket(made.tickets[2])
    settled(qtbot, made)
    assert view.tried.isVisible()
    assert "Менял кабель и порт" in view.tried.accessibleName()


def test_a_note_that_may_not_be_written_is_kept_and_says_why(
    made: TicketRoom, view: TicketView, qtbot: QtBot
) -> None:
    without(view, Permission.TICKET_NOTE)
    view.writing.composer.text.setPlainText("Посмотрел")
    view.writing.write()
    settled(qtbot, made)
    assert view.writing.strip.isVisible()
    assert view.writing.composer.text.toPlainText() == "Посмотрел"
    texts = [each.body for each in made.desk.tickets.timeline(made.room.kim, made.tickets[2])]
    assert "Посмотрел" not in texts


def test_a_fault_is_marked_as_many_clients_and_back(
    view: TicketView, made: TicketRoom, qtbot: QtBot
) -> None:
    links = view.properties.links
    links.spreads[Spread.SYSTEMIC].click()
    settled(qtbot, made)
    assert made.by_other(2).spread is Spread.SYSTEMIC
    assert links.spreads[Spread.SYSTEMIC].kind == "segment_on"
    links.spreads[Spread.SINGLE].click()
    settled(qtbot, made)
    assert made.by_other(2).spread is Spread.SINGLE
