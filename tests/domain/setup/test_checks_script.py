"""Scripts that cannot be asked, and answers that cannot be sent."""

# ruff: noqa: ANN401 (documents hold whatever JSON holds)

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.intake_script import progress_of
from app.domain.setup.checks import problems
from app.domain.setup.checks_script import script
from app.domain.setup.documents import Book, Document, SetupKind
from ui.settings.subjects.script_try import script_view

KEYS = [f"00000000-0000-7000-8000-00000000000{n}" for n in range(6)]


def option(digit: Any, text: str = "Да", **more: Any) -> dict[str, Any]:
    return {"digit": digit, "text": text, "routes_to_id": None} | more


def question(place: int, **more: Any) -> dict[str, Any]:
    body = {
        "id": KEYS[place], "text": f"Вопрос {place}", "after_question_id": None,
        "after_answer": None, "options": [option(1), option(2, "Нет")],
    }  # fmt: skip
    return body | more


def told(*questions: dict[str, Any], key: str = "mine", **kinds: Any) -> list[tuple[str, str]]:
    document = Document(SetupKind.SCRIPT, key, {"name": "Опрос", "questions": list(questions)})
    categories = {
        name: Document(SetupKind.CATEGORY, name, body)
        for name, body in kinds.get("categories", {}).items()
    }
    scripts = {
        name: Document(SetupKind.SCRIPT, name, body)
        for name, body in kinds.get("scripts", {}).items()
    }
    book = Book({SetupKind.SCRIPT: {**scripts, key: document}, SetupKind.CATEGORY: categories})
    return [(each.code, each.field) for each in script(document, book)]


def category(script_id: str | None = None, **more: Any) -> dict[str, Any]:
    return {
        "name": "К", "active": True, "selectable": True, "script_id": script_id, "parent_id": None
    } | more  # fmt: skip


def test_a_plain_script_is_in_order() -> None:
    assert told(question(0), question(1, after_question_id=KEYS[0], after_answer=2)) == []


@pytest.mark.parametrize(
    ("wrong", "code", "field"),
    [
        ({"text": " "}, "required", "questions.1.text"),
        ({"options": []}, "script_no_answers", "questions.1.options"),
        ({"options": [option(0)]}, "script_digit", "questions.1.options.0.digit"),
        ({"options": [option(None)]}, "script_digit", "questions.1.options.0.digit"),
        ({"options": [option(1, "")]}, "required", "questions.1.options.0.text"),
        ({"after_answer": 1}, "script_after_nothing", "questions.1.after_answer"),
        ({"after_question_id": KEYS[1]}, "script_after_later", "questions.1.after_question_id"),
        ({"after_question_id": KEYS[2]}, "script_after_later", "questions.1.after_question_id"),
        ({"after_question_id": KEYS[5]}, "script_after_gone", "questions.1.after_question_id"),
    ],
)
def test_what_could_never_be_asked_or_answered_is_refused(
    wrong: dict[str, Any], code: str, field: str
) -> None:
    assert (code, field) in told(question(0), question(1, **wrong), question(2))


def test_two_answers_under_one_key_are_refused() -> None:
    found = told(question(0, options=[option(1), option(1, "Нет")]))
    assert {code for code, _ in found} == {"script_digit_twice"}


def test_questions_that_hang_on_nothing_and_on_each_other_are_told() -> None:
    gone = question(1, after_question_id=KEYS[0], after_answer=7)
    deeper = question(2, after_question_id=KEYS[1])
    assert told(question(0), gone, deeper) == [
        ("script_unreached", "questions.1.after_answer"),
        ("script_unreached", "questions.2.after_answer"),
    ]


def test_an_answer_leads_only_where_a_ticket_can_be_registered() -> None:
    rooms = {"branch": category(selectable=False), "hidden": category(active=False)}
    for there in rooms:
        found = told(question(0, options=[option(1, routes_to_id=there)]), categories=rooms)
        assert found == [("script_route_unfit", "questions.0.options.0.routes_to_id")]


def test_a_way_back_through_other_scripts_is_told_and_the_same_script_is_none() -> None:
    rooms = {"mine": category("mine"), "branch": category("other"), "leaf": category(
        parent_id="branch")}  # fmt: skip
    back = {"name": "Другой", "questions": [question(0, options=[option(1, routes_to_id="mine")])]}
    there = question(0, options=[option(1, routes_to_id="leaf")])
    found = told(there, categories=rooms, scripts={"other": back})
    assert found == [("script_route_circle", "questions.0.options.0.routes_to_id")]
    same = question(0, options=[option(1, routes_to_id="mine")])
    assert told(same, categories=rooms, scripts={"other": back}) == []


@st.composite
def trees(draw: st.DrawFn) -> list[dict[str, Any]]:
    """Scripts whose questions hang on any question and any answer, sensible or not."""
    made = []
    for place in range(draw(st.integers(1, 5))):
        after = draw(st.none() | st.sampled_from(KEYS))
        answer = draw(st.none() | st.integers(1, 4)) if after else None
        made.append(question(place, after_question_id=after, after_answer=answer))
    return made


@given(trees(), st.lists(st.integers(1, 2), min_size=5, max_size=5))
def test_a_question_said_to_be_out_of_reach_is_asked_on_no_path(
    questions: list[dict[str, Any]], digits: list[int]
) -> None:
    found = told(*questions)
    if any(code != "script_unreached" for code, _ in found):
        return
    view = script_view({"questions": questions})
    unreached = {int(field.split(".")[1]) for _, field in found}
    answers: dict[str, int] = {}
    while (progress := progress_of(view, answers)).current is not None:  # as the desk plays it
        asked = str(progress.questions[progress.current].question_id)
        answers[asked] = digits[KEYS.index(asked)]
    assert not set(answers) & {KEYS[place] for place in unreached}


def set_of(answers: list[Any], holders: list[Any]) -> list[tuple[str, str]]:
    body = {"name": "Набор", "active": True, "answers": answers, "holders": holders}
    document = Document(SetupKind.ANSWER_SET, "mine", body)
    book = Book({SetupKind.ANSWER_SET: {"mine": document}})
    return [(each.code, each.field) for each in problems(document, book)]


@pytest.mark.parametrize(
    ("answers", "holders", "expected"),
    [
        ([{"title": "Да", "body": "{name}, готово"}], [{"role": "engineer"}], []),
        ([{"title": "", "body": "x"}], [], [("required", "answers.0.title")]),
        ([{"title": "Да", "body": " "}], [], [("required", "answers.0.body")]),
        ([{"title": "Да", "body": "{nam}"}], [], [("variable_unknown", "answers.0.body")]),
        ([], [{"role": "", "agent_id": None}], [("answer_holder", "holders.0.role")]),
        ([], [{"role": "engineer", "agent_id": "x"}], [("answer_holder", "holders.0.role")]),
        ([], [{"role": "king"}], [("setup_value", "holders.0.role")]),
    ],
)
def test_a_set_can_be_sent_and_is_given_to_somebody(
    answers: list[Any], holders: list[Any], expected: list[tuple[str, str]]
) -> None:
    assert set_of(answers, holders) == expected
