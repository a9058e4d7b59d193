"""The left of the section: the search line, the tabs, what was found."""

from uuid import UUID

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent, Qt
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QWidget

from app.domain.readmodels.catalogue import ArticleView
from ui.knowledge.knowledge_presenter import KnowledgePresenter, Shelf
from ui.knowledge_parts.article_words import (
    categories_text,
    helped_text,
    kind_name,
    state_text,
)
from ui.translations import Retranslatable, translate
from ui.widgets import (
    STRETCH,
    Card,
    Cell,
    CellKind,
    CellModel,
    CellRow,
    DeskButton,
    EmptyState,
    Mark,
    Tab,
    TabStrip,
    TwoLineTable,
    hline,
    row,
)

_STEPS = {Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp}


class ArticleList(Retranslatable, Card):
    """Signals: ``chosen(UUID or None)`` with the current row, ``entered()`` Enter on it."""

    chosen = Signal(object)
    entered = Signal()

    def __init__(self, presenter: KnowledgePresenter, parent: QWidget | None = None) -> None:
        """Follow the presenter."""
        super().__init__(margins=(0, 12, 0, 12), spacing=8, parent=parent)
        self._presenter = presenter
        self.line, self.tabs = QLineEdit(), TabStrip(())
        self.table = TwoLineTable((0,), header=False)
        self._model = CellModel(("",), self)
        self.table.setModel(self._model)
        self._nothing, self._pages = EmptyState("menu_book", ""), QStackedWidget()
        for each in (self.table, self._nothing):
            self._pages.addWidget(each)
        self.new = DeskButton("", key="F2", icon="note_add")
        self._shelves: tuple[Shelf, ...] = ()
        self._asked = ("", Shelf.ALL)
        inset = (12, 0, 12, 0)
        self.box.addLayout(row(self.line, margins=inset))
        self.box.addLayout(row(self.tabs, STRETCH, margins=(6, 0, 6, 0)))
        self.box.addWidget(self._pages, 1)
        self.box.addWidget(hline())
        self.box.addLayout(row(self.new, STRETCH, margins=inset))
        self._connect()
        self.retranslate()

    def retranslate(self) -> None:
        hint = translate("Knowledge", "What happened, in any words")
        self.line.setPlaceholderText(hint)
        self.line.setAccessibleName(hint)
        self.table.setAccessibleName(translate("Knowledge", "Articles"))
        self.new.setText(translate("Knowledge", "New article"))
        self.show_found()

    def show_found(self) -> None:
        """Show what was found under the chosen tab."""
        self._show_tabs()
        shown = self._presenter.shown()
        self._model.replace([self._row(each) for each in shown])
        self._pages.setCurrentIndex(0 if shown else 1)
        if not shown:
            self._explain()
        asked = (self._presenter.text, self._presenter.shelf)
        if shown and (self.table.current_row < 0 or asked != self._asked):
            self.table.setCurrentIndex(self._model.index(0, 0))  # the best of what is asked now
            self.table.scrollToTop()
        self._asked = asked

    def select(self, article_id: UUID) -> bool:
        """Make an article current; False when it is not shown."""
        at = self._model.row_of(article_id)
        if at >= 0:
            self.table.setCurrentIndex(self._model.index(at, 0))
        return at >= 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """↑ and ↓ in the search line walk the list; Enter reads."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in _STEPS and not event.modifiers():
                self.table.keyPressEvent(event)
                return True
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
                self.entered.emit()
                return True
        return super().eventFilter(watched, event)

    # ---- inside
    def _connect(self) -> None:
        self.line.textEdited.connect(self._presenter.type)
        self.line.installEventFilter(self)
        self.tabs.chosen.connect(self._on_tab)
        self.table.row_changed.connect(self._on_row)
        self.table.row_chosen.connect(self._on_entered)
        self._presenter.found.connect(self.show_found)

    def _show_tabs(self) -> None:
        names = {
            Shelf.ALL: translate("Knowledge", "All"),
            Shelf.PROCEDURES: translate("Knowledge", "Procedures"),
            Shelf.TRAINING: translate("Knowledge", "Training"),
            Shelf.REVIEW: translate("Knowledge", "To review"),
            Shelf.DRAFTS: translate("Knowledge", "Drafts"),
        }
        for_writers = {Shelf.REVIEW, Shelf.DRAFTS}
        drafts = self._presenter.sees_drafts
        counts = {each: len(self._presenter.shown(each)) for each in Shelf}
        kept = {Shelf.ALL, self._presenter.shelf}
        self._shelves = tuple(
            each for each in Shelf
            if each in kept or (counts[each] and (drafts or each not in for_writers))
        )  # fmt: skip
        self.tabs.set_tabs(tuple(Tab(names[each], counts[each]) for each in self._shelves))
        if self._presenter.shelf in self._shelves:
            self.tabs.set_current(self._shelves.index(self._presenter.shelf))

    def _explain(self) -> None:
        if self._presenter.busy:
            self._nothing.set_texts(translate("Knowledge", "Reading the articles…"))
        elif self._presenter.text.strip():
            self._nothing.set_texts(
                translate("Knowledge", "No article speaks of this"),
                translate("Knowledge", "Try fewer or other words"),
            )
        else:
            self._nothing.set_texts(translate("Knowledge", "Nothing here yet"))

    def _row(self, article: ArticleView) -> CellRow:
        context = self._presenter.context
        state = state_text(article, context.clock().date())
        about = categories_text(article, context.catalogue)
        usual = about or kind_name(article.kind)
        second = " · ".join(part for part in (state, usual, helped_text(article)) if part)
        mark = None
        if state:
            mark = Mark.RISK if article.published else Mark.DRAFT
        cell = Cell(article.title, CellKind.TWO_LINES, second, mark=mark)
        return CellRow(article.article_id, (cell,), f"{article.title}, {second}")

    def _on_tab(self, index: int) -> None:
        self._presenter.choose(self._shelves[index])

    def _on_row(self, row_number: int) -> None:
        self.chosen.emit(self._model.row_id(row_number))

    def _on_entered(self, _row: int) -> None:
        self.entered.emit()
