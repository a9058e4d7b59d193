"""How often a ready answer was used and how often it helped, told from every screen (R74)."""

from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject

from app.domain.readmodels.catalogue import AnswerView

if TYPE_CHECKING:
    from ui.context import DeskContext


class AnswerCounts(QObject):
    """Tells the knowledge base of one use; a lost count is no reason to bother anybody."""

    def __init__(self, context: "DeskContext", parent: QObject | None = None) -> None:
        """Count under whoever is at the desk."""
        super().__init__(parent)
        self._context = context

    def count(self, answer_id: UUID, ticket_id: UUID, *, helped: bool) -> None:
        """Count one use in the write lane."""
        count_use, actor = self._context.desk.knowledge.count_use, self._context.actor
        work = partial(count_use, actor, answer_id, ticket_id, helped=helped)
        self._context.background.write(work, self._on_counted, self._on_not_counted)

    def _on_counted(self, _outcome: object) -> None:
        """Nothing on the screen shows the count before the next snapshot."""

    def _on_not_counted(self, _error: object) -> None:
        """The ticket itself is written; the share of helped uses stays one short."""


class Inserted:
    """Answers put into unfinished texts, ticket by ticket, until a text leaves."""

    def __init__(self) -> None:
        """Start with none."""
        self._waiting: dict[UUID, dict[UUID, str]] = {}

    def remember(self, ticket_id: UUID, answer: AnswerView, text: str) -> None:
        """Keep an answer with its words as filled in; twice into one text is one use."""
        self._waiting.setdefault(ticket_id, {})[answer.answer_id] = text

    def leaving(self, ticket_id: UUID, words: str) -> tuple[UUID, ...]:
        """Give the answers whose words are in a text that was written, and forget them.

        Whoever took an answer out again did not use it: of its lines one must have stayed.
        """
        waiting, lines = self._waiting.pop(ticket_id, {}), set(_lines(words))
        return tuple(key for key, text in waiting.items() if lines & set(_lines(text)))


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]
