"""What was asked by the intake scripts, counted (N13)."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True, slots=True)
class AnswerCount:
    """One answer as it was worded when it was given, and what it did."""

    text: str
    count: int
    moved_route: int
    moved_priority: int


@dataclass(frozen=True, slots=True)
class QuestionCount:
    """One question: how often it was put and skipped, the commonest answer first."""

    question_id: UUID
    text: str
    asked: int
    skipped: int
    answers: tuple[AnswerCount, ...]

    @property
    def moved_route(self) -> int:
        """How often its answer sent the ticket to another category."""
        return sum(each.moved_route for each in self.answers)

    @property
    def moved_priority(self) -> int:
        """How often its answer changed how urgent the ticket is."""
        return sum(each.moved_priority for each in self.answers)

    def share(self, answer: AnswerCount) -> float:
        """Return the part of the answered calls that gave this answer, 0 to 1."""
        answered = self.asked - self.skipped
        return answer.count / answered if answered else 0.0


@dataclass(frozen=True, slots=True)
class ScriptCounts:
    """A script over the tickets opened since a moment; the questions in the order of asking."""

    script_id: UUID
    since: datetime
    tickets: int
    questions: tuple[QuestionCount, ...]
