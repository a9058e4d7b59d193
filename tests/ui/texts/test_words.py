"""Every member of the vocabulary has words of its own in both languages."""

from collections.abc import Callable, Iterable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication

from app.domain import vocabulary as v
from app.domain.identity import new_id
from app.domain.lifecycle import MoveReason
from app.domain.permissions import Permission
from app.domain.priority import PriorityReason
from app.domain.promise import PromiseKind
from app.domain.readmodels.catalogue import StateView
from app.domain.readmodels.clients import MatchedBy
from app.domain.routing import Candidate, RankReason
from ui import texts
from ui.texts.outages import joined_choice, ringing_name, spread_name
from ui.translations import LANGUAGES, Translator

SETS: list[tuple[Iterable[object], Callable[..., str]]] = [
    (v.TicketState, texts.state_name),
    (v.Priority, texts.priority_name),
    (v.Priority, texts.priority_short),
    (v.Impact, texts.impact_name),
    (v.Urgency, texts.urgency_name),
    (v.Channel, texts.channel_name),
    ([*v.CallOutcome, None], texts.outcome_name),
    (v.ResolutionCode, texts.resolution_name),
    (v.Audience, texts.audience_name),
    (v.Role, texts.role_name),
    (v.SupportLine, texts.line_name),
    (v.LinkKind, texts.link_name),
    (v.NoticeKind, texts.notice_kind_name),
    (v.RegisterPolicy, texts.policy_choice),
    (v.Spread, spread_name),
    (v.Ringing, ringing_name),
    (v.JoinedPolicy, joined_choice),
    (Permission, texts.permission_name),
    (PriorityReason, texts.priority_reason),
    (MatchedBy, texts.match_reason),
    ([each for each in MoveReason if each is not MoveReason.ALLOWED], texts.move_reason),
]


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest, qapp: QCoreApplication) -> Iterator[str]:
    translator = Translator()
    translator.switch(str(request.param))
    yield str(request.param)
    translator.switch("en")


@pytest.mark.parametrize(("members", "naming"), SETS)
def test_each_member_has_its_own_words(
    language: str, members: Iterable[object], naming: Callable[..., str]
) -> None:
    names = [naming(member) for member in members]
    assert all(names)
    assert len(set(names)) == len(names)


def test_reasons_of_a_rank_tell_their_facts(language: str) -> None:
    one = Candidate(
        new_id(),
        "Литвинов Сергей",
        v.SupportLine.SECOND,
        handles_open_ticket="26-00042",
        solved_alike=3,
    )
    told = [texts.rank_reason(reason, one) for reason in RankReason]
    assert len(set(told)) == len(RankReason)
    assert any("26-00042" in text for text in told)
    assert any("3" in text for text in told)


def test_a_promise_names_the_day_it_can(language: str) -> None:
    assert texts.promise_day(PromiseKind.TODAY)
    assert texts.promise_day(PromiseKind.LATER) == ""


def test_the_rooms_own_names_win(language: str) -> None:
    state = StateView("parts", "Ждём запчасть", "Waiting for parts", v.StateType.PAUSED)
    wanted = {"ru": "Ждём запчасть", "en": "Waiting for parts"}
    assert texts.state_name("parts", state) == wanted[language]
    assert texts.state_name("parts") == "parts"
    assert texts.named("Кассы", "") == "Кассы"
    assert texts.named("", "Tills") == "Tills"
