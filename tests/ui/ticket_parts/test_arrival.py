"""What was done without connection says so in the timeline, with the time it reached the base."""

from datetime import UTC, datetime

from pytestqt.qtbot import QtBot

from ui.formats import clock_time
from ui.ticket_parts.timeline_facts import with_arrival


def test_a_late_entry_tells_when_it_arrived(qtbot: QtBot) -> None:
    at = datetime(2026, 3, 10, 11, 52, tzinfo=UTC)
    told = with_arrival("Заметка", {"arrived_at": at.isoformat()})
    assert told.startswith("Заметка · ")
    assert clock_time(at) in told


def test_any_other_entry_reads_as_it_did(qtbot: QtBot) -> None:
    assert with_arrival("Заметка", {"arrived_at": None}) == with_arrival("Заметка", {}) == "Заметка"
