"""The section «Знания»: search at the left, the article or its editor at the right."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QWidget

from app.domain.drafts import Writing
from app.domain.permissions import Permission
from app.domain.readmodels.articles import ArticleText
from app.domain.readmodels.catalogue import ArticleView
from ui.actions import build_actions, retranslate_actions
from ui.knowledge.article_editor import ArticleEditor, text_of
from ui.knowledge.article_list import ArticleList
from ui.knowledge.article_pane import ArticlePane
from ui.knowledge.knowledge_presenter import KnowledgePresenter
from ui.knowledge.unfinished import PLACE, begun_for, title_of
from ui.navigation import Navigator
from ui.notices import NoticeAction
from ui.texts import error_text
from ui.translations import Retranslatable, translate
from ui.widgets import DeskButton, fill

if TYPE_CHECKING:
    from ui.context import DeskContext

_READ, _EDIT = 0, 1


class KnowledgeView(Retranslatable, QWidget):
    """A section of the window; see ``ui.navigation.Section`` for what it offers."""

    def __init__(
        self, context: "DeskContext", navigator: Navigator, parent: QWidget | None = None
    ) -> None:
        """Build everything; the list comes with the first visit."""
        super().__init__(parent)
        self._context, self._navigator = context, navigator
        self.presenter = KnowledgePresenter(context, self)
        self.list, self.pane = ArticleList(self.presenter), ArticlePane(self.presenter)
        self.editor = ArticleEditor(context)
        self._right = QStackedWidget()
        self._wanted: UUID | None = None
        self._right.addWidget(self.pane)
        self._right.addWidget(self.editor)
        for half in (self.list, self._right):
            half.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        margins = (14, 12, 14, 12)
        fill(QHBoxLayout(self), (self.list, 4), (self._right, 7), margins=margins, spacing=12)
        self.desk_actions = build_actions(self, self._handlers())
        self._connect()
        self._show_rights()

    # ---- what the window asks for
    def activate(self) -> None:
        """Be shown: the caret stands in the search line, unless somebody writes."""
        self.presenter.refresh()
        self._context.writings.look()
        if self._right.currentIndex() == _READ:
            self.list.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """F5."""
        self._context.desk.articles.forget()
        self.presenter.refresh()

    def leave(self) -> None:
        """Sign-out: the words of the last moment go into the journal."""
        self._context.writings.flush()

    def panes(self) -> tuple[QWidget, ...]:
        """F6: the search, the article, its talk; or the editor."""
        if self._right.currentIndex() == _EDIT:
            return (self.list.line, self.editor.title)
        return (self.list.line, self.pane.area, self.pane.talk.text)

    def retranslate(self) -> None:
        retranslate_actions(self.desk_actions)

    def open_article(self, article_id: UUID) -> None:
        """Show an article from elsewhere; a filter that hides it is taken away."""
        self._wanted = article_id
        self.list.line.clear()
        self.presenter.type("")
        self.presenter.open(article_id)
        self.pane.take_focus()

    def write_from(self, ticket_id: UUID) -> None:
        """Begin an article with a solved ticket; what is being written stays."""
        if self._busy_writing():
            return
        self.presenter.begin_from(ticket_id)

    # ---- inside
    def _handlers(self) -> dict[str, Callable[[], object]]:
        pane = self.pane
        return {
            "article.new": partial(_press, self.list.new),
            "article.helped": partial(_press, pane.helped),
            "article.missed": partial(_press, pane.missed),
            "article.edit": partial(_press, pane.edit),
            "article.publish": partial(_press, pane.publish),
            "article.withdraw": partial(_press, pane.withdraw),
            "article.reviewed": partial(_press, pane.reviewed),
            "article.say": partial(_press, pane.talk.say),
        }

    def _connect(self) -> None:
        presenter = self.presenter
        self.list.chosen.connect(self._on_chosen)
        self.list.entered.connect(self.pane.take_focus)
        self.list.new.clicked.connect(self._on_new)
        self.pane.edit_wanted.connect(self._on_edit)
        self.editor.saved.connect(self._on_saved)
        self.editor.left.connect(self._on_left)
        presenter.found.connect(self._on_found)
        presenter.begun.connect(self._on_begun)
        presenter.written.connect(self._on_written)
        presenter.refused.connect(self._on_refused)
        presenter.failed.connect(self._on_failed)
        hub = self._context.hub
        hub.reach_changed.connect(self._show_rights)
        hub.rights_changed.connect(self._show_rights)
        self._context.writings.restored.connect(self._offer_unfinished)

    def _show_rights(self, _away: object = None) -> None:
        why = self.presenter.why_not(Permission.ARTICLE_WRITE)
        self.list.new.setEnabled(not why)
        self.list.new.setToolTip(why)
        self.list.new.setAccessibleDescription(why)
        self.list.show_found()
        self.pane.show_article()

    def _busy_writing(self) -> bool:
        busy = self._right.currentIndex() == _EDIT and self.editor.edited
        if busy:
            self.editor.strip.show_text(
                translate("Knowledge", "Not saved yet"),
                translate("Knowledge", "First keep this article with Ctrl+S or leave it with Esc"),
            )
        return busy

    def _on_chosen(self, article_id: UUID | None) -> None:
        if self._wanted is None:
            self.presenter.open(article_id)

    def _on_found(self) -> None:
        """What was asked for from elsewhere becomes current as soon as the list has it."""
        if self._wanted is not None and self.list.select(self._wanted):
            self._wanted = None

    def _on_new(self) -> None:
        if not self._busy_writing():
            self._edit(None, ArticleText(""))

    def _on_edit(self) -> None:
        article = self.presenter.at_hand
        if article is not None:
            self._edit(article, text_of(article))

    def _on_begun(self, text: ArticleText) -> None:
        self._edit(None, text)

    def _edit(self, known: ArticleView | None, text: ArticleText) -> None:
        self._right.setCurrentIndex(_EDIT)
        self.editor.open(known, text)

    def _on_saved(self, known: ArticleView | None, text: ArticleText) -> None:
        self.editor.save.setEnabled(False)
        self.presenter.save(known, text)

    def _offer_unfinished(self) -> None:
        """What a kill or a sign-out left is told once, with the way to it."""
        if self._right.currentIndex() == _EDIT:
            self.editor.look_again()
            return
        left = self._context.writings.left(PLACE)
        if left and not self.presenter.why_not(Permission.ARTICLE_WRITE):
            name = title_of(left[-1]) or translate("Knowledge", "without a title")
            text = translate("Knowledge", "Unfinished article: {name}").format(name=name)
            run = partial(self.go_on_with, left[-1])
            action = NoticeAction(translate("Knowledge", "Go on writing"), "", run)
            self._context.notices.warn(text, action)

    def go_on_with(self, writing: Writing) -> None:
        """Open the form of an unfinished article."""
        if self._right.currentIndex() == _EDIT:
            return
        known, begun = begun_for(writing, self.presenter.articles)
        if known is None and begun is None:
            self._edit(None, ArticleText(""))
            self.editor.take_over(writing)
        else:
            self._edit(known, begun or (text_of(known) if known else ArticleText("")))

    def _on_left(self) -> None:
        self._right.setCurrentIndex(_READ)
        self.list.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_written(self, article: ArticleView) -> None:
        self.editor.save.setEnabled(True)
        if self._right.currentIndex() == _EDIT:
            self.editor.finish()
        self._right.setCurrentIndex(_READ)
        self._wanted = article.article_id
        saved = translate("Knowledge", "Saved: {title}").format(title=article.title)
        self._context.notices.done(saved)
        self.pane.take_focus()

    def _on_refused(self, error: BaseException) -> None:
        self.editor.save.setEnabled(True)
        if self._right.currentIndex() == _EDIT:
            self.editor.refuse(error)
        else:
            self.pane.strip.show_text(error_text(error))

    def _on_failed(self, error: BaseException) -> None:
        self._context.notices.remark(error_text(error))


def _press(button: DeskButton) -> None:
    """A key does what its button would: nothing while that is out of sight."""
    if button.isVisible():
        button.click()
