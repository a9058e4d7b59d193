"""The network cut twenty times during a save: nothing lost, nothing doubled (N4)."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy import func, select

from app.bootstrap import ServiceDesk
from app.config import Settings
from app.domain.errors import EnvironmentFailed
from app.domain.vocabulary import EntryKind
from app.services.drafts import Drafts
from app.services.outbox import Outbox
from app.system_clock import utc_now
from db.journal import new_key
from db.models.call import Call
from db.models.ticket import Ticket
from db.models.timeline import TimelineEntry
from db.session import Database
from tests.notices import RecordingNotices
from tests.rooms import HandClock, SmallRoom, small_room
from tests.support.flaky_proxy import FlakyProxy, flaky_line
from tests.ui.call.conftest import CallParts, assemble
from ui.background import Background
from ui.changes_hub import ChangesHub
from ui.context import DeskContext

CUTS = 20
LONG = 20_000


@pytest.fixture
def line(postgresql_url: str) -> Iterator[tuple[FlakyProxy, str]]:
    with flaky_line(postgresql_url) as found:
        yield found


@pytest.fixture
def central(
    qapp: QApplication, postgresql_url: str, line: tuple[FlakyProxy, str], tmp_path: Path
) -> Iterator[CallParts]:
    """Anna at her desk of a central database, the line between them a bad one."""
    direct = Database(postgresql_url)
    room = small_room(direct, HandClock(utc_now()))
    through = Database(line[1])
    desk = ServiceDesk(through, room.clock)
    desk.catalogue.snapshot()
    background, journal = Background(), Background()
    context = DeskContext(
        desk=desk,
        actor=room.dispatcher,
        drafts=Drafts(tmp_path, new_key()),
        background=background,
        journal=journal,
        hub=ChangesHub(),
        notices=RecordingNotices(),
        settings=Settings(),
        outbox=Outbox(tmp_path, new_key(), room.clock),
    )
    parts = assemble(context, room)
    yield parts
    parts.board.flush()
    assert journal.drain(10)
    line[0].restore()
    assert background.close()
    assert journal.close()
    direct.dispose()
    through.dispose()


def take_call(parts: CallParts, room: SmallRoom, text: str) -> None:
    """A known caller, a category, no lookups: the network has better things to do."""
    parts.board.begin()
    parts.board.edit(contact_id=room.petrov, client_id=room.vector, number_typed="8 912 345 67 89")
    parts.board.edit_matter(description=text, category_id=room.no_print, group_id=room.cash)


def break_line(proxy: FlakyProxy, turn: int) -> None:
    if turn % 3 == 0:
        proxy.swallow_reply()
    elif turn % 3 == 1:
        proxy.cut()
    else:
        proxy.reset()


@pytest.mark.expects_log(".*")
def test_the_network_cut_twenty_times_during_a_save(
    central: CallParts, line: tuple[FlakyProxy, str], qtbot: QtBot
) -> None:
    parts, (proxy, _) = central, line
    sending, told = parts.context.sending, list[object]()
    parts.saving.saved.connect(told.append)
    parts.saving.kept.connect(told.append)
    for turn in range(CUTS):
        take_call(parts, parts.room, f"обрыв {turn}")
        break_line(proxy, turn)
        assert parts.saving.assign() or parts.saving.assign()
        assert parts.board.cards == ()
        qtbot.waitUntil(lambda turn=turn: len(told) == turn + 1, timeout=LONG)  # type: ignore[misc]
        proxy.restore()
    assert parts.saving.pending == 0
    drained(parts, qtbot)
    stands = rows_of(parts)
    assert sorted(stands) == sorted(f"обрыв {turn}" for turn in range(CUTS))
    assert parts.context.drafts.restore(parts.context.actor.agent_id).drafts == ()
    assert sending.sight.waiting == ()
    assert len(sending.sight.sent) == CUTS
    assert {one.fate.number for one in sending.sight.sent} == set(stands.values())


def drained(parts: CallParts, qtbot: QtBot) -> None:
    """The connection is back: what waits goes by itself."""
    sending = parts.context.sending

    def empty() -> bool:
        sending.connection.ask()
        sending.drain()
        sending.refresh()
        return sending.sight.waiting == () and len(sending.sight.sent) == CUTS

    qtbot.waitUntil(empty, timeout=LONG)


def rows_of(parts: CallParts) -> dict[str, int]:
    """The tickets by their words; each has its call and was registered once."""
    with parts.room.database.read() as session:
        rows = session.execute(select(Ticket.description, Ticket.number)).all()
        stands = {row.description: row.number for row in rows}
        tickets = session.scalar(select(func.count()).select_from(Ticket))
        calls = session.scalar(select(func.count()).select_from(Call))
        registered = select(func.count()).where(TimelineEntry.kind == EntryKind.REGISTERED)
        assert tickets == calls == session.scalar(registered) == len(stands)
    return stands


def test_a_full_disk_brings_the_card_back(
    central: CallParts, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    take_call(central, central.room, "диск полон")

    def full(*_args: object) -> None:
        raise EnvironmentFailed("disk_full")

    outbox = central.context.outbox
    assert outbox is not None
    monkeypatch.setattr(outbox, "put", full)
    with qtbot.waitSignal(central.saving.returned, timeout=LONG) as back:
        assert central.saving.assign() or central.saving.assign()
    assert back.args[1].code == "disk_full"
    assert [card.matter.description for card in central.board.cards] == ["диск полон"]
    assert rows_of(central) == {}


def test_a_refusal_brings_the_card_back_and_leaves_nothing_in_the_outbox(
    central: CallParts, qtbot: QtBot
) -> None:
    take_call(central, central.room, "нет такого места")
    central.board.edit_matter(site_id=central.room.petrov)
    with qtbot.waitSignal(central.saving.returned, timeout=LONG) as back:
        assert central.saving.assign() or central.saving.assign()
    assert back.args[1].code == "reference_unknown"
    assert central.context.outbox is not None
    assert central.context.outbox.waiting(central.context.actor.agent_id) == ()


def test_what_is_saved_while_away_waits_with_its_number(
    central: CallParts, line: tuple[FlakyProxy, str], qtbot: QtBot
) -> None:
    sending, connection = central.context.sending, central.context.connection
    line[0].cut()
    connection.report(EnvironmentFailed("server_away"))
    assert sending.local_only
    take_call(central, central.room, "без связи")
    key = central.board.current.matter.ticket_id
    with qtbot.waitSignal(sending.numbered, timeout=LONG):
        assert sending.provisional(key) is None
    assert sending.provisional(key) == 1
    with qtbot.waitSignal(central.saving.kept, timeout=LONG) as kept:
        assert central.saving.assign() or central.saving.assign()
    assert kept.args[0].waiting.local == 1
    qtbot.waitUntil(lambda: connection.connection.count == 1, timeout=LONG)
    line[0].restore()
    with qtbot.waitSignal(sending.drained, timeout=LONG) as done:
        connection.ask()
    (sent,) = done.args[0].sent
    assert (sent.local, sent.fate.number) == (1, rows_of(central)["без связи"])
