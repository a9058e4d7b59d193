"""The two commonest jobs, key by key, on the demo room and on both databases (ux section 9)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from app.domain.permissions import Actor
from app.domain.readmodels.tickets import TicketCard
from app.domain.vocabulary import Role
from app.services.sign_in import SignIn
from db.models.client import PhoneNumber
from db.queries.staff import profiles
from db.seed.demo import create_demo_room
from db.session import Database
from tests.support.furnished import furnished
from tests.ui.call.call_window import CallWindow, open_call_window
from ui.theme import Theme

NOW = datetime(2026, 11, 18, 11, 7, 21, tzinfo=UTC)
TEXT = "Касса после ночного обновления не печатает чеки, на экране нет связи с ФН"
MOST_KEYS_A, MOST_KEYS_B = 9, 12
ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


def _now() -> datetime:
    return NOW


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    """The demo room on either database."""
    made = Database(database_url)
    furnished(made, "demo of a November", lambda empty: create_demo_room(empty, NOW))
    yield made
    made.dispose()


@pytest.fixture
def calls(
    qtbot: QtBot, qapp: QApplication, database: Database, tmp_path: Path
) -> Iterator[CallWindow]:
    Theme(tmp_path / "theme").apply(qapp, "light")
    opened = open_call_window(qtbot, database, _dispatcher(database), _now, tmp_path / "drafts")
    yield opened
    opened.close()


def _dispatcher(database: Database) -> Actor:
    with database.read() as session:
        agents = profiles(session)
    login = next(each.login for each in agents if each.role is Role.DISPATCHER)
    sign_in = SignIn(database, _now)
    if database.dialect.name == "sqlite":
        return sign_in.enter_profile(login, None).actor
    return sign_in.enter_server(login).actor


def _saved(calls: CallWindow) -> TicketCard:
    calls.wait(lambda: calls.desk.parts.saving.last is not None)
    last = calls.desk.parts.saving.last
    assert last is not None
    actor = calls.desk.parts.context.actor
    return calls.services.tickets.card(actor, last.ticket_id)


@dataclass(frozen=True, slots=True)
class Caller:
    """Whom the jobs are played with: nothing of his is open, his last digits are only his."""

    name: str
    ending: str


def _caller(calls: CallWindow, database: Database) -> Caller:
    actor, clients = calls.desk.parts.context.actor, calls.services.clients
    with database.read() as session:
        numbers = session.execute(select(PhoneNumber.contact_id, PhoneNumber.key)).all()
    for contact_id, key in numbers:
        card = clients.card(actor, contact_id)
        found = clients.find(actor, key[-4:])
        if len(found.matches) == 1 and not _would_be_asked_about(calls, card.client_id):
            return Caller(card.full_name, key[-4:])
    pytest.fail("the demo room has nobody without an open ticket")


def _would_be_asked_about(calls: CallWindow, client_id: UUID | None) -> bool:
    """An open ticket, or one solved not long ago, asks one word more; that is another job."""
    if client_id is None:
        return True
    actor = calls.desk.parts.context.actor
    history = calls.services.clients.history(actor, client_id=client_id, limit=200)
    repeat = timedelta(days=calls.services.catalogue.loaded.settings.repeat_days)
    return any(
        each.resolved_at is None or NOW - each.resolved_at < repeat for each in history.items
    )


def test_job_a_a_known_caller_and_a_suggested_category(
    calls: CallWindow, database: Database
) -> None:
    caller = _caller(calls, database)
    calls.find(caller.ending, caller.name)
    calls.say(TEXT)
    calls.press(Qt.Key.Key_1, ALT)
    calls.press(Qt.Key.Key_Return, CTRL)
    card = _saved(calls)
    assert calls.keys <= MOST_KEYS_A
    assert card.description == TEXT
    assert card.contact_name == caller.name
    assert card.assignee_name
    assert _name(calls, card.category_id) == "Нет связи с ФН"
    assert calls.desk.form.matter.text.toPlainText() == ""
    assert calls.focus.property("extent") == "large"


def test_job_b_the_category_is_typed(calls: CallWindow, database: Database) -> None:
    caller = _caller(calls, database)
    calls.find(caller.ending, caller.name)
    calls.say(TEXT)
    calls.press(Qt.Key.Key_Tab)
    calls.keys += len("чек")
    calls.say("чек")
    calls.press(Qt.Key.Key_Return)
    chosen = calls.desk.parts.matter.category
    calls.press(Qt.Key.Key_Return, CTRL)
    card = _saved(calls)
    assert calls.keys <= MOST_KEYS_B
    assert chosen is not None
    assert card.category_id == chosen.category_id
    assert card.assignee_id is not None or card.group_id is not None


def test_every_key_of_a_call_is_counted_for_the_person_alone(calls: CallWindow) -> None:
    calls.find("4417", "Кравцова Елена Андреевна")
    before = calls.desk.parts.board.current.key_count
    calls.press(Qt.Key.Key_Tab)
    calls.press(Qt.Key.Key_5, ALT)
    assert calls.desk.parts.board.current.key_count == before + 3


def _name(calls: CallWindow, category_id: UUID | None) -> str:
    assert category_id is not None
    return calls.services.catalogue.loaded.categories[category_id].name
