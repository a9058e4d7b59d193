"""«Сейчас у других»: Alt+9 links the matter at hand to the ticket of the outage, or not again."""

from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.domain.vocabulary import LinkKind
from tests import factories as make
from tests.rooms import SmallRoom
from tests.ui.call.call_window import CallWindow
from ui.call.outage_view import OutageView
from ui.call.saving_presenter import Saved
from ui.notices import Banner, NoticeAction

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def oldest(room: SmallRoom) -> UUID:
    """Five tickets of one category from two clients; the first of them."""
    with room.database.write() as session:
        made = [
            make.make_ticket(
                session,
                number,
                room.department,
                category_id=room.no_print,
                client_id=room.horns if number % 2 else room.vector,
            )
            for number in range(101, 107)
        ]
    return made[0]


def typed(calls: CallWindow) -> OutageView:
    calls.find("6789", "Иван Петров")
    calls.say("принтер молчит, не печатает чек")
    calls.press(Qt.Key.Key_1, ALT)
    calls.settle()
    calls.wait(calls.desk.side.outage.link.isVisible)
    return calls.desk.side.outage


def linked(calls: CallWindow) -> UUID | None:
    return calls.desk.parts.matter.matter.outage_id


def test_alt_9_links_and_takes_back(calls: CallWindow, oldest: UUID) -> None:
    view = typed(calls)
    assert view.link.text() == "Link to 26-00101"
    calls.press(Qt.Key.Key_9, ALT)
    assert linked(calls) == oldest
    assert view.told() == "Will be linked to 26-00101 when it is saved"
    calls.press(Qt.Key.Key_9, ALT)
    assert linked(calls) is None
    assert (view.told(), view.link.text()) == ("", "Link to 26-00101")


def test_the_key_is_the_outages_while_it_is_seen(calls: CallWindow, oldest: UUID) -> None:
    told: list[tuple[str, bool]] = []
    calls.notices.key_taken.connect(lambda key, taken: told.append((key, taken)))
    used: list[str] = []
    action = NoticeAction("Details", "Alt+9", lambda: used.append("banner"))
    calls.notices.banner(Banner("offline", "No connection", action=action))
    view = typed(calls)
    assert told == [("Alt+9", True)]
    assert calls.desk.commands.outage.takes_offer()
    calls.desk.side.hide()  # as on a narrow window
    assert told[-1] == ("Alt+9", False)
    assert not calls.desk.commands.outage.takes_offer()
    calls.notices.withdraw("offline")
    assert calls.desk.commands.outage.takes_offer()
    assert view.outage is not None
    assert oldest == view.outage.ticket_id


def test_saving_writes_the_link(calls: CallWindow, oldest: UUID) -> None:
    told: list[Saved] = []
    calls.desk.parts.saving.saved.connect(told.append)
    typed(calls)
    calls.press(Qt.Key.Key_9, ALT)
    calls.desk.parts.saving.assign()
    calls.desk.parts.saving.assign()
    calls.wait(lambda: bool(told))
    actor, ticket = calls.desk.parts.context.actor, told[0].ticket
    assert ticket is not None
    links = calls.services.tickets.card(actor, ticket.ticket_id).links
    assert [(each.ticket_id, each.kind) for each in links] == [(oldest, LinkKind.OUTAGE)]
    assert linked(calls) is None


def test_another_category_is_another_matter(
    calls: CallWindow, room: SmallRoom, oldest: UUID
) -> None:
    typed(calls)
    calls.press(Qt.Key.Key_9, ALT)
    assert linked(calls) == oldest
    calls.desk.parts.matter.choose_category(room.no_network)
    assert linked(calls) is None


def test_a_link_can_be_taken_back_when_the_outage_is_over(
    calls: CallWindow, oldest: UUID, qtbot: QtBot
) -> None:
    view = typed(calls)
    calls.press(Qt.Key.Key_9, ALT)
    calls.desk.parts.plan.outages = ()
    calls.desk.parts.plan.outages_changed.emit()
    assert view.isVisible()
    assert view.told() == "Will be linked to the ticket of the outage when it is saved"
    calls.press(Qt.Key.Key_9, ALT)
    assert linked(calls) is None
    qtbot.waitUntil(lambda: not view.isVisible())


def test_on_a_narrow_window_the_link_is_told_in_passing(calls: CallWindow, oldest: UUID) -> None:
    view = typed(calls)
    calls.window.resize(1366, 768)
    calls.wait(lambda: not view.isVisible())
    calls.press(Qt.Key.Key_9, ALT)
    assert linked(calls) == oldest
    assert calls.notices.toasts[-1].text == "Will be linked to 26-00101 when it is saved"
    calls.press(Qt.Key.Key_9, ALT)
    assert calls.notices.toasts[-1].text == "Will not be linked to the outage"


def test_without_an_outage_the_key_does_nothing(calls: CallWindow) -> None:
    calls.desk.commands.outage.link()
    assert linked(calls) is None
    assert calls.notices.toasts == []
