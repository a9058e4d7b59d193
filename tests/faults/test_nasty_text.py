"""Nasty text at every door, on both databases: kept whole but for what cannot be kept, or refused."""

import re

import pytest
from hypothesis import HealthCheck, example, given, settings
from PySide6.QtCore import QCoreApplication

from app.domain.errors import DeskError, RuleBroken
from tests.faults import nasty
from tests.faults.doors import ASKS, WRITES, House
from ui.texts import error_text
from ui.texts.errors import SENTENCES

ONE_HOUSE = settings(
    max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
samples = pytest.mark.parametrize("sample", sorted(nasty.SAMPLES))


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
        assert nasty.visible(stored) == nasty.visible(text), name
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
        assert nasty.visible(stored) == nasty.visible(text)

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


def _is_told(refused: DeskError) -> None:
    told = error_text(refused)
    assert refused.code in {*SENTENCES, "not_allowed"}
    assert len(told) < 400
    assert not re.search(r"[\x00-\x08\ud800-\udfff\u202a-\u202e\u2066-\u2069]", told)
