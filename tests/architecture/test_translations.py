"""Every sentence of the window is in the catalogues, and every catalogue is finished."""

import ast
import re
from functools import cache
from xml.etree import ElementTree as ET

import pytest

from tests.architecture import sources

CATALOGUES = sources.ROOT / "resources" / "i18n"
PLURAL_FORMS = {"ru": 3, "en": 2}
PLACE = re.compile(r"\{(\w+)[^}]*\}")
Key = tuple[str, str]


@cache
def _spoken() -> dict[Key, bool]:
    """(context, text) of each literal translate() -> asked for with a number."""
    found: dict[Key, bool] = {}
    for name in sources.product_files():
        if not name.startswith("ui/"):
            continue
        for node in ast.walk(sources.tree_of(name)):
            if isinstance(node, ast.Call) and ast.unparse(node.func).endswith("translate"):
                words = [word.value for word in node.args if isinstance(word, ast.Constant)]
                if len(words) >= 2 and all(isinstance(word, str) for word in words[:2]):
                    counted = len(node.args) > 2 or bool(node.keywords)
                    found[str(words[0]), str(words[1])] = counted
    return found


@cache
def _messages(language: str) -> dict[Key, ET.Element]:
    return {
        (context.findtext("name", ""), message.findtext("source", "")): message
        for catalogue in sorted((CATALOGUES / language).glob("*.ts"))
        for context in ET.parse(catalogue).getroot().iter("context")
        for message in context.iter("message")
    }


def _forms(message: ET.Element) -> list[str]:
    target = message.find("translation")
    assert target is not None
    return [form.text or "" for form in target.iter("numerusform")] or [target.text or ""]


@pytest.mark.parametrize("language", PLURAL_FORMS)
def test_every_sentence_is_in_the_catalogue(language: str) -> None:
    known = _messages(language)
    wanted = {key for key, counted in _spoken().items() if counted or language == "ru"}
    assert sorted(wanted - known.keys()) == []


@pytest.mark.parametrize("language", PLURAL_FORMS)
def test_nothing_is_unfinished_or_left_over(language: str) -> None:
    states = {
        key: message.find("translation[@type]") is not None or "" in _forms(message)
        for key, message in _messages(language).items()
    }
    assert sorted(key for key, open_ in states.items() if open_) == []
    assert sorted(states.keys() - _spoken().keys()) == []


@pytest.mark.parametrize("language", PLURAL_FORMS)
def test_numbers_have_every_plural_form(language: str) -> None:
    counted = {key for key, with_number in _spoken().items() if with_number}
    forms = {key: len(_forms(m)) for key, m in _messages(language).items() if key in counted}
    assert {key: count for key, count in forms.items() if count != PLURAL_FORMS[language]} == {}


@pytest.mark.parametrize("language", PLURAL_FORMS)
def test_a_translation_keeps_the_places_of_its_source(language: str) -> None:
    wrong = [
        key
        for key, message in _messages(language).items()
        for form in _forms(message)
        if set(PLACE.findall(form)) != set(PLACE.findall(key[1]))
    ]
    assert wrong == []
