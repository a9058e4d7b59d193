"""Sentences live in the catalogues: no Russian text in the code, none in rules and storage."""

import re

import pytest

from tests.architecture import sources

# A made-up room is Russian by nature; folding, layouts and empty words are about the language.
ALLOWED = re.compile(r"^db/(seed|demo)|^app/domain/(folding|keyboard_layout|suggestion)")
# A capitalised word or two words in a row are a sentence; a pattern of words is a rule.
SENTENCE = re.compile(r"^[А-ЯЁ][а-яё]{2,}|[А-Яа-яЁё]{2,},? [а-яё]{2,}")
# The tour types what a Russian dispatcher would type.
TYPED = {n for n in sources.product_files() if n.startswith("ui/tour/")}
COVERED = [n for n in sources.product_files() if not ALLOWED.search(n)]


@pytest.mark.parametrize("name", [n for n in COVERED if n.startswith(("app/", "db/"))])
def test_rules_and_storage_speak_in_codes(name: str) -> None:
    texts = [str(literal.value) for literal in sources.literals_of(name)]
    assert [text for text in texts if SENTENCE.search(text)] == []


@pytest.mark.parametrize("name", [n for n in COVERED if n.startswith("ui/") and n not in TYPED])
def test_windows_speak_through_the_catalogues(name: str) -> None:
    texts = [str(literal.value) for literal in sources.literals_of(name)]
    assert [text for text in texts if sources.CYRILLIC.search(text)] == []
