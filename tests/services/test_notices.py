"""Say-first notices on both databases: who may rewrite them, and who said them when (N15)."""

from dataclasses import replace
from datetime import timedelta

import pytest

from app.domain.client_inputs import NewNotice
from app.domain.errors import Conflict, RuleBroken
from app.domain.identity import new_id, new_id_at
from app.domain.notices import may_rewrite
from app.domain.readmodels.calls import CallDraft, NewContact, Solution
from app.domain.readmodels.clients import NoticeView
from app.domain.vocabulary import CallOutcome, NoticeKind
from app.services.calls import CallService
from app.services.catalogue import CatalogueService
from app.services.clients import ClientService
from db.models.call import Call
from db.models.client import NoticeConfirmation
from db.models.room import RoomSetting
from db.models.ticket import Ticket
from tests import factories as make
from tests.drafts import draft_of, matter_of
from tests.rooms import SmallRoom


@pytest.fixture
def clients(room: SmallRoom) -> ClientService:
    return ClientService(room.database, room.clock)


@pytest.fixture
def calls(room: SmallRoom, catalogue: CatalogueService) -> CallService:
    return CallService(room.database, room.clock, catalogue)


def notice(room: SmallRoom, text: str) -> NewNotice:
    return NewNotice(NoticeKind.OTHER, text, contact_id=room.petrov, must_confirm=True)


def test_it_is_rewritten_by_its_author_or_a_supervisor(
    room: SmallRoom, clients: ClientService
) -> None:
    key = clients.add_notice(room.kim, notice(room, "Касса под залогом")).value
    (shown,) = clients.card(room.dispatcher, room.petrov).notices
    assert (shown.author_id, may_rewrite(room.kim, shown)) == (room.kim.agent_id, True)
    assert not may_rewrite(room.litvinov, shown)
    for refused in (
        lambda: clients.remove_notice(room.litvinov, key),
        lambda: clients.edit_notice(room.litvinov, key, notice(room, "Нет")),
    ):
        with pytest.raises(RuleBroken) as said:
            refused()
        assert said.value.code == "not_allowed"
    clients.edit_notice(room.kim, key, notice(room, "Касса в залоге до мая"))
    (again,) = clients.card(room.dispatcher, room.petrov).notices
    assert (again.text, again.notice_id == key) == ("Касса в залоге до мая", False)
    clients.remove_notice(room.supervisor, again.notice_id)
    assert clients.card(room.dispatcher, room.petrov).notices == ()


