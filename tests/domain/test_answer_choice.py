"""Whose answers they are, and which fit what is typed."""

from uuid import UUID, uuid4

import pytest

from app.domain.answer_choice import find_answers, given_to, own_answers
from app.domain.permissions import Actor
from app.domain.readmodels.catalogue import AnswerSetView, AnswerView
from app.domain.vocabulary import Role, SupportLine

ANNA = Actor(uuid4(), "anna", "Anna", Role.DISPATCHER, SupportLine.FIRST)
KIM = Actor(uuid4(), "kim", "Kim", Role.ENGINEER, SupportLine.SECOND)
TILLS, NO_PRINT, NET = uuid4(), uuid4(), uuid4()


def of_set(*roles: Role, people: tuple[UUID, ...] = ()) -> AnswerSetView:
    return AnswerSetView(uuid4(), "x", "", frozenset(roles), frozenset(people))


def answer(
    title: str, body: str = "", code: str = "", category: UUID | None = None, **more: UUID
) -> AnswerView:
    return AnswerView(uuid4(), category, None, title, body, code, 0, 0, **more)


@pytest.mark.parametrize(
    ("given", "anna", "kim"),
    [
        (of_set(), True, True),
        (of_set(Role.DISPATCHER), True, False),
        (of_set(people=(KIM.agent_id,)), False, True),
        (of_set(Role.DISPATCHER, people=(KIM.agent_id,)), True, True),
    ],
)
def test_a_set_is_given_to_roles_and_people(given: AnswerSetView, anna: bool, kim: bool) -> None:
    assert (given_to(ANNA, given), given_to(KIM, given)) == (anna, kim)


def test_everybody_sees_the_answers_of_his_own_sets() -> None:
    polite, short = of_set(Role.DISPATCHER), of_set(Role.ENGINEER)
    sets = {each.set_id: each for each in (polite, short)}
    answers = (
        answer("Вежливо", set_id=polite.set_id),
        answer("Коротко", set_id=short.set_id),
        answer("Снят", set_id=uuid4()),
    )
    assert [one.title for one in own_answers(ANNA, answers, sets)] == ["Вежливо"]
    assert [one.title for one in own_answers(KIM, answers, sets)] == ["Коротко"]


ANSWERS = (
    answer("Перезагрузить роутер", category=NET, code="41"),
    answer("Мы приняли заявку", "{contact}, заявка {ticket} принята"),
    answer("Заменить ленту", "Открыть крышку", code="121", category=NO_PRINT),
    answer("Проверить питание", category=TILLS, code="1"),
)


def titles(text: str, branch: tuple[UUID, ...] = ()) -> list[str]:
    return [one.title for one in find_answers(ANSWERS, text, branch)]


def test_the_category_at_hand_comes_first_then_its_branch_then_what_fits_all() -> None:
    assert titles("", (NO_PRINT, TILLS)) == [
        "Заменить ленту",
        "Проверить питание",
        "Мы приняли заявку",
        "Перезагрузить роутер",
    ]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("121", "Заменить ленту"),
        ("лент", "Заменить ленту"),
        ("зам ле", "Заменить ленту"),
        ("ktyn", "Заменить ленту"),
        ("крышку", "Заменить ленту"),
        ("принята", "Мы приняли заявку"),
    ],
)
def test_an_answer_is_found_by_code_title_and_words(typed: str, first: str) -> None:
    assert titles(typed)[0] == first


def test_what_fits_nothing_finds_nothing() -> None:
    assert titles("картридж") == []
