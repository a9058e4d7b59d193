"""An article over the window, without leaving the place; it may be judged there."""

from functools import partial
from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from app.domain.readmodels.articles import ArticleSheet
from app.domain.readmodels.catalogue import ArticleView
from app.services.operation import Outcome
from ui.knowledge_parts.article_page import ArticlePage
from ui.navigation import Navigator
from ui.texts import error_text
from ui.translations import translate
from ui.widgets import STRETCH, Card, DeskButton, row
from ui.widgets.overlay import Overlay

if TYPE_CHECKING:
    from ui.context import DeskContext

_WIDTH: Final = 720
_VERDICTS: Final = {Qt.Key.Key_1: True, Qt.Key.Key_2: False}


class ArticleReader(QObject):
    """Shows one article at a time: Alt+1 it helped, Alt+2 it did not, Esc closes."""

    def __init__(self, window: QWidget, context: "DeskContext", navigator: Navigator) -> None:
        """Lie over ``window`` when something is to be read."""
        super().__init__(window)
        self._window, self._context, self._navigator = window, context, navigator
        self._overlay: Overlay | None = None
        self._article: ArticleView | None = None
        self._ticket_id: UUID | None = None

    @property
    def article(self) -> ArticleView | None:
        """The article shown, None while nothing is."""
        return self._article if self._overlay is not None else None

    def show_article(self, article: ArticleView, ticket_id: UUID | None = None) -> None:
        """Show an article; what is said of it is said at the ticket, if one is at hand."""
        self.close_up()
        self._article, self._ticket_id = article, ticket_id
        page = ArticlePage()
        page.show_article(article, self._context.catalogue, self._context.clock())
        area = _Area(self)
        area.setWidget(page)
        close = DeskButton(translate("Reader", "Close"), "ghost", key="Esc")
        close.clicked.connect(self.close_up)
        whole = DeskButton(translate("Reader", "Open in Knowledge"), icon="menu_book")
        whole.clicked.connect(self._on_whole)
        helped = DeskButton(translate("Reader", "Helped"), key="Alt+1")
        helped.clicked.connect(self._on_helped)
        missed = DeskButton(translate("Reader", "Did not"), key="Alt+2")
        missed.clicked.connect(self._on_missed)
        away = self._context.desk.offline.away  # nothing that is said is kept then
        verdict = () if away else (helped, missed)
        foot = row(*verdict, STRETCH, close, whole)
        box = Card(area, foot, margins=(22, 18, 22, 18), spacing=14)
        self._overlay = Overlay(self._window, box, _WIDTH)
        self._overlay.open(area)
        area.fit(page, self._window.height())
        self._overlay.place()

    def judge(self, *, helped: bool) -> None:
        """Say whether it helped, and close."""
        article = self._article
        self.close_up()
        if article is None or self._context.desk.offline.away:
            return
        articles = self._context.desk.articles
        work = partial(
            articles.judge,
            self._context.actor,
            article.article_id,
            self._ticket_id,
            helped=helped,
        )
        self._context.background.write(work, self._on_judged, self._on_failed)

    def close_up(self) -> None:
        """Close what is being read."""
        if self._overlay is not None:
            self._overlay.close_up()
            self._overlay.deleteLater()
            self._overlay = None

    def _on_helped(self) -> None:
        self.judge(helped=True)

    def _on_missed(self) -> None:
        self.judge(helped=False)

    def _on_whole(self) -> None:
        article = self._article
        self.close_up()
        if article is not None:
            self._navigator.open_article(article.article_id)

    def _on_judged(self, outcome: Outcome[ArticleSheet]) -> None:
        self._context.hub.publish(outcome.changes, self)
        self._context.notices.done(translate("Reader", "Thank you, it is counted"))

    def _on_failed(self, error: BaseException) -> None:
        self._context.notices.remark(error_text(error))


class _Area(QScrollArea):
    """The text; its arrows scroll, its Alt and digits judge before any action of the window."""

    def __init__(self, reader: ArticleReader) -> None:
        super().__init__()
        self._reader = reader
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def fit(self, page: QWidget, window: int) -> None:
        """Be as high as the text, within the window."""
        width = self.viewport().width()
        high = page.heightForWidth(width) if page.hasHeightForWidth() else page.sizeHint().height()
        self.setFixedHeight(min(high + 8, window - 200))

    def event(self, event: QEvent) -> bool:
        """Claim Alt+1 and Alt+2."""
        if isinstance(event, QKeyEvent) and _verdict(event) is not None:
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self._reader.judge(helped=bool(_verdict(event)))
                return True
        return super().event(event)


def _verdict(event: QKeyEvent) -> bool | None:
    if event.modifiers() != Qt.KeyboardModifier.AltModifier:
        return None
    return _VERDICTS.get(Qt.Key(event.key()))
