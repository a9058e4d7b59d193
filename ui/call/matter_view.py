"""What happened: the caller's words, the category, its own fields."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.errors import RuleBroken
from app.domain.subject import compose_subject
from ui.call.category_field import CategoryField, category_name
from ui.call.own_fields import OwnFields
from ui.call.parts import CallParts
from ui.call.suggestion_row import SuggestionRow
from ui.knowledge_parts.insertion import insert_at_caret
from ui.translations import Retranslatable, translate
from ui.widgets import Field, GrowingTextEdit, column, fill


class MatterView(Retranslatable, QWidget):
    """Fields 3 to 5 of the form."""

    def __init__(self, parts: CallParts, parent: QWidget | None = None) -> None:
        """Follow the board's card; typing goes to the presenter at once."""
        super().__init__(parent)
        self._parts = parts
        self.text = GrowingTextEdit()
        self.what = Field("", self.text, required=True)
        self.category = CategoryField(parts)
        self.suggestions = SuggestionRow(parts)
        self.own = OwnFields(parts)
        below = column(self.category, self.suggestions, self.own, spacing=6)
        fill(QVBoxLayout(self), self.what, below, spacing=11)
        self.text.textChanged.connect(self._on_typed)
        self.text.limit_reached.connect(self._on_limit)
        board, matter = parts.board, parts.matter
        board.current_changed.connect(self._on_card_changed)
        for signal in (board.edited, matter.changed, parts.caller.changed):
            signal.connect(self._show_subject)
        self.retranslate()
        self._on_card_changed()

    def retranslate(self) -> None:
        self.what.set_caption(translate("CallForm", "What happened, in the client's words"))
        hint = translate(
            "CallForm",
            "Write what the client says. Category, questions and assignee follow from the text",
        )
        self.text.setPlaceholderText(hint)
        self._show_subject()

    def insert(self, text: str) -> None:
        """Put text at the caret on lines of its own; nothing typed is overwritten."""
        insert_at_caret(self.text, text)

    def _on_typed(self) -> None:
        self._parts.matter.describe(self.text.toPlainText())
        self.what.set_error("")

    def _on_limit(self, limit: int) -> None:
        text = translate("CallForm", "At most %n characters are kept", n=limit)
        self.what.set_error(text)

    def _on_card_changed(self) -> None:
        """Show the other card's words; telling the presenter again would start its clock."""
        text = self._parts.board.current.matter.description
        if text != self.text.toPlainText():
            blocked = self.text.blockSignals(True)
            self.text.setPlainText(text)
            self.text.blockSignals(blocked)
            self.text.moveCursor(self.text.textCursor().MoveOperation.End)
        self.what.set_error("")
        self._show_subject()

    def _show_subject(self) -> None:
        subject = self._subject()
        note = translate("CallForm", "the subject makes itself: “{subject}”")
        self.what.set_note(note.format(subject=subject) if subject else "")

    def _subject(self) -> str:
        matter, card = self._parts.matter.matter, self._parts.caller.view.card
        category = self._parts.matter.category
        equipment = card.equipment if card else ()
        device = next((e.name for e in equipment if e.equipment_id == matter.equipment_id), "")
        site = next(
            (s.name for s in (card.sites if card else ()) if s.site_id == matter.site_id), ""
        )
        try:
            name = category_name(category) if category else ""
            return compose_subject(device, site, name, matter.description)
        except RuleBroken:
            return ""
