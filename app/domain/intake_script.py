"""The intake script as it is played: which question comes next, and what an answer moves (N13).

Answers are kept as {question id as text: digit}; the digit 0 says the question was skipped.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.readmodels.catalogue import OptionView, QuestionView, ScriptView

SKIPPED = 0


@dataclass(frozen=True, slots=True)
class Progress:
    """The questions asked on this path, how many are answered, and the place of the next one."""

    questions: tuple[QuestionView, ...]
    answered: int
    current: int | None


def path_of(script: ScriptView, answers: Mapping[str, int]) -> tuple[QuestionView, ...]:
    """Return the questions that the given answers lead to, in order."""
    return tuple(question for question in script.questions if _is_asked(question, answers))


def progress_of(script: ScriptView, answers: Mapping[str, int]) -> Progress:
    """Tell where the script stands; ``current`` is None when every question had its turn."""
    path = path_of(script, answers)
    answered = sum(answers.get(str(each.question_id), SKIPPED) != SKIPPED for each in path)
    waiting = (n for n, each in enumerate(path) if str(each.question_id) not in answers)
    return Progress(path, answered, next(waiting, None))


def option_of(question: QuestionView, digit: int | None) -> OptionView | None:
    """Return the option under a digit, None for a skipped or unknown one."""
    return next((option for option in question.options if option.digit == digit), None)


def without_later(
    script: ScriptView, answers: Mapping[str, int], question: QuestionView
) -> dict[str, int]:
    """Return the answers before a question: going back asks it and the following ones anew."""
    kept: dict[str, int] = {}
    for each in path_of(script, answers):
        if each.question_id == question.question_id:
            break
        if str(each.question_id) in answers:
            kept[str(each.question_id)] = answers[str(each.question_id)]
    return kept


def given_answers(
    script: ScriptView, answers: Mapping[str, int]
) -> tuple[tuple[QuestionView, OptionView], ...]:
    """Return the answered questions of the path with their options; skipped ones are left out."""
    pairs = (
        (each, option_of(each, answers.get(str(each.question_id)))) for each in script.questions
    )
    asked = {each.question_id for each in path_of(script, answers)}
    return tuple(
        (question, option)
        for question, option in pairs
        if option is not None and question.question_id in asked
    )


def _is_asked(question: QuestionView, answers: Mapping[str, int]) -> bool:
    if question.after_question_id is None:
        return True
    given = answers.get(str(question.after_question_id))
    return (
        given == question.after_answer if question.after_answer is not None else given is not None
    )
