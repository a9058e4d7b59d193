"""People and incidents of another system come in; one of those people calls."""

import csv
import gzip
import json
import os
import subprocess
import sys
from collections import Counter
from itertools import groupby, islice
from pathlib import Path
from typing import Any

import pytest

from app.bootstrap import command_actor
from app.domain.importing.columns import ImportKind
from app.domain.vocabulary import StateType
from tests.conftest import ROOT
from tests.e2e.rooms import DemoRoom, play

PEOPLE = 400
INCIDENTS = 150


@pytest.fixture
def people(firstline_shared_data: Path, tmp_path: Path) -> tuple[Path, dict[str, str]]:
    """A slice of the people, and one of them whom nobody shares the number with."""
    source = firstline_shared_data / "people" / "contacts.csv.gz"
    with gzip.open(source, "rt", encoding="utf-8", newline="") as lines:
        rows = list(islice(csv.DictReader(lines), PEOPLE))
    file = tmp_path / "people.csv"
    _write(file, rows)
    sharing = Counter(row["phone_e164"] for row in rows)
    return file, next(row for row in reversed(rows) if sharing[row["phone_e164"]] == 1)


@pytest.fixture
def incidents(firstline_shared_data: Path, tmp_path: Path) -> Path:
    """A slice of the event log, every incident of it whole."""
    source = next((firstline_shared_data / "incidents").glob("*.csv.gz"))
    file = tmp_path / "incidents.csv"
    with gzip.open(source, "rt", encoding="utf-8", newline="") as lines:
        whole = groupby(csv.DictReader(lines), key=lambda row: row["number"])
        _write(file, [row for _, rows in islice(whole, INCIDENTS) for row in rows])
    return file


def test_an_imported_person_calls_is_helped_and_is_found(
    room: DemoRoom, people: tuple[Path, dict[str, str]], incidents: Path, tmp_path: Path
) -> None:
    file, person = people
    actor, importing = command_actor(), room.desk.importing
    assert importing.run(actor, file, ImportKind.CONTACTS).created == PEOPLE
    assert importing.run(actor, incidents, ImportKind.TICKETS).created == INCIDENTS

    log = play(room, tmp_path / "out", "--caller", person["phone_as_written"])
    assert log["problem"] == ""

    found = _found_by_the_command(room, person["phone_as_written"])
    name = f"{person['last_name']} {person['first_name']} {person['patronymic']}".strip()
    assert [match["name"] for match in found["matches"]] == [name]
    assert person["phone_e164"] in found["matches"][0]["phones"]
    contact = room.desk.clients.find(actor, person["phone_e164"]).matches[0]
    tickets = room.desk.clients.history(actor, contact_id=contact.contact_id).items
    assert [ticket.state_type for ticket in tickets] == [StateType.RESOLVED]


def _write(file: Path, rows: list[dict[str, str]]) -> None:
    with file.open("w", encoding="utf-8", newline="") as target:
        writer = csv.DictWriter(target, fieldnames=list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)


def _found_by_the_command(room: DemoRoom, text: str) -> dict[str, Any]:
    command = [sys.executable, "-m", "ui.command_line", "find", text, "--json"]
    command += ["--database", room.url]
    environment = {**os.environ, "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(
        command, cwd=ROOT, env=environment, check=True, capture_output=True, text=True
    )
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer
