"""Places of central databases: several servers, trust, and what a person allows."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from app.bootstrap import look_at, with_login, without_secret
from app.domain.errors import EnvironmentFailed
from app.domain.readmodels.connection import Means, Protection
from tests.support.secure_cluster import SecureServer
from ui.sign_in.gate import Gate
from ui.sign_in.places import Place
from ui.sign_in.server_card import ServerCard
from ui.texts.protection_words import protection_text, protection_word


@pytest.mark.parametrize(
    ("host", "shown", "name"),
    [
        ("db.example", "db.example", "room"),
        ("10.0.0.5", "10.0.0.5", "Комната 1"),
        ("::1", "::1", "room"),
        ("one, two:5433", "one:6000, two:5433", "room"),
        ("one,[fe80::1]:7", "one:6000, [fe80::1]:7", "a b"),
    ],
)
def test_a_place_is_kept_and_shown_as_it_was_typed(host: str, shown: str, name: str) -> None:
    place = Gate().server(host, 6000, name, {"sslrootcert": "C:/наш корень.crt"})
    assert (place.hosts, place.name) == (shown, name)
    assert place.options == {"sslrootcert": "C:/наш корень.crt"}
    # Passwords are kept under the address: the settings must give the very same back.
    assert without_secret(place.address) == place.address
    again = without_secret(with_login(place.address, "anna", "тайна"))
    assert again.replace("anna@", "") == place.address


def test_one_server_with_its_port_in_the_name() -> None:
    place = Gate().server("db.example:5999", 5432, "room")
    assert (place.hosts, place.port) == ("db.example", 5999)
    assert place.address == "postgresql+psycopg://db.example:5999/room"


@pytest.fixture
def card(qtbot: QtBot) -> ServerCard:
    made = ServerCard(remember=False)
    qtbot.addWidget(made)
    made.show()
    return made


def says(card: ServerCard, words: str) -> bool:
    return any(words in each.text() for each in card.findChildren(QLabel) if each.isVisible())


@pytest.mark.parametrize(
    ("code", "mode"), [("certificate_unknown", "require"), ("server_plain", "disable")]
)
def test_a_permission_is_offered_only_after_the_refusal(
    card: ServerCard, code: str, mode: str, qtbot: QtBot
) -> None:
    permit = card._trust._permit
    assert not permit.isVisible()
    card.show_answer(EnvironmentFailed("server_away"))
    assert not permit.isVisible()
    card.show_answer(EnvironmentFailed(code))
    assert permit.isVisible()
    assert not permit.isChecked()
    assert card.options() == {}
    permit.setFocus()
    qtbot.keyClick(permit, Qt.Key.Key_Space)
    assert card.options() == {"sslmode": mode}
    again = ServerCard(remember=False)
    qtbot.addWidget(again)
    again.show()
    again.prefill(Gate().server("db", 5432, "room", card.options()), "anna")
    assert again._trust._permit.isVisible()
    assert again.options() == {"sslmode": mode}


def test_a_root_certificate_is_part_of_the_place(card: ServerCard, qtbot: QtBot) -> None:
    edit = card._trust.findChild(QLineEdit)
    assert edit is not None
    qtbot.keyClicks(edit, "/etc/room.crt")
    assert card.options() == {"sslrootcert": "/etc/room.crt"}


def test_the_card_says_what_protects(card: ServerCard, secure_server: SecureServer) -> None:
    address = secure_server.desk_url("postgres", "nobody", "x")
    failure: EnvironmentFailed | None = None
    try:
        look_at(address)
    except EnvironmentFailed as error:
        failure = error
    assert failure is not None
    card.show_answer(failure)
    assert says(card, "Wrong name or password")
    keeper = secure_server.keeper_url("postgres")
    card.show_answer(look_at(keeper))
    assert says(card, "on this computer")


def test_every_protection_has_words() -> None:
    seen = {
        protection_text(Protection(means, "TLSv1.3", authority, bound))
        for means in Means
        for authority in ("", "Our room")
        for bound in (True, False)
    }
    assert len(seen) == 4 + 4
    assert protection_word(Protection(Means.VERIFIED, "TLSv1.3")) == "TLS 1.3"
    assert protection_word(Protection(Means.PLAIN)) == "not encrypted"
    assert protection_word(Protection(Means.FILE)) == ""


def test_a_place_of_one_computer_has_no_servers() -> None:
    assert Place("sqlite:////tmp/desk.sqlite", embedded=True).hosts == ""
