"""The right of the section: the article at hand, what to do with it, what colleagues say."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from app.domain.permissions import Permission
from app.domain.readmodels.catalogue import ArticleView
from ui.knowledge.article_talk import ArticleTalk
from ui.knowledge.knowledge_presenter import KnowledgePresenter
from ui.knowledge_parts.article_page import ArticlePage
from ui.translations import Retranslatable, translate
from ui.widgets import (
    STRETCH,
    Card,
    DeskButton,
    EmptyState,
    InlineStrip,
    fill,
    hline,
    label,
    row,
)

_READING: Final = 880
"""Widest text in pixels: longer lines are hard to follow."""


class ArticlePane(Retranslatable, Card):
    """Signals: ``edit_wanted()``; the other buttons go to the presenter."""

    edit_wanted = Signal()

    def __init__(self, presenter: KnowledgePresenter, parent: QWidget | None = None) -> None:
        """Follow the presenter."""
        super().__init__(margins=(20, 16, 20, 12), spacing=10, parent=parent)
        self._presenter = presenter
        self.page, self.talk = ArticlePage(), ArticleTalk(presenter)
        self.area = QScrollArea()
        self.strip = InlineStrip()
        self.helped, self.missed = DeskButton("", key="Alt+1"), DeskButton("", key="Alt+2")
        self.edit = DeskButton("", key="Alt+3", icon="edit")
        self.publish = DeskButton("", "primary", key="Alt+4", icon="check")
        self.withdraw = DeskButton("", "ghost", key="Alt+5")
        self.reviewed = DeskButton("", key="Alt+6", icon="verified")
        self._shut = label("", "caption", "warn", wrap=True)
        self._none = EmptyState("menu_book", "")
        self._pages = QStackedWidget()
        self._lay_out()
        self._connect()
        self.retranslate()

    def retranslate(self) -> None:
        self.helped.setText(translate("Knowledge", "Helped"))
        self.missed.setText(translate("Knowledge", "Did not"))
        self.edit.setText(translate("Knowledge", "Edit"))
        self.publish.setText(translate("Knowledge", "Publish"))
        self.reviewed.setText(translate("Knowledge", "Still holds"))
        self._none.set_texts(
            translate("Knowledge", "No article chosen"),
            translate("Knowledge", "Type above the list, Enter reads"),
        )
        self.show_article()

    def take_focus(self) -> None:
        """Enter in the list: the arrows scroll the article."""
        self.area.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_article(self) -> None:
        """Show the article at hand and what this person may do with it."""
        article, context = self._presenter.at_hand, self._presenter.context
        self._pages.setCurrentIndex(1 if article is None else 0)
        if article is None:
            return
        self.page.show_article(article, context.catalogue, context.clock())
        self._show_verdict()
        self._show_rights(article)
        self.talk.show_talk()

    # ---- inside
    def _lay_out(self) -> None:
        inside = QWidget()
        fill(QVBoxLayout(inside), self.page, hline(), self.talk, STRETCH, spacing=16)
        inside.setMaximumWidth(_READING)
        self.area.setWidget(inside)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        verdict = (self.helped, self.missed)
        foot = row(*verdict, STRETCH, self.withdraw, self.reviewed, self.edit, self.publish)
        whole = QWidget()
        fill(QVBoxLayout(whole), self.strip, (self.area, 1), hline(), self._shut, foot, spacing=10)
        for each in (whole, self._none):
            self._pages.addWidget(each)
        self.box.addWidget(self._pages)

    def _connect(self) -> None:
        presenter = self._presenter
        presenter.opened.connect(self._on_opened)
        self.helped.clicked.connect(self._on_helped)
        self.missed.clicked.connect(self._on_missed)
        self.edit.clicked.connect(self.edit_wanted)
        self.publish.clicked.connect(presenter.publish)
        self.withdraw.clicked.connect(presenter.withdraw)
        self.reviewed.clicked.connect(presenter.reviewed)

    def _show_verdict(self) -> None:
        sheet = self._presenter.sheet
        mine = sheet.mine if sheet is not None else None
        self.helped.set_kind("segment_on" if mine is True else "normal")
        self.missed.set_kind("segment_on" if mine is False else "normal")

    def _show_rights(self, article: ArticleView) -> None:
        """What this person may do is there; what he may not do now says why."""
        sheet = self._presenter.sheet
        may_edit = sheet is not None and sheet.may_edit
        may_publish = sheet is not None and sheet.may_publish
        due = article.review_due(self._presenter.context.clock().date())
        self.edit.setVisible(may_edit)
        self.publish.setVisible(may_publish and not article.published)
        self.reviewed.setVisible(may_publish and article.published and due)
        self.withdraw.setVisible(may_edit)
        to_draft = translate("Knowledge", "Back to draft")
        away = translate("Knowledge", "Into the archive")
        self.withdraw.setText(to_draft if article.published else away)
        self._shut_away(may_edit=may_edit)

    def _shut_away(self, *, may_edit: bool) -> None:
        away = self._presenter.context.desk.offline.away
        why = self._presenter.why_not(Permission.ARTICLE_WRITE) if may_edit else ""
        words = why or translate("Knowledge", "No connection: what is said is not kept now")
        self._shut.setText(words if away else "")
        self._shut.setVisible(away)
        for each in (
            self.helped, self.missed, self.edit, self.publish, self.withdraw, self.reviewed,
        ):  # fmt: skip
            each.setEnabled(not away)

    def _on_opened(self) -> None:
        self.strip.show_text("")
        self.show_article()

    def _on_helped(self) -> None:
        self._presenter.judge(helped=True)

    def _on_missed(self) -> None:
        self._presenter.judge(helped=False)
