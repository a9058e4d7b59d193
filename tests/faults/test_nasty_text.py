"""Nasty text at every door, on both databases: kept but for what cannot be, or refused."""

import re

import pytest
from hypothesis import HealthCheck, example, given, settings
from PySide6.QtCore import QCoreApplication

from app.domain.errors import DeskError, RuleBroken
from app.domain.folding import fold
from db.session import Database
from tests.faults import nasty
from tests.faults.doors import House, open_house
from tests.faults.questions import ASKS, embedded_only
from tests.faults.ticket_doors import WRITES
from ui.texts import error_text
from ui.texts.errors import SENTENCES

ONE_HOUSE = settings(
    max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)


@pytest.mark.parametrize("door", sorted(WRITES))
def test_every_sample_is_stored_whole_or_refused(
    house: House, qapp: QCoreApplication, door: str
) -> None:
    for name, text in nasty.SAMPLES.items():
        try:
            stored = WRITES[door](house, text)
        except RuleBroken as refused:
            _is_told(refused)
            continue
        assert as_kept(door, stored) == as_kept(door, text), name
        assert "\x00" not in stored


@pytest.mark.parametrize("door", sorted(WRITES))
def test_any_text_is_stored_whole_or_refused(house: House, door: str) -> None:
    @ONE_HOUSE
    @example("\x00")
    @example("\ud83d")
    @given(nasty.texts())
    def send(text: str) -> None:
        try:
            stored = WRITES[door](house, text)
        except RuleBroken:
            return
        assert as_kept(door, stored) == as_kept(door, text)

    send()


@pytest.mark.parametrize("door", sorted(ASKS))
def test_every_sample_is_answered_or_refused(
    house: House, qapp: QCoreApplication, door: str
) -> None:
    for text in nasty.SAMPLES.values():
        try:
            ASKS[door](house, text)
        except DeskError as refused:
            _is_told(refused)


@pytest.mark.parametrize("door", sorted(ASKS))
def test_any_question_is_answered_or_refused(house: House, door: str) -> None:
    refused: list[DeskError] = []

    @ONE_HOUSE
    @given(nasty.texts(250))
    def ask(text: str) -> None:
        try:
            ASKS[door](house, text)
        except DeskError as error:
            refused.append(error)

    ask()
    assert all(error.code in {*SENTENCES, "not_allowed"} for error in refused)


def test_a_wrong_pin_is_refused_whatever_it_is(sqlite_url: str) -> None:
    database = Database(sqlite_url)
    house = open_house(database)
    for text in nasty.SAMPLES.values():
        with pytest.raises(RuleBroken) as refused:
            embedded_only(house, text)
        assert refused.value.code == "pin_wrong"
    database.dispose()


def as_kept(door: str, text: str) -> list[str]:
    """Of an organisation only the folded name must agree: «Вектор» and "вектор" are one house."""
    return nasty.visible(fold(text) if "organisation" in door else text)


def _is_told(refused: DeskError) -> None:
    told = error_text(refused)
    assert refused.code in {*SENTENCES, "not_allowed"}
    assert len(told) < 400
    assert not re.search(r"[\x00-\x08\ud800-\udfff\u202a-\u202e\u2066-\u2069]", told)
