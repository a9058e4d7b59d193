"""Desks under random faults: what was acknowledged stands, once, with everything beside it.

FIRSTLINE_SOAK_SECONDS makes it longer; ``make soak`` is the long run.
"""

import os
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from app.domain.vocabulary import EntryKind
from app.system_clock import utc_now
from db.session import Database
from db.writes.timeline import write_entries
from tests.faults import soak
from tests.faults import verdict as verdicts

SECONDS = float(os.environ.get("FIRSTLINE_SOAK_SECONDS", "6"))


@pytest.mark.parametrize("seed", [11])
def test_nothing_acknowledged_is_lost_or_doubled(
    postgresql_url: str, tmp_path: Path, seed: int
) -> None:
    verdict = soak.run(postgresql_url, tmp_path, seconds=SECONDS, seed=seed, desks=2)
    assert verdict.lost == frozenset()
    assert verdict.doubled == frozenset()
    assert verdict.side_rows_wrong == frozenset()
    assert verdict.left == 0
    assert verdict.acknowledged > 10
    assert sum(verdict.faults.values()) > 5


def test_the_count_notices_what_is_lost_and_what_is_doubled(
    postgresql_url: str, tmp_path: Path
) -> None:
    """The harness itself: a deed that nobody sent and a note that stands twice are found."""
    quiet = {"reset_line": soak.reset_line}
    verdict = soak.run(postgresql_url, tmp_path, seconds=0.5, seed=3, desks=1, faults=quiet)
    assert verdict.clean
    book = tmp_path / "desk0" / "acknowledged"
    ticket = book.read_text().split()[2]
    missing = uuid4()
    with book.open("a") as more:
        more.write(f"note {missing} {ticket}\n")
    database = Database(postgresql_url)
    row: dict[str, object] = {"ticket_id": UUID(ticket), "agent_id": None, "at": utc_now()}
    row |= {"kind": EntryKind.NOTE, "facts": {}}
    rows = [{"id": uuid4(), **row, "body": "note twice"} for _ in range(2)]
    with database.write() as session:
        write_entries(session, rows)
    database.dispose()
    again = verdicts.judge(postgresql_url, verdicts.read_books(tmp_path), verdict.faults, 0, 0)
    assert again.lost == {missing}
    assert again.doubled == {"note twice"}
