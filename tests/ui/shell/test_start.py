"""What a start does not load: the window shows first, and a desk opens without rare helpers."""

import subprocess
import sys
from pathlib import Path

from app.bootstrap import open_desk

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
    assert modules & HEAVY == set()
    assert {name for name in modules if name.startswith(("db.", "app.services."))} == set()


def test_a_current_database_opens_without_what_changes_or_fills_one(tmp_path: Path) -> None:
    address = f"sqlite:///{(tmp_path / 'room.sqlite').as_posix()}"
    desk = open_desk(address)
    states = len(desk.catalogue.snapshot().states)
    desk.close()
    line, modules = loaded(OPENING.format(address=address))
    assert int(line) == states > 0
    assert modules & {"alembic", "openpyxl", "psycopg"} == set()
    rare = {"app.services.importing", "db.seed.demo", "db.dialects.postgresql"}
    assert modules & rare == set()
