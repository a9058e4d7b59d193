"""Reads a client's card or an article over the window, without leaving the place."""

from functools import partial
from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QScrollArea, QWidget

from app.domain.readmodels.catalogue import ArticleView
from app.domain.readmodels.clients import ClientCard
from ui.navigation import Navigator
from ui.palette.reading_cards import article_card, client_card
from ui.texts import error_text
from ui.translations import translate
from ui.widgets import STRETCH, Card, DeskButton, row
from ui.widgets.overlay import Overlay

if TYPE_CHECKING:
    from ui.context import DeskContext

_WIDTH: Final = 640


class Reader(QObject):
    """Shows one card at a time; Esc closes it."""

    def __init__(self, window: QWidget, context: "DeskContext", navigator: Navigator) -> None:
        """Lie over ``window`` when something is to be read."""
        super().__init__(window)
        self._window, self._context, self._navigator = window, context, navigator
        self._overlay: Overlay | None = None
        self._contact: UUID | None = None
        self._article: UUID | None = None

    def show_client(self, contact_id: UUID) -> None:
        """Ask for a person's card and show it."""
        self._contact = contact_id
        work = partial(self._context.desk.clients.card, self._context.actor, contact_id)
        self._context.background.read(work, self._on_card, self._on_failed)

    def show_article(self, article: ArticleView) -> None:
        """Show an article, with the way to judge it and to talk it over."""
        button = DeskButton(translate("Palette", "Open in Knowledge"), "primary", icon="menu_book")
        self._article = article.article_id
        button.clicked.connect(self._on_article)
        self._show(article_card(article, self._context.clock()), button)

    def _on_article(self) -> None:
        self.close_up()
        if self._article is not None:
            self._navigator.open_article(self._article)

    def _on_card(self, card: ClientCard) -> None:
        button = DeskButton(translate("Palette", "New ticket"), "primary", icon="add")
        button.clicked.connect(self._on_call)
        self._show(client_card(card), button)

    def _on_failed(self, error: BaseException) -> None:
        self._context.notices.error(error_text(error))

    def _on_call(self) -> None:
        self.close_up()
        if self._contact is not None:
            self._navigator.start_call_for(self._contact)

    def _show(self, content: QWidget, button: DeskButton | None) -> None:
        self.close_up()
        area = QScrollArea()
        area.setWidget(content)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        area.setFixedHeight(min(content.sizeHint().height() + 8, self._window.height() - 200))
        close = DeskButton(translate("Palette", "Close"), key="Esc")
        close.clicked.connect(self.close_up)
        box = Card(area, row(STRETCH, close, button), margins=(22, 18, 22, 18), spacing=14)
        self._overlay = Overlay(self._window, box, _WIDTH)
        self._overlay.open(button or close)

    def close_up(self) -> None:
        """Close what is being read."""
        if self._overlay is not None:
            self._overlay.close_up()
            self._overlay.deleteLater()
            self._overlay = None
