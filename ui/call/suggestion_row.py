"""«По тексту»: the categories the caller's words speak of, under Alt+1 to Alt+3."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.category_match import Match
from app.domain.readmodels.catalogue import CategoryView
from ui.call.category_field import category_name, category_path
from ui.call.matter_presenter import SUGGESTIONS
from ui.call.parts import CallParts
from ui.texts.matches import match_reason, match_text
from ui.theme import px
from ui.theme.fonts import SEMIBOLD, metrics
from ui.translations import Retranslatable, translate
from ui.widgets import STRETCH, DeskButton, fill, label

_WIDEST: Final = 190


class SuggestionRow(Retranslatable, QWidget):
    """Three chips at most; hidden while the text speaks of nothing."""

    def __init__(self, parts: CallParts, parent: QWidget | None = None) -> None:
        """Follow the matter at hand."""
        super().__init__(parent)
        self._parts = parts
        self._caption = label("", "caption")
        self.chips = tuple(self._chip(place) for place in range(SUGGESTIONS))
        fill(QHBoxLayout(self), self._caption, *self.chips, STRETCH, spacing=6)
        parts.matter.suggested.connect(self.refresh)
        parts.matter.changed.connect(self.refresh)
        self.retranslate()

    def retranslate(self) -> None:
        self._caption.setText(translate("CallForm", "From the text:"))
        self.refresh()

    def refresh(self) -> None:
        """Show what is suggested; the accepted one is lit."""
        found = self._parts.matter.suggestions
        categories = self._parts.context.catalogue.categories
        accepted = self._parts.matter.matter.category_id
        for place, chip in enumerate(self.chips):
            known = place < len(found) and found[place].category_id in categories
            chip.setVisible(known)
            if known:
                category = categories[found[place].category_id]
                lit = category.category_id == accepted
                name = category_name(category)
                measured = metrics(13, SEMIBOLD, tabular=False)
                side = Qt.TextElideMode.ElideRight
                chip.setText(measured.elidedText(name, side, px(_WIDEST)))
                chip.setToolTip(_told(category, found[place]))
                chip.setAccessibleName(name)
                chip.set_kind("segment_on" if lit else "chip")
        self.setVisible(bool(found))

    def _chip(self, place: int) -> DeskButton:
        chip = DeskButton("", "chip", key=f"Alt+{place + 1}")
        chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        chip.clicked.connect(self._on_clicked)
        return chip

    def _on_clicked(self) -> None:
        self._parts.matter.accept_suggestion(self.chips.index(self.sender()))


def _told(category: CategoryView, match: Match) -> str:
    """Say where the category stands, how likely it is and why."""
    return f"{match_text(category_path(category), match)}\n{match_reason(match)}"
