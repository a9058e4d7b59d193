"""Lines are the room's own (R1 to R3): how many, what they are called, who takes new work."""

from collections.abc import Callable

import pytest
from sqlalchemy import update

from app.domain.errors import DeskError, RuleBroken
from app.domain.permissions import Actor
from app.domain.readmodels.calls import PlanQuestion
from app.domain.setup.documents import Body, Document, Draft, SetupKind
from app.domain.vocabulary import Impact, SupportLine, Urgency
from app.services.catalogue import CatalogueService
from app.services.planning import Planning
from app.services.setup import SetUp
from db.models.staff import Agent, SupportGroup
from tests import factories as make
from tests.rooms import SmallRoom
from tests.services.setup.test_set_up import change, new, ticket

LINE = SetupKind.LINE
Lines = Callable[[int], Document]


@pytest.fixture
def line(setup: SetUp, administrator: Actor) -> Lines:
    def found(number: int) -> Document:
        every = setup.book(administrator).of(LINE).values()
        return next(each for each in every if each.body["number"] == number)

    return found


def body(number: int, **values: object) -> Body:
    return {"number": number, "name": f"линия {number}", "name_en": "", "outside": False,
            "active": True, **values}  # fmt: skip


def test_a_room_begins_with_three_of_the_house_and_one_outside(
    setup: SetUp, administrator: Actor, catalogue: CatalogueService
) -> None:
    lines = setup.book(administrator).of(LINE).values()
    assert [each.body["number"] for each in lines] == [1, 2, 3, 4]
    assert [each.body["outside"] for each in lines] == [False, False, False, True]
    assert catalogue.snapshot().intake_line is SupportLine.FIRST


def test_a_line_is_called_anew_at_once(
    setup: SetUp, administrator: Actor, catalogue: CatalogueService, line: Lines
) -> None:
    setup.save(administrator, change(line(2), name="инженеры на выезде", name_en="field"))
    shown = catalogue.snapshot().lines[SupportLine.SECOND]
    assert (shown.name, shown.name_en) == ("инженеры на выезде", "field")
    (told,) = setup.history(administrator, LINE, line(2).key)
    setup.undo(administrator, told.entry_id)
    assert catalogue.snapshot().lines[SupportLine.SECOND].name == "вторая линия"


def test_a_line_more_and_away_again(setup: SetUp, administrator: Actor, line: Lines) -> None:
    setup.save(administrator, new(LINE, **body(5)))
    made = line(5)
    with pytest.raises(RuleBroken, match="line_taken"):
        setup.save(administrator, new(LINE, **body(5, name="ещё одна")))
    with pytest.raises(RuleBroken, match="setup_forever"):
        setup.save(administrator, change(made, number=6))
    setup.save(administrator, Draft(LINE, made.key, None, made.body))
    assert 5 not in {each.body["number"] for each in setup.book(administrator).of(LINE).values()}


def test_what_groups_and_people_are_on_stays(
    setup: SetUp, room: SmallRoom, administrator: Actor, line: Lines
) -> None:
    with pytest.raises(RuleBroken, match="line_peopled"):
        setup.save(administrator, change(line(2), active=False))
    with pytest.raises(RuleBroken, match="setup_used"):
        setup.save(administrator, Draft(LINE, line(2).key, None, line(2).body))
    for number in (1, 2):
        setup.save(administrator, change(line(number), outside=True))
    with pytest.raises(RuleBroken, match="line_last"):
        setup.save(administrator, change(line(3), outside=True))


def test_what_lies_on_a_line_is_told_before_it_goes(
    setup: SetUp, room: SmallRoom, administrator: Actor, line: Lines
) -> None:
    with room.database.write() as session:
        ticket(session, room, 7, room.no_print, line=SupportLine.THIRD)
    draft = change(line(3), active=False)
    checked = setup.check(administrator, draft)
    assert checked.may_save
    assert [(each.code, each.facts["count"]) for each in checked.effects] == [
        ("open_stay_on_line", 1)
    ]
    setup.save(administrator, draft)
    assert setup.figures(administrator, LINE)[line(3).key] == 1


def test_nothing_is_put_on_a_line_out_of_use(
    setup: SetUp, room: SmallRoom, administrator: Actor, line: Lines
) -> None:
    setup.save(administrator, change(line(3), active=False))
    group = setup.book(administrator).get(SetupKind.GROUP, str(room.network))
    assert group is not None
    with pytest.raises(RuleBroken, match="line_not_in_use"):
        setup.save(administrator, change(group, line=3))
    target = new(SetupKind.KPI, name="Оценка", measure="mark", target=4, line=3)
    told = setup.check(administrator, target).problems
    assert [(each.code, each.stops) for each in told] == [("line_not_in_use", False)]


def without_a_first_line(setup: SetUp, room: SmallRoom, administrator: Actor, line: Lines) -> None:
    """The second line does the sorting: everybody and every group moves up, then L1 goes."""
    with room.database.write() as session:
        session.get_one(SupportGroup, room.first_line).line = SupportLine.SECOND
        session.execute(update(Agent).values(line=SupportLine.SECOND))
    setup.save(administrator, change(line(1), active=False))


def test_without_a_first_line_the_second_takes_what_nobody_does(
    setup: SetUp, room: SmallRoom, administrator: Actor, catalogue: CatalogueService, line: Lines
) -> None:
    without_a_first_line(setup, room, administrator, line)
    assert catalogue.snapshot().intake_line is SupportLine.SECOND
    planning = Planning(room.database, room.clock, catalogue)
    question = PlanQuestion(None, room.vector, Impact.PERSON, Urgency.TODAY, make.NOW)
    plan = planning.plan(room.dispatcher, question)
    group = catalogue.snapshot().groups[plan.group_id] if plan.group_id else None
    assert group is not None
    assert group.line is SupportLine.SECOND


def test_two_lines_are_a_room_too(
    setup: SetUp, administrator: Actor, catalogue: CatalogueService, line: Lines
) -> None:
    for number in (3, 4):
        setup.save(administrator, change(line(number), active=False))
    known = catalogue.snapshot().lines
    assert [each.line for each in known.values() if each.active] == [1, 2]


def test_a_supervisor_reads_them_and_changes_none(
    setup: SetUp, room: SmallRoom, administrator: Actor, line: Lines
) -> None:
    with pytest.raises(DeskError):
        setup.save(room.supervisor, change(line(2), name="x"))
    assert line(2).body["name"] == "вторая линия"