def test_a_desk_past_the_service_is_refused_too(
    room: SmallRoom, clients: ClientService, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = clients.add_notice(room.kim, notice(room, "Касса под залогом")).value
    monkeypatch.setattr("app.services.clients.require", lambda *_: None)
    if room.database.dialect.name == "sqlite":
        return
    with pytest.raises((RuleBroken, Conflict)):
        clients.remove_notice(room.litvinov, key)
    assert clients.card(room.dispatcher, room.petrov).notices


def written(clients: ClientService, room: SmallRoom) -> NoticeView:
    """The one that somebody wrote, among those that the program makes."""
    notices = clients.card(room.kim, room.petrov).notices
    return next(each for each in notices if each.kind is NoticeKind.OTHER)


def test_who_said_it_and_when_is_kept_with_the_call(
    room: SmallRoom, clients: ClientService, calls: CallService
) -> None:
    key = clients.add_notice(room.kim, notice(room, "Касса под залогом")).value
    draft = draft_of(room, confirmed=(key,))
    calls.register(room.dispatcher, draft)
    shown = written(clients, room)
    assert (shown.confirmed_by, shown.confirmed_at) == (
        room.dispatcher.full_name, room.clock(),
    )  # fmt: skip
    room.clock.forward(minutes=5)
    later = draft_of(room, confirmed=(key,), matter=matter_of(room))
    calls.register(room.litvinov, later)
    shown = written(clients, room)
    assert shown.confirmed_by == room.litvinov.full_name
    assert shown.confirmed_at == room.clock()
    with room.database.read() as session:
        said = session.query(NoticeConfirmation).all()
    assert {(each.call_id, each.at) for each in said} == {
        (draft.call_id, room.clock() - timedelta(minutes=5)),
        (later.call_id, room.clock()),
    }


@pytest.fixture
def known(room: SmallRoom) -> SmallRoom:
    """Petrov has been in the directory for an hour when he rings."""
    room.clock.forward(hours=1)
    return room


def refused(calls: CallService, room: SmallRoom, draft: CallDraft) -> None:
    with pytest.raises(RuleBroken) as said:
        calls.register(room.dispatcher, draft)
    assert said.value.code == "notice_unsaid"
    with room.database.read() as session:
        assert (session.query(Call).count(), session.query(Ticket).count()) == (0, 0)


@pytest.mark.parametrize("of_house", [False, True])
def test_no_call_is_registered_until_it_is_said(
    known: SmallRoom, clients: ClientService, calls: CallService, of_house: bool
) -> None:
    wanted = notice(known, "Касса под залогом")
    if of_house:
        wanted = replace(wanted, contact_id=None, client_id=known.vector)
    key = clients.add_notice(known.kim, wanted).value
    known.clock.forward(minutes=5)
    draft = draft_of(known)
    refused(calls, known, draft)
    refused(calls, known, replace(draft, confirmed=(new_id(),)))
    said = replace(draft, confirmed=(key,))
    calls.register(known.dispatcher, said, keep_open=True)
    second = replace(draft, matter=matter_of(known), registered=(draft.matter.ticket_id,))
    assert calls.register(known.dispatcher, second).value.number


def test_what_is_written_while_he_speaks_refuses_nothing(
    known: SmallRoom, clients: ClientService, calls: CallService
) -> None:
    draft = draft_of(known)
    clients.add_notice(known.kim, notice(known, "Касса под залогом"))
    assert calls.register(known.dispatcher, draft).value.number


def test_what_was_taken_down_meanwhile_need_not_be_said(
    known: SmallRoom, clients: ClientService, calls: CallService
) -> None:
    key = clients.add_notice(known.kim, notice(known, "Касса под залогом")).value
    known.clock.forward(minutes=5)
    draft = draft_of(known)
    refused(calls, known, draft)
    clients.remove_notice(known.kim, key)
    assert calls.register(known.dispatcher, draft).value.number


def test_a_call_of_an_outbox_is_let_in_with_what_its_desk_knew(
    known: SmallRoom, clients: ClientService, calls: CallService
) -> None:
    """The desk was cut off before the notice came: what was promised to the caller stands."""
    key = clients.add_notice(known.kim, notice(known, "Касса под залогом")).value
    known.clock.forward(minutes=5)
    deeds = [new_id_at(known.clock() - timedelta(seconds=back)) for back in (0, 50, 70)]
    for deed in deeds[:2]:
        with pytest.raises(RuleBroken, match="notice_unsaid"):
            calls.register(known.dispatcher, draft_of(known), deed=deed)
    assert calls.register(known.dispatcher, draft_of(known), deed=deeds[2]).value.number
    said = draft_of(known, confirmed=(key,))
    late = new_id_at(known.clock() - timedelta(hours=2))
    assert calls.register(known.dispatcher, said, deed=late).value.number
    assert written(clients, known).confirmed_by == known.dispatcher.full_name


def test_what_is_solved_while_talking_and_only_counted_is_said_too(
    known: SmallRoom, clients: ClientService, calls: CallService, catalogue: CatalogueService
) -> None:
    with known.database.write() as session:
        make.add(session, RoomSetting(name="register_policy", value="not_solved_at_once"))
    catalogue.refresh()
    key = clients.add_notice(known.kim, notice(known, "Касса под залогом")).value
    known.clock.forward(minutes=5)
    draft, helped = draft_of(known), Solution("Включили кассу")
    with pytest.raises(RuleBroken, match="notice_unsaid"):
        calls.solve_at_once(known.dispatcher, draft, helped)
    calls.solve_at_once(known.dispatcher, replace(draft, confirmed=(key,)), helped)
    with known.database.read() as session:
        (call,) = session.query(Call).all()
    assert call.outcome is CallOutcome.SOLVED_AT_ONCE


def test_somebody_who_rings_for_the_first_time_has_no_card_to_read_from(
    known: SmallRoom, clients: ClientService, calls: CallService
) -> None:
    house = replace(notice(known, "Договор на паузе"), contact_id=None, client_id=known.vector)
    clients.add_notice(known.kim, house)
    known.clock.forward(minutes=5)
    newcomer = NewContact("Новиков Олег", client_id=known.vector)
    draft = draft_of(known, contact_id=None, new_contact=newcomer)
    assert calls.register(known.dispatcher, draft).value.number
