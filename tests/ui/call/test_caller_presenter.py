"""Who calls: found, settled, or new; answers land on the call they were asked for."""

from pytestqt.qtbot import QtBot

from app.domain.readmodels.calls import NewContact
from tests.ui.call.conftest import CallParts
from ui.call.caller_view import CallerState


def find(parts: CallParts, qtbot: QtBot, text: str) -> None:
    parts.caller.type(text)
    qtbot.waitUntil(lambda: parts.caller.view.state is not CallerState.SEARCHING, timeout=5000)


def test_one_person_found_brings_the_card(parts: CallParts, qtbot: QtBot) -> None:
    find(parts, qtbot, "89123456789")
    view = parts.caller.view
    assert view.state is CallerState.KNOWN
    assert view.card is not None
    assert view.card.contact_id == parts.room.petrov
    assert parts.board.current.client_id == parts.room.vector
    assert not view.confirmed


def test_enter_before_the_answer_settles_when_it_comes(parts: CallParts, qtbot: QtBot) -> None:
    with qtbot.waitSignal(parts.caller.moved_on):
        parts.caller.type("6789")
        parts.caller.accept()
    assert parts.board.current.contact_id == parts.room.petrov
    assert parts.caller.view.confirmed


def test_typing_on_forgets_whom_the_earlier_text_found(parts: CallParts, qtbot: QtBot) -> None:
    find(parts, qtbot, "6789")
    parts.caller.type("67891")
    assert parts.board.current.contact_id is None
    assert parts.caller.view.card is None


def test_an_unknown_number_turns_into_a_new_client(parts: CallParts, qtbot: QtBot) -> None:
    find(parts, qtbot, "+7 921 555 44 33")
    assert parts.caller.view.state is CallerState.NEW
    with qtbot.waitSignal(parts.caller.name_wanted):
        parts.caller.accept()


def test_an_unknown_name_is_taken_over_as_the_name(parts: CallParts, qtbot: QtBot) -> None:
    find(parts, qtbot, "Небывалов")
    assert parts.board.current.new_contact == NewContact(full_name="Небывалов")


def test_four_unknown_digits_are_no_new_client(parts: CallParts, qtbot: QtBot) -> None:
    find(parts, qtbot, "0001")
    assert parts.caller.view.state is CallerState.EMPTY


def test_forty_digits_are_told_and_nothing_is_asked(parts: CallParts) -> None:
    parts.caller.type("9" * 40)
    view = parts.caller.view
    assert view.error is not None
    assert view.error.code == "phone_too_long"
    assert view.state is CallerState.EMPTY


def test_each_card_keeps_its_own_caller(parts: CallParts, qtbot: QtBot) -> None:
    find(parts, qtbot, "6789")
    first = parts.board.current.call_id
    parts.board.new_call()
    assert parts.caller.view.typed == ""
    find(parts, qtbot, "+7 921 555 44 33")
    parts.board.go(first)
    assert parts.caller.view.state is CallerState.KNOWN
    assert parts.board.current.contact_id == parts.room.petrov


def test_history_by_person_and_by_organisation(parts: CallParts, qtbot: QtBot) -> None:
    find(parts, qtbot, "6789")
    parts.caller.show_history_of(organisation=True)
    assert parts.caller.view.by_organisation
    assert parts.caller.view.history is not None


def test_a_new_client_alike_is_pointed_out_and_may_be_the_same(
    parts: CallParts, qtbot: QtBot
) -> None:
    find(parts, qtbot, "+7 921 555 44 33")
    known = parts.context.desk.clients.card(parts.context.actor, parts.room.petrov)
    parts.new_client.describe(NewContact(full_name=known.full_name))
    qtbot.waitUntil(lambda: bool(parts.caller.view.alike), timeout=5000)
    parts.new_client.same_person(parts.caller.view.alike[0])
    assert parts.board.current.contact_id == parts.room.petrov
    assert parts.board.current.new_contact is None
    card = parts.context.desk.clients.card(parts.context.actor, parts.room.petrov)
    assert "+79215554433" in {phone.e164 for phone in card.phones}


def test_settling_puts_the_whole_number_into_the_field(parts: CallParts, qtbot: QtBot) -> None:
    find(parts, qtbot, "6789")
    assert parts.board.current.number_typed == "6789"
    parts.caller.accept()
    assert parts.board.current.number_typed == "+7 (912) 345-67-89"
    assert parts.caller.view.state is CallerState.KNOWN
    assert parts.board.current.contact_id == parts.room.petrov


def test_a_name_stays_in_the_field_as_typed(parts: CallParts, qtbot: QtBot) -> None:
    name = parts.context.desk.clients.card(parts.context.actor, parts.room.petrov).full_name
    find(parts, qtbot, name)
    parts.caller.accept()
    assert parts.board.current.number_typed == name


def test_a_new_colleague_on_a_shared_number_is_nobody_of_them(
    parts: CallParts, qtbot: QtBot
) -> None:
    clients, actor = parts.context.desk.clients, parts.context.actor
    clients.create(actor, NewContact(full_name="Вторых Пётр"), "89123456789")
    find(parts, qtbot, "89123456789")
    assert parts.caller.view.state is CallerState.MATCHES
    result = parts.caller.view.result
    assert result is not None
    with qtbot.waitSignal(parts.caller.name_wanted):
        parts.caller.accept(len(result.matches))
    assert parts.board.current.contact_id is None
    assert parts.board.current.new_contact == NewContact()
    assert parts.board.current.number_typed == "89123456789"
