"""An article as it is read: symptom, the fix step by step, what to do until it is fixed."""

from datetime import datetime
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.readmodels.catalogue import ArticleView, Catalogue
from app.domain.vocabulary import ArticleKind
from ui.knowledge_parts.article_words import (
    categories_text,
    helped_text,
    kind_name,
    state_text,
    written_text,
)
from ui.theme import px
from ui.translations import translate
from ui.widgets import (
    STRETCH,
    Card,
    Mark,
    Pill,
    clear,
    column,
    fill,
    label,
    row,
)
from ui.widgets.layouts import Item

_NUMBER: Final = 22


def steps_of(text: str) -> tuple[str, ...]:
    """Return the steps of a text, one a line."""
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def steps_box(text: str) -> QWidget:
    """Return the steps with their numbers; a single line needs none."""
    steps = steps_of(text)
    box = QWidget()
    layout = fill(QVBoxLayout(box), spacing=7)
    for number, step in enumerate(steps, 1):
        words = label(step, wrap=True)
        words.setAlignment(Qt.AlignmentFlag.AlignTop)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        if len(steps) == 1:
            layout.addWidget(words)
            continue
        place = label(str(number), "strong", "accent")
        place.setFixedWidth(px(_NUMBER))
        layout.addLayout(row(column(place, STRETCH, spacing=0), (words, 1), spacing=6))
    return box


class ArticlePage(QWidget):
    """Renewed whole with every article; short enough to be built at once."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._box = fill(QVBoxLayout(self), spacing=12)

    def show_article(self, article: ArticleView, catalogue: Catalogue, now: datetime) -> None:
        """Show an article as it stands at ``now``."""
        clear(self._box)
        for item in self._items(article, catalogue, now):
            if isinstance(item, QWidget):
                self._box.addWidget(item)
            else:
                self._box.addLayout(item)  # type: ignore[arg-type]
        self._box.addStretch(1)

    def _items(self, article: ArticleView, catalogue: Catalogue, now: datetime) -> list[Item]:
        items: list[Item] = [label(article.title, "h1", wrap=True), _signs(article, now)]
        facts = [part for part in (written_text(article, now), helped_text(article)) if part]
        items.append(label(" · ".join(facts), "caption", wrap=True))
        items += _part(translate("ArticleWords", "Symptom"), article.symptom)
        items += _steps(article)
        if article.workaround.strip():
            heading = label(translate("ArticleWords", "Until it is fixed"), "caption_strong")
            items.append(Card(heading, steps_box(article.workaround), kind="warn", spacing=6))
        items += _part(translate("ArticleWords", "For whom"), article.audience)
        about = categories_text(article, catalogue)
        items += _part(translate("ArticleWords", "Categories"), about)
        return items


def _signs(article: ArticleView, now: datetime) -> Item:
    kind = Pill(kind_name(article.kind), None, "neutral")
    state = state_text(article, now.date())
    if not state:
        return row(kind, STRETCH)
    due = Pill(state, Mark.RISK, "warn") if article.published else Pill(state, None, "accent")
    return row(kind, due, STRETCH)


def _part(heading: str, text: str) -> list[Item]:
    if not text.strip():
        return []
    words = label(text.strip(), wrap=True)
    words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return [column(label(heading, "caption_strong"), words, spacing=3)]


def _steps(article: ArticleView) -> list[Item]:
    if not article.steps.strip():
        return []
    fix = article.kind is ArticleKind.ARTICLE
    heading = translate("ArticleWords", "The fix") if fix else translate("Knowledge", "What to do")
    return [column(label(heading, "caption_strong"), steps_box(article.steps), spacing=5)]
