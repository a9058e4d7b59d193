"""Whatever the room does with a ticket, in any order, its log, state and deadlines agree."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.errors import RuleBroken
from app.domain.lifecycle import TEMPLATE, clock_runs
from app.domain.permissions import Actor
from app.domain.readmodels.tickets import TicketCard, TimelineItem
from app.domain.sla import due_with_pauses
from app.domain.vocabulary import (
    Impact,
    ResolutionCode,
    SlaClock,
    StateType,
    TicketState,
    Urgency,
)
from app.services.catalogue import CatalogueService
from app.services.operation import Outcome
from app.services.ticket_clocks import pauses_from_log
from app.services.tickets import Tickets
from db.models.sla import SlaTarget
from db.session import Database
from tests.rooms import SmallRoom, small_room
from tests.services.support_tickets import register, states_of
from tests.support.servers import PostgresServer, copy_of_template, postgres_template

Step = Callable[[Tickets, Actor, TicketCard], Outcome[TicketCard]]
MINUTE = timedelta(minutes=1)


class Life:
    """A room, and one ticket of it at a time."""

    def __init__(self, database: Database) -> None:
        self.room: SmallRoom = small_room(database)
        catalogue = CatalogueService(database, self.room.clock)
        self.tickets = Tickets(database, self.room.clock, catalogue)
        self.policies = catalogue.snapshot().policies
        self.people = (
            self.room.dispatcher,
            self.room.litvinov,
            self.room.kim,
            self.room.supervisor,
        )

    def card(self, ticket: UUID) -> TicketCard:
        return self.tickets.card(self.room.supervisor, ticket)

    def told(self, ticket: UUID) -> tuple[TimelineItem, ...]:
        return self.tickets.timeline(self.room.supervisor, ticket)


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def life(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Life]:
    if request.param == "sqlite":
        database = Database(copy_of_template(tmp_path_factory.mktemp("life")))
        yield Life(database)
        database.dispose()
        return
    server: PostgresServer = request.getfixturevalue("postgres_server")
    with server.database(postgres_template(server)) as url:
        database = Database(url)
        yield Life(database)
        database.dispose()


def moves(state: TicketState) -> Step:
    def step(tickets: Tickets, actor: Actor, card: TicketCard) -> Outcome[TicketCard]:
        review_at = tickets.clock() + timedelta(days=1)
        return tickets.move(actor, card.ticket_id, card.version, state, "Так надо", review_at)

    return step


def takes(tickets: Tickets, actor: Actor, card: TicketCard) -> Outcome[TicketCard]:
    return tickets.take(actor, card.ticket_id, card.version)


def keeps(tickets: Tickets, actor: Actor, card: TicketCard) -> Outcome[TicketCard]:
    own = actor.agent_id
    return tickets.assign(actor, card.ticket_id, card.version, own, None, "Мне ближе")


def solves(tickets: Tickets, actor: Actor, card: TicketCard) -> Outcome[TicketCard]:
    return tickets.resolve(
        actor, card.ticket_id, card.version, "Сменил кабель", ResolutionCode.FIXED
    )


def answers(tickets: Tickets, actor: Actor, card: TicketCard) -> Outcome[TicketCard]:
    return tickets.answer(actor, card.ticket_id, "Работаем")


def notes(tickets: Tickets, actor: Actor, card: TicketCard) -> Outcome[TicketCard]:
    return tickets.note(actor, card.ticket_id, "Проверить питание")


def raises_priority(tickets: Tickets, actor: Actor, card: TicketCard) -> Outcome[TicketCard]:
    return tickets.set_priority(actor, card.ticket_id, card.version, Impact.SITE, Urgency.NOW)


def lowers_priority(tickets: Tickets, actor: Actor, card: TicketCard) -> Outcome[TicketCard]:
    return tickets.set_priority(
        actor, card.ticket_id, card.version, Impact.PERSON, Urgency.CAN_WAIT
    )


STEPS: tuple[Step, ...] = (
    takes,
    keeps,
    solves,
    answers,
    notes,
    raises_priority,
    lowers_priority,
    *(moves(state) for state in TicketState),
)


@settings(max_examples=30)
@given(data=st.data())
def test_log_state_and_deadlines_agree(life: Life, data: st.DataObject) -> None:
    policy = data.draw(st.sampled_from([life.room.strict, life.room.office, None]))
    ticket = register(life.room, sla_policy_id=policy)
    for _ in range(data.draw(st.integers(1, 9))):
        life.room.clock.forward(minutes=data.draw(st.integers(0, 600)))
        actor = data.draw(st.sampled_from(life.people))
        step = data.draw(st.sampled_from(STEPS))
        take_step(life, ticket, actor, step)


def take_step(life: Life, ticket: UUID, actor: Actor, step: Step) -> None:
    before, told = life.card(ticket), life.told(ticket)
    try:
        answered = step(life.tickets, actor, before).value
    except RuleBroken:
        assert (life.card(ticket), life.told(ticket)) == (before, told)
        return
    after = life.card(ticket)
    assert answered == after
    assert life.told(ticket)[-len(told) :] == told
    check_state(life, after)
    check_deadlines(life, after)


def check_state(life: Life, card: TicketCard) -> None:
    assert card.state_type is TEMPLATE[TicketState(card.state)].type
    assert states_of(life.room, card.ticket_id)[-1] == card.state
    assert (card.paused_at is not None) == (card.state_type is StateType.PAUSED)
    done = card.state_type in (StateType.RESOLVED, StateType.CLOSED)
    assert (card.resolved_at is not None) == done
    assert (card.closed_at is not None) == (card.state_type is StateType.CLOSED)
    if card.state_type is StateType.NEW:
        assert card.assignee_id is None


def check_deadlines(life: Life, card: TicketCard) -> None:
    with life.room.database.read() as session:
        pauses = pauses_from_log(session, card.ticket_id)
        kept = {clock: session.get(SlaTarget, (card.ticket_id, clock)) for clock in SlaClock}
    finished = [pause for pause in pauses if pause.resumed_at is not None]
    running = [target for target in kept.values() if target is not None and target.met_at is None]
    for target in running:
        calendar = life.policies[target.policy_id].calendar
        promised = target.target_minutes * MINUTE
        replayed = due_with_pauses(calendar, target.started_at, promised, finished)
        assert target.due_at == replayed
    if clock_runs(card.state_type) and running:
        assert card.due_at == running[0].due_at
    else:
        assert card.due_at is None
    assert all(view.met_at for view in card.slas) == (not running)
