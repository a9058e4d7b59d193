"""Desks under random faults: what was acknowledged stands, once, with everything beside it.

FIRSTLINE_SOAK_SECONDS makes it longer; ``make soak`` is the long run.
"""

import os
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from app.domain.vocabulary import EntryKind
from app.system_clock import utc_now
from db.session import Database
from db.writes.timeline import write_entries
from tests.faults import soak
from tests.faults import verdict as verdicts
from tests.faults.soak_faults import disk_full
from tests.faults.soak_server import SoakServer
from tests.support import run_folder

SECONDS = float(os.environ.get("FIRSTLINE_SOAK_SECONDS", "4"))
pytestmark = pytest.mark.postgresql


@pytest.fixture
def server() -> Iterator[SoakServer]:
    """A server of the test's own, to be killed; inside the run's folder, for a short socket."""
    folder = run_folder.run_folder() / f"soak-{uuid4().hex[:6]}"
    folder.mkdir()
    with soak.own_server(folder) as started:
        yield started
    run_folder.remove(folder)


@pytest.mark.parametrize("seed", [11])
def test_nothing_acknowledged_is_lost_or_doubled(
    server: SoakServer, tmp_path: Path, seed: int
) -> None:
    verdict = soak.run(server, tmp_path, seconds=SECONDS, seed=seed, desks=2)
    print(verdict.report())
    assert verdict.clean, verdict.report()
    assert verdict.acknowledged > 10
    assert sum(verdict.run.faults.values()) > 5


def test_the_count_notices_what_is_lost_doubled_half_done_and_wrongly_refused(
    server: SoakServer, tmp_path: Path
) -> None:
    """The harness itself: each thing that may go wrong is put in by hand and found."""
    quiet = {"disk_full": disk_full}  # a damaged file may take the one registration needed here
    verdict = soak.run(
        server, tmp_path, seconds=1.0, seed=3, desks=1, faults=quiet, notes=1.0, begun=" register "
    )
    assert verdict.clean, verdict.report()
    home, missing, refused = tmp_path / "desk0", uuid4(), uuid4()
    lines = (home / "acknowledged").read_text().splitlines()
    done = next(line for line in lines if " register " in line)
    ticket = UUID(done.split()[1])
    with (home / "acknowledged").open("a") as more:
        more.write(f"{missing} {ticket} None note {missing}\n")
        more.write(f"{done.split()[0]} {ticket} None note {refused}\n")
    with (home / "refused").open("a") as more:
        more.write(f"{refused} register reference_unknown {{}}\n")
    _write_twice(server.url, ticket, f"note {ticket}")
    again = verdicts.judge(server.url, verdicts.read_books(tmp_path), verdict.run)
    assert f"note {missing}" in again.lost
    assert f"note {refused}: not in entry" in again.lost
    assert again.doubled == {f"note {ticket} entry"}
    assert again.side_rows_wrong == {f"registered of {ticket}: 3"}
    assert again.refused_wrongly == {"register reference_unknown {}"}
    assert not again.clean
    assert "LOST 2, DOUBLED 1, side rows wrong 1" in again.report()


def _write_twice(url: str, ticket: UUID, text: str) -> None:
    database = Database(url)
    row: dict[str, object] = {"ticket_id": ticket, "agent_id": None, "at": utc_now(), "facts": {}}
    row |= {"body": text, "kind": EntryKind.REGISTERED}
    with database.write() as session:
        write_entries(session, [{"id": uuid4(), **row} for _ in range(2)])
    database.dispose()
