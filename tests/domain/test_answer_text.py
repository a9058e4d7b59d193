"""Variables in ready texts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.answer_text import (
    BLANK,
    Variable,
    check_variables,
    fill_in,
    first_name,
    letter,
    renamed,
)
from app.domain.errors import RuleBroken

NAMES = st.sampled_from(list(Variable))
PLAIN = st.text(alphabet=st.characters(exclude_characters="{}", exclude_categories=["Cs"]))


def test_what_is_known_is_put_in_and_what_is_not_stands_blank() -> None:
    values = {Variable.CONTACT: "Мария Ивановна", Variable.TICKET: "26-12"}
    told = fill_in("{contact}, заявка {ticket}, срок {due}.", values)
    assert told.text == f"Мария Ивановна, заявка 26-12, срок {BLANK}."
    assert told.missing == (Variable.DUE,)


@pytest.mark.parametrize("body", ["{kontact}, да", "срок {}", "{ due }", "{a b}"])
def test_unknown_names_are_refused_before_a_client_reads_them(body: str) -> None:
    known = body in {"срок {}", "{ due }"}  # empty braces are braces, blanks are forgiven
    if known:
        assert check_variables(body, "body") == body
        return
    with pytest.raises(RuleBroken) as told:
        check_variables(body, "body")
    assert told.value.code == "variable_unknown"


@given(st.lists(st.tuples(PLAIN, NAMES)), PLAIN)
def test_a_text_is_the_same_text_around_its_values(
    pieces: list[tuple[str, Variable]], end: str
) -> None:
    body = "".join(f"{text}{{{name}}}" for text, name in pieces) + end
    told = fill_in(check_variables(body, "body"), dict.fromkeys(Variable, "x"))
    assert told.text == "".join(f"{text}x" for text, _ in pieces) + end
    assert told.missing == ()
    assert set(fill_in(body, {}).missing) == {name for _, name in pieces}


@given(st.lists(st.tuples(PLAIN, NAMES)), PLAIN)
def test_names_of_a_language_go_there_and_back(
    pieces: list[tuple[str, Variable]], end: str
) -> None:
    body = "".join(f"{text}{{{name}}}" for text, name in pieces) + end
    own = {name.value: f"имя-{name.value}" for name in Variable}
    back = {value: key for key, value in own.items()}
    assert renamed(renamed(body, own.__getitem__), back.__getitem__) == body


def test_three_names_are_spoken_to_by_the_last_two() -> None:
    assert first_name("Петрова Мария Ивановна") == "Мария Ивановна"
    assert first_name("Мария") == "Мария"
    assert first_name("John Smith") == "John Smith"


def test_a_letter_is_opened_and_signed() -> None:
    assert letter("Здравствуйте", "Сделано", "Поддержка") == "Здравствуйте\n\nСделано\n\nПоддержка"
    assert letter("", "Сделано", " ") == "Сделано"
