"""The right column: what others have now, what helps, what is written about it."""

from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from app.domain.readmodels.catalogue import ArticleView
from ui.call.article_view import ArticleCard
from ui.call.caller_view import CallerState
from ui.call.category_field import category_name
from ui.call.list_card import ListCard, ListRow
from ui.call.outage_view import OutageView
from ui.call.parts import CallParts
from ui.call.solution_view import SolutionView
from ui.formats import ago
from ui.translations import Retranslatable, translate
from ui.widgets import STRETCH, fill

MOST_ARTICLES = 5


class SideColumn(Retranslatable, QWidget):
    """Signals: ``left()`` Esc, the caret goes back to the form."""

    left = Signal()

    def __init__(self, parts: CallParts, parent: QWidget | None = None) -> None:
        """Compose the cards and follow the plan."""
        super().__init__(parent)
        self._parts = parts
        self.outage, self.solution = OutageView(parts), SolutionView(parts)
        self.articles, self.frequent = ListCard("Ctrl+B"), ListCard()
        self.article = ArticleCard(parts)
        self._area, self._inside = QScrollArea(), QWidget()
        cards = (self.outage, self.solution, self.articles, self.frequent, STRETCH)
        fill(QVBoxLayout(self._inside), *cards, spacing=10)
        self._area.setWidget(self._inside)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        fill(QVBoxLayout(self), (self._area, 1), (self.article, 1), spacing=0)
        self._wire()
        self.retranslate()

    def _wire(self) -> None:
        parts = self._parts
        parts.plan.knowledge_changed.connect(self.refresh)
        parts.caller.changed.connect(self.refresh)
        parts.matter.changed.connect(self.refresh)
        parts.shift.changed.connect(self.refresh)
        parts.board.current_changed.connect(self.close_article)
        self.solution.opened.connect(self.open_article)
        self.articles.taken.connect(self.open_article)
        self.frequent.taken.connect(parts.matter.choose_category)
        self.article.closed.connect(self._on_article_closed)

    def retranslate(self) -> None:
        self._shown: object = None
        self.refresh()

    def refresh(self) -> None:
        """Show articles of the category or for new clients; else what is asked most today."""
        category = self._parts.matter.category
        new = self._parts.caller.view.state is CallerState.NEW
        frequent = () if category or new else self._parts.shift.frequent
        key = (category, new, self._parts.plan.articles, frequent)
        if key == self._shown:
            return
        self._shown = key
        title = translate("CallSide", "Knowledge base")
        if category is None:
            title = translate("CallSide", "Questions of a new client")
        listed = self._parts.plan.articles[:MOST_ARTICLES] if category or new else ()
        self.articles.show_rows(title, tuple(map(self._article_row, listed)))
        self._show_frequent()

    def take_focus(self) -> None:
        """Ctrl+B and F6: the caret goes to the first thing to open."""
        shown = [each for each in (self.articles, self.frequent) if each.isVisibleTo(self)]
        if self.article.isVisible():
            self.article.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif shown:
            shown[0].take_focus()

    def open_article(self, article_id: UUID) -> None:
        """Show an article in the place of the cards."""
        known = (*self._parts.plan.articles, *self._parts.context.catalogue.articles)
        article = next((each for each in known if each.article_id == article_id), None)
        if article is not None:
            self._area.hide()
            self.article.open(article)

    def close_article(self) -> None:
        """Show the cards again."""
        self.article.hide()
        self._area.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves the column."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def _on_article_closed(self) -> None:
        self.close_article()
        self.left.emit()

    def _article_row(self, article: ArticleView) -> ListRow:
        when = ago(article.updated_at, self._parts.context.clock())
        helped = (
            translate("CallSide", "helped %n time(s)", n=article.helped) if article.helped else ""
        )
        updated = translate("CallSide", "updated {ago}").format(ago=when)
        detail = " · ".join(part for part in (updated, helped) if part)
        return ListRow("description", article.title, detail, article.article_id)

    def _show_frequent(self) -> None:
        shown = self._shown[3] if isinstance(self._shown, tuple) else ()
        categories = self._parts.context.catalogue.categories
        rows = tuple(
            ListRow(
                "label",
                category_name(categories[each.category_id]),
                translate("CallSide", "%n ticket(s) today", n=each.count),
                each.category_id,
            )
            for each in shown
            if each.category_id in categories
        )
        self.frequent.show_rows(translate("CallSide", "Frequent today"), rows)
