"""What colleagues say of an article, and the line to say something (R80)."""

from typing import Final
from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.readmodels.articles import ArticleComment
from ui.formats import day_time
from ui.kept_form import KeptForm, Taken
from ui.knowledge.knowledge_presenter import KnowledgePresenter
from ui.translations import Retranslatable, translate
from ui.widgets import (
    STRETCH,
    Card,
    DeskButton,
    GrowingTextEdit,
    clear,
    column,
    fill,
    label,
    row,
)

PLACE: Final = "article_talk"


class ArticleTalk(Retranslatable, QWidget):
    """Staff only; the words go out with Ctrl+Enter."""

    def __init__(self, presenter: KnowledgePresenter, parent: QWidget | None = None) -> None:
        """Follow the presenter."""
        super().__init__(parent)
        self._presenter = presenter
        self._title = label("", "h3")
        self._box = fill(QVBoxLayout(), spacing=6)
        self.text = GrowingTextEdit(lines=(1, 5))
        self.say = DeskButton("", key="Ctrl+Enter", icon="forum")
        self.kept = KeptForm(presenter.context, PLACE, self, {"text": self.text})
        foot, line = row(STRETCH, self.say), self.kept.line
        fill(QVBoxLayout(self), self._title, self._box, line, self.text, foot, spacing=8)
        self._about: UUID | None = None
        self._sent: dict[UUID, Taken] = {}
        self.say.clicked.connect(self.send)
        presenter.said.connect(self._on_said)
        self.retranslate()

    def retranslate(self) -> None:
        self._title.setText(translate("Knowledge", "Talk of colleagues"))
        hint = translate("Knowledge", "What did you meet that the article does not say?")
        self.text.setPlaceholderText(hint)
        self.text.setAccessibleName(hint)
        self.say.setText(translate("Knowledge", "Say it"))
        self.show_talk()

    def show_talk(self) -> None:
        """Show what was said; words begun stay with their article only."""
        sheet, article = self._presenter.sheet, self._presenter.at_hand
        clear(self._box)
        for comment in sheet.comments if sheet is not None else ():
            self._box.addWidget(self._card(comment))
        about = article.article_id if article is not None else None
        if about != self._about:
            self._about = about
            self.kept.stand(str(about) if about else None, self.text.clear)
        away = self._presenter.context.desk.offline.away
        self.text.setEnabled(not away)
        self.say.setEnabled(not away)

    def send(self) -> None:
        """Ctrl+Enter."""
        if self.text.toPlainText().strip() and self._about is not None:
            self._sent[self._about] = self.kept.taken()
            self._presenter.comment(self.text.toPlainText())

    def _on_said(self, article_id: UUID) -> None:
        sent = self._sent.pop(article_id, None)
        if sent is not None and self.kept.saved(sent):
            self.kept.stand(sent.record, self.text.clear)

    def _card(self, comment: ArticleComment) -> Card:
        now = self._presenter.context.clock()
        who = label(comment.author, "small_strong")
        when = label(day_time(comment.at, now), "caption")
        words = label(comment.body, wrap=True)
        return Card(column(row(who, when, STRETCH), words, spacing=3), kind="sub")
