"""«Типовое решение»: the answer that helps most for the category, step by step."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.readmodels.catalogue import AnswerView, ArticleView
from ui.call.parts import CallParts
from ui.formats import percent
from ui.theme import px
from ui.translations import Retranslatable, translate
from ui.widgets import STRETCH, Card, DeskButton, Pill, add, clear, fill, label, row

_FEWEST_USES: Final = 3
_MOST_STEPS: Final = 8


class SolutionView(Retranslatable, Card):
    """What helps, each by a key.

    Signals: ``inserted(AnswerView)`` Alt+7, ``opened(article_id)`` Alt+8, ``listed()`` all
    answers, Ctrl+F7, ``procedure_asked()`` Ctrl+F8.
    """

    inserted = Signal(object)
    opened = Signal(object)
    listed = Signal()
    procedure_asked = Signal()

    def __init__(self, parts: CallParts, parent: QWidget | None = None) -> None:
        """Hidden while the category has no answer."""
        super().__init__(spacing=7, parent=parent)
        self._parts = parts
        self._title, self._name = label("", "h3"), label("", "small_strong", "accent", wrap=True)
        self._share = Pill("")
        self._steps = fill(QVBoxLayout(), spacing=7)
        self._insert = DeskButton("", "chip", key="Alt+7")
        self._open = DeskButton("", "chip", key="Alt+8")
        self._insert.clicked.connect(self.insert)
        self._open.clicked.connect(self.open_article)
        self._list = DeskButton("", "chip", key="Ctrl+F7")
        self._procedure = DeskButton("", "chip", key="Ctrl+F8")
        self._list.clicked.connect(self.listed)
        self._procedure.clicked.connect(self.procedure_asked)
        add(self.box, row(self._title, STRETCH, self._share))
        add(self.box, self._name)
        add(self.box, self._steps)
        add(self.box, row(self._insert, self._open, STRETCH, spacing=6))
        add(self.box, row(self._list, self._procedure, STRETCH, spacing=6))
        parts.plan.knowledge_changed.connect(self.refresh)
        self.retranslate()

    @property
    def answer(self) -> AnswerView | None:
        """The answer that helped most often."""
        return next(iter(self._parts.plan.answers), None)

    @property
    def article(self) -> ArticleView | None:
        """The article the answer comes from, else the first of the category."""
        answer, articles = self.answer, self._parts.plan.articles
        wanted = answer.article_id if answer else None
        found = next((each for each in articles if each.article_id == wanted), None)
        return found or next(iter(articles), None)

    def retranslate(self) -> None:
        self._title.setText(translate("CallSide", "Typical solution"))
        self._insert.setText(translate("CallSide", "Insert into the ticket"))
        self._open.setText(translate("CallSide", "Open"))
        self._list.setText(translate("CallSide", "All answers"))
        self._procedure.setText(translate("CallSide", "Procedure"))
        self.refresh()

    def refresh(self) -> None:
        """Show the answer of the category at hand."""
        answer, parts = self.answer, self._parts
        category = parts.board.current.matter.category_id
        procedure = parts.context.desk.knowledge.procedure(category) if category else None
        self._procedure.setVisible(procedure is not None)
        self.setVisible(answer is not None or procedure is not None)
        for each in (self._name, self._share, self._insert, self._open):
            each.setVisible(answer is not None)
        if answer is None:
            clear(self._steps)
            return
        self._name.setText(answer.title)
        proven = answer.used >= _FEWEST_USES
        self._share.setVisible(proven)
        if proven:
            text = translate("CallSide", "helps in {share}")
            self._share.show_as(
                text.format(share=percent(answer.helped / answer.used)), None, "neutral"
            )
        self._show_steps(answer.body)
        self._open.setVisible(self.article is not None)

    def insert(self) -> None:
        """Alt+7."""
        if self.answer is not None:
            self.inserted.emit(self.answer)

    def open_article(self) -> None:
        """Alt+8."""
        if self.article is not None:
            self.opened.emit(self.article.article_id)

    def _show_steps(self, body: str) -> None:
        clear(self._steps)
        steps = [line.strip() for line in body.splitlines() if line.strip()][:_MOST_STEPS]
        for number, step in enumerate(steps, 1):
            place = label(str(number), "caption_strong", "accent")
            place.setFixedWidth(px(14))
            words = label(step, "small", wrap=True)
            self._steps.addLayout(
                row(fill(QVBoxLayout(), place, STRETCH, spacing=0), (words, 1), spacing=6)
            )
