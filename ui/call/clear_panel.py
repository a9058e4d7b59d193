"""One line before the form is emptied; thirty seconds to take it back afterwards."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.call.board import UNDO_TIME
from ui.call.dock_panel import DockPanel
from ui.call.parts import CallParts
from ui.translations import Retranslatable, translate
from ui.widgets import DeskButton, ElidedLabel, Mark, Shape, add, label, row


class ClearPanel(Retranslatable, DockPanel):
    """«Сбросить заявку?», answered with Enter or Esc."""

    def __init__(self, parts: CallParts, parent: QWidget | None = None) -> None:
        """Ask about the card at hand."""
        super().__init__("warn", parent)
        self._parts = parts
        self._title, self._text = label("", "small_strong"), ElidedLabel("", "small")
        self._yes, self._no = DeskButton("", "chip", key="Enter"), DeskButton("", "chip", key="Esc")
        self._yes.clicked.connect(self.confirm)
        self._no.clicked.connect(self.close_panel)
        add(self.box, row(Shape(Mark.RISK, 15), self._title, (self._text, 1), self._yes, self._no))
        self.retranslate()

    def retranslate(self) -> None:
        self._title.setText(translate("CallForm", "Clear the form?"))
        text = translate("CallForm", "Ctrl+Z brings it back within %n s", n=UNDO_TIME.seconds)
        self._text.setText(text)
        self._yes.setText(translate("CallForm", "Clear"))
        self._no.setText(translate("CallForm", "Keep"))

    def ask(self) -> None:
        """Show the line; asked twice, it is an answer."""
        if self.isVisible():
            self.confirm()
        elif self._parts.board.has_begun(self._parts.board.current.call_id):
            self.show()
            self._yes.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def confirm(self) -> None:
        self.close_panel()
        self._parts.board.empty()
