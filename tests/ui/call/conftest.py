"""A signed-in dispatcher's desk over a small room; lanes run at once."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.bootstrap import ServiceDesk
from app.config import Settings
from app.services.drafts import Drafts
from db.journal import new_key
from db.session import Database
from tests.notices import RecordingNotices
from tests.rooms import HandClock, SmallRoom, small_room
from tests.synchronous import immediate_background
from tests.ui.call.call_window import CallWindow, open_call_window
from ui.call.board import CallBoard
from ui.call.caller_presenter import CallerPresenter
from ui.call.matter_presenter import MatterPresenter
from ui.call.new_client_presenter import NewClientPresenter
from ui.call.plan_presenter import PlanPresenter
from ui.call.saving_presenter import SavingPresenter
from ui.changes_hub import ChangesHub
from ui.context import DeskContext
from ui.theme import Theme


@dataclass(frozen=True, slots=True)
class CallParts:
    """The presenters of one call desk and what they stand on."""

    room: SmallRoom
    context: DeskContext
    board: CallBoard
    caller: CallerPresenter
    new_client: NewClientPresenter
    matter: MatterPresenter
    plan: PlanPresenter
    saving: SavingPresenter

    @property
    def clock(self) -> HandClock:
        return self.room.clock


@pytest.fixture
def room(qapp: QApplication, sqlite_url: str) -> Iterator[SmallRoom]:
    """A small room on SQLite; the hand clock stands still until moved."""
    database = Database(sqlite_url)
    yield small_room(database)
    database.dispose()


@pytest.fixture
def context(room: SmallRoom, tmp_path: Path) -> Iterator[DeskContext]:
    """Anna the dispatcher at her desk."""
    desk = ServiceDesk(room.database, room.clock)
    desk.catalogue.snapshot()
    drafts = Drafts(tmp_path, new_key())
    yield DeskContext(
        desk=desk,
        actor=room.dispatcher,
        drafts=drafts,
        background=immediate_background(),
        journal=immediate_background(),
        hub=ChangesHub(),
        notices=RecordingNotices(),
        settings=Settings(),
    )
    drafts.close()


@pytest.fixture
def parts(context: DeskContext, room: SmallRoom) -> CallParts:
    """The presenters of one call desk."""
    return assemble(context, room)


@pytest.fixture
def calls(qtbot: QtBot, theme: Theme, room: SmallRoom, tmp_path: Path) -> Iterator[CallWindow]:
    """The whole call desk as a window, with real lanes."""
    assert theme.name
    opened = open_call_window(qtbot, room.database, room.dispatcher, room.clock, tmp_path / "d")
    yield opened
    opened.close()


def assemble(context: DeskContext, room: SmallRoom) -> CallParts:
    """Put a desk's presenters together, as after a new start of the program."""
    board = CallBoard(context)
    caller = CallerPresenter(context, board)
    new_client = NewClientPresenter(context, board, caller)
    matter = MatterPresenter(context, board, caller)
    plan = PlanPresenter(context, board, matter)
    saving = SavingPresenter(context, board, plan)
    return CallParts(room, context, board, caller, new_client, matter, plan, saving)
