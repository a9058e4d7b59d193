"""The demo room runs by rules that its rows agree with: nothing is left for a desk to put right."""

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from sqlalchemy import func, select

from app.bootstrap import ServiceDesk
from app.domain.filters.language import parse
from app.domain.filters.naming import names_of
from app.domain.permissions import Actor
from app.domain.routes import Way
from app.domain.setup.checks import problems
from app.domain.setup.documents import SetupKind
from app.domain.vocabulary import EntryKind, Role, SupportLine
from app.services.sign_in import SignIn
from db.models.escalation import EscalationRule, SlaCrossing, SlaNotice
from db.models.knowledge import ArticleComment, ArticleVerdict
from db.models.kpi import KpiTarget
from db.models.outage import OutageCall, OutageText
from db.models.timeline import TimelineEntry
from db.queries.staff import profiles
from db.seed import create_demo_room, create_reference
from db.session import Database
from tests.support.furnished import furnished

NOW = datetime(2026, 11, 18, 11, 7, 21, tzinfo=UTC)
SHAPED = (
    SetupKind.ROUTING,
    SetupKind.SLA_RULE,
    SetupKind.ESCALATION,
    SetupKind.KPI,
    SetupKind.FILTER,
    SetupKind.CHANNEL,
    SetupKind.DUTY,
)


def _now() -> datetime:
    return NOW


@pytest.fixture
def bare(database_url: str) -> Iterator[Database]:
    made = Database(database_url)
    create_reference(made, NOW)
    yield made
    made.dispose()


@pytest.fixture
def room(database_url: str) -> Iterator[Database]:
    made = Database(database_url)
    furnished(made, "demo of a November", lambda empty: create_demo_room(empty, NOW))
    yield made
    made.dispose()


def test_a_partner_has_what_was_passed_to_him_and_sees_no_more(room: Database) -> None:
    desk, boss = ServiceDesk(room, _now), _somebody(room, Role.SUPERVISOR)
    partner = _somebody(room, Role.PARTNER)
    every = parse("какие:все", names_of(desk.catalogue.snapshot())).filter
    rows, others = desk.lists.whole(partner, every), desk.lists.whole(boss, every)
    assert (len(rows), len(others) > 500) == (3, True)
    for row in rows:
        card = desk.tickets.card(partner, row.ticket_id)
        assert (card.line, card.assignee_id) == (SupportLine.FOURTH, partner.agent_id)
        told = desk.tickets.timeline(boss, row.ticket_id)
        passed = next(each for each in told if "line_to" in each.facts)
        assert (passed.facts["line_from"], passed.facts["line_to"]) == (2, 4)
        assert passed.facts["tried"]
    with room.read() as session:
        asked = select(TimelineEntry.agent_id).where(TimelineEntry.kind == EntryKind.PARTNER)
        assert partner.agent_id in set(session.scalars(asked))


def _somebody(room: Database, role: Role) -> Actor:
    with room.read() as session:
        login = next(each.login for each in profiles(session) if each.role is role)
    sign_in = SignIn(room, _now)
    if room.dialect.name == "sqlite":
        return sign_in.enter_profile(login, None).actor
    return sign_in.enter_server(login).actor


def _count(room: Database, model: type, *where: object) -> int:
    with room.read() as session:
        asked = select(func.count()).select_from(model).where(*where)  # type: ignore[arg-type]
        return session.execute(asked).scalar_one()


def test_a_new_room_is_warned_of_deadlines_and_knows_what_it_wants(bare: Database) -> None:
    with bare.read() as session:
        rules = session.scalars(select(EscalationRule).order_by(EscalationRule.position)).all()
    assert [each.position for each in rules] == list(range(5))
    assert len({each.clock for each in rules}) == 3
    assert all(each.active and each.group_id is None for each in rules)
    assert _count(bare, KpiTarget) == 5


def test_nothing_that_is_shaped_has_a_problem(room: Database) -> None:
    desk, actor = ServiceDesk(room, _now), _somebody(room, Role.ADMINISTRATOR)
    book = desk.setup.book(actor)
    for kind in SHAPED:
        assert len(book.of(kind)) >= 2, kind
        for document in book.of(kind).values():
            assert problems(document, book) == (), document.name


def test_no_deadline_is_left_to_notice_and_no_notice_to_show(room: Database) -> None:
    desk, actor = ServiceDesk(room, _now), _somebody(room, Role.SUPERVISOR)
    assert desk.deadlines.reached(actor) == ()
    assert desk.deadlines.notices(actor) == ()
    told = _count(room, SlaCrossing)
    assert 100 < told < 600
    assert told == _count(room, TimelineEntry, TimelineEntry.kind == EntryKind.ESCALATED)
    assert _count(room, SlaNotice) >= told
    assert _count(room, SlaCrossing, SlaCrossing.at > NOW) == 0


def test_rotations_are_rolled_out_and_days_by_hand_left_alone(room: Database) -> None:
    desk, actor = ServiceDesk(room, _now), _somebody(room, Role.ADMINISTRATOR)
    roster = desk.duties.roster
    done = roster.keep_ahead(actor).value
    assert (done.added, done.dropped) == ((), ())
    by_hand = 0
    for monday in (16, 23):
        week = roster.week(NOW.date().replace(day=monday))
        assert len(week.rows) == 41
        assert sum(bool(day.duties) for row in week.rows for day in row.days) > 100
        by_hand += sum(day.by_hand for row in week.rows for day in row.days)
    assert by_hand == 3


def test_one_outage_goes_on_one_is_rung_back_one_is_suspected(room: Database) -> None:
    desk, actor = ServiceDesk(room, _now), _somebody(room, Role.DISPATCHER)
    board = desk.outages.board(actor)
    open_one, over = board.lines
    assert (open_one.over, open_one.joined) == (False, 4)
    assert open_one.words is not None
    assert "бригада" in open_one.words.body
    assert (over.over, over.joined, over.waiting) == (True, 4, 2)
    assert [each.callers for each in board.suspected] == [3]
    card = desk.outages.outage(actor, over.ticket_id)
    assert {each.tries for each in card.joined} == {0, 1, 2}
    assert _count(room, OutageText, OutageText.at > NOW) == 0
    assert _count(room, OutageCall, OutageCall.at > NOW) == 0


def test_the_round_falls_on_everybody_alike(room: Database) -> None:
    with room.read() as session:
        entries = session.scalars(
            select(TimelineEntry).where(TimelineEntry.kind == EntryKind.ASSIGNED)
        ).all()
    round_ = [each.facts for each in entries if each.facts.get("way") == Way.ROUND_ROBIN]
    dealt = Counter(each["assignee_id"] for each in round_)
    assert len(dealt) >= 3
    assert all(each["reasons"][0] == "in_turn" for each in round_)


def test_articles_were_judged_and_talked_about(room: Database) -> None:
    assert _count(room, ArticleComment) == 5
    assert 10 < _count(room, ArticleVerdict) < 120
    assert _count(room, ArticleVerdict, ArticleVerdict.helped.is_(False)) > 0


def test_the_last_changes_are_told_and_can_be_taken_back(room: Database) -> None:
    desk, actor = ServiceDesk(room, _now), _somebody(room, Role.ADMINISTRATOR)
    told = desk.setup.journal(actor, ())
    assert len(told) > 20
    assert all(each.at < NOW for each in told)
    newest = told[0]
    desk.setup.undo(actor, newest.entry_id)
    now = desk.setup.book(actor).get(newest.kind, newest.key)
    assert now is not None
    assert now.body == newest.before
