"""Databases that do not open, as the way in shows them: the reason in words, and what to do."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from alembic import command
from alembic.script import ScriptDirectory
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot
from sqlalchemy import text

from db.schema_gate import SCRIPTS, configuration
from db.session import Database
from ui.shell.program import Program
from ui.sign_in.busy_card import ProblemCard
from ui.sign_in.entry_page import EntryPage
from ui.sign_in.steps import Step
from ui.texts import error_text

CYRILLIC = re.compile("[А-Яа-яЁё]")


@pytest.fixture
def address(tmp_path: Path) -> str:
    return f"sqlite:///{(tmp_path / 'room.sqlite').as_posix()}"


def half_way() -> str:
    revisions = list(ScriptDirectory(str(SCRIPTS)).walk_revisions())
    return str(revisions[len(revisions) // 2].revision)


def made(address: str, revision: str, *statements: str) -> None:
    database = Database(address)
    if revision:
        command.upgrade(configuration(database), revision)
    with database.engine.begin() as connection:
        for each in statements:
            connection.execute(text(each))
    database.dispose()


def problem_of(qtbot: QtBot, program: Program) -> ProblemCard:
    qtbot.waitUntil(lambda: program.entry.step is Step.PROBLEM, timeout=20_000)
    page = program.window.page
    assert isinstance(page, EntryPage)
    assert isinstance(page.card, ProblemCard)
    return page.card


def words(card: ProblemCard) -> Iterator[str]:
    for label in card.findChildren(QLabel):
        if label.isVisibleTo(card):
            yield label.text()


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize(
    ("revision", "statement", "code"),
    [
        ("head", "UPDATE alembic_version SET version_num = '9999'", "schema_newer"),
        ("", "CREATE TABLE invoice (id INTEGER)", "schema_foreign"),
    ],
)
def test_a_database_that_is_not_ours_is_refused_in_words(
    start: Callable[..., Program],
    qtbot: QtBot,
    address: str,
    language: str,
    revision: str,
    statement: str,
    code: str,
) -> None:
    made(address, revision, statement)
    program = start(database=address, language=language)
    card = problem_of(qtbot, program)
    problem = program.entry.problem
    assert getattr(problem, "code", None) == code
    assert problem is not None
    told = error_text(problem)
    assert told in set(words(card))
    assert bool(CYRILLIC.search(told)) == (language == "ru")
    upgrade = [b for b in card.findChildren(QPushButton) if b is card._upgrade]
    assert [each.isVisibleTo(card) for each in upgrade] == [False]


def test_an_older_database_is_upgraded_by_one_button_and_a_copy_is_kept(
    start: Callable[..., Program], qtbot: QtBot, address: str, tmp_path: Path
) -> None:
    older = half_way()
    made(address, older)
    program = start(database=address)
    card = problem_of(qtbot, program)
    assert getattr(program.entry.problem, "code", None) == "schema_older"
    assert card._upgrade.isVisibleTo(card)
    assert list(tmp_path.glob("*.before-*")) == []
    card._upgrade.click()
    qtbot.waitUntil(lambda: program.entry.opened is not None, timeout=20_000)
    assert len(list(tmp_path.glob(f"room.sqlite.before-{older}"))) == 1


def test_a_mended_file_opens_with_try_again(
    start: Callable[..., Program], qtbot: QtBot, address: str, tmp_path: Path
) -> None:
    (tmp_path / "room.sqlite").write_bytes(b"\x00garbage" * 600)
    program = start(database=address)
    card = problem_of(qtbot, program)
    (tmp_path / "room.sqlite").unlink()
    made(address, "head")
    card._retry.click()
    qtbot.waitUntil(lambda: program.entry.opened is not None, timeout=20_000)
