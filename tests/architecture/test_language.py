"""Sentences live in the catalogues: no Russian text in the code, none in rules and storage."""

import re

from tests.architecture import sources

# A made-up room is Russian by nature; folding, layouts and empty words are about the language.
ALLOWED = re.compile(r"^db/(seed|demo)|^app/domain/(folding|keyboard_layout|suggestion)")
# A capitalised word or two words in a row are a sentence; a pattern of words is a rule.
SENTENCE = re.compile(r"^[А-ЯЁ][а-яё]{2,}|[А-Яа-яЁё]{2,},? [а-яё]{2,}")
# The tour types what a Russian dispatcher would type.
TYPED = {n for n in sources.product_files() if n.startswith("ui/tour/")}
COVERED = [n for n in sources.product_files() if not ALLOWED.search(n)]


def test_rules_and_storage_speak_in_codes() -> None:
    names = [name for name in COVERED if name.startswith(("app/", "db/"))]
    assert _said(names, SENTENCE) == []


def test_windows_speak_through_the_catalogues() -> None:
    names = [name for name in COVERED if name.startswith("ui/") and name not in TYPED]
    assert _said(names, sources.CYRILLIC) == []


def _said(names: list[str], words: re.Pattern[str]) -> list[tuple[str, str]]:
    """Each literal of these files that has such words, with its file."""
    return [
        (name, str(literal.value))
        for name in names
        for literal in sources.literals_of(name)
        if words.search(str(literal.value))
    ]
