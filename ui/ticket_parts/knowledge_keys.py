"""The keys of ready answers and articles on a screen that shows a ticket (R74, R78, R81)."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from app.domain.answer_text import Filled
from app.domain.permissions import Permission
from app.domain.readmodels.catalogue import AnswerView, ArticleView
from app.domain.vocabulary import Audience, StateType
from ui.actions import build_actions, retranslate_actions
from ui.knowledge_parts.answer_counts import AnswerCounts, Inserted
from ui.knowledge_parts.answer_picker import AnswerPicker, Wanted, filled_for
from ui.knowledge_parts.answer_words import ticket_values
from ui.knowledge_parts.article_reader import ArticleReader
from ui.knowledge_parts.insertion import insert_at_caret
from ui.navigation import Navigator
from ui.texts.away_words import shut_while_away
from ui.ticket_parts.moves import SOLVES, right_refused
from ui.ticket_parts.ticket_at_hand import Deed, TicketAtHand
from ui.ticket_parts.writing_desk import WritingDesk
from ui.translations import translate

SOLVED: Final = (StateType.RESOLVED, StateType.CLOSED)


class KnowledgeKeys(QObject):
    """What the keys do.

    Ctrl+F7 lists answers, Alt+7 puts the best in, Alt+8 opens its article, Ctrl+F8 the
    procedure of the category, Alt+5 begins an article with a solved ticket.
    """

    def __init__(
        self,
        section: str,
        screen: QWidget,
        ticket: TicketAtHand,
        writing: WritingDesk,
        navigator: Navigator,
    ) -> None:
        """``section`` names the actions of the table: work or ticket."""
        super().__init__(screen)
        self._screen, self._ticket, self._writing = screen, ticket, writing
        self._context, self._navigator = ticket.context, navigator
        self._picker: AnswerPicker | None = None
        self._reader: ArticleReader | None = None
        runs: dict[str, Callable[[], object]] = {
            "answers": self.list_answers,
            "answer": self.insert_best,
            "article": self.open_article,
            "procedure": self.open_procedure,
            "begin_article": self.write_article,
        }
        self.actions: dict[str, QAction] = build_actions(
            screen, {f"{section}.{name}": run for name, run in runs.items()}
        )
        self._inserted, self._counts = Inserted(), AnswerCounts(ticket.context, self)
        writing.composer.answers.clicked.connect(self.list_answers)
        ticket.deed_done.connect(self._on_written)
        ticket.deed_kept.connect(self._on_written)

    def retranslate(self) -> None:
        """Name the actions anew."""
        retranslate_actions(self.actions)

    @property
    def best(self) -> AnswerView | None:
        """The answer that helps most for the category at hand."""
        card = self._ticket.card
        if card is None or card.category_id is None:
            return None
        found = self._context.desk.knowledge.for_category(self._context.actor, card.category_id)
        return next(iter(found[0]), None)

    @property
    def article(self) -> ArticleView | None:
        """The article the best answer comes from, else the first of the category."""
        card, best = self._ticket.card, self.best
        if card is None or card.category_id is None:
            return None
        actor = self._context.actor
        _, articles = self._context.desk.knowledge.for_category(actor, card.category_id)
        wanted = best.article_id if best is not None else None
        named = next((one for one in articles if one.article_id == wanted), None)
        return named or next(iter(articles), None)

    @property
    def procedure(self) -> ArticleView | None:
        """What the room does with such tickets, in writing."""
        card = self._ticket.card
        return self._context.desk.knowledge.procedure(card.category_id if card else None)

    def why_no_article(self) -> str:
        """Say why no article can be begun with the ticket; empty when one can."""
        card = self._ticket.card
        if card is None or card.state_type not in SOLVED:
            return translate("Answers", "An article begins with a solution: solve the ticket first")
        refused = right_refused(card, self._context.actor, Permission.ARTICLE_WRITE)
        if refused or not self._context.desk.offline.away:
            return refused
        return shut_while_away(Permission.ARTICLE_WRITE)

    # ---- the keys
    def list_answers(self) -> None:
        """Ctrl+F7."""
        if self._ticket.card is None:
            return
        if self._picker is None:
            self._picker = AnswerPicker(self._screen.window(), self._context)
            self._picker.taken.connect(self._on_taken)
        self._picker.open_for(self._wanted())

    def insert_best(self) -> None:
        """Alt+7."""
        best = self.best
        if best is None:
            self._tell(translate("Answers", "No ready answer for this category"))
            return
        self._on_taken(best, filled_for(self._context, self._wanted(), best))

    def open_article(self) -> None:
        """Alt+8."""
        self._read(self.article, translate("Answers", "No article speaks of this category"))

    def open_procedure(self) -> None:
        """Ctrl+F8."""
        self._read(self.procedure, translate("Answers", "No procedure for this category yet"))

    def write_article(self) -> None:
        """Alt+5."""
        card, why = self._ticket.card, self.why_no_article()
        if card is None or why:
            self._tell(why)
            return
        self._navigator.write_article(card.ticket_id)

    # ---- inside
    def _wanted(self) -> Wanted:
        card, context = self._ticket.card, self._context
        if card is None:
            return Wanted(None, {})
        values = ticket_values(card, context.actor, context.catalogue, context.clock())
        note = self._writing.composer.note
        empty = not note.text.strip() and not self._writing.form.isVisible()
        as_letter = empty and note.audience is Audience.CLIENT
        return Wanted(card.category_id, values, as_letter=as_letter)

    def _target(self) -> QPlainTextEdit:
        form = self._writing.form
        if form.isVisible() and form.solution.isVisible():
            return form.solution
        return self._writing.composer.text

    def _on_taken(self, answer: AnswerView, filled: Filled) -> None:
        if self._ticket.ticket_id is not None:
            self._inserted.remember(self._ticket.ticket_id, answer, filled.text)
        target = self._target()
        insert_at_caret(target, filled.text)
        target.setFocus()

    def _on_written(self, deed: Deed, _done: object) -> None:
        """A text has left: its answers are counted, and as helpful where they solved."""
        solves = deed.name in SOLVES
        words = "\n".join(
            part for part in (deed.note.text if deed.note else "", deed.words) if part
        )
        if not words:
            return
        for answer_id in self._inserted.leaving(deed.ticket_id, words):
            self._counts.count(answer_id, deed.ticket_id, helped=solves)

    def _read(self, article: ArticleView | None, nothing: str) -> None:
        card = self._ticket.card
        if article is None:
            self._tell(nothing)
            return
        if self._reader is None:
            self._reader = ArticleReader(self._screen.window(), self._context, self._navigator)
        self._reader.show_article(article, card.ticket_id if card else None)

    def _tell(self, text: str) -> None:
        if self._ticket.ticket_id is not None:
            self._writing.strip.show_text(text)
