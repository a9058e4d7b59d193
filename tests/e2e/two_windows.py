"""Two people in one room, each at a real window with a connection, lanes and login of his own."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy import text

from app import config
from app.bootstrap import ServiceDesk
from app.domain.permissions import Actor
from app.services.drafts import Drafts
from db.session import Database
from tests.notices import RecordingNotices
from tests.rooms import SmallRoom, small_room
from tests.support.employees import address_as
from ui.background import Background
from ui.call.desk import CallDesk
from ui.changes_hub import ChangesHub
from ui.context import DeskContext
from ui.live import LiveRoom
from ui.main_window import MainWindow
from ui.preferences import Preferences
from ui.shell.desk import Desk
from ui.ticket.ticket_view import TicketView
from ui.work.work_desk import WorkDesk

WAIT = 15_000


@dataclass
class Seat:
    """One person's window."""

    qtbot: QtBot
    actor: Actor
    context: DeskContext
    window: MainWindow
    desk: Desk
    lanes: tuple[Background, Background]

    @property
    def background(self) -> Background:
        """The lane of its questions and writes."""
        return self.lanes[0]

    @property
    def live(self) -> LiveRoom:
        assert self.context.live is not None
        return self.context.live

    def to_front(self) -> None:
        """Come before the other's window: keys go to the active one."""
        self.window.activateWindow()
        self.wait(self.window.isActiveWindow)

    def call_desk(self) -> CallDesk:
        self.desk.open_section("calls")
        found = self.window.findChild(CallDesk)
        assert found is not None
        return found

    def work(self) -> WorkDesk:
        self.desk.open_section("work")
        found = self.window.findChild(WorkDesk)
        assert found is not None
        return found

    def ticket(self) -> TicketView:
        found = self.window.findChild(TicketView)
        assert found is not None
        return found

    def wait(self, condition: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(condition()), timeout=WAIT)

    def close(self) -> None:
        for lane in self.lanes:
            assert lane.close(10)
        self.context.drafts.close()
        self.context.desk.close()
        self.window.leave()


@dataclass
class TwoSeats:
    """Anna registers, Kim solves."""

    room: SmallRoom
    anna: Seat
    kim: Seat


def _anna_and_kim(room: SmallRoom, _owner: Database) -> tuple[Actor, Actor]:
    return room.dispatcher, room.kim


@contextmanager
def two_seats(
    qtbot: QtBot,
    qapp: QApplication,
    url: str,
    folder: Path,
    people: Callable[[SmallRoom, Database], tuple[Actor, Actor]] = _anna_and_kim,
) -> Iterator[TwoSeats]:
    """Furnish a room; two people sit down in it, ``people`` may say which."""
    with seats_in(qtbot, qapp, url, folder, people) as (room, seats):
        yield TwoSeats(room, *seats)


@contextmanager
def seats_in(
    qtbot: QtBot,
    qapp: QApplication,
    url: str,
    folder: Path,
    people: Callable[[SmallRoom, Database], Sequence[Actor]],
) -> Iterator[tuple[SmallRoom, list[Seat]]]:
    """Furnish a room; everyone whom ``people`` names sits down in it, in that order."""
    owner = Database(url)
    room = small_room(owner)
    everyone = people(room, owner)
    if owner.dialect.name == "postgresql":
        _open_to_staff(owner)
    seats = []
    for actor in everyone:
        own = address_as(url, actor.login) if owner.dialect.name == "postgresql" else url
        seats.append(_seat(qtbot, qapp, own, actor, room, folder / actor.login))
    yield room, seats
    for seat in seats:
        seat.close()
    owner.dispose()


def _seat(
    qtbot: QtBot, qapp: QApplication, address: str, actor: Actor, room: SmallRoom, folder: Path
) -> Seat:
    folder.mkdir()
    desk = ServiceDesk(Database(address), room.clock)
    desk.live.mark()
    desk.catalogue.snapshot()
    background, journal = Background(), Background()
    hub, notices = ChangesHub(), RecordingNotices()
    file = folder / "settings.json"
    preferences = Preferences(qapp, config.load(file), file, folder)
    preferences.put_in_force()
    context = DeskContext(
        desk, actor, Drafts(folder, None), background, journal, hub, notices,
        preferences.settings, live=LiveRoom(desk, actor, background, hub),
    )  # fmt: skip
    window = MainWindow(preferences, notices)
    window.resize(1600, 900)
    shown = Desk(window, context, preferences, embedded=desk.embedded)
    window.show_desk(shown)
    with qtbot.waitExposed(window):
        window.show()
    shown.open_first()
    return Seat(qtbot, actor, context, window, shown, (background, journal))


def _open_to_staff(owner: Database) -> None:
    """Grant what a migration has not granted; row security decides in any case."""
    with owner.write() as session:
        known = session.scalar(
            text("SELECT has_table_privilege('firstline_staff', 'ticket', 'SELECT')")
        )
        if not known:
            for each in ("TABLES", "SEQUENCES"):
                statement = f"GRANT ALL ON ALL {each} IN SCHEMA public TO firstline_staff"
                session.execute(text(statement))
