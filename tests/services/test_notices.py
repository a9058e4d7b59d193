"""Say-first notices on both databases: who may rewrite them, and who said them when (N15)."""

from datetime import timedelta

import pytest

from app.domain.client_inputs import NewNotice
from app.domain.errors import Conflict, RuleBroken
from app.domain.notices import may_rewrite
from app.domain.readmodels.clients import NoticeView
from app.domain.vocabulary import NoticeKind
from app.services.calls import CallService
from app.services.catalogue import CatalogueService
from app.services.clients import ClientService
from db.models.client import NoticeConfirmation
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
