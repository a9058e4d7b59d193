"""«Скажите сначала»: what must be confirmed before the call is registered; one key says it is."""

from PySide6.QtWidgets import QWidget

from ui.call.parts import CallParts
from ui.formats import short_name
from ui.texts.notice_words import notice_text
from ui.translations import Retranslatable, translate
from ui.widgets import Card, DeskButton, Mark, Shape, fill, label, row

KEY = "F4"


class ConfirmStrip(Retranslatable, Card):
    """Stands there from the first moment; Ctrl+Enter without it asks and takes no focus."""

    def __init__(self, parts: CallParts, parent: QWidget | None = None) -> None:
        """Follow the caller."""
        super().__init__(kind="warn", margins=(12, 6, 10, 6), spacing=8, parent=parent)
        self._parts, self._asked = parts, False
        self._title, self._text = label("", "small_strong"), label("", "small", wrap=True)
        self.said = DeskButton("", "chip", key=KEY)
        line = row(Shape(Mark.BREACH, 15), self._title, (self._text, 1), self.said, spacing=8)
        fill(self.box, line, margins=(12, 6, 10, 6))
        self.said.clicked.connect(parts.notices.confirm)
        parts.notices.changed.connect(self._on_changed)
        parts.saving.ask_notices.connect(self._on_asked)
        self.hide()
        self.retranslate()

    def retranslate(self) -> None:
        self.said.setText(translate("CallForm", "I have said it"))
        self._show()

    def _on_changed(self) -> None:
        self._asked = self._asked and bool(self._parts.notices.unsaid())
        self._show()

    def _on_asked(self) -> None:
        self._asked = True
        self._show()

    def _show(self) -> None:
        card, unsaid = self._parts.notices.card, self._parts.notices.unsaid()
        self.setVisible(bool(unsaid))
        if card is None or not unsaid:
            return
        first = translate("CallForm", "Say first:")
        waits = translate("CallForm", "The call waits for it. Say first:")
        self._title.setText(waits if self._asked else first)
        told = [
            " — ".join(part for part in (notice_text(each, card), short_name(each.author)) if part)
            for each in unsaid
        ]
        self._text.setText(" · ".join(told))
        self.setAccessibleName(f"{self._title.text()} {self._text.text()}")
