"""What was asked is kept as it was, and counted, on both databases."""

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest
from sqlalchemy import select, update

from app.domain.errors import RuleBroken
from app.domain.readmodels.catalogue import Catalogue
from app.domain.vocabulary import Impact
from app.services.calls import CallService
from app.services.catalogue import CatalogueService
from app.services.scripts import Scripts
from db.models.catalogue import Category, ScriptOption, ScriptQuestion
from db.models.ticket import Ticket, TicketAnswer
from tests.drafts import draft_of, matter_of
from tests.rooms import SmallRoom
from tests.statements import StatementCounter


@pytest.fixture
def calls(room: SmallRoom, catalogue: CatalogueService) -> CallService:
    return CallService(room.database, room.clock, catalogue)


@pytest.fixture
def scripts(room: SmallRoom) -> Scripts:
    return Scripts(room.database, room.clock)


def questions_of(catalogue: Catalogue, category: UUID) -> list[UUID]:
    script = catalogue.scripts[catalogue.categories[category].script_id or UUID(int=0)]
    return [one.question_id for one in script.questions]


@pytest.fixture
def questions(room: SmallRoom, catalogue: CatalogueService) -> list[UUID]:
    """Paper and lamp: no paper is a simple cause, a dark lamp goes to the network's queue."""
    paper, lamp = questions_of(catalogue.snapshot(), room.no_print)
    with room.database.write() as session:
        session.execute(
            update(ScriptQuestion).where(ScriptQuestion.id == paper).values(simple_cause=True)
        )
        dark = (ScriptOption.question_id == lamp, ScriptOption.digit == 2)
        session.execute(
            update(ScriptOption)
            .where(*dark)
            .values(
                routes_to_id=room.no_network, sets_impact=Impact.SITE, summary="индикатор не горит"
            )
        )
        lit = (ScriptOption.question_id == paper, ScriptOption.digit == 1)
        session.execute(update(ScriptOption).where(*lit).values(summary="бумага есть"))
    catalogue.refresh()
    return [paper, lamp]


def registered(room: SmallRoom, calls: CallService, category: UUID, **answers: int) -> UUID:
    given = {key.replace("_", "-")[1:]: digit for key, digit in answers.items()}
    matter = matter_of(room, category_id=category, answers=given)
    return calls.register(room.dispatcher, draft_of(room, matter=matter)).value.ticket_id


def key(question: UUID) -> str:
    return "q" + str(question).replace("-", "_")


def test_what_was_asked_before_the_route_changed_is_kept_with_what_it_did(
    room: SmallRoom, calls: CallService, questions: list[UUID]
) -> None:
    paper, lamp = questions
    ticket = registered(room, calls, room.no_network, **{key(paper): 1, key(lamp): 2})
    with room.database.read() as session:
        rows = session.scalars(
            select(TicketAnswer)
            .where(TicketAnswer.ticket_id == ticket)
            .order_by(TicketAnswer.position)
        ).all()
        description = session.scalar(select(Ticket.description).where(Ticket.id == ticket))
    assert [(row.digit, row.simple_cause, row.moved_route) for row in rows] == [
        (1, True, False),
        (2, False, True),
    ]
    assert [row.moved_priority for row in rows] == [False, True]
    assert description is not None
    assert description.endswith("\n\nБумага есть; индикатор не горит.")


def test_shares_skips_and_the_deciding_question_are_counted(
    room: SmallRoom, calls: CallService, scripts: Scripts, questions: list[UUID]
) -> None:
    paper, lamp = questions
    for digit in (1, 1, 1, 2):
        registered(room, calls, room.no_print, **{key(paper): digit, key(lamp): 1})
    registered(room, calls, room.no_print, **{key(paper): 0})
    registered(room, calls, room.no_network, **{key(paper): 1, key(lamp): 2})
    with room.database.read() as session:
        script = session.scalar(select(ScriptQuestion.script_id).where(ScriptQuestion.id == paper))
    assert script is not None
    told = scripts.counts(room.supervisor, script)
    first, second = told.questions
    assert (told.tickets, first.asked, first.skipped) == (6, 6, 1)
    assert [(one.text, one.count) for one in first.answers] == [("Да", 4), ("Нет", 1)]
    assert first.share(first.answers[0]) == pytest.approx(0.8)
    assert (first.moved_route, second.moved_route, second.moved_priority) == (0, 1, 1)
    room.clock.forward(days=100)
    assert scripts.counts(room.supervisor, script).tickets == 0


def test_editing_a_tree_changes_no_old_answer(
    room: SmallRoom,
    calls: CallService,
    catalogue: CatalogueService,
    scripts: Scripts,
    questions: list[UUID],
) -> None:
    paper, lamp = questions
    ticket = registered(room, calls, room.no_print, **{key(paper): 1})
    with room.database.write() as session:
        changed = {"text": "Лента вставлена?", "simple_cause": False, "active": False}
        session.execute(update(ScriptQuestion).where(ScriptQuestion.id == paper).values(**changed))
        session.execute(update(ScriptOption).values(text="Верно", routes_to_id=room.no_fiscal))
        session.execute(update(Category).values(script_id=None))
    catalogue.refresh()
    with room.database.read() as session:
        [row] = session.scalars(select(TicketAnswer).where(TicketAnswer.ticket_id == ticket))
        script = session.scalar(select(ScriptQuestion.script_id).where(ScriptQuestion.id == lamp))
    assert (row.question, row.answer, row.simple_cause) == ("Бумага есть?", "Да", True)
    assert script is not None
    [counted] = scripts.counts(room.supervisor, script).questions
    assert [(one.text, one.moved_route) for one in counted.answers] == [("Да", 0)]


def test_a_script_is_counted_in_two_statements(
    room: SmallRoom, scripts: Scripts, questions: list[UUID], statements: StatementCounter
) -> None:
    statements.clear()
    scripts.counts(room.supervisor, questions[0], timedelta(days=7))
    assert len(statements) == 2


def test_figures_are_for_those_who_shape_the_script(room: SmallRoom, scripts: Scripts) -> None:
    with pytest.raises(RuleBroken) as told:
        scripts.counts(replace(room.dispatcher), UUID(int=0))
    assert told.value.code == "not_allowed"
