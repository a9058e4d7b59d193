"""Canned answers in use: into the text at the caret, and how often they helped."""

from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject

from app.domain.readmodels.catalogue import AnswerView
from ui.call.board import CallBoard
from ui.context import DeskContext


class AnswersPresenter(QObject):
    """Remembers on the card what was read to the caller."""

    def __init__(
        self, context: DeskContext, board: CallBoard, parent: QObject | None = None
    ) -> None:
        """Stand beside the board."""
        super().__init__(parent)
        self._context, self._board = context, board

    def remember(self, answer: AnswerView, text: str) -> None:
        """Keep the inserted answer with its words as filled in; «что помогло» begins with it."""
        text = " ".join(text.split()) or answer.title
        self._board.edit_matter(answer_id=answer.answer_id, answer_text=text)

    def count(self, answer_id: UUID, ticket_id: UUID, *, helped: bool) -> None:
        """Count one use; a lost count is no reason to bother anybody."""
        count_use, actor = self._context.desk.knowledge.count_use, self._context.actor
        work = partial(count_use, actor, answer_id, ticket_id, helped=helped)
        self._context.background.write(work, self._on_counted, self._on_not_counted)

    def _on_counted(self, _outcome: object) -> None:
        """Nothing on the screen shows the count before the next snapshot."""

    def _on_not_counted(self, _error: object) -> None:
        """The ticket itself is saved; the share of helped calls stays one short."""
