"""What a start does not load: the window shows first, and a desk opens without rare helpers."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from app.bootstrap import ServiceDesk, open_desk
from db.session import Database

ROOT = Path(__file__).resolve().parents[3]
HEAVY = {
    "alembic",
    "cryptography",
    "jinja2",
    "keyring",
    "openpyxl",
    "phonenumbers",
    "psycopg",
    "qt_material",
    "rapidfuzz",
    "snowballstemmer",
    "sqlalchemy",
}
LATER = {
    f"app.services.{name}"
    for name in (
        "calls",
        "clients",
        "outbox",
        "outages",
        "performing",
        "planning",
        "queues",
        "tickets",
    )
}
AHEAD = """
from concurrent.futures import ThreadPoolExecutor
from ui.shell.ahead import load_ahead
print(ThreadPoolExecutor(1).submit(load_ahead).result())
"""
OPENING = """
from app.bootstrap import open_desk
desk = open_desk({address!r})
print(len(desk.catalogue.snapshot().states))
desk.close()
"""


def loaded(code: str) -> tuple[str, set[str]]:
    """Run code in a process of its own; return its first line and the modules it loaded."""
    told = subprocess.run(
        [sys.executable, "-c", f"{code}\nimport sys\nprint(*sys.modules)"],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
        timeout=60,
    )
    lines = told.stdout.splitlines()
    return lines[0], set(lines[-1].split())


def test_the_first_page_needs_no_services() -> None:
    _line, modules = loaded("import ui.__main__\nimport ui.shell.program")
    assert "ui.sign_in.entry_page" in modules
    assert modules & (HEAVY | {"app.domain.readmodels.catalogue"}) == set()
    assert {name for name in modules if name.startswith(("db.", "app.services."))} == set()


def test_a_current_database_opens_without_what_changes_or_fills_one(tmp_path: Path) -> None:
    address = f"sqlite:///{(tmp_path / 'room.sqlite').as_posix()}"
    desk = open_desk(address)
    states = len(desk.catalogue.snapshot().states)
    desk.close()
    line, modules = loaded(OPENING.format(address=address))
    assert int(line) == states > 0
    assert modules & {"alembic", "openpyxl", "psycopg"} == set()
    rare = {"app.services.importing", "db.seed.demo", "sqlalchemy.dialects.postgresql.base"}
    assert modules & rare == set()


def test_a_database_opens_before_the_services_of_a_call_are_loaded(tmp_path: Path) -> None:
    address = f"sqlite:///{(tmp_path / 'room.sqlite').as_posix()}"
    open_desk(address).close()
    _line, modules = loaded(OPENING.format(address=address))
    assert modules & {"cryptography", "keyring", "rapidfuzz", "snowballstemmer"} == set()
    assert modules & LATER == set()


def test_the_call_desk_is_drawn_before_the_services_of_a_call_are_loaded() -> None:
    _line, modules = loaded("print()\nimport ui.shell.desk\nimport ui.call.desk")
    assert modules & LATER == set()
    assert modules & (HEAVY - {"sqlalchemy"}) == set()
    rare = {"ui.knowledge_parts.article_reader", "ui.outbox.waiting_card", "ui.palette.palette"}
    assert modules & rare == set()


def test_a_worker_loads_a_desk_ahead() -> None:
    _line, modules = loaded(AHEAD)
    assert {"app.bootstrap", "ui.call.desk", "ui.shell.desk", "ui.work.work_desk"} <= modules


def test_a_service_is_made_once_however_many_ask(sqlite_url: str) -> None:
    desk = ServiceDesk(Database(sqlite_url))
    assert "tickets" not in vars(desk)
    with ThreadPoolExecutor(8) as many:
        found = set(many.map(lambda _: id(desk.tickets), range(32)))
    assert found == {id(desk.tickets)}
    desk.load_all()
    assert found == {id(desk.tickets)}
    assert {"calls", "clients", "planning", "suggesting"} <= vars(desk).keys()
    desk.close()
