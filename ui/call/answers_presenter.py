"""Canned answers in use: into the text at the caret, and how often they helped."""

from PySide6.QtCore import QObject

from app.domain.readmodels.catalogue import AnswerView
from ui.call.board import CallBoard
from ui.context import DeskContext
from ui.knowledge_parts.answer_counts import AnswerCounts


class AnswersPresenter(AnswerCounts):
    """Remembers on the card what was read to the caller."""

    def __init__(
        self, context: DeskContext, board: CallBoard, parent: QObject | None = None
    ) -> None:
        """Stand beside the board."""
        super().__init__(context, parent)
        self._board = board

    def remember(self, answer: AnswerView, text: str) -> None:
        """Keep the inserted answer with its words as filled in; «что помогло» begins with it."""
        text = " ".join(text.split()) or answer.title
        self._board.edit_matter(answer_id=answer.answer_id, answer_text=text)
