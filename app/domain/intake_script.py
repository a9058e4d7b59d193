"""The intake script as it is played: which question comes next, and what an answer moves (N13).

Answers are kept as {question id as text: digit}; the digit 0 says the question was skipped.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from app.domain.readmodels.catalogue import OptionView, QuestionView, ScriptView
from app.domain.vocabulary import Impact, Urgency

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


@dataclass(frozen=True, slots=True)
class Asked:
    """One question as it was put to the caller: what it did is told, nothing is looked up later.

    ``digit`` 0 is a skipped question, ``option`` None then.
    """

    question: QuestionView
    option: OptionView | None
    moved_route: bool
    moved_priority: bool

    @property
    def digit(self) -> int:
        """The key pressed."""
        return self.option.digit if self.option is not None else SKIPPED


def asked_in(
    scripts: Iterable[ScriptView], answers: Mapping[str, int], impact: Impact, urgency: Urgency
) -> tuple[Asked, ...]:
    """Tell what was asked, through every script the call went through.

    An answer that sends the matter to another category changes the script as well: what was
    asked before is told too. ``impact`` and ``urgency`` are those of the category by itself;
    an answer moved the priority if it set another than stood before it.
    """
    told: list[Asked] = []
    for question in (each for script in scripts for each in path_of(script, answers)):
        digit = answers.get(str(question.question_id))
        option = option_of(question, digit)
        if digit is None or (option is None and digit != SKIPPED):
            continue
        wanted = _wanted(option, impact, urgency)
        route = option is not None and option.routes_to_id is not None
        told.append(Asked(question, option, route, wanted != (impact, urgency)))
        impact, urgency = wanted
    return tuple(told)


def summed_up(asked: Iterable[Asked]) -> str:
    """Sum the answers up in a sentence of the words that the script has for each."""
    words = [one.option.summary.strip() for one in asked if one.option is not None]
    said = "; ".join(word for word in words if word)
    return f"{said[0].upper()}{said[1:]}." if said else ""


def _wanted(option: OptionView | None, impact: Impact, urgency: Urgency) -> tuple[Impact, Urgency]:
    if option is None:
        return impact, urgency
    return option.sets_impact or impact, option.sets_urgency or urgency
