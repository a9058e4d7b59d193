"""The intake script as it is played."""

from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from app.domain.identity import new_id
from app.domain.intake_script import given_answers, option_of, path_of, progress_of, without_later
from app.domain.readmodels.catalogue import OptionView, QuestionView, ScriptView


def option(digit: int) -> OptionView:
    return OptionView(digit, f"answer {digit}", "", "", None, None, None)


def question(after: UUID | None = None, answer: int | None = None) -> QuestionView:
    return QuestionView(new_id(), "?", "", False, after, answer, (option(1), option(2)))


FIRST = question()
ONLY_AFTER_YES = question(FIRST.question_id, 1)
LAST = question()
SCRIPT = ScriptView(new_id(), "script", "", "", (FIRST, ONLY_AFTER_YES, LAST))
digits = st.dictionaries(
    st.sampled_from([str(each.question_id) for each in SCRIPT.questions]), st.integers(0, 2)
)


def test_a_branch_is_asked_only_after_its_answer() -> None:
    assert path_of(SCRIPT, {}) == (FIRST, LAST)
    assert path_of(SCRIPT, {str(FIRST.question_id): 1}) == (FIRST, ONLY_AFTER_YES, LAST)
    assert path_of(SCRIPT, {str(FIRST.question_id): 2}) == (FIRST, LAST)


def test_a_skipped_question_has_had_its_turn_but_is_not_answered() -> None:
    skipped = progress_of(SCRIPT, {str(FIRST.question_id): 0})
    assert (skipped.answered, skipped.current) == (0, 1)
    assert given_answers(SCRIPT, {str(FIRST.question_id): 0}) == ()


def test_going_back_asks_the_question_and_the_later_ones_anew() -> None:
    answers = {str(each.question_id): 1 for each in SCRIPT.questions}
    assert without_later(SCRIPT, answers, ONLY_AFTER_YES) == {str(FIRST.question_id): 1}


@given(digits)
def test_playing_on_always_reaches_the_end(answers: dict[str, int]) -> None:
    for _ in range(len(SCRIPT.questions) + 1):
        at = progress_of(SCRIPT, answers)
        if at.current is None:
            break
        answers = {**answers, str(at.questions[at.current].question_id): 2}
    assert progress_of(SCRIPT, answers).current is None


@given(digits)
def test_only_answers_of_the_path_count(answers: dict[str, int]) -> None:
    asked = {each.question_id for each in path_of(SCRIPT, answers)}
    pairs = given_answers(SCRIPT, answers)
    assert {each.question_id for each, _ in pairs} <= asked
    assert all(option_of(each, answers[str(each.question_id)]) == found for each, found in pairs)
    assert len(pairs) == progress_of(SCRIPT, answers).answered
