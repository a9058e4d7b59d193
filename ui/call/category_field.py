"""The category by typing: words of its path in any order, synonyms, the digit code."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent

from app.domain.readmodels.catalogue import CategoryView
from ui.call.parts import CallParts
from ui.texts.words import named
from ui.theme import font
from ui.theme.fonts import MEDIUM
from ui.ticket_parts.category_candidates import all_candidates, chosen_id, found_candidates
from ui.translations import Retranslatable, translate
from ui.widgets import Candidate, Field, TypeAhead

STEP: Final = "  \N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK}  "


def category_name(category: CategoryView) -> str:
    """Return the category's own name in the language in force."""
    return named(category.name, category.name_en)


def category_path(category: CategoryView) -> str:
    """``Кассы  ›  Фискальный накопитель  ›  Нет связи с ФН``."""
    pairs = zip(category.path, category.path_en or category.path, strict=False)
    return STEP.join(named(*pair) for pair in pairs)


class CategoryLine(TypeAhead):
    """The line itself: what stands in it is selected when the caret comes, so typing replaces it.

    Signals: ``passed()`` Enter with nothing to accept.
    """

    passed = Signal()

    def __init__(self, parts: CallParts) -> None:
        """Ask the catalogue's index; it answers at once."""
        super().__init__()
        self._parts = parts
        self.asked.connect(self._on_asked)
        self.accepted.connect(self._on_accepted)
        self.entered.connect(self._on_entered)
        self.left.connect(self._on_left)
        self.setFont(font(14, MEDIUM))

    def show_category(self) -> None:
        """Show the accepted category's path, unless the person is typing another."""
        category = self._parts.matter.category
        text = category_path(category) if category else ""
        if not self.is_open and text != self.text():
            self.setText(text)
            self.setCursorPosition(0)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select all."""
        super().focusInEvent(event)
        self.selectAll()

    def _on_asked(self, text: str) -> None:
        accepted = self._parts.matter.category
        whole = accepted is not None and text == category_path(accepted)
        self.offer(self._all() if whole or not text.strip() else self._found(text))

    def _found(self, text: str) -> tuple[Candidate, ...]:
        found = self._parts.matter.search_categories(text)
        return found_candidates(self._parts.context.catalogue, found)

    def _all(self) -> tuple[Candidate, ...]:
        return all_candidates(self._parts.context.catalogue)

    def _on_accepted(self, candidate: Candidate) -> None:
        category_id = chosen_id(candidate)
        if category_id is not None:
            self._parts.matter.choose_category(category_id)
        self.show_category()

    def _on_entered(self, text: str) -> None:
        if not text.strip():
            self._parts.matter.choose_category(None)
        if not text.strip() or self._parts.matter.category is not None:
            self.passed.emit()

    def _on_left(self) -> None:
        """Nothing accepted: an emptied line takes the category away, other text goes back."""
        if not self.text().strip():
            self._parts.matter.choose_category(None)
        elif self._parts.matter.category is not None:
            self.show_category()


class CategoryField(Retranslatable, Field):
    """The line with its caption. Signals: ``passed()`` as of the line."""

    passed = Signal()

    def __init__(self, parts: CallParts) -> None:
        """Follow the matter at hand."""
        self.line = CategoryLine(parts)
        super().__init__("", self.line, required=True)
        self.line.passed.connect(self.passed)
        parts.matter.changed.connect(self._on_changed)
        self.retranslate()

    def retranslate(self) -> None:
        self.set_caption(translate("CallForm", "Category"))
        self.set_note(
            translate("CallForm", "type words in any order: “fiscal link”, “till fiscal”")
        )
        self.line.setPlaceholderText(
            translate("CallForm", "Begin to type or take one from the text")
        )
        self.line.show_category()

    def _on_changed(self) -> None:
        self.line.show_category()
        self.set_error("")
