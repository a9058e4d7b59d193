"""What the window offers, the services allow and the server lets through is the same set."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from random import Random

import pytest
from pytestqt.qtbot import QtBot

from app.bootstrap import ServiceDesk
from app.config import Settings
from app.domain.permissions import Actor
from app.domain.vocabulary import Audience
from app.services.drafts import Drafts
from db.session import Database
from tests.db.guard.operations import Drawn, actor_of, beginning, drawn_of, operations
from tests.db.guard.stage import OWN_STATES, Stage, furnish
from tests.db.guard.writing import Server
from tests.notices import RecordingNotices
from tests.support.employees import address_as
from tests.support.servers import PostgresServer, postgres_template
from tests.ui.ticket_room import Wanderer
from ui.background import Background
from ui.changes_hub import ChangesHub
from ui.context import DeskContext
from ui.latest import LatestLookup
from ui.theme import Theme
from ui.ticket.ticket_view import TicketView
from ui.ticket_parts.moves import Move

CASES = 20
MOVES = {
    "work": Move.START,
    "wait": Move.WAIT_CLIENT,
    "resolve": Move.RESOLVE,
    "reopen": Move.REOPEN,
}
STATES = {f"to {state.code}": state.code for state in OWN_STATES} | {
    "to assigned": "assigned",
    "close": "closed",
}


@pytest.fixture(scope="module")
def stage(postgres_server: PostgresServer) -> Iterator[Stage]:
    with postgres_server.database(postgres_template(postgres_server)) as url:
        database, server = Database(url), Server(url)
        yield furnish(database, server)
        server.close()
        database.dispose()


@pytest.mark.parametrize("seed", range(CASES))
def test_one_set_for_a_random_ticket(
    stage: Stage, background: Background, theme: Theme, qtbot: QtBot, tmp_path: Path, seed: int
) -> None:
    dice = Random(seed)
    actor = actor_of(stage, dice.choice, dice)
    begun = beginning(stage, dice.choice)
    drawn = drawn_of(stage, dice.choice)
    done = operations(stage, drawn)
    stage.restore(begun)
    stage.set_rights(actor)
    stage.set_moves(dice)
    offered = _offered(stage, actor, drawn, background, qtbot, tmp_path)
    for name in sorted(done):
        wanted = stage.outcome_of(actor, begun, done[name])
        allowed = wanted is not None and stage.try_as(actor, begun, done[name])
        if wanted is not None and wanted.entries:
            assert (stage.said(actor, wanted) == "") == allowed, name
        if wanted is not None:
            assert offered[name] == allowed, (name, actor, begun)
        else:
            assert not offered[name] or name in _ASKING, (name, actor, begun)


_ASKING = frozenset({"assign", "take", "edit", "classify"})
"""Open controls whose drawn value may be one that nobody can put there."""


def _offered(
    stage: Stage, actor: Actor, drawn: Drawn, background: Background, qtbot: QtBot, folder: Path
) -> Mapping[str, bool]:
    """What the real view of the ticket, under the actor's own login, lets him do."""
    database = Database(address_as(stage.server.url, actor.login))
    desk, drafts = ServiceDesk(database, stage.clock), Drafts(folder, None)
    desk.catalogue.snapshot()
    context = DeskContext(
        desk, actor, drafts, background, background, ChangesHub(), RecordingNotices(), Settings()
    )
    view = TicketView(context, Wanderer())
    qtbot.addWidget(view)
    view.show()
    view.show_ticket(stage.ticket)
    qtbot.waitUntil(lambda: _is_idle(view, background), timeout=10_000)
    offered = _of_view(view, drawn)
    view.close()
    assert background.drain(10)
    drafts.close()
    database.dispose()
    return offered


def _is_idle(view: TicketView, background: Background) -> bool:
    busy = any(each.busy for each in view.findChildren(LatestLookup))
    return background.pending == 0 and not busy


def _of_view(view: TicketView, drawn: Drawn) -> Mapping[str, bool]:
    if view.presenter.ticket.card is None:  # it cannot even be read
        return dict.fromkeys((*MOVES, *STATES, *_PROPERTIES), False)
    properties, writing = view.properties, view.writing
    allowed = [each for each in writing.keys.options if each.allowed]
    moves, states = {each.move for each in allowed}, {each.target for each in allowed}
    refused = writing.composer.refusals
    return {
        **{name: move in moves for name, move in MOVES.items()},
        **{name: code in states for name, code in STATES.items()},
        **{
            name: target in states and _sends(view, move, target, drawn)
            for name, (move, target) in _SOLVING.items()
        },
        "take": Move.TAKE in moves or properties.assignee.isEnabled(),
        "assign": properties.assignee.isEnabled()
        and drawn.group in (None, *properties.groups_offered),
        "edit": properties.impact.isEnabled(),
        "classify": properties.category.isEnabled(),
        "note": not refused[Audience.INTERNAL],
        "to partner": not refused[Audience.PARTNER],
        "answer": not refused[Audience.CLIENT],
        "link": properties.links.add.isEnabled(),
    }


def _sends(view: TicketView, move: Move, target: str, drawn: Drawn) -> bool:
    """Whether the form lets the drawn solution out."""
    view.writing.start(move, target if move is Move.SOLVE_AS else "")
    form, sent = view.writing.form, list[object]()
    form.solution.setPlainText(drawn.solution.resolution_text)
    form.workaround.setPlainText(drawn.solution.workaround)
    form.code.setCurrentIndex(0)
    form.submitted.disconnect()
    form.submitted.connect(sent.append)
    form.submit.click()
    form.submitted.disconnect()
    form.submitted.connect(view.writing._on_submitted)
    return bool(sent)


_SOLVING = {"resolve": (Move.RESOLVE, "resolved"), "to advised": (Move.SOLVE_AS, "advised")}
_PROPERTIES = ("take", "assign", "edit", "classify", "note", "to partner", "answer", "link")
