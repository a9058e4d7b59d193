"""Kinds, fields, problems and effects of the set-up have their words in both languages."""

import ast
import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication

from app.domain.setup.documents import Effect, Problem, SetupKind
from db.setup.shapes import SHAPES, Child
from tests.architecture import sources
from ui.texts import setup_words
from ui.texts.setup_fields import FIELDS
from ui.translations import LANGUAGES, Translator


@pytest.fixture(params=LANGUAGES, autouse=True)
def language(request: pytest.FixtureRequest, qapp: QCoreApplication) -> Iterator[str]:
    translator = Translator()
    translator.switch(str(request.param))
    yield str(request.param)
    translator.switch("en")


def _effects(argument: int) -> set[str]:
    """Codes of every Effect that is made; they stand as words or as a constant of their file."""
    return {
        code
        for name in sources.product_files()
        for node in ast.walk(sources.tree_of(name))
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "Effect"
        if len(node.args) > argument
        for code in _words(name, node.args[argument])
    }


def _words(name: str, code: ast.expr) -> Iterator[str]:
    for node in ast.walk(code):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value:
            yield node.value
        if isinstance(node, ast.Name):
            for line in sources.tree_of(name).body:
                if isinstance(line, ast.AnnAssign) and ast.unparse(line.target) == node.id:
                    yield str(ast.literal_eval(line.value)) if line.value else ""


def test_every_effect_and_offer_has_its_words() -> None:
    assert _effects(0) == set(setup_words.EFFECTS)
    assert _effects(2) == set(setup_words.OFFERS)


@pytest.mark.parametrize("code", sorted(setup_words.EFFECTS))
def test_an_effect_reads_as_a_sentence(code: str) -> None:
    text = setup_words.effect_text(Effect(code, {"count": 6, "free": 2, "group": "Кассы"}))
    assert text[0].isupper() or text[0].isdigit()
    assert not re.search(r"[{}%]", text)


def test_an_offer_reads_as_a_control() -> None:
    for code in setup_words.OFFERS:
        text = setup_words.offer_text(Effect("open_stay_in_group", {"free": 2}, code))
        assert not re.search(r"[{}%]", text)
    assert setup_words.offer_text(Effect("open_stay_in_group")) == ""


@pytest.mark.parametrize("kind", SetupKind)
def test_every_kind_and_every_field_is_named(kind: SetupKind) -> None:
    assert setup_words.kind_name(kind)
    names = {*_fields(SHAPES[kind].children), *(one.name for one in SHAPES[kind].columns())}
    assert names - FIELDS.keys() == set()


def _fields(children: tuple[Child, ...]) -> Iterator[str]:
    for child in children:
        yield child.name
        yield from (one.name for one in child.columns() if one.name != "id" and not child.flat)
        yield from _fields(child.children)


def test_a_problem_names_its_field_and_row() -> None:
    text = setup_words.problem_text(Problem("required", "fields.1.field_id"))
    assert "2" in text
    assert setup_words.path_name("colour") == "colour"
    assert "whatever" in setup_words.problem_text(Problem("whatever"))
