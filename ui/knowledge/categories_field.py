"""The categories an article speaks of: chips, and a line to find more."""

from collections.abc import Iterable
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.context import DeskContext
from ui.texts.words import named
from ui.ticket_parts.category_candidates import all_candidates, chosen_id, found_candidates
from ui.translations import Retranslatable, translate
from ui.widgets import STRETCH, Candidate, DeskButton, TypeAhead, clear, fill

_IN_ROW = 3


class CategoriesField(Retranslatable, QWidget):
    """Enter takes a category in, a chip pressed leaves it out. Signals: ``edited()``."""

    edited = Signal()

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        """Start with none."""
        super().__init__(parent)
        self._context = context
        self._keys: list[UUID] = []
        self.line = TypeAhead()
        self._box = fill(QVBoxLayout(), spacing=4)
        fill(QVBoxLayout(self), self.line, self._box, spacing=6)
        self.setFocusProxy(self.line)
        self.line.asked.connect(self._on_asked)
        self.line.accepted.connect(self._on_accepted)
        self.retranslate()

    @property
    def keys(self) -> frozenset[UUID]:
        """The categories chosen."""
        return frozenset(self._keys)

    def show_keys(self, keys: Iterable[UUID]) -> None:
        """Choose these and no others, without telling anyone."""
        known = self._context.catalogue.categories
        self._keys = sorted((key for key in keys if key in known), key=lambda key: known[key].path)
        self.line.clear()
        self._show_chips()

    def retranslate(self) -> None:
        self.line.setPlaceholderText(translate("Knowledge", "Category, in any words"))
        self._show_chips()

    def _show_chips(self) -> None:
        clear(self._box)
        for start in range(0, len(self._keys), _IN_ROW):
            chips = [_Chip(self, key) for key in self._keys[start : start + _IN_ROW]]
            self._box.addLayout(fill(QHBoxLayout(), *chips, STRETCH, spacing=4))

    def name_of(self, key: UUID) -> str:
        """Name a category for its chip."""
        category = self._context.catalogue.categories[key]
        return named(category.name, category.name_en)

    def leave_out(self, key: UUID) -> None:
        """Take a chip away."""
        self._keys.remove(key)
        self._show_chips()
        self.line.setFocus()
        self.edited.emit()

    def _on_asked(self, text: str) -> None:
        catalogue = self._context.catalogue
        if not text.strip():
            self.line.offer(all_candidates(catalogue))
            return
        found = self._context.desk.catalogue.index().search(text)
        self.line.offer(found_candidates(catalogue, found))

    def _on_accepted(self, candidate: Candidate) -> None:
        key = chosen_id(candidate)
        self.line.clear()
        if key is not None and key not in self._keys:
            self._keys.append(key)
            self._show_chips()
            self.edited.emit()


class _Chip(DeskButton):
    """One category; Enter, Space, Del or a click takes it away."""

    def __init__(self, field: CategoriesField, key: UUID) -> None:
        super().__init__(field.name_of(key), "chip", icon="delete")
        self.setToolTip(translate("Knowledge", "Leave out"))
        self._press = _Press(field, key, self)
        self.clicked.connect(self._press.run)


class _Press(QObject):
    """Knows which chip was pressed."""

    def __init__(self, field: CategoriesField, key: UUID, parent: QObject) -> None:
        super().__init__(parent)
        self._field, self._key = field, key

    def run(self) -> None:
        self._field.leave_out(self._key)
