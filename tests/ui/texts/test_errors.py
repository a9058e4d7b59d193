"""Each code that is raised has a sentence in both languages, and the sentence is whole."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication

from app.domain.errors import Conflict, DeskError, RuleBroken
from app.domain.permissions import Permission, Reason
from tests.ui.texts import codes
from ui.texts import error_text, field_name, refusal
from ui.texts.errors import SENTENCES
from ui.translations import LANGUAGES, Translator

RAISED = codes.raised()
ELSEWHERE = {"not_allowed"}  # made of the right and the reason


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest, qapp: QCoreApplication) -> Iterator[str]:
    translator = Translator()
    translator.switch(str(request.param))
    yield str(request.param)
    translator.switch("en")


def test_every_raised_code_has_a_sentence() -> None:
    told = SENTENCES.keys() | ELSEWHERE
    assert {code: where for code, where in RAISED.items() if code not in told} == {}


def test_no_sentence_is_left_over() -> None:
    assert sorted(SENTENCES.keys() - RAISED.keys()) == []


def test_every_failure_names_its_code() -> None:
    assert codes.unreadable() == []


def test_every_field_has_a_caption(language: str) -> None:
    assert {
        field: where for field, where in codes.fields().items() if field_name(field) == field
    } == {}


def test_a_sentence_without_facts_is_still_a_sentence(language: str) -> None:
    texts = {code: error_text(DeskError(code)) for code in SENTENCES}
    begun = {code for code, text in texts.items() if text[0].isupper() or text[0] in "“«0…"}
    assert {code: texts[code] for code in texts.keys() - begun} == {}
    assert {code: text for code, text in texts.items() if re.search(r"[{}%]|!$", text)} == {}


def test_numbers_pick_the_russian_form(qapp: QCoreApplication) -> None:
    translator = Translator()
    translator.switch("ru")
    texts = [
        error_text(RuleBroken("phone_too_long", length=n, field="phone")) for n in (21, 22, 40)
    ]
    translator.switch("en")
    assert [text.split(":")[0] for text in texts] == ["21 цифра", "22 цифры", "40 цифр"]


def test_a_field_is_named_as_its_caption(qapp: QCoreApplication) -> None:
    error = RuleBroken("required", field="description")
    assert error_text(error) == "Fill in “What happened”"


def test_a_flood_of_text_is_cut_in_the_sentence(qapp: QCoreApplication) -> None:
    text = error_text(RuleBroken("database_address", address="x" * 5000))
    assert len(text) < 200


def test_a_refusal_says_what_and_why(language: str) -> None:
    said = {refusal(right, Reason.OTHER_LINE) for right in Permission}
    assert len(said) == len(Permission)
    error = RuleBroken("not_allowed", permission="sla:edit", reason="role_has_no_right")
    assert error_text(error) == refusal(Permission.SLA_EDIT, Reason.ROLE_HAS_NO_RIGHT)


def test_unknown_codes_and_bugs_are_told_calmly(language: str) -> None:
    assert "whatever" in error_text(RuleBroken("whatever"))
    assert error_text(Conflict("whatever")) == error_text(Conflict("changed_meanwhile"))
    assert "KeyError" not in error_text(KeyError("secret"))
    assert "secret" not in error_text(KeyError("secret"))
